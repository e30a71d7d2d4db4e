package verify

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/wml"
)

// remarks says what is to be said about the document as a whole.
func (v *verification) remarks(sections []found, around []line) []Remark {
	var out []Remark
	if r, ok := orderRemark(sections); ok {
		out = append(out, r)
	}
	out = append(out, twiceRemarks(sections)...)
	if len(sections) == 0 {
		out = append(out, Remark{Around, "No county's heading was found in the document."})
		return out
	}
	if v.labels == 0 {
		out = append(out, Remark{Around, "The document does not have this program's headings for parts (A) and (B); what stands under which of them was not compared."})
	}
	if r, ok := v.aroundRemark(around); ok {
		out = append(out, r)
	}
	return out
}

// orderRemark names the counties that don't stand in the order of their codes:
// the fewest without which the others do.
func orderRemark(sections []found) (Remark, bool) {
	at := map[county.Code]int{}
	for i, c := range county.All() {
		at[c.Code] = i
	}
	var order []int
	var names []string
	seen := map[county.Code]bool{}
	for _, s := range sections {
		if !seen[s.code] {
			seen[s.code] = true
			order = append(order, at[s.code])
			names = append(names, nameOf(s.code))
		}
	}
	kept := map[int]bool{}
	for _, i := range longestRise(order) {
		kept[i] = true
	}
	var apart []string
	for i, name := range names {
		if !kept[i] {
			apart = append(apart, name)
		}
	}
	if len(apart) == 0 {
		return Remark{}, false
	}
	return Remark{Order, fmt.Sprintf("The counties don't stand in the order of their codes: %s.", strings.Join(apart, ", "))}, true
}

// twiceRemarks names the counties that have more than one heading.
func twiceRemarks(sections []found) []Remark {
	count := map[county.Code]int{}
	for _, s := range sections {
		count[s.code]++
	}
	var out []Remark
	for _, c := range county.All() {
		if n := count[c.Code]; n > 1 {
			out = append(out, Remark{Twice, fmt.Sprintf("%s has %d headings; what stands under them was taken together.", c.Name, n)})
		}
	}
	return out
}

// aroundRemark compares the words outside the counties with those of the
// templates.
func (v *verification) aroundRemark(around []line) (Remark, bool) {
	c := comparison{keys: v.keys, found: map[Kind]*Difference{}}
	known, contents, titles := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, l := range v.want.around {
		known[l.key] = true
		if l.level > 0 {
			titles[plainName(spell(l.words))] = true
		}
		contents[l.key] = contents[l.key] || l.contents
	}
	own := func(lines []line, taken map[int]bool) (out []line) {
		for i, l := range lines {
			entry := l.contents || contents[l.key] || l.unshown || l.level == 0 && !known[l.key] && v.names.entry(&l, titles)
			if !entry && !taken[i] {
				out = append(out, l)
			}
		}
		return out
	}
	c.want, c.got = newPassage(own(v.want.around, nil)), newPassage(own(around, v.aroundTaken))
	c.pairLines()
	same := 0
	for _, m := range c.pairs {
		same += m.n
	}
	if 3*same < len(c.want.lines) {
		return Remark{Around, "The words before and behind the counties are not those of this program's templates."}, true
	}
	var first *Difference
	places := 0
	for _, d := range c.differences() {
		if !d.Kind.Counts() {
			continue
		}
		places += d.Count
		if first == nil || d.Place.Paragraph < first.Place.Paragraph {
			first = &d
		}
	}
	if first == nil {
		return Remark{}, false
	}
	return Remark{Around, fmt.Sprintf("The words outside the counties were changed in %s. The first, %s: %s",
		plural(places, "place", "places"), first.Place, first.inOneLine())}, true
}

// fileRemarks are what the reader of a Word file says about it, as far as it
// may change what a county says.
func fileRemarks(all []wml.Remark) []Remark {
	var out []Remark
	for _, r := range all {
		text := ""
		switch r.Kind {
		case wml.Revisions:
			text = "The document has tracked changes; they were taken as accepted."
		case wml.Comments:
			text = "The document has comments; they were left out."
		case wml.Pictures:
			text = "The document has pictures; they were not compared."
		case wml.TextBoxes:
			text = "The document has text boxes; each was read after the paragraph that holds it."
		case wml.Footnotes:
			text = "The document has footnotes; each was read after the paragraph that refers to it."
		case wml.Hidden:
			text = "The document has hidden text; it was read like the rest."
		default:
			continue
		}
		if r.Where != "" {
			text += fmt.Sprintf(" The first is at “%s”.", clip(r.Where, 80))
		}
		out = append(out, Remark{File, text})
	}
	return out
}
