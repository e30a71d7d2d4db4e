package wml_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/wml"
)

func tbl(rows ...string) string { return `<w:tbl><w:tblPr/>` + strings.Join(rows, "") + `</w:tbl>` }
func tr(cells ...string) string { return `<w:tr>` + strings.Join(cells, "") + `</w:tr>` }

// tc is a cell with these properties and one paragraph.
func tc(properties, text string) string {
	if properties != "" {
		properties = `<w:tcPr>` + properties + `</w:tcPr>`
	}
	return `<w:tc>` + properties + p("", text) + `</w:tc>`
}

const (
	across2   = `<w:gridSpan w:val="2"/>`
	across3   = `<w:gridSpan w:val="3"/>`
	downFirst = `<w:vMerge w:val="restart"/>`
	down      = `<w:vMerge/>`
)

func TestTables(t *testing.T) {
	sdt := func(tag, inner string) string {
		return `<w:sdt><w:sdtPr><w:tag w:val="` + tag + `"/></w:sdtPr><w:sdtContent>` + inner + `</w:sdtContent></w:sdt>`
	}
	for _, c := range []struct {
		name, body string
		want       []string
		merged     int
	}{
		{"plain", tbl(tr(tc("", "a"), tc("", "b")), tr(tc("", "c"), tc("", "d"))), []string{"| a | b |", "| c | d |"}, 0},
		{"paragraphs in a cell", tbl(tr(`<w:tc>` + p("", "a") + p("", "b") + `</w:tc>`)), []string{"| a / b |"}, 0},
		{"a cell over two columns", tbl(tr(tc(across2, "a")), tr(tc("", "b"), tc("", "c"))), []string{"| a | ‹› |", "| b | c |"}, 1},
		{"a title over all", tbl(tr(tc(across3, "t")), tr(tc("", "a"), tc("", "b"), tc("", "c"))), []string{"| t | ‹› | ‹› |", "| a | b | c |"}, 1},
		{"a cell over two rows", tbl(tr(tc(downFirst, "a"), tc("", "b")), tr(tc(down, ""), tc("", "c"))), []string{"| a | b |", "| ‹› | c |"}, 1},
		{"two of them, one below the other", tbl(tr(tc(downFirst, "a")), tr(tc(down, "")), tr(tc(downFirst, "b")), tr(tc(`<w:vMerge w:val="continue"/>`, ""))), []string{"| a |", "| ‹› |", "| b |", "| ‹› |"}, 2},
		{"over rows and columns", tbl(tr(tc(across2+downFirst, "a"), tc("", "b")), tr(tc(across2+down, ""), tc("", "c")), tr(tc("", "d"), tc("", "e"), tc("", "f"))), []string{"| a | ‹› | b |", "| ‹› | ‹› | c |", "| d | e | f |"}, 1},
		{"a merge that nothing begins", tbl(tr(tc(down, "a"), tc("", "b"))), []string{"| a | b |"}, 0},
		{"a covered cell that holds words", tbl(tr(tc(downFirst, "a"), tc("", "b")), tr(tc(down, "more"), tc("", "c"))), []string{"| a / more | b |", "| ‹› | c |"}, 1},
		{"merged in the way of old", tbl(tr(tc(`<w:hMerge w:val="restart"/>`, "a"), tc(`<w:hMerge/>`, ""), tc("", "b"))), []string{"| a | ‹› | b |"}, 1},
		{"a grid with more places than columns", tbl(tr(tc(across2, "a"), tc("", "b")), tr(tc(across2, "c"), tc("", "d"))), []string{"| a | b |", "| c | d |"}, 0},
		{"columns of different widths", tbl(tr(tc(across2, "a"), tc("", "b")), tr(tc("", "c"), tc(across2, "d"))), []string{"| a | b |", "| c | d |"}, 0},
		{"a row that begins later", tbl(tr(tc("", "a"), tc("", "b")), tr(`<w:trPr><w:gridBefore w:val="1"/></w:trPr>`, tc("", "c"))), []string{"| a | b |", "| ‹› | c |"}, 1},
		{"a row that ends earlier", tbl(tr(tc("", "a"), tc("", "b")), tr(`<w:trPr><w:gridAfter w:val="1"/></w:trPr>`, tc("", "c"))), []string{"| a | b |", "| c | ‹› |"}, 1},
		{"a row that is short", tbl(tr(tc("", "a"), tc("", "b")), tr(tc("", "c"))), []string{"| a | b |", "| c | ‹› |"}, 1},
		{"an absurd width", tbl(tr(tc(`<w:gridSpan w:val="16000000"/>`, "a"), tc("", "b")), tr(tc("", "c"))), []string{"| a | b |", "| c | ‹› |"}, 1},
		{"a cell without anything", tbl(tr(`<w:tc/>`, tc("", "a"))), []string{"|  | a |"}, 0},
		{"a row that was deleted", tbl(tr(tc("", "a")), tr(`<w:trPr><w:del w:id="1"/></w:trPr>`, tc("", "b"))), []string{"| a |"}, 0},
		{"controls around rows and cells", tbl(sdt("rows", sdt("row", tr(sdt("cell", tc("", "a")), `<w:tc>`+sdt("in", p("", "b"))+`</w:tc>`)))), []string{"| {cell: a} | {in: b} |"}, 0},
		{"in a control", sdt("table", tbl(tr(tc("", "a")))), []string{"{table: | a |}"}, 0},
		{"custom XML around rows and cells", tbl(`<w:customXml w:element="x"><w:customXmlPr/>` + tr(`<w:customXml w:element="y">`+tc("", "a")+`</w:customXml>`) + `</w:customXml>`), []string{"| a |"}, 0},
		{"no rows", tbl() + p("", "x"), []string{"x"}, 0},
		{"text in a control of a cell's line", tbl(tr(`<w:tc><w:p>` + sdt("x", run("", "a")) + `</w:p></w:tc>`)), []string{"| {x: a} |"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newFile(c.body).read(t)
			check(t, d.Blocks, c.want...)
			if r := remark(d, wml.MergedCells); r.Count != c.merged {
				t.Errorf("remark: %+v", r)
			}
		})
	}
}

func TestTableProperties(t *testing.T) {
	d := newFile(`<w:tbl><w:tblPr><w:tblCaption w:val="Plan"/><w:tblDescription w:val="What is planned."/></w:tblPr><w:tblGrid/>` +
		tr(`<w:trPr><w:tblHeader/></w:trPr>`, tc("", "a")) + tr(`<w:trPr><w:tblHeader w:val="0"/></w:trPr>`, tc("", "b")) + `</w:tbl>`).read(t)
	got := d.Blocks[0].(*wml.Table)
	if got.Caption != "Plan" || got.Description != "What is planned." || !got.Rows[0].Header || got.Rows[1].Header {
		t.Errorf("got %+v", got)
	}
}

// Tables within a cell are read row by row, in their place.
func TestNestedTables(t *testing.T) {
	inner := tbl(tr(tc("", "b"), tc("", "c")), tr(tc("", "d"), `<w:tc>`+tbl(tr(tc("", "e")))+p("", "f")+`</w:tc>`))
	d := newFile(tbl(tr(`<w:tc>`+p("", "a")+inner+p("", "g")+`</w:tc>`, tc("", "h")))).read(t)
	check(t, d.Blocks, "| a / b / c / d / e / f / g | h |")
	if r := remark(d, wml.NestedTables); r.Count != 2 || r.Where != "e" {
		t.Errorf("remark: %+v", r)
	}
}

// A merged cell says in the remark which one it is.
func TestMergedCellsAreNamed(t *testing.T) {
	d := newFile(tbl(tr(tc("", "x"), tc(across2, "Goals")), tr(tc("", "a"), tc("", "b"), tc("", "c")))).read(t)
	if r := remark(d, wml.MergedCells); r.Count != 1 || r.Where != "Goals" {
		t.Errorf("remark: %+v", r)
	}
}

func TestRowControls(t *testing.T) {
	repeat := func(kind, tag, inner string) string {
		return `<w:sdt><w:sdtPr><w:alias w:val="Goal"/><w:tag w:val="` + tag + `"/><w15:` + kind + `/></w:sdtPr><w:sdtContent>` + inner + `</w:sdtContent></w:sdt>`
	}
	item := func(text string) string { return repeat("repeatingSectionItem", "", tr(tc("", text))) }
	d := newFile(tbl(tr(tc("", "head")), repeat("repeatingSection", "/goals", item("a")+item("b")), tr(tc("", "total")))).read(t)
	rows := d.Blocks[0].(*wml.Table).Rows
	if len(rows) != 4 || len(rows[0].Controls) != 0 || len(rows[3].Controls) != 0 {
		t.Fatalf("rows: %+v", rows)
	}
	for _, row := range rows[1:3] {
		if c := row.Controls; len(c) != 2 || !c[0].Repeats || c[0].Tag != "/goals" || c[0].Title != "Goal" || !c[1].Repeated || c[1].Repeats {
			t.Errorf("controls: %+v", c)
		}
	}
}
