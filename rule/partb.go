package rule

import "github.com/coesummary/coesummary/finding"

// partBRules are the family PRTB: part (B), assistance to the districts that
// CDE identified under EC 52071(c). The rules of its table of districts begin
// at PRTB0101; they hold the record against itself and never work out who is
// eligible.
var partBRules = []Rule{
	{
		Code:      "PRTB0001",
		Severity:  finding.Fatal,
		Title:     "Part (B) says how the identified districts are assisted.",
		Why:       "Part (B) is one of the two texts that CDE compiles for the whole state. It has a narrative, a list of actions or both.",
		Help:      "Write the narrative, or list the actions with their sources of funding. If CDE identified no district, say so in the narrative and set noDistrictsIdentified to true.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"technicalAssistance": {
  "narrative": "TBD",`,
			Passes: `"technicalAssistance": {
  "narrative": "The office works with two districts on attendance.",`,
		},
	},
	{
		Code:      "PRTB0002",
		Severity:  finding.Fatal,
		Title:     "Where no district was identified, part (B) says so in words.",
		Why:       "Readers of the compiled document see the narrative, not the mark. Without a sentence the county's part (B) would look forgotten.",
		Help:      "Write a sentence in the narrative of part (B) that says that no district was identified.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"technicalAssistance": {
  "noDistrictsIdentified": true
}`,
			Passes: `"technicalAssistance": {
  "narrative": "No district was identified for this year.",
  "noDistrictsIdentified": true
}`,
		},
	},
	{
		Code:      "PRTB0003",
		Severity:  finding.Fatal,
		Title:     "Where no district was identified, none is listed as identified.",
		Why:       "The two statements contradict each other, and both would be printed.",
		Help:      "Take out noDistrictsIdentified, or correct the pathways of the districts in the list.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"noDistrictsIdentified": true,
"districts": [
  {
    "name": "Example Unified",
    "type": "district",
    "pathways": [
      "districtDA"
    ]
  }
]`,
			Passes: `"noDistrictsIdentified": true`,
		},
	},
	{
		Code:      "PRTB0004",
		Severity:  finding.Warning,
		Title:     "Where no district was identified, no assistance is promised.",
		Why:       "Actions for identified districts, or districts without a pathway of their own, make a reader ask which of the two is so.",
		Help:      "Take out noDistrictsIdentified, or move the actions to the goal that they belong to and give each district its pathway.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"noDistrictsIdentified": true,
"actions": [
  {
    "action": "Look at attendance with each district's team",
    "fundingSources": [
      "System of Support"
    ]
  }
]`,
			Passes: `"noDistrictsIdentified": true`,
		},
	},
	{
		Code:      "PRTB0005",
		Severity:  finding.Warning,
		Title:     "Each action of part (B) names its source of funding.",
		Why:       "Part (B) describes the actions that the county superintendent will take together with the source of funding for them.",
		Help:      "Add the source or sources of funding to the action.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"action": "Look at attendance with each district's team"`,
			Passes: `"action": "Look at attendance with each district's team",
"fundingSources": [
  "System of Support"
]`,
		},
	},
	{
		Code:      "PRTB0006",
		Severity:  finding.Warning,
		Title:     "A part (B) told as a narrative names its source of funding.",
		Why:       "Part (B) describes what the county superintendent will do together with the source of funding for it.",
		Help:      "Say in the narrative where the money comes from, or list the sources under expenditures.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails:  `"narrative": "The office works with two districts on attendance."`,
			Passes: `"narrative": "The office works with two districts on attendance, paid for from the general fund."`,
		},
	},
	{
		Code:      "PRTB0007",
		Severity:  finding.Warning,
		Title:     "Part (B) says what the districts do on their own.",
		Why:       "Part (B) also describes the actions that the districts will take independently of the county superintendent.",
		Help:      "Write them into districtActions.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: `"narrative": "The office works with two districts on attendance."`,
			Passes: `"narrative": "The office works with two districts on attendance.",
"districtActions": "The districts call home on the first day of an absence."`,
		},
	},
	{
		Code:      "PRTB0008",
		Severity:  finding.Fatal,
		Title:     "Part (B) can be known as the assistance to identified districts.",
		Why:       "Part (B) is for the districts that were identified for technical assistance. One that tells only of support for everybody repeats part (A), and the county seems to have left part (B) out.",
		Help:      "Begin part (B) with a sentence that says so, such as \"will provide technical assistance to school districts identified under EC 52071(c)\", and describe that assistance. If CDE identified no district, say so and set noDistrictsIdentified to true. If the text stands in part (A), move it to technicalAssistance.",
		Authority: "EC 52066(i)(1)(B)",
		Example: Example{
			Fails: "The office will support all districts:\n\n- Offer workshops on reading\n- Meet with principals each month",
			Passes: "The office will provide technical assistance to districts identified under EC 52071(c):\n\n" +
				"- Look for root causes with each district's team\n- Meet with principals each month",
		},
	},
	{
		Code:     "PRTB0101",
		Severity: finding.Warning,
		Title:    "Each district or charter school is listed once.",
		Why:      "Two rows for one district are counted twice. One row holds several pathways, student groups and priorities.",
		Help:     "Join the two rows into one.",
		Example: Example{
			Fails: `"name": "Example Unified",
"type": "district",
"dashboardYear": 2025,
"pathways": [
  "directTA"
]`,
			Passes: `"name": "Example River Charter",
"cdsCode": "11000010000001",
"type": "charter",
"dashboardYear": 2025,
"pathways": [
  "charterDA"
]`,
		},
	},
	{
		Code:      "PRTB0102",
		Severity:  finding.Warning,
		Title:     "A district's CDS code begins with the county's code.",
		Why:       "The first two digits of a county-district-school (CDS) code are the county's.",
		Help:      "Look the code up in CDE's directory of schools.",
		Authority: "CDE county-district-school codes",
		Example: Example{
			Fails: `"name": "Example Unified",
"cdsCode": "1200001"`,
			Passes: `"name": "Example Unified",
"cdsCode": "1100001"`,
		},
	},
	{
		Code:      "PRTB0103",
		Severity:  finding.Warning,
		Title:     "A district's CDS code has seven digits, a charter school's fourteen.",
		Why:       "The first seven digits name the county and the district; the seven that follow name one school.",
		Help:      "Check the type of the row, and look the code up in CDE's directory of schools.",
		Authority: "CDE county-district-school codes",
		Example: Example{
			Fails: `"cdsCode": "1100002",
"type": "charter"`,
			Passes: `"cdsCode": "11000010000001",
"type": "charter"`,
		},
	},
	{
		Code:      "PRTB0104",
		Severity:  finding.Warning,
		Title:     "The year of the Dashboard fits the fiscal year.",
		Why:       "The Dashboard appears in December, and the districts that it identifies are assisted in the fiscal year after. Assistance can go on for some years, so an earlier Dashboard is possible, but not one from after the summary was written.",
		Help:      "Write the year of the Dashboard for which CDE identified the district: for 2026-27 usually 2025.",
		Authority: "EC 52071(c)",
		Example: Example{
			Fails: `"type": "charter",
"dashboardYear": 2026`,
			Passes: `"type": "charter",
"dashboardYear": 2025`,
		},
	},
	{
		Code:      "PRTB0105",
		Severity:  finding.Warning,
		Title:     "The pathway is one for this type.",
		Why:       "The law has separate provisions: EC 47607.3 for charter schools, and EC 52071(b), (c) and (f) for school districts.",
		Help:      "Check the type of the row and its pathways against what CDE determined.",
		Authority: "EC 52071; EC 47607.3",
		Example: Example{
			Fails: `"type": "charter",
"dashboardYear": 2025,
"pathways": [
  "districtDA"
]`,
			Passes: `"type": "charter",
"dashboardYear": 2025,
"pathways": [
  "charterDA"
]`,
		},
	},
	{
		Code:      "PRTB0106",
		Severity:  finding.Warning,
		Title:     "Assistance by a Geographic Lead begins with the 2025 Dashboard.",
		Why:       "Districts are identified under EC 52071(f) from the 2025 Dashboard on.",
		Help:      "Check the year of the Dashboard and the pathway against what CDE determined.",
		Authority: "EC 52071(f)",
		Example: Example{
			Fails: `"dashboardYear": 2024,
"pathways": [
  "geoLeadDA"
]`,
			Passes: `"dashboardYear": 2025,
"pathways": [
  "geoLeadDA"
]`,
		},
	},
}
