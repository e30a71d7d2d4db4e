package docx

import (
	"strconv"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func grid1(rows ...[]d.Cell) *d.Table {
	return &d.Table{
		Caption: `Goals & "costs"`, Description: "What each goal costs.", Columns: []d.Column{{Width: 1}, {Width: 2}},
		Header: cells("Goal", "Cost"), Rows: rows,
	}
}

func TestTableIsDescribedAndItsHeaderRepeats(t *testing.T) {
	table := grid1(cells("Goal 1", "$5"), cells("Total", "$5"))
	table.RowHeader, table.TotalRow = true, true
	table.Columns[1].Align = d.End
	tbl := body(t, doc(table)).child("tbl")
	pr := tbl.child("tblPr")
	if pr.val("tblCaption") != table.Caption || pr.val("tblDescription") != table.Description {
		t.Errorf("described as %q, %q", pr.val("tblCaption"), pr.val("tblDescription"))
	}
	look := pr.child("tblLook").attr
	if look["val"] != "06e0" && look["val"] != "06E0" || look["firstRow"] != "1" || look["lastRow"] != "1" || look["firstColumn"] != "1" {
		t.Errorf("look %v", look)
	}
	rows := tbl.all("tr")
	for i, row := range rows {
		if row.child("trPr").has("tblHeader") != (i == 0) {
			t.Errorf("row %d: header row %v", i, i != 0)
		}
		if !row.child("trPr").has("cantSplit") {
			t.Errorf("row %d may break over a page's end", i)
		}
	}
	for i, want := range []string{"TableHeading", "TableHeading", "TableTotal"} {
		if got := rows[i].child("tc", "p").val("pPr", "pStyle"); got != want {
			t.Errorf("row %d begins in %s, not %s", i, got, want)
		}
	}
	if got := rows[1].all("tc")[1].child("p").val("pPr", "jc"); got != "right" {
		t.Errorf("the cost stands %q", got)
	}
	for _, p := range rows[0].all("p") {
		if !p.child("pPr").has("keepNext") {
			t.Error("the header row may stand alone at a page's end")
		}
	}
}

func TestATableOfACountysOwnIsDescribedByItsSectionAndItsHeader(t *testing.T) {
	table := grid1(cells("a", "b"))
	table.Caption, table.Description, table.ShowCaption = "", "", true
	pr := body(t, doc(head(1, "", "What We Measure"), table)).child("tbl", "tblPr")
	if got := pr.val("tblCaption") + " | " + pr.val("tblDescription"); got != "What We Measure | Columns: Goal; Cost" {
		t.Errorf("described as %q", got)
	}
	if got := body(t, doc(table)).child("tbl", "tblPr").val("tblCaption"); got != "Summary of Example County" {
		t.Errorf("without a heading it is called %q", got)
	}
}

func TestColumnsFillTheTableToTheLastTwip(t *testing.T) {
	table := grid1(cells("a", "b", "c"))
	table.Columns = []d.Column{{Width: 1}, {Width: 1}, {Width: 5}}
	table.Header = cells("x", "y", "z")
	tbl := body(t, doc(table)).child("tbl")
	sum := 0
	for _, c := range tbl.child("tblGrid").children {
		n, err := strconv.Atoi(c.attr["w"])
		if err != nil || n < 1 {
			t.Fatalf("width %q", c.attr["w"])
		}
		sum += n
	}
	if sum != textWidth || tbl.child("tblPr", "tblW").attr["w"] != strconv.Itoa(sum) {
		t.Errorf("columns of %d twips in a table of %s", sum, tbl.child("tblPr", "tblW").attr["w"])
	}
	if got := tbl.child("tblPr", "tblLayout").attr["type"]; got != "fixed" {
		t.Errorf("layout %q", got)
	}
}

func TestATallRowMayGoOnOverThePagesEnd(t *testing.T) {
	rows := body(t, doc(grid1(cells("a", prose(30)), cells("a", prose(5)), cells("a", "b")))).all("tr")
	for i, whole := range []bool{true, false, true, true} {
		if rows[i].child("trPr").has("cantSplit") != whole {
			t.Errorf("row %d: whole is not %v", i, whole)
		}
	}
}

func TestEveryCellEndsWithAParagraph(t *testing.T) {
	inner := grid1(cells("x", "y"))
	table := grid1(
		[]d.Cell{{}, {Blocks: []d.Block{inner}}},
		[]d.Cell{{Blocks: []d.Block{bullets("a")}}, {Blocks: []d.Block{&d.List{Kind: d.Bullet, Items: []d.Item{item(0, inner)}}}}},
		[]d.Cell{{Blocks: []d.Block{&d.List{}}}, {Blocks: []d.Block{&d.Contents{Levels: 1}}}},
		[]d.Cell{{Blocks: []d.Block{inner, inner}}, {Blocks: []d.Block{&d.Paragraph{}}}},
	)
	for i, tc := range body(t, doc(table)).all("tc") {
		if tc.children[len(tc.children)-1].name != "p" {
			t.Errorf("cell %d ends in %s", i, tc.children[len(tc.children)-1].name)
		}
	}
}

func TestTablesDoNotTouch(t *testing.T) {
	one := func() *d.Table { return grid1(cells("a", "b")) }
	in := &d.List{Kind: d.Bullet, Items: []d.Item{item(0, d.Para("x"), one(), one())}}
	for name, blocks := range map[string][]d.Block{
		"neighbors":        {one(), one()},
		"a list's end":     {in, one()},
		"a page break":     {one(), &d.PageBreak{}, one()},
		"the document end": {one()},
		"the list's end":   {in},
		"an empty list":    {one(), &d.List{}},
	} {
		last := ""
		for _, c := range body(t, doc(blocks...)).children {
			if last == "tbl" && c.name != "p" {
				t.Errorf("%s: a table is followed by %s", name, c.name)
			}
			last = c.name
		}
	}
}

func TestACaptionIsPrintedWhereItIsWanted(t *testing.T) {
	table := grid1(cells("a", "b"))
	if got := body(t, doc(table)).children[0].name; got != "tbl" {
		t.Errorf("the body begins with %s", got)
	}
	table.ShowCaption = true
	first := body(t, doc(table)).children[0]
	if first.shown() != table.Caption || first.val("pPr", "pStyle") != "Caption" {
		t.Errorf("the caption is %q", first.shown())
	}
}

func TestATableInAnItemStandsBelowItsText(t *testing.T) {
	tbl := body(t, packet()).all("tbl")[0]
	left, err := strconv.Atoi(tbl.child("tblPr", "tblInd").attr["w"])
	if err != nil || left <= 0 {
		t.Fatalf("indented by %q", tbl.child("tblPr", "tblInd").attr["w"])
	}
	if got := tbl.child("tblPr", "tblW").attr["w"]; got != strconv.Itoa(textWidth-left) {
		t.Errorf("%s twips wide, %d in", got, left)
	}
}
