package templates

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// longestTitle is the most characters that Word takes as the name of a field.
const longestTitle = 64

// field returns the field of the value at a JSON Pointer, with its title and
// what it says while it is empty. Where no fields are asked for, it is nothing
// but a kind, and what stands in it is printed bare.
func (b *builder) field(kind document.FieldKind, pointer string, values ...string) document.Field {
	f := document.Field{Kind: kind}
	if b.fields == nil {
		return f
	}
	key := fieldKey(pointer)
	f.Pointer = pointer
	f.Title = clip(b.fields.say(key+".title", values...))
	// Not every program shows a placeholder in another color.
	f.Placeholder = "[" + b.fields.say(key+".placeholder", values...) + "]"
	return f
}

// entry returns the field of a value in an entry of a list.
func (b *builder) entry(kind document.FieldKind, list string, i int, name string, values ...string) document.Field {
	if b.fields == nil {
		return document.Field{Kind: kind}
	}
	return b.field(kind, entryOf(list, i)+"/"+name, values...)
}

// entryOf returns the pointer of an entry of a list.
func entryOf(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// fieldKey returns the key of a field's words in fields.txt: the names in its
// pointer, without the numbers of the entries.
func fieldKey(pointer string) string {
	var names []string
	for name := range strings.SplitSeq(pointer[1:], "/") {
		if name[0] < '0' || name[0] > '9' {
			names = append(names, name)
		}
	}
	return strings.Join(names, ".")
}

// clip shortens the name of a field that holds words of the county's own.
func clip(title string) string {
	if utf8.RuneCountInString(title) <= longestTitle {
		return title
	}
	return string([]rune(title)[:longestTitle-1]) + "…"
}

// value returns a plain value in its field. Where there is none, it returns
// the words for that, and nothing where there are no such words.
func (b *builder) value(f document.Field, value, nothing string) []document.Inline {
	return b.inField(f, given(value), nothing)
}

// inField returns text in its field; see value.
func (b *builder) inField(f document.Field, text []document.Inline, nothing string) []document.Inline {
	if b.fields == nil {
		if len(text) == 0 {
			return given(nothing)
		}
		return text
	}
	if len(text) == 0 && !b.empty(&f, nothing) {
		return nil
	}
	return []document.Inline{&document.FieldText{Field: f, Text: text}}
}

// inBlock returns blocks in their field; see value.
func (b *builder) inBlock(f document.Field, blocks []document.Block, nothing string) []document.Block {
	if b.fields == nil {
		if len(blocks) == 0 && nothing != "" {
			return []document.Block{document.Para(nothing)}
		}
		return blocks
	}
	if len(blocks) == 0 && !b.empty(&f, nothing) {
		return nil
	}
	return []document.Block{&document.FieldBlock{Field: f, Blocks: blocks}}
}

// empty makes f a field without a value, and reports whether it stands in the
// document. In a form it says what belongs there; in a packet it says what the
// packet prints where nothing is, and is left out where it prints nothing.
func (b *builder) empty(f *document.Field, nothing string) bool {
	if b.form {
		return true
	}
	f.Placeholder = nothing
	return nothing != ""
}

// choice returns the words for a value of a fixed list in their field. A value
// from outside the list can be chosen like the others, so that it is kept.
func (b *builder) choice(f document.Field, family, value string, all []string, nothing string) []document.Inline {
	f.Choices, f.Value = b.choices(family, all, value), value
	return b.value(f, b.term(family, value), nothing)
}

// choices pairs the values of a fixed list, and those from outside it that a
// summary has, with their words.
func (b *builder) choices(family string, all []string, has ...string) []document.FieldChoice {
	if b.fields == nil {
		return nil
	}
	var out []document.FieldChoice
	seen := map[string]bool{"": true}
	for _, list := range [][]string{all, has} {
		for _, v := range list {
			if !seen[v] {
				seen[v] = true
				out = append(out, document.FieldChoice{Value: v, Text: b.term(family, v)})
			}
		}
	}
	return out
}

// Nothing returns the words that a packet prints where a summary holds nothing:
// that something is not yet provided, not stated, not recorded, or that no
// district was identified. They are the placeholders of a packet's empty
// fields, and stand for an empty entry in a list that has others.
func (set *Set) Nothing() []string {
	return []string{
		set.words.say("notProvided"), set.words.say("notStated"), set.words.say("notRecorded"),
		set.words.say("assistance.noDistricts"),
	}
}

// repeats makes the rows of a table the entries of a list.
func (b *builder) repeats(t *document.Table, list string) {
	if b.fields != nil {
		t.Repeats, t.RepeatsTitle = list, b.fields.say(fieldKey(list)+".row")
	}
}

// unfielded returns text without its fields, for the copies of it.
func unfielded(text []document.Inline) []document.Inline {
	var out []document.Inline
	for _, in := range text {
		if f, ok := in.(*document.FieldText); ok {
			out = append(out, f.Text...)
			continue
		}
		out = append(out, in)
	}
	return out
}
