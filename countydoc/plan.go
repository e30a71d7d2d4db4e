package countydoc

import (
	"regexp"
	"strings"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// plan is the part about the money of the whole plan.
func (r *reader) plan() *summary.Expenditures {
	if r.summary.Expenditures == nil {
		r.summary.Expenditures = &summary.Expenditures{}
	}
	return r.summary.Expenditures
}

// addNote adds to the note of the whole plan.
func (r *reader) addNote(words string) { r.notes = append(r.notes, words) }

// expenditures reads the section about the money of the whole plan. One
// paragraph alone that no field takes is its note; more of them are left.
func (r *reader) expenditures(s *section) {
	var left []wml.Block
	listing := false // of sources of funding
	var open []wml.Block
	end := func() {
		if len(open) > 0 {
			r.plan().FundingSources = append(r.plan().FundingSources, r.sourcesIn(open)...)
		}
		open, listing = nil, false
	}
	for _, group := range r.groups(s) {
		if group.table != nil {
			end()
			before := s.rest
			r.table(s, group.table)
			if before == nil && s.rest != nil { // what stood before it comes first
				s.rest.blocks = append(left, s.rest.blocks...)
				left = nil
			}
			continue
		}
		for _, b := range group.blocks {
			p, ok := b.(*wml.Paragraph)
			if !ok {
				end()
				left = append(left, b)
				continue
			}
			if empty(p) || r.fixed(p) {
				continue
			}
			if listing && isListed(p) {
				open = append(open, p)
				continue
			}
			end()
			switch starts, ok := r.moneyLine(s, p); {
			case ok:
				listing = starts
			default:
				left = append(left, p)
			}
		}
	}
	end()
	if len(left) == 1 && s.rest == nil && isProse(left[0]) {
		r.addNote(structure.Plain(left))
		return
	}
	if len(left) > 0 {
		r.leave(s, left...)
	}
}

// isProse reports whether a block is a plain paragraph.
func isProse(b wml.Block) bool {
	p, ok := b.(*wml.Paragraph)
	if !ok || isListed(p) || len(p.Notes) > 0 || strings.Contains(text(p), "\n") {
		return false
	}
	_, heading := headingLevel(p)
	return !heading
}

// moneyLine takes a line about the money of the whole plan; starts says that a
// list of sources begins below it.
func (r *reader) moneyLine(s *section, p *wml.Paragraph) (starts, ok bool) {
	label, value, ok := labelOf(p)
	ok = ok && len(p.Notes) == 0
	switch {
	case ok && fundingLabel[key(r.withoutOwn(label))]:
		r.shape(label)
		if value == "" {
			return true, true
		}
		r.plan().FundingSources = append(r.plan().FundingSources, r.sources(value)...)
		return false, true
	case ok && noteLabel[key(label)] && value != "":
		r.addNote(value)
		r.shape(label)
		return false, true
	}
	return false, r.costOfGoal(s, p)
}

// isListed reports whether a paragraph is an item of a list, real or typed.
func isListed(p *wml.Paragraph) bool {
	return p.Label != nil || strings.ContainsRune("•●○▪■-–*·", firstRune(text(p)))
}

func firstRune(s string) rune {
	for _, c := range s {
		return c
	}
	return ' '
}

// moneyAtEnd is an amount at the end of a line: "Goal 1: Review … $5,000".
var moneyAtEnd = regexp.MustCompile(`^(.*?)[\s:.…–—-]*(\$\s*[\d,]+(?:\.\d\d)?)$`)

// costOfGoal takes a line that gives a goal's cost, or the total.
func (r *reader) costOfGoal(s *section, p *wml.Paragraph) bool {
	if len(p.Notes) > 0 {
		return false
	}
	list := items([]wml.Block{p})
	if len(list) != 1 {
		return false
	}
	m := moneyAtEnd.FindStringSubmatch(structure.Plain(list[0]))
	if m == nil {
		return false
	}
	name := trim(m[1])
	if _, ok := goalTitle(name); !ok && !isTotal(name) {
		if k, ok := r.titleWords(name); !ok || areaOf(k) == "" {
			return false
		}
	}
	r.costs = append(r.costs, cost{section: s, name: name, amount: m[2], total: isTotal(name)})
	return true
}
