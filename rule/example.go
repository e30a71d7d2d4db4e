package rule

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Example is a pair of texts: one that breaks a rule, and the same one mended.
// Both are run as tests, in one of four forms:
//
//   - for a rule about the wording, a narrative in the dialect of
//     docs/markdown.md;
//   - for other rules about one summary, a piece of its file, with the lines
//     after the first indented as if the piece stood alone;
//   - for a rule about several summaries (ACRS, COMP), for each file that
//     matters its name, a colon, and what the rule reads in it as JSON, or the
//     words "not sent";
//   - for a rule about the file of waivers, that file.
type Example struct{ Fails, Passes string }

// noExample has the rules that an example would not explain, and why.
var noExample = map[string]string{
	"FILE0002": "an example would be a file of more than 16 MiB",
	"FILE0010": "an example would be a file of more than 20,000 values",
	"FILE0014": "it reports a fault of the program, which no file is known to bring about",
	"WORD0001": "it is about a Word file, which can't be shown here",
	"WORD0002": "it is about a Word file, which can't be shown here",
	"WORD0003": "it is about a Word file, which can't be shown here",
	"WORD0004": "it is about a Word file, which can't be shown here",
	"WORD0005": "it is about a Word file, which can't be shown here",
	"WORD0006": "it is about a Word file, which can't be shown here",
	"WORD0007": "it is about a Word file, which can't be shown here",
	"WORD0008": "it is about a Word file, which can't be shown here",
	"WORD0009": "it is about a Word file, which can't be shown here",
	"WORD0010": "it is about a Word file, which can't be shown here",
	"TEXT0104": "an example would be a list of more than a hundred levels, one inside the other",
	"TEXT0106": "it reports a fault of the program, which no text is known to bring about",
}

// NoExample says why a rule has no example, as half a sentence; it is empty for
// a rule that has one.
func (r Rule) NoExample() string { return noExample[r.Code] }

// Visible returns a text for people to look at: characters that can't be seen,
// line breaks aside, as the escapes that JSON has for them (\u00a0), and bytes
// that are no UTF-8 as \x and two digits. Examples of mistakes hold some.
func Visible(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case r == '\n' || unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			for _, unit := range utf16.Encode([]rune{r}) {
				fmt.Fprintf(&b, `\u%04x`, unit)
			}
		}
		i += size
	}
	return b.String()
}
