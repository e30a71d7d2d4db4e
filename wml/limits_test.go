package wml_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/wml"
)

// What no document needs is refused with a sentence, before it costs much.
func TestLimits(t *testing.T) {
	deep := func(open, end string, n int) string { return strings.Repeat(open, n) + strings.Repeat(end, n) }
	// Each row has its cells at places of the grid that no other row has.
	var staircase strings.Builder
	for i := range 2000 {
		staircase.WriteString(`<w:tr>` + fmt.Sprintf(`<w:tc><w:tcPr><w:gridSpan w:val="%d"/></w:tcPr></w:tc>`, i+1) + `<w:tc/>` + `</w:tr>`)
	}
	staircase.WriteString(`<w:tr><w:tc/></w:tr>`)
	for _, c := range []struct {
		name string
		kind opc.Kind
		f    *file
	}{
		{"too many paragraphs", opc.TooComplex, newFile(strings.Repeat(`<w:p/>`, 100_001))},
		{"a paragraph of too many pieces", opc.TooComplex, newFile(`<w:p>` + run("", strings.Repeat(`<w:tab/>`, 150_001)) + `</w:p>`)},
		{"a text of thousands of pages", opc.TooComplex, newFile(strings.Repeat(p("", strings.Repeat("word ", 100)), 6500))},
		{"too many cells", opc.TooComplex, newFile(tbl(strings.Repeat(`<w:tr>`+strings.Repeat(`<w:tc/>`, 1000)+`</w:tr>`, 101)))},
		{"a table that grows when it is taken apart", opc.TooComplex, newFile(tbl(staircase.String()))},
		{"one long row and many short ones", opc.TooComplex, newFile(tbl(tr(strings.Repeat(`<w:tc/>`, 50_000)), strings.Repeat(tr(`<w:tc/>`), 50_000)))},
		{"five thousand levels", opc.TooComplex, newFile(deep(`<w:p>`, `</w:p>`, 5000))},
		{"labels that are longer than the text", opc.TooComplex, newFile(strings.Repeat(p(num(1, 1)), 60_000)).numbering(abstract(1, lvl(0, "lowerLetter", "%1", ""), lvl(1, "decimal", strings.Repeat("%1", 120), "")) + instance(1, 1, begins(0, 780)))},
		{"no end", opc.Damaged, newFile("").put("word/document.xml", `<w:document `+spaces+`><w:body><w:p>`)},
		{"styles that are damaged", opc.Damaged, newFile("").part("styles", "styles", "<w:style>")},
		{"a list of another kind", opc.Damaged, newFile("").put("word/document.xml", "words")},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := wml.Read(c.f.bytes())
			e := (*opc.Error)(nil)
			if !errors.As(err, &e) {
				t.Fatalf("%v, %v", d != nil, err)
			}
			if e.Kind != c.kind || !strings.HasSuffix(e.Error(), ".") {
				t.Errorf("kind %d: %v", e.Kind, e)
			}
		})
	}
}

// What is nested without any need, and can be read all the same, is read.
func TestDepth(t *testing.T) {
	nest := func(open, inner, end string, n int) string {
		return strings.Repeat(open, n) + inner + strings.Repeat(end, n)
	}
	for _, c := range []struct{ name, body, want string }{
		{"controls around blocks", nest(`<w:sdt><w:sdtContent>`, p("", "x"), `</w:sdtContent></w:sdt>`, 400), "x"},
		{"tables", nest(`<w:tbl><w:tr><w:tc>`, p("", "x"), `<w:p/></w:tc></w:tr></w:tbl>`, 100), "| x" + strings.Repeat(" / ", 100) + " |"},
		{"text boxes", `<w:p>` + nest(`<w:r><w:pict><w:txbxContent><w:p>`, run("", "x"), `</w:p></w:txbxContent></w:pict></w:r>`, 150) + `</w:p>`, ""},
		{"controls in a line", `<w:p>` + nest(`<w:sdt><w:sdtPr><w:tag w:val="a"/></w:sdtPr><w:sdtContent>`, run("", "x"), `</w:sdtContent></w:sdt>`, 300) + `</w:p>`, nest("{a: ", "x", "}", 8)},
		{"insertions", `<w:p>` + nest(`<w:ins>`, run("", "x"), `</w:ins>`, 500) + `</w:p>`, "x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newFile(c.body).read(t)
			if got := seen(d.Blocks)[0]; got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

// The work grows as the document does: what could be read again and again is
// read once. The test is that it ends.
func TestWorkIsLinear(t *testing.T) {
	for _, c := range []struct{ name, body string }{
		{"one paragraph of many runs", `<w:p>` + strings.Repeat(run(`<w:b/>`, "a")+run(`<w:i/>`, "b")+run("", "c"), 30_000) + `</w:p>`},
		{"a bold paragraph of many links", `<w:p>` + strings.Repeat(`<w:hyperlink r:id="web">`+run(`<w:b/>`, "a")+run("", "b")+`</w:hyperlink>`, 30_000) + `</w:p>`},
		{"many controls in a line", `<w:p>` + strings.Repeat(sdt(tag("x"), run("", "a")), 30_000) + `</w:p>`},
		{"many breaks", `<w:p>` + run("", strings.Repeat(`<w:br/><w:br w:type="page"/>`, 60_000)) + `</w:p>`},
		{"many deleted ends", strings.Repeat(p(gone, "a"), 30_000)},
		{"many tables in a cell", tbl(tr(`<w:tc>` + strings.Repeat(tbl(tr(tc("", "a"))), 20_000) + `<w:p/></w:tc>`))},
		{"many bookmarks", strings.Repeat(`<w:bookmarkStart w:name="a"/>`, 100_000) + p("", "a")},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFile(c.body).lead("web", "hyperlink", "external https://coe.example")
			if d := f.read(t); len(d.Blocks) == 0 {
				t.Error("nothing was read")
			}
		})
	}
}
