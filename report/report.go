// Package report writes what a check found, for people and for programs.
//
// A Run is one check: the files that were looked at and what was found in
// them. Every form is written from the same Run, so that a person at a
// terminal, a spreadsheet and a server that gates a change are told the same.
// The same Run gives the same bytes: no form asks the clock or the machine.
//
// What a county wrote is never altered without a trace. A character that a
// form can't hold, or that nobody could see, is written as its number, as in
// <U+0007>; docs/findings.md says where.
package report

import (
	"bytes"
	"fmt"
	"io"
	"slices"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// Form is a way to write a Run, by the name that people type.
type Form string

// The forms.
const (
	// AsText is for a person: file by file, with the line that is meant.
	AsText Form = "text"
	// AsSummary is for a person who looks after all 58 counties: a line each.
	AsSummary Form = "summary"
	// AsJSON is for programs; schema/findings.schema.json describes it.
	AsJSON Form = "json"
	// AsCSV is for spreadsheets and databases: a row for each finding.
	AsCSV Form = "csv"
	// AsXLSX is the same as a workbook, with a second sheet for the counties.
	AsXLSX Form = "xlsx"
	// AsJUnit is the XML by which servers show the results of tests.
	AsJUnit Form = "junit"
	// AsSARIF is the Static Analysis Results Interchange Format 2.1.0.
	AsSARIF Form = "sarif"
)

// writers are the forms in the order in which people are told of them.
var writers = []struct {
	form  Form
	write func(*bytes.Buffer, Run, Options) error
}{
	{AsText, writeText},
	{AsSummary, writeSummary},
	{AsJSON, writeJSON},
	{AsCSV, writeCSV},
	{AsXLSX, writeXLSX},
	{AsJUnit, writeJUnit},
	{AsSARIF, writeSARIF},
}

// Forms returns the names of all forms. The slice is the caller's own.
func Forms() []Form {
	var out []Form
	for _, w := range writers {
		out = append(out, w.form)
	}
	return out
}

// Binary reports whether a form would garble a terminal.
func (f Form) Binary() bool { return f == AsXLSX }

// File is one file that was checked.
type File struct {
	// Name is the path as the user gave it, "-" for standard input.
	Name string
	// SHA256 is the check sum of the file's bytes in hexadecimal. Empty where
	// it is not known, because the file was too large to be read whole.
	SHA256 string
	// Source is the file's bytes. Where it is nil, or not what was checked, no
	// line of the file can be shown.
	Source []byte
	// County is the code of the county that the file is from. Empty where that
	// is not known.
	County county.Code
	// Findings are what was found in the file, in any order. They are all
	// taken to be about this file, whatever their File says.
	Findings []finding.Finding
}

// Never is graver than any finding: none fails the check.
const Never finding.Severity = -1

// Run is one check of one or more files.
type Run struct {
	// Version is the tool's version.
	Version string
	// FailOn is the severity from which on a finding fails the check, or Never.
	FailOn finding.Severity
	// Files are the files that were checked, in the order in which people are
	// told of them. A file that is named twice counts once.
	Files []File
	// Findings are those that are not in Files: of all files together, which
	// name no file, or of files that were not checked themselves.
	Findings []finding.Finding
}

// Options are the choices that only some forms have.
type Options struct {
	// Color marks words of the text form with terminal colors.
	Color bool
}

// Write writes a run in a form. Nothing is written where the form can't be
// made.
func Write(w io.Writer, form Form, run Run, o Options) error {
	for _, candidate := range writers {
		if candidate.form != form {
			continue
		}
		var b bytes.Buffer
		if err := candidate.write(&b, run.arranged(), o); err != nil {
			return fmt.Errorf("the findings can't be written as %s: %w", form, err)
		}
		_, err := w.Write(b.Bytes())
		return err
	}
	return fmt.Errorf("%q is no form of findings; the forms are %q", form, Forms())
}

// Fails reports whether a finding is grave enough to fail the check.
func (r Run) Fails() bool {
	return slices.ContainsFunc(r.All(), r.fails)
}

// All returns every finding: file by file, each by its place, and at the end
// those of no one file. The slice is the caller's own.
func (r Run) All() []finding.Finding {
	var all []finding.Finding
	for _, f := range r.arranged().groups() {
		all = append(all, f.Findings...)
	}
	return all
}

// arranged returns a run with every file once, every finding with its file,
// and each file's findings in their order. It leaves the caller's slices alone.
func (r Run) arranged() Run {
	out := Run{Version: r.Version, FailOn: r.FailOn}
	at := map[string]int{}
	for _, f := range r.Files {
		if _, twice := at[f.Name]; twice {
			continue
		}
		at[f.Name] = len(out.Files)
		f.Findings = slices.Clone(f.Findings)
		out.Files = append(out.Files, f)
	}
	for _, f := range r.Findings {
		if i, checked := at[f.File]; checked {
			out.Files[i].Findings = append(out.Files[i].Findings, f)
		} else {
			out.Findings = append(out.Findings, f)
		}
	}
	for _, f := range out.Files {
		for i := range f.Findings {
			f.Findings[i].File = f.Name
		}
		finding.Sort(f.Findings)
	}
	finding.Sort(out.Findings)
	return out
}

// groups returns the findings of an arranged run file by file: the files that
// were checked, then others that findings name, and at the end a File without
// a name where there are findings of none.
func (r Run) groups() []File {
	groups := slices.Clone(r.Files)
	var nowhere []finding.Finding
	for _, f := range r.Findings {
		switch last := len(groups) - 1; {
		case f.File == "":
			nowhere = append(nowhere, f)
		case last >= len(r.Files) && groups[last].Name == f.File:
			groups[last].Findings = append(groups[last].Findings, f)
		default:
			groups = append(groups, File{Name: f.File, Findings: []finding.Finding{f}})
		}
	}
	if len(nowhere) > 0 {
		groups = append(groups, File{Findings: nowhere})
	}
	return groups
}

// fails reports whether a finding fails the check. The graver severity is the
// smaller number.
func (r Run) fails(f finding.Finding) bool { return f.Waiver == nil && f.Severity <= r.FailOn }
