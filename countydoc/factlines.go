package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// factLine takes a line that names a fact: "Meeting date: June 24, 2025".
func (r *reader) factLine(p *wml.Paragraph) bool {
	if len(p.Notes) > 0 {
		return false
	}
	label, value, ok := labelOf(p)
	if ok && r.namedFact(label, value) {
		return true
	}
	return r.voteLine(structure.Plain([]wml.Block{p}))
}

func (r *reader) namedFact(label, value string) bool {
	f := factOf(label)
	switch {
	case f == noFact:
		return false
	case nothingWords.has(key(value)):
		r.shape(value)
	case !r.setFact(f, value):
		return false
	}
	r.shape(label)
	return true
}

// voteLine takes the counts of a vote on one line: "Ayes 5, Noes 0, Absent 1".
func (r *reader) voteLine(line string) bool {
	type count struct {
		f      fact
		number string
	}
	var counts []count
	for _, piece := range strings.FieldsFunc(line, func(c rune) bool { return c == ',' || c == ';' || c == '.' }) {
		ws := words(piece)
		if len(ws) == 0 {
			continue
		}
		if len(ws) != 2 {
			return false
		}
		f := factOf(ws[0])
		if f < ayesFact || f > absentFact || !onlyDigits(ws[1]) {
			return false
		}
		counts = append(counts, count{f, ws[1]})
	}
	if len(counts) < 2 {
		return false
	}
	v := summary.Vote{}
	if r.summary.Board != nil && r.summary.Board.Vote != nil {
		v = *r.summary.Board.Vote
	}
	if v.Ayes != nil || v.Noes != nil || v.Abstained != nil || v.Absent != nil {
		return false
	}
	for _, c := range counts {
		if !r.setFact(c.f, c.number) {
			return false
		}
	}
	r.shape(line)
	return true
}

// facts reads a section of facts: contact, record of the meeting.
func (r *reader) facts(s *section) {
	r.paragraphsOf(s, func(p *wml.Paragraph) bool {
		return empty(p) || r.fixed(p) || r.factLine(p) || s.kind == contact && len(p.Notes) == 0 && r.contactLine(text(p))
	})
}

// paragraphsOf reads a section of tables and lines: take reads a line, or leaves
// it to go, whole, where nothing is lost.
func (r *reader) paragraphsOf(s *section, take func(p *wml.Paragraph) bool) {
	for _, g := range r.groups(s) {
		if g.table != nil {
			r.table(s, g.table)
			continue
		}
		for _, b := range g.blocks {
			if p, ok := b.(*wml.Paragraph); !ok || !take(p) {
				r.leave(s, b)
			}
		}
	}
}

// betweenFacts is what stands between the facts of a contact on one line.
var betweenFacts = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\n|\t+|\s+[|•·]\s+`)
})

// contactLine takes a line of a contact's section that has no name in front.
func (r *reader) contactLine(line string) bool {
	if pieces := betweenFacts().Split(line, -1); len(pieces) > 1 {
		before := r.summary.Contact
		if before != nil {
			saved := *before
			before = &saved
		}
		for _, piece := range pieces {
			if piece = trim(piece); piece != "" && !r.factLine(para(piece)) && !r.contactLine(piece) {
				r.summary.Contact = before
				return false
			}
		}
		return true
	}
	switch {
	case email().FindString(line) == line:
		return r.setFact(emailFact, line)
	case phone().FindString(line) == line:
		return r.setFact(phoneFact, line)
	case len(words(line)) > 12 || strings.HasSuffix(line, ".") || strings.Contains(line, ":"):
		return false
	case r.summary.Contact == nil && strings.Contains(line, ", "):
		return r.setContact(line)
	case r.summary.Contact == nil && looksLikeName(line):
		return r.setFact(contactNameFact, line)
	case r.summary.Contact != nil && r.summary.Contact.Title == "" && r.summary.Contact.Email == "":
		return r.setFact(titleFact, line)
	}
	return false
}

// looksLikeName reports whether a line may be a person's name: two to five
// words that begin with a capital.
func looksLikeName(line string) bool {
	fields := strings.Fields(line)
	if len(fields) < 2 || len(fields) > 5 || strings.ContainsAny(line, "0123456789:;/") {
		return false
	}
	for _, f := range fields {
		if c := firstRune(f); strings.ToUpper(string(c)) != string(c) {
			return false
		}
	}
	return true
}

// factRows reads a table that names facts in its first column.
func (r *reader) factRows(s *section, t *grid) {
	for _, row := range t.rows {
		name, value := structure.Plain(cell(row, 0)), structure.Plain(cell(row, 1))
		switch {
		case value == "" && factOf(name) != noFact:
			r.shape(name)
		case r.namedFact(name, value):
		default:
			r.leave(s, labelled(name, cell(row, 1))...)
			if value == "" {
				r.leaveText(s, name)
			}
		}
		for i := 2; i < len(row.Cells); i++ {
			r.leaveAll(s, cell(row, i))
		}
	}
}
