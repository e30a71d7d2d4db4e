package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// typedLines gives the lines of a paragraph in which somebody typed a list with
// a line break after each item, as a paragraph each; otherwise the paragraph
// whole. Two markers are needed, and a line without one goes on with the line
// before.
func typedLines(text []document.Inline) [][]document.Inline {
	lines := splitLines(text)
	if len(lines) < 2 {
		return [][]document.Inline{text}
	}
	marked := make([]bool, len(lines))
	var at []int // the lines with markers
	var markers []Marker
	var last Marker
	for n, line := range lines {
		m, ok := scanMarker(document.Plain(line))
		if ok && (m.Glyph != 0 || m.First() || last.Word != "" && m.Follows(last)) {
			at, markers, last = append(at, n), append(markers, m), m
		}
	}
	found := 0
	for i, sign := range Signs(markers) {
		if !sign {
			marked[at[i]] = true
			found++
		}
	}
	if found < 2 {
		return [][]document.Inline{text}
	}
	var out [][]document.Inline
	for n, line := range lines {
		if n == 0 || marked[n] {
			out = append(out, line)
			continue
		}
		last := len(out) - 1
		out[last] = append(append(out[last], &document.LineBreak{}), line...)
	}
	var said [][]document.Inline
	for _, line := range out {
		if strings.TrimSpace(document.Plain(line)) != "" {
			said = append(said, line)
		}
	}
	return said
}

// candidate is an entry that begins with what looks like a marker.
type candidate struct {
	Marker
	of   *entry
	edge int // where the marker stands
}

// markTyped recognizes the markers that somebody typed and makes them labels.
func (r *passage) markTyped() {
	base := 0 // where the last paragraph outside lists begins
	before := ""
	for i := 0; i < len(r.entries); {
		run, n := r.run(i, base)
		if len(run) > 0 {
			judge(run, base, strings.HasSuffix(before, ":"))
		}
		for _, e := range r.entries[i : i+n] {
			if e.grid != nil {
				before = ""
				continue
			}
			before = strings.TrimSpace(document.Plain(e.text))
			if e.label == nil {
				base = e.edge
			}
		}
		i += n
	}
}

// run gives the candidates that stand together from entry i on, and how many
// entries that is. Real items stand among them, and so do paragraphs that are
// indented further than the first. Without a candidate it is one entry.
func (r *passage) run(i, base int) (run []candidate, n int) {
	edge := base
	for n = 0; i+n < len(r.entries); n++ {
		e := r.entries[i+n]
		if e.grid != nil {
			break
		}
		if e.label != nil {
			if n == 0 {
				return nil, 1
			}
			continue
		}
		m, ok := scanMarker(document.Plain(e.text))
		if ok && e.from.Outline == 0 && !r.numberedHeading(i+n, m) {
			c := candidate{m, e, e.from.FirstLine + m.Lead}
			if len(run) == 0 {
				edge = c.edge
			}
			run = append(run, c)
			continue
		}
		if n == 0 || e.from.Outline > 0 || e.edge <= max(base, edge) {
			break
		}
	}
	return run, max(n, 1)
}

// numberedHeading reports whether the entry is a bold line with a number that
// somebody typed: "B. Technical Assistance", with other text below it.
func (r *passage) numberedHeading(i int, m Marker) bool {
	e := r.entries[i]
	if m.Glyph != 0 || !looksLikeHeading(e.text, true) || !e.from.Bold && !allStrong(e.text) {
		return false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(r.entries) || r.entries[k].grid != nil || r.entries[k].label != nil && !r.entries[k].typed {
			continue
		}
		if other, ok := scanMarker(document.Plain(r.entries[k].text)); ok && other.Alike(m) {
			return false
		}
	}
	return i+1 < len(r.entries)
}

// judge decides which candidates of a run are items, and gives them labels.
func judge(run []candidate, base int, announced bool) {
	taken := make([]bool, len(run))
	markers := make([]Marker, len(run))
	for i, c := range run {
		markers[i] = c.Marker
		markers[i].Lead = c.edge
	}
	signs := Signs(markers)
	bullets := map[rune]int{}
	sure := 0
	for _, c := range run {
		if c.Glyph != 0 {
			bullets[c.Glyph]++
			if c.Sure {
				sure++
			}
		}
	}
	last := map[Form]int{} // the last number of each form, as an index
	for i, c := range run {
		indented := c.edge > base+nearby
		if c.Glyph != 0 {
			switch {
			case signs[i]:
			case c.Sure:
				taken[i] = true
			case c.Glyph == '*' || c.Glyph == '+' || c.Glyph == 'o' || c.Glyph == '>':
				taken[i] = bullets[c.Glyph] > 1 || announced || c.Tab && indented || (c.Tab || indented) && sure > 0
			default:
				taken[i] = bullets[c.Glyph] > 1 || announced || c.Tab || indented
			}
			continue
		}
		f := c.Form()
		before, ok := last[f]
		if ok && c.Follows(run[before].Marker) {
			taken[i], taken[before] = true, true
		}
		if c.Tab || c.First() && (announced || indented && c.Wide) {
			taken[i] = true
		}
		last[f] = i
	}
	numbers := map[Form]Ordinal{}
	for i, c := range run {
		if !taken[i] {
			continue
		}
		label := &wml.Label{Text: "•", Plain: true}
		if c.Glyph == 0 {
			f := c.Form()
			var next Marker
			if i+1 < len(run) && run[i+1].Alike(c.Marker) {
				next = run[i+1].Marker
			}
			n := c.Ordinal(numbers[f], next, false)
			numbers[f] = n
			label.Kind, label.Number, label.Delimiter = n.Kind, n.Number, c.Delimiter
			label.Text = c.Word + string(rune(c.Delimiter))
		}
		c.of.label, c.of.typed, c.of.glyph = label, true, c.Glyph
		c.of.edge, c.of.inside = c.edge, max(c.of.inside, c.edge)
		c.of.text = cutFront(c.of.text, c.Length)
	}
}
