package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/report"
)

// tellImported says what a Word file turned out to be, what was changed in it,
// what to look at, and where its summaries went.
func tellImported(w io.Writer, f *importedFile) error {
	name := report.Printable(f.name)
	if f.Kind == importer.Statewide {
		fmt.Fprintf(w, "%s is a statewide document with the texts of %s.\n", name, report.Plural(len(f.summaries), "county"))
	} else {
		fmt.Fprintf(w, "%s is %s: %s.\n", name, f.Kind, f.summaries[0].belongsTo())
	}
	if f.Kind == importer.Packet {
		tellEdits(w, f.summaries[0])
	}
	if found := f.found(); len(found) > 0 {
		fmt.Fprintln(w)
		if err := list(w, []intake.Result{{File: f.name}}, found); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	if f.Kind == importer.Statewide {
		folder := filepath.Dir(f.summaries[0].path)
		fmt.Fprintf(w, "Their summaries are written to the folder %s, from %s to %s. They hold parts (A) and (B).\n",
			folder, filepath.Base(f.summaries[0].path), filepath.Base(f.summaries[len(f.summaries)-1].path))
		fmt.Fprintf(w, "To check them: coesummary validate %s\n", folder)
		return nil
	}
	one := f.summaries[0]
	if one.path == "-" {
		return nil
	}
	fmt.Fprintf(w, "%s is written: %s.\n", one.path, one.tally)
	if one.toDo {
		fmt.Fprintf(w, "What is still to do: coesummary validate %s\n", one.path)
	}
	return nil
}

// found are the findings about a file: of the document as a whole, and of each
// summary with the county that it is about.
func (f *importedFile) found() []finding.Finding {
	out := named(f.name, "", f.Findings)
	for _, one := range f.summaries {
		county := ""
		if cty, ok := one.county(); ok && f.Kind == importer.Statewide {
			county = cty.Name + " County: "
		}
		out = append(out, named(f.name, county, one.Findings)...)
	}
	return out
}

// named gives findings the file's name, and the county's where there are many.
func named(file, county string, list []finding.Finding) []finding.Finding {
	out := make([]finding.Finding, len(list))
	for i, f := range list {
		f.File, f.Message = file, county+f.Message
		out[i] = f
	}
	return out
}

// tellEdits says which fields of a packet were changed since it was made.
func tellEdits(w io.Writer, one *imported) {
	if len(one.Changes) == 0 {
		fmt.Fprintln(w, "Nothing was changed in it since it was made.")
		return
	}
	fmt.Fprintf(w, "Changed in it since it was made: %s.\n", report.Plural(len(one.Changes), "field"))
	for _, c := range one.Changes {
		fmt.Fprintf(w, "  %s (%s)\n", report.Printable(c.Title), c.Pointer)
		fmt.Fprintf(w, "    was:  %s\n", quoted(c.Before))
		fmt.Fprintf(w, "    now:  %s\n", quoted(c.After))
	}
}

func quoted(text string) string {
	if text == "" {
		return "nothing"
	}
	return "“" + report.Printable(text) + "”"
}

// importReport is the report of an import as JSON: docs/word.md.
func importReport(files []*importedFile) ([]byte, error) {
	type change struct {
		Pointer string `json:"pointer"`
		Title   string `json:"title"`
		Before  string `json:"before"`
		After   string `json:"after"`
	}
	type one struct {
		File       string            `json:"file"`
		County     string            `json:"county,omitempty"`
		Code       string            `json:"code,omitempty"`
		FiscalYear string            `json:"fiscalYear,omitempty"`
		Changes    []change          `json:"changes"`
		Findings   []finding.Finding `json:"findings"`
	}
	type file struct {
		File      string            `json:"file"`
		SHA256    string            `json:"sha256"`
		Kind      importer.Kind     `json:"kind"`
		Findings  []finding.Finding `json:"findings"`
		Summaries []one             `json:"summaries"`
	}
	doc := struct {
		Report        string `json:"report"`
		ReportVersion string `json:"reportVersion"`
		Files         []file `json:"files"`
	}{Report: "coesummary import", ReportVersion: "1.0", Files: []file{}}
	for _, f := range files {
		entry := file{File: f.name, SHA256: f.sha256, Kind: f.Kind, Findings: named(f.name, "", f.Findings), Summaries: []one{}}
		for _, s := range f.summaries {
			o := one{File: s.path, Changes: []change{}, Findings: named(f.name, "", s.Findings)}
			if cty, ok := s.county(); ok {
				o.County, o.Code = cty.Name, string(cty.Code)
			}
			if s.summary != nil {
				o.FiscalYear = s.summary.FiscalYear.String()
			}
			for _, c := range s.Changes {
				o.Changes = append(o.Changes, change{c.Pointer, c.Title, c.Before, c.After})
			}
			entry.Summaries = append(entry.Summaries, o)
		}
		doc.Files = append(doc.Files, entry)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(doc); err != nil {
		return nil, fmt.Errorf("the report can't be written: %w", err)
	}
	return b.Bytes(), nil
}
