package wml_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/wml"
)

func TestNotes(t *testing.T) {
	ref := func(kind, id, more string) string { return `<w:` + kind + `Reference w:id="` + id + `"` + more + `/>` }
	note := func(kind, id, text string) string {
		return `<w:` + kind + ` w:id="` + id + `"><w:p>` + run(`<w:vertAlign w:val="superscript"/>`, `<w:`+kind+`Ref/>`) + run("", " "+text) + `</w:p></w:` + kind + `>`
	}
	body := `<w:p>` + run("", "One") + run("", ref("footnote", "2", "")) + run("", ", two") + run("", ref("endnote", "2", "")) + run("", ".") + `</w:p>` +
		`<w:p>` + run("", "Three") + run("", ref("footnote", "3", ` w:customMarkFollows="1"`)+`<w:t>*</w:t>`) + run("", " and four") + run("", ref("footnote", "4", "")) +
		run("", ref("footnote", "99", "")) + del(run("", ref("footnote", "2", ""))) + `</w:p>`
	d := newFile(body).
		part("footnotes", "footnotes", `<w:footnote w:type="separator" w:id="0">`+p("", "----")+`</w:footnote>`+note("footnote", "2", "first note")+note("footnote", "3", "its own mark")+note("footnote", "4", "third")).
		part("endnotes", "endnotes", note("endnote", "2", "at the end")).read(t)
	check(t, d.Blocks, "One[1], two[2].", "Three[*] and four[3]")
	var got []string
	for _, b := range d.Blocks {
		for _, n := range b.(*wml.Paragraph).Notes {
			got = append(got, n.Mark+": "+seen(n.Blocks)[0])
		}
	}
	compare(t, got, []string{"1: first note", "2: at the end", "*: its own mark", "3: third"})
	if r := remark(d, wml.Footnotes); r.Count != 4 || r.Where != "One[1], two[2]." {
		t.Errorf("remark: %+v", r)
	}
}

// Notes have lists and links of their own.
func TestNotesAreWholeTexts(t *testing.T) {
	d := newFile(`<w:p>`+run("", "a")+run("", `<w:footnoteReference w:id="1"/>`)+`</w:p>`+p(num(1, 0), "b")).
		part("footnotes", "footnotes", `<w:footnote w:id="1">`+p(num(1, 0), "n")+`<w:p><w:hyperlink r:id="web">`+run("", "l")+`</w:hyperlink></w:p></w:footnote>`).
		numbering(outline+instance(1, 1, "")).
		put("word/_rels/footnotes.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="web" Type="`+relations+`hyperlink" Target="https://coe.example" TargetMode="External"/></Relationships>`).read(t)
	check(t, d.Blocks, "a[1]", "1. b")
	check(t, first(d).Notes[0].Blocks, "1. n", "<https://coe.example l>")
}

// What is told of a paragraph names its own text, and not that of a note or a
// box within it, which is read before the paragraph's end.
func TestARemarkNamesItsOwnParagraph(t *testing.T) {
	inserted := `<w:ins w:id="1">` + run("", "ten") + `</w:ins>`
	for _, within := range []string{
		run("", `<w:footnoteReference w:id="1"/>`),
		run("", `<w:pict><v:textbox><w:txbxContent>`+p("", "in a box")+`</w:txbxContent></v:textbox></w:pict>`),
	} {
		d := newFile(`<w:p>`+run("", "We have ")+inserted+run("", " districts")+within+`</w:p>`).
			part("footnotes", "footnotes", `<w:footnote w:id="1">`+p("", "as of May")+`</w:footnote>`).read(t)
		if r := remark(d, wml.Revisions); !strings.HasPrefix(r.Where, "We have ten districts") {
			t.Errorf("tracked changes are said to be at %q", r.Where)
		}
	}
}
