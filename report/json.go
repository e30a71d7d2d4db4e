package report

import (
	"bytes"
	"encoding/json"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// toolName is what programs are told the tool is called.
const toolName = "coesummary"

// jsonReport is the JSON form. Its two first keys mark it as a report of this
// program, so that intake passes it over in a folder of summaries.
type jsonReport struct {
	Report        string        `json:"report"`
	ReportVersion string        `json:"reportVersion"`
	Tool          jsonTool      `json:"tool"`
	FailOn        string        `json:"failOn"`
	Passed        bool          `json:"passed"`
	Totals        jsonTotals    `json:"totals"`
	Files         []jsonFile    `json:"files"`
	Findings      []jsonFinding `json:"findings"`
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

type jsonTotals struct {
	Files    int `json:"files"`
	Fatal    int `json:"fatal"`
	Warnings int `json:"warnings"`
	Waived   int `json:"waived,omitempty"`
}

type jsonFile struct {
	File     string      `json:"file"`
	SHA256   string      `json:"sha256,omitempty"`
	County   *jsonCounty `json:"county,omitempty"`
	Fatal    int         `json:"fatal"`
	Warnings int         `json:"warnings"`
	Waived   int         `json:"waived,omitempty"`
}

type jsonCounty struct {
	Code county.Code `json:"code"`
	Name string      `json:"name"`
}

// jsonFinding is a finding with the title of its rule.
type jsonFinding struct {
	finding.Finding
	Title string `json:"title"`
}

func writeJSON(b *bytes.Buffer, r Run, _ Options) error {
	all := r.All()
	fatal, warnings := finding.Count(all)
	out := jsonReport{
		Report:        "coesummary validate",
		ReportVersion: "1.0",
		Tool:          jsonTool{toolName, r.Version},
		FailOn:        failOn(r),
		Passed:        !r.Fails(),
		Totals:        jsonTotals{len(r.Files), fatal, warnings, finding.Waived(all)},
		Files:         []jsonFile{},
		Findings:      []jsonFinding{},
	}
	for _, f := range r.Files {
		entry := jsonFile{File: unbroken(f.Name), SHA256: f.SHA256}
		entry.Fatal, entry.Warnings = finding.Count(f.Findings)
		entry.Waived = finding.Waived(f.Findings)
		if c, known := county.ByCode(f.County); known {
			entry.County = &jsonCounty{c.Code, c.Name}
		}
		out.Files = append(out.Files, entry)
	}
	for _, f := range all {
		known, _ := rule.ByCode(f.Code)
		f.File = unbroken(f.File)
		out.Findings = append(out.Findings, jsonFinding{f, known.Title})
	}
	return encode(b, out)
}

// unbroken is a file's name as JSON can hold it, which has no bytes that are
// not UTF-8; file systems do.
func unbroken(name string) string { return spelt(name, func(rune) bool { return true }) }

// failOn names the severity from which on a finding fails the check.
func failOn(r Run) string {
	if r.FailOn == Never {
		return "never"
	}
	return r.FailOn.String()
}

// encode writes JSON that people can read: indented, and with < and & as they
// are.
func encode(b *bytes.Buffer, value any) error {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(value)
}
