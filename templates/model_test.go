package templates

import (
	"regexp"
	"testing"

	"github.com/coesummary/coesummary/document"
)

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// checkModel holds a document against what every format and every reader
// relies on.
func checkModel(t *testing.T, d *document.Document) {
	t.Helper()
	c := &modelCheck{t: t, ids: map[string]bool{}, captions: map[string]bool{}}
	c.blocks(bare(d).Blocks, false)
	for _, target := range c.targets {
		if !c.ids[target] {
			t.Errorf("a reference leads to %q, and there is no such heading", target)
		}
	}
	if c.titles != 1 {
		t.Errorf("the document has %d titles", c.titles)
	}
	for what, value := range map[string]string{
		"title": d.Title, "short title": d.ShortTitle, "subject": d.Subject, "creator": d.Creator, "language": d.Language,
	} {
		if value == "" {
			t.Errorf("the document has no %s", what)
		}
	}
	if len(d.Keywords) == 0 {
		t.Error("the document has no keywords")
	}
}

type modelCheck struct {
	t        *testing.T
	level    int
	titles   int
	ids      map[string]bool
	targets  []string
	captions map[string]bool
}

func (c *modelCheck) blocks(blocks []document.Block, inCell bool) {
	c.t.Helper()
	for i, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			c.heading(b)
			if i+1 == len(blocks) {
				c.t.Errorf("nothing stands under the last heading, %q", document.Plain(b.Text))
			} else if next, ok := blocks[i+1].(*document.Heading); ok && next.Level <= b.Level {
				c.t.Errorf("nothing stands under the heading %q", document.Plain(b.Text))
			}
		case *document.Paragraph:
			if b.Style == document.Title {
				c.titles++
			}
			if len(b.Text) == 0 {
				c.t.Error("a paragraph is empty")
			}
			c.inlines(b.Text)
		case *document.List:
			if len(b.Items) == 0 {
				c.t.Error("a list is empty")
			}
			for _, item := range b.Items {
				if len(item.Blocks) == 0 {
					c.t.Error("an item is empty")
				}
				c.blocks(item.Blocks, inCell)
			}
		case *document.Table:
			if inCell {
				c.t.Errorf("the table %q stands in a cell", b.Caption)
			}
			c.table(b)
		}
	}
}

func (c *modelCheck) heading(h *document.Heading) {
	c.t.Helper()
	if h.Level > c.level+1 {
		c.t.Errorf("the heading %q is of level %d, after one of level %d", document.Plain(h.Text), h.Level, c.level)
	}
	if c.level = h.Level; h.Level < 1 || h.Level > 6 {
		c.t.Errorf("the heading %q is of level %d", document.Plain(h.Text), h.Level)
	}
	if document.Plain(h.Text) == "" {
		c.t.Error("a heading is empty")
	}
	if h.ID != "" {
		if !idForm.MatchString(h.ID) {
			c.t.Errorf("the ID %q is not fit for a URL", h.ID)
		}
		if c.ids[h.ID] {
			c.t.Errorf("the ID %q stands twice", h.ID)
		}
		c.ids[h.ID] = true
	}
	c.inlines(h.Text)
}

func (c *modelCheck) table(t *document.Table) {
	c.t.Helper()
	if t.Caption == "" || t.Description == "" {
		c.t.Errorf("the table %q lacks its caption or its description", t.Caption)
	}
	if c.captions[t.Caption] {
		c.t.Errorf("two tables have the caption %q", t.Caption)
	}
	c.captions[t.Caption] = true
	for _, column := range t.Columns {
		if column.Width < 1 {
			c.t.Errorf("the table %q has a column of width %d", t.Caption, column.Width)
		}
	}
	for _, row := range append([][]document.Cell{t.Header}, t.Rows...) {
		if len(row) != len(t.Columns) {
			c.t.Errorf("the table %q has %d columns, and a row of %d", t.Caption, len(t.Columns), len(row))
		}
		for _, cell := range row {
			if len(cell.Blocks) == 0 {
				c.t.Errorf("the table %q has an empty cell", t.Caption)
			}
			c.blocks(cell.Blocks, true)
		}
	}
}

func (c *modelCheck) inlines(list []document.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case *document.Reference:
			c.targets = append(c.targets, in.Target)
		case *document.Strong:
			c.inlines(in.Text)
		case *document.Emphasis:
			c.inlines(in.Text)
		}
	}
}

func TestModel(t *testing.T) {
	for name, d := range packetCases(t) {
		t.Run(name, func(t *testing.T) { checkModel(t, d) })
	}
	for name, d := range statewideCases(t) {
		t.Run(name, func(t *testing.T) { checkModel(t, d) })
	}
}

// TestLowerHeadings puts a narrative under a section, so that its headings
// begin at level 3.
func TestLowerHeadings(t *testing.T) {
	for _, c := range []struct{ written, want []int }{
		{[]int{1, 2, 2, 3, 1}, []int{3, 4, 4, 5, 3}},
		{[]int{3, 3}, []int{3, 3}},
		{[]int{2, 4, 4, 2}, []int{3, 4, 4, 3}},                   // a level was skipped
		{[]int{1, 3, 2, 3}, []int{3, 4, 4, 5}},                   // a deeper one comes first
		{[]int{6, 1, 2}, []int{3, 3, 4}},                         // nothing can stand above the section
		{[]int{1, 2, 3, 4, 5, 6, 2}, []int{3, 4, 5, 6, 6, 6, 4}}, // six levels at most
		{nil, nil},
	} {
		var blocks []document.Block
		for _, level := range c.written {
			blocks = append(blocks, &document.Heading{Level: level, Text: document.Words("x"), ID: "x", NewPage: true})
		}
		// One stands in an item of a list, and counts like the others.
		if len(blocks) > 1 {
			last := len(blocks) - 1
			blocks[last] = listOf(document.Bullet, [][]document.Block{{blocks[last]}})
		}
		lowerHeadings(blocks, 3)
		var got []int
		for _, b := range blocks {
			if l, ok := b.(*document.List); ok {
				b = l.Items[0].Blocks[0]
			}
			h := b.(*document.Heading)
			if got = append(got, h.Level); h.ID != "" || h.NewPage {
				t.Errorf("%v: a county's heading has an ID or begins a page", c.written)
			}
		}
		if len(got) != len(c.want) {
			t.Fatalf("%v: got %v, want %v", c.written, got, c.want)
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%v: got %v, want %v", c.written, got, c.want)
				break
			}
		}
	}
}
