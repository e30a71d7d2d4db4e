package markdown

import "github.com/coesummary/coesummary/document"

// numbered is a marker that is understood.
type numbered struct {
	kind   document.ListKind
	number int
}

// listKinds decides what the markers of siblings are. A letter and a roman
// number look alike (i, v, x, l, c, d, m): the marker before and the marker
// after tell them apart. Whatever is decided, a reader sees what was typed.
func listKinds(markers []marker) []numbered {
	out := make([]numbered, len(markers))
	for i, m := range markers {
		switch m.class {
		case bulletMarker:
		case digitMarker:
			out[i] = numbered{document.Decimal, m.number()}
		default:
			var before numbered
			if i > 0 && m.alike(markers[i-1]) {
				before = out[i-1]
			}
			var after marker
			if i+1 < len(markers) && m.alike(markers[i+1]) {
				after = markers[i+1]
			}
			out[i] = lettered(m, before, after)
		}
	}
	return out
}

// lettered decides about one marker. before is the zero value where there is
// none, and so is after.
func lettered(m marker, before numbered, after marker) numbered {
	asLetter := numbered{document.LowerLetter, m.letter()}
	asRoman := numbered{document.LowerRoman, m.roman()}
	if m.class == upperMarker {
		asLetter.kind, asRoman.kind = document.UpperLetter, document.UpperRoman
	}
	afterLetters, afterRomans := before.kind == asLetter.kind, before.kind == asRoman.kind
	switch {
	case len(m.word) > 1 && !m.doubled:
		return asRoman
	case asRoman.number == 0:
		return asLetter
	case afterLetters && inStep(before.number, asLetter.number):
		return asLetter
	case afterRomans && inStep(before.number, asRoman.number):
		return asRoman
	}
	if after.word != "" {
		letter, roman := after.letter(), after.roman()
		switch {
		case letter == asLetter.number+1:
			return asLetter
		case roman == asRoman.number+1, len(after.word) > 1 && roman > 0:
			return asRoman
		case roman == 0:
			return asLetter
		}
	}
	if afterRomans || asRoman.number == 1 {
		return asRoman
	}
	return asLetter
}

// inStep reports whether a number comes next, or is the same once more.
func inStep(before, number int) bool { return number == before || number == before+1 }

// makeLists makes lists of siblings: a new one wherever the kind or the
// delimiter changes.
func makeLists(markers []marker, spaced []bool, blocks [][]document.Block) []document.Block {
	var lists []document.Block
	var open *document.List
	for i, n := range listKinds(markers) {
		if open == nil || open.Kind != n.kind || open.Delimiter != markers[i].delimiter {
			open = &document.List{Kind: n.kind, Delimiter: markers[i].delimiter, Tight: true}
			lists = append(lists, open)
		} else if spaced[i] {
			open.Tight = false
		}
		open.Items = append(open.Items, document.Item{Number: n.number, Blocks: blocks[i]})
	}
	return lists
}
