package clipboard

import (
	"strconv"
	"strings"
)

// style is what is said about how an element looks, as far as this package
// reads it: names in lower case, values as they stand.
type style map[string]string

// isRead reports whether a property says anything that is kept.
func isRead(name string) bool {
	switch name {
	case "display", "visibility", "white-space", "vertical-align", "border", "border-style",
		"font", "font-weight", "font-style", "font-family",
		"text-decoration", "text-decoration-line", "text-line-through", "text-align", "text-indent",
		"margin", "margin-left", "list-style", "list-style-type":
		return true
	}
	switch strings.TrimPrefix(name, "mso-") {
	case "hide", "list", "outline-level", "element", "footnote-id", "endnote-id", "tab-count",
		"symbol-font-family", "level-number-format", "level-text", "level-start-at", "level-legal-format":
		return name != strings.TrimPrefix(name, "mso-")
	}
	return false
}

// declarations reads "name: value; name: value". Quotes may hold semicolons.
func declarations(s string) style {
	var out style
	for len(s) > 0 {
		var one string
		one, s = cutUnquoted(s, ';')
		name, value, ok := strings.Cut(one, ":")
		if !ok {
			continue
		}
		name = strings.ToLower(strings.TrimSpace(name))
		if !isRead(name) {
			continue
		}
		if out == nil {
			out = style{}
		}
		value = strings.TrimSpace(value)
		if i := strings.LastIndexByte(value, '!'); i >= 0 && strings.EqualFold(strings.TrimSpace(value[i+1:]), "important") {
			value = strings.TrimSpace(value[:i])
		}
		out[name] = value
	}
	return out
}

// cutUnquoted splits at the first end that stands in no quotes. A backslash
// protects a character.
func cutUnquoted(s string, end byte) (before, after string) {
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == end:
			return s[:i], s[i+1:]
		}
	}
	if quote != 0 {
		// The quotes were no quotes.
		before, after, _ = strings.Cut(s, string(rune(end)))
		return before, after
	}
	return s, ""
}

// word is a value in lower case, without what stands around it.
func (s style) word(name string) string { return strings.ToLower(strings.TrimSpace(s[name])) }

// strong says whether a style makes bold (or takes it away); ok is false where
// it says nothing of that.
func (s style) strong() (on, ok bool) {
	weight := s.word("font-weight")
	if weight == "" {
		for _, w := range strings.Fields(s.word("font")) {
			if w == "bold" || w == "bolder" || w == "700" || w == "600" || w == "800" {
				return true, true
			}
		}
		return false, false
	}
	if n, err := strconv.ParseFloat(weight, 64); err == nil {
		return n >= 600, true
	}
	switch weight {
	case "bold", "bolder":
		return true, true
	case "normal", "lighter", "initial":
		return false, true
	}
	return false, false
}

// emphasis says the same of italics.
func (s style) emphasis() (on, ok bool) {
	switch v := s.word("font-style"); {
	case v == "italic" || strings.HasPrefix(v, "oblique"):
		return true, true
	case v == "normal" || v == "initial":
		return false, true
	}
	font := " " + s.word("font") + " "
	return true, strings.Contains(font, " italic ") || strings.Contains(font, " oblique ")
}

// hidden reports whether a reader of the page sees nothing of an element.
func (s style) hidden() bool {
	return s.word("display") == "none" || s.word("visibility") == "hidden" || s.word("mso-hide") == "all"
}

// isBlock reports whether a style puts an element on lines of its own, or beside
// others as a cell.
func (s style) isBlock() bool {
	for _, kind := range []string{"block", "flex", "grid", "table", "list-item", "flow-root"} {
		if strings.HasPrefix(s.word("display"), kind) {
			return true
		}
	}
	return false
}

// crossedOut reports whether a line is drawn through the text.
func (s style) crossedOut() bool {
	return strings.Contains(s.word("text-decoration"), "line-through") ||
		strings.Contains(s.word("text-decoration-line"), "line-through") ||
		s.word("text-line-through") != "" && s.word("text-line-through") != "none"
}

// indent is where lines begin, and first how much further the first one does,
// both in twips (twentieths of a point).
func (s style) indent() (left, first int, ok bool) {
	value, ok := s["margin-left"], s["margin-left"] != ""
	if !ok {
		// Top, right, bottom and left; the left is the right one unless said.
		if sides := strings.Fields(s["margin"]); len(sides) > 0 {
			value, ok = sides[[...]int{0, 0, 1, 1, 3}[min(len(sides), 4)]], true
		}
	}
	return max(twips(value), 0), twips(s["text-indent"]), ok
}

// twips reads a length. Lengths that depend on something else are taken as for
// a text of twelve points, and what is no length as none.
func twips(s string) int {
	s = strings.ToLower(strings.TrimSpace(s))
	n := 0
	for n < len(s) && (s[n] == '-' || s[n] == '+' || s[n] == '.' || '0' <= s[n] && s[n] <= '9') {
		n++
	}
	value, err := strconv.ParseFloat(s[:n], 64)
	if err != nil {
		return 0
	}
	unit := map[string]float64{
		"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54, "px": 15, "pc": 240, "em": 240, "rem": 240,
	}[strings.TrimSpace(s[n:])]
	return int(max(min(value*unit, 20_000), -20_000))
}
