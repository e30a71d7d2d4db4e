package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// plan is the part about the money of the whole plan.
func (r *reader) plan() *summary.Expenditures { return made(&r.summary.Expenditures) }

// addNote adds to the note of the whole plan.
func (r *reader) addNote(words string) { r.notes = append(r.notes, words) }

// expenditures reads the section about the money of the whole plan. One
// paragraph alone that no field takes is its note; more of them are left.
func (r *reader) expenditures(s *section) {
	var left []wml.Block
	// A title that asks for the sources of funding has a list of them below it.
	funding := fundingLabel.has(key(r.withoutOwn(s.title[len(enumerator().FindString(s.title)):])))
	listing := funding // of sources of funding
	var open []wml.Block
	end := func() {
		if len(open) > 0 {
			r.plan().FundingSources = append(r.plan().FundingSources, r.sourcesIn(open)...)
		}
		open, listing = nil, false
	}
	groups := r.groups(s)
	if r.totalTitle(s) {
		groups[0].blocks = groups[0].blocks[1:]
	}
	for _, group := range groups {
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
			if listing && (isListed(p) || funding && isFundName(p)) {
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

// totalTitle takes a title that gives the total of the costs on its own line:
// "TOTAL COST: $6,000".
func (r *reader) totalTitle(s *section) bool {
	m := moneyAtEnd().FindStringSubmatch(s.title)
	if !s.run || m == nil || !isTotal(m[1]) {
		return false
	}
	r.costs = append(r.costs, cost{section: s, name: trim(m[1]), amount: m[2], total: true})
	return true
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
	case ok && fundingLabel.has(key(r.withoutOwn(label))):
		r.shape(label)
		if value == "" {
			return true, true
		}
		r.plan().FundingSources = append(r.plan().FundingSources, r.sources(value)...)
		return false, true
	case ok && noteLabel.has(key(label)) && value != "":
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
var moneyAtEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(.*?)[\s:.…–—-]*(\$\s*[\d,]+(?:\.\d\d)?)$`)
})

// costOfGoal takes a line that gives a goal's cost, or the total.
func (r *reader) costOfGoal(s *section, p *wml.Paragraph) bool {
	if len(p.Notes) > 0 {
		return false
	}
	bare := *p
	bare.Label = nil // a number in front is no part of a goal's name
	list := items([]wml.Block{&bare})
	if len(list) != 1 {
		return false
	}
	var all []cost
	for piece := range strings.SplitSeq(structure.Plain(list[0]), ";") {
		if trim(piece) == "" {
			continue
		}
		c, ok := r.costIn(piece)
		if !ok {
			return false
		}
		c.section = s
		all = append(all, c)
	}
	r.costs = append(r.costs, all...)
	return len(all) > 0
}

// costIn is the cost that words give for one goal, or for all: "Goal 1, $5,000".
func (r *reader) costIn(words string) (cost, bool) {
	m := moneyAtEnd().FindStringSubmatch(words)
	if m == nil || strings.Contains(m[1], "$") { // two amounts
		return cost{}, false
	}
	name := trim(m[1])
	if _, ok := goalTitle(name); !ok && !isTotal(name) {
		if k, ok := r.titleWords(name); !ok || areaOf(k) == "" {
			return cost{}, false
		}
	}
	return cost{name: name, amount: m[2], total: isTotal(name)}, true
}
