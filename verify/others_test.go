package verify_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// paragraph makes a paragraph, "# " one of the level of a heading and "** " one all
// bold.
func paragraph(text string) *wml.Paragraph {
	p := &wml.Paragraph{}
	mark, words, ok := strings.Cut(text, " ")
	switch {
	case ok && strings.Trim(mark, "#") == "":
		p.Outline, text = len(mark), words
	case ok && mark == "**":
		p.Bold, text = true, words
	}
	p.Text = document.Words(text)
	return p
}

// tableOf makes a table; "¶" parts the paragraphs of a cell.
func tableOf(rows ...[]string) *wml.Table {
	t := &wml.Table{}
	for _, line := range rows {
		var row wml.Row
		for _, text := range line {
			var cell wml.Cell
			for p := range strings.SplitSeq(text, "¶") {
				cell.Blocks = append(cell.Blocks, paragraph(p))
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func documentOf(parts ...any) *wml.Document {
	d := &wml.Document{}
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			for text := range strings.SplitSeq(part, "\n") {
				d.Blocks = append(d.Blocks, paragraph(text))
			}
		case *wml.Table:
			d.Blocks = append(d.Blocks, part)
		}
	}
	return d
}

const kernWhole = kernLong + "\n" + kernAgain

// A document that another office made has its own headings of counties and
// parts, or none, or tables. Every word of Colusa and Kern is there, and Butte
// and Glenn are missing.
func TestDocumentsOfOthers(t *testing.T) {
	base := small(t)
	type cells = []string
	for name, d := range map[string]*wml.Document{
		"plain letters":         documentOf("** Colusa County\n(B)\n"+coluB, "** Kern County\n(A)\n"+kernWhole),
		"names of parts":        documentOf("# COLUSA\nPart B\n"+coluB, "# KERN\nPart A\n"+kernWhole+"\nPart B"),
		"the law's words":       documentOf("# Colusa\n## 52066(i)(1)(B)\n"+coluB, "# Kern\n## 52066(i)(1)(A)\n"+kernWhole),
		"subjects":              documentOf("# Colusa\n## Differentiated Assistance\n"+coluB, "# Kern\n## Plan for Collaboration\n"+kernWhole),
		"parts beside counties": documentOf("# Colusa County\n# (B) Technical Assistance\n"+coluB, "# Kern County\n# (A) Collaboration\n"+kernWhole),
		"section numbers":       documentOf("# 1.1 Colusa County\n## 1.1.1 (B) Assistance\n"+coluB, "# 1.2 Kern County\n## 1.2.1 (A) Collaboration\n"+kernWhole),
		"titles":                documentOf("** Summary for Colusa County\n(B)\n"+coluB, "** Summary for Kern County\n(A)\n"+kernWhole),
		"an appendix":           documentOf("** Colusa County\n"+coluB, "** Kern County\n"+kernWhole+"\n** Appendix A: Exempt Counties\nThese are exempt."),
		"one table": documentOf(tableOf(cells{"County", "Part A", "Part B"},
			cells{"Colusa", "", coluB}, cells{"Kern", strings.ReplaceAll(kernWhole, "\n", "¶"), ""})),
		"a table with numbers": documentOf(tableOf(cells{"No.", "County", "Text"},
			cells{"1", "Colusa County", coluB}, cells{"2", "Kern County", strings.ReplaceAll(kernWhole, "\n", "¶")})),
		"a row for each part": documentOf(tableOf(cells{"County", "Part", "Text"},
			cells{"Colusa", "B", coluB}, cells{"Kern", "A", kernLong + "¶" + kernAgain})),
		"a table for each county": documentOf(tableOf(cells{"Colusa County", ""}, cells{"(A)", "(B)"}, cells{"", coluB}),
			tableOf(cells{"Kern County", ""}, cells{"(A)", "(B)"}, cells{kernLong + "¶" + kernAgain, ""})),
		"tables below headings": documentOf("** Colusa County", tableOf(cells{"Part A", ""}, cells{"Part B", coluB}),
			"** Kern County", tableOf(cells{"Part A", "Part B"}, cells{kernLong + "¶" + kernAgain, ""})),
		"names in tables": documentOf(tableOf(cells{"Colusa County", "06"}), coluB, tableOf(cells{"Kern County", "15"}), kernWhole),
		"a contents list": documentOf("** Contents\nColusa County\nKern County\nColusa County\n(B)\n" + coluB + "\nKern County\n(A)\n" + kernWhole),
	} {
		r := base.inWord(d)
		for _, code := range []string{"06", "15"} {
			c := of(t, r, county.Code(code))
			if c.Status != verify.Same {
				t.Errorf("%s: %s is %s, %s", name, c.Name, c.Status, kindsOf(c))
			}
		}
		if r.Count(verify.Missing) != 2 {
			t.Errorf("%s: %s", name, text(t, r))
		}
	}
}

// A heading of a part that says more than the name of it is a county's or
// somebody's words, and so is a sentence that names the subject.
func TestAddedWordsAreNoHeadings(t *testing.T) {
	base := small(t)
	for _, words := range []string{
		"Kern gives technical assistance to all.", "A. Visits to schools", "We collaborate with everybody",
	} {
		kern := of(t, base.inWord(documentOf("** Colusa County\n"+coluB, "** Kern County\n(A)\n"+kernWhole+"\n"+words)), "15")
		if kern.Status != verify.Different || !strings.Contains(kindsOf(kern), "paragraphs") {
			t.Errorf("%q: %s, %s", words, kern.Status, kindsOf(kern))
		}
	}
}

// A county that was pasted twice is told as that, its short lines and its
// headings of parts with it.
func TestACountyTwice(t *testing.T) {
	base := small(t)
	own := "** Glenn County\n** (A) Part\n" + glennA + "\n** (B) Part\nGlenn assists one district in this year.\nWhat Districts Do on Their Own\n" + glennOwn
	glenn := of(t, base.inWord(documentOf("** Colusa County\n"+coluB, own, own)), "11")
	if kinds := kindsOf(glenn); glenn.Status != verify.Different || !strings.Contains(kinds, "repeated III") || strings.Contains(kinds, "paragraphs") {
		t.Errorf("%s, %s", glenn.Status, kinds)
	}
	short := base.inWord(documentOf("** Butte County\n**\n"+"visit schools,\n** Butte County\nvisit schools,", "** Kern County\n"+kernWhole))
	if kinds := kindsOf(of(t, short, "04")); !strings.Contains(kinds, "repeated") {
		t.Errorf("%s", kinds)
	}
}
