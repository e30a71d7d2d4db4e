package countydoc

import (
	"bytes"
	"encoding/json"
	"sort"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// documentWords counts the words and numbers of a document's text.
func documentWords(blocks []wml.Block, n map[string]int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			countWords(document.Plain(b.Text), n)
			for _, note := range b.Notes {
				documentWords(note.Blocks, n)
			}
		case *wml.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					documentWords(c.Blocks, n)
				}
			}
		case *wml.Control:
			if !b.Placeholder {
				documentWords(b.Blocks, n)
			}
		}
	}
}

// countWords counts the words of a text. An amount is a number without its
// commas.
func countWords(s string, n map[string]int) {
	runes := []rune(s)
	var b strings.Builder
	for i, c := range runes {
		digit := func(k int) bool { return k >= 0 && k < len(runes) && runes[k] >= '0' && runes[k] <= '9' }
		if c == ',' && digit(i-1) && digit(i+1) && digit(i+2) && digit(i+3) {
			continue
		}
		b.WriteRune(c)
	}
	for _, w := range words(b.String()) {
		n[w]++
	}
}

// summaryWords counts the words of everything that a summary holds.
func summaryWords(t testing.TB, s *summary.Summary, n map[string]int) {
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	numbers := json.NewDecoder(bytes.NewReader(data))
	numbers.UseNumber()
	if err := numbers.Decode(&v); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, x := range v {
				walk(x)
			}
		case []any:
			for _, x := range v {
				walk(x)
			}
		case string:
			countWords(v, n)
		case json.Number:
			countWords(v.String(), n)
		}
	}
	walk(v)
}

// conserved holds a summary against the document that it was read from: every
// word of the document stands in it at least as often, or is a word of the
// document that the summary says by its shape.
func conserved(t testing.TB, name string, d *wml.Document, s *summary.Summary) {
	t.Helper()
	inDocument, have := map[string]int{}, map[string]int{}
	documentWords(d.Blocks, inDocument)
	summaryWords(t, s, have)
	r := rerun(d)
	text := " " + key(encoded(t, s)) + " "
	for _, said := range r.said {
		if !r.mayBeShape(said, text) {
			t.Errorf("%s: %q is not what a summary says by its shape", name, said)
		}
		countWords(said, have)
	}
	var lost []string
	for w, n := range inDocument {
		if have[w] < n {
			lost = append(lost, w)
		}
	}
	sort.Strings(lost)
	if len(lost) > 0 {
		t.Errorf("%s: words of the document are lost: %q", name, lost)
	}
}

func encoded(t testing.TB, s *summary.Summary) string {
	data, err := summary.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(`\n`, " ", `\t`, " ").Replace(string(data))
}

// rerun reads a document and keeps the reader, for its account of what the
// summary says by its shape.
func rerun(d *wml.Document) *reader { return read(d, Options{}) }

// shapeWords are the words that a summary may say by its shape: those of titles
// of sections and of tables' headings, of marks and of the law. The list stands
// apart from the reader's own, so that a word that is added there by mistake
// shows here.
var shapeWords = map[string]bool{}

func init() {
	for _, w := range strings.Fields(`
		goal goals g1 g2 g3 g4 was one two three four five six seven eight nine ten i ii iii iv v vi vii viii ix x a b c d e f continued
		metric metrics measure measures success indicators action actions activity activities activites specific strategies steps evidence
		baseline target source sources of funding fund included include estimated cost costs expenditure expenditures related total budget amount share percent
		how often frequency we collaborate area description funds working with partner partners partnership partnerships prompt narrative no number title
		acronym acronyms abbreviation abbreviations term meaning definition glossary
		ccee cde county counties superintendent superintendents geo geographic lead leads sos system other coe coes agency agencies
		collaboration collaborative continuous improvement california educational excellence department
		local context background introduction overview district districts school schools charter lea leas education
		review reviews lcap lcaps control accountability plan plans completing submitted by providing provide provided differentiated technical assistance
		direct support supports supporting any additional information section sections the and or for to in is are be on an at from within under this each all that who which what will
		take taken do own independent independently identified eligible receive receiving
		pursuant subdivision subdivisions ec ed code part subparagraph paragraph provisions implementing
		52070 52071 52072 52059 5 52077 52066 47607 3 1 2 4 6 7 8 9 10
		annual summary report fiscal year years fy office offices services contents table page
		yes y n not applicable na none stated recorded provided true
		board meeting date public hearing agenda item type presented presentation record adoption adopted submitted item consent accepted approved
		ayes noes abstained absent moved seconded vote vo contact name phone email signature clerk cds dashboard kind student groups state priorities
		january february march april may june july august september october november december
		monday tuesday wednesday thursday friday saturday sunday st nd rd th note requirement where met basic standards parent engagement pupil achievement
		climate course access outcomes expelled pupils foster youth because its request fact entry estimated given amounts optional efforts statement
	`) {
		shapeWords[w] = true
	}
}

// mayBeShape reports whether a text that the reader did not keep is one that
// the summary says by its shape. It is one of the fixed lines of our packet, a
// repetition, or made of shapeWords, of the county's own name and the year, and
// of numbers.
func (r *reader) mayBeShape(said string, inSummary string) bool {
	whole := key(said)
	if fixedLines.has(whole) || requirementLines.has(whole) || r.titles[key(pageLabel().ReplaceAllString(said, ""))] > 0 ||
		strings.Contains(inSummary, " "+whole+" ") {
		return true
	}
	own := " " + key(r.summary.County.Name) + " " + key(r.summary.Office.Name) + " "
	for _, w := range words(said) {
		if !shapeWords[w] && !strings.Contains(own, " "+w+" ") && !onlyDigits(w) {
			return false
		}
	}
	return true
}
