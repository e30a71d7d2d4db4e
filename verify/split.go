package verify

import (
	"strings"

	"github.com/coesummary/coesummary/county"
)

// expected is the document that the submissions make, taken apart.
type expected struct {
	counties map[county.Code]*section
	// around are the lines before the first county and behind the last one.
	around []line
	// after is the key of the heading behind the last county; empty for none.
	after string
}

// takeApart takes the document that the submissions make apart by the IDs of
// its headings.
func takeApart(lines []line) expected {
	e := expected{counties: map[county.Code]*section{}}
	var code county.Code
	var heading line
	var open []line
	close := func() {
		if code != "" {
			e.counties[code] = newSection(heading, open)
		}
		code, open = "", nil
	}
	for _, l := range lines {
		if l.level == 1 {
			close()
			if c, ok := codeOf(l.id); ok {
				code, heading = c, l
				continue
			}
			if len(e.counties) > 0 && e.after == "" {
				e.after = l.key
			}
		}
		if code != "" {
			open = append(open, l)
		} else {
			e.around = append(e.around, l)
		}
	}
	close()
	return e
}

// codeOf returns the county of the heading with an ID such as "county-05".
func codeOf(id string) (county.Code, bool) {
	code, ok := strings.CutPrefix(id, "county-")
	c, known := county.ByCode(county.Code(code))
	return c.Code, ok && known
}

// found is what a document says under one heading of a county.
type found struct {
	code    county.Code
	heading line
	lines   []line
}

// split takes a document apart at its counties' headings. Everything that
// stands under none of them is around.
func split(lines []line, e *expected, n *names) (sections []found, around []line) {
	lines = unfoldRows(lines, n)
	level := countyLevel(lines, n)
	heads := map[int]county.Code{}
	byHeading := map[county.Code]bool{}
	if level > 0 {
		for i := range lines {
			if code, _, ok := n.of(&lines[i]); ok && lines[i].level == level {
				heads[i], byHeading[code] = code, true
			}
		}
	}
	for i := range lines {
		code, exact, ok := n.of(&lines[i])
		if ok && !byHeading[code] && (lines[i].level > 0 || lines[i].bold || exact && standsAlone(lines, i, n)) {
			heads[i] = code
		}
	}
	open := -1
	for i, l := range lines {
		own := open >= 0 && e.counties[sections[open].code].holds(&l)
		if code, ok := heads[i]; ok && (l.level == level && level > 0 || !own) {
			sections = append(sections, found{code: code, heading: l})
			open = len(sections) - 1
			continue
		}
		if open >= 0 && !own && (l.level > 0 && l.level <= level && partName(&l) == 0 || isAppendix(&l) && last(heads, i) || e.after != "" && l.key == e.after) {
			open = -1
		}
		if open >= 0 {
			sections[open].lines = append(sections[open].lines, l)
		} else {
			around = append(around, l)
		}
	}
	return sections, around
}

// countyLevel returns the level of headings that most counties' names stand at;
// 0 where they are no headings.
func countyLevel(lines []line, n *names) int {
	at := map[int]map[county.Code]bool{}
	best := 0
	for i := range lines {
		l := &lines[i]
		code, _, ok := n.of(l)
		if !ok || l.level == 0 {
			continue
		}
		if at[l.level] == nil {
			at[l.level] = map[county.Code]bool{}
		}
		at[l.level][code] = true
	}
	for level := 1; level <= 9; level++ {
		if len(at[level]) > len(at[best]) {
			best = level
		}
	}
	return best
}

// standsAlone tells a heading from an entry of a list of names: its neighbors
// name no county.
func standsAlone(lines []line, i int, n *names) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(lines) || lines[k].level > 0 {
			continue
		}
		if _, _, ok := n.of(&lines[k]); ok && (k > i || !listed(lines, k, n)) {
			return false
		}
	}
	return true
}

// listed reports whether line k ends a list of names that has the name on the
// next line already, so that a heading stands there and not one more entry.
func listed(lines []line, k int, n *names) bool {
	next, _, _ := n.of(&lines[k+1])
	for ; k >= 0; k-- {
		code, _, ok := n.of(&lines[k])
		if !ok {
			return false
		}
		if code == next {
			return true
		}
	}
	return false
}

// last reports whether no county's heading stands behind line i.
func last(heads map[int]county.Code, i int) bool {
	for at := range heads {
		if at > i {
			return false
		}
	}
	return true
}

// isAppendix reports whether a line is the heading of what stands behind the
// counties.
func isAppendix(l *line) bool {
	if l.level == 0 && !l.bold || l.table > 0 || l.mark != "" {
		return false
	}
	text := strings.ToLower(l.text())
	for _, word := range []string{"appendix", "appendices", "attachment", "annex", "glossary", "list of acronyms", "exempt counties", "counties exempt", "counties that", "counties not", "endnotes"} {
		if after, ok := strings.CutPrefix(text, word); ok && (after == "" || after[0] < 'a' || after[0] > 'z') {
			return true
		}
	}
	return false
}
