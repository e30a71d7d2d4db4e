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

// lineReading splits a line into the values of its fields.
type lineReading struct {
	text   string
	fields []*field
	spans  []*span
	// before are the fixed words in front of each field, and after those
	// behind the last one.
	before []string
	after  string
	// values are what was found.
	values []string
	// changed says that the fixed words are no longer what they were, and
	// unsure that the bounds of the values had to be guessed.
	changed, unsure bool
}

// byWords takes what stands between the fixed words, where there is one way
// to do so.
func (l *lineReading) byWords() bool {
	rest, ok := cutPrefix(l.text, l.before[0])
	if !ok {
		return false
	}
	if rest, ok = cutSuffix(rest, l.after); !ok {
		return false
	}
	if len(l.fields) == 1 {
		l.values = []string{rest}
		return true
	}
	return false
}

// cutPrefix cuts fixed words off; blanks at their ends may be gone.
func cutPrefix(s, words string) (string, bool) {
	if rest, ok := strings.CutPrefix(s, words); ok {
		return rest, true
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, " \t"), strings.TrimSpace(words))
	return rest, ok && strings.TrimSpace(words) != ""
}

func cutSuffix(s, words string) (string, bool) {
	if rest, ok := strings.CutSuffix(s, words); ok {
		return rest, true
	}
	rest, ok := strings.CutSuffix(strings.TrimRight(s, " \t"), strings.TrimSpace(words))
	return rest, ok && strings.TrimSpace(words) != ""
}

// bySpans takes what stands in the controls, and what was typed directly
// before or behind them.
func (l *lineReading) bySpans() bool {
	for i, sp := range l.spans {
		if sp == nil || i > 0 && sp.start < l.spans[i-1].end {
			return false
		}
	}
	l.values = make([]string, len(l.fields))
	end := 0
	for i, sp := range l.spans {
		between := l.text[end:sp.start]
		l.values[i] = l.text[sp.start:sp.end]
		switch rest, ok := cutPrefix(between, l.before[i]); {
		case ok:
			l.values[i] = rest + l.values[i]
		case i > 0 && l.before[i] != "" && strings.Contains(between, l.before[i]):
			behind, front, _ := strings.Cut(between, l.before[i])
			l.values[i-1] += behind
			l.values[i] = front + l.values[i]
		default:
			if rest, ok := cutSuffix(between, l.before[i]); ok && i > 0 {
				l.values[i-1] += rest
			} else {
				l.changed = true
			}
		}
		end = sp.end
	}
	if rest, ok := cutSuffix(l.text[end:], l.after); ok {
		l.values[len(l.values)-1] += rest
	} else if fold(l.text[end:]) != fold(l.after) {
		l.changed = true
	}
	return true
}

// byGuess is for a line without controls in which several values stand side by
// side, or whose fixed words were changed. Values that are still what they
// were show where the others are.
func (l *lineReading) byGuess() {
	l.values = make([]string, len(l.fields))
	rest := l.text
	if cut, ok := cutPrefix(rest, l.before[0]); ok {
		rest = cut
	} else {
		l.changed = true
		if _, value, ok := strings.Cut(rest, ":"); ok && strings.HasSuffix(strings.TrimSpace(l.before[0]), ":") {
			rest = value
		}
	}
	if cut, ok := cutSuffix(rest, l.after); ok {
		rest = cut
	}
	first, last := 0, len(l.fields)-1
	for ; first < last; first++ {
		value := l.expected(first)
		cut, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), value+l.before[first+1])
		if !ok {
			break
		}
		l.values[first], rest = value, cut
	}
	for ; last > first; last-- {
		value := l.expected(last)
		cut, ok := strings.CutSuffix(strings.TrimRight(rest, " "), l.before[last]+value)
		if !ok {
			break
		}
		l.values[last], rest = value, cut
	}
	for ; first < last; first++ {
		value, after, ok := strings.Cut(rest, l.before[first+1])
		if !ok || l.before[first+1] == "" {
			break
		}
		l.unsure = true
		l.values[first], rest = value, after
	}
	l.values[first] = rest
}

func (l *lineReading) expected(i int) string { return l.fields[i].shows() }

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
