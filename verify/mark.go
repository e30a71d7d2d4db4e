package verify

import "strings"

// bulletGlyphs are what programs put before an item of an unnumbered list, and
// what people copy from such lists. A reader takes one for the other.
const bulletGlyphs = "•●◦○▪▫■□‣⁃∙·➢➤►▶✓✔❖◆◇♦\uf0b7\uf0a7\uf0d8\uf0fc\uf076"

// takeTypedMark makes a mark of the words that somebody typed as one: a bullet,
// a hyphen, "a.", "(3)" or "iv)", with white space after it. It is done to both
// sides alike, so that a list is compared with a list however it was made.
func (l *line) takeTypedMark() {
	if n := bulletWords(l.words); n > 0 {
		l.takeMark(n)
	} else if n := numberWords(l.words); n > 0 {
		l.takeMark(n)
	}
}

func (l *line) takeMark(n int) {
	l.mark, l.typed = spell(l.words[:n]), true
	if isBullet(l.mark) {
		l.mark = "•"
	}
	l.words = l.words[n:]
	l.nest = nesting{}
}

// isBullet reports whether a mark is a bullet of any shape.
func isBullet(mark string) bool { return mark != "" && strings.Contains(bulletGlyphs, mark) }

// bulletWords returns how many words are a bullet: 1 or 0.
func bulletWords(words []word) int {
	switch {
	case len(words) == 0:
	case len(words) == 1:
		if isBullet(words[0].text) {
			return 1
		}
	case words[1].gap == "":
	case isBullet(words[0].text), words[0].key == "-",
		words[0].text == "*", words[0].text == "o", words[0].text == "§":
		return 1
	}
	return 0
}

// numberWords returns how many words are the number of an item: "a", ".".
func numberWords(words []word) int {
	n := 0
	if len(words) > 0 && words[0].text == "(" {
		n = 1
	}
	if len(words) < n+3 || !isOrdinal(words[n].text) || words[n+1].gap != "" || words[n+2].gap == "" {
		return 0
	}
	if n == 1 && words[1].gap != "" {
		return 0
	}
	switch end := words[n+1].text; {
	case end == ")", end == "." && n == 0:
		return n + 2
	}
	return 0
}

// isOrdinal reports whether a word is a number of at most three digits, a
// letter or a roman number.
func isOrdinal(text string) bool {
	if len(text) == 0 || len(text) > 8 {
		return false
	}
	return len(text) <= 3 && strings.Trim(text, "0123456789") == "" ||
		len(text) == 1 && (text[0]|0x20) >= 'a' && (text[0]|0x20) <= 'z' ||
		strings.Trim(text, "ivxlcdm") == "" || strings.Trim(text, "IVXLCDM") == ""
}
