package clipboard

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/coesummary/coesummary/document"
)

// markerName gives what an element says of markers, as in CSS; "" for nothing.
// Characters to be shown are in quotes.
func markerName(n *html.Node, st style) string {
	for _, property := range []string{"list-style-type", "list-style"} {
		if quoted := quotedString(st[property]); quoted != "" {
			return quoted
		}
		if st[property] != "" {
			break
		}
	}
	if name := st.word("list-style-type"); name != "" && name != "inherit" && name != "initial" {
		return name
	}
	for _, name := range strings.Fields(st.word("list-style")) {
		if name != "inside" && name != "outside" && !strings.HasPrefix(name, "url(") {
			return name
		}
	}
	switch kind := strings.TrimSpace(attr(n, "type")); kind {
	case "1":
		return "decimal"
	case "a":
		return "lower-alpha"
	case "A":
		return "upper-alpha"
	case "i":
		return "lower-roman"
	case "I":
		return "upper-roman"
	default:
		return strings.ToLower(kind)
	}
}

// quotedString gives the first string of a value with its quotes, "" for none.
// The quotes of an address are not meant.
func quotedString(value string) string {
	start := strings.IndexAny(value, `"'`)
	if start < 0 || strings.HasSuffix(strings.TrimSpace(value[:start]), "(") {
		return ""
	}
	for i := start + 1; i < len(value); i++ {
		switch value[i] {
		case '\\':
			i++
		case value[start]:
			return value[start : i+1]
		}
	}
	return ""
}

// cssKind is the kind of list that CSS has a name for; false for bullets.
func cssKind(name string) (document.ListKind, bool) {
	switch name {
	case "lower-alpha", "lower-latin":
		return document.LowerLetter, true
	case "upper-alpha", "upper-latin":
		return document.UpperLetter, true
	case "lower-roman":
		return document.LowerRoman, true
	case "upper-roman":
		return document.UpperRoman, true
	case "decimal", "decimal-leading-zero":
		return document.Decimal, true
	}
	return document.Bullet, false
}

// greek gives a number from 1 on in the letters of Greek, as CSS does: ω is
// followed by αα.
func greek(number int) string {
	letters := []rune("αβγδεζηθικλμνξοπρστυφχψω")
	s := ""
	for ; number > 0; number = (number - 1) / len(letters) {
		s = string(letters[(number-1)%len(letters)]) + s
	}
	return s
}
