package verify

import (
	"regexp"
	"strings"
	"sync"
)

var (
	onlyPart = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:sub-?)?(?:part|paragraph|section|component|question|prompt) ?)?\(?([ab])\)?[.:]?$`)
	})
	lawOfPart     = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b52066 ?\(i\) ?\(1\) ?\(([ab])\)`) })
	sectionNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3})*\.?\s+`) })
	beforeLetter  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:sub-?)?(?:part|paragraph|section|component|question|prompt)\b)?\s*\(?`)
	})
)

// longestPart is the most words and marks that a heading of a part has.
const longestPart = 25

// partName returns 'A' or 'B' for a line that names the part and says nothing
// else, however it looks, and for a heading that is about the subject of one
// part; 0 for another line.
func partName(l *line) byte {
	if len(l.words) > longestPart || isBullet(l.mark) {
		return 0
	}
	text := strings.ToLower(strings.Join(strings.Fields(l.text()), " "))
	text = sectionNumber().ReplaceAllString(text, "")
	if m := onlyPart().FindStringSubmatch(text); m != nil {
		return strings.ToUpper(m[1])[0]
	}
	a, b := false, false
	for _, m := range lawOfPart().FindAllStringSubmatch(text, -1) {
		a, b = a || m[1] == "a", b || m[1] == "b"
	}
	heading := l.level > 0 || l.bold || partLetter(l) != 0
	if a == b && heading && !strings.HasSuffix(text, ".") {
		a = strings.Contains(text, "collaborat") || strings.Contains(text, "continuous improvement")
		b = strings.Contains(text, "technical assistance") || strings.Contains(text, "differentiated assistance")
	}
	if a == b || strings.HasSuffix(text, ".") {
		return 0
	}
	letter := byte('B')
	if a {
		letter = 'A'
	}
	if p := partLetter(l); p != 0 && p != letter {
		return 0
	}
	return letter
}

// partLetter returns 'A' or 'B' for a heading such as "(A) Collaboration",
// "Part B" or "Subparagraph (A)", and 0 for another.
func partLetter(l *line) byte {
	text := strings.ToLower(strings.Join(strings.Fields(l.text()), " "))
	text = sectionNumber().ReplaceAllString(text, "")
	lead := beforeLetter().FindString(text)
	rest := text[len(lead):]
	if rest == "" || rest[0] != 'a' && rest[0] != 'b' {
		return 0
	}
	if len(rest) > 1 && (rest[1] >= 'a' && rest[1] <= 'z' || rest[1] == '\'') {
		return 0
	}
	if lead == "" && len(rest) > 1 && rest[1] == ' ' {
		return 0 // the article
	}
	return strings.ToUpper(rest[:1])[0]
}

// hasPart reports whether the county has a heading of a part.
func (s *section) hasPart(letter byte) bool {
	for k := range s.labels {
		if s.labels[k].part && partLetter(&s.labels[k].line) == letter {
			return true
		}
	}
	return false
}
