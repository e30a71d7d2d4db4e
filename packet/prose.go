package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// prose is a changed passage in Markdown. The blocks at its beginning and its
// end that nobody touched stay as their author wrote them: what Word doesn't
// hold, such as the level of a heading before it was put below its section,
// isn't lost because a word was mended elsewhere.
func prose(f *field, blocks []wml.Block, old *node) string {
	var before []document.Block
	if old != nil {
		if f.Kind == document.ItemText {
			before, _ = markdown.ParseItem(old.string())
		} else {
			before, _ = markdown.Parse(old.string())
		}
	}
	if len(before) != len(f.made) {
		before = nil // the packet printed something else in its place
	}
	now := f.understood(blocks)
	raise(now, f, before)
	start := 0
	for start < min(len(before), len(now)) && f.sameBlock(f.made[start], now[start]) {
		start++
	}
	end := 0
	for end < min(len(before), len(now))-start && f.sameBlock(f.made[len(before)-1-end], now[len(now)-1-end]) {
		end++
	}
	merged := slices.Concat(before[:min(start, len(before))], now[start:len(now)-end])
	if before != nil {
		merged = append(merged, before[len(before)-end:]...)
	}
	return structure.Markdown(merged)
}

// understood gives a passage in the document model. Marks that were typed and
// bold lines are taken for the lists and headings that they look like, unless
// the passage had such marks that are none.
func (f *field) understood(blocks []wml.Block) []document.Block {
	if f.Kind == document.ItemText {
		src := structure.Item(blocks)
		if structure.Item(f.want) != structure.ExactItem(f.want) {
			src = structure.ExactItem(blocks)
		}
		out, _ := markdown.ParseItem(src)
		return out
	}
	if structure.Narrative(f.want) != structure.Markdown(structure.Exact(f.want)) {
		return structure.Exact(blocks)
	}
	return structure.Blocks(blocks)
}

// sameBlock reports whether a block says what it said.
func (f *field) sameBlock(made, now document.Block) bool {
	x, y := asRead([]document.Block{made}), asRead([]document.Block{now})
	if f.bold {
		return slices.Equal(seenBold(x), seenBold(y))
	}
	return slices.Equal(seen(x), seen(y))
}

// raise gives headings the levels that their author has for them: the packet
// puts them below the section that holds them.
func raise(now []document.Block, f *field, before []document.Block) {
	written := map[int]int{} // by printed level
	for i, b := range before {
		h, ok := b.(*document.Heading)
		made, printed := f.made[i].(*document.Heading)
		if ok && printed {
			if _, there := written[made.Level]; !there {
				written[made.Level] = h.Level
			}
		}
	}
	for _, b := range now {
		h, ok := b.(*document.Heading)
		if !ok {
			continue
		}
		level := h.Level - f.level
		for near := range 6 {
			if w, ok := written[h.Level-near]; ok {
				level = w + near
				break
			}
			if w, ok := written[h.Level+near]; ok {
				level = w - near
				break
			}
		}
		h.Level = min(max(level, 1), 6)
	}
}

// itemLines are the texts of the items and paragraphs of a cell or a line.
func itemLines(blocks []wml.Block) []string {
	var out []string
	for _, item := range split(blocks) {
		if line := strings.Join(plainLines(item), " "); line != "" {
			out = append(out, fold(line))
		}
	}
	return out
}
