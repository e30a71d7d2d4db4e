package wml

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// label is what stands before a paragraph at level i, which has just been
// counted; nil where a reader sees nothing.
func (at *counter) label(in *instance, l *level, i int) *Label {
	if l.format == "bullet" {
		if !l.picture && strings.TrimSpace(l.text) == "" {
			return nil
		}
		return &Label{List: at.list, Level: i, Kind: document.Bullet, Text: "•", Plain: true}
	}
	text := at.labelText(in, l, i)
	if text == "" {
		return nil
	}
	kind, ok := listKind(l.format)
	if l.legal {
		kind, ok = document.Decimal, true
	}
	out := &Label{List: at.list, Level: i, Kind: kind, Delimiter: '.', Number: at.at[i], Text: text}
	if strings.HasSuffix(text, ")") {
		out.Delimiter = ')'
	}
	out.Plain = ok && text == document.Marker(kind, out.Delimiter, out.Number)
	return out
}

// labelText puts the numbers of the levels into the text of a label: "%1.%2."
// becomes "3.1.". Blanks around it are the distance to the text.
func (at *counter) labelText(in *instance, l *level, i int) string {
	var b strings.Builder
	rest := l.text
	for {
		before, after, found := strings.Cut(rest, "%")
		b.WriteString(before)
		if !found {
			break
		}
		if after == "" || after[0] < '1' || after[0] > '9' {
			b.WriteByte('%')
			rest = after
			continue
		}
		rest = after[1:]
		j := int(after[0] - '1')
		if j > i {
			return "" // Word shows nothing of such a label
		}
		format, custom := "decimal", ""
		if of := in.level(j); of != nil && !l.legal {
			format, custom = of.format, of.custom
		}
		b.WriteString(numeral(format, custom, at.value(in, j)))
	}
	return strings.TrimSpace(b.String())
}

// listKind is the kind of list whose items have numbers in this format.
func listKind(format string) (kind document.ListKind, ok bool) {
	switch format {
	case "decimal":
		return document.Decimal, true
	case "lowerLetter":
		return document.LowerLetter, true
	case "upperLetter":
		return document.UpperLetter, true
	case "lowerRoman":
		return document.LowerRoman, true
	case "upperRoman":
		return document.UpperRoman, true
	}
	return document.Decimal, false
}
