package statewide_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/statewide"
	"github.com/coesummary/coesummary/wml"
)

const (
	butteWorks = "Butte works with its neighbors, the state, and whoever else has something to teach, all year long."
	butteHelps = "Butte helps its districts with data, with plans, with visits, and with a coach for each of them."
	glennWorks = "Glenn works with its neighbors and shares with them what it has learned in its small schools."
	glennHelps = "Glenn helps one district in this year, and follows what has come of the help of last year."
)

// tables makes a document of tables; "¶" parts the paragraphs of a cell, and a
// string outside of tables is a bold line.
func tables(parts ...any) *wml.Document {
	d := &wml.Document{Title: "Summaries 2024-25"}
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			d.Blocks = append(d.Blocks, &wml.Paragraph{Style: "normal", Bold: true, Text: []document.Inline{&document.Strong{Text: document.Words(part)}}})
		case [][]string:
			table := &wml.Table{}
			for _, line := range part {
				var row wml.Row
				for _, text := range line {
					var cell wml.Cell
					for p := range strings.SplitSeq(text, "¶") {
						cell.Blocks = append(cell.Blocks, &wml.Paragraph{Style: "normal", Text: document.Words(p)})
					}
					row.Cells = append(row.Cells, cell)
				}
				table.Rows = append(table.Rows, row)
			}
			d.Blocks = append(d.Blocks, table)
		}
	}
	return d
}

// TestTables: counties stand in the rows of tables in many ways, and each comes
// apart into the same summaries.
func TestTables(t *testing.T) {
	whole := `
04 Butte, Butte County Office of Education, 2024-25
A ` + butteWorks + `
A More.
B ` + butteHelps + `
11 Glenn, Glenn County Office of Education, 2024-25
A ` + glennWorks + `
B ` + glennHelps + "\n"
	type rows = [][]string
	for name, d := range map[string]*wml.Document{
		"a row for each county": tables(rows{
			{"County", "Part A", "Part B"}, {"Butte", butteWorks + "¶More.", butteHelps}, {"Glenn", glennWorks, glennHelps},
		}),
		"numbers, codes and subjects": tables(rows{
			{"No.", "County", "Continuous Improvement and Collaboration", "Technical Assistance"},
			{"1", "Butte County", butteWorks + "¶More.", butteHelps},
			{"2", "Glenn County", glennWorks, glennHelps},
		}),
		"a row for each part": tables(rows{
			{"County", "Part", "Summary"}, {"Butte", "A", butteWorks + "¶More."}, {"", "B", butteHelps}, {"Glenn", "A", glennWorks}, {"", "B", glennHelps},
		}),
		"a row over the page": tables(rows{
			{"County", "(A)", "(B)"}, {"Butte", butteWorks, butteHelps}, {"", "More.", ""}, {"Glenn", glennWorks, glennHelps},
		}),
		"a table for each county": tables(
			rows{{"Butte County", ""}, {"(A)", "(B)"}, {butteWorks + "¶More.", butteHelps}},
			rows{{"Glenn County", ""}, {"(A)", "(B)"}, {glennWorks, glennHelps}},
		),
		"tables of parts below headings": tables(
			"Butte County", rows{{"Part A", butteWorks + "¶More."}, {"Part B", butteHelps}},
			"Glenn County", rows{{"(A) Collaboration", "(B) Technical Assistance"}, {glennWorks, glennHelps}},
		),
		"names and codes in tables of one row": tables(
			rows{{"Butte County", "04"}}, "(A)", rows{{butteWorks + "¶More."}}, "(B)", rows{{butteHelps}},
			rows{{"Glenn County", "11"}}, "(A)", rows{{glennWorks}}, "(B)", rows{{glennHelps}},
		),
	} {
		read, ok := statewide.Read(d, statewide.Options{})
		if !ok {
			t.Errorf("%s: not taken for a statewide document", name)
			continue
		}
		got := told(read)
		if at := strings.Index(got, "!! WORD"); at >= 0 {
			got = got[:at]
		}
		if got != strings.TrimLeft(whole, "\n") {
			t.Errorf("%s: it comes apart as\n%s", name, got)
		}
	}
}

// TestTablesOfCounties: tables that name counties and are no layout stay what
// they are.
func TestTablesOfCounties(t *testing.T) {
	type rows = [][]string
	if _, ok := statewide.Read(tables(rows{{"County", "Telephone"}, {"Butte", "555-0104"}, {"Glenn", "555-0111"}, {"Kern", "555-0115"}, {"Inyo", "555-0114"}}), statewide.Options{}); ok {
		t.Error("a list of telephone numbers is taken for a statewide document")
	}
	read, ok := statewide.Read(tables(
		"Butte County", "(A)", rows{{butteWorks}}, rows{{"County", "What we share"}, {"Glenn", "A coach"}, {"Kern", "Data"}}, "(B)", rows{{butteHelps}},
		"Glenn County", "(A)", rows{{glennWorks}}, "(B)", rows{{glennHelps}},
	), statewide.Options{})
	if !ok || len(read.Counties) != 2 {
		t.Fatalf("%v, %d counties", ok, len(read.Counties))
	}
	if got := told(read); !strings.Contains(got, "A coach") || strings.Contains(got, "15 Kern") {
		t.Errorf("it comes apart as\n%s", got)
	}
}
