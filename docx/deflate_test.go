package docx

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// long is a document of many pieces, with page numbers at its beginning, in its
// middle and at its end.
func long() *d.Document {
	doc := &d.Document{Title: "Long", Language: "en-US", Blocks: []d.Block{&d.Contents{Heading: "Contents", Levels: 1}}}
	pages := func() {
		doc.Blocks = append(doc.Blocks, &d.Paragraph{Text: []d.Inline{&d.Reference{Target: "last", Text: d.Words("The end"), PageLabel: ", page "}}})
	}
	for i := range 40 {
		doc.Blocks = append(doc.Blocks, &d.Heading{Level: 1, Text: d.Words(fmt.Sprintf("Part %d", i)), NewPage: true})
		for j := range 200 {
			doc.Blocks = append(doc.Blocks, d.Para(fmt.Sprintf("Paragraph %d of part %d.", j, i)))
		}
		doc.Blocks = append(doc.Blocks, &d.Table{
			Caption: "Rows", Columns: []d.Column{{Width: 1}, {Width: 1}},
			Header: []d.Cell{{Blocks: []d.Block{d.Para("One")}}, {Blocks: []d.Block{d.Para("Two")}}},
			Rows:   [][]d.Cell{{{Blocks: []d.Block{d.Para("A")}}, {Blocks: []d.Block{d.Para("B")}}}},
		})
		if i == 20 {
			pages()
		}
	}
	doc.Blocks = append(doc.Blocks, &d.Heading{Level: 1, ID: "last", Text: d.Words("The End")})
	pages()
	return doc
}

// TestPiecesAreTheWhole: what was cut into pieces while it was written is the
// same as what is made in one piece.
func TestPiecesAreTheWhole(t *testing.T) {
	wr, err := compose(long(), nil, newPacker())
	if err != nil {
		t.Fatal(err)
	}
	early := 0
	for _, s := range wr.stretches {
		if s.piece != nil {
			early++
		}
	}
	if waiting := len(wr.stretches) - early; early < 3 || waiting < 2 {
		t.Fatalf("%d pieces went ahead and %d waited for page numbers; the document shows too little", early, waiting)
	}
	pieces := wr.document(wr.flow.estimate())
	wr.packer.group.Wait()
	var packed bytes.Buffer
	for i, p := range pieces {
		if p.err != nil || p.last != (i == len(pieces)-1) {
			t.Fatalf("piece %d: the last one: %t, %v", i, p.last, p.err)
		}
		packed.Write(p.packed.Bytes())
	}
	got, err := io.ReadAll(flate.NewReader(&packed))
	if err != nil {
		t.Fatal(err)
	}

	wr, err = compose(long(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	wr.packer = newPacker()
	pieces = wr.document(wr.flow.estimate())
	if len(pieces) != 1 {
		t.Fatalf("there are %d pieces, want one", len(pieces))
	}
	if want := pieces[0].data; !bytes.Equal(got, want) {
		t.Errorf("the pieces have %d bytes and the whole %d, or others", len(got), len(want))
	}
}

// TestLongPartsArePacked: a part that was finished before is cut as well.
func TestLongPartsArePacked(t *testing.T) {
	text := strings.Repeat("0123456789", pieceSize/4)
	p := newPacker()
	pieces := p.whole([]byte(text))
	p.group.Wait()
	var packed bytes.Buffer
	for _, pc := range pieces {
		packed.Write(pc.packed.Bytes())
	}
	got, err := io.ReadAll(flate.NewReader(&packed))
	if err != nil || string(got) != text || len(pieces) != 3 {
		t.Errorf("%d pieces with %d bytes, want 3 with %d: %v", len(pieces), len(got), len(text), err)
	}
}
