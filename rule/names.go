package rule

import "github.com/coesummary/coesummary/finding"

// nameRules are the rules of TEXT from TEXT0501 on: the names of organizations and offices.
var nameRules = []Rule{
	{
		Code:     "TEXT0501",
		Severity: finding.Warning,
		Title:    "Organizations, committees and plans have the names of the summary's own year.",
		Why:      "Texts are carried over from year to year, and the old name stays in them. A reader looks for it in vain.",
		Help:     "Write the current name, once; an acronym of the older name goes. Where the older name matters, write \"formerly\" before it.",
		Example: Example{
			Fails:  "The superintendent attends the quarterly CCSESA meetings.",
			Passes: "The superintendent attends the quarterly meetings of the California County Superintendents (formerly CCSESA).",
		},
	},
	{
		Code:     "TEXT0502",
		Severity: finding.Warning,
		Title:    "Names of organizations, plans and programs are written as they are.",
		Why:      "One small word or ending decides whether a name is found; and the names of the law are the law's.",
		Help:     "Correct the name, in the singular or plural that the sentence needs. If something else is meant that is really called so, leave it.",
		Example: Example{
			Fails:  "Each district writes a Local Control Accountability Plan.",
			Passes: "Each district writes a Local Control and Accountability Plan.",
		},
	},
	{
		Code:      "TEXT0503",
		Severity:  finding.Warning,
		Title:     "The office and the superintendent are named one by one.",
		Why:       "The county superintendent of schools is an officer, and the county office of education is where that officer works. The law gives duties to the officer.",
		Help:      "Write either the county superintendent of schools or the county office of education.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails:  "The Sample County Office of Education Superintendent of Schools visits each district.",
			Passes: "The Sample County Superintendent of Schools visits each district.",
		},
	},
	{
		Code:     "TEXT0504",
		Severity: finding.Warning,
		Title:    "The names of county offices and county superintendents are whole.",
		Why:      "A lost word or a wrong ending turns one officer into several, or a county's office into another.",
		Help:     "Write the name as the message has it, which is that of CDE's directory. Where your office calls itself otherwise, leave it.",
		Example: Example{
			Fails:  "The Inyo Office of Education leads the network.",
			Passes: "The Inyo County Office of Education leads the network, and the Inyo and Mono County Offices of Education share a coach.",
		},
	},
}
