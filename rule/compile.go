package rule

import "github.com/coesummary/coesummary/finding"

// compileRules are the family COMP: what must be so of all submissions
// together before the statewide document can be built.
var compileRules = []Rule{
	{
		Code:      "COMP0001",
		Severity:  finding.Fatal,
		Title:     "Every county that owes a summary has sent one.",
		Why:       "Fifty-one county superintendents prepare a summary each year; seven are exempt. A statewide document that leaves one out without saying so is wrong.",
		Help:      "Ask the county office for its summary and put the file into the folder, or compile what there is with --as-received.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails:  "58-yuba.json: not sent",
			Passes: `58-yuba.json: {"county": {"name": "Yuba", "code": "58"}}`,
		},
	},
	{
		Code:     "COMP0002",
		Severity: finding.Fatal,
		Title:    "There is one file for each county.",
		Why:      "With two files for one county nobody can tell which of them the county stands by.",
		Help:     "Ask the county office which file is right and take the other out of the folder.",
		Example: Example{
			Fails: `15-kern.json: {"county": {"name": "Kern", "code": "15"}}
15-kern-new.json: {"county": {"name": "Kern", "code": "15"}}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"}}`,
		},
	},
	{
		Code:     "COMP0003",
		Severity: finding.Fatal,
		Title:    "All summaries are for the same fiscal year.",
		Why:      "The statewide document is about one fiscal year.",
		Help:     "Ask the county office for its summary for this fiscal year. If the document is about another year, name it with --year.",
		Example: Example{
			Fails:  `15-kern.json: {"fiscalYear": "2025-26"}`,
			Passes: `15-kern.json: {"fiscalYear": "2026-27"}`,
		},
	},
	{
		Code:     "COMP0004",
		Severity: finding.Fatal,
		Title:    "Each file says which county it is from.",
		Why:      "The document is in the order of the counties, and a text without a county has no place in it.",
		Help:     "Write the county's name and its two-digit code into the file, as the command \"coesummary counties\" lists them.",
		Example: Example{
			Fails:  `15-kern.json: {"county": {"name": "Kern", "code": "51"}}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"}}`,
		},
	},
	{
		Code:     "COMP0005",
		Severity: finding.Fatal,
		Title:    "Nothing in a file would be left out of the document.",
		Why:      "A key that is not known, or a value of the wrong kind, can't be placed in the document. Leaving it out quietly could lose a county's words.",
		Help:     "Correct what the other findings for this place say: give the key its right name, or the value its right kind.",
		Example: Example{
			Fails:  `15-kern.json: {"colaboration": {"narrative": "The office meets with CDE, CCEE and other county superintendents each month."}}`,
			Passes: `15-kern.json: {"collaboration": {"narrative": "The office meets with CDE, CCEE and other county superintendents each month."}}`,
		},
	},
}
