package countydoc

import (
	"strings"

	"github.com/coesummary/coesummary/wml"
)

// section is a title and what stands under it.
type section struct {
	kind kind
	// title is the title as the document has it; empty at the beginning.
	title string
	// before is the title of the section before.
	before string
	// heading is the paragraph that an unknown title stands in.
	heading *wml.Paragraph
	// level is the title's; a line that doesn't look like a heading has that
	// of the one before.
	level int
	// goal is the number of a goal's section.
	goal string
	// run says that the body begins with the rest of the title's own line.
	run  bool
	body []wml.Block
	// g is the goal that the section is about.
	g *goal
	// rest is the passage of what was not recognized in this section.
	rest *passage
}

// sections cuts the document at its titles.
func (r *reader) sections(blocks []wml.Block) []*section {
	current := &section{kind: cover, level: 1}
	all := []*section{current}
	open := func(s *section) {
		if s.level == 0 {
			s.level = plainLevel
		}
		s.before = current.title
		all = append(all, s)
		current = s
	}
	for i, b := range blocks {
		p, ok := b.(*wml.Paragraph)
		if !ok || empty(p) {
			current.body = append(current.body, b)
			continue
		}
		if t, ok := r.titleIn(p); ok && !r.within(t, current) && (t.level > 0 || t.goal != "" || t.rest != nil || r.standsAlone(current, blocks, i)) {
			r.shape(t.shape)
			s := &section{kind: t.kind, title: text(p), level: t.level, goal: t.goal}
			if t.rest == nil && len(p.Notes) > 0 { // without their marks
				t.rest = &wml.Paragraph{Style: "normal", Notes: p.Notes}
			}
			if t.rest != nil {
				s.body, s.run = append(s.body, t.rest), true
			}
			open(s)
			continue
		}
		if level, ok := headingLevel(p); ok && r.ends(current, text(p), level, blocks[i+1:]) {
			open(&section{kind: unknown, title: text(p), heading: p, level: level})
			continue
		}
		current.body = append(current.body, b)
	}
	return all
}

// standsAlone reports whether a short plain line among the blocks is a title,
// and not one of several such lines: a list without marks.
func (r *reader) standsAlone(s *section, blocks []wml.Block, i int) bool {
	short := func(b wml.Block) (line string, ok bool) {
		p, ok := b.(*wml.Paragraph)
		if !ok || p.Label != nil || r.isTitle(p) {
			return "", false
		}
		line = text(p)
		return line, len(words(line)) <= 6 && !strings.ContainsAny(line, ".:;!?$0123456789") && !isListed(p)
	}
	for k := i - 1; k >= 0; k-- {
		if p, ok := blocks[k].(*wml.Paragraph); ok && empty(p) {
			continue
		}
		if _, ok := short(blocks[k]); ok && headingless(blocks[k]) && s.kind != cover || endsWithColon(blocks[k]) {
			return false
		}
		break
	}
	for _, b := range blocks[i+1:] {
		if p, ok := b.(*wml.Paragraph); ok && empty(p) {
			continue
		}
		_, ok := short(b)
		return !ok || !headingless(b)
	}
	return true
}

func headingless(b wml.Block) bool {
	p, ok := b.(*wml.Paragraph)
	if !ok {
		return false
	}
	_, heading := headingLevel(p)
	return !heading
}

func endsWithColon(b wml.Block) bool {
	p, ok := b.(*wml.Paragraph)
	return ok && strings.HasSuffix(text(p), ":") && headingless(p)
}

// costHeadingBelow reports whether a title below that of a goal is the heading
// of what the goal costs, or of its sources of funding.
func costHeadingBelow(t title, s *section) bool {
	k := key(t.shape)
	return t.kind == expenditures && t.rest == nil && s.above(t.level) &&
		k != "related expenditures" && (costLabel.has(k) || fundingLabel.has(k))
}

// above reports whether a section's title stands above a real heading of a
// level.
func (s *section) above(level int) bool { return s.level < level && level <= deepestHeading }

// within reports whether a title opens no section of its own: one that says
// what a goal is for, before the goal's table, and one that stands inside the
// list of contents or a section that names its own parts.
func (r *reader) within(t title, s *section) bool {
	switch s.kind {
	case context, collaboration: // a part of it that says no more than it does
		return t.kind == s.kind && t.level > s.level && t.rest == nil && !isEmpty(s.body)
	case cover: // what the document is called, and not what is in it
		return (t.kind == review || t.kind == support) && t.goal == "" && t.rest == nil && r.isReport(t.shape)
	case goalSection:
		if costHeadingBelow(t, s) {
			return true
		}
		if t.kind != review && t.kind != support && t.kind != assistance {
			return false
		}
		for _, b := range s.body {
			if _, ok := b.(*wml.Table); ok {
				return false
			}
		}
		return t.rest == nil || isEmpty(s.body) // the line below the goal's number
	case review, support:
		return costHeadingBelow(t, s)
	case assistance, differential: // part (B) says from what it is paid
		return t.kind == expenditures && t.rest == nil && s.above(t.level)
	case additional:
		return t.level > s.level
	case expenditures:
		return t.kind == goalSection && t.rest != nil && moneyAtEnd().MatchString(text(t.rest))
	}
	return false
}

// isGoals reports whether a section is a goal's, or may hold one.
func (s *section) isGoals() bool {
	return s.kind == goalSection || s.kind == goalsTitle || s.kind == review || s.kind == support || s.kind == assistance
}

// ends reports whether a heading that nobody knows ends a section: it does at
// the level of the section's own title or above, unless it is "Metrics" or
// "Actions" in a goal, which often look as the goal's title does. It ends the
// title page where text follows, and not another line of the title.
func (r *reader) ends(s *section, title string, level int, after []wml.Block) bool {
	if s.isGoals() && r.listsOf(title) != extra {
		return false
	}
	if s.kind != cover {
		return level <= s.level
	}
	if r.isCover(title) {
		return false
	}
	for _, b := range after {
		p, ok := b.(*wml.Paragraph)
		if !ok {
			return true
		}
		if empty(p) {
			continue
		}
		return p.Label != nil || len(words(plainText(p))) > 16 || strings.HasSuffix(text(p), ".")
	}
	return false
}

// section reads one section.
func (r *reader) section(s *section) {
	if s.kind != unknown && s.kind != cover {
		r.found()
	}
	if s.kind != goalSection {
		r.area, r.areaLevel, r.areaBlank = areaOf(s.kind), s.level, isEmpty(s.body)
	}
	switch s.kind {
	case cover:
		r.cover(s)
	case context:
		r.prose(s, &r.context)
	case collaboration:
		r.prose(s, &r.collaboration)
	case assistance, differential, districtTable:
		r.prose(s, &r.assistance)
	case districtOwn:
		r.prose(s, &r.district)
	case direct:
		r.prose(s, &r.direct)
	case goalSection, review, support, goalsTitle:
		r.goalSection(s)
	case expenditures:
		r.expenditures(s)
	case glossary:
		r.glossary(s)
	case contact, record, requirements:
		r.facts(s)
	case contents:
		r.contents(s)
	case additional:
		r.additional(s)
	default:
		r.unknown(s)
	}
}

// prose reads a section whose text belongs to a narrative. Its tables go to
// their fields where they are known, and stay in the text where they are not.
func (r *reader) prose(s *section, into *[]wml.Block) {
	groups := r.groups(s)
	var of *goal
	if s.kind == assistance {
		of = r.openGoal(s, groups)
	}
	for _, g := range groups {
		if g.table != nil {
			r.table(s, g.table)
			continue
		}
		for _, b := range g.blocks {
			if p, ok := b.(*wml.Paragraph); ok && (r.fixed(p) || of != nil && r.lineOfGoal(s, of, p)) {
				continue
			}
			*into = append(*into, s.below(b))
		}
	}
}

// lineOfGoal takes a line, in the section about technical assistance, that says
// of itself that it is the goal's statement or its cost.
func (r *reader) lineOfGoal(s *section, g *goal, p *wml.Paragraph) bool {
	if p.Label != nil || len(p.Notes) > 0 {
		return false
	}
	before, after, ok := strings.Cut(text(p), ":")
	if ok && g.statement == "" && statementLabel.has(key(before)) && trim(after) != "" {
		g.statement = r.statement(p)
		return true
	}
	return r.costLine(s, g, p)
}

// unknown reads a section whose title nobody knows: all of it but the tables
// that are known is an additional section.
func (r *reader) unknown(s *section) {
	r.leave(s)
	for _, g := range r.groups(s) {
		if g.table != nil {
			r.table(s, g.table)
			continue
		}
		r.leave(s, g.blocks...)
	}
}

// below is a block of the section with its real headings counted from the
// section's own title, as a narrative has them.
func (s *section) below(b wml.Block) wml.Block {
	return below(b, s.level)
}

func below(b wml.Block, level int) wml.Block {
	p, ok := b.(*wml.Paragraph)
	if !ok || p.Outline <= level || level > deepestHeading {
		return b
	}
	q := *p
	q.Outline -= level
	return &q
}

// deepestHeading is the deepest level of a real heading in Word.
const deepestHeading = 9
