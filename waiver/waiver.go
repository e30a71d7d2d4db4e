// Package waiver reads the file in which a validator keeps the warnings that
// were accepted, and holds it against what is found.
//
// A summary carries no waivers: what a county sends is its own, and what was
// accepted of it is somebody else's word. So they stand in a file beside the
// summaries, and each says in which county, which rule, where, why, who
// accepted it and when.
//
// The file is a table in CSV, because the people who keep it keep it in Excel,
// where a list of a hundred rows can be sorted by county and handed on. Hence
// what Excel does to such a file is taken as it is meant: the mark at the
// beginning, empty rows and cells at the end, county codes without their zero,
// days as month/day/year. Everything else is read strictly, and a row that
// can't hold is a finding with its line, for a waiver that only seems to hold
// is worse than none.
//
// A waiver holds for a county, a rule and a place, which is a JSON Pointer; not
// for words or lines, which move with every correction. Without a place it
// holds for the whole summary of the county. What is fatal can't be waived.
package waiver

import (
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// Waiver is one row of the file.
type Waiver struct {
	County county.County
	// Code is the rule's.
	Code string
	// Pointer is the place, a JSON Pointer; empty is anywhere in the county's
	// summary.
	Pointer string
	Reason  string
	Who     string
	// Date is the day on which it was accepted: 2026-07-31.
	Date string
	// Line and Column are where its row begins in the file, from 1.
	Line, Column int

	used bool
}

// List is a file of waivers.
type List struct {
	// File is the path as the user gave it.
	File string
	// Waivers are the rows that hold, in their order.
	Waivers []Waiver
	// Findings are what is wrong with the others, and with the file.
	Findings []finding.Finding
}

// Accept puts its waiver into each of a county's findings that has one. A
// waiver for the very place goes before one for the whole summary. What is
// fatal is left as it is.
func (l *List) Accept(c county.Code, findings []finding.Finding) {
	for i := range findings {
		f := &findings[i]
		if f.Severity == finding.Fatal {
			continue
		}
		for k := range l.Waivers {
			w := &l.Waivers[k]
			if w.County.Code != c || w.Code != f.Code || w.Pointer != "" && w.Pointer != f.Pointer {
				continue
			}
			w.used = true
			if f.Waiver == nil || w.Pointer != "" {
				f.Waiver = &finding.Waiver{Reason: w.Reason, Who: w.Who, Date: w.Date, File: l.File, Line: w.Line}
			}
		}
	}
}

// Unused returns a finding for each waiver that accepted nothing so far, if the
// caller says that the county's summary was judged by the rule. Where it was
// not, nobody knows whether the waiver is still needed.
func (l *List) Unused(judged func(county.Code, rule.Rule) bool) []finding.Finding {
	var out []finding.Finding
	for _, w := range l.Waivers {
		r, _ := rule.ByCode(w.Code)
		if w.used || !judged(w.County.Code, r) {
			continue
		}
		where := "in the summary of " + w.County.Name
		if w.Pointer != "" {
			where = "at " + w.Pointer + " " + where
		}
		out = append(out, l.at(w.Line, w.Column, "WAIV0007", "Nothing is found by %s %s.", w.Code, where))
	}
	return out
}

// at makes a finding about a place in the file.
func (l *List) at(line, column int, code, format string, args ...any) finding.Finding {
	f := rule.Finding(code, "", format, args...)
	f.File, f.Line, f.Column = l.File, line, column
	return f
}
