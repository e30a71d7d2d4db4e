package rule

import "github.com/coesummary/coesummary/finding"

// timingRules are the rules of TEXT from TEXT0801 on: years and dates in a text.
var timingRules = []Rule{
	{
		Code:     "TEXT0801",
		Severity: finding.Warning,
		Title:    "What is promised is not over before the fiscal year begins.",
		Why:      "The summary says what the office will do in its fiscal year. A plan with a day or a year before it was left over from an earlier summary.",
		Help:     "Correct the year, or say what was done then as something past.",
		Example: Example{
			Fails:  "The office will hold workshops for all districts in the spring of 2019.",
			Passes: "The office held workshops in the spring of 2019 and will hold more each spring.",
		},
	},
}
