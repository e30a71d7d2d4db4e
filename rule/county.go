package rule

import "github.com/coesummary/coesummary/finding"

// countyRules are the family CNTY: whose summary it is.
var countyRules = []Rule{
	{
		Code:      "CNTY0001",
		Severity:  finding.Fatal,
		Title:     "The county is one of California's 58.",
		Why:       "The statewide document has a place for each county, found by its name.",
		Help:      "Write the county's name as the command \"coesummary counties\" lists it, without the word County.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails: `"name": "Glen",
"code": "11"`,
			Passes: `"name": "Glenn",
"code": "11"`,
		},
	},
	{
		Code:      "CNTY0002",
		Severity:  finding.Fatal,
		Title:     "The county's code is its own.",
		Why:       "Every county has a two-digit code. With one county's name and another county's code nobody can tell whose summary it is.",
		Help:      "Look up the county with the command \"coesummary counties\" and write its own two digits.",
		Authority: "CDE county codes",
		Example: Example{
			Fails: `"name": "Glenn",
"code": "10"`,
			Passes: `"name": "Glenn",
"code": "11"`,
		},
	},
	{
		Code:      "CNTY0003",
		Severity:  finding.Warning,
		Title:     "The county is one that owes a summary.",
		Why:       "Seven county superintendents have jurisdiction over a single school district and are exempt. A summary that such a county sends all the same is included and marked as not required.",
		Help:      "Check that the county is the right one. If it is, nothing needs to be done: no summary is owed, and this one is welcome.",
		Authority: "EC 52066(i)(3)",
		Example: Example{
			Fails: `"name": "Sierra",
"code": "46"`,
			Passes: `"name": "Glenn",
"code": "11"`,
		},
	},
	{
		Code:     "CNTY0004",
		Severity: finding.Fatal,
		Title:    "The office is not another county's.",
		Why:      "A summary under one county's name and another county's office usually began as a copy of that county's file. Published so, it would put one office's plan under another's name.",
		Help:     "Write the name that your own office uses for itself, or correct the county's name and code.",
		Example: Example{
			Fails: `"name": "Kern County Office of Education",
"abbreviation": "GCOE"`,
			Passes: `"name": "Glenn County Office of Education",
"abbreviation": "GCOE"`,
		},
	},
}
