package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// documentTitles are what such documents are called.
var documentTitles = set(common + "annual report reports support supporting districts district schools school local control accountability lcap coe county counties office offices education superintendent superintendents fiscal year fy services technical assistance continuous improvement")

// isDocumentTitle reports whether a line is what such a document is called: a
// plan, a summary or a report, with no words but those of such titles.
func isDocumentTitle(s string) bool {
	ws := words(s)
	if len(ws) == 0 || len(ws) > 20 || strings.HasSuffix(s, ".") {
		return false
	}
	cites := citesLaw(s)
	for _, w := range ws {
		if !documentTitles.has(w) && (!cites || !lawWords.has(w) && !numberWord().MatchString(w) && w != "52066") {
			return false
		}
	}
	for _, w := range ws {
		if w == "summary" || w == "report" || w == "plan" {
			return true
		}
	}
	return false
}

// isReport reports whether a line calls the document a report or a summary, or
// the plan of a year.
func (r *reader) isReport(s string) bool {
	if !isDocumentTitle(r.withoutOwn(s)) && !isDocumentTitle(years().ReplaceAllString(s, "")) {
		return false
	}
	if years().MatchString(s) {
		return true
	}
	for _, w := range words(s) {
		if w == "summary" || w == "report" {
			return true
		}
	}
	return false
}

// between is what stands between the parts of a title on one line.
var between = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\n|\s[–—|•·-]\s|,\s+|:\s+`)
})

// cover reads what stands before the first section.
func (r *reader) cover(s *section) {
	var name *wml.Paragraph // a line that may be the name above a title
	keepName := func() {
		if name != nil {
			r.leave(s, name)
		}
		name = nil
	}
	for _, g := range r.groups(s) {
		if g.table != nil {
			keepName()
			r.table(s, g.table)
			continue
		}
		for _, b := range g.blocks {
			p, ok := b.(*wml.Paragraph)
			switch {
			case !ok:
				keepName()
				r.leave(s, b)
			case empty(p) || r.fixed(p):
			case len(p.Notes) > 0 || p.Label != nil:
				keepName()
				r.leave(s, p)
			case name != nil && superintendentTitle().MatchString(text(p)) && r.summary.Superintendent == nil:
				*r.superintendent() = summary.Superintendent{Name: text(name), Title: text(p)}
				r.found()
				name = nil
			default:
				keepName()
				switch {
				case r.factLine(p) || r.presented(text(p)) || r.coverLine(text(p)):
				case looksLikeName(text(p)):
					name = p
				default:
					r.coverParts(s, p)
				}
			}
		}
	}
	keepName()
}

// coverLine takes a line that says nothing but the office, the county, the
// year, the board, or what the document is called.
func (r *reader) coverLine(line string) bool {
	if len(line) > longestTitle {
		return false
	}
	rest := r.beside(line)
	switch {
	case onlyYear(rest), isDocumentTitle(rest), r.isOffice(line):
		r.shape(line)
		return true
	case key(line) == key(r.summary.County.Name+" County Board of Education"):
		return r.setFact(boardFact, line)
	case strings.Contains(line, ", "):
		at := strings.LastIndex(line, ", ")
		if superintendentTitle().MatchString(line[at+2:]) && looksLikeName(line[:at]) {
			return r.setFact(superintendentFact, line)
		}
	}
	return false
}

// beside is what a line of the title page says beside the county, the office
// with its abbreviation, and the year.
func (r *reader) beside(line string) string {
	rest := r.withoutOwn(line)
	if short := r.summary.Office.Abbreviation; short != "" {
		rest = strings.Replace(rest, "("+short+")", "", 1)
	}
	return trim(rest)
}

// onlyYear reports whether what is left of a line beside the county and the
// year only says that it is the year, if anything.
func onlyYear(rest string) bool {
	for _, w := range words(rest) {
		if !yearWords.has(w) {
			return false
		}
	}
	return true
}

var yearWords = set("the for fiscal school year fy of")

func (r *reader) isOffice(line string) bool {
	if key(line) == key(r.summary.Office.Name) {
		return true
	}
	c, ok := county.ByCode(r.summary.County.Code)
	return ok && key(line) == key(c.Office)
}

// coverParts takes a line of several such parts, if all of them are known;
// else it is left whole.
func (r *reader) coverParts(s *section, p *wml.Paragraph) {
	line := text(p)
	pieces := between().Split(line, -1)
	if len(pieces) > 1 {
		if r.isCover(line) {
			r.shape(line)
			return
		}
		// Lines of one paragraph are lines of their own.
		if lines := strings.Split(line, "\n"); len(lines) > 1 {
			for _, one := range lines {
				q := para(trim(one))
				if one = trim(one); one == "" || r.factLine(q) || r.presented(one) || r.coverLine(one) {
					continue
				}
				r.coverParts(s, q)
			}
			return
		}
	}
	r.leave(s, p)
}

// isCover reports whether every part of a line is one that a title page has.
func (r *reader) isCover(line string) bool {
	for _, piece := range between().Split(line, -1) {
		if trim(piece) != "" && !r.isCoverPart(piece) {
			return false
		}
	}
	return true
}

func (r *reader) isCoverPart(piece string) bool {
	rest := r.beside(piece)
	return onlyYear(rest) || isDocumentTitle(rest) || r.isOffice(trim(piece))
}

// presentation is a sentence that says before whom and when the summary is
// presented.
var presentation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:presented|submitted)\s+(?i:to)\s+(?:(?i:the)\s+)?([\p{L} .]+? Board of Education)(?:,?\s*(?:(?i:on)\s+)?((?:[A-Z][a-z]+day,?\s+)?[A-Z][^,]*\d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}/\d{1,2}/\d{4}))?\.?$`)
})

func (r *reader) presented(line string) bool {
	m := presentation().FindStringSubmatch(line)
	if m == nil {
		return false
	}
	date, ok := summary.Date{}, true
	if m[2] != "" {
		date, ok = summary.TypedDate(m[2])
	}
	b := r.board()
	if !ok || b.Name != "" && b.Name != m[1] || !b.MeetingDate.IsZero() && m[2] != "" && b.MeetingDate != date {
		return false
	}
	if b.Name == m[1] {
		r.shape(m[1]) // it stands elsewhere too
	}
	b.Name = m[1]
	if m[2] != "" {
		b.MeetingDate = date
	}
	r.shape(strings.Replace(line, m[1], "", 1))
	r.found()
	return true
}

// contents reads a list of contents that somebody typed: lines that end with a
// page, or that say again what the titles say. Other lines are left.
func (r *reader) contents(s *section) {
	for _, b := range s.body {
		p, ok := b.(*wml.Paragraph)
		if !ok {
			r.leave(s, b)
			continue
		}
		if empty(p) {
			continue
		}
		line := structure.Plain([]wml.Block{p})
		others := r.titles[key(line)]
		if _, heading := headingLevel(p); heading {
			others-- // itself
		}
		if len(p.Notes) == 0 && (contentsLine(p) || others > 0) {
			r.shape(line)
			continue
		}
		r.leave(s, p)
	}
}
