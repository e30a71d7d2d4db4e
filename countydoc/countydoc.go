// Package countydoc reads a county office's own document, made in Word without
// this program, as a summary.
//
// No layout is required of a county, so none is expected. The document is cut
// into sections at the titles that such summaries have, in many wordings and
// in any order, be they headings, bold lines or lines of their own; and its
// tables are known by their headings: metrics and actions, actions and sources
// of funding, activities and partners, goals and costs. Title lists closed
// vocabularies, not sentences: a line is a title only where every word of it is
// one that such a title may have, so that a title with words of its own keeps
// them.
//
// What is recognized goes to its field. Everything else goes, whole and in its
// order, to the additional sections, and a finding tells of each. No word is
// lost: what isn't written into a field is a title, a table's heading or a
// mark that the summary says by its shape, and the reader keeps an account of
// those (reader.shape), which the tests hold against the document's words.
package countydoc

import (
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// Options are what is known of a document beside its words.
type Options struct {
	// County is whose document it is, where its titles do not say; the zero
	// County where nobody knows.
	County county.County
	// Year is the fiscal year, where the titles do not say; zero for none.
	Year summary.FiscalYear
}

// Result is what was read.
type Result struct {
	// Summary is never nil. Of a document that has nothing of a summary it
	// holds additional sections alone.
	Summary *summary.Summary
	// Findings tell of every part that was not recognized (WORD0006) and of
	// every value that is not written once and clearly (WORD0009).
	Findings []finding.Finding
	// Recognized says that something besides the county and the year was
	// found.
	Recognized bool
}

// Read reads a document. It takes any document, and never refuses.
func Read(d *wml.Document, o Options) Result {
	r := read(d, o)
	return Result{Summary: r.summary, Findings: r.findings, Recognized: r.recognized}
}

func read(d *wml.Document, o Options) *reader {
	r := &reader{options: o, summary: &summary.Summary{SchemaVersion: "1.0"}, kept: map[string]bool{}, byID: map[string]*goal{}}
	blocks := flatten(d.Blocks)
	r.identify(d, blocks)
	for _, s := range r.sections(r.unroll(blocks)) {
		r.section(s)
	}
	r.finish()
	return r
}

// reader is what is known while a document is read.
type reader struct {
	options    Options
	summary    *summary.Summary
	findings   []finding.Finding
	recognized bool

	// The narratives, as the blocks of the document that belong to them.
	context, collaboration, assistance, district, direct []wml.Block

	// goals are those found so far, in the order of the document, and area is
	// what the last title said that the goals below it are for.
	goals     []*goal
	byID      map[string]*goal
	area      summary.Area
	areaLevel int
	areaBlank bool
	// costs are rows and lines about costs, to be given to the goals when all
	// are known.
	costs []cost
	// notes are the note of the whole plan.
	notes []string
	// rest are the passages that were not recognized.
	rest []*passage
	// titles counts the headings by their words, for the lists that repeat them.
	titles map[string]int
	// kept are the headings of columns that stand in the summary as words.
	kept map[string]bool
	// said are the words that the summary says by its shape.
	said []string
}

// shape notes words of the document that the summary says by its shape, and so
// does not hold: a title, a heading of a table, a mark.
func (r *reader) shape(text string) {
	if text != "" {
		r.said = append(r.said, text)
	}
}

// found notes that a part of a summary was recognized.
func (r *reader) found() { r.recognized = true }

// unclear tells that a value is not written once and clearly.
func (r *reader) unclear(pointer, format string, args ...any) {
	r.findings = append(r.findings, rule.Finding("WORD0009", pointer, format, args...))
}
