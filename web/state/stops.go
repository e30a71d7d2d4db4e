package state

import (
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/web/page"
)

// stop is a finding for which nothing was made, and where it is cured.
type stop struct {
	finding.Finding
	// Cure leads there; its Text is empty where there is no such page.
	Cure page.Link
	// Damaged is the file that can't be read, which can be set aside right here.
	Damaged *damaged
}

// cures says for each finding where it is cured.
func (s *State) cures(seen *overview, findings []finding.Finding) []stop {
	owner := map[string]page.Link{}
	for _, c := range seen.counties {
		link := page.Link{Text: "Go to " + c.Name + " County", URL: s.site.URL("state", "county", string(c.Code))}
		for _, r := range c.results {
			owner[filepath.Base(r.File)] = link
		}
		for _, d := range c.damaged {
			owner[d.Name] = link
		}
	}
	var out []stop
	for _, f := range said(findings) {
		one := stop{Finding: f, Cure: owner[f.File]}
		for i, d := range seen.damaged {
			if f.File != "" && d.Name == f.File {
				one.Damaged = &seen.damaged[i]
			}
		}
		switch {
		case one.Cure.Text != "":
		case f.File == "":
			// What is missing is told without a file; its message names the county.
			for _, c := range seen.counties {
				if strings.Contains(f.Message, c.Name+" ("+string(c.Code)+")") {
					one.Cure = page.Link{Text: "Go to " + c.Name + " County", URL: s.site.URL("state", "county", string(c.Code))}
				}
			}
		case one.Damaged == nil && isJSON(f.File):
			one.Cure = page.Link{Text: "Open " + f.File, URL: s.site.URL("s", f.File, "check")}
		default:
			one.Cure = page.Link{Text: "See all files", URL: s.site.URL("state")}
		}
		out = append(out, one)
	}
	return out
}

// stops are the findings for which a complete document is not built.
func stops(report *compile.Report) []finding.Finding {
	out := []finding.Finding{}
	for _, f := range report.Findings {
		if f.Severity == finding.Fatal {
			out = append(out, f)
		}
	}
	return out
}
