package prose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// hiddenCharacters: a text has no character that can't be seen or that has no
// sign of its own. They come from web pages, PDFs and symbol fonts. Each kind is
// reported once a text.
func hiddenCharacters(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if isASCII(t.Value) {
			continue
		}
		var kinds []rune
		found := map[rune]*places{}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			for at, r := range l.Text {
				if isASCIIRune(r) || hiddenName(r) == "" || belongs(l.Text, at, r) {
					continue
				}
				p := found[r]
				if p == nil {
					p = &places{}
					found[r] = p
					kinds = append(kinds, r)
				}
				from, to := chunk(l.Text, at)
				p.add(l, from, to, "There is %s (U+%04X)", hiddenName(r), r)
			}
		}
		for _, r := range kinds {
			p := found[r]
			out = append(out, t.find("TEXT0712", p.line, p.from, p.to, "%s%s.", p.what, timesHere(p.count)))
		}
	}
	return out
}

func isASCIIRune(r rune) bool { return r < utf8.RuneSelf }

// isASCII reports whether a text has only characters of ASCII.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func timesHere(n int) string {
	if n == 1 {
		return " in this text"
	}
	return fmt.Sprintf(" in %d places of this text; this is the first", n)
}

// hiddenName says what a character is that can't be seen; "" for all others.
func hiddenName(r rune) string {
	switch {
	case r >= 0x80 && r <= 0x9F:
		return "a control character, which has no sign"
	case r == 0xAD:
		return "a soft hyphen, which nobody sees and no search gets past"
	case r == 0x200B:
		return "a space without width, which nobody sees"
	case r == 0x200C || r == 0x200D || r == 0x2060:
		return "a joiner, which nobody sees"
	case r == 0xFEFF:
		return "a byte order mark, which nobody sees"
	case r == 0x200E || r == 0x200F || r == 0x061C || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		return "a mark for the direction of writing, which nobody sees"
	case r == 0x2028 || r == 0x2029:
		return "a line separator, which not every program takes for a new line"
	case r == 0xFFFC:
		return "a placeholder for a picture or another object that was not copied"
	case r == 0xFFFD:
		return "a sign for a character that was lost"
	case unicode.Is(unicode.Co, r):
		return "a character of a symbol font, which other fonts show as a box or not at all"
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
		return "a code that is no character"
	}
	return ""
}

// belongs reports whether a character that can't be seen has its use where it
// stands: a joiner within an emoji or a script that needs it, a direction mark
// in a line with a script that is written from right to left.
func belongs(line string, at int, r rune) bool {
	switch {
	case r == 0x200C || r == 0x200D:
		before, after := runeBefore(line, at), runeAt(line, at+utf8.RuneLen(r))
		return needsJoiner(before) || needsJoiner(after)
	case r == 0x200E || r == 0x200F || r == 0x061C || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069:
		return strings.ContainsFunc(line, func(r rune) bool {
			return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana)
		})
	}
	return false
}

// needsJoiner reports whether a character is an emoji or of a script beyond the
// European ones.
func needsJoiner(r rune) bool {
	return r != utf8.RuneError && (unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) && r > 0xFFFF || r == 0xFE0F ||
		unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) || unicode.IsMark(r) && r > 0x0370)
}

// brokenEncoding: no character was taken for two or three others, as "â€™" is
// the apostrophe of a file that was read with the wrong encoding.
func brokenEncoding(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0713", func(p *places, l *markdown.Line) {
		if isASCII(l.Text) {
			return
		}
		for i := 0; i < len(l.Text); {
			_, size := utf8.DecodeRuneInString(l.Text[i:])
			n, meant := misread(l.Text[i:])
			if n == 0 {
				i += size
				continue
			}
			from, to := chunk(l.Text, i)
			p.add(l, from, max(to, i+n), "%q should probably be %q here", l.Text[i:i+n], meant)
			i += n
		}
	})
}

// misread reports whether a text begins with the bytes of one character, each
// shown as the character that Windows has for it, and which one was meant.
func misread(s string) (n int, meant rune) {
	lead, size := utf8.DecodeRuneInString(s)
	var want int
	switch lead {
	case 'Ã', 'Â':
		want = 2
	case 'â', 'ï':
		want = 3
	case 'ð':
		want = 4
	default:
		return 0, 0
	}
	bytes := []byte{byte(lead)}
	for n = size; len(bytes) < want; {
		r, size := utf8.DecodeRuneInString(s[n:])
		b, ok := windowsByte(r)
		if !ok || b < 0x80 || b > 0xBF {
			return 0, 0
		}
		bytes = append(bytes, b)
		n += size
	}
	meant, size = utf8.DecodeRune(bytes)
	// A word that ends with Ã may stand in quotes; and what was meant is a
	// letter or a mark that people type.
	if meant == utf8.RuneError || size != want || want == 2 && bytes[1] >= 0x91 && bytes[1] <= 0x94 {
		return 0, 0
	}
	return n, meant
}

// windows1252 are the characters that Windows has for the bytes 0x80 to 0x9F; a
// space stands for none.
var windows1252 = []rune("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ")

// windowsByte returns the byte that Windows has for a character.
func windowsByte(r rune) (byte, bool) {
	if r >= 0x80 && r <= 0xFF {
		return byte(r), true
	}
	for i, w := range windows1252 {
		if w == r && r != ' ' {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

// oddNoBreakSpaces: a no-break space stands where a line must not break, such as
// beside a number or a short word. Between two longer words in small letters it
// was pasted from a web page, and keeps the lines from breaking well.
func oddNoBreakSpaces(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0714", func(p *places, l *markdown.Line) {
		for i := 0; ; {
			n := strings.Index(l.Text[i:], noBreakSpace)
			if n < 0 {
				return
			}
			i += n
			end := i + len(noBreakSpace)
			before, after := wordEndingAt(l.Text, i), wordFrom(l.Text, end)
			if len(before) > 3 && len(after) > 3 && isLowerWord(before) && isLowerWord(after) {
				p.add(l, i-len(before), end+len(after), "There is a no-break space between two ordinary words here: %q", shown(l.Text[i-len(before):end+len(after)]))
			}
			i = end
		}
	})
}
