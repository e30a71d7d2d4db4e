package prose

import (
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// unexplained is the finding about an acronym that is spelled out nowhere, with
// what it may be.
func (u *acronymUse) unexplained(s *subject, told []string, names wholeNames) finding.Finding {
	shown := u.first.shown()
	if office := ownOffice(s, u.name); office != "" {
		return u.first.report("TEXT0401", "%q is your office, and the text does not say so: write %q where it stands first.", shown, office+" ("+shown+")")
	}
	if meaning := fieldAcronyms()[u.name]; meaning != "" {
		return u.first.report("TEXT0401", "%q is used and never spelled out. It may stand for %q.", shown, meaning)
	}
	if near := nearAcronym(u.name, told); near != "" {
		return u.first.report("TEXT0405", "%q is never spelled out and is not known in the field. Perhaps %q is meant.", shown, near)
	}
	if words := names[u.name]; words != "" {
		return u.first.report("TEXT0401", "%q is used and never spelled out. The text has %q, but not with %q behind it.", shown, words, "("+shown+")")
	}
	if office := otherOffice(u.name); office != "" {
		return u.first.report("TEXT0401", "%q is used and never spelled out. It may stand for %q.", shown, office)
	}
	return u.first.report("TEXT0401", "%q is used and never spelled out.", shown)
}

// ownOffice returns the name of the summary's office where it has the acronym's
// letters.
func ownOffice(s *subject, name string) string {
	for _, office := range []string{s.Office.Name, s.own.Office} {
		if terms := termsOf(office); len(terms) > 1 && backward(name, office, terms, len(terms)-1, false) == 0 {
			return office
		}
	}
	return ""
}

// otherOffice returns the office of the one county whose first letters these
// are.
func otherOffice(name string) string { return officesByLetters()[name] }

// officesByLetters are the counties' offices by their first letters, without
// those that two have.
var officesByLetters = sync.OnceValue(func() map[string]string {
	out := map[string]string{}
	for _, c := range county.All() {
		letters := initials(termsOf(c.Office))
		if _, met := out[letters]; met {
			out[letters] = ""
		} else {
			out[letters] = c.Office
		}
	}
	return out
})

// initials are the first letters of the words but for the little ones.
func initials(terms []term) string {
	var b strings.Builder
	for _, t := range terms {
		if !t.isSmall() {
			b.WriteByte(t.text[0])
		}
	}
	return b.String()
}

// wholeNames are the names of the texts by their first letters: words in
// capitals in a row, with any little words between them and no other word in
// capitals beside them. Of two with the same letters the first counts.
type wholeNames map[string]string

func wholeNamesOf(s *subject) wholeNames {
	out := wholeNames{}
	for _, t := range s.texts {
		for i := range t.read() {
			line := t.lines[i].Text
			terms := termsOf(line)
			for from := range terms {
				out.add(line, terms, from)
			}
		}
	}
	return out
}

// add takes in the names that begin with a term.
func (w wholeNames) add(line string, terms []term, from int) {
	if !isInitial(terms[from]) || from > 0 && isClose(line, terms[from-1], terms[from]) && isInitial(terms[from-1]) {
		return
	}
	letters := ""
	for k := from; k < len(terms) && len(letters) < longestAcronym; k++ {
		if k > from && !isClose(line, terms[k-1], terms[k]) {
			return
		}
		if terms[k].isSmall() {
			continue
		}
		if !isInitial(terms[k]) {
			return
		}
		letters += terms[k].text[:1]
		if next := k + 1; next < len(terms) && isInitial(terms[next]) && isClose(line, terms[k], terms[next]) || len(letters) < 3 {
			continue
		}
		if w[letters] == "" {
			w[letters] = line[terms[from].from:terms[k].to]
		}
	}
}

// isInitial reports whether a term is a word of a name and gives its first
// letter to an acronym.
func isInitial(t term) bool {
	return !t.isSmall() && isUpperByte(t.text[0]) && (len(t.text) == 1 || !isUpperByte(t.text[1]))
}

// nearAcronym returns an acronym of the field or one that the summary spells
// out that one slip of the keyboard makes into this one; "" where there is none
// or more than one. Offices of the counties are all near one another and are
// left out.
func nearAcronym(name string, told []string) string {
	if strings.HasSuffix(name, "COE") || len(name) < 4 {
		return ""
	}
	found := ""
	for _, list := range [][]string{listedAcronyms(), told} {
		for _, a := range list {
			if a == found || !isNear(name, a, false) {
				continue
			}
			if found != "" {
				return ""
			}
			found = a
		}
	}
	return found
}

// listedAcronyms are all acronyms of the field, sorted.
var listedAcronyms = sync.OnceValue(func() []string {
	return slices.Sorted(func(yield func(string) bool) {
		for _, list := range []map[string]string{knownAcronyms(), fieldAcronyms()} {
			for a := range list {
				if !yield(a) {
					return
				}
			}
		}
	})
})

// isNear reports whether one slip lies between two acronyms: two neighbors
// the wrong way round, in longer ones a letter too many or too few, and, where
// replaced says so, another letter.
func isNear(a, b string, replaced bool) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(a)-len(b) > 1 {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch {
	case i == len(a):
		return false
	case len(a) == len(b):
		swapped := i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		return swapped || replaced && a[i+1:] == b[i+1:]
	case len(a) == len(b)+1 && !replaced:
		return len(b) >= 5 && a[i+1:] == b[i:]
	}
	return false
}
