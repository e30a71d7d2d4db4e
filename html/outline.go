package html

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// outline is every heading, in the order of the page, each with an ID of its
// own.
type outline struct {
	entries []entry
	ids     map[string]bool
	// next is how many headings have been written.
	next int
}

// entry is one heading.
type entry struct {
	id       string
	text     string
	level    int
	unlisted bool
}

// newOutline finds the headings, wherever they stand, and names those that
// have no ID after their words. Given IDs come first, so that a made one never
// takes the place of a given one.
func newOutline(blocks []document.Block) (*outline, error) {
	headings := headingsIn(nil, blocks)
	o := &outline{entries: make([]entry, len(headings)), ids: make(map[string]bool, len(headings))}
	for i, h := range headings {
		e := entry{id: h.ID, text: document.Plain(h.Text), level: h.Level, unlisted: h.Unlisted}
		o.entries[i] = e
		switch {
		case h.Level < 1 || h.Level > 6:
			return nil, fmt.Errorf("the heading %q has level %d, and levels go from 1 to 6", e.text, h.Level)
		case blank(h.Text):
			return nil, fmt.Errorf("heading %d of %d has no words", i+1, len(headings))
		case h.ID == "":
			continue
		case strings.Trim(h.ID, "abcdefghijklmnopqrstuvwxyz0123456789-") != "":
			return nil, fmt.Errorf("the heading %q has the ID %q; an ID is made of lower-case letters, digits and hyphens", e.text, h.ID)
		case o.ids[h.ID]:
			return nil, fmt.Errorf("two headings have the ID %q, the second is %q; each needs its own", h.ID, e.text)
		}
		o.ids[h.ID] = true
	}
	used := map[string]int{}
	for i := range o.entries {
		e := &o.entries[i]
		if e.id != "" {
			continue
		}
		name := slug(e.text)
		for e.id == "" || o.ids[e.id] {
			used[name]++
			e.id = name
			if n := used[name]; n > 1 {
				e.id += "-" + strconv.Itoa(n)
			}
		}
		o.ids[e.id] = true
	}
	return o, nil
}

// take returns the entry of the next heading in the text.
func (o *outline) take() *entry {
	o.next++
	return &o.entries[o.next-1]
}

func headingsIn(found []*document.Heading, blocks []document.Block) []*document.Heading {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			found = append(found, b)
		case *document.List:
			for _, item := range b.Items {
				found = headingsIn(found, item.Blocks)
			}
		case *document.Table:
			for _, cell := range b.Header {
				found = headingsIn(found, cell.Blocks)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					found = headingsIn(found, cell.Blocks)
				}
			}
		}
	}
	return found
}

// slug makes the words of a heading into an ID: "Part (A): Support" is
// "part-a-support". It holds at most 60 characters.
func slug(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(text) {
		if r < '0' || r > '9' && r < 'a' || r > 'z' {
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	name := b.String()
	if name == "" {
		return "section"
	}
	return strings.TrimRight(name[:min(len(name), 60)], "-")
}

// blank says that inlines show nothing to read.
func blank(inlines []document.Inline) bool {
	return strings.TrimSpace(document.Plain(inlines)) == ""
}
