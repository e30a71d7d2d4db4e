package statewide_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/statewide"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// realCounty is a county as it is in the data beside the project.
type realCounty struct {
	summary *summary.Summary
	lines   []string // what a reader must see
}

// realData are the counties, and the statewide documents that other programs
// made of them.
func realData(t *testing.T) (counties map[county.Code]realCounty, documents map[string][]byte) {
	t.Helper()
	counties = map[county.Code]realCounty{}
	for _, file := range realdata.Counties(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		text, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		counties[s.County.Code] = realCounty{s, folded(strings.Split(string(text), "\n"))}
	}
	documents = map[string][]byte{}
	for _, file := range realdata.Files(t, 3, "received/statewide.*.docx") {
		documents[filepath.Base(file)] = realdata.Read(t, "received/"+filepath.Base(file))
	}
	return counties, documents
}

// folded are the lines that hold something, each run of white space as one
// space.
func folded(lines []string) []string {
	var out []string
	for _, line := range lines {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// compiled builds the statewide document from what was read, and gives what a
// reader sees under each county, without the headings of the parts.
func compiled(t *testing.T, read statewide.Result) map[county.Code][]string {
	t.Helper()
	set, err := templates.Default()
	if err != nil {
		t.Fatal(err)
	}
	st := templates.Statewide{FiscalYear: summary.MustFiscalYear("2023-24")}
	for _, c := range read.Counties {
		known, _ := county.ByCode(c.Summary.County.Code)
		st.Counties = append(st.Counties, templates.StatewideCounty{County: known, Summary: c.Summary})
	}
	doc, err := set.Statewide(st)
	if err != nil {
		t.Fatal(err)
	}
	out := map[county.Code][]string{}
	var code county.Code
	for _, b := range doc.Blocks {
		if h, ok := b.(*document.Heading); ok && h.Level <= 2 {
			if h.Level == 1 {
				c, _ := county.Find(document.Plain(h.Text))
				code = c.Code
			}
			continue
		}
		if code != "" {
			out[code] = append(out[code], folded(structure.DocumentLines([]document.Block{b}))...)
		}
	}
	return out
}

// TestRealDocuments: importing what other programs made of 26 counties' texts,
// and compiling it again, gives each county's text line for line.
func TestRealDocuments(t *testing.T) {
	counties, documents := realData(t)
	for name, data := range documents {
		t.Run(name, func(t *testing.T) {
			d, err := wml.Read(data)
			if err != nil {
				t.Fatal(err)
			}
			read, ok := statewide.Read(d, statewide.Options{Year: summary.MustFiscalYear("2023-24")})
			if !ok {
				t.Fatal("it is not taken for a statewide document")
			}
			if len(read.Counties) != len(counties) {
				t.Errorf("%d counties were found, not %d", len(read.Counties), len(counties))
			}
			for _, f := range read.Findings {
				t.Log(f.Code, f.Message)
			}
			lines := compiled(t, read)
			exact, unsaid := 0, 0
			for _, c := range read.Counties {
				code := c.Summary.County.Code
				want := counties[code]
				if got := lines[code]; !slices.Equal(got, want.lines) {
					if n := lostMarkers(got, want.lines); n > 0 && n == knownLost[name][code] {
						t.Logf("%s: %d numbers of a list are bullets in the file itself", c.Summary.County.Name, n)
						continue
					}
					t.Errorf("%s comes out differently: %s", c.Summary.County.Name, firstDifference(got, want.lines))
				}
				same := samePart(narrativeA(c.Summary), narrativeA(want.summary)) && samePart(narrativeB(c.Summary), narrativeB(want.summary))
				doubt := slices.ContainsFunc(c.Findings, func(f finding) bool { return f.Code == "WORD0008" })
				if same {
					exact++
				} else if !doubt {
					unsaid++
					t.Errorf("%s is divided differently, and no finding says so", c.Summary.County.Name)
				}
				t.Logf("%s: same %v, doubt %v", c.Summary.County.Name, same, doubt)
			}
			t.Logf("%d of %d counties have parts (A) and (B) divided as in the data", exact, len(read.Counties))
			if exact < leastExact {
				t.Errorf("only %d are divided as in the data; there were %d", exact, leastExact)
			}
		})
	}
}

// knownLost are the items whose numbers the program that made a document turned
// into bullets when it wrote the file: the numbers are not in it.
var knownLost = map[string]map[county.Code]int{
	"statewide.libreoffice.docx": {"20": 3},
}

// lostMarkers counts the lines that differ in nothing but a bullet in the place
// of a number; 0 where others differ as well.
func lostMarkers(got, want []string) int {
	if len(got) != len(want) {
		return 0
	}
	n := 0
	for i := range got {
		if got[i] == want[i] {
			continue
		}
		_, text, _ := strings.Cut(want[i], " ")
		if got[i] != "• "+text {
			return 0
		}
		n++
	}
	return n
}

// leastExact is how many of the counties were divided as in the data when this
// was written.
const leastExact = 25

// TestRealCountyDocuments: one county's own document is not a statewide one,
// whatever other counties it names.
func TestRealCountyDocuments(t *testing.T) {
	files := realdata.Files(t, 6, "received/*.typed.docx")
	for _, file := range append(files, realdata.Files(t, 1, "received/*.template.docx")...) {
		d, err := wml.Read(realdata.Read(t, "received/"+filepath.Base(file)))
		if err != nil {
			t.Fatal(err)
		}
		if read, ok := statewide.Read(d, statewide.Options{}); ok {
			t.Errorf("%s is taken for a statewide document of %d counties", file, len(read.Counties))
		}
	}
}
