package markdown

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
)

// hug moves what is blank at the edges of emphasis out of it.
func hug(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, i := range in {
		i = withText(i, hug(textOf(i)))
		if !isEmphasis(i) {
			out = append(out, i)
			continue
		}
		before, text, after := edges(textOf(i))
		out = append(append(append(out, before...), withText(i, text)), after...)
	}
	return out
}

// edges splits the blanks and the line breaks at both ends off inlines.
func edges(in []document.Inline) (before, text, after []document.Inline) {
	text = tidy(in)
	for len(text) > 0 {
		blank, rest := cut(text[0], strings.TrimLeftFunc)
		if blank == nil {
			break
		}
		before, text = append(before, blank), append(rest, text[1:]...)
	}
	for len(text) > 0 {
		last := len(text) - 1
		blank, rest := cut(text[last], strings.TrimRightFunc)
		if blank == nil {
			break
		}
		text, after = append(text[:last:last], rest...), append([]document.Inline{blank}, after...)
	}
	return before, text, after
}

// cut gives what is blank at one end of an inline, nil for nothing, and the
// rest.
func cut(i document.Inline, trim func(string, func(rune) bool) string) (blank document.Inline, rest []document.Inline) {
	switch i := i.(type) {
	case *document.LineBreak:
		return i, nil
	case *document.Text:
		words := trim(i.Value, unicode.IsSpace)
		if words == i.Value {
			return nil, nil
		}
		if words == "" {
			return i, nil
		}
		// One of the two ends is blank, and trim took away only that one.
		at := strings.Index(i.Value, words)
		blank = &document.Text{Value: i.Value[:at] + i.Value[at+len(words):]}
		return blank, []document.Inline{&document.Text{Value: words}}
	}
	return nil, nil
}

// trimLines takes away the blanks at the start of each line and at the end of
// the whole, and the line breaks at the end, which nobody sees.
func trimLines(in []document.Inline) []document.Inline {
	out := trimStarts(in, true)
	for len(out) > 0 {
		last := len(out) - 1
		if t, ok := out[last].(*document.Text); ok {
			if t.Value = strings.TrimRight(t.Value, blanks); t.Value != "" {
				break
			}
		} else if _, ok := out[last].(*document.LineBreak); !ok {
			break
		}
		out = out[:last]
	}
	return out
}

// trimStarts takes away the blanks after each line break, and at the start of
// the whole if a line starts there.
func trimStarts(in []document.Inline, start bool) []document.Inline {
	var out []document.Inline
	for _, i := range in {
		if t, ok := i.(*document.Text); ok {
			value := t.Value
			if start {
				value = strings.TrimLeft(value, blanks)
			}
			if value == "" {
				continue
			}
			i = &document.Text{Value: value}
		}
		_, start = i.(*document.LineBreak)
		out = append(out, withText(i, trimStarts(textOf(i), false)))
	}
	return out
}
