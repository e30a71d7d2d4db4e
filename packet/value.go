package packet

import (
	"slices"
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
		if number, ok := summary.TypedAmount(words); ok {
			return &node{raw: number}
		}
		return text(words)
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
		if number, ok := summary.TypedWhole(value); ok {
			return &node{raw: number}
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

// day reads a day from the words of a field, as 2026-06-23. Where they can't be
// read, it takes the day that a date control holds, unless that is only the one
// from before; else it returns the words as they are.
func day(words, held, before string) string {
	if d, ok := summary.TypedDate(words); ok {
		return d.String()
	}
	if d, err := summary.ParseDate(held); err == nil && held != before {
		return d.String()
	}
	return words
}
