package prose

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/slips"
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
		if slips.Count(name, own) <= limit {
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
