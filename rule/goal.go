package rule

import "github.com/coesummary/coesummary/finding"

// goalRules are the family GOAL: the goals with their metrics and actions.
var goalRules = []Rule{
	{
		Code:      "GOAL0001",
		Severity:  finding.Fatal,
		Title:     "Each of the three areas has a goal.",
		Why:       "The summary includes the review of LCAPs (EC 52070), technical assistance (EC 52071) and any other support of the article.",
		Help:      "If one of the goals is for this area, correct its area; otherwise add a goal for it.",
		Authority: "EC 52066(i); Summary facilitation guide (November 2025)",
		Example: Example{
			Fails: `"id": "3",
"area": "technicalAssistance"`,
			Passes: `"id": "3",
"area": "otherSupport"`,
		},
	},
	{
		Code:      "GOAL0002",
		Severity:  finding.Fatal,
		Title:     "Each goal has a metric.",
		Why:       "The summary contains metrics for each goal, so that anyone can tell later whether it was met.",
		Help:      "Say in the measures of the goal how its progress is measured.",
		Authority: "EC 52066(i); Summary facilitation guide (November 2025)",
		Example: Example{
			Fails:  `"metric": "TBD"`,
			Passes: `"metric": "Schools at the yearly visit"`,
		},
	},
	{
		Code:      "GOAL0003",
		Severity:  finding.Fatal,
		Title:     "Each goal has an action.",
		Why:       "The summary contains specific actions for each goal.",
		Help:      "Say in the measures of the goal what the office will do.",
		Authority: "EC 52066(i); Summary facilitation guide (November 2025)",
		Example: Example{
			Fails:  `"action": "To be determined"`,
			Passes: `"action": "Arrange a visit in spring"`,
		},
	},
	{
		Code:     "GOAL0004",
		Severity: finding.Fatal,
		Title:    "No two goals have the same id.",
		Why:      "The table of expenditures names goals by their ids. Two alike can't be told apart.",
		Help:     "Give each goal an id of its own, such as 1, 2 and 3.",
		Example: Example{
			Fails: `"id": "2",
"area": "otherSupport"`,
			Passes: `"id": "3",
"area": "otherSupport"`,
		},
	},
}
