package markdown

import "strings"

// oneLine returns the words of a text that is one line and surely a paragraph
// of words alone, as most actions and activities are: it begins with an ASCII
// letter, its first word can't be a marker, and it has no byte that means
// something within a line. Reading it the long way gives the same; a fuzz
// target holds the two against each other.
func oneLine(src string) (string, bool) {
	line := strings.Trim(src, blanks)
	if line == "" || !isLetter(line[0]) || strings.ContainsAny(line, "\n\r\t\\*_[]!<|`") {
		return "", false
	}
	for i := range len(line) {
		switch line[i] {
		case ' ':
			return line, true
		case '.', ')':
			return "", false
		}
	}
	return line, true
}

func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
