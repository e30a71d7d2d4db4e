package countydoc

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// passage is a piece of the document that was not recognized, or that the
// document itself gives as a further section.
type passage struct {
	// heading is the document's own title, and after the title before it.
	heading, after string
	blocks         []wml.Block
	// own sections were recognized as such, and nothing is told of them.
	own bool
}

// leave puts blocks of a section among the additional sections. All that is
// left of one section stands together.
func (r *reader) leave(s *section, blocks ...wml.Block) {
	if s.rest == nil {
		s.rest = &passage{after: s.title}
		if s.kind == unknown {
			s.rest.heading, s.rest.after = s.title, s.before
			if s.heading != nil && len(s.heading.Notes) > 0 {
				s.rest.blocks = append(s.rest.blocks, &wml.Paragraph{Style: "normal", Notes: s.heading.Notes})
			}
		}
		r.rest = append(r.rest, s.rest)
	}
	s.rest.blocks = append(s.rest.blocks, blocks...)
}

// leaveAll is leave for a cell, which may say nothing.
func (r *reader) leaveAll(s *section, blocks []wml.Block) {
	if !isEmpty(blocks) {
		r.leave(s, blocks...)
	}
}

// leaveText is leave for words.
func (r *reader) leaveText(s *section, words string) {
	if trim(words) != "" {
		r.leave(s, para(words))
	}
}

// passages writes what was left to the additional sections.
func (r *reader) passages() {
	for _, p := range r.rest {
		heading, body := p.heading, structure.Narrative(p.blocks)
		stands := "at the beginning of the document"
		if p.after != "" {
			stands = fmt.Sprintf("after the heading “%s”", sentence(p.after, 60))
		}
		switch {
		case p.heading == "" && p.after == "":
			heading = "From the document: before its first heading"
		case p.heading == "":
			heading = "From the document: " + sentence(p.after, 60)
		}
		if strings.TrimSpace(body) == "" {
			if p.heading == "" {
				continue
			}
			// A title with nothing under it is text.
			heading, body = "From the document: a heading with no text", structure.Narrative([]wml.Block{para(p.heading)})
		}
		n := len(r.summary.AdditionalSections)
		r.summary.AdditionalSections = append(r.summary.AdditionalSections, summary.Section{Heading: heading, Body: body})
		if p.own {
			continue
		}
		begins := strings.Join(structure.Lines(p.blocks), " ")
		if p.heading != "" {
			begins = strings.TrimSuffix(strings.TrimSuffix(trim(p.heading), ":")+": "+begins, ": ")
		}
		r.findings = append(r.findings, rule.Finding("WORD0006", fmt.Sprintf("/additionalSections/%d", n),
			"This part of the document was not recognized, and was kept as an additional section: “%s”. It stands %s.", sentence(begins, 80), stands))
	}
}

// additional reads a section of further sections: each of the headings below
// its title begins one.
func (r *reader) additional(s *section) {
	var now *passage
	top := 0
	for _, b := range s.body {
		if p, ok := b.(*wml.Paragraph); ok && !empty(p) {
			if r.fixed(p) {
				continue
			}
			if level, ok := headingLevel(p); ok && (top == 0 || level <= top) && len(p.Notes) == 0 {
				top = level
				now = &passage{heading: text(p), own: true}
				r.rest = append(r.rest, now)
				continue
			}
		}
		if now == nil {
			if p, ok := b.(*wml.Paragraph); ok && empty(p) {
				continue
			}
			now = &passage{heading: s.title, own: true}
			r.rest = append(r.rest, now)
		}
		now.blocks = append(now.blocks, below(b, max(top, s.level)))
	}
}
