package state

import (
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
)

// comparison is a county's first file beside another one.
type comparison struct {
	First, Other string
	// Fields are those in which they differ.
	Fields []difference
}

// difference is a field, and what each of two files says in it.
type difference struct {
	Where        string
	First, Other saying
}

// saying is what a file says in a field: what stands before the words that the
// other file doesn't have, these words, and what stands behind them. All three are
// empty where it says nothing.
type saying struct{ Before, Differs, After string }

// compareAll holds a county's first file beside each of its others.
func compareAll(results []intake.Result) []comparison {
	if len(results) < 2 {
		return nil
	}
	first, err := opened(results[0])
	if err != nil {
		return nil // it repeats a key or the like, and its findings say so
	}
	var out []comparison
	for _, r := range results[1:] {
		other, err := opened(r)
		if err != nil {
			continue
		}
		one := comparison{First: filepath.Base(results[0].File), Other: filepath.Base(r.File)}
		for _, c := range draft.Diff(first, other) {
			has := other
			if c.Pointer == "" {
				has = first
			}
			d := difference{Where: has.Title(c.Place())}
			d.First, d.Other = apart(c.Before, c.After)
			one.Fields = append(one.Fields, d)
		}
		if one.Fields != nil {
			out = append(out, one)
		}
	}
	return out
}

// opened is what a file says, field by field.
func opened(r intake.Result) (*draft.Draft, error) {
	if intake.IsJSONName(r.File) {
		return draft.Open([]byte(r.Source()))
	}
	data, err := summary.Encode(r.Summary)
	if err != nil {
		return nil, err
	}
	return draft.Open(data)
}

// around is how many words of what two texts share are shown on each side of where
// they differ.
const around = 25

// apart finds where two texts differ: from the first word to the last that they
// don't share.
func apart(a, b string) (saying, saying) {
	wordsA, wordsB := strings.SplitAfter(a, " "), strings.SplitAfter(b, " ")
	least := min(len(wordsA), len(wordsB))
	before := 0
	for before < least && wordsA[before] == wordsB[before] {
		before++
	}
	after := 0
	for after < least-before && wordsA[len(wordsA)-1-after] == wordsB[len(wordsB)-1-after] {
		after++
	}
	cut := func(words []string) saying {
		head, middle, tail := words[:before], words[before:len(words)-after], words[len(words)-after:]
		s := saying{Differs: strings.Join(middle, "")}
		if n := len(head) - around; n > 0 {
			s.Before, head = "… ", head[n:]
		}
		s.Before += strings.Join(head, "")
		if len(tail) > around {
			tail = append(tail[:around:around], "…")
		}
		s.After = strings.Join(tail, "")
		return s
	}
	return cut(wordsA), cut(wordsB)
}
