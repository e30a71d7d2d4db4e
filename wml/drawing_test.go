package wml_test

import (
	"testing"

	"github.com/coesummary/coesummary/wml"
)

func TestDrawings(t *testing.T) {
	docPr := func(words string) string { return `<wp:docPr id="1" name="Picture 1" descr="` + words + `"/>` }
	picture := func(words string) string {
		return `<w:drawing><wp:inline>` + docPr(words) + `<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing>`
	}
	box := `<w:txbxContent>` + p("", "In the box") + p("", "More") + `</w:txbxContent>`
	shape := `<w:drawing><wp:anchor>` + docPr("") + `<a:graphic><a:graphicData><wps:wsp><a:prstGeom prst="rect"/><wps:txbx>` + box + `</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
	old := `<w:pict><v:shape><v:textbox>` + box + `</v:textbox></v:shape></w:pict>`
	line := `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><a:prstGeom prst="line"/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`
	for _, c := range []struct {
		name, body string
		want       []string
		pictures   int
		where      string
		boxes      int
	}{
		{"a picture with words for it", `<w:p>` + run("", "a") + run("", picture("A chart of attendance")) + `</w:p>`, []string{"a"}, 1, "A chart of attendance", 0},
		{"a picture without", `<w:p>` + run("", picture("")) + run("", "below it") + `</w:p>`, []string{"below it"}, 1, "below it", 0},
		{"a picture alone is told of at the next text", `<w:p>` + run("", picture("")) + `</w:p>` + p("", "b"), []string{"", "b"}, 1, "b", 0},
		{"an embedded object", `<w:p>` + run("", `<w:object><v:shape><v:imagedata r:id="x"/></v:shape><o:OLEObject/></w:object>`) + run("", "a") + `</w:p>`, []string{"a"}, 1, "a", 0},
		{"a text box, in both forms", `<w:p>` + run("", "a") + run("", `<mc:AlternateContent><mc:Choice Requires="wps">`+shape+`</mc:Choice><mc:Fallback>`+old+`</mc:Fallback></mc:AlternateContent>`) + run("", " b") + `</w:p>` + p("", "c"), []string{"a b", "In the box", "More", "c"}, 0, "", 1},
		{"a text box of old", `<w:p>` + run("", "a") + run("", old) + `</w:p>`, []string{"a", "In the box", "More"}, 0, "", 1},
		{"a text box in a cell", tbl(tr(`<w:tc><w:p>` + run("", "a") + run("", shape) + `</w:p></w:tc>`)), []string{"| a / In the box / More |"}, 0, "", 1},
		{"letters as a drawing", `<w:p>` + run("", "a") + run("", `<w:pict><v:shape><v:textpath string="Plan 2026"/></v:shape></w:pict>`) + `</w:p>`, []string{"a", "Plan 2026"}, 0, "", 1},
		{"a line", `<w:p>` + run("", "a") + run("", line) + `</w:p>`, []string{"a"}, 0, "", 0},
		{"a line of old", `<w:p>` + run("", `<w:pict><v:rect o:hr="t" o:hrstd="t"/></w:pict>`) + `</w:p>`, []string{""}, 0, "", 0},
		{"a drawing that was deleted", `<w:p>` + del(run("", picture("x"))) + run("", "a") + `</w:p>`, []string{"a"}, 0, "", 0},
		{"a diagram", `<w:p>` + run("", "a") + run("", `<w:drawing><wp:inline>`+docPr("")+`<a:graphic><a:graphicData><dgm:relIds r:dm="diagram"/></a:graphicData></a:graphic></wp:inline></w:drawing>`) + `</w:p>`, []string{"a", "Plan", "Do⏎Check"}, 1, "a", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFile(c.body).lead("diagram", "diagramData", "diagrams/data1.xml").put("word/diagrams/data1.xml", `<dgm:dataModel `+spaces+`><dgm:ptLst>`+
				`<dgm:pt><dgm:t><a:p><a:r><a:rPr/><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt><dgm:t><a:p><a:r><a:t>Do</a:t></a:r><a:br/><a:r><a:t>Check</a:t></a:r></a:p><a:p/></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>`)
			d := f.read(t)
			check(t, d.Blocks, c.want...)
			if r := remark(d, wml.Pictures); r.Count != c.pictures || r.Where != c.where {
				t.Errorf("pictures: %+v", r)
			}
			if r := remark(d, wml.TextBoxes); r.Count != c.boxes {
				t.Errorf("text boxes: %+v", r)
			}
		})
	}
}

// The lists of a text box are counted by themselves.
func TestListsInTextBoxes(t *testing.T) {
	box := run("", `<w:pict><v:textbox><w:txbxContent>`+p(num(1, 0), "x")+`</w:txbxContent></v:textbox></w:pict>`)
	d := newFile(p(num(1, 0), "a") + `<w:p>` + run("", "b") + box + `</w:p>` + p(num(1, 0), "c")).numbering(outline + instance(1, 1, "")).read(t)
	check(t, d.Blocks, "1. a", "b", "1. x", "2. c")
}
