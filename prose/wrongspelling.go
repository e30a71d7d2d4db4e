package prose

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// ownNameMisspelt: a name before "County" that is nearly the county's own and
// no other county's. It is reported at its first place in a text.
func ownNameMisspelt(s *subject) []finding.Finding {
	if s.own.Name == "" {
		return nil
	}
	var out []finding.Finding
	for _, t := range s.texts {
		if t.part == elsewhere && t.Pointer != "/localContext" || strings.HasSuffix(t.Pointer, "/name") || !nearlyNames(t.Value, s.own.Name) {
			continue
		}
		lines := t.read()
		for i := range lines {
			if from, to := nearName(lines[i].Text, s.own.Name); to > 0 {
				out = append(out, t.find("CNTY0104", &lines[i], from, to, "The county is %s, and here it is written %q.", s.own.Name, lines[i].Text[from:to]))
				break
			}
		}
	}
	return out
}

func nearlyNames(text, own string) bool {
	_, to := nearName(text, own)
	return to > 0
}

// nearName finds a slip of the county's own name before "County" or "COE": one
// letter left out, put in, changed or swapped with the next, two in a name of
// more than seven.
func nearName(text, own string) (from, to int) {
	for _, word := range [...]string{" County", " COE"} {
		for at := 0; ; {
			i := strings.Index(text[at:], word)
			if i < 0 {
				break
			}
			end := at + i
			at = end + len(word)
			if strings.HasSuffix(text[:end], own) {
				continue
			}
			if from, ok := nameEndingAt(text[:end], own); ok {
				return from, end
			}
		}
	}
	return 0, 0
}

// nameEndingAt is where a slip of the name begins that a text ends with.
func nameEndingAt(text, own string) (from int, ok bool) {
	limit := 1
	if len(own) > 7 {
		limit = 2
	}
	if _, other := countyBefore(text); other {
		return 0, false
	}
	words := strings.Count(own, " ") + 1
	from = len(text)
	for n := 1; n <= words+1 && from > 0; n++ {
		from = strings.LastIndexAny(text[:from-1], " \n") + 1
		name := text[from:]
		if len(name) > len(own)+limit {
			return 0, false
		}
		if len(name) < len(own)-limit || name[0] != own[0] || strings.EqualFold(name, own) || !isName(name) {
			continue
		}
		if _, known := county.ByName(name); known {
			continue
		}
		if distance(name, own) <= limit {
			return from, true
		}
	}
	return 0, false
}

// isName reports whether there are only letters and spaces.
func isName(s string) bool {
	for i := range len(s) {
		if !isLetter(s[i]) && s[i] != ' ' {
			return false
		}
	}
	return s != ""
}

// distance is how many letters are left out, put in, changed or swapped with
// the next between two names.
func distance(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
