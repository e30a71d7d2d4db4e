package rule

import "github.com/coesummary/coesummary/finding"

// lawRules are the rules of TEXT from TEXT0601 on: what a text says of the law.
var lawRules = []Rule{
	{
		Code:      "TEXT0601",
		Severity:  finding.Warning,
		Title:     "Part (B) cites EC 52071(c).",
		Why:       "Part (B) is about the districts identified under that subdivision. The citation tells readers of the statewide document which assistance is meant.",
		Help:      "Name the law where part (B) begins: \"technical assistance to school districts pursuant to EC 52071(c)\".",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails:  "The office will provide technical assistance to identified districts.",
			Passes: "The office will provide technical assistance to districts identified under EC 52071(c).",
		},
	},
	{
		Code:      "TEXT0602",
		Severity:  finding.Warning,
		Title:     "Where part (B) cites EC 52071, it names subdivision (c).",
		Why:       "Subdivisions (a) and (b) are about districts that ask for assistance or whose LCAP is not approved. Part (B) is about those identified under subdivision (c).",
		Help:      "Write \"EC 52071(c)\" or \"subdivision (c) of EC 52071\".",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails:  "The office will provide technical assistance to districts pursuant to EC Section 52071.",
			Passes: "The office will provide technical assistance to districts pursuant to EC Section 52071(c).",
		},
	},
	{
		Code:      "TEXT0603",
		Severity:  finding.Warning,
		Title:     "The law is told as it stands now.",
		Why:       "EC 52071 was rewritten in 2018. The phrase is from the version before: today districts are identified by the criteria of EC 52064.5, and experts may be academic, programmatic or fiscal.",
		Help:      "Describe what EC 52071(c) says now, or only cite it.",
		Authority: "EC 52071(c)",
		Example: Example{
			Fails:  "Under EC 52071(c), an academic expert or team of academic experts helps the district.",
			Passes: "Under EC 52071(c), academic, programmatic or fiscal experts help the district.",
		},
	},
	{
		Code:     "TEXT0604",
		Severity: finding.Warning,
		Title:    "The number of a section of law is typed as it is.",
		Why:      "Two digits that changed places, a letter for a digit or a capital letter for a subdivision lead to no law, or to another.",
		Help:     "Correct the citation.",
		Example: Example{
			Fails:  "The office assists districts under Education Code (EC) 52071(c), see EC 52017.",
			Passes: "The office assists districts under Education Code (EC) 52071(c), see EC 52071.5.",
		},
	},
}
