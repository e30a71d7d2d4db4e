package richtext

import (
	"strings"
	"unicode/utf8"
)

// Words returns the words between two bytes of a stored text as a reader sees
// them, without the marks of the dialect. A piece may begin or end between the
// two marks of a pair. Lines have a space between them.
func Words(stored string, start, end int, d Dialect) string {
	var all []string
	for _, l := range d.lines(stored) {
		var words strings.Builder
		for at := 0; at < len(l.Text); {
			_, size := utf8.DecodeRuneInString(l.Text[at:])
			if from, to := l.Source(at, at+size); start <= from && to <= end {
				words.WriteString(l.Text[at : at+size])
			}
			at += size
		}
		if words.Len() > 0 {
			all = append(all, words.String())
		}
	}
	return strings.Join(all, " ")
}
