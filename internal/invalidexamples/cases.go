package main

import "strings"

// cases are in the order of the table of rules.
var cases = []example{
	{code: "FILE0001", name: "empty-file", whole: func(string) string { return "" }},
	{code: "FILE0003", name: "renamed-pdf", whole: func(string) string { return "%PDF-1.7\n% A PDF file that was renamed to .json.\n" }},
	{code: "FILE0004", name: "latin-1-letter", edits: []edit{{"eight small districts", "eight peque\xf1os districts"}}},
	{code: "FILE0005", name: "byte-order-mark", whole: func(base string) string { return "\ufeff" + base }},
	{code: "FILE0006", name: "missing-comma", edits: []edit{{`"name": "Glenn",`, `"name": "Glenn"`}}},
	{code: "FILE0007", name: "list-of-summaries", whole: func(base string) string { return "[\n" + base + "]\n" }},
	{code: "FILE0008", name: "key-twice", edits: []edit{{`"code": "11"`, `"code": "11",` + "\n" + `    "code": "11"`}}},
	{code: "FILE0009", name: "nested-too-deep", edits: []edit{{
		`"The office serves eight small districts."`, strings.Repeat("[", 80) + strings.Repeat("]", 80),
	}}},
	{code: "FILE0011", name: "line-break-in-text", edits: []edit{{"eight small districts", "eight\nsmall districts"}}},
	{code: "FILE0012", name: "control-character", edits: []edit{{"eight small districts", `eight\u000bsmall districts`}}},
	{code: "FILE0013", name: "half-an-escape", edits: []edit{{"eight small districts", `eight \ud83d small districts`}}},

	{code: "SCHM0001", name: "no-email", edits: []edit{{`    "email": "sam.sample@example.org",` + "\n", ""}}},
	{code: "SCHM0002", name: "mistyped-key", edits: []edit{{`"localContext"`, `"localContex"`}}},
	{code: "SCHM0003", name: "amount-in-quotes", edits: []edit{{`"amount": 36000`, `"amount": "36000"`}}},
	{code: "SCHM0004", name: "unknown-item-type", edits: []edit{{`"information"`, `"discussion"`}}},
	{code: "SCHM0005", name: "31-june", edits: []edit{{"2026-06-10", "2026-06-31"}}},
	{code: "SCHM0006", name: "empty-text", edits: []edit{{`"The office serves eight small districts."`, `""`}}},
	{code: "SCHM0007", name: "no-partners", edits: []edit{{
		"\"Share workshops on the LCAP\",\n        \"partners\": [\n          \"countySuperintendents\"\n        ]",
		"\"Share workshops with other county superintendents\",\n        \"partners\": []",
	}}},
	{code: "SCHM0008", name: "part-a-empty", whole: func(base string) string {
		before, rest, _ := strings.Cut(base, `  "collaboration": {`)
		_, after, _ := strings.Cut(rest, `  "technicalAssistance": {`)
		return before + "  \"collaboration\": {},\n  \"technicalAssistance\": {" + after
	}},
	{code: "SCHM0009", name: "priority-9", edits: []edit{{"5,\n          6", "5,\n          9"}}},
	{code: "SCHM0010", name: "amount-with-exponent", edits: []edit{{`"amount": 36000`, `"amount": 3.6e4`}}},
	{code: "SCHM0011", name: "partner-twice", edits: []edit{{`"ccee",`, `"cde",` + "\n" + `          "ccee",`}}},

	{code: "CNTY0001", name: "not-a-county", edits: []edit{{`"name": "Glenn",`, `"name": "Glen",`}}},
	{code: "CNTY0002", name: "code-of-another-county", edits: []edit{
		{`"code": "11"`, `"code": "10"`},
		{"1100001\"", "1000001\""},
		{"11000010000001", "10000010000001"},
	}},
	{code: "CNTY0003", name: "exempt-county", edits: []edit{
		{`"name": "Glenn",`, `"name": "Sierra",`},
		{`"code": "11"`, `"code": "46"`},
		{`"name": "Glenn County Office of Education"`, `"name": "Sierra County Office of Education"`},
		{"1100001\"", "4600001\""},
		{"11000010000001", "46000010000001"},
	}},
	{code: "CNTY0004", name: "office-of-another-county", edits: []edit{
		{`"name": "Glenn County Office of Education"`, `"name": "Kern County Office of Education"`},
	}},

	{code: "DATE0001", name: "two-meetings", edits: []edit{{`"lcapAdoptionDate": "2026-06-24"`, `"lcapAdoptionDate": "2026-06-25"`}}},
	{code: "DATE0002", name: "hearing-on-the-same-day", edits: []edit{{"2026-06-10", "2026-06-24"}}},
	{code: "DATE0003", name: "adopted-in-july", edits: days("2026-07-08", "2026-06-10")},
	{code: "DATE0004", name: "meeting-of-last-year", edits: days("2025-06-24", "2025-06-10")},
	{code: "DATE0005", name: "hearing-of-last-year", edits: []edit{{"2026-06-10", "2025-06-10"}}},

	{code: "PRTA0001", name: "part-a-says-nothing", whole: func(base string) string {
		before, rest, _ := strings.Cut(base, `  "collaboration": {`)
		_, after, _ := strings.Cut(rest, `  "technicalAssistance": {`)
		return before + "  \"collaboration\": {\n    \"narrative\": \"N/A\"\n  },\n  \"technicalAssistance\": {" + after
	}},
	{code: "PRTA0002", name: "ccee-not-named", edits: []edit{{`"ccee",`, `"other",`}}},
	{code: "PRTA0003", name: "cde-not-named", edits: []edit{{`"cde"`, `"other"`}}},
	{code: "PRTA0004", name: "county-superintendents-not-named", edits: []edit{{`"countySuperintendents"`, `"geoLeads"`}}},

	{code: "PRTB0001", name: "part-b-says-nothing", edits: []edit{
		{`"The office works with two districts on attendance."`, `"TBD"`},
		{`"Look at attendance with each district's team"`, `"TBD"`},
	}},
	{code: "PRTB0002", name: "no-district-not-said", whole: noDistrict("\n    \"noDistrictsIdentified\": true\n")},
	{code: "PRTB0003", name: "no-district-but-one-listed", whole: noDistrict(noneSaid + ",\n    \"districts\": [\n      {\n" +
		"        \"name\": \"Sample Valley Unified\",\n        \"type\": \"district\",\n        \"pathways\": [\n          \"districtDA\"\n        ]\n      }\n    ]\n")},
	{code: "PRTB0004", name: "no-district-but-actions", whole: noDistrict(noneSaid + ",\n    \"actions\": [\n      {\n" +
		"        \"action\": \"Look at attendance with each district's team\"\n      }\n    ]\n")},
	{code: "PRTB0005", name: "action-without-funding", edits: []edit{{
		"\"Look at attendance with each district's team\",\n        \"fundingSources\": [\n          \"System of Support\"\n        ]\n",
		"\"Look at attendance with each district's team\"\n",
	}}},
	{code: "PRTB0006", name: "narrative-without-funding", edits: []edit{
		{"    \"actions\": [\n      {\n        \"action\": \"Look at attendance with each district's team\",\n        \"fundingSources\": [\n          \"System of Support\"\n        ]\n      }\n    ],\n", ""},
		{",\n        \"fundingSources\": [\n          \"System of Support\"\n        ]\n", "\n"},
		{"    \"fundingSources\": [\n      \"System of Support\",\n      \"General fund\"\n    ]\n", "    \"note\": \"The board adopts the figures in September.\"\n"},
	}, companions: []string{"SCHM0001"}},
	{code: "PRTB0007", name: "nothing-districts-do", edits: []edit{{"    \"districtActions\": \"The districts call home on the first day of an absence.\",\n", ""}}},
	{code: "PRTB0101", name: "district-twice", edits: []edit{
		{"Example River Charter", "Sample Valley Unified"},
		{"        \"cdsCode\": \"11000010000001\",\n        \"type\": \"charter\",", "        \"type\": \"district\","},
		{`"charterDA"`, `"directTA"`},
	}},
	{code: "PRTB0102", name: "district-of-another-county", edits: []edit{{`"1100001"`, `"1200001"`}}},
	{code: "PRTB0103", name: "charter-with-short-code", edits: []edit{{`"11000010000001"`, `"1100002"`}}},
	{code: "PRTB0104", name: "dashboard-of-the-future", edits: []edit{{"2025,\n        \"pathways\": [\n          \"charterDA\"", "2026,\n        \"pathways\": [\n          \"charterDA\""}}},
	{code: "PRTB0105", name: "pathway-of-another-type", edits: []edit{{`"charterDA"`, `"districtDA"`}}},
	{code: "PRTB0106", name: "geo-lead-too-early", edits: []edit{{"2025,\n        \"pathways\": [\n          \"districtDA\"", "2024,\n        \"pathways\": [\n          \"geoLeadDA\""}}},

	{code: "GOAL0001", name: "area-without-a-goal", edits: []edit{{`"area": "otherSupport"`, `"area": "technicalAssistance"`}}},
	{code: "GOAL0002", name: "no-metric", edits: []edit{{"Schools at the yearly visit", "TBD"}}},
	{code: "GOAL0003", name: "no-action", edits: []edit{{"Arrange a visit in spring", "To be determined"}}},
	{code: "GOAL0004", name: "id-twice", edits: []edit{{`"id": "3"`, `"id": "2"`}}},

	{code: "COST0001", name: "zero-unexplained", edits: []edit{{`"amount": 36000`, `"amount": 0`}}},

	{code: "TEXT0001", name: "marks-only", edits: []edit{{"A network of preschools meets at the office.", "…"}}},
	{code: "TEXT0002", name: "not-applicable", edits: []edit{{"A network of preschools meets at the office.", "N/A"}}},
	{code: "TEXT0101", name: "ragged-table", edits: []edit{{"meets at the office.", `meets:\n\n| Month | Place |\n| --- | --- |\n| May |`}}},
	{code: "TEXT0102", name: "link-without-https", edits: []edit{{"A network of preschools", "A [network](www.example.org) of preschools"}}},
	{code: "TEXT0103", name: "image", edits: []edit{{"A network of preschools", "![A child](child.png) A network of preschools"}}},
	{code: "TEXT0104", name: "list-too-deep", edits: []edit{{"A network of preschools meets at the office.", deepList(101)}}},
	{code: "TEXT0105", name: "pasted-bullets", edits: []edit{{"A network of preschools meets at the office.", `We offer:\n\n• visits\n• a network of preschools`}}},
}

// noneSaid marks part (B) as without a district, and says so.
const noneSaid = "\n    \"narrative\": \"No district was identified for this year.\",\n    \"noDistrictsIdentified\": true"

// days moves the meeting, with the adoption, and the hearing.
func days(meeting, hearing string) []edit {
	return []edit{
		{`"meetingDate": "2026-06-24"`, `"meetingDate": "` + meeting + `"`},
		{`"lcapAdoptionDate": "2026-06-24"`, `"lcapAdoptionDate": "` + meeting + `"`},
		{`"hearingDate": "2026-06-10"`, `"hearingDate": "` + hearing + `"`},
	}
}

// noDistrict replaces what is in part (B).
func noDistrict(content string) func(string) string {
	return func(base string) string {
		before, rest, _ := strings.Cut(base, `  "technicalAssistance": {`)
		_, after, _ := strings.Cut(rest, `  "goals": [`)
		return before + "  \"technicalAssistance\": {" + content + "  },\n  \"goals\": [" + after
	}
}

// deepList is a list of a number of levels, as JSON writes it in a text.
func deepList(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("    ", i) + `- a level\n`)
	}
	return b.String()
}
