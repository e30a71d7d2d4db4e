package prose

import (
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
)

// properName is a name as it is.
type properName struct {
	right string
	// code is the rule that a slip in it breaks.
	code  string
	words []string // in lower case, "and" for "&", without apostrophes
	// stems are the beginnings of the words that aren't little ones.
	stems []stem
}

// isOffice reports whether it is the name of a county's office or officer.
func (n properName) isOffice() bool { return n.code == "TEXT0504" }

// stem is the beginning of a word in lower case, with zeros behind a short one.
// Two words have it alike at least when one is a slip of the other: "Programs"
// and "Progress".
type stem [4]byte

func stemOf(w string) stem {
	var s stem
	for i := range min(len(w), len(s)) {
		if s[i] = w[i]; isUpperByte(w[i]) {
			s[i] += 'a' - 'A'
		}
	}
	return s
}

// properNames are the names of the data file and of the county offices and
// superintendents, by the stem of their first word.
var properNames = sync.OnceValue(func() map[stem][]properName {
	out := map[stem][]properName{}
	add := func(code, name string) {
		n := properName{right: name, code: code}
		for _, t := range termsOf(name) {
			n.words = append(n.words, plainWord(t.text))
			if !t.isSmall() {
				n.stems = append(n.stems, stemOf(t.text))
			}
		}
		out[n.stems[0]] = append(out[n.stems[0]], n)
	}
	for _, row := range rows(nameLines, 1) {
		add("TEXT0502", row[0])
	}
	for _, c := range county.All() {
		add("TEXT0504", c.Office)
		if officer := c.Name + " County Superintendent of Schools"; officer != c.Office {
			add("TEXT0504", officer)
		}
	}
	return out
})

// plainWord is a word as it is compared.
func plainWord(w string) string {
	if w == "&" {
		return "and"
	}
	w = strings.ToLower(w)
	if strings.IndexByte(w, '\'') >= 0 || strings.Contains(w, "’") {
		w = strings.NewReplacer("'", "", "’", "").Replace(w)
	}
	return w
}

// slippedName returns the name that begins here with a slip in it, and the place
// behind it; 0 where none does. Where the name is right, it is empty: there is
// nothing to find up to its end.
func (r reading) slippedName() (found properName, to int) {
	first := r.terms[r.at]
	for _, n := range properNames()[stemOf(first.text)] {
		end := r.hasStems(n.stems)
		if end == 0 {
			continue
		}
		if r.isExactly(end, n.words) {
			return properName{}, end
		}
		if end > to && r.endsAs(end, n.words) && !(n.isOffice() && r.isOfSeveral()) {
			found, to = n, end
		}
	}
	return found, to
}

// hasStems returns the place behind the words in capitals that begin here and
// have the stems, with any little words between them; 0 where they don't. No
// word may be a possessive but the last.
func (r reading) hasStems(stems []stem) int {
	k := r.at
	for i, want := range stems {
		for i > 0 && k < len(r.terms) && r.terms[k].isSmall() && isClose(r.line, r.terms[k-1], r.terms[k]) {
			k++
		}
		if k >= len(r.terms) || k > r.at && !isClose(r.line, r.terms[k-1], r.terms[k]) {
			return 0
		}
		t := r.terms[k]
		if !t.isCapital() || stemOf(t.text) != want {
			return 0
		}
		if i < len(stems)-1 && t.bare() != t.text {
			return 0
		}
		k++
	}
	return k
}

// endsAs reports whether the word before a place is the last one of a name, in the
// singular or in the plural. Another ending makes it another name: "Local Control
// and Accountability Planning Team".
func (r reading) endsAs(end int, words []string) bool {
	last := words[len(words)-1]
	got := plainWord(r.terms[end-1].bare())
	return strings.TrimSuffix(got, "s") == strings.TrimSuffix(last, "s") || got == strings.TrimSuffix(last, "y")+"ies"
}

// isExactly reports whether the words up to a place are those of a name, or of
// its plural.
func (r reading) isExactly(end int, words []string) bool {
	if end-r.at != len(words) {
		return false
	}
	for i, w := range words {
		got := plainWord(r.terms[r.at+i].text)
		if i == len(words)-1 {
			got = plainWord(r.terms[r.at+i].bare())
			if got == w+"s" || got == strings.TrimSuffix(w, "y")+"ies" {
				continue
			}
		}
		if got != w {
			return false
		}
	}
	return true
}

// isOfSeveral reports whether the word stands in a list of names, which has what
// they have in common in the plural: "Inyo and Mono County Offices of Education".
func (r reading) isOfSeveral() bool {
	if r.at == 0 {
		return false
	}
	before := r.terms[r.at-1]
	switch before.text {
	case "and", "&", "or":
		return true
	}
	gap := strings.TrimSpace(r.line[before.to:r.terms[r.at].from])
	return before.isCapital() && (gap == "," || gap == "/")
}
