package rule

import "github.com/coesummary/coesummary/finding"

// acrossRules are the family ACRS: several counties' summaries held against one
// another. Each of them may be sound alone.
var acrossRules = []Rule{
	{
		Code:     "ACRS0001",
		Severity: finding.Warning,
		Title:    "An abbreviation stands for the office of one county.",
		Why:      "In the statewide document the counties' texts stand in one row. Where several offices go by the same letters, a reader can't tell which of them is meant.",
		Help:     "Use the office's name, or put the county's name in the place of its initial, so that the letters are no other office's.",
		Example: Example{
			Fails: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "office": {"abbreviation": "KCOE"}}
16-kings.json: {"county": {"name": "Kings", "code": "16"}, "office": {"abbreviation": "KCOE"}}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "office": {"abbreviation": "KCOE"}}
16-kings.json: {"county": {"name": "Kings", "code": "16"}, "office": {"abbreviation": "Kings COE"}}`,
		},
	},
	{
		Code:     "ACRS0002",
		Severity: finding.Warning,
		Title:    "A county's paragraphs are its own.",
		Why:      "Paragraphs that are the same word for word, or with nothing changed but the names of counties and offices, were mostly copied from one county's plan into the other's. The reader learns nothing of what this county does, and a mistake is copied with the rest. Headings, openings that repeat the law, and sentences that more than six counties share are left out.",
		Help:     "Say what this county's office does, in its own words. Where the counties do this work together, say so.",
		Example: Example{
			Fails: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "technicalAssistance": {"narrative": "Two coaches drive to every small school on Tuesdays and sit beside new teachers."}}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"}, "technicalAssistance": {"narrative": "Two coaches drive to every small school on Tuesdays and sit beside new teachers."}}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "technicalAssistance": {"narrative": "Two coaches drive to every small school on Tuesdays and sit beside new teachers."}}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"}, "technicalAssistance": {"narrative": "The data team prepares a page of figures for each principal and talks it through in person."}}`,
		},
	},
	{
		Code:     "ACRS0003",
		Severity: finding.Warning,
		Title:    "A county's text is not, as a whole, another county's.",
		Why:      "Where nearly every paragraph is another county's, the wrong text was probably sent, or last year's sample was never filled in.",
		Help:     "Ask the county's office whether this is the text that it means to send.",
		Example: Example{
			Fails: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "technicalAssistance": {"actions": [
  {"action": "Two coaches drive to every small school on Tuesdays and sit beside new teachers"},
  {"action": "A data team prepares a page of figures for each principal before the leaves fall"},
  {"action": "Families are asked by telephone in their own language what keeps children from class"},
  {"action": "Counselors trade cases by video on the first Friday of every month until summer"},
  {"action": "The superintendents of the smallest districts plan the calendar for buses as one group"}
]}}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"}, "technicalAssistance": {"actions": [
  {"action": "Two coaches drive to every small school on Tuesdays and sit beside new teachers"},
  {"action": "A data team prepares a page of figures for each principal before the leaves fall"},
  {"action": "Families are asked by telephone in their own language what keeps children from class"},
  {"action": "Counselors trade cases by video on the first Friday of every month until summer"},
  {"action": "The superintendents of the smallest districts plan the calendar for buses as one group"}
]}}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"}, "technicalAssistance": {"actions": [
  {"action": "Two coaches drive to every small school on Tuesdays and sit beside new teachers"},
  {"action": "A data team prepares a page of figures for each principal before the leaves fall"},
  {"action": "Families are asked by telephone in their own language what keeps children from class"},
  {"action": "Counselors trade cases by video on the first Friday of every month until summer"},
  {"action": "The superintendents of the smallest districts plan the calendar for buses as one group"}
]}}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"}, "technicalAssistance": {"actions": [
  {"action": "Attendance clerks learn at the office how to read the weekly list of absences"},
  {"action": "A retired principal walks with new ones through their schools in the first weeks"},
  {"action": "Each board hears in October and in March what has changed in its own schools"},
  {"action": "Mathematics teachers of the middle grades write their tests at one table in August"},
  {"action": "A bus with books and a nurse stops at the three schools in the hills"}
]}}`,
		},
	},
	{
		Code:     "ACRS0004",
		Severity: finding.Warning,
		Title:    "A file that is named after a county is that county's.",
		Why:      "A file with one county's name and another county's content was probably saved under the wrong name, and one of the two counties may be missing.",
		Help:     "Look which county the text is from, and correct the name of the file or the county in it.",
		Example: Example{
			Fails:  `34-sacramento.json: {"county": {"name": "Shasta", "code": "45"}}`,
			Passes: `45-shasta.json: {"county": {"name": "Shasta", "code": "45"}}`,
		},
	},
	{
		Code:     "ACRS0005",
		Severity: finding.Warning,
		Title:    "The costs of the goals are the county's own.",
		Why:      "Two counties whose costs are the same to the dollar, and not round, took them from the same file. Round amounts and a single amount may be alike by chance and are left alone.",
		Help:     "Put this county's own costs in.",
		Example: Example{
			Fails: `15-kern.json: {"county": {"name": "Kern", "code": "15"},
  "goals": [{"expenditure": {"amount": 120512}}, {"expenditure": {"amount": 43100}}]}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"},
  "goals": [{"expenditure": {"amount": 120512}}, {"expenditure": {"amount": 43100}}]}`,
			Passes: `15-kern.json: {"county": {"name": "Kern", "code": "15"},
  "goals": [{"expenditure": {"amount": 120512}}, {"expenditure": {"amount": 43100}}]}
58-yuba.json: {"county": {"name": "Yuba", "code": "58"},
  "goals": [{"expenditure": {"amount": 86930}}, {"expenditure": {"amount": 51200}}]}`,
		},
	},
}
