package countydoc

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// yes and no are the marks of a matrix.
var (
	yes = strings.Fields("y yes x ✓ ✔ ☑ ☒ ✅ 🗸 ✗ ✘ ● • ■ ◼ ⬤ * √ true ü þ")
	no  = strings.Fields("n no - – — ‐ ‑ − -- ☐ □ ○ false n/a na none")
)

// mark reads a cell of a matrix: yes, no, or neither where it holds other
// words. A bullet that numbering puts there is a mark like a typed one.
func mark(blocks []wml.Block) (is, known bool) {
	var said []string
	for _, b := range flatten(blocks) {
		p, ok := b.(*wml.Paragraph)
		if !ok || len(p.Notes) > 0 {
			return false, false
		}
		line := text(p)
		if line == "" && p.Label != nil {
			line = trim(p.Label.Text)
		}
		if line != "" {
			said = append(said, strings.ToLower(line))
		}
	}
	switch {
	case len(said) == 0:
		return false, true
	case len(said) > 1:
		return false, false
	case slices.Contains(yes, said[0]):
		return true, true
	case strings.ContainsAny(said[0], "\uf0fc\uf0fe\uf0a7\uf0b7\uf052\uf054") && len([]rune(said[0])) == 1:
		return true, true // a tick or a bullet of a font of symbols
	}
	return false, slices.Contains(no, said[0])
}

// matrix reads the table of activities and partners.
func (r *reader) matrix(s *section, t *grid) {
	activity := index(t.columns, actionRole)
	if activity < 0 {
		activity = firstText(t)
	}
	c := made(&r.summary.Collaboration)
	t.crosses = ticked(t)
	for _, row := range t.rows {
		a, more := r.activityRow(t, row, activity, len(c.Activities))
		blocks := cell(row, activity)
		for _, m := range more {
			blocks = append(blocks[:len(blocks):len(blocks)], m...)
		}
		if isEmpty(blocks) && len(a.Partners) == 0 && a.Frequency == "" {
			continue
		}
		if list := items(blocks); len(list) == 1 {
			blocks = list[0] // a number or a bullet in front is no part of it
		}
		a.Activity = structure.Item(blocks)
		c.Activities = append(c.Activities, a)
	}
	if activity >= 0 && t.columns[activity].role == extra && !blank(t.rows, activity) {
		r.leaveText(s, t.columns[activity].heading)
	}
}

// ticked reports whether a matrix has ticks among its marks, so that a cross
// beside them says no.
func ticked(t *grid) bool {
	for _, row := range t.rows {
		for i, c := range t.columns {
			if c.role == partnerRole && strings.ContainsAny(structure.Plain(cell(row, i)), "✓✔✅🗸√") {
				return true
			}
		}
	}
	return false
}

// firstText is the first column that nobody knows, which then holds the
// activities.
func firstText(t *grid) int {
	for i, c := range t.columns {
		if c.role == extra || c.role == goalRole || c.role == promptRole {
			return i
		}
	}
	return -1
}

// activityRow reads the cells beside an activity. Words in place of a mark say
// that the partner takes part, and stay as they are.
func (r *reader) activityRow(t *grid, row wml.Row, activity, n int) (summary.Activity, [][]wml.Block) {
	var a summary.Activity
	var more [][]wml.Block
	add := func(p summary.Partner) {
		if !slices.Contains(a.Partners, p) {
			a.Partners = append(a.Partners, p)
		}
	}
	for i, c := range t.columns {
		blocks := cell(row, i)
		is, known := mark(blocks)
		if is && t.crosses && strings.ContainsAny(structure.Plain(blocks), "✗✘") {
			is = false
		}
		switch {
		case i == activity:
		case c.role == partnerRole && known:
			if is {
				add(c.partner)
			}
			r.shape(structure.Plain(blocks))
		case c.role == partnerRole:
			add(c.partner)
			more = append(more, labelled(c.heading, blocks))
			r.unclear(fmt.Sprintf("/collaboration/activities/%d", n), "The column %q of this activity says %q. The partner was taken to take part, and the words were kept with the activity.", oneLine(c.heading), sentence(structure.Plain(blocks), 60))
		case isEmpty(blocks):
		case c.role == frequencyRole:
			a.Frequency = structure.Plain(blocks)
		case c.role == partnersRole:
			names, all := partnersIn(structure.Plain(blocks))
			for _, p := range names {
				add(p)
			}
			if all {
				r.shape(structure.Plain(blocks))
			} else {
				add(summary.OtherPartner)
				more = append(more, labelled(c.heading, blocks))
			}
		case c.role == numberRole && isNumber(structure.Plain(blocks)):
			r.shape(structure.Plain(blocks))
		default:
			if is && known {
				add(summary.OtherPartner)
			}
			more = append(more, labelled(c.heading, blocks))
		}
	}
	sortPartners(a.Partners)
	return a, more
}

// sortPartners puts partners into the order of the matrix.
func sortPartners(list []summary.Partner) {
	order := summary.Partners()
	slices.SortStableFunc(list, func(a, b summary.Partner) int { return slices.Index(order, a) - slices.Index(order, b) })
}

// separators stand between the names of partners.
var separators = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`[,;/•|]|\band\b|&`)
})

// partnersIn are the partners that a list names; all is false where it names
// others too.
func partnersIn(s string) (list []summary.Partner, all bool) {
	all = true
	for _, name := range separators().Split(s, -1) {
		if name = trim(name); name == "" {
			continue
		}
		if p, ok := partnerOf(name); ok {
			list = append(list, p)
		} else {
			all = false
		}
	}
	return list, all && len(list) > 0
}
