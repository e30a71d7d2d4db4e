package countydoc

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

func realDocument(t testing.TB, name string) *wml.Document {
	t.Helper()
	d, err := wml.Read(realdata.Read(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestTheUsualLayoutGivesItsAnswer holds a real document of the layout that
// county offices use against what a careful reader took from it.
func TestTheUsualLayoutGivesItsAnswer(t *testing.T) {
	d := realDocument(t, "received/sacramento-2025-26.template.docx")
	want, err := summary.Decode(realdata.Read(t, "sacramento-2025-26.json"))
	if err != nil {
		t.Fatal(err)
	}
	got := Read(d, Options{})
	conserved(t, "the document", d, got.Summary)

	// What differs, and why.
	// The board and its meetings do not stand in the document; the reader of
	// the answer knew them from the board's agenda.
	want.Board = nil
	// The prompt beside the narrative on direct technical assistance is left
	// out of the answer. It is a text all the same, and no field has a place
	// for it.
	if n := len(got.Summary.AdditionalSections); n != 1 {
		t.Errorf("%d additional sections, where the prompt alone is expected", n)
	}
	got.Summary.AdditionalSections = nil

	for _, line := range differences("", normal(t, got.Summary), normal(t, want)) {
		t.Error(line)
	}
	codes := []string{}
	for _, f := range got.Findings {
		codes = append(codes, f.Code+" "+f.Pointer)
	}
	if !slices.Equal(codes, []string{"WORD0006 /additionalSections/0", "WORD0009 /technicalAssistance/actions/0/fundingSources"}) {
		t.Errorf("the findings are %q", codes)
	}
}

// TestTypedDocumentsGiveTheirLines holds the documents of six counties, whose
// titles are only bold and whose lists are typed, against what a reader sees.
func TestTypedDocumentsGiveTheirLines(t *testing.T) {
	for _, file := range realdata.Files(t, 6, "received/[0-9][0-9]-*.typed.docx") {
		name := strings.TrimSuffix(filepath.Base(file), ".typed.docx")
		d := realDocument(t, "received/"+filepath.Base(file))
		got := Read(d, Options{})
		conserved(t, name, d, got.Summary)
		for _, f := range got.Findings {
			t.Errorf("%s: %s %s", name, f.Code, f.Message)
		}

		var lines []string
		if c := got.Summary.Collaboration; c != nil {
			lines = append(lines, markdownLines(c.Narrative)...)
		}
		if ta := got.Summary.TechnicalAssistance; ta != nil {
			lines = append(lines, markdownLines(ta.Narrative)...)
		}
		want := strings.Split(strings.TrimSpace(string(realdata.Read(t, "statewide-2023-24/"+name+".txt"))), "\n")
		for i := range max(len(lines), len(want)) {
			a, b := "", ""
			if i < len(lines) {
				a = lines[i]
			}
			if i < len(want) {
				b = strings.TrimSpace(want[i])
			}
			if a != b {
				t.Errorf("%s, line %d: %q, want %q", name, i+1, a, b)
				break
			}
		}

		var answer struct {
			County        summary.County  `json:"county"`
			Office        summary.Office  `json:"office"`
			FiscalYear    string          `json:"fiscalYear"`
			Collaboration json.RawMessage `json:"collaboration"`
			Assistance    json.RawMessage `json:"technicalAssistance"`
		}
		if err := json.Unmarshal(realdata.Read(t, "statewide-2023-24/"+name+".json"), &answer); err != nil {
			t.Fatal(err)
		}
		s := got.Summary
		if s.County != answer.County || s.FiscalYear.String() != answer.FiscalYear || s.Office.Name != answer.Office.Name {
			t.Errorf("%s: %v, %v, %q", name, s.County, s.FiscalYear, s.Office.Name)
		}
		if (s.TechnicalAssistance == nil) != (answer.Assistance == nil) || (s.Collaboration == nil) != (answer.Collaboration == nil) {
			t.Errorf("%s: the parts are others than in the answer", name)
		}
	}
}

// markdownLines are the lines of a narrative as a reader sees them.
func markdownLines(source string) []string {
	return structure.DocumentLines(parsed(source))
}
