package exampledata_test

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/exampledata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// TestNothingShared: no paragraph, item or cell of more than twelve words
// stands in two counties, not even with the names and numbers of each put in
// the same place.
func TestNothingShared(t *testing.T) {
	seen := map[string]string{}
	for _, f := range statewide(t) {
		own := ownWords(t, f)
		mine := map[string]bool{}
		for _, text := range texts(t, f) {
			for _, p := range plainParagraphs(text) {
				if len(strings.Fields(p)) <= 12 {
					continue
				}
				key := digits.ReplaceAllString(own.Replace(p), "0")
				if mine[key] {
					t.Errorf("%s says twice: %s", f.Name, p)
				}
				mine[key] = true
				if other := seen[key]; other != "" && other != f.Name {
					t.Errorf("%s and %s both say: %s", other, f.Name, p)
				}
				seen[key] = f.Name
			}
		}
	}
	if len(seen) < 1000 {
		t.Errorf("only %d long paragraphs were compared; the texts were not read", len(seen))
	}
}

var digits = regexp.MustCompile(`[0-9][0-9,]*`)

// ownWords puts one word in the place of the names that are a county's own.
func ownWords(t *testing.T, f exampledata.File) *strings.Replacer {
	t.Helper()
	s, err := summary.Decode(f.Data)
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(s.Office.Name, "X", s.Office.Abbreviation, "X", s.County.Name, "X")
}

// TestNoOtherCountyNamed: a text that names another county looks copied.
func TestNoOtherCountyNamed(t *testing.T) {
	for _, f := range files(t) {
		s, err := summary.Decode(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		for _, text := range check.Texts(s) {
			for _, c := range county.All() {
				if c.Name == s.County.Name || strings.Contains(s.County.Name, c.Name) {
					continue
				}
				if regexp.MustCompile(`\b` + c.Name + `\b`).MatchString(text.Value) {
					t.Errorf("%s %s names %s: %s", f.Name, text.Pointer, c.Name, text.Value)
				}
			}
		}
	}
}

// TestWellWritten finds the slips that a program can find: doubled words and
// spaces, unbalanced brackets, wrong quotation marks, acronyms that nobody
// spelled out, years that are not the summary's.
func TestWellWritten(t *testing.T) {
	for _, f := range files(t) {
		s, err := summary.Decode(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		whole := string(f.Data)
		for _, text := range check.Texts(s) {
			for _, p := range plainParagraphs(text) {
				for _, problem := range slips(p) {
					t.Errorf("%s %s has %s: %s", f.Name, text.Pointer, problem, p)
				}
				for _, a := range acronym.FindAllString(p, -1) {
					if a == s.Office.Abbreviation || strings.Contains(whole, "("+a+")") || notAcronyms[a] {
						continue
					}
					t.Errorf("%s %s: %s is not spelled out: %s", f.Name, text.Pointer, a, p)
				}
			}
		}
	}
}

var (
	acronym     = regexp.MustCompile(`\b[A-Z]{2,}\b`)
	notAcronyms = map[string]bool{"II": true, "III": true}
	year        = regexp.MustCompile(`\b20\d\d(?:[-–]\d\d)?\b`)
)

// slips returns what is wrong with a paragraph.
func slips(p string) []string {
	var out []string
	words := strings.Fields(p)
	for i := 1; i < len(words); i++ {
		if strings.EqualFold(words[i], words[i-1]) {
			out = append(out, "a doubled word")
		}
	}
	for wrong, name := range map[string]string{
		"  ": "two spaces", " ,": "a space before a comma", " .": "a space before a period", "..": "two periods",
		",,": "two commas", "{": "an unfilled name", "}": "an unfilled name", "( ": "a space in a bracket",
		" ’": "a space before an apostrophe", ".,": "a period and a comma", "?.": "two ends",
	} {
		if strings.Contains(p, wrong) {
			out = append(out, name)
		}
	}
	if strings.Count(p, "(") != strings.Count(p, ")") && !strings.HasPrefix(p, "a)") {
		out = append(out, "unbalanced brackets")
	}
	if strings.Count(p, "“") != strings.Count(p, "”") || strings.Count(p, `"`)%2 != 0 {
		out = append(out, "unbalanced quotation marks")
	}
	if strings.ContainsAny(p, "’“”") && strings.ContainsAny(p, `'"`) {
		out = append(out, "two kinds of quotation marks")
	}
	for _, y := range year.FindAllString(p, -1) {
		if y != "2026–27" && y != "2025" {
			out = append(out, "the year "+y)
		}
	}
	slices.Sort(out)
	return out
}

// TestListsAreWhole: a paragraph before a list ends with a colon, no list has
// one item, and the items of a list end alike.
func TestListsAreWhole(t *testing.T) {
	lists := 0
	for _, f := range files(t) {
		for _, text := range texts(t, f) {
			at := f.Name + " " + text.Pointer
			lists += checkBlocks(t, at, blocks(text))
		}
	}
	if lists < 100 {
		t.Errorf("only %d lists were looked at", lists)
	}
}

// checkBlocks looks at lists and what stands before them, and returns how many
// there are.
func checkBlocks(t *testing.T, at string, blocks []document.Block) int {
	t.Helper()
	n := 0
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			colon := strings.HasSuffix(document.Plain(b.Text), ":")
			_, before := blockAt(blocks, i+1).(*document.List)
			if colon != before {
				t.Errorf("%s: a colon and a list belong together: %s", at, document.Plain(b.Text))
			}
		case *document.List:
			n++
			if len(b.Items) < 2 {
				t.Errorf("%s: a list has %d items", at, len(b.Items))
			}
			ends := map[string]bool{}
			for _, item := range b.Items {
				if p, ok := blockAt(item.Blocks, 0).(*document.Paragraph); ok {
					ends[ending(document.Plain(p.Text))] = true
				}
				n += checkBlocks(t, at, item.Blocks)
			}
			if len(ends) != 1 {
				t.Errorf("%s: the items of a list end in different ways: %v", at, slices.Sorted(maps.Keys(ends)))
			}
		}
	}
	return n
}

func blockAt(blocks []document.Block, i int) document.Block {
	if i < len(blocks) {
		return blocks[i]
	}
	return nil
}

// ending is how a text ends: with a mark, or without one.
func ending(s string) string {
	if last := s[len(s)-1:]; strings.Contains(".:;,?!", last) {
		return last
	}
	return "no mark"
}

func blocks(text check.Text) []document.Block {
	var out []document.Block
	switch text.Kind {
	case check.Markdown:
		out, _ = markdown.Parse(text.Value)
	case check.ItemMarkdown:
		out, _ = markdown.ParseItem(text.Value)
	default:
		out = []document.Block{document.Para(text.Value)}
	}
	return out
}

// plainParagraphs returns the words of every paragraph, item, heading and cell.
func plainParagraphs(text check.Text) []string {
	var out []string
	var walk func([]document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *document.Heading:
				out = append(out, document.Plain(b.Text))
			case *document.Paragraph:
				out = append(out, strings.Split(document.Plain(b.Text), "\n")...)
			case *document.List:
				for _, item := range b.Items {
					walk(item.Blocks)
				}
			case *document.Table:
				for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
					for _, cell := range row {
						walk(cell.Blocks)
					}
				}
			}
		}
	}
	walk(blocks(text))
	return out
}
