package compile

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// gather sorts a folder's summaries by county and finds what stands in the way
// of a statewide document, file by file.
func gather(folder intake.Folder, o Options) *gathered {
	g := &gathered{byCode: map[county.Code][]intake.Result{}, unread: map[county.Code]bool{}}
	g.year = o.Year
	if g.year == 0 {
		g.year = commonYear(folder.Results)
	}
	for _, r := range folder.Results {
		g.findings = append(g.findings, r.Findings...)
		g.place(r)
	}
	for _, c := range county.All() {
		g.count(c)
	}
	finding.Sort(g.blocking)
	return g
}

// add takes in what was found in the counties' files beside one another.
func (g *gathered) add(together []finding.Finding) {
	g.together = together
	g.findings = append(g.findings, together...)
	finding.Sort(g.findings)
}

// block records a finding that stops even a document as received.
func (g *gathered) block(f finding.Finding) {
	g.blocking = append(g.blocking, f)
	g.findings = append(g.findings, f)
}

// place puts one file under its county.
func (g *gathered) place(r intake.Result) {
	at := func(f finding.Finding) finding.Finding {
		f.File = r.File
		f.Line, f.Column = r.Position(f.Pointer)
		return f
	}
	if r.Summary == nil {
		g.blocking = append(g.blocking, r.Findings...) // they say why
		if c, ok := county.OfFile(r.File); ok {
			g.unread[c.Code] = true
		}
		return
	}
	c, ok := r.County()
	if !ok {
		g.block(at(rule.Finding("COMP0004", "/county", "This file doesn't say clearly which county it is from: %s.", stated(r.Summary))))
		return
	}
	g.byCode[c.Code] = append(g.byCode[c.Code], r)
	if y := r.Summary.FiscalYear; y != g.year && y != 0 {
		g.otherYear++
		g.findings = append(g.findings, at(rule.Finding("COMP0003", "/fiscalYear",
			"This summary is for %s; the statewide document is for %s.", y, g.year)))
	}
	for _, pointer := range r.Unread {
		if carriesText(pointer) {
			g.block(at(rule.Finding("COMP0005", pointer, "What stands at %s would be left out of the statewide document.", pointer)))
		}
	}
}

func stated(s *summary.Summary) string {
	name, code := string(s.County.Name), string(s.County.Code)
	switch {
	case name == "" && code == "":
		return "it gives neither a name nor a code"
	case name == "":
		return fmt.Sprintf("it gives the code %q alone", code)
	case code == "":
		return fmt.Sprintf("it gives the name %q alone", name)
	}
	return fmt.Sprintf("it gives the name %q with the code %q", name, code)
}

// carriesText reports whether what stands at a pointer that could not be read
// may be text of part (A) or (B): anything in those parts, or a key at the top
// that is not known and so could be either part under a mistyped name.
func carriesText(pointer string) bool {
	key, _, below := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	switch key {
	case "collaboration":
		return true
	case "technicalAssistance":
		return !strings.HasPrefix(pointer, "/technicalAssistance/districts")
	case "schemaVersion", "fiscalYear", "county", "office", "superintendent", "contact", "board",
		"localContext", "goals", "expenditures", "additionalSections", "glossary", "$schema":
		return false
	}
	return !below
}

// count says of one county that it is missing or that it sent too much.
func (g *gathered) count(c county.County) {
	files := g.byCode[c.Code]
	if len(files) == 0 && !c.Exempt && !g.unread[c.Code] {
		g.findings = append(g.findings, rule.Finding("COMP0001", "", "%s (%s) has sent no summary.", c.Name, c.Code))
	}
	if len(files) < 2 {
		return
	}
	var names []string
	for _, f := range files {
		names = append(names, filepath.Base(f.File))
	}
	for _, r := range files {
		others := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return n == filepath.Base(r.File) })
		f := rule.Finding("COMP0002", "/county", "There is another file for %s: %s.", c.Name, strings.Join(others, ", "))
		f.File = r.File
		f.Line, f.Column = r.Position("/county")
		g.block(f)
	}
}

// commonYear returns the fiscal year of most summaries, the later of equals,
// and zero where none says its year.
func commonYear(results []intake.Result) summary.FiscalYear {
	count := map[summary.FiscalYear]int{}
	for _, r := range results {
		if r.Summary != nil && r.Summary.FiscalYear != 0 {
			count[r.Summary.FiscalYear]++
		}
	}
	var best summary.FiscalYear
	for year, n := range count {
		if n > count[best] || n == count[best] && year > best {
			best = year
		}
	}
	return best
}
