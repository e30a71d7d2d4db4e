package rule

import "github.com/coesummary/coesummary/finding"

// schemaForm is the authority for the shape of a summary, which is this
// project's own.
const schemaForm = "summary.schema.json (JSON Schema 2020-12)"

// schemaRules are the family SCHM: every field stands where it belongs and is
// what it must be. Each code is one kind of mistake.
var schemaRules = []Rule{
	{
		Code: "SCHM0001", Severity: finding.Fatal,
		Title:     "Nothing is missing that a complete summary needs.",
		Why:       "The law says what the summary shall include, and the guide adds metrics, actions and expenditures for each goal. The names and dates tell readers whose summary it is and when it was presented.",
		Help:      "Add it at this place. The command \"coesummary schema\" shows every field with what it means.",
		Authority: "EC 52066(i); Summary facilitation guide (November 2025); " + schemaForm,
		Example: Example{
			Fails: `"title": "Director of District Support",
"phone": "555-555-0100"`,
			Passes: `"title": "Director of District Support",
"email": "sam.sample@example.org",
"phone": "555-555-0100"`,
		},
	},
	{
		Code: "SCHM0002", Severity: finding.Fatal,
		Title:     "Every key is one that the format knows.",
		Why:       "A mistyped key would otherwise leave its text out of the document without a word.",
		Help:      "Correct the spelling of the key, or take it out. A section of your own goes into additionalSections.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"localContex": "The office serves eight small districts."`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "SCHM0003", Severity: finding.Fatal,
		Title:     "Every value is of its kind: text, number, true or false, list, or group.",
		Why:       "A value of another kind cannot be used, so its words would be missing from the document.",
		Help:      "Write text in double quotation marks, numbers and true or false without them, lists in [ ] and groups in { }. Leave the key out where there is nothing to say.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"amount": "36000"`,
			Passes: `"amount": 36000`,
		},
	},
	{
		Code: "SCHM0004", Severity: finding.Fatal,
		Title:     "A value with a fixed set of choices is one of them, letter for letter.",
		Why:       "The documents turn each choice into the words for readers.",
		Help:      "Use one of the choices exactly as they are spelled, small and capital letters included.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"itemType": "discussion"`,
			Passes: `"itemType": "information"`,
		},
	},
	{
		Code: "SCHM0005", Severity: finding.Fatal,
		Title:     "Dates, fiscal years, codes and email addresses are real ones in the form that the format asks for.",
		Why:       "Files are sorted, compared and printed by them.",
		Help:      "Write it in the form that is shown.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"hearingDate": "2026-06-31"`,
			Passes: `"hearingDate": "2026-06-10"`,
		},
	},
	{
		Code: "SCHM0006", Severity: finding.Fatal,
		Title:     "Text is not empty.",
		Why:       "An empty text prints as a gap that nobody can tell from a loss.",
		Help:      "Write the text, or leave it out where it is not needed.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"localContext": ""`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "SCHM0007", Severity: finding.Fatal,
		Title:     "A list that must say something is not empty.",
		Why:       "A goal without measures or an activity without partners leaves out what the reader looks for.",
		Help:      "Put at least one entry between [ and ]; the command \"coesummary schema\" shows what an entry holds. A list that may be missing can be taken out, key and all.",
		Authority: schemaForm,
		Example: Example{
			Fails: `"activity": "Share workshops with other county superintendents",
"partners": []`,
			Passes: `"activity": "Share workshops with other county superintendents",
"partners": [
  "countySuperintendents"
]`,
		},
	},
	{
		Code: "SCHM0008", Severity: finding.Fatal,
		Title:     "Part (A) has a narrative or activities, and part (B) a narrative or actions.",
		Why:       "Both parts are what the law asks of every county. Each may be running text, a table, or both.",
		Help:      "Write a narrative, fill in the table, or do both.",
		Authority: "EC 52066(i)(1)(A) and (B); " + schemaForm,
		Example: Example{
			Fails: `"collaboration": {}`,
			Passes: `"collaboration": {
  "narrative": "The office plans its support each August with CCEE, CDE and other county superintendents."
}`,
		},
	},
	{
		Code: "SCHM0009", Severity: finding.Fatal,
		Title:     "Numbers are within what is possible.",
		Why:       "An amount is not negative, and the state priorities that concern districts are 1 to 8.",
		Help:      "Look for a typing error in the number.",
		Authority: schemaForm,
		Example: Example{
			Fails: `"statePriorities": [
  5,
  9
]`,
			Passes: `"statePriorities": [
  5,
  6
]`,
		},
	},
	{
		Code: "SCHM0010", Severity: finding.Fatal,
		Title:     "Numbers are written plainly: digits only, and at most two decimals in an amount.",
		Why:       "Money is kept exact to the cent, and what was written must come out the same.",
		Help:      "Write whole numbers as 5 and amounts as 596125 or 1250.50, without an exponent.",
		Authority: schemaForm,
		Example: Example{
			Fails:  `"amount": 3.6e4`,
			Passes: `"amount": 36000`,
		},
	},
	{
		Code: "SCHM0011", Severity: finding.Fatal,
		Title:     "A list of choices names each choice once.",
		Why:       "A choice that is named twice is a slip, and often stands where another was meant.",
		Help:      "Take the second one out, or put in the one that was meant.",
		Authority: schemaForm,
		Example: Example{
			Fails: `"partners": [
  "ccee",
  "cde",
  "cde"
]`,
			Passes: `"partners": [
  "ccee",
  "cde"
]`,
		},
	},
}
