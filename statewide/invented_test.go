package statewide_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/statewide"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// written makes a document of lines: "# " and so on is a real heading, "** " a
// line all bold, "- " a real item, "1) " one with a real number, "toc " a line
// of Word's contents list, "| " a row of a table, and anything else a
// paragraph.
func written(title, text string) *wml.Document {
	d := &wml.Document{Title: title}
	var table *wml.Table
	for line := range strings.SplitSeq(strings.Trim(text, "\n"), "\n") {
		if cells, ok := strings.CutPrefix(line, "| "); ok {
			if table == nil {
				table = &wml.Table{}
				d.Blocks = append(d.Blocks, table)
			}
			var row wml.Row
			for cell := range strings.SplitSeq(cells, " | ") {
				row.Cells = append(row.Cells, wml.Cell{Blocks: []wml.Block{&wml.Paragraph{Text: document.Words(cell)}}})
			}
			table.Rows = append(table.Rows, row)
			continue
		}
		table = nil
		p := &wml.Paragraph{Style: "normal", Size: 22}
		mark, words, _ := strings.Cut(line, " ")
		switch {
		case mark != "" && strings.Trim(mark, "#") == "":
			p.Outline, p.Style = len(mark), "heading "+fmt.Sprint(len(mark))
		case mark == "**":
			p.Bold = true
			p.Text = []document.Inline{&document.Strong{Text: document.Words(words)}}
		case mark == "-":
			p.Label = &wml.Label{List: 1, Text: "•", Plain: true}
			p.Indent, p.FirstLine = 720, 360
		case mark == "1)":
			p.Label = &wml.Label{List: 2, Text: "1.", Kind: document.Decimal, Delimiter: '.', Number: 1, Plain: true}
			p.Bold = strings.HasPrefix(words, "**")
			words = strings.TrimPrefix(words, "**")
		case mark == "toc":
			p.Style = "toc 1"
		default:
			words = line
		}
		if p.Text == nil {
			p.Text = document.Words(words)
		}
		d.Blocks = append(d.Blocks, p)
	}
	return d
}

// told writes down what was found, as the cases have it.
func told(r statewide.Result) string {
	var b strings.Builder
	for _, c := range r.Counties {
		s := c.Summary
		fmt.Fprintf(&b, "%s %s, %s, %s\n", s.County.Code, s.County.Name, s.Office.Name, s.FiscalYear)
		for _, f := range c.Findings {
			fmt.Fprintf(&b, "! %s %s\n", f.Code, f.Pointer)
		}
		for _, line := range seen(narrativeA(s)) {
			fmt.Fprintf(&b, "A %s\n", line)
		}
		for _, line := range seen(narrativeB(s)) {
			fmt.Fprintf(&b, "B %s\n", line)
		}
	}
	for _, f := range r.Findings {
		fmt.Fprintf(&b, "!! %s %s\n", f.Code, f.Message)
	}
	return b.String()
}

func TestInventedDocuments(t *testing.T) {
	for _, c := range invented {
		t.Run(c.name, func(t *testing.T) {
			title := c.title
			if title == "" {
				title = "Summaries 2024-25"
			}
			read, ok := statewide.Read(written(title, c.text), statewide.Options{Year: c.year})
			if !ok {
				t.Fatal("it is not taken for a statewide document")
			}
			if got, want := told(read), strings.TrimLeft(c.want, "\n"); got != want {
				t.Errorf("it comes apart as\n%s\nand not\n%s", got, want)
			}
		})
	}
}

var invented = []struct {
	name, title string
	year        summary.FiscalYear
	text, want  string
}{
	{name: "second-level headings below regions, parts on the third", text: `
# Region One
## Butte County
### (A) Collaboration
Butte works with others.
- Meets monthly
### (B) Technical Assistance
Butte helps.
# Region Two
Words about region two.
## Glenn County
### (A) Collaboration
Glenn works with others.
### (B) Technical Assistance
Glenn helps.`, want: `
04 Butte, Butte County Office of Education, 2024-25
A Butte works with others.
A • Meets monthly
B Butte helps.
11 Glenn, Glenn County Office of Education, 2024-25
A Glenn works with others.
B Glenn helps.
!! WORD0006 The text before the first county belongs to no county and was not taken over: 1 paragraph or table, beginning "Region One".
!! WORD0006 The text after the text of Butte County belongs to no county and was not taken over: 2 paragraphs and tables, beginning "Region Two Words about region two.".
`},
	{name: "bold capitals, bold parts, a typed contents list with page numbers", title: "x", text: `
** STATEWIDE SUMMARIES, FISCAL YEAR 2025–2026
Contents
Butte County ........ 2
Colusa County ........ 3
Glenn County ........ 4
** BUTTE COUNTY  
** Collaboration
Butte works with others.
** Technical Assistance:
Butte helps.
** COLUSA COUNTY
** Collaboration with CCEE and CDE
Colusa works with others.
** Differentiated Assistance
Colusa helps.
** GLENN COUNTY
** Collaboration
Glenn works with others.`, want: `
04 Butte, Butte County Office of Education, 2025-26
A Butte works with others.
B Butte helps.
06 Colusa, Colusa County Office of Education, 2025-26
A Colusa works with others.
B Colusa helps.
11 Glenn, Glenn County Office of Education, 2025-26
! WORD0008 /collaboration/narrative
A Glenn works with others.
!! WORD0006 The text before the first county belongs to no county and was not taken over: 1 paragraph or table, beginning "STATEWIDE SUMMARIES, FISCAL YEAR 2025–2026".
`},
	{name: "a typed contents list without numbers, and office names", text: `
# Contents
Madera County Superintendent of Schools
Orange County Department of Education
Santa Barbara County Education Office
What follows is by county.
# Madera County Superintendent of Schools
Part A
We meet with the CCEE.
Part B
We visit.
# Orange County Department of Education (OCDE)
Part A
We meet with the CDE.
Part B
We call.
# Santa Barbara County Education Office
Part A
We meet with Geo Leads.
Part B
We write.`, want: `
20 Madera, Madera County Superintendent of Schools, 2024-25
A We meet with the CCEE.
B We visit.
30 Orange, Orange County Department of Education, 2024-25
A We meet with the CDE.
B We call.
42 Santa Barbara, Santa Barbara County Education Office, 2024-25
A We meet with Geo Leads.
B We write.
!! WORD0006 The text before the first county belongs to no county and was not taken over: 1 paragraph or table, beginning "What follows is by county.".
`},
	{name: "numbers and codes around the names", text: `
toc 1. Alameda	3
toc 2. Butte	5
** 1. Alameda (01)
Alameda works.
** 2. Butte (04)
Butte works too.
1) **Colusa
The Colusa County office works as well.`, want: `
01 Alameda, Alameda County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Alameda works.
04 Butte, Butte County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Butte works too.
06 Colusa, Colusa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A The Colusa County office works as well.
`},
	{name: "counties out of order, and one twice", text: `
# Yolo
Yolo works.
# Butte
Butte works.
# Yolo
Yolo helps.`, want: `
57 Yolo, Yolo County Office of Education, 2024-25
! WORD0009 
! WORD0008 /collaboration/narrative
A Yolo works.
A Yolo helps.
04 Butte, Butte County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Butte works.
`},
	{name: "another county's name in bold and as a deeper heading inside a text", text: `
** Marin County
Marin works with:
** San Francisco County
Every month.
** San Joaquin County
In summer.
** Napa County
Napa works.
** Solano County
Solano works.
** Sonoma County
Sonoma works.
** Yolo County
Yolo works.`, want: `
21 Marin, Marin County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Marin works with:
A San Francisco County
A Every month.
A San Joaquin County
A In summer.
28 Napa, Napa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Napa works.
48 Solano, Solano County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Solano works.
49 Sonoma, Sonoma County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Sonoma works.
57 Yolo, Yolo County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Yolo works.
!! WORD0009 The line "San Francisco County" in the text of Marin County looks like the heading of another county. It was taken as a part of Marin County's text.
!! WORD0009 The line "San Joaquin County" in the text of Marin County looks like the heading of another county. It was taken as a part of Marin County's text.
`},
	{name: "a deeper real heading with a county's name, and one missed by its maker", text: `
# Marin County
Marin works.
## Los Angeles County
A partner.
# Napa County
Napa works.
** Orange County Department of Education
The Orange County Department of Education works.
# Placer County
Placer works.
# Yolo County
Yolo works.
# Yuba County
Yuba works.`, want: `
21 Marin, Marin County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Marin works.
A Los Angeles County
A A partner.
28 Napa, Napa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Napa works.
30 Orange, Orange County Department of Education, 2024-25
! WORD0008 /collaboration/narrative
A The Orange County Department of Education works.
31 Placer, Placer County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Placer works.
57 Yolo, Yolo County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Yolo works.
58 Yuba, Yuba County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Yuba works.
!! WORD0009 The line "Los Angeles County" in the text of Marin County looks like the heading of another county. It was taken as a part of Marin County's text.
`},
	{name: "counties that sent nothing, and an appendix", text: `
# Alpine County
Alpine is exempt from this requirement.
# Butte County
# Colusa County
Colusa works.
# Glenn County
Glenn works.
# Appendix: Acronyms
CDE means the department.
| Acronym | Meaning
| CCEE | The collaborative`, want: `
06 Colusa, Colusa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Colusa works.
11 Glenn, Glenn County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Glenn works.
!! WORD0006 The text after the text of Glenn County belongs to no county and was not taken over: 3 paragraphs and tables, beginning "Appendix: Acronyms CDE means the department.".
!! WORD0006 Below the heading of Alpine County it only says: “Alpine is exempt from this requirement.” No summary was made for it.
!! WORD0006 There is no text below the heading of Butte County, so no summary was made for it.
`},
	{name: "names that nothing sets off", text: `
Butte County
Butte County works.
Colusa County
Colusa works, as Lake County does.
- Lake County
Lake County
Lake works.`, want: `
04 Butte, Butte County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Butte County works.
06 Colusa, Colusa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Colusa works, as Lake County does.
A • Lake County
17 Lake, Lake County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Lake works.
`},
	{name: "part (B) first, the law's own numbers, and headings that say more", text: `
# Butte County
## Response to EC 52066(i)(1)(B)
Butte helps.
## Response to EC 52066(i)(1)(A)
Butte works.
# Colusa County
Colusa at a glance.
## Collaboration Through the Valley Network
Colusa works.
### Differentiated Assistance Partners
Five of them.
## Technical Assistance
Colusa helps.
### Collaboration on Data
Weekly.
# Glenn County
** (A) Review data
Glenn County reviews.
** (B) Plan
Daily.
** (C) Act
Now.`, want: `
04 Butte, Butte County Office of Education, 2024-25
A Response to EC 52066(i)(1)(A)
A Butte works.
B Response to EC 52066(i)(1)(B)
B Butte helps.
06 Colusa, Colusa County Office of Education, 2024-25
! WORD0008 /technicalAssistance/narrative
A Colusa at a glance.
A Collaboration Through the Valley Network
A Colusa works.
A Differentiated Assistance Partners
A Five of them.
B Colusa helps.
B Collaboration on Data
B Weekly.
11 Glenn, Glenn County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A (A) Review data
A Glenn County reviews.
A (B) Plan
A Daily.
A (C) Act
A Now.
`},
	{name: "parts that only the text tells, or not", title: "County Texts", year: summary.MustFiscalYear("2022-23"), text: `
Adopted in 2024-2026.
# Butte County
The Butte County office will collaborate with CCEE and CDE as follows:
- Attends meetings about technical assistance
The county office will provide technical assistance to districts under EC 52071(c) by:
- Visits
# Colusa County
Colusa County will collaborate with CCEE.
Some words on technical assistance here.
More words.
# Glenn County
Glenn County provides technical assistance to districts under EC 52071.
- Visits`, want: `
04 Butte, Butte County Office of Education, 2022-23
A The Butte County office will collaborate with CCEE and CDE as follows:
A • Attends meetings about technical assistance
B The county office will provide technical assistance to districts under EC 52071(c) by:
B • Visits
06 Colusa, Colusa County Office of Education, 2022-23
! WORD0008 /technicalAssistance/narrative
A Colusa County will collaborate with CCEE.
B Some words on technical assistance here.
B More words.
11 Glenn, Glenn County Office of Education, 2022-23
! WORD0008 /technicalAssistance/narrative
B Glenn County provides technical assistance to districts under EC 52071.
B • Visits
!! WORD0006 The text before the first county belongs to no county and was not taken over: 1 paragraph or table, beginning "Adopted in 2024-2026.".
`},
	{name: "titles behind the names, and a heading that goes on", title: "Untitled", text: `
# Butte County – Summary of Support, 2024–25
Butte works.
# Butte County (continued)
Butte goes on.
# County of Colusa: Annual Summary
Colusa works.
| Metric | Action
| Rate | Coach`, want: `
04 Butte, Butte County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Butte works.
A Butte goes on.
06 Colusa, Colusa County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A Colusa works.
A Metric
A Action
A Rate
A Coach
`},
}

// TestNotStatewide: a document that names counties is not yet a statewide one.
func TestNotStatewide(t *testing.T) {
	for name, text := range map[string]string{
		"one county":                        "# Butte County\nButte works.",
		"counties in prose":                 "# Partners\nWe work with Butte County and with Glenn County.",
		"partners in one county's document": "# Summary of Yolo County\nText.\nText.\nText.\nText.\nText.\n## Butte County\nMeets.\n## Colusa County\nMeets.\n## Glenn County\nMeets.\n## Lake County\nMeets.\n# Goals\nText.\nText.\nText.\nText.\nText.",
		"two partners":                      "** Yolo County Office of Education\nThe office works with:\n** Butte County\nOften.\n** Glenn County\nSeldom.",
		"a list of counties":                "# Partners\n- Butte County\n- Glenn County\n- Yolo County",
		"nothing":                           "",
	} {
		if read, ok := statewide.Read(written("Plan", text), statewide.Options{}); ok {
			t.Errorf("%s: it is taken for a statewide document:\n%s", name, told(read))
		}
	}
}
