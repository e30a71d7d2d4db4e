package clipboard

import (
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/wml"
)

// doneMarks are boxes, ticks, crosses and the plus. They tell what is done, or
// what speaks for something, so an item that has one for its marker keeps it.
const doneMarks = "☐☑☒✓✔✅🗸🗹√✗✘✕✖❌❎×🗴🗵🗶🗷□▢◻◽⬜❏❐❑❒+"

// isDone reports whether a marker is one of them.
func isDone(marker string) bool {
	r, size := utf8.DecodeRuneInString(strings.TrimSuffix(marker, "\ufe0f"))
	return size > 0 && size == len(strings.TrimSuffix(marker, "\ufe0f")) && strings.ContainsRune(doneMarks, r)
}

// keptMark is the label of an item whose marker is a part of what it says. The
// dialect has no list with such markers, so it stands in the text.
func keptMark(list, level int, marker string) *wml.Label {
	return &wml.Label{List: list, Level: level, Text: marker}
}

// inFont gives a marker as it is seen in one of the fonts of a list of fonts.
// Without a font of symbols it is taken for what it most often is.
func inFont(marker, family string) string {
	font := symbolFont(family)
	if font == "" {
		return strings.Map(plainSymbol, marker)
	}
	return strings.Map(func(r rune) rune { return symbol(font, r) }, marker)
}
