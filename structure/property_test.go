package structure_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// maker makes paragraphs out of bytes, all shapes that Word files have.
type maker struct {
	data []byte
	at   int
}

// next is a number below n.
func (m *maker) next(n int) int {
	if m.at >= len(m.data) {
		return 0
	}
	m.at++
	return int(m.data[m.at-1]) % n
}

func (m *maker) done() bool { return m.at >= len(m.data) }

var pieces = []string{
	"", " ", "plan", "The office", "- ", "-\t", "•\t", "o ", "1. ", "2.\t", "10)", "a. ", "b)\t", "iv. ", "I.\t", "(a) ", "1.1 ", "A. Example said",
	"*", "**", "_x_", "# ", "|", "| --- |", "\\", "`", "<b>", "[x](https://coe.example)", "$5", "2024. ", "\u00a0", "  two  ", "\t", "“curly”", "---", "\uf0b7 ", "> ", "https://coe.example/a_b_c", ".", ":", "DATA REVIEW",
}

// gap keeps emphasis apart from words; what becomes of it inside a word is for
// package markdown to test.
func gap() document.Inline { return &document.Text{Value: " "} }

func (m *maker) inlines(depth int) []document.Inline {
	var out []document.Inline
	for range 1 + m.next(4) {
		switch k := m.next(12); {
		case k == 0 && depth < 3:
			out = append(out, gap(), &document.Strong{Text: m.inlines(depth + 1)}, gap())
		case k == 1 && depth < 3:
			out = append(out, gap(), &document.Emphasis{Text: m.inlines(depth + 1)}, gap())
		case k == 2 && depth == 0:
			out = append(out, &document.Link{URL: []string{"https://coe.example/p", "mailto:a@coe.example", "#here"}[m.next(3)], Text: m.inlines(depth + 1)})
		case k == 3 && depth == 0:
			out = append(out, &document.LineBreak{})
		case k == 4:
			out = append(out, &document.FieldText{Text: m.inlines(depth + 1)})
		default:
			out = append(out, &document.Text{Value: pieces[m.next(len(pieces))]})
		}
		if depth > 3 {
			break
		}
	}
	return out
}

func (m *maker) paragraph() *wml.Paragraph {
	p := &wml.Paragraph{Text: m.inlines(0)}
	p.Indent = 360 * m.next(4)
	p.FirstLine = p.Indent - 360*m.next(2)
	switch m.next(10) {
	case 0:
		p.Outline = 1 + m.next(7)
	case 1:
		p.Bold, p.Text = true, []document.Inline{&document.Strong{Text: p.Text}}
	case 2:
		p.Size = 20 + m.next(20)
	case 3:
		p.Notes = []wml.Note{{Mark: "9", Blocks: []wml.Block{para(0, "a note")}}}
	case 4, 5, 6:
		l := &wml.Label{List: 1 + m.next(3), Level: m.next(5), Kind: document.ListKind(m.next(6)), Plain: true}
		if l.Kind != document.Bullet {
			l.Delimiter, l.Number = ".)"[m.next(2)], 1+m.next(30)
		}
		l.Text = document.Marker(l.Kind, l.Delimiter, l.Number)
		if m.next(5) == 0 {
			l.Plain, l.Text = false, []string{"(a)", "1.1", "Step 1:", "A-1", "01."}[m.next(5)]
		}
		p.Label = l
	}
	return p
}

func (m *maker) blocks() []wml.Block {
	var out []wml.Block
	for !m.done() && len(out) < 200 {
		out = append(out, m.paragraph())
		if m.next(20) == 1 {
			out = append(out, &wml.Table{Rows: []wml.Row{
				{Cells: []wml.Cell{cell(m.paragraph()), cell(m.paragraph())}}, {Cells: []wml.Cell{cell(m.paragraph(), m.paragraph())}},
			}})
		}
	}
	return out
}

// signs are the letters and digits of a text, which nothing may change. Marks
// of lists are seen to by the labels.
func signs(s string) string {
	return strings.Map(func(c rune) rune {
		if c == ' ' || c == '\t' || c == '\n' || c == '\u00a0' || strings.ContainsRune("•-–—*o>+\uf0b7", c) {
			return -1
		}
		return c
	}, s)
}

func seen(in []wml.Block) string {
	var b strings.Builder
	for _, block := range in {
		switch block := block.(type) {
		case *wml.Paragraph:
			if block.Label != nil {
				b.WriteString(block.Label.Text)
			}
			b.WriteString(document.Plain(block.Text))
		case *wml.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					b.WriteString(seen(cell.Blocks))
				}
			}
		}
	}
	return b.String()
}

func notes(in []wml.Block) string {
	var b strings.Builder
	for _, block := range in {
		switch block := block.(type) {
		case *wml.Paragraph:
			for _, n := range block.Notes {
				b.WriteString("[" + n.Mark + "]" + seen(n.Blocks))
			}
		case *wml.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					b.WriteString(notes(cell.Blocks))
				}
			}
		}
	}
	return b.String()
}

// same compares lines, a run of white space as one space. Where a label stands
// without a text, the dialect may put the next line behind it.
func same(in []wml.Block, got, want []string) bool {
	between := "\n"
	for _, b := range in {
		p, ok := b.(*wml.Paragraph)
		if !ok || p.Label != nil && strings.TrimSpace(document.Plain(p.Text)) == "" {
			between = " "
		}
	}
	return folded(got, between) == folded(want, between)
}

func folded(lines []string, between string) string {
	var out []string
	for _, line := range lines {
		out = append(out, strings.Join(strings.Fields(line), " "))
	}
	return strings.Join(out, between)
}

func hold(t *testing.T, in []wml.Block) {
	t.Helper()
	lines := structure.Lines(in)
	if got, want := signs(strings.Join(lines, "")), signs(seen(in)+notes(in)); got != want {
		t.Fatalf("words were lost or moved:\n%q\nis not\n%q", got, want)
	}
	text := structure.Narrative(in)
	blocks, _ := markdown.Parse(text)
	read := structure.DocumentLines(blocks)
	if slices.ContainsFunc(in, func(b wml.Block) bool { _, ok := b.(*wml.Table); return ok }) {
		// The dialect tells the headings of columns again for each row of a
		// table with more than a line in a cell.
		whole := signs(strings.Join(read, "\n"))
		for _, line := range lines {
			if !strings.Contains(whole, signs(line)) {
				t.Fatalf("the line %q was lost in\n%q\n%q", line, text, read)
			}
		}
	} else if !same(in, read, lines) {
		t.Fatalf("Markdown changes the lines:\n%q\nis not\n%q\nin\n%s", read, lines, text)
	}
	item, _ := markdown.ParseItem(structure.Item(in))
	if got := structure.DocumentLines(item); !same(in, got, lines) {
		t.Fatalf("Markdown of items changes the lines:\n%q\nis not\n%q\nin\n%s", got, lines, structure.Item(in))
	}
	exact := structure.DocumentLines(structure.Exact(in))
	if got, want := signs(strings.Join(exact, "")), signs(seen(in)+notes(in)); got != want {
		t.Fatalf("reading exactly lost words:\n%q\nis not\n%q", got, want)
	}
	structure.Items(in)
	structure.Plain(in)
}

// TestNothingIsLost reads random passages: every word and every label must
// come out, in order, and Markdown must say the same.
func TestNothingIsLost(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 1500 {
		data := make([]byte, random.IntN(400))
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		hold(t, (&maker{data: data}).blocks())
	}
}

func FuzzNothingIsLost(f *testing.F) {
	for seed := range uint64(20) {
		random := rand.New(rand.NewPCG(seed, 7))
		data := make([]byte, 100)
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) { hold(t, (&maker{data: data}).blocks()) })
}
