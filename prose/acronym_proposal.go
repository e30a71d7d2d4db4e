package prose

import (
	"maps"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// unexplained is the finding about an acronym that is spelled out nowhere, with
// what it may be.
func (u *acronymUse) unexplained(s *subject, uses []*acronymUse) finding.Finding {
	shown := u.first.shown()
	if office := ownOffice(s, u.name); office != "" {
		return u.first.report("TEXT0401", "%q is your office, and the text does not say so: write %q where it stands first.", shown, office+" ("+shown+")")
	}
	if meaning := fieldAcronyms()[u.name]; meaning != "" {
		return u.first.report("TEXT0401", "%q is used and spelled out nowhere. It may stand for %q.", shown, meaning)
	}
	if near := nearAcronym(u.name, uses); near != "" {
		return u.first.report("TEXT0405", "%q is spelled out nowhere and is not known in the field. Perhaps %q is meant.", shown, near)
	}
	if words := untied(s, u.name); words != "" {
		return u.first.report("TEXT0401", "%q is used and spelled out nowhere. The text has %q, but not with %q behind it.", shown, words, "("+shown+")")
	}
	if office := otherOffice(u.name); office != "" {
		return u.first.report("TEXT0401", "%q is used and spelled out nowhere. It may stand for %q.", shown, office)
	}
	return u.first.report("TEXT0401", "%q is used and spelled out nowhere.", shown)
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
func otherOffice(name string) string {
	found := ""
	for _, c := range county.All() {
		if initials(termsOf(c.Office)) != name {
			continue
		}
		if found != "" {
			return "" // two have them
		}
		found = c.Office
	}
	return found
}

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

// untied returns the first words of the texts that are in capitals, stand in a
// row and have the acronym's first letters.
func untied(s *subject, name string) string {
	if len(name) < 3 {
		return ""
	}
	for _, t := range s.texts {
		lines := t.read()
		for i := range lines {
			line := lines[i].Text
			terms := termsOf(line)
			for last := range terms {
				if from := capitalsBack(name, line, terms, last); from >= 0 && isWholeName(line, terms, from, last) {
					return line[terms[from].from:terms[last].to]
				}
			}
		}
	}
	return ""
}

// isWholeName reports whether no word in capitals goes before or after a name.
func isWholeName(line string, terms []term, from, last int) bool {
	before, after := from-1, last+1
	return (before < 0 || !terms[before].isCapital() || terms[before].isSmall() || !isClose(line, terms[before], terms[from])) &&
		(after >= len(terms) || !terms[after].isCapital() || !isClose(line, terms[last], terms[after]))
}

// capitalsBack returns the first of the words in capitals that end with last and
// have the first letters; -1 where they have others.
func capitalsBack(name, line string, terms []term, last int) int {
	k := last
	for i := len(name) - 1; i >= 0; {
		if k < 0 || k < last && !isClose(line, terms[k], terms[k+1]) {
			return -1
		}
		switch t := terms[k]; {
		case t.isCapital() && t.text[0] == name[i] && (len(t.text) == 1 || !isUpperByte(t.text[1])):
			i--
		case k == last || !t.isSmall():
			return -1
		}
		k--
	}
	return k + 1
}

// nearAcronym returns an acronym of the field or of the summary that one slip of
// the keyboard makes into this one; "" where there is none or more than one.
// Offices of the counties are all near one another and are left out.
func nearAcronym(name string, uses []*acronymUse) string {
	if strings.HasSuffix(name, "COE") || len(name) < 4 {
		return ""
	}
	candidates := map[string]bool{}
	for _, list := range []map[string]string{knownAcronyms(), fieldAcronyms()} {
		for a := range maps.Keys(list) {
			candidates[a] = isNear(name, a, false)
		}
	}
	for _, u := range uses {
		if len(u.expansions) > 0 {
			candidates[u.name] = isNear(name, u.name, false)
		}
	}
	maps.DeleteFunc(candidates, func(_ string, near bool) bool { return !near })
	if near := slices.Sorted(maps.Keys(candidates)); len(near) == 1 {
		return near[0]
	}
	return ""
}

// isNear reports whether one slip lies between two acronyms: two neighbours
// the wrong way round, in longer ones a letter too many or too few, and, where
// replaced says so, another letter.
func isNear(a, b string, replaced bool) bool {
	if len(a) < len(b) {
		a, b = b, a
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
