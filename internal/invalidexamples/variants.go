package main

import "strings"

// partAAsNarrative tells part (A) without a table of activities.
var partAAsNarrative = []edit{stretch("\"collaboration\": {", "\n  \"technicalAssistance\"",
	"\n    \"narrative\": \"The office plans its support each August with CCEE, CDE and other county superintendents.\"\n  },")}

// partBAsNarrative tells part (B) without a table of actions.
var partBAsNarrative = []edit{stretch("attendance.\"", "\n    \"districtActions\"", ",")}

// noDistrict says in part (B) that no district was identified.
var noDistrict = []edit{stretch("\"technicalAssistance\": {", "\n  \"goals\"",
	"\n    \"narrative\": \"No district was identified for this year.\",\n    \"noDistrictsIdentified\": true\n  },")}

// fundingOfGoal is the source of funding that a goal has of its own.
const fundingOfGoal = ",\n        \"fundingSources\": [\n          \"System of Support\"\n        ]\n"

// stretch replaces what stands in the base between two pieces.
func stretch(from, to, with string) edit {
	_, rest, _ := strings.Cut(base, from)
	between, _, _ := strings.Cut(rest, to)
	return edit{from + between + to, from + with + to}
}

// districtsOf gives the districts the codes of another county.
func districtsOf(code string) []edit {
	return []edit{
		{`"1100001"`, `"` + code + `00001"`},
		{`"11000010000001"`, `"` + code + `000010000001"`},
	}
}

// deepList is a list of a number of levels, with two items each.
func deepList(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("    ", i) + "- a level\n")
	}
	for i := levels - 2; i >= 0; i-- {
		b.WriteString(strings.Repeat("    ", i) + "- the same level\n")
	}
	return b.String()
}
