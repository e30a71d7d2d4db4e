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

// amount reads dollars: "$1,250.50", "1250", "1,250 dollars", "USD 1,250".
func amount(words string) *node {
	digits := words
	for _, unit := range []string{"dollars", "USD"} {
		if len(digits) > len(unit) && strings.EqualFold(digits[len(digits)-len(unit):], unit) {
			digits = strings.TrimSpace(digits[:len(digits)-len(unit)])
			break
		}
	}
	if rest, ok := strings.CutPrefix(digits, "USD "); ok {
		digits = strings.TrimSpace(rest)
	}
	digits = strings.TrimSpace(strings.TrimPrefix(digits, "$"))
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
