package clipboard

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// wordList is what "mso-list:l0 level1 lfo1" says: the list, the level from 1,
// and which use of the list it is.
type wordList struct {
	list  string
	level int
	use   string
}

// listOf reads the property, which also can be "none".
func listOf(st style) (wordList, bool) {
	words := strings.Fields(st.word("mso-list"))
	if len(words) < 2 {
		return wordList{}, false
	}
	level, err := strconv.Atoi(strings.TrimPrefix(words[1], "level"))
	if err != nil {
		return wordList{}, false
	}
	ml := wordList{list: words[0], level: min(max(level, 1), levels)}
	for _, w := range words[2:] {
		if strings.HasPrefix(w, "lfo") {
			ml.use = w
		}
	}
	return ml, true
}

// level gives what @list rules say of a level, and whether they say anything.
func (s *sheet) level(ml wordList) (style, bool) {
	name := ml.list + ":level" + strconv.Itoa(ml.level)
	own, ok := s.lists[name]
	use, changed := s.lists[name+" "+ml.use]
	if !changed {
		return own, ok
	}
	both := style{}
	merge(map[string]style{"": both}, "", own)
	merge(map[string]style{"": both}, "", use)
	return both, true
}

// wordItem makes the paragraph that begins here an item of one of Word's lists.
// Where its marker is drawn that is the truth; else the rules of the list are
// counted out, and without rules it is as HTML has it.
func (w *walker) wordItem(n *html.Node, ml wordList, st style, s *state, fromHTML *wml.Label) {
	rules, known := w.sheet.level(ml)
	c := w.numbers.of(ml.list + " " + ml.use)
	drawn, found := drawnMarker(n)
	s.drawn = found
	label := w.wordLabel(c, ml, rules, known, drawn, fromHTML)
	w.out.pending.label = label
	left, first, ok := st.indent()
	if !ok {
		left, _, ok = rules.indent()
	}
	if st["text-indent"] == "" {
		first = twips(rules["text-indent"])
	}
	if !ok {
		left = ml.level * 720
	}
	if st["text-indent"] == "" && rules["text-indent"] == "" {
		first = -360
	}
	w.out.place.indent, w.out.place.first, w.out.place.inList = left, left+first, true
}

func (w *walker) wordLabel(c *counter, ml wordList, rules style, known bool, drawn string, fromHTML *wml.Label) *wml.Label {
	level := ml.level - 1
	format := rules.word("mso-level-number-format")
	kind, numeric := listKind(format)
	if rules.word("mso-level-legal-format") == "yes" {
		kind = document.Decimal
	}
	isBullet := format == "bullet" || format == "image"
	mark := drawn
	if mark == "" && format == "bullet" {
		mark = oneSpace(unescapeCSS(rules["mso-level-text"]))
	}
	if isBullet {
		mark = inFont(mark, rules["font-family"])
	}
	switch {
	case isDone(mark) || isBullet && (mark == "x" || mark == "X"):
		return keptMark(c.id, level, mark)
	case isBullet && canBeBullet(drawn):
		return bullet(c.id, level)
	case drawn != "":
		return c.drawn(level, drawn, kind, known && numeric)
	case format == "none":
		return nil
	case !known && fromHTML != nil:
		label := *fromHTML
		label.List, label.Level = c.id, level
		return &label
	case !known:
		return bullet(c.id, level)
	}
	number := c.at[level] + 1
	if c.at[level] == 0 {
		if start, err := strconv.Atoi(rules.word("mso-level-start-at")); err == nil && start >= 0 {
			number = start
		}
	}
	c.set(level, number, kind)
	text, ok := rules["mso-level-text"]
	if !ok {
		text = "%" + strconv.Itoa(ml.level) + "."
	}
	return c.fromText(level, unescapeCSS(text))
}

// listKind is the kind of list that Word names a format of numbers for; without
// a name it is 1, 2, 3.
func listKind(format string) (kind document.ListKind, ok bool) {
	switch format {
	case "alpha-lower":
		return document.LowerLetter, true
	case "alpha-upper":
		return document.UpperLetter, true
	case "roman-lower":
		return document.LowerRoman, true
	case "roman-upper":
		return document.UpperRoman, true
	}
	return document.Decimal, format == "" || format == "arabic"
}

// unescapeCSS gives the characters of a string in CSS.
func unescapeCSS(s string) string {
	s = strings.Trim(s, `"'`)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		end := i + 1
		for end < len(s) && end < i+7 && strings.IndexByte("0123456789abcdefABCDEF", s[end]) >= 0 {
			end++
		}
		if code, err := strconv.ParseUint(s[i+1:end], 16, 32); err == nil && utf8.ValidRune(rune(code)) {
			b.WriteRune(rune(code))
			i = end - 1
			continue
		}
		i++
		b.WriteByte(s[i])
	}
	return validText(b.String())
}

// drawnMarker gives the marker that Word draws at the beginning of a paragraph,
// and whether there is a place for one. The marker may be a picture. A letter
// under which a font of symbols has a bullet is that bullet; one under which it
// has a tick or a cross is that.
func drawnMarker(n *html.Node) (text string, found bool) {
	for d := range n.Descendants() {
		if d.Type == html.TextNode && oneSpace(d.Data) != "" {
			return "", false
		}
		if d.Type == html.ElementNode && isDrawn(d) {
			text = oneSpace(validText(textOf(d)))
			for a := d; a != n && text != "" && canBeBullet(text); a = a.Parent {
				family := declarations(attr(a, "style"))["font-family"]
				if symbolFont(family) != "" {
					if mark := inFont(text, family); isDone(mark) {
						return mark, true
					}
					return "•", true
				}
				if family != "" {
					break // the letter is one
				}
			}
			if mark := inFont(text, ""); isDone(mark) {
				return mark, true
			}
			return text, true
		}
	}
	return "", false
}
