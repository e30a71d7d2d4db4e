package main

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// cases are in the order of the table of rules. A new rule about one summary
// needs no more here than its code and a name for its file.
var cases = []example{
	{code: "FILE0001", name: "empty-file", whole: func(x rule.Example) string { return x.Fails }},
	{code: "FILE0003", name: "renamed-pdf", whole: func(x rule.Example) string {
		return x.Fails + "\n% A PDF file that was renamed to .json.\n"
	}},
	{code: "FILE0004", name: "latin-1-letter"},
	{code: "FILE0005", name: "byte-order-mark"},
	{code: "FILE0006", name: "missing-comma"},
	{code: "FILE0007", name: "list-of-summaries", further: []edit{{"    }\n  ]\n}\n", "    }\n  ]\n}\n]\n"}}},
	{code: "FILE0008", name: "key-twice"},
	{code: "FILE0009", name: "nested-too-deep"},
	{code: "FILE0011", name: "line-break-in-text"},
	{code: "FILE0012", name: "control-character"},
	{code: "FILE0013", name: "half-an-escape"},

	{code: "SCHM0001", name: "no-email"},
	{code: "SCHM0002", name: "mistyped-key"},
	{code: "SCHM0003", name: "amount-in-quotes"},
	{code: "SCHM0004", name: "unknown-item-type"},
	{code: "SCHM0005", name: "31-june"},
	{code: "SCHM0006", name: "empty-text"},
	{code: "SCHM0007", name: "no-partners", sound: []edit{{"Share workshops on the LCAP", "Share workshops with other county superintendents"}}},
	{code: "SCHM0008", name: "part-a-empty", sound: partAAsNarrative},
	{code: "SCHM0009", name: "priority-9"},
	{code: "SCHM0010", name: "amount-with-exponent"},
	{code: "SCHM0011", name: "partner-twice"},

	{code: "CNTY0001", name: "not-a-county"},
	{code: "CNTY0002", name: "code-of-another-county", further: districtsOf("10")},
	{code: "CNTY0003", name: "exempt-county", further: append(districtsOf("46"),
		edit{`"name": "Glenn County Office of Education"`, `"name": "Sierra County Office of Education"`},
		edit{`"name": "Glenn County Board of Education"`, `"name": "Sierra County Board of Education"`},
		edit{`"abbreviation": "GCOE"`, `"abbreviation": "SCOE"`},
		edit{`"acronym": "GCOE"`, `"acronym": "SCOE"`},
		edit{`"meaning": "Glenn County Office of Education"`, `"meaning": "Sierra County Office of Education"`},
	)},
	{code: "CNTY0004", name: "office-of-another-county"},
	{code: "CNTY0101", name: "another-office-acts"},
	{code: "CNTY0102", name: "districts-of-another-county"},
	{code: "CNTY0103", name: "another-county-in-an-item"},
	{code: "CNTY0104", name: "own-county-misspelled"},

	{code: "DATE0001", name: "two-meetings"},
	{code: "DATE0002", name: "hearing-on-the-same-day"},
	{code: "DATE0003", name: "adopted-in-july"},
	{code: "DATE0004", name: "meeting-of-last-year"},
	{code: "DATE0005", name: "hearing-of-last-year"},

	{code: "PRTA0001", name: "part-a-says-nothing", sound: partAAsNarrative},
	{code: "PRTA0002", name: "ccee-not-named"},
	{code: "PRTA0003", name: "cde-not-named"},
	{code: "PRTA0004", name: "county-superintendents-not-named"},

	{code: "PRTB0001", name: "part-b-says-nothing", sound: partBAsNarrative},
	{code: "PRTB0002", name: "no-district-not-said", sound: noDistrict},
	{code: "PRTB0003", name: "no-district-but-one-listed", sound: noDistrict},
	{code: "PRTB0004", name: "no-district-but-actions", sound: noDistrict},
	{code: "PRTB0005", name: "action-without-funding"},
	{code: "PRTB0006", name: "narrative-without-funding", sound: append(slices.Clone(partBAsNarrative),
		edit{"on attendance.\"", "on attendance, paid for from the general fund.\""},
	), further: []edit{
		{fundingOfGoal, "\n"},
		stretch("\"expenditures\": {", "\n  },\n  \"additionalSections\"", "\n    \"note\": \"The board adopts the figures in September.\""),
	}, companions: []string{"SCHM0001"}},
	{code: "PRTB0007", name: "nothing-districts-do", sound: partBAsNarrative},
	{code: "PRTB0008", name: "support-for-all-in-part-b"},
	{code: "PRTB0101", name: "district-twice"},
	{code: "PRTB0102", name: "district-of-another-county"},
	{code: "PRTB0103", name: "charter-with-short-code"},
	{code: "PRTB0104", name: "dashboard-of-the-future"},
	{code: "PRTB0105", name: "pathway-of-another-type"},
	{code: "PRTB0106", name: "geo-lead-too-early", sound: []edit{{`"districtDA"`, `"geoLeadDA"`}}},

	{code: "GOAL0001", name: "area-without-a-goal"},
	{code: "GOAL0002", name: "no-metric"},
	{code: "GOAL0003", name: "no-action"},
	{code: "GOAL0004", name: "id-twice"},

	{code: "COST0001", name: "zero-unexplained", sound: []edit{{
		`"amount": 36000`, "\"amount\": 0,\n        \"note\": \"The visits are part of duties that are paid for under the first goal.\"",
	}}},

	{code: "TEXT0001", name: "marks-only"},
	{code: "TEXT0002", name: "not-applicable"},
	{code: "TEXT0101", name: "ragged-table"},
	{code: "TEXT0102", name: "link-without-https"},
	{code: "TEXT0103", name: "image"},
	{code: "TEXT0104", name: "list-too-deep", whole: func(rule.Example) string {
		return strings.Replace(base, `"A network of preschools meets at the office."`, quoted(deepList(101)), 1)
	}},
	{code: "TEXT0105", name: "pasted-bullets"},

	{code: "TEXT0201", name: "prompt-of-the-template"},
	{code: "TEXT0202", name: "blank-to-fill-in"},
	{code: "TEXT0203", name: "to-be-determined"},
	{code: "TEXT0204", name: "mark-of-other-pages"},
	{code: "TEXT0205", name: "marked-as-draft"},
	{code: "TEXT0206", name: "title-of-another-year"},
	{code: "TEXT0207", name: "heading-of-the-template"},
	{code: "TEXT0208", name: "number-of-an-action"},

	{code: "TEXT0301", name: "colon-and-no-list"},
	{code: "TEXT0302", name: "lead-in-without-colon"},
	{code: "TEXT0303", name: "list-beside-its-item"},
	{code: "TEXT0304", name: "list-of-one"},
	{code: "TEXT0305", name: "number-left-out"},
	{code: "TEXT0306", name: "marks-that-change"},
	{code: "TEXT0307", name: "typed-marks"},
	{code: "TEXT0308", name: "item-twice"},
	{code: "TEXT0309", name: "item-without-words"},
	{code: "TEXT0310", name: "heading-not-marked"},
	{code: "TEXT0311", name: "heading-without-text"},
	{code: "TEXT0312", name: "number-that-is-not-there"},
	{code: "TEXT0313", name: "chart-that-is-not-there"},

	{code: "TEXT0401", name: "never-spelled-out"},
	{code: "TEXT0402", name: "spelled-out-later"},
	{code: "TEXT0403", name: "two-meanings"},
	{code: "TEXT0404", name: "letters-of-another-name"},
	{code: "TEXT0405", name: "letters-out-of-order"},
	{code: "TEXT0406", name: "spelled-out-twice"},

	{code: "TEXT0501", name: "former-name"},
	{code: "TEXT0502", name: "name-of-a-plan"},
	{code: "TEXT0503", name: "office-and-officer"},
	{code: "TEXT0504", name: "name-of-an-office"},

	{code: "TEXT0601", name: "law-not-cited"},
	{code: "TEXT0602", name: "no-subdivision"},
	{code: "TEXT0603", name: "law-of-before-2018"},
	{code: "TEXT0604", name: "digits-changed-places"},

	{code: "TEXT0701", name: "word-twice"},
	{code: "TEXT0702", name: "spare-spaces"},
	{code: "TEXT0703", name: "space-after-a-name"},
	{code: "TEXT0704", name: "no-space-after-a-comma"},
	{code: "TEXT0705", name: "space-before-a-comma"},
	{code: "TEXT0706", name: "space-on-one-side"},
	{code: "TEXT0707", name: "two-commas"},
	{code: "TEXT0708", name: "bracket-left-open"},
	{code: "TEXT0709", name: "quotation-left-open"},
	{code: "TEXT0710", name: "words-parted-wrongly"},
	{code: "TEXT0711", name: "look-alikes"},
	{code: "TEXT0712", name: "sign-for-no-character"},
	{code: "TEXT0713", name: "wrong-encoding"},
	{code: "TEXT0714", name: "no-break-space"},
	{code: "TEXT0715", name: "spelling"},
	{code: "TEXT0716", name: "british-spelling"},
	{code: "TEXT0717", name: "number-of-a-bill"},

	{code: "TEXT0801", name: "promise-for-the-past"},

	{code: "TEXT0901", name: "link-called-here"},
	{code: "TEXT0902", name: "address-typed-out"},
	{code: "TEXT0903", name: "level-skipped"},
	{code: "TEXT0904", name: "column-without-a-name"},
	{code: "TEXT0905", name: "yes-as-a-letter"},
	{code: "TEXT0906", name: "told-by-color"},
	{code: "TEXT0907", name: "all-in-capitals"},
	{code: "TEXT0908", name: "stars-taken-for-marks"},
}
