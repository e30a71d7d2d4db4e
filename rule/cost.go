package rule

import "github.com/coesummary/coesummary/finding"

// costRules are the family COST: what the goals cost.
var costRules = []Rule{
	{
		Code:      "COST0001",
		Severity:  finding.Warning,
		Title:     "A cost of zero is explained.",
		Why:       "The summary contains the expenditures for each goal. A zero can be right, but without a word it looks like a cost that nobody filled in.",
		Help:      "Write the cost, or say in the note of the expenditure why there is none: for example, that the work is part of duties that are paid for elsewhere.",
		Authority: "EC 52066(i); Summary facilitation guide (November 2025)",
		Example: Example{
			Fails: `"amount": 0`,
			Passes: `"amount": 0,
"note": "The visits are part of duties that are paid for under the first goal."`,
		},
	},
}
