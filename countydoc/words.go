package countydoc

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// words are a line's words in small letters, without punctuation. An
// apostrophe is nothing, and so are the brackets of "district(s)".
func words(s string) []string {
	s = strings.NewReplacer("(s)", "s", "(S)", "s", "'", "", "’", "", "\u00ad", "").Replace(s)
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// key is a line's words with a space between them: two lines that differ in
// capitals and punctuation alone have the same.
func key(s string) string { return strings.Join(words(s), " ") }

// set is a set of words, written with spaces between them.
func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// phrases is a set of keys, written with "|" between them.
func phrases(list string) map[string]bool {
	m := map[string]bool{}
	for p := range strings.SplitSeq(list, "|") {
		m[key(p)] = true
	}
	return m
}

// trim takes off white space of all kinds, no-break ones included, and marks
// that have no width.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
	})
}

// text is what a paragraph says, without its label and its ends.
func text(p *wml.Paragraph) string { return trim(document.Plain(p.Text)) }

// empty reports whether a paragraph says nothing, a label aside.
func empty(p *wml.Paragraph) bool { return text(p) == "" && len(p.Notes) == 0 }

// sentence is a text on one line, as long as it fits into a message.
func sentence(s string, most int) string {
	s = strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
	if r := []rune(s); len(r) > most {
		return trim(string(r[:most])) + "…"
	}
	return s
}

// cut takes the first n bytes of a paragraph's plain text off it, and returns
// what is left as a paragraph of its own with the marks of its letters.
func cut(p *wml.Paragraph, n int) *wml.Paragraph {
	rest := &wml.Paragraph{Style: "normal", Text: cutInlines(p.Text, &n), Notes: p.Notes, Index: p.Index, Align: p.Align}
	rest.Text = trimStart(rest.Text)
	return rest
}

func cutInlines(in []document.Inline, n *int) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		if *n <= 0 {
			out = append(out, x)
			continue
		}
		switch x := x.(type) {
		case *document.Text:
			k := min(*n, len(x.Value))
			*n -= k
			if k < len(x.Value) {
				out = append(out, &document.Text{Value: x.Value[k:]})
			}
		case *document.LineBreak:
			*n--
		case *document.Emphasis:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Emphasis{Text: t})
			}
		case *document.Strong:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Strong{Text: t})
			}
		case *document.Link:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, &document.Link{URL: x.URL, Text: t})
			}
		case *document.FieldText:
			if t := cutInlines(x.Text, n); len(t) > 0 {
				out = append(out, t...)
			}
		default:
			out = append(out, x)
		}
	}
	return out
}

// cutEnd keeps the first n bytes of a text.
func cutEnd(in []document.Inline, n int) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		length := len(document.Plain([]document.Inline{x}))
		if length <= n {
			out = append(out, x)
			n -= length
			continue
		}
		switch x := x.(type) {
		case *document.Text:
			out = append(out, &document.Text{Value: x.Value[:n]})
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: cutEnd(x.Text, n)})
		case *document.Strong:
			out = append(out, &document.Strong{Text: cutEnd(x.Text, n)})
		case *document.Link:
			out = append(out, &document.Link{URL: x.URL, Text: cutEnd(x.Text, n)})
		case *document.FieldText:
			out = append(out, cutEnd(x.Text, n)...)
		}
		return out
	}
	return out
}

// trimStart takes white space and line breaks off the beginning.
func trimStart(in []document.Inline) []document.Inline {
	for len(in) > 0 {
		switch x := in[0].(type) {
		case *document.LineBreak:
			in = in[1:]
			continue
		case *document.Text:
			v := strings.TrimLeftFunc(x.Value, unicode.IsSpace)
			if v == "" {
				in = in[1:]
				continue
			}
			if v != x.Value {
				in = append([]document.Inline{&document.Text{Value: v}}, in[1:]...)
			}
		case *document.Strong:
			t := trimStart(x.Text)
			if len(t) == 0 {
				in = in[1:]
				continue
			}
			in = append([]document.Inline{&document.Strong{Text: t}}, in[1:]...)
		}
		return in
	}
	return in
}

// plainWeight takes the bold of a heading off its words.
func plainWeight(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, x := range in {
		if s, ok := x.(*document.Strong); ok {
			out = append(out, plainWeight(s.Text)...)
			continue
		}
		out = append(out, x)
	}
	return out
}

// para is a plain paragraph of these words.
func para(s string) *wml.Paragraph {
	return &wml.Paragraph{Style: "normal", Text: document.Words(s)}
}
