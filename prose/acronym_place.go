package prose

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/markdown"
)

// acronymPlace is one place where an acronym stands.
type acronymPlace struct {
	*text
	line  *markdown.Line
	next  *markdown.Line // the line after it; nil at the end of the text
	terms []term         // of the line
	at    int            // which of the terms it is
	name  string         // the acronym, without the ending of a plural
	// order counts the mentions of the summary.
	order int
	// counts is false where an acronym is only a label: in names, sources of
	// funding, the glossary.
	counts bool
}

// acronymPlaces returns the places of the acronyms in the order in which a summary is
// read.
func acronymPlaces(s *subject) []*acronymPlace {
	var out []*acronymPlace
	for _, t := range s.texts {
		if !hasCapitals(t.Value) {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if !hasCapitals(l.Text) {
				continue
			}
			terms := joinHyphened(l.Text, termsOf(l.Text))
			shouted := isAllCapitals(terms)
			for at := range terms {
				name := acronym(terms[at].text)
				if name == "" || !shouted && isStressed(l.Text, terms, at) {
					continue
				}
				m := &acronymPlace{text: t, line: l, terms: terms, at: at, name: name, order: len(out), counts: isRunning(t)}
				if i+1 < len(lines) {
					m.next = &lines[i+1]
				}
				if shouted && !m.isTied() {
					continue // a word of a heading in capitals
				}
				out = append(out, m)
			}
		}
	}
	return out
}

// isTied reports whether the acronym stands in a bracket behind the words that
// it is of.
func (m *acronymPlace) isTied() bool {
	last := m.beforeBracket()
	return last >= 0 && m.wordsEndingAt(last, false) != nil
}

// isRunning reports whether a text is read from its beginning to its end, and
// not looked up like a name or a label.
func isRunning(t *text) bool {
	if t.Kind != check.Plain {
		return true
	}
	return strings.HasPrefix(t.Pointer, "/goals/") && !strings.Contains(t.Pointer, "/fundingSources/")
}

// hasCapitals reports whether two capital letters stand side by side, or with an
// ampersand between them.
func hasCapitals(s string) bool {
	for i := 1; i < len(s); i++ {
		if isUpperByte(s[i]) && (isUpperByte(s[i-1]) || s[i-1] == '&') {
			return true
		}
	}
	return false
}

func isUpperByte(c byte) bool { return 'A' <= c && c <= 'Z' }

// acronym returns the acronym that a word is, without the endings of a plural
// and of a possessive; "" where it is none. Roman numbers and what has digits
// are none.
func acronym(w string) string {
	w = term{text: w}.bare()
	if n := len(w); n > 2 && w[n-1] == 's' && isUpperByte(w[n-2]) {
		w = w[:n-1]
	}
	if n := len(w); n > 4 && strings.HasSuffix(w, "Co") { // PASSCo, the committee
		w = w[:n-1] + "O"
	}
	roman := true
	for i := 0; i < len(w); i++ {
		if !isUpperByte(w[i]) && w[i] != '&' {
			return ""
		}
		roman = roman && strings.IndexByte("IVX", w[i]) >= 0
	}
	if len(w) < 2 || len(w) > longestAcronym || roman {
		return ""
	}
	return w
}

// longestAcronym has as many letters as CALPADS and one more. What is longer is
// a word in capitals.
const longestAcronym = 8

// isListed reports whether an acronym is one of the field.
func isListed(name string) bool { return knownAcronyms()[name] != "" || fieldAcronyms()[name] != "" }

// isWord reports whether an acronym is an everyday word in capitals.
func isWord(name string) bool {
	return !isListed(name) && stressedWords()[strings.ToLower(name)] != ""
}

// isAllCapitals reports whether a line is all in capitals, as headings are. A line
// of acronyms alone is not.
func isAllCapitals(terms []term) bool {
	capitals, others, words := 0, 0, false
	for _, t := range terms {
		switch {
		case strings.IndexFunc(t.text, unicode.IsLower) < 0:
			if len(t.text) > 1 {
				capitals += len(t.text)
				words = words || isWord(t.text) || len(t.text) > longestAcronym
			}
		case t.isSmall():
		default:
			others += len(t.text)
		}
	}
	return words && capitals > 2*others
}

// isStressed reports whether a term stands in capitals for the stress: it is an
// everyday word, or no acronym of the field and beside such a word.
func isStressed(line string, terms []term, at int) bool {
	name := acronym(terms[at].text)
	if isListed(name) {
		return false
	}
	if isWord(name) || isInitials(line, terms, at) {
		return true
	}
	beside := func(a, b, other int) bool {
		return a >= 0 && b < len(terms) && isClose(line, terms[a], terms[b]) && len(terms[other].text) > 1 &&
			isUpperByte(terms[other].text[len(terms[other].text)-1]) && isWord(terms[other].text)
	}
	return beside(at-1, at, at-1) || beside(at, at+1, at+1)
}

// isInitials reports whether a term is a piece of a person's name ("Dr. JT
// Example") or of a word that a typing mistake cut ("F IA").
func isInitials(line string, terms []term, at int) bool {
	if at == 0 || len(terms[at].text) != 2 {
		return false
	}
	before := terms[at-1].text
	switch before {
	case "Dr", "Mr", "Ms", "Mrs":
		return true
	}
	return len(before) == 1 && before != "A" && before != "I" && isUpperByte(before[0]) && line[terms[at-1].to:terms[at].from] == " "
}
