// Package importer turns a Word file into summaries. It decides what the file
// is, has it read by the package that knows such files, and says in findings
// what a person should look at afterwards.
//
// A Word file is one of three things:
//
//   - a board packet or a form of this program, which carries its summary
//     with it (package packet);
//   - a statewide document, with the texts of many counties (package
//     statewide);
//   - a document that a county office made in its own way (package countydoc).
//
// No word of a county is lost: what isn't recognized goes to the additional
// sections of the summary, and a finding says so. What a statewide document says
// before the counties and behind them, such as an introduction, is no county's:
// it comes into no summary, and a finding quotes how it begins.
package importer

import (
	"errors"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/countydoc"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/statewide"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/wml"
)

// Kind is what a Word file was recognized as.
type Kind int

// The kinds of Word files.
const (
	// Packet is a board packet or a form of this program.
	Packet Kind = iota
	// CountyDocument is a document that a county office made in its own way.
	CountyDocument
	// Statewide is a document with the texts of many counties.
	Statewide
)

// String names the kind as half a sentence does: "a statewide document".
func (k Kind) String() string {
	switch k {
	case Packet:
		return "a packet or form of this program"
	case Statewide:
		return "a statewide document"
	}
	return "a county office's own document"
}

// MarshalText writes "packet", "countyDocument" or "statewide".
func (k Kind) MarshalText() ([]byte, error) {
	switch k {
	case Packet:
		return []byte("packet"), nil
	case Statewide:
		return []byte("statewide"), nil
	case CountyDocument:
		return []byte("countyDocument"), nil
	}
	return nil, errors.New("importer: no such kind")
}

// Options are what the caller knows of a file that doesn't say it itself.
type Options struct {
	// County is whose document it is; the zero County where nobody said.
	County county.County
	// Year is the fiscal year; zero where nobody said.
	Year summary.FiscalYear
	// Templates are the words by which a packet was made; nil takes the default
	// ones.
	Templates *templates.Set
}

// Result is what was found in a Word file.
type Result struct {
	Kind Kind
	// Summaries are one; of a statewide document, one for each county that has a
	// text, in the order of the document, so that there may be none.
	Summaries []Summary
	// Recognized is false for a document that holds nothing of a summary: a
	// letter, an agenda. All its text is in an additional section.
	Recognized bool
	// Findings are about the document as a whole, where it has the texts of
	// many counties. They have no file and no line.
	Findings []finding.Finding
}

// Summary is one county's summary as it was found.
type Summary struct {
	// JSON is in the form of summary.Encode. Where somebody typed what a field
	// can't hold, such as "June 31" for a date, it has what was typed, so that
	// the checks report it.
	JSON []byte
	// Values are the same for a county of a statewide document, and nil for any
	// other: package intake reads those.
	Values *summary.Summary
	// Findings say what a person should look at. They have no file and no line.
	Findings []finding.Finding
	// Changes are the fields of a packet that were edited in Word.
	Changes []packet.Change
}

// Read turns the bytes of a Word file into summaries. An error is an *opc.Error:
// the bytes are not a Word file that can be read.
func Read(data []byte, o Options) (Result, error) {
	doc, err := wml.Read(data)
	if err != nil {
		return Result{}, err
	}
	remarked := remarks(doc.Remarks)
	if len(doc.Data) > 0 || doc.Controls { // by which a packet is known
		set := o.Templates
		if set == nil {
			if set, err = standard(); err != nil {
				return Result{}, err
			}
		}
		if p, ok := packet.Read(doc, set); ok {
			return Result{Kind: Packet, Recognized: true, Summaries: []Summary{{
				JSON: p.JSON, Findings: append(remarked, p.Findings...), Changes: p.Changes,
			}}}, nil
		}
	}
	if s, ok := statewide.Read(doc, statewide.Options{Year: o.Year}); ok {
		r := Result{Kind: Statewide, Recognized: true, Findings: append(remarked, s.Findings...)}
		for _, c := range s.Counties {
			json, err := summary.Encode(c.Summary)
			if err != nil {
				return Result{}, err
			}
			r.Summaries = append(r.Summaries, Summary{JSON: json, Values: c.Summary, Findings: c.Findings})
		}
		return r, nil
	}
	c := countydoc.Read(doc, countydoc.Options{County: o.County, Year: o.Year})
	json, err := summary.Encode(c.Summary)
	if err != nil {
		return Result{}, err
	}
	return Result{Kind: CountyDocument, Recognized: c.Recognized, Summaries: []Summary{{JSON: json, Findings: append(remarked, c.Findings...)}}}, nil
}

// standard are the templates that are part of the program, read once.
var standard = sync.OnceValues(templates.Default)
