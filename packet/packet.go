// Package packet reads a board packet or a form of this program back from a
// Word file, after somebody may have edited it there.
//
// The file carries the summary that it was made from. With it and the
// templates the document is made a second time, and what comes out is what the
// file said before anybody touched it: the fields with their content, and the
// fixed words around them. The rest is a comparison.
//
//   - Where a field stands is told by its content control, in Word; by the
//     bookmark around it, which LibreOffice keeps where it drops a control's
//     tag; and where both are gone, by the fixed words, the headings and the
//     contents that are still the same. All this evidence is weighed at once,
//     in the order of the document (align.go). What was typed around a control
//     belongs to it up to the next fixed words (region.go).
//   - A field that says what it said, as a reader sees it, keeps its value byte
//     for byte. From a changed one comes a new value of its kind; what is no
//     such value, such as June 31, is kept as it was typed, so that the checks
//     report it (value.go).
//   - Rows of tables may be added, taken out and moved. A row is known by what
//     it says, then by its tags, then by its place (rows.go).
//   - Text that belongs to no field becomes an additional section, whole, and
//     a finding says so (leftover.go). No word that somebody typed is dropped.
package packet

import (
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// Result is what was read.
type Result struct {
	// JSON is the summary in the form of summary.Encode; a value that somebody
	// typed and that is none of its kind stands in it as a text. Where nothing
	// was changed it is the summary that the file carries.
	JSON []byte
	// Findings say what a person should look at. They have no file and no line.
	Findings []finding.Finding
	// Changes are what differs from the summary that the file carries, in the
	// order of the document.
	Changes []Change
}

// Change is a field that was edited since the document was made.
type Change struct {
	// Pointer is the JSON Pointer of the value in the new summary, or that of
	// the list where an entry was taken out or the order changed.
	Pointer string
	// Title names the field for people.
	Title string
	// Before and After are short: of a long text the piece that differs. Empty
	// is nothing.
	Before, After string
	// final says that Pointer is that of the new summary already.
	final bool
}

// Read reads a packet or a form. It reports false where the document is neither:
// where it carries no summary and no content control of ours.
func Read(d *wml.Document, set *templates.Set) (Result, bool) {
	src, ok := open(d)
	if !ok {
		return Result{}, false
	}
	r, ok := src.read(d, set)
	if !ok {
		return Result{}, false
	}
	l := labelsOf(set)
	if !src.bare {
		return src.assemble(r, l), true
	}
	return src.assembleBare(r, l, d, set), true
}

// read reads the document against the one that is made again from the summary.
func (src *source) read(d *wml.Document, set *templates.Set) (*reader, bool) {
	e, harmless, ok := src.expect(set)
	if !ok {
		return nil, false
	}
	r := &reader{
		expected: e, harmless: harmless, headings: map[string]bool{},
		order: map[string][]int{}, next: src.lengths(),
	}
	units := flatten(unmarked(d))
	r.noteHeadings(units)
	r.goals = goalsOf(e.slots, src.base)
	r.read(e.slots, units)
	r.ownGoals()
	r.dropPrompts(d.Prompts)
	return r, r.certain >= fewestCertain
}

// fewestCertain is how many lines, fields and tables must be known for what
// they are: a file may carry a summary and hold quite another text.
const fewestCertain = 5

// assembleBare is for a document that carries no summary. It was read as a
// form. What it says is enough to read it as a packet too; where more of it is
// understood in that way, it is one. Nothing is known of changes.
func (src *source) assembleBare(r *reader, l labels, d *wml.Document, set *templates.Set) Result {
	strays := r.strays
	r.strays = nil
	out := src.assemble(r, l)
	if s, err := summary.Decode(out.JSON); err == nil {
		as := &source{summary: s}
		if as.fill() {
			if again, ok := as.read(d, set); ok && len(again.strays) < len(strays) {
				out = as.assemble(again, l)
				out.Changes = nil
				return out
			}
		}
	}
	if len(strays) > 0 {
		if !src.fill() {
			return out
		}
		r.strays = strays
		out = src.assemble(r, l)
	}
	out.Changes = nil
	return out
}

// noteHeadings takes down the headings that the contents list repeats.
func (r *reader) noteHeadings(units []*unit) {
	for _, s := range r.slots {
		if s.level > 0 {
			r.headings[fold(s.words())] = true
		}
	}
	for _, u := range units {
		if u.para != nil && u.para.Outline > 0 {
			r.headings[u.text] = true
		}
	}
}
