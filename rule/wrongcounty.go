package rule

import "github.com/coesummary/coesummary/finding"

// wrongCountyRules are the rules of CNTY from CNTY0101 on: another county named
// where one's own belongs.
var wrongCountyRules = []Rule{
	{
		Code:     "CNTY0101",
		Severity: finding.Fatal,
		Title:    "Who acts in a county's summary is the county's own office.",
		Why:      "A sentence that another county's office begins is a promise of that county. It is what remains where a text was taken over from a neighbor.",
		Help:     "Write your own office's or board's name. If the other office really does this for you, name your own office or your districts in the sentence: \"Our districts are coached by …\".",
		Example: Example{
			Fails:  "The Butte County Superintendent of Schools participates in each meeting of the state's council.",
			Passes: "The Glenn County Superintendent of Schools participates in each meeting of the state's council, together with the Butte County Superintendent of Schools.",
		},
	},
	{
		Code:     "CNTY0102",
		Severity: finding.Fatal,
		Title:    "What a county promises is for its own districts.",
		Why:      "The sentence that begins a part says whose districts are supported. Another county's name in it was left over from that county's summary.",
		Help:     "Write your own county's name. If you do support another county's districts, say in what role: \"as the Geographic Lead\".",
		Example: Example{
			Fails:  "The Glenn County Office of Education will support all school districts within Butte County in these ways:\n\n- Workshops each month\n- Visits to schools",
			Passes: "The Glenn County Office of Education will support all school districts within Glenn County in these ways:\n\n- Workshops each month, with districts in Butte County\n- Visits to schools",
		},
	},
	{
		Code:     "CNTY0103",
		Severity: finding.Warning,
		Title:    "Another county does not stand where one's own is expected.",
		Why:      "Another county's office that begins a paragraph with a list, another county's districts that are promised something, or a title with another county's name are seldom meant.",
		Help:     "Look whether your own county is meant. If it is not, say what the other county has to do with yours.",
		Example: Example{
			Fails:  "The office will:\n\n- Coach the principals of all school districts in Butte County\n- Visit schools",
			Passes: "The office will:\n\n- Coach the principals of our school districts together with those in Butte County\n- Visit schools",
		},
	},
	{
		Code:     "CNTY0104",
		Severity: finding.Warning,
		Title:    "The county's own name is spelled as it is in the law.",
		Why:      "A reader who searches the statewide document for the county finds it under its right name only.",
		Help:     "Correct the spelling.",
		Example: Example{
			Fails:  "The Glen County Office of Education meets with districts each month.",
			Passes: "The Glenn County Office of Education meets with districts each month.",
		},
	},
}
