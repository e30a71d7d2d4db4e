package rule

import "github.com/coesummary/coesummary/finding"

// partARules are the family PRTA: part (A), support for all districts and the
// steps to collaborate.
var partARules = []Rule{
	{
		Code:      "PRTA0001",
		Severity:  finding.Fatal,
		Title:     "Part (A) says how the county superintendent supports all districts.",
		Why:       "Part (A) is one of the two texts that CDE compiles for the whole state. It has a narrative, a list of activities or both.",
		Help:      "Write the narrative, or list the activities with their partners.",
		Authority: "EC 52066(i)(1)(A)",
		Example: Example{
			Fails: `"collaboration": {
  "narrative": "N/A"
}`,
			Passes: `"collaboration": {
  "narrative": "The office plans its support each August with CCEE, CDE and other county superintendents."
}`,
		},
	},
	{
		Code:      "PRTA0002",
		Severity:  finding.Fatal,
		Title:     "Part (A) names the California Collaborative for Educational Excellence (CCEE).",
		Why:       "The law asks for the steps to collaborate with CCEE, with CDE and with other county superintendents.",
		Help:      "Say in the narrative how you work with CCEE, or name it as a partner (\"ccee\") of an activity.",
		Authority: "EC 52066(i)(1)(A)",
		Example: Example{
			Fails: `"activity": "Compare notes on reading data",
"partners": [
  "cde"
]`,
			Passes: `"activity": "Compare notes on reading data",
"partners": [
  "ccee",
  "cde"
]`,
		},
	},
	{
		Code:      "PRTA0003",
		Severity:  finding.Fatal,
		Title:     "Part (A) names the California Department of Education (CDE).",
		Why:       "The law asks for the steps to collaborate with CCEE, with CDE and with other county superintendents.",
		Help:      "Say in the narrative how you work with CDE, or name it as a partner (\"cde\") of an activity.",
		Authority: "EC 52066(i)(1)(A)",
		Example: Example{
			Fails: `"activity": "Compare notes on reading data",
"partners": [
  "ccee"
]`,
			Passes: `"activity": "Compare notes on reading data",
"partners": [
  "ccee",
  "cde"
]`,
		},
	},
	{
		Code:      "PRTA0004",
		Severity:  finding.Fatal,
		Title:     "Part (A) names other county superintendents.",
		Why:       "The law asks for the steps to collaborate with CCEE, with CDE and with other county superintendents. The county's own superintendent or office does not count.",
		Help:      "Say in the narrative how you work with other county superintendents or their offices, or name them as partners (\"countySuperintendents\") of an activity.",
		Authority: "EC 52066(i)(1)(A)",
		Example: Example{
			Fails: `"activity": "Share workshops on the LCAP",
"partners": [
  "geoLeads"
]`,
			Passes: `"activity": "Share workshops on the LCAP",
"partners": [
  "countySuperintendents"
]`,
		},
	},
}
