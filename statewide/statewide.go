// Package statewide takes a Word document with the summaries of many counties
// apart into a summary for each.
//
// Such a document is what the California Department of Education compiles and
// posts: a heading for each county, and under it what the county wrote under
// subparagraphs (A) and (B) of Education Code 52066(i)(1). Whoever made it,
// this package asks three questions of it:
//
//   - Where does each county begin? Its name stands in many places: in a list
//     of contents, in prose, in a bold line in another county's text. What
//     makes a heading is how the counties' headings look in this document, and
//     where the name stands among the others (sections.go, names.go).
//   - Where does part (B) begin? Headings tell, or the text does. Where neither
//     tells well, the best guess is taken and WORD0008 says so (parts.go,
//     signs.go).
//   - Did this project write it? Then the parts are known by their words, and
//     the tables of activities and actions go back to where they came from
//     (own.go).
//
// Each line of a county's text goes into that county's summary, in its order.
// What stands before the first county and behind the last one belongs to
// nobody: it is left out, and a finding quotes how it begins.
package statewide

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// Options say what the document may not.
type Options struct {
	// Year is the fiscal year of a document that names none; 0 for not known.
	Year summary.FiscalYear
}

// Result is what was found in a document.
type Result struct {
	// Counties are those with a text, in the order in which they stand.
	Counties []County
	// Findings are about the document as a whole.
	Findings []finding.Finding
}

// County is one county's summary. It holds parts (A) and (B) only, and what is
// known of every county: its code and the name of its office.
type County struct {
	Summary *summary.Summary
	// Findings are about this county, with pointers into its summary.
	Findings []finding.Finding
}

// Read takes a document apart. It reports false where the document is not a
// statewide one: where it has no headings of two counties, or says more
// outside the counties' texts than in them, as one county's document does that
// has a heading for each of its neighbors.
func Read(d *wml.Document, o Options) (Result, bool) {
	r := &reader{document: d, pieces: pieces(d.Blocks)}
	if !r.findRows() {
		r.findSections()
	}
	if !r.isStatewide() {
		return Result{}, false
	}
	r.findYear(o.Year)
	r.own = r.isOwn()
	r.outside()
	r.readCounties(r.named())
	return r.result, true
}

// readCounties reads each county by itself, on all processors, and puts the
// results together in the counties' order.
func (r *reader) readCounties(counties []county.County) {
	results := make([]Result, len(counties))
	var next atomic.Int64
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(counties)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(counties); i = int(next.Add(1)) - 1 {
				one := *r
				one.result = Result{}
				one.readCounty(counties[i])
				results[i] = one.result
			}
		})
	}
	wait.Wait()
	for _, one := range results {
		r.result.Counties = append(r.result.Counties, one.Counties...)
		r.result.Findings = append(r.result.Findings, one.Findings...)
	}
}

// few is a number of counties below which each must have what is clearly its
// own text: a document of one county may have headings for some others.
const few = 4

func (r *reader) isStatewide() bool {
	named := len(r.named())
	inside := 0
	for _, s := range r.sections {
		if s.county.Code == "" {
			continue
		}
		inside += s.to - s.heading
		if named < few && s.to > s.from && !s.name.continued && !r.ownText(s.from, s.to, s.county) {
			return false
		}
	}
	return named > 1 && inside*2 >= len(r.pieces)
}

// reader is a document that is being taken apart.
type reader struct {
	document *wml.Document
	pieces   []piece
	sections []section
	year     summary.FiscalYear
	own      bool // written by this project
	result   Result
}

// section is a part of the document: the pieces from its heading, if it has
// one, up to the next section.
type section struct {
	// heading is the index of the heading; -1 for what stands before any.
	heading  int
	from, to int
	name     naming
	// county is empty for what belongs to no county.
	county county.County
}

// named gives the counties that have a heading, each once, in the order in
// which they stand.
func (r *reader) named() []county.County {
	var out []county.County
	seen := map[county.Code]bool{}
	for _, s := range r.sections {
		if s.county.Code != "" && !seen[s.county.Code] {
			seen[s.county.Code] = true
			out = append(out, s.county)
		}
	}
	return out
}
