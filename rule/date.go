package rule

import "github.com/coesummary/coesummary/finding"

// dateRules are the family DATE: the fiscal year and the days of the board.
var dateRules = []Rule{
	{
		Code:      "DATE0001",
		Severity:  finding.Fatal,
		Title:     "The summary is presented at the meeting that adopts the LCAP.",
		Why:       "The law puts the two at one and the same public meeting of the county board of education.",
		Help:      "Write the day of that one meeting in both places. If the two really were on different days, the summary has to be presented again.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails: `"meetingDate": "2026-06-24",
"lcapAdoptionDate": "2026-06-25"`,
			Passes: `"meetingDate": "2026-06-24",
"lcapAdoptionDate": "2026-06-24"`,
		},
	},
	{
		Code:      "DATE0002",
		Severity:  finding.Fatal,
		Title:     "The public hearing is on an earlier day than the adoption.",
		Why:       "The board hears the public on the LCAP first, and adopts it at a later meeting on another day.",
		Help:      "Check both days: the hearing's and the adoption's.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails: `"lcapAdoptionDate": "2026-06-24",
"hearingDate": "2026-06-24"`,
			Passes: `"lcapAdoptionDate": "2026-06-24",
"hearingDate": "2026-06-10"`,
		},
	},
	{
		Code:      "DATE0003",
		Severity:  finding.Warning,
		Title:     "The LCAP is adopted by the July 1 on which the fiscal year begins.",
		Why:       "The county's LCAP is due by that day, and the summary goes with it.",
		Help:      "Check the day of the meeting. If the adoption really was late, leave it: nothing is blocked.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails: `"meetingDate": "2026-07-08",
"lcapAdoptionDate": "2026-07-08"`,
			Passes: `"meetingDate": "2026-06-24",
"lcapAdoptionDate": "2026-06-24"`,
		},
	},
	{
		Code:      "DATE0004",
		Severity:  finding.Fatal,
		Title:     "The board meets in the calendar year in which the fiscal year begins.",
		Why:       "The summary for 2026-27 is presented in June 2026. Where the fiscal year and the meeting lie a year or more apart, one of them was carried over from another year's file.",
		Help:      "Check the fiscal year and the day of the board's meeting, and correct the one that is wrong.",
		Authority: "EC 52066(i)",
		Example: Example{
			Fails: `"meetingDate": "2025-06-24",
"lcapAdoptionDate": "2025-06-24",
"hearingDate": "2025-06-10"`,
			Passes: `"meetingDate": "2026-06-24",
"lcapAdoptionDate": "2026-06-24",
"hearingDate": "2026-06-10"`,
		},
	},
	{
		Code:     "DATE0005",
		Severity: finding.Warning,
		Title:    "The public hearing is in the same year as the adoption.",
		Why:      "The hearing comes days or weeks before the adoption. One from an earlier year is usually a slip of the pen, or left over from last year's file.",
		Help:     "Check the year of the hearing.",
		Example: Example{
			Fails: `"lcapAdoptionDate": "2026-06-24",
"hearingDate": "2025-06-10"`,
			Passes: `"lcapAdoptionDate": "2026-06-24",
"hearingDate": "2026-06-10"`,
		},
	},
}
