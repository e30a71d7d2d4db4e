package clipboard

import (
	"strings"

	"github.com/coesummary/coesummary/structure"
)

// nearby is how far two edges can lie apart and still be meant as one, in twips:
// less than two spaces.
const nearby = 110

// typedLists makes items of the paragraphs that begin with a bullet or a number
// that somebody typed. It follows the same idea as the package structure does
// for Word files, but leaves bold lines alone: what is bold here was meant to be
// bold.
func typedLists(pieces []piece, n *numbering) []piece {
	pieces = splitTyped(pieces)
	announced := false
	for i := 0; i < len(pieces); {
		run, length := typedRun(pieces[i:])
		if len(run) > 0 {
			judge(run, announced)
			label(run, n)
		}
		last := pieces[i+length-1]
		announced = last.table == nil && strings.HasSuffix(strings.TrimSpace(plainRuns(last.runs)), ":")
		i += length
	}
	return pieces
}

// splitTyped makes paragraphs of the lines of a paragraph in which somebody typed
// a list with a line break after each item. A line without a marker goes on with
// the line before.
func splitTyped(pieces []piece) []piece {
	var out []piece
	for _, p := range pieces {
		if !p.canBeTyped() {
			out = append(out, p)
			continue
		}
		lines := linesOf(p.runs)
		var at, starts []int
		var markers []structure.Marker
		last := map[structure.Form]structure.Marker{}
		for i, line := range lines {
			m, ok := scanMarker(plainRuns(line))
			if ok && (m.Glyph != 0 || m.First() || m.Follows(last[m.Form()])) {
				at, markers = append(at, i), append(markers, m)
				last[m.Form()] = m
			}
		}
		for i, sign := range structure.Signs(markers) {
			if !sign {
				starts = append(starts, at[i])
			}
		}
		if len(lines) < 2 || len(starts) < 2 {
			out = append(out, p)
			continue
		}
		if starts[0] > 0 {
			starts = append([]int{0}, starts...)
		}
		for k, from := range starts {
			to := len(lines)
			if k+1 < len(starts) {
				to = starts[k+1]
			}
			part := p
			part.runs = joinLines(lines[from:to], run{end: true})
			out = append(out, part)
		}
	}
	return out
}

func (p *piece) canBeTyped() bool { return p.table == nil && p.label == nil && p.outline == 0 }

// candidate is a paragraph that begins with what looks like a marker.
type candidate struct {
	structure.Marker
	from  *piece
	edge  int // where the marker stands
	taken bool
}

// typedRun gives the candidates that stand together at the beginning of pieces,
// and how many pieces that is. Paragraphs that are indented further than the
// first candidate stand among them.
func typedRun(pieces []piece) (found []candidate, length int) {
	for length < len(pieces) {
		p := &pieces[length]
		if !p.canBeTyped() || length > 0 && p.begins {
			break
		}
		m, ok := scanMarker(plainRuns(p.runs))
		if !ok {
			if len(found) == 0 || p.indent <= found[0].edge+nearby {
				break
			}
			length++
			continue
		}
		found = append(found, candidate{Marker: m, from: p, edge: p.first + m.Lead})
		length++
	}
	return found, max(length, 1)
}

// judge decides which candidates are items. A lone number or hyphen is text,
// unless something else says that a list begins.
func judge(run []candidate, announced bool) {
	bullets := map[rune]int{}
	markers := make([]structure.Marker, len(run))
	for i, c := range run {
		bullets[c.Glyph]++
		markers[i] = c.Marker
		markers[i].Lead = c.edge
	}
	signs := structure.Signs(markers)
	last := map[structure.Form]int{}
	for i := range run {
		c := &run[i]
		if c.Glyph != 0 {
			c.taken = !signs[i] && (c.Sure || bullets[c.Glyph] > 1 || announced || c.Wide || c.edge > nearby && c.Glyph != 'o')
			continue
		}
		f := c.Form()
		if before, ok := last[f]; ok && c.Follows(run[before].Marker) {
			c.taken, run[before].taken = true, true
		}
		if c.Wide || c.First() && announced && i == 0 {
			c.taken = true
		}
		last[f] = i
	}
}

// label makes labels of the markers that are taken. Their levels are told by
// where they stand, and where nothing is indented by their kinds.
func label(run []candidate, n *numbering) {
	list := n.newList()
	before := map[structure.Form]structure.Ordinal{}
	var open []candidate // from the outermost in
	for i, c := range run {
		if !c.taken {
			if len(open) > 0 && c.edge <= open[0].edge+nearby {
				open = nil // a paragraph, behind which a list begins anew
			}
			continue
		}
		open = open[:depthOf(open, c)]
		open = append(open, c)
		level := min(len(open), levels) - 1
		p := c.from
		p.label = bullet(list, level)
		if c.Glyph == 0 {
			var next structure.Marker
			if i+1 < len(run) && run[i+1].Alike(c.Marker) {
				next = run[i+1].Marker
			}
			f := c.Form()
			o := c.Ordinal(before[f], next, false)
			before[f] = o
			p.label = numbered(list, level, o.Kind, o.Number, c.Word+string(rune(c.Delimiter)))
		}
		if c.Glyph == 'o' {
			n.circles++
		}
		p.runs = cutRuns(p.runs, c.Length)
		p.first, p.indent = c.edge, max(p.indent, c.edge)
	}
}

// depthOf gives the number of open items that a candidate belongs inside of.
func depthOf(open []candidate, c candidate) int {
	for k := len(open) - 1; k >= 0; k-- {
		o := open[k]
		switch {
		case c.edge > o.edge+nearby:
			return k + 1
		case c.edge < o.edge-nearby:
			continue
		}
		// At the same edge: beside an open item of its kind, or else below.
		for j := k; j >= 0 && open[j].edge <= c.edge+nearby && open[j].edge >= c.edge-nearby; j-- {
			if open[j].Alike(c.Marker) {
				return j
			}
		}
		if !c.IsCapital() && (c.Glyph != 0 || c.First()) {
			return k + 1
		}
		return k // capitals are seldom below others
	}
	return 0
}
