package statewide_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/statewide"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// examples are the summaries that the project shows.
func examples(t *testing.T) []*summary.Summary {
	t.Helper()
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) < 51 {
		t.Fatalf("only %d examples were found: %v", len(files), err)
	}
	var out []*summary.Summary
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, s)
	}
	return out
}

// compile builds the statewide document.
func compile(t *testing.T, year string, list []*summary.Summary) *document.Document {
	t.Helper()
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	st := templates.Statewide{FiscalYear: summary.MustFiscalYear(year)}
	for _, s := range list {
		c, ok := county.ByCode(s.County.Code)
		if !ok {
			t.Fatalf("no county %q", s.County.Code)
		}
		st.Counties = append(st.Counties, templates.StatewideCounty{County: c, Summary: s})
	}
	d, err := set.Statewide(st)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// throughWord writes a document as a Word file and reads it back.
func throughWord(t *testing.T, d *document.Document) *wml.Document {
	t.Helper()
	var b bytes.Buffer
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	back, err := wml.Read(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return back
}

// hardCases are texts that are easily taken for something else.
func hardCases() []*summary.Summary {
	yes := true
	return []*summary.Summary{
		{
			County: summary.County{Name: "Alpine", Code: "02"}, FiscalYear: summary.MustFiscalYear("2025-26"),
			Collaboration: &summary.Collaboration{
				Narrative:  "• not an item\n\n**Bold line**\n\n1\\.\tnor this\n\n(A) First\n\n(B) Second\n\n# Technical Assistance\n\nThe office works with San Joaquin County.\n\n### San Joaquin County\n\nText of Alpine's.",
				Activities: []summary.Activity{{Activity: "Meet:\n\n- here\n- there", Partners: []summary.Partner{summary.CDE, "friends"}, Frequency: "Monthly"}, {Activity: "Write"}},
			},
			TechnicalAssistance: &summary.TechnicalAssistance{
				Narrative:       "| Activity | Working with |\n| --- | --- |\n| a | b |",
				Actions:         []summary.AssistanceAction{{Action: "Coach *well*", FundingSources: []string{"Fund A", "Fund B, C"}}, {Action: "Visit"}},
				DistrictActions: "1. Plan\n2. Do", DirectTechnicalAssistance: "None given.",
			},
		},
		{County: summary.County{Name: "Butte", Code: "04"}, TechnicalAssistance: &summary.TechnicalAssistance{NoDistrictsIdentified: &yes}},
		{County: summary.County{Name: "Colusa", Code: "06"}, Collaboration: &summary.Collaboration{Narrative: "Only part (A)."}},
		{County: summary.County{Name: "Glenn", Code: "11"}},
	}
}

// TestOwnDocument: a statewide document that this project wrote comes apart into
// what it was made from, and makes the same document again.
func TestOwnDocument(t *testing.T) {
	for name, list := range map[string][]*summary.Summary{"examples": examples(t), "hard cases": hardCases()} {
		t.Run(name, func(t *testing.T) {
			d := compile(t, "2026-27", list)
			read, ok := statewide.Read(throughWord(t, d), statewide.Options{})
			if !ok {
				t.Fatal("it is not taken for a statewide document")
			}
			if len(read.Counties) != len(list) {
				t.Fatalf("%d counties came back, not %d", len(read.Counties), len(list))
			}
			var back []*summary.Summary
			for i, c := range read.Counties {
				if len(c.Findings) > 0 {
					t.Errorf("%s: %v", c.Summary.County.Name, c.Findings)
				}
				back = append(back, c.Summary)
				want, got := list[i], c.Summary
				if got.County != want.County {
					t.Fatalf("county %d is %v, not %v", i, got.County, want.County)
				}
				if want.FiscalYear != 0 && got.FiscalYear != want.FiscalYear {
					t.Errorf("%s is for %v, not %v", got.County.Name, got.FiscalYear, want.FiscalYear)
				}
				if a, b := normalA(got.Collaboration), normalA(want.Collaboration); !reflect.DeepEqual(a, b) {
					t.Errorf("%s: part (A) came back as\n%+v\nand not\n%+v", got.County.Name, a, b)
				}
				if a, b := normalB(got.TechnicalAssistance), normalB(want.TechnicalAssistance); !reflect.DeepEqual(a, b) {
					t.Errorf("%s: part (B) came back as\n%+v\nand not\n%+v", got.County.Name, a, b)
				}
			}
			if got, want := structure.DocumentLines(compile(t, "2026-27", back).Blocks), structure.DocumentLines(d.Blocks); !slices.Equal(got, want) {
				t.Errorf("the document that is compiled again differs: %s", firstDifference(got, want))
			}
		})
	}
}

// normal is Markdown in the form in which this project writes it.
func normal(src string, full bool) string {
	blocks, _ := markdown.ParseItem(src)
	if full {
		blocks, _ = markdown.Parse(src)
	}
	return structure.Markdown(level(tight(blocks)))
}

// tight makes lists tight: a Word file doesn't tell.
func tight(blocks []document.Block) []document.Block {
	for _, b := range blocks {
		if list, ok := b.(*document.List); ok {
			list.Tight = true
			for _, item := range list.Items {
				tight(item.Blocks)
			}
		}
	}
	return blocks
}

// level moves headings to the levels that they have in the document: none is
// skipped.
func level(blocks []document.Block) []document.Block {
	var above []int
	for _, b := range blocks {
		if h, ok := b.(*document.Heading); ok {
			for len(above) > 0 && above[len(above)-1] >= h.Level {
				above = above[:len(above)-1]
			}
			above = append(above, h.Level)
			h.Level = len(above)
		}
	}
	return blocks
}

func normalA(c *summary.Collaboration) summary.Collaboration {
	if c == nil {
		return summary.Collaboration{}
	}
	out := summary.Collaboration{Narrative: normal(c.Narrative, true)}
	for _, a := range c.Activities {
		a.Activity = normal(a.Activity, false)
		out.Activities = append(out.Activities, a)
	}
	return out
}

func normalB(ta *summary.TechnicalAssistance) summary.TechnicalAssistance {
	if ta == nil {
		return summary.TechnicalAssistance{}
	}
	out := *ta
	out.Narrative, out.DistrictActions = normal(ta.Narrative, true), normal(ta.DistrictActions, true)
	out.DirectTechnicalAssistance = normal(ta.DirectTechnicalAssistance, true)
	out.Actions, out.Districts = nil, nil
	if out.Narrative != "" {
		out.NoDistrictsIdentified = nil // the county's own words say so
	}
	for _, a := range ta.Actions {
		a.Action = normal(a.Action, false)
		out.Actions = append(out.Actions, a)
	}
	return out
}

// TestOwnDocumentEdited: what somebody adds to a document of this project in
// Word is taken over, wherever it stands.
func TestOwnDocumentEdited(t *testing.T) {
	d := throughWord(t, compile(t, "2026-27", hardCases()))
	var edited []wml.Block
	for _, b := range d.Blocks {
		edited = append(edited, b)
		p, ok := b.(*wml.Paragraph)
		if !ok {
			continue
		}
		switch text := document.Plain(p.Text); {
		case text == "No summary was received from Yuba County for 2026–27.":
			edited = append(edited, &wml.Paragraph{Text: document.Words("It came late.")})
		case text == "Colusa County":
			edited = append(edited, &wml.Paragraph{Text: document.Words("Added on top.")})
		case text == "Only part (A).":
			edited = append(edited, &wml.Paragraph{Text: document.Words("Added below.")})
		}
	}
	d.Blocks = edited
	read, _ := statewide.Read(d, statewide.Options{})
	got := map[string]string{}
	for _, c := range read.Counties {
		got[c.Summary.County.Name] = narrativeA(c.Summary)
		if doubt := len(c.Findings) == 1; doubt != (c.Summary.County.Name == "Colusa" || c.Summary.County.Name == "Yuba") {
			t.Errorf("%s has %d findings", c.Summary.County.Name, len(c.Findings))
		}
	}
	if got["Yuba"] != "It came late." || got["Colusa"] != "Added on top.\n\nOnly part (A).\n\nAdded below." {
		t.Errorf("the additions came back as %q", got)
	}
}
