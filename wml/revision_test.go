package wml_test

import (
	"testing"

	"github.com/coesummary/coesummary/wml"
)

func ins(inner string) string { return `<w:ins w:id="1" w:author="A">` + inner + `</w:ins>` }
func del(inner string) string { return `<w:del w:id="1" w:author="A">` + inner + `</w:del>` }

// gone is the properties of a paragraph whose end was deleted.
const gone = `<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>`

func TestRevisions(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
		count      int
	}{
		{"none", p("", "a"), []string{"a"}, 0},
		{"inserted and deleted", `<w:p>` + run("", "The ") + del(run("", `<w:delText>old</w:delText>`)) + ins(run("", "new")) + run("", " plan") + `</w:p>`, []string{"The new plan"}, 2},
		{"deleted within inserted", `<w:p>` + ins(run("", "a")+del(run("", `<w:delText>b</w:delText>`))) + `</w:p>`, []string{"a"}, 2},
		{"text of a deleted run that isn't marked as such", `<w:p>` + del(run("", "b")+run("", `<w:tab/>`)) + run("", "a") + `</w:p>`, []string{"a"}, 1},
		{"moved", `<w:p><w:moveFromRangeStart w:id="1" w:name="m"/><w:moveFrom w:id="2">` + run("", "a") + `</w:moveFrom><w:moveFromRangeEnd w:id="1"/>` + run("", "b") + `<w:moveTo w:id="3">` + run("", "a") + `</w:moveTo></w:p>`, []string{"ba"}, 2},
		{"a changed look", `<w:p><w:pPr><w:jc w:val="left"/><w:pPrChange w:id="1"><w:pPr><w:jc w:val="center"/><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange></w:pPr>` + run(`<w:rPrChange w:id="1"><w:rPr><w:b/></w:rPr></w:rPrChange>`, "a") + `</w:p>`, []string{"a"}, 2},
		{"a paragraph whose end was deleted", p(gone, "one ") + p("", "two"), []string{"one two"}, 1},
		{"a whole paragraph", p("", "a") + `<w:p><w:pPr>` + gone + `</w:pPr>` + del(run("", `<w:delText>b</w:delText>`)) + `</w:p>` + p("", "c"), []string{"a", "c"}, 2},
		{"the last paragraph of a cell", tbl(tr(`<w:tc>` + p("", "a") + p(gone, "b") + `</w:tc>`)), []string{"| a / b |"}, 1},
		{"before a table", p(gone, "a") + tbl(tr(tc("", "b"))), []string{"a", "| b |"}, 1},
		{"nothing is left of it before a table", p(gone) + tbl(tr(tc("", "b"))), []string{"| b |"}, 1},
		{"an inserted paragraph", p(`<w:rPr><w:ins w:id="1"/></w:rPr>`, "a") + p("", "b"), []string{"a", "b"}, 1},
		{"a deleted link", `<w:p>` + run("", "a") + del(`<w:hyperlink r:id="x">`+run("", `<w:delText>b</w:delText>`)+`</w:hyperlink>`) + `</w:p>`, []string{"a"}, 1},
		{"a deleted field", `<w:p>` + del(char("begin")+run("", `<w:delInstrText>PAGE</w:delInstrText>`)+char("separate")+run("", `<w:delText>3</w:delText>`)+char("end")) + run("", "a") + `</w:p>`, []string{"a"}, 1},
		{"a field whose end was deleted", `<w:p>` + char("begin") + run("", `<w:instrText>TOC</w:instrText>`) + char("separate") + del(char("end")) + run("", "a") + `</w:p>`, []string{"a"}, 1},
		{"an inserted row", tbl(tr(`<w:trPr><w:ins w:id="1"/></w:trPr>`, tc("", "a"))), []string{"| a |"}, 1},
		{"a deleted cell", tbl(tr(tc("", "a"), tc(`<w:cellDel w:id="1"/>`, "b"))), []string{"| a |"}, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newFile(c.body).read(t)
			check(t, d.Blocks, c.want...)
			if r := remark(d, wml.Revisions); r.Count != c.count {
				t.Errorf("remark: %+v, want %d", r, c.count)
			}
		})
	}
}

// The paragraph that two became has the looks of the second one, whose end is
// still there.
func TestJoinedParagraphs(t *testing.T) {
	styles := sty("Heading1", "heading 1", "", "")
	d := newFile(p(of("Heading1")+gone, "one ") + p(num(1, 0), "two")).styles(styles).numbering(outline + instance(1, 1, "")).read(t)
	check(t, d.Blocks, "1. one two")
	if r := remark(d, wml.Revisions); r.Where != "one two" {
		t.Errorf("remark: %+v", r)
	}
}

func TestComments(t *testing.T) {
	d := newFile(`<w:p><w:commentRangeStart w:id="1"/>`+run("", "a")+`<w:commentRangeEnd w:id="1"/>`+run("", `<w:commentReference w:id="1"/>`)+`</w:p>`).
		part("comments", "comments", `<w:comment w:id="1">`+p("", "Why?")+`</w:comment>`).read(t)
	check(t, d.Blocks, "a")
	if r := remark(d, wml.Comments); r.Count != 1 || r.Where != "a" {
		t.Errorf("remark: %+v", r)
	}
}
