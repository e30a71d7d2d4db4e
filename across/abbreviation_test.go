package across_test

import (
	"testing"

	"github.com/coesummary/coesummary/across"
)

func TestAbbreviations(t *testing.T) {
	shasta := sent{county: "Shasta", partA: "Staff of the Shasta County Office of Education (SCOE) visit each school. SCOE pays."}
	both := []string{"ACRS0001 Sacramento.json", "ACRS0001 Shasta.json"}
	runExamples(t, []example{
		{
			"both give it",
			[]sent{{county: "Tulare", abbreviation: "TCOE"}, {county: "Trinity", abbreviation: "TCOE"}},
			[]string{"ACRS0001 Trinity.json", "ACRS0001 Tulare.json"},
			[]string{"that of Tulare", "that of Trinity"},
		},
		{"three, and each names the other two", []sent{
			shasta, {county: "Sacramento", abbreviation: "SCOE"}, {county: "Siskiyou", partB: "At SCOE a coach is hired."},
		}, append(both, "ACRS0001 Siskiyou.json"), []string{"Shasta and Siskiyou", "Sacramento and Siskiyou", "Sacramento and Shasta"}},
		{"explained by one and only used by the other", []sent{shasta, {county: "Sacramento", partB: "A team of SCOE’s staff comes."}}, both, nil},
		{"in the possessive, with strong words and over a county of two words", []sent{
			{county: "San Joaquin", partA: "We are **San Joaquin COE**’s (SJCOE) team."}, {county: "San Benito", abbreviation: "SJCOE"},
		}, []string{"ACRS0001 San Benito.json", "ACRS0001 San Joaquin.json"}, nil},
		{"the office named as its superintendent", []sent{
			{county: "Lassen", partA: "The Lassen County Superintendent of Schools (LCOE) meets them."}, {county: "Lake", abbreviation: "LCOE"},
		}, []string{"ACRS0001 Lake.json", "ACRS0001 Lassen.json"}, nil},
		{"of a superintendent of schools", []sent{
			{county: "San Bernardino", partA: "The San Bernardino County Superintendent of Schools (SBCSS) helps."}, {county: "San Benito", partA: "Call SBCSS early."},
		}, []string{"ACRS0001 San Benito.json", "ACRS0001 San Bernardino.json"}, nil},

		{"each its own", []sent{shasta, {county: "Sacramento", abbreviation: "SACCOE"}}, nil, nil},
		{"one county's two files", []sent{shasta, {county: "Shasta", file: "shasta-2.json", abbreviation: "SCOE"}}, nil, nil},
		{"a part of a longer word", []sent{shasta, {county: "Sacramento", partB: "The XSCOE and SCOEX projects end."}}, nil, nil},
		{"in small letters", []sent{shasta, {county: "Sacramento", partB: "The folder scoe is shared."}}, nil, nil},
		{"explained as another county's office", []sent{
			shasta, {county: "Sacramento", partB: "We learn from the Shasta County Office of Education (SCOE). SCOE shares its tools."},
		}, nil, nil},
		{"not the letters of its own name", []sent{shasta, {county: "Kern", partB: "We learn from SCOE."}}, nil, nil},
		{"used where the office goes by other letters", []sent{
			{county: "Madera", partA: "The Madera County Superintendent of Schools (MCSOS) asks MCOE."}, {county: "Monterey", abbreviation: "MCOE"},
		}, nil, nil},
		{"letters that stand for no office", []sent{
			{county: "Kern", partA: "Kern County Board (KCB) hears it."}, {county: "Kings", partA: "Kings County Board (KCB) hears it."},
		}, nil, nil},
		{"the county itself", []sent{
			{county: "Kern", partA: "Kern County (KCX) is large."}, {county: "Kings", partA: "Kings County (KCX) is not."},
		}, nil, nil},
		{"letters of something else that the offices have", []sent{
			{county: "Kern", partA: "Kern County Schools (TIP) begins."}, {county: "Kings", partA: "Kings County Schools (TIP) begins."},
		}, nil, nil},
		{"letters behind the end of a sentence", []sent{
			{county: "Kern", partA: "We are Kern County Office of Education. (KIT) is a tool."}, {county: "Kings", partA: "We are Kings County Office of Education. (KIT) is a tool."},
		}, nil, nil},
	})
}

// TestAbbreviationPlace: the finding stands at the first use in what the
// statewide document has, through the escapes of JSON.
func TestAbbreviationPlace(t *testing.T) {
	results := read(t,
		sent{county: "Shasta", abbreviation: "SCOE", context: "SCOE is old.", partB: "\"A\"\nTeam of *SCOE* comes."},
		sent{county: "Sonoma", abbreviation: "SCOE"},
	)
	got := across.Run(results)
	if len(got) != 2 {
		t.Fatalf("found %v", got)
	}
	if f := got[0]; f.Pointer != "/technicalAssistance/narrative" || f.Quote != "SCOE" || f.Start != 13 || f.EndColumn != f.Column+4 {
		t.Errorf("in Shasta at %s, byte %d, %d:%d-%d %q", f.Pointer, f.Start, f.Line, f.Column, f.EndColumn, f.Quote)
	}
	if f := got[1]; f.Pointer != "/office/abbreviation" || f.Quote != "" {
		t.Errorf("in Sonoma at %s %q", f.Pointer, f.Quote)
	}
}
