package across

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// use is an abbreviation that a county has for its own office.
type use struct {
	letters string
	by      *submission
}

// abbreviations finds offices of several counties under one abbreviation.
func abbreviations(all []*submission) []finding.Finding {
	users := map[string][]*submission{}
	var uses []use
	for _, s := range all {
		for _, letters := range s.abbreviations() {
			uses = append(uses, use{letters, s})
			users[letters] = append(users[letters], s)
		}
	}
	var out []finding.Finding
	for _, u := range uses {
		var others []string
		for _, s := range users[u.letters] {
			if s.county.Code != u.by.county.Code && !slices.Contains(others, s.county.Name) {
				others = append(others, s.county.Name)
			}
		}
		if others == nil {
			continue
		}
		slices.Sort(others) // which is the order of the codes
		f := rule.Finding("ACRS0001", "/office/abbreviation",
			"%s stands for the office of %s here, and also for that of %s.", u.letters, u.by.county.Name, series(others))
		out = append(out, u.by.firstUse(f, u.letters))
	}
	return out
}

// firstUse places a finding where an abbreviation is first used: in part (A) or
// (B), which the statewide document has, or else in another text, or else where
// the summary gives it.
func (s *submission) firstUse(f finding.Finding, letters string) finding.Finding {
	for i, t := range s.texts {
		if at := wordAt(t.Value, letters); at >= 0 {
			return s.quote(f, i, at, at+len(letters))
		}
	}
	return s.Place(f)
}

// abbreviations returns those of a county for its own office: the one that the
// summary gives, those that a text explains, and where there is neither, those
// that the county's initials make and that a text uses without explaining them.
func (s *submission) abbreviations() []string {
	var own, foreign []string
	if given := strings.TrimSpace(s.Summary.Office.Abbreviation); given != "" {
		own = append(own, given)
	}
	for _, t := range s.texts {
		own, foreign = s.explained(t.Value, own, foreign)
	}
	if own != nil {
		return own
	}
	var initials strings.Builder
	for _, w := range strings.Fields(s.county.Name) {
		initials.WriteByte(w[0])
	}
	for _, end := range officeEndings {
		letters := initials.String() + end
		if slices.Contains(foreign, letters) {
			continue
		}
		for _, t := range s.texts {
			if wordAt(t.Value, letters) >= 0 {
				own = append(own, letters)
				break
			}
		}
	}
	return own
}

// explained adds the abbreviations that a text gives in brackets: to own those
// behind the name of the county's own office, to foreign all others.
func (s *submission) explained(value string, own, foreign []string) (o, f []string) {
	for at := 0; ; {
		open := strings.IndexByte(value[at:], '(')
		if open < 0 {
			return own, foreign
		}
		open += at
		at = open + 1
		end := at
		for end < len(value) && isCapital(value[end]) {
			end++
		}
		letters := value[at:end]
		if len(letters) < 3 || end == len(value) || value[end] != ')' {
			continue
		}
		list := &foreign
		if letters[0] == s.county.Name[0] && s.isOffice(value[:open]) {
			list = &own
		}
		if !slices.Contains(*list, letters) {
			*list = append(*list, letters)
		}
	}
}

// officeWords are the words that an office's name goes on with behind the name
// of its county, and smallWords those that say nothing alone.
var (
	officeWords = []string{"office", "offices", "education", "superintendent", "superintendents", "schools", "department", "coe"}
	smallWords  = []string{"county", "of", "s"}
)

// isOffice reports whether a text ends with the name of the county's own
// office: the county's name and at most eight words of those lists.
func (s *submission) isOffice(before string) bool {
	own := strings.Fields(strings.ToLower(s.county.Name))
	office := false
	for range 9 {
		word, rest := lastWord(before)
		if slices.Contains(officeWords, word) {
			office = true
		}
		if slices.Contains(officeWords, word) || slices.Contains(smallWords, word) {
			before = rest
			continue
		}
		for i := len(own) - 1; i >= 0; i-- {
			if word != own[i] {
				return false
			}
			before = rest
			word, rest = lastWord(before)
		}
		return office
	}
	return false
}

// lastWord returns the last word of a text, in small letters, and what is
// before it. Marks around it are passed over; between sentences and lines there
// is no word to go on with.
func lastWord(s string) (word, before string) {
	end := len(s)
	for end > 0 && !isWordByte(s[end-1]) {
		if b := s[end-1]; b == '.' || b == '\n' || b == '(' || b == ')' {
			return "", ""
		}
		end--
	}
	start := end
	for start > 0 && isWordByte(s[start-1]) {
		start--
	}
	return strings.ToLower(s[start:end]), s[:start]
}

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || isCapital(b)
}

// wordAt returns where a word first stands in a text as a word of its own, and
// -1 where it doesn't.
func wordAt(value, word string) int {
	for at := 0; ; {
		i := strings.Index(value[at:], word)
		if i < 0 {
			return -1
		}
		at += i
		end := at + len(word)
		if (at == 0 || !isWordByte(value[at-1])) && (end == len(value) || !isWordByte(value[end])) {
			return at
		}
		at = end
	}
}
