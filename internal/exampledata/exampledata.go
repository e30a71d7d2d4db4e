// Package exampledata makes the examples: one complete summary for each of the
// 51 counties that report, and one draft that is half filled in.
//
// Everything in them is invented: the people, the districts, the numbers, the
// plans. Only the counties, their codes and the names of their offices are
// real. The texts are put together from banks of sentences that stand in the
// files words_*.go; what is particular to one county stands in its profile.
// There is no chance in it: a county's place among the 51 decides every
// choice, so the same program always writes the same bytes.
//
// No paragraph and no item of any length worth noticing stands in two
// counties, because a statewide document made of one text 51 times would hide
// the very faults that the examples are there to show.
package exampledata

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

//go:generate go run ./generate ../../examples

// schemaPath is the "$schema" of every example: the schema as seen from a
// folder below examples.
const schemaPath = "../../schema/summary.schema.json"

// fiscalYear is the year of all examples.
var fiscalYear = summary.MustFiscalYear("2026-27")

// File is one example.
type File struct {
	// Name is the path below the folder examples, with slashes:
	// "statewide/01-alameda.json".
	Name string
	// Data is the content, as summary.Encode writes it.
	Data []byte
}

// Files returns all examples: the 51 in the order of their codes, then the
// draft.
func Files() ([]File, error) {
	var files []File
	for _, c := range county.Reporting() {
		data, err := summary.Encode(Summary(c))
		if err != nil {
			return nil, fmt.Errorf("writing the example of %s: %w", c.Name, err)
		}
		files = append(files, File{fmt.Sprintf("statewide/%s-%s.json", c.Code, slug(c.Name)), data})
	}
	data, err := summary.Encode(Draft())
	if err != nil {
		return nil, fmt.Errorf("writing the draft: %w", err)
	}
	return append(files, File{"draft/26-mono.json", data}), nil
}

// Summary returns the complete summary of a county that reports, and nil for
// one that does not.
func Summary(c county.County) *summary.Summary {
	p, ok := profileOf(c)
	if !ok {
		return nil
	}
	s := &summary.Summary{
		Schema:              schemaPath,
		SchemaVersion:       "1.0",
		FiscalYear:          fiscalYear,
		County:              summary.County{Name: c.Name, Code: c.Code},
		Office:              summary.Office{Name: p.office, Abbreviation: p.abbreviation},
		Superintendent:      p.superintendent(),
		Contact:             p.contact(),
		Board:               p.board(),
		LocalContext:        p.localContext(),
		Collaboration:       p.collaboration(),
		TechnicalAssistance: p.technicalAssistance(),
		Goals:               p.goals(),
		AdditionalSections:  p.sections(),
		Glossary:            p.glossary(),
	}
	s.Expenditures = p.expenditures(s)
	return s
}

// slug is a county's name in the name of a file: "los-angeles".
func slug(name string) string {
	return strings.ReplaceAll(strings.ToLower(name), " ", "-")
}
