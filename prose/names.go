package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// nameRules look for names.
var nameRules = []func(*subject) []finding.Finding{namesAsTheyAre}

// namesAsTheyAre: organizations, systems, plans and offices have the names that
// they have. One walk over the words of the texts serves the rules about names,
// and each word is looked up in the lists of what names begin with.
func namesAsTheyAre(s *subject) []finding.Finding {
	var out []finding.Finding
	var terms []term // of a line; the next line uses the same memory
	for _, t := range s.texts {
		if isOwnLabel(t.Pointer) {
			continue
		}
		lines := t.read()
		for i := range lines {
			terms = addTerms(terms[:0], lines[i].Text)
			out = append(out, lineNames(s, t, &lines[i], terms)...)
		}
	}
	return out
}

// isOwnLabel reports whether a text is a person's name or a name that the
// summary gives itself.
func isOwnLabel(pointer string) bool {
	for _, field := range []string{"/office/", "/superintendent/", "/contact/", "/board/"} {
		if strings.HasPrefix(pointer, field) {
			return true
		}
	}
	return false
}

// lineNames returns the findings about the names of a line, from the left.
func lineNames(s *subject, t *text, l *markdown.Line, terms []term) []finding.Finding {
	var out []finding.Finding
	for i := range terms {
		if from, to := (reading{l.Text, terms, i}).mergedOffice(); to > 0 {
			out = append(out, t.find("TEXT0503", l, from, to, "%q is the name of an office and of an officer in one.", l.Text[from:to]))
		}
	}
	for i := 0; i < len(terms); {
		if !terms[i].isCapital() {
			i++
			continue
		}
		read := reading{l.Text, terms, i}
		if o, to := read.organization(s.FiscalYear); to > 0 {
			if o.since == 0 {
				out = append(out, t.find("TEXT0502", l, terms[i].from, terms[to-1].end(), "%q is not what it is called. That is %q.", read.upTo(to), o.now))
			} else if !read.isHistory(to) {
				out = append(out, t.find("TEXT0501", l, terms[i].from, terms[to-1].end(), "%q is the older name of %q.", read.upTo(to), o.now))
			}
			i = to
			continue
		}
		if name, to := read.slippedName(); to > 0 {
			if name.right != "" {
				out = append(out, t.find(name.code, l, terms[i].from, terms[to-1].end(), "%q is nearly, but not quite, %q.", read.upTo(to), name.right))
			}
			i = to
			continue
		}
		c, to := read.officeWithoutCounty()
		if to == 0 {
			c, to = read.countyOfEducation()
		}
		if to > 0 {
			out = append(out, t.find("TEXT0504", l, terms[i].from, terms[to-1].end(), "%q is nearly, but not quite, %q.", read.upTo(to), c.Office))
			i = to
			continue
		}
		i++
	}
	return out
}

// end is where the term ends without a possessive ending.
func (t term) end() int { return t.from + len(t.bare()) }
