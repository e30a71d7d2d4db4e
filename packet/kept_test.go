package packet_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/wml"
)

// TestNoWordIsLost types words into packets wherever there is room, and moves
// and copies and deletes pieces of them. Every word that was typed is in the
// summary afterwards, or at least in a finding.
func TestNoWordIsLost(t *testing.T) {
	for seed := range uint64(200) {
		typedWordsStay(t, seed)
	}
}

// FuzzNoWordIsLost does the same for other seeds.
func FuzzNoWordIsLost(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(5000 + seed)
	}
	f.Fuzz(typedWordsStay)
}

func typedWordsStay(t *testing.T, seed uint64) {
	m := maker{rand.New(rand.NewPCG(seed, 9))}
	s := m.summary()
	how := made{form: seed%3 == 1, draft: seed%3 == 2}
	d := ways[m.IntN(len(ways))].by(how.word(t, s))
	e := &editor{maker: m}
	e.blocks(&d.Blocks, true)
	got, ok := packet.Read(d, standard(t))
	if !ok {
		return // then another package reads it
	}
	all := string(got.JSON)
	for _, f := range got.Findings {
		all += "\n" + f.Message
	}
	for _, word := range e.typed {
		if !strings.Contains(all, word) {
			t.Errorf("seed %d: %s is gone", seed, word)
		}
	}
}

// editor changes a document by chance.
type editor struct {
	maker
	typed []string
}

func (e *editor) word() string {
	w := fmt.Sprintf("Typed%dword", len(e.typed))
	e.typed = append(e.typed, w)
	return w
}

func (e *editor) blocks(blocks *[]wml.Block, top bool) {
	for i := 0; i < len(*blocks); i++ {
		switch b := (*blocks)[i].(type) {
		case *wml.Paragraph:
			e.paragraph(b)
		case *wml.Control:
			if e.IntN(10) == 0 {
				b.Placeholder = false
				b.Blocks = []wml.Block{para(e.word()), para(e.word() + " and more")}
			} else if !b.Placeholder {
				e.blocks(&b.Blocks, false)
			}
		case *wml.Table:
			e.table(b)
		}
		switch {
		case e.IntN(12) == 0:
			p := para(e.word())
			if e.IntN(4) == 0 {
				p.Outline = 1 + e.IntN(3)
			}
			*blocks = slices.Insert(*blocks, i, wml.Block(p))
			i++
		case e.IntN(40) == 0 && top:
			table := &wml.Table{Rows: []wml.Row{plainRow(e.word(), e.word()), plainRow(e.word(), e.word())}}
			*blocks = slices.Insert(*blocks, i, wml.Block(table))
			i++
		}
	}
	if top && e.IntN(3) == 0 && len(*blocks) > 3 {
		i, j := e.IntN(len(*blocks)), e.IntN(len(*blocks))
		(*blocks)[i], (*blocks)[j] = (*blocks)[j], (*blocks)[i]
	}
}

func (e *editor) paragraph(p *wml.Paragraph) {
	switch e.IntN(16) {
	case 0:
		p.Text = append(p.Text, &document.Text{Value: " " + e.word()})
	case 1:
		p.Text = append([]document.Inline{&document.Text{Value: e.word() + " "}}, p.Text...)
	case 2:
		for _, in := range p.Text {
			if f, ok := in.(*document.FieldText); ok {
				f.Text, f.Placeholder = document.Words(e.word()), ""
			}
		}
	}
}

func (e *editor) table(t *wml.Table) {
	for i := range t.Rows {
		for k := range t.Rows[i].Cells {
			if i > 0 || e.IntN(5) == 0 {
				e.blocks(&t.Rows[i].Cells[k].Blocks, false)
			}
		}
	}
	if len(t.Rows) < 2 {
		return
	}
	switch e.IntN(6) {
	case 0:
		var cells []string
		for range t.Rows[0].Cells {
			cells = append(cells, e.word())
		}
		t.Rows = slices.Insert(t.Rows, 1+e.IntN(len(t.Rows)), plainRow(cells...))
	case 1:
		i, j := 1+e.IntN(len(t.Rows)-1), 1+e.IntN(len(t.Rows)-1)
		t.Rows[i], t.Rows[j] = t.Rows[j], t.Rows[i]
	case 2:
		row := copied(t.Rows[1+e.IntN(len(t.Rows)-1)])
		row.Cells[0].Blocks = append(row.Cells[0].Blocks, para(e.word()))
		t.Rows = append(t.Rows, row)
	case 3:
		for i := range t.Rows {
			t.Rows[i].Cells = append(t.Rows[i].Cells, wml.Cell{Blocks: []wml.Block{para(e.word())}})
		}
	}
}
