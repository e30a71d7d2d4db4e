package statewide

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/rule"
)

// candidate is a piece that names a county.
type candidate struct {
	naming
	at   int
	look look
}

// look is how a line is set off: the level of a real heading, or that it looks
// like one, or not at all.
type look struct {
	level  int
	setOff bool
}

// findSections finds the counties' headings and cuts the document at them.
func (r *reader) findSections() {
	all := r.candidates()
	all = r.withoutContents(all)
	main, ok := r.mainLook(all)
	if !ok {
		return
	}
	chosen := r.choose(all, main)
	r.cut(chosen, main)
}

func (r *reader) candidates() []candidate {
	var out []candidate
	for i, p := range r.pieces {
		if p.paragraph == nil || p.paragraph.Label != nil && p.paragraph.Label.Text == "•" {
			continue
		}
		if n, ok := nameOf(p.text); ok && (!n.tail || p.setOff) {
			out = append(out, candidate{n, i, look{p.level, p.setOff}})
		}
	}
	return out
}

// withoutContents leaves out the lines of a contents list that somebody typed:
// three or more names in a row that all stand once more further down, and lines
// with a page number.
func (r *reader) withoutContents(all []candidate) []candidate {
	last := map[county.Code]int{}
	for i, c := range all {
		last[c.county.Code] = i
	}
	var out []candidate
	for i := 0; i < len(all); {
		end := i + 1
		names := map[county.Code]bool{all[i].county.Code: true}
		// The name that stands in the row already is the first heading below it.
		for end < len(all) && all[end].at == all[end-1].at+1 && !names[all[end].county.Code] {
			names[all[end].county.Code] = true
			end++
		}
		repeated := 0
		for code := range names {
			if last[code] >= end {
				repeated++
			}
		}
		inList := len(names) > 2 && repeated*2 > len(names)
		for _, c := range all[i:end] {
			if c.look.level > 0 || !c.listed && !(inList && last[c.county.Code] >= end) {
				out = append(out, c)
			}
		}
		i = end
	}
	return out
}

// mainLook is the look that most counties' headings have. Lines that are not
// set off at all count only where there is nothing else.
func (r *reader) mainLook(all []candidate) (look, bool) {
	var looks []look
	counties := map[look]map[county.Code]bool{}
	for i, c := range all {
		if counties[c.look] == nil {
			counties[c.look] = map[county.Code]bool{}
			looks = append(looks, c.look)
		}
		if r.end(all, i) > c.at+1 {
			counties[c.look][c.county.Code] = true
		}
	}
	slices.SortStableFunc(looks, func(a, b look) int {
		if a.setOff != b.setOff {
			if a.setOff && len(counties[a]) > 1 || b.setOff && len(counties[b]) <= 1 {
				return -1
			}
			return 1
		}
		return len(counties[b]) - len(counties[a])
	})
	if len(looks) == 0 {
		return look{}, false
	}
	return looks[0], true
}

// end is where the text below candidate i ends at the latest: at the next one.
func (r *reader) end(all []candidate, i int) int {
	if i+1 < len(all) {
		return all[i+1].at
	}
	return len(r.pieces)
}

// choose tells the counties' headings from lines in another county's text. Those
// that look as most do are headings; in a document in the counties' order, one
// that breaks it must have a text of its own below it. Of the others, those are
// headings whose county has no other, which stand in the order, and whose text
// begins with the county's name.
func (r *reader) choose(all []candidate, main look) []candidate {
	var strong []candidate
	has := map[county.Code]bool{}
	for _, c := range all {
		if c.look == main {
			strong = append(strong, c)
			has[c.county.Code] = true
		}
	}
	own := make([]bool, 0, len(strong))
	for i, c := range all {
		if c.look == main {
			own = append(own, r.ownText(c.at+1, r.end(all, i), c.county))
		}
	}
	inOrder := ascending(strong, own)
	ordered := len(strong) > 3 && count(inOrder)*10 >= len(strong)*7
	sure := map[int]bool{}
	for i, c := range strong {
		sure[c.at] = main.level > 0 || !ordered || inOrder[i] || own[i]
	}
	var out []candidate
	next := 0 // the first strong one behind
	for i, c := range all {
		for next < len(strong) && strong[next].at <= c.at {
			next++
		}
		switch {
		case c.look == main && sure[c.at]:
			out = append(out, c)
			continue
		case c.look != main && c.look.setOff && !has[c.county.Code] && ordered && fits(strong, next, c) && r.beginsWith(c.at+1, r.end(all, i), c.county):
			out = append(out, c)
			has[c.county.Code] = true
			continue
		}
		if len(out) > 0 && c.look.setOff && c.county.Code != out[len(out)-1].county.Code {
			r.result.Findings = append(r.result.Findings, rule.Finding("WORD0009", "",
				"The line %q in the text of %s County looks like the heading of another county. It was taken as a part of %s County's text.",
				r.pieces[c.at].text, out[len(out)-1].county.Name, out[len(out)-1].county.Name))
		}
	}
	return out
}

// fits reports whether a county stands between its neighbors in the order.
func fits(strong []candidate, next int, c candidate) bool {
	return (next == 0 || strong[next-1].county.Code < c.county.Code) &&
		(next == len(strong) || c.county.Code < strong[next].county.Code)
}

// ownText reports whether pieces are the text of a county of its own: they have
// headings of parts, or begin with the county's name.
func (r *reader) ownText(from, to int, c county.County) bool {
	for _, p := range unfoldParts(r.pieces[from:to]) {
		if part, sure := partOf(p); part != 0 && sure {
			return true
		}
	}
	return r.beginsWith(from, to, c)
}

// beginsWith reports whether the first sentence of pieces begins with the name
// of a county.
func (r *reader) beginsWith(from, to int, c county.County) bool {
	for _, p := range r.pieces[from:to] {
		if p.paragraph != nil && !p.setOff {
			line := runIn().ReplaceAllString(strings.ToLower(p.text), "")
			named, ok := begins(strings.TrimPrefix(line, "the "))
			return ok && named.Code == c.Code
		}
	}
	return false
}

// ascending marks the row of candidates whose codes don't go down that is
// longest, where one with a text of its own counts for four.
func ascending(list []candidate, own []bool) []bool {
	codes := len(lowerNames)
	best := make([]int, codes) // the weight of the best row that ends with a county
	end := make([]int, codes)  // its last candidate
	for c := range end {
		end[c] = -1
	}
	before := make([]int, len(list))
	top := -1
	for i, candidate := range list {
		code := slices.Index(lowerNames, strings.ToLower(candidate.county.Name))
		weight := 0
		before[i] = -1
		for c := range code + 1 {
			if end[c] >= 0 && best[c] > weight {
				weight, before[i] = best[c], end[c]
			}
		}
		weight++
		if own[i] {
			weight += 3
		}
		if weight > best[code] {
			best[code], end[code] = weight, i
		}
		if top < 0 || best[code] > best[top] {
			top = code
		}
	}
	in := make([]bool, len(list))
	if top >= 0 {
		for i := end[top]; i >= 0; i = before[i] {
			in[i] = true
		}
	}
	return in
}

func count(in []bool) int {
	n := 0
	for _, ok := range in {
		if ok {
			n++
		}
	}
	return n
}
