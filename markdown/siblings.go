package markdown

import "github.com/coesummary/coesummary/document"

// sibling is an item on its way into a list.
type sibling struct {
	mark   string // as a reader sees it
	bullet bool
	spaced bool
	blocks []document.Block
}

// marker is what the sibling's mark reads back as, after prev.
func (s sibling) marker(prev *marker) (marker, bool) {
	if s.bullet {
		return marker{}, true
	}
	m, length, ok := scanMarker(s.mark, prev)
	return m, ok && length == len(s.mark)
}

// regroup makes the lists that stand next to each other anew, so that each is
// what would be read: lists of one kind become one list, and an item whose mark
// the dialect can't say becomes paragraphs that begin with the mark.
func regroup(blocks []document.Block, depth int) []document.Block {
	var out []document.Block
	for again := true; again; blocks = out {
		out, again = nil, false
		var siblings []sibling
		flush := func() {
			lists, changed := siblingLists(siblings, depth)
			out, again, siblings = append(out, lists...), again || changed, nil
		}
		for _, b := range blocks {
			list, ok := b.(*document.List)
			if !ok {
				flush()
				out = append(out, b)
				continue
			}
			for i, item := range list.Items {
				siblings = append(siblings, sibling{
					mark:   document.Marker(list.Kind, list.Delimiter, item.Number),
					bullet: list.Kind == document.Bullet,
					spaced: i > 0 && !list.Tight,
					blocks: item.Blocks,
				})
			}
		}
		flush()
	}
	return out
}

// siblingLists makes lists of siblings. changed says that an item became
// paragraphs, with which its own lists came to stand beside others.
func siblingLists(siblings []sibling, depth int) (out []document.Block, changed bool) {
	var markers []marker
	var spaced []bool
	var blocks [][]document.Block
	flush := func() {
		out = append(out, makeLists(markers, spaced, blocks)...)
		markers, spaced, blocks = nil, nil, nil
	}
	for i, s := range siblings {
		var prev *marker
		if len(markers) > 0 {
			prev = &markers[len(markers)-1]
		}
		m, ok := s.marker(prev)
		if ok && len(s.blocks) == 0 && (prev == nil || !m.follows(*prev)) {
			// A mark with nothing behind it is read as an item where a sibling
			// follows it.
			ok = false
			if i+1 < len(siblings) {
				next, isMarker := siblings[i+1].marker(&m)
				ok = isMarker && next.follows(m)
			}
		}
		if !ok || depth >= MaxDepth {
			flush()
			out, changed = append(out, marked(s)...), true
			continue
		}
		markers, spaced, blocks = append(markers, m), append(spaced, s.spaced), append(blocks, s.blocks)
	}
	flush()
	return out, changed
}

// marked gives an item's blocks with its mark as words.
func marked(s sibling) []document.Block {
	mark := &document.Text{Value: s.mark}
	if len(s.blocks) > 0 {
		if first, ok := s.blocks[0].(*document.Paragraph); ok {
			mark.Value += " "
			text := append([]document.Inline{mark}, first.Text...)
			return append([]document.Block{&document.Paragraph{Text: tidy(text)}}, s.blocks[1:]...)
		}
	}
	return append([]document.Block{&document.Paragraph{Text: []document.Inline{mark}}}, s.blocks...)
}
