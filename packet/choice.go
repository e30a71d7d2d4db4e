package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

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
