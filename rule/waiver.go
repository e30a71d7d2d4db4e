package rule

import "github.com/coesummary/coesummary/finding"

// waiverRules are the family WAIV: the file in which a validator keeps the
// warnings that were accepted. A waiver that can't hold is fatal, because
// nobody may go on believing that it does.
var waiverRules = []Rule{
	{
		Code:      "WAIV0001",
		Severity:  finding.Fatal,
		Title:     "The file of waivers is a table with the headings county, code, where, reason, who and date.",
		Why:       "A table that is read in another way than it was meant would accept what nobody accepted. Where the table as a whole can't be read, no waiver in it holds.",
		Help:      "In Excel save the sheet as \"CSV UTF-8 (Comma delimited)\", with the six headings in its first row. Where you type the file yourself, put a text that has a comma in it between quotation marks.",
		Authority: "RFC 4180",
		Example: Example{
			Fails: `county,code,page,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0002",
		Severity: finding.Fatal,
		Title:    "A waiver names one of the 58 counties.",
		Why:      "What is accepted in one county's summary is not accepted in another's.",
		Help:     "Write the county's name or code as \"coesummary counties\" lists them. For several counties give each a row.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
all,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0003",
		Severity: finding.Fatal,
		Title:    "A waiver names one rule, and a place as findings give it or none.",
		Why:      "A waiver for a whole family of rules would also accept what the family finds next year.",
		Help:     "Copy the code and, where you want to accept it in one place only, what stands after \"where:\" from the finding. \"coesummary rules\" lists the codes.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
Modoc,COST,,The office lends its own staff.,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0004",
		Severity: finding.Fatal,
		Title:    "What a waiver accepts is a warning.",
		Why:      "What is fatal is required by the law or the format; nobody can accept it.",
		Help:     "Take the row out, and have the county correct its summary.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
Modoc,DATE0001,,The board met twice.,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Modoc,DATE0003,,The board met late because of the fire.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0005",
		Severity: finding.Fatal,
		Title:    "A waiver says why, who accepted it, and on which day.",
		Why:      "Next year somebody else will ask, and a waiver without a reason can't be judged again.",
		Help:     "Fill in the reason in words, the name, and the day as 2026-07-31 or 7/31/2026.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
Modoc,COST0001,,N/A,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0006",
		Severity: finding.Warning,
		Title:    "A waiver stands in the file once.",
		Why:      "Of two that are alike, one will be changed and the other forgotten.",
		Help:     "Keep the row whose reason is right, and take the other out.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31
25,COST0001,,Lent staff.,Sam Sample,2026-08-03`,
			Passes: `county,code,where,reason,who,date
Modoc,COST0001,,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
	{
		Code:     "WAIV0007",
		Severity: finding.Warning,
		Title:    "A waiver accepts something that is found.",
		Why:      "Where the text was corrected or moved, the waiver is no longer needed, and would accept a new mistake unseen.",
		Help:     "Take the row out; or, where the text moved, correct what stands under where.",
		Example: Example{
			Fails: `county,code,where,reason,who,date
Glenn,COST0001,/goals/0/expenditure/amount,The office lends its own staff.,Alex Example,2026-07-31`,
			Passes: `county,code,where,reason,who,date
Glenn,COST0001,/goals/2/expenditure/amount,The office lends its own staff.,Alex Example,2026-07-31`,
		},
	},
}
