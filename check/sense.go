package check

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/markdown"
)

// sense is what a reader gets from a text.
type sense int

const (
	speaks      sense = iota // it says something
	blank                    // it has no letter and no digit
	placeholder              // it has words, but each line only such as "N/A"
)

// senseOf returns the sense of a text without its Markdown.
func senseOf(words string) sense {
	if surelySpeaks(words) {
		return speaks
	}
	out := blank
	for line := range strings.Lines(words) {
		folded := foldUpTo(line, longestPlaceholder)
		switch {
		case folded == "":
		case !placeholders[folded]:
			return speaks
		default:
			out = placeholder
		}
	}
	return out
}

// surelySpeaks reports whether the first line of a text has more letters than
// any placeholder. Nearly all texts do, and to count them takes no time.
func surelySpeaks(words string) bool {
	letters := 0
	for i := range len(words) {
		switch b := words[i]; {
		case b == '\n':
			return false
		case 'a' <= b|0x20 && b|0x20 <= 'z':
			if letters++; letters > longestPlaceholder {
				return true
			}
		}
	}
	return false
}

// placeholders are what people write where they have nothing to say yet, in the
// form of fold.
var placeholders = map[string]bool{
	"na": true, "not applicable": true, "none": true, "nil": true, "null": true,
	"tbd": true, "tba": true, "tbc": true, "to be determined": true,
	"to be decided": true, "to be announced": true, "to be added": true,
	"to be completed": true, "pending": true, "todo": true, "to do": true,
	"not available": true, "coming soon": true, "blank": true, "left blank": true,
	"intentionally left blank": true,
}

// longestPlaceholder is how long the longest of them is, in bytes.
const longestPlaceholder = len("intentionally left blank")

// fold lowers the case of a text, keeps its letters and digits, drops its
// marks, and makes each run of white space one space: "N/A." and "n.a." are
// both "na".
func fold(s string) string { return foldUpTo(s, math.MaxInt) }

// foldUpTo is fold that stops as soon as it has more than a number of bytes.
func foldUpTo(s string, most int) string {
	var few [2 * longestPlaceholder]byte
	out, space := few[:0], false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			if space && len(out) > 0 {
				out = append(out, ' ')
			}
			space = false
			if out = utf8.AppendRune(out, unicode.ToLower(r)); len(out) > most {
				return string(out)
			}
		case unicode.IsSpace(r):
			space = true
		}
	}
	return string(out)
}

// isClear reports whether the rules can do without reading the Markdown of a
// text, which is most of the work of a check: nothing in it could be noted, and
// it says something whatever its marks mean.
//
// A table needs a pipe, a link "](", and each level of a list a line. Without
// links, reading takes away no letter but those of an item's mark, with which a
// line begins. So a line that is longer than any placeholder without its first
// word stays longer.
func isClear(text string) bool {
	if strings.ContainsAny(text, "|\r") || strings.Contains(text, "](") || strings.Count(text, "\n") >= markdown.MaxDepth {
		return false
	}
	says := false
	for line := range strings.Lines(text) {
		line = strings.TrimLeft(line, " \t")
		if first, _ := utf8.DecodeRuneInString(line); strings.ContainsRune("•◦▪●○■‣⁃·", first) {
			return false // a pasted bullet
		}
		if cut := strings.IndexAny(line, " \t"); !says && cut > 0 {
			says = len(foldUpTo(line[cut:], longestPlaceholder)) > longestPlaceholder
		}
	}
	return says
}
