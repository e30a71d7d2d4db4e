package state

import (
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// stops are findings for which nothing was made, file by file.
type stops struct {
	Count int
	Files []stop
}

// stop is a file that stops the document; without a name, what is missing.
type stop struct {
	Name string
	// Cure leads to where it is cured, and Aside sets the file aside.
	Cure  page.Link
	Aside page.SetAside
	// Exempt says that its county owes no summary.
	Exempt   bool
	Findings []stopping
}

// stopping is a finding, and where it is cured if no file is concerned.
type stopping struct {
	finding.Finding
	Cure page.Link
}

// cures says for each finding where it is cured.
func (s *State) cures(seen *overview, findings []finding.Finding) stops {
	files := map[string]stop{}
	for _, r := range seen.used.Results {
		one := stop{Cure: page.Link{Text: "See all files", URL: s.site.URL("state")}, Aside: s.asideButton(r.File, workspace.Revision(r))}
		name := filepath.Base(r.File)
		if r.Summary != nil && intake.IsJSONName(name) {
			one.Cure = page.Link{Text: "Open " + page.Printable(name), URL: s.site.URL("s", name, "check")}
		}
		files[name] = one
	}
	for _, c := range seen.counties {
		for _, name := range c.names() {
			one := files[name]
			one.Cure, one.Exempt = s.countyLink(c), c.Exempt
			files[name] = one
		}
	}
	out := stops{Count: len(findings)}
	for _, f := range said(seen.used, findings) {
		if n := len(out.Files); n == 0 || out.Files[n-1].Name != f.File {
			one := files[f.File]
			one.Name = f.File
			out.Files = append(out.Files, one)
		}
		last := &out.Files[len(out.Files)-1]
		one := stopping{Finding: f}
		if f.File == "" {
			// What is missing is told without a file; its message names the county.
			for _, c := range seen.counties {
				if strings.Contains(f.Message, c.Name+" ("+string(c.Code)+")") {
					one.Cure = s.countyLink(c)
					if c.elsewhere != nil {
						one.Message = c.Name + " (" + string(c.Code) + "): " + seen.nothing(c)
					}
				}
			}
		}
		last.Findings = append(last.Findings, one)
	}
	return out
}

// countyLink leads to the page of a county.
func (s *State) countyLink(c countyState) page.Link {
	return page.Link{Text: "Go to " + c.Name + " County", URL: s.site.URL("state", "county", string(c.Code))}
}

// fatalOf are the findings for which a complete document is not built.
func fatalOf(report *compile.Report) []finding.Finding {
	out := []finding.Finding{}
	for _, f := range report.Findings {
		if f.Severity == finding.Fatal {
			out = append(out, f)
		}
	}
	return out
}
