package docx

import (
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// rows is a table of one column whose rows are entries of a list.
func rows(total bool, texts ...string) *d.Table {
	t := &d.Table{
		Caption: "Calls", Columns: []d.Column{{Width: 1}}, Header: cells("Call"), TotalRow: total,
		Repeats: "/calls", RepeatsTitle: "Call",
	}
	for _, text := range texts {
		t.Rows = append(t.Rows, cells(text))
	}
	return t
}

func TestRowsOfAListRepeat(t *testing.T) {
	for name, c := range map[string]struct {
		table *d.Table
		want  string
	}{
		"rows":       {rows(false, "one", "two"), "row:Call [row:one row:two]"},
		"a total":    {rows(true, "one", "two", "sum"), "row:Call [row:one row:two] row:sum"},
		"total only": {rows(true, "sum"), "row:Call row:sum"},
		"no rows":    {rows(false), "row:Call"},
		"no list":    {grid1(cells("a", "b")), "row:xy row:ab"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, k := range body(t, doc(c.table)).child("tbl").children {
				switch {
				case k.name == "tr":
					got = append(got, "row:"+k.shown())
				case k.name == "sdt":
					if k.val("sdtPr", "tag") != "/calls" || k.val("sdtPr", "repeatingSection", "sectionTitle") != "Call" {
						t.Errorf("the section is %v", k.child("sdtPr"))
					}
					var entries []string
					for _, e := range k.child("sdtContent").children {
						if !e.child("sdtPr").has("repeatingSectionItem") || len(e.child("sdtContent").children) != 1 {
							t.Errorf("an entry is %v", e)
						}
						entries = append(entries, "row:"+e.child("sdtContent", "tr").shown())
					}
					got = append(got, "["+strings.Join(entries, " ")+"]")
				}
			}
			if name == "no list" {
				got = got[1:] // The header of that table is its own affair.
				c.want = strings.SplitN(c.want, " ", 2)[1]
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("the table is %s, want %s", s, c.want)
			}
		})
	}
}

// What came with Word 2013 is declared as what others may pass over.
func TestRepeatingRowsMayBeIgnored(t *testing.T) {
	text := parts(t, write(t, doc(rows(false, "one"))))["word/document.xml"]
	head, _, _ := strings.Cut(text, "<w:body>")
	for _, want := range []string{`xmlns:w15="` + nsWord2013 + `"`, `xmlns:mc="` + nsCompatibility + `"`, `mc:Ignorable="w15"`} {
		if !strings.Contains(head, want) {
			t.Errorf("the document doesn't say %s", want)
		}
	}
}
