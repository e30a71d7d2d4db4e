package packet

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// span is where a control stands in the text of a line, in bytes.
type span struct {
	control    *document.FieldText
	start, end int
}

// spansOf returns the text of a line and where its controls stand, without
// those inside others.
func spansOf(text []document.Inline) (string, []span) {
	var b strings.Builder
	var spans []span
	var walk func([]document.Inline, bool)
	walk = func(text []document.Inline, inside bool) {
		for _, in := range text {
			switch in := in.(type) {
			case *document.Text:
				b.WriteString(in.Value)
			case *document.LineBreak:
				b.WriteByte('\n')
			case *document.Emphasis:
				walk(in.Text, inside)
			case *document.Strong:
				walk(in.Text, inside)
			case *document.Link:
				walk(in.Text, inside)
			case *document.FieldText:
				start := b.Len()
				walk(in.Text, true)
				if !inside {
					spans = append(spans, span{in, start, b.Len()})
				}
			}
		}
	}
	walk(text, false)
	return b.String(), spans
}

// line takes down what the fields of a line hold.
func (r *reader) line(s *slot, units []*unit) {
	var fields []*field
	for _, p := range s.parts {
		if p.field != nil {
			fields = append(fields, p.field)
		}
	}
	if len(units) == 0 {
		for _, f := range fields {
			r.readings = append(r.readings, reading{field: f})
		}
		return
	}
	u := units[0]
	if u.para == nil || u.placeholder {
		for _, f := range fields {
			r.readings = append(r.readings, reading{field: f, found: true})
		}
		return
	}
	text, spans := spansOf(u.para.Text)
	if len(fields) == 0 {
		r.fixed(s, u.text)
		return
	}
	if words := fold(text); words == fold(s.words()) || words == fold(s.shown()) {
		for _, f := range fields {
			r.readings = append(r.readings, reading{field: f, same: true, found: true, blocks: f.want})
		}
		return
	}
	l := &lineReading{text: text, fields: fields}
	for i, p := range s.parts {
		if p.field == nil {
			continue
		}
		before := ""
		if i > 0 && s.parts[i-1].field == nil {
			before = s.parts[i-1].words
		}
		l.before = append(l.before, before)
	}
	if last := s.parts[len(s.parts)-1]; last.field == nil {
		l.after = last.words
	}
	l.spans = match(fields, spans)
	if !l.byWords() && !l.bySpans() {
		l.byGuess()
	}
	for i, f := range fields {
		got := reading{field: f, found: true, unsure: l.unsure, blocks: f.content(lineOf(l.values[i]))}
		if sp := l.spans[i]; sp != nil {
			got.date = sp.control.Value
			if strings.TrimSpace(l.values[i]) == strings.TrimSpace(sp.control.Placeholder) {
				got.blocks = nil
			}
		}
		if f.Kind == document.Date && got.date == "" {
			got.date = u.date
		}
		r.readings = append(r.readings, got)
	}
	if l.changed {
		r.edits = append(r.edits, edit{before: s.words(), after: u.text})
	}
}

// fixed takes down a change of a line of fixed words. Page numbers, counts of
// findings and lines to write on change by themselves.
func (r *reader) fixed(s *slot, text string) {
	want := fold(s.words())
	if text == want || s.counted && uncounted(text) == uncounted(want) {
		return
	}
	for _, label := range r.pages {
		label = fold(label)
		if i := strings.LastIndex(text, label); i >= 0 && strings.Trim(text[i+len(label):], "0123456789 ") == "" && text[:i]+label == want {
			return
		}
	}
	if key(text) == key(want) {
		return
	}
	r.edits = append(r.edits, edit{before: want, after: text})
}

// match finds the control of each field: by its tag; else by its name for
// people, in order; else, where there are as many controls as fields, by order.
// Each is nil where there is none.
func match(fields []*field, spans []span) []*span {
	out := make([]*span, len(fields))
	used := make([]bool, len(spans))
	tagged := false
	for i, f := range fields {
		for j := range spans {
			if !used[j] && spans[j].control.Pointer == f.tag() {
				out[i], used[j], tagged = &spans[j], true, true
				break
			}
		}
	}
	if tagged {
		return out
	}
	from := 0
	for i, f := range fields {
		for j := from; j < len(spans); j++ {
			if spans[j].control.Title == f.Title && f.Title != "" {
				out[i], from = &spans[j], j+1
				break
			}
		}
	}
	for i := range out {
		if out[i] == nil && len(spans) == len(fields) {
			for j := range out {
				out[j] = &spans[j]
			}
			break
		}
	}
	return out
}

// whole is the content of a cell that belongs to one field.
func whole(f *field, cell wml.Cell) reading {
	units := flatten(cell.Blocks)
	got := reading{field: f, found: true, blocks: f.content(blocksOf(units))}
	for _, u := range units {
		if u.date != "" {
			got.date = u.date
		}
		if u.para == nil {
			continue
		}
		for c := range controlsIn(u.para.Text) {
			if c.Value != "" {
				got.date = c.Value
			}
		}
	}
	return got
}
