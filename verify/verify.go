// Package verify holds a statewide document against the submissions that it
// brings together: county by county, does it say what the county said?
//
// It is made for the document that came back: from a colleague, from an office
// that posts it, from a program that saved it anew. So nothing of the file
// counts, and everything that a reader sees does. Both sides are read as lines,
// each with its mark and its words: the file's, and those of the document that
// package compile makes of the submissions. The lines are matched, and within
// the lines that don't match the words, and what is left is told by its kind:
// a word, a number, a curled quote, a bullet that became a hyphen, a paragraph
// that stands under another county.
//
// White space that another program folded, marks that were typed by hand, lost
// emphasis and the like leave a county's words as they were. They are told as
// remarks, and the county counts as the same.
//
// What the templates say in their own words, such as the headings of parts (A)
// and (B), is no part of what a county says; a document without them is told so
// once.
package verify

import (
	"fmt"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
)

// Run compares a document with the one that the submissions make: want and
// report are those of compile.Statewide with the option AsReceived.
func Run(d Document, want *document.Document, report *compile.Report) *Report {
	v := &verification{
		want:        takeApart(wanted(want)),
		keys:        &interner{numbers: map[string]int{}},
		comparisons: map[county.Code]*comparison{},
	}
	v.names = newNames(v.want.counties)
	sections, around := split(d.lines, &v.want, v.names)
	v.compare(sections)
	v.findElsewhere(around)

	out := &Report{FiscalYear: report.FiscalYear, Same: !d.cut}
	for _, c := range report.Counties {
		r := v.county(c)
		switch r.Status {
		case Different, Missing, Extra:
			out.Same = false
		}
		out.Counties = append(out.Counties, r)
	}
	if d.cut {
		out.Remarks = append(out.Remarks, Remark{File, fmt.Sprintf("The document has more than %d words, and no statewide document has; what comes after them was not compared. Check that it is the right file.", mostWords)})
	}
	out.Remarks = append(append(out.Remarks, v.remarks(sections, around)...), d.remarks...)
	return out
}

// verification is a comparison in the making.
type verification struct {
	want        expected
	names       *names
	keys        *interner
	comparisons map[county.Code]*comparison
	// labels is how many of the templates' own lines were met under counties.
	labels int
	// aroundTaken are the lines around the counties that are a county's.
	aroundTaken map[int]bool
}

// compare begins the comparison of every county.
func (v *verification) compare(sections []found) {
	byCode := map[county.Code][]found{}
	for _, s := range sections {
		byCode[s.code] = append(byCode[s.code], s)
	}
	for _, cty := range county.All() {
		c := &comparison{
			keys: v.keys, found: map[Kind]*Difference{}, met: map[int]bool{},
			takenWant: map[int]bool{}, takenGot: map[int]bool{},
		}
		want := v.want.counties[cty.Code]
		if want == nil {
			want = newSection(line{}, nil)
		}
		c.section = want
		c.want = newPassage(want.lines)
		c.want.label = want.under
		if there := byCode[cty.Code]; len(there) > 0 {
			c.there, c.doubled = true, len(there) > 1
			c.at = placeOf(&there[0].heading)
			c.at.Heading = there[0].heading.text()
			var lines []line
			for _, s := range there {
				lines = append(lines, s.lines...)
			}
			own, under, met := c.takeLabels(want, lines)
			c.got = newPassage(own)
			if met > 0 {
				c.got.label = under
			}
			v.labels += met
		}
		c.pairLines()
		v.comparisons[cty.Code] = c
	}
}

// county sums up one county.
func (v *verification) county(r compile.CountyReport) County {
	c := v.comparisons[r.Code]
	out := County{Code: r.Code, Name: r.Name, Status: Same}
	if v.labels == 0 {
		delete(c.found, Labels)
	}
	switch {
	case r.Status == compile.Received && (!c.there || len(c.got.words) == 0) && len(c.want.words) > 0:
		out.Status = Missing
		out.Differences = c.only(Elsewhere)
	case r.Status == compile.Received && len(c.want.words) > 0 && c.nothingInstead():
		out.Status = Missing
		note := c.got.quote(0, len(c.got.words))
		c.found[Labels] = &Difference{
			Kind: Labels, Count: 1, Place: placeOf(&c.got.lines[0]), Document: note,
			Message: "In its place the document says that nothing came.",
		}
		out.Differences = c.only(Elsewhere, Labels)
	case r.Status == compile.Received:
		out.Differences = c.differences()
		for _, d := range out.Differences {
			if d.Kind.Counts() {
				out.Status = Different
			}
		}
	case len(c.got.words) > 0 && !c.sayNothingCame():
		out.Status = Extra
		out.Differences = c.differences()
	default:
		out.Status = NotReceived
		if r.Status == compile.Exempt {
			out.Status = Exempt
		}
		if len(c.got.words) > 0 && c.found[Labels] != nil {
			c.found[Labels].Document = c.got.quote(0, len(c.got.words))
		}
		out.Differences = c.only(Labels)
	}
	return out
}
