package prose

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/markdown"
)

// joinHyphened makes one term of acronyms that hyphens join and that are one: a
// single letter with letters that nobody knows alone (R-TAC), or what the line
// spells out as one: "QRB-SN (Quiet Reading Bureau – Small Network)".
func joinHyphened(line string, terms []term) []term {
	if strings.IndexByte(line, '-') < 0 {
		return terms
	}
	var out []term // none until something is joined
	for i := 0; i < len(terms); {
		end := i + 1
		for end < len(terms) && line[terms[end-1].to:terms[end].from] == "-" && isCapitals(terms[end-1].text) && isCapitals(acronymLetters(terms[end].text)) {
			end++
		}
		if one, ok := oneAcronym(line, terms, i, end); ok {
			if out == nil {
				out = append(make([]term, 0, len(terms)), terms[:i]...)
			}
			out = append(out, one)
		} else if out != nil {
			out = append(out, terms[i:end]...)
		}
		i = end
	}
	if out == nil {
		return terms
	}
	return out
}

// context is how many terms on each side of an acronym may tell what it is.
const context = 3 * longestAcronym

// oneAcronym makes one term of those from..to, which hyphens join, where they
// are one acronym.
func oneAcronym(line string, terms []term, from, to int) (term, bool) {
	one := term{from: terms[from].from, to: terms[to-1].to}
	single, listed := false, false
	for _, t := range terms[from:to] {
		letters := acronymLetters(t.text)
		single = single || len(letters) == 1
		listed = listed || isListed(letters)
		if one.text += t.text; len(one.text) > longestAcronym+1 {
			return term{}, false
		}
	}
	name := acronym(one.text)
	if to == from+1 || len(one.text) == to-from || name == "" { // A-G is no acronym
		return term{}, false
	}
	if isListed(name) || single && !listed {
		return one, true
	}
	before := terms[max(0, from-context):from]
	around := append(slices.Clone(before), one)
	around = append(around, terms[to:min(len(terms), to+context)]...)
	m := acronymPlace{line: &markdown.Line{Text: line}, terms: around, at: len(before), name: name}
	e, ok := m.spelledOut()
	return one, ok && len(e.words) > 0
}

// isCapitals reports whether a word is capital letters and nothing else.
func isCapitals(w string) bool {
	for i := range len(w) {
		if !isUpperByte(w[i]) {
			return false
		}
	}
	return w != ""
}

// acronymLetters is a word without the endings of a plural and of a possessive.
func acronymLetters(w string) string {
	w = term{text: w}.bare()
	if s, ok := strings.CutSuffix(w, "s"); ok && isCapitals(s) {
		return s
	}
	return w
}
