package prose

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
)

var (
	//go:embed data/acronyms-known.txt
	knownAcronymLines string
	//go:embed data/acronyms-field.txt
	fieldAcronymLines string
	//go:embed data/capitals.txt
	stressedLines string
	//go:embed data/organizations.txt
	organizationLines string
	//go:embed data/names.txt
	nameLines string
)

// rows returns the lines of a data file without its comments, cut at the bars
// into a number of fields. The files are part of the program, so a line that
// has another number is a programmer's mistake and panics.
func rows(file string, fields int) [][]string {
	var out [][]string
	for line := range strings.Lines(file) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "|")
		if len(row) != fields {
			panic(fmt.Sprintf("prose: the line %q has not %d fields", line, fields))
		}
		for i := range row {
			row[i] = strings.TrimSpace(row[i])
		}
		out = append(out, row)
	}
	return out
}

// lookup is a data file of two fields, or of one and nothing.
func lookup(file string, fields int) map[string]string {
	out := map[string]string{}
	for _, row := range rows(file, fields) {
		out[row[0]] = row[len(row)-1]
	}
	return out
}

var (
	// knownAcronyms are what every reader of a summary knows, and what they
	// stand for.
	knownAcronyms = sync.OnceValue(func() map[string]string { return lookup(knownAcronymLines, 2) })
	// fieldAcronyms are those that have to be spelled out.
	fieldAcronyms = sync.OnceValue(func() map[string]string { return lookup(fieldAcronymLines, 2) })
	// stressedWords are the words, in lower case, that people shout.
	stressedWords = sync.OnceValue(func() map[string]string { return lookup(stressedLines, 1) })
)

// organization is a name that is out of date or never was one.
type organization struct {
	words []string
	// since is the first fiscal year that the name is wrong in; the zero year
	// where it was never right.
	since summary.FiscalYear
	now   string
}

// organizations are those of the data file by their first word.
var organizations = sync.OnceValue(func() map[string][]organization {
	out := map[string][]organization{}
	for _, row := range rows(organizationLines, 3) {
		o := organization{now: row[2]}
		for _, t := range termsOf(row[0]) {
			o.words = append(o.words, t.text)
		}
		if row[1] != "-" {
			year, err := summary.ParseFiscalYear(row[1])
			if err != nil {
				panic(fmt.Sprintf("prose: %q: %v", row[0], err))
			}
			o.since = year
		}
		out[o.words[0]] = append(out[o.words[0]], o)
	}
	return out
})
