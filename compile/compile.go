// Package compile gathers the summaries of all counties into the statewide
// document: what each wrote under EC 52066(i)(1)(A) and (B), as is, and an
// account of all 58.
//
// There are two ways. The complete way builds only what can be posted: one
// sound summary from each of the 51 counties that owe one, all for the same
// fiscal year. As received builds from what there is and says what is missing.
// Neither builds anything from which a county's words would be lost.
package compile

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
)

// Options are the choices of a compilation.
type Options struct {
	// AsReceived builds the document from what there is.
	AsReceived bool
	// Year is the document's fiscal year; zero takes the one that most of the
	// summaries are for, the later one of two that are equally frequent.
	Year summary.FiscalYear
	// Templates are the words of the document; nil takes the default ones.
	Templates *templates.Set
}

// Statewide compiles a folder. Without an error there is always a report; the document is nil
// where findings of the report stopped it. The error says that the tool could
// not do its work; a folder without summaries is one.
func Statewide(folder intake.Folder, o Options) (*document.Document, *Report, error) {
	if len(folder.Results) == 0 {
		return nil, nil, fmt.Errorf("there is no summary in the folder %s; name the folder that holds the counties' .json or Word files", folder.Path)
	}
	g := gather(folder, o)
	// Meanwhile the document is built, which needs none of what this finds.
	together := make(chan []finding.Finding, 1)
	go func() { together <- across.Run(folder.Results) }()
	doc, err := g.build(o)
	g.add(<-together)
	if g.stopped(o) {
		doc, err = nil, nil
	}
	report := g.report(folder, o)
	report.Built = doc != nil
	return doc, report, err
}

// build makes the document, unless something stops it.
func (g *gathered) build(o Options) (*document.Document, error) {
	if g.stopped(o) {
		return nil, nil
	}
	if g.year == 0 {
		return nil, errors.New("no summary says which fiscal year it is for; name the year of the document with --year")
	}
	set := o.Templates
	if set == nil {
		var err error
		if set, err = templates.Default(); err != nil {
			return nil, err
		}
	}
	return set.Statewide(g.statewide(o))
}

// gathered is a folder sorted by county.
type gathered struct {
	year   summary.FiscalYear
	byCode map[county.Code][]intake.Result
	// unread are the counties whose codes or names stand in the names of files
	// that can't be read.
	unread   map[county.Code]bool
	findings []finding.Finding
	// together are those of the findings that are about a county's file beside
	// the others.
	together []finding.Finding
	// otherYear counts the summaries that are for another year.
	otherYear int
	// blocking are those that stop the document even as received.
	blocking []finding.Finding
}

func (g *gathered) stopped(o Options) bool {
	if len(g.blocking) > 0 {
		return true
	}
	fatal, _ := finding.Count(g.findings)
	return fatal > 0 && !o.AsReceived
}

// statewide is what the templates need to know.
func (g *gathered) statewide(o Options) templates.Statewide {
	st := templates.Statewide{FiscalYear: g.year}
	for _, c := range county.All() {
		entry := templates.StatewideCounty{County: c}
		if files := g.byCode[c.Code]; len(files) == 1 {
			entry.Summary = files[0].Summary
		}
		st.Counties = append(st.Counties, entry)
	}
	return st
}

// report tells what was gathered, county by county.
func (g *gathered) report(folder intake.Folder, o Options) *Report {
	r := &Report{
		Report:        "coesummary compile",
		ReportVersion: "1.0",
		FiscalYear:    g.year.String(),
		Mode:          "complete",
		Findings:      append([]finding.Finding{}, g.findings...),
		Blocking:      g.blocking,
		Together:      g.together,
		PassedOver:    append([]intake.PassedOver{}, folder.PassedOver...),
	}
	if o.AsReceived {
		r.Mode = "asReceived"
	}
	r.Counts.Fatal, r.Counts.Warnings = finding.Count(g.findings)
	r.Counts.OtherYear = g.otherYear
	about := map[string][]finding.Finding{}
	for _, f := range g.findings {
		about[f.File] = append(about[f.File], f)
	}
	for _, c := range county.All() {
		cr := g.county(c, about)
		switch cr.Status {
		case Received:
			if c.Exempt {
				r.Counts.ReceivedOfExempt++
			} else {
				r.Counts.Received++
			}
		case Missing:
			r.Counts.Missing++
		case Unread:
			if !c.Exempt {
				r.Counts.Unread++
			}
		}
		if c.Exempt {
			r.Counts.Exempt++
		}
		r.Counties = append(r.Counties, cr)
	}
	return r
}

// county tells what there is of one county. About are all findings by the file
// that each is about.
func (g *gathered) county(c county.County, about map[string][]finding.Finding) CountyReport {
	cr := CountyReport{Code: c.Code, Name: c.Name, Exempt: c.Exempt, Status: Missing, Files: []SubmissionFile{}}
	switch {
	case g.unread[c.Code]:
		cr.Status = Unread
	case c.Exempt:
		cr.Status = Exempt
	}
	for _, res := range g.byCode[c.Code] {
		cr.Status = Received
		cr.Files = append(cr.Files, SubmissionFile{File: filepath.Base(res.File), SHA256: res.SHA256})
		fatal, warnings := finding.Count(about[res.File])
		cr.Fatal += fatal
		cr.Warnings += warnings
		cr.PartA = cr.PartA || res.Summary.Collaboration != nil
		cr.PartB = cr.PartB || res.Summary.TechnicalAssistance != nil
	}
	return cr
}
