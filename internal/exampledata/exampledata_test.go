package exampledata_test

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/exampledata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

const examples = "../../examples"

// TestCommitted holds the committed files against the generator, and finds
// files that no generator wrote.
func TestCommitted(t *testing.T) {
	made := map[string]bool{}
	for _, f := range files(t) {
		made[f.Name] = true
		got, err := os.ReadFile(filepath.Join(examples, filepath.FromSlash(f.Name)))
		if err != nil {
			t.Fatalf("%v\nrun: go generate ./internal/exampledata", err)
		}
		if !bytes.Equal(got, f.Data) {
			t.Errorf("examples/%s is not what the generator gives; run: go generate ./internal/exampledata", f.Name)
		}
	}
	for _, folder := range []string{"statewide", "draft"} {
		entries, err := os.ReadDir(filepath.Join(examples, folder))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			if name := folder + "/" + e.Name(); !made[name] {
				t.Errorf("examples/%s is not made by the generator", name)
			}
		}
	}
}

// TestOneForEachCounty: 51 files, named by code and county, in code order.
func TestOneForEachCounty(t *testing.T) {
	counties := county.Reporting()
	got := statewide(t)
	if len(counties) != 51 || len(got) != 51 {
		t.Fatalf("%d counties report and there are %d examples; want 51 of each", len(counties), len(got))
	}
	for i, c := range counties {
		s, err := summary.Decode(got[i].Data)
		if err != nil {
			t.Fatalf("%s: %v", got[i].Name, err)
		}
		if s.County.Code != c.Code || s.County.Name != c.Name || !strings.HasPrefix(got[i].Name, "statewide/"+string(c.Code)+"-") {
			t.Errorf("in place %d stands %s with %v; want %s", i, got[i].Name, s.County, c.Name)
		}
	}
	for _, name := range []string{"statewide/01-alameda.json", "statewide/19-los-angeles.json"} {
		if !strings.Contains(names(got), name+"\n") {
			t.Errorf("there is no %s", name)
		}
	}
}

// TestExemptCountyHasNone: an exempt county owes no summary.
func TestExemptCountyHasNone(t *testing.T) {
	c, _ := county.ByName("Alpine")
	if s := exampledata.Summary(c); s != nil {
		t.Errorf("Summary(Alpine) is a summary of %s; want nil", s.County.Name)
	}
}

// TestRoundTrip: what is written can be read, and writes the same bytes.
func TestRoundTrip(t *testing.T) {
	for _, f := range files(t) {
		s, err := summary.Decode(f.Data)
		if err != nil {
			t.Errorf("%s: %v", f.Name, err)
			continue
		}
		again, err := summary.Encode(s)
		if err != nil || !bytes.Equal(again, f.Data) {
			t.Errorf("%s encodes to other bytes (error %v)", f.Name, err)
		}
	}
}

// TestNamesAreTheirOwn: what stands for one county, one person or one district
// stands for no other, and no address could belong to anybody.
func TestNamesAreTheirOwn(t *testing.T) {
	seen := map[string]string{}
	own := func(file, what, name string) {
		t.Helper()
		if other := seen[what+name]; other != "" {
			t.Errorf("%s and %s have the same %s: %q", other, file, what, name)
		}
		seen[what+name] = file
	}
	for _, f := range statewide(t) {
		s, err := summary.Decode(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		own(f.Name, "abbreviation", s.Office.Abbreviation)
		own(f.Name, "person", s.Superintendent.Name)
		own(f.Name, "person", s.Contact.Name)
		own(f.Name, "phone", s.Contact.Phone)
		if !strings.HasSuffix(s.Contact.Email, ".example.org") || !strings.HasPrefix(s.Contact.Phone, "(555) 555-01") {
			t.Errorf("%s: %s or %s may be somebody's", f.Name, s.Contact.Email, s.Contact.Phone)
		}
		if v := s.Board.Vote; v != nil {
			own(f.Name, "person", v.Moved)
			own(f.Name, "person", v.Seconded)
		}
		for _, d := range s.TechnicalAssistance.Districts {
			own(f.Name, "district", d.Name)
			own(f.Name, "code", d.CDSCode)
		}
	}
}

// TestSourcesAreListed: every source that a goal or an action names is one of
// the whole plan.
func TestSourcesAreListed(t *testing.T) {
	for _, f := range statewide(t) {
		s, err := summary.Decode(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		var named []string
		for _, a := range s.TechnicalAssistance.Actions {
			named = append(named, a.FundingSources...)
		}
		for _, g := range s.Goals {
			named = append(named, g.Expenditure.FundingSources...)
		}
		for _, source := range named {
			if !slices.Contains(s.Expenditures.FundingSources, source) {
				t.Errorf("%s: %q is not among the sources of the plan", f.Name, source)
			}
		}
	}
}

// TestNoFindings: a complete example is complete in the eyes of every rule.
func TestNoFindings(t *testing.T) {
	for _, f := range statewide(t) {
		for _, found := range intake.Read(f.Name, f.Data).Findings {
			t.Errorf("%s:%d:%d %s %s: %s", f.Name, found.Line, found.Column, found.Code, found.Pointer, found.Message)
		}
	}
}

// TestDraftIsIncomplete: the draft can be read, and is missed in several ways
// that stop a final document, none of them a fault of form.
func TestDraftIsIncomplete(t *testing.T) {
	all := files(t)
	draft := all[len(all)-1]
	r := intake.Read(draft.Name, draft.Data)
	if r.Summary == nil {
		t.Fatal("the draft can't be read as a summary")
	}
	if fatal, warnings := finding.Count(r.Findings); fatal < 5 || warnings < 1 {
		t.Errorf("the draft has %d fatal findings and %d warnings; want at least 5 and 1", fatal, warnings)
	}
	for _, f := range r.Findings {
		if strings.HasPrefix(f.Code, "FILE") || strings.HasPrefix(f.Code, "SCHM") && f.Code != "SCHM0001" {
			t.Errorf("%s at %s: %s; the draft should only be incomplete", f.Code, f.Pointer, f.Message)
		}
	}
}

// TestMarkdownTakenAsItLooks: no narrative holds what the dialect can't take.
func TestMarkdownTakenAsItLooks(t *testing.T) {
	for _, f := range files(t) {
		for _, text := range texts(t, f) {
			var notes []markdown.Note
			switch text.Kind {
			case check.Markdown:
				_, notes = markdown.Parse(text.Value)
			case check.ItemMarkdown:
				_, notes = markdown.ParseItem(text.Value)
			}
			for _, n := range notes {
				t.Errorf("%s %s line %d: %s", f.Name, text.Pointer, n.Line, n.Message)
			}
		}
	}
}

func files(t *testing.T) []exampledata.File {
	t.Helper()
	files, err := exampledata.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// statewide returns the complete examples.
func statewide(t *testing.T) []exampledata.File {
	t.Helper()
	var out []exampledata.File
	for _, f := range files(t) {
		if strings.HasPrefix(f.Name, "statewide/") {
			out = append(out, f)
		}
	}
	return out
}

func names(files []exampledata.File) string {
	var b strings.Builder
	for _, f := range files {
		b.WriteString(f.Name + "\n")
	}
	return b.String()
}

// texts returns every text of an example.
func texts(t *testing.T, f exampledata.File) []check.Text {
	t.Helper()
	s, err := summary.Decode(f.Data)
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	return check.Texts(s)
}
