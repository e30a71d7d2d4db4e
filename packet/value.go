package packet

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// unchanged reports whether a field holds what was expected, as a reader sees
// it.
func (r *reading) unchanged() bool {
	f := r.field
	switch {
	case r.same:
		return true
	case f.Kind == document.Narrative || f.Kind == document.ItemText || f.Kind == document.Actions || f.Kind == document.Metrics:
		if f.bold {
			return slices.Equal(seenBold(r.blocks), seenBold(f.want))
		}
		return slices.Equal(seen(r.blocks), seen(f.want))
	}
	return slices.Equal(plainLines(r.blocks), plainLines(f.want))
}

// says is what a field holds in one line, for people.
func says(blocks []wml.Block) string {
	var out []string
	for p := range paragraphs(blocks) {
		text := fold(plain(p.Text))
		if text != "" && p.Label != nil {
			text = p.Label.Text + " " + text
		}
		if text != "" {
			out = append(out, text)
		}
	}
	return strings.Join(out, " ")
}

// value is what a field holds as a value of the summary, nil for nothing. What
// isn't a value of its kind is kept as it was typed, so that the checks report
// it. old is the value that the summary has.
func (a *assembly) value(r reading, old *node) *node {
	f := r.field
	words := fold(says(withoutLabels(r.blocks)))
	if words == "" {
		return nil
	}
	if f.bold {
		r.blocks = withoutBold(r.blocks)
	}
	switch f.Kind {
	case document.Narrative, document.ItemText:
		return given(prose(f, r.blocks, old))
	case document.Metrics:
		return a.metrics(r, old)
	case document.Actions:
		return actions(r, old)
	case document.Date:
		return given(day(words, r.date, f.Value))
	case document.Choice:
		return scalar(f.Pointer, chosen(f.Choices, words))
	case document.Choices:
		return choices(f, r.blocks)
	case document.Texts:
		return texts(several(r.blocks, textsOf(old)))
	case document.Amount:
		return amount(words)
	case document.Number:
		return scalar(f.Pointer, chosen(f.Choices, words))
	}
	return given(strings.TrimSpace(strings.Join(plainLines(r.blocks), " ")))
}

// given is a text, nil for an empty one.
func given(s string) *node {
	if s == "" {
		return nil
	}
	return text(s)
}

// scalar writes a value as the summary has it at a pointer: a number, a yes or
// no, or a text. What can't be the first two stays text.
func scalar(pointer, value string) *node {
	switch kindAt(pointer) {
	case aNumber:
		if n, err := strconv.Atoi(value); err == nil && strconv.Itoa(n) == value {
			return &node{raw: value}
		}
	case aTruth:
		if value == "true" || value == "false" {
			return &node{raw: value}
		}
	}
	return given(value)
}

// textsOf are the texts of a list.
func textsOf(n *node) []string {
	if n == nil {
		return nil
	}
	var out []string
	for _, item := range n.items {
		out = append(out, item.string())
	}
	return out
}

// withoutLabels takes the markers off that numbering puts before paragraphs.
func withoutLabels(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for p := range paragraphs(blocks) {
		c := *p
		c.Label = nil
		out = append(out, &c)
	}
	return out
}

// withoutBold takes the bold off paragraphs that are bold because of where they
// stand.
func withoutBold(blocks []wml.Block) []wml.Block {
	var out []wml.Block
	for _, b := range blocks {
		if p, ok := b.(*wml.Paragraph); ok {
			c := *p
			c.Bold, c.Text = false, notStrong(p.Text)
			b = &c
		}
		out = append(out, b)
	}
	return out
}

func notStrong(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		switch in := in.(type) {
		case *document.Strong:
			out = append(out, notStrong(in.Text)...)
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: notStrong(in.Text)})
		case *document.Link:
			out = append(out, &document.Link{URL: in.URL, Text: notStrong(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return out
}

// chosen returns the value of the choice that somebody made, by its text or its
// value, whatever the case; else the words as they are.
func chosen(list []document.FieldChoice, words string) string {
	for _, same := range []func(c document.FieldChoice) bool{
		func(c document.FieldChoice) bool { return c.Text == words },
		func(c document.FieldChoice) bool { return c.Value == words },
		func(c document.FieldChoice) bool { return strings.EqualFold(fold(c.Text), words) },
		func(c document.FieldChoice) bool { return strings.EqualFold(c.Value, words) },
	} {
		if i := slices.IndexFunc(list, same); i >= 0 {
			return list[i].Value
		}
	}
	return words
}

// choices returns the values of the choices that were made, each once.
func choices(f *field, blocks []wml.Block) *node {
	out := &node{array: true}
	var values []string
	add := func(words string) {
		if value := chosen(f.Choices, words); !slices.Contains(values, value) {
			values = append(values, value)
			out.items = append(out.items, element(f.Pointer, value))
		}
	}
	var all []string
	for _, c := range f.Choices {
		all = append(all, fold(c.Text))
	}
	for _, words := range several(blocks, all) {
		parts := splitAtCommas(f.Choices, words)
		for _, p := range parts {
			add(p)
		}
	}
	return out
}

// splitAtCommas splits words at commas if each part is a choice.
func splitAtCommas(list []document.FieldChoice, words string) []string {
	is := func(s string) bool {
		return slices.ContainsFunc(list, func(c document.FieldChoice) bool {
			return strings.EqualFold(fold(c.Text), s) || strings.EqualFold(c.Value, s)
		})
	}
	if is(words) || !strings.Contains(words, ",") {
		return []string{words}
	}
	parts := strings.Split(words, ",")
	for i := range parts {
		if parts[i] = fold(parts[i]); !is(parts[i]) {
			return []string{words}
		}
	}
	return parts
}

// element is scalar for an element of the list at a pointer.
func element(pointer, value string) *node {
	if n := scalar(pointer+"/0", value); n != nil {
		return n
	}
	return text(value)
}

// several splits a list of texts: at its items, and in a line at semicolons.
// A text that was known before is one, with the semicolons that it has.
func several(blocks []wml.Block, known []string) []string {
	var out []string
	for _, line := range itemLines(blocks) {
		for rest := line; rest != ""; {
			part := ""
			for _, k := range known {
				if k = strings.TrimSpace(k); len(k) > len(part) && startsWith(rest, k) {
					part = k
				}
			}
			if part == "" {
				part, _, _ = strings.Cut(rest, ";")
			}
			rest = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest[len(part):]), ";"))
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
	}
	return out
}

// startsWith reports whether a list in a line starts with a text.
func startsWith(rest, text string) bool {
	after, ok := strings.CutPrefix(rest, text)
	after = strings.TrimSpace(after)
	return ok && (after == "" || after[0] == ';')
}

// amount reads dollars: "$1,250.50", "1250".
func amount(words string) *node {
	digits := strings.TrimSpace(strings.TrimPrefix(words, "$"))
	whole, cents, point := strings.Cut(digits, ".")
	if groups := strings.Split(whole, ","); len(groups) > 1 {
		good := len(groups[0]) >= 1 && len(groups[0]) <= 3
		for _, g := range groups[1:] {
			good = good && len(g) == 3
		}
		if good {
			whole = strings.Join(groups, "")
		}
	}
	if digits = whole; point {
		digits += "." + cents
	}
	m, err := summary.ParseMoney(digits)
	if err != nil {
		return text(words)
	}
	raw, err := m.MarshalJSON()
	if err != nil {
		return text(words)
	}
	return &node{raw: string(raw)}
}
