package check_test

import (
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// listed replaces the table of districts.
func listed(rows ...summary.District) func(*summary.Summary) {
	return func(s *summary.Summary) { s.TechnicalAssistance.Districts = rows }
}

func district(name, code string, pathways ...summary.Pathway) summary.District {
	return summary.District{Name: name, CDSCode: code, Type: summary.SchoolDistrict, Pathways: pathways}
}

func charter(name, code string, pathways ...summary.Pathway) summary.District {
	return summary.District{Name: name, CDSCode: code, Type: summary.CharterSchool, Pathways: pathways}
}

func dashboard(year int, d summary.District) summary.District {
	d.DashboardYear = &year
	return d
}

func TestDistrictRules(t *testing.T) {
	const row = "/technicalAssistance/districts/"
	cases := []ruleCase{
		{"the same name twice", listed(district("Sample Valley", ""), district("sample  valley", "")), []string{"PRTB0101 " + row + "1"}},
		{"the same code twice", listed(district("Sample Valley", "1100001"), district("Sample Valley USD", "1100001")), []string{"PRTB0101 " + row + "1"}},
		{"three times", listed(district("A", ""), district("A", ""), district("A", "")), []string{"PRTB0101 " + row + "1", "PRTB0101 " + row + "2"}},
		{"the same name, one with a code", listed(district("Sample Valley", "1100001"), district("Sample Valley", "")), []string{"PRTB0101 " + row + "1"}},
		{"the same name, two codes", listed(district("Sample Valley", "1100001"), district("Sample Valley", "1100002")), nil},
		{"a district and a charter of one name", listed(district("Sample Valley", "1100001"), charter("Sample Valley", "11000010000001")), nil},
		{"names that differ in a word", listed(district("Sample Valley Elementary", ""), district("Sample Valley High", "")), nil},

		{"another county's district", listed(district("Sample Valley", "1200001")), []string{"PRTB0102 " + row + "0/cdsCode"}},
		{"another county's charter", listed(charter("Sample Charter", "01000010000001")), []string{"PRTB0102 " + row + "0/cdsCode"}},
		{"no county code to compare with", func(s *summary.Summary) {
			s.County.Code = ""
			listed(district("Sample Valley", "1200001"))(s)
		}, nil},

		{"a district with a school's code", listed(district("Sample Valley", "11000010000001")), []string{"PRTB0103 " + row + "0/cdsCode"}},
		{"a charter with a district's code", listed(charter("Sample Charter", "1100001")), []string{"PRTB0103 " + row + "0/cdsCode"}},
		{"no code", listed(charter("Sample Charter", ""), district("Sample Valley", "")), nil},

		{"the latest Dashboard", listed(dashboard(2025, district("A", ""))), nil},
		{"a Dashboard from after the meeting", listed(dashboard(2026, district("A", ""))), []string{"PRTB0104 " + row + "0/dashboardYear"}},
		{"an early Dashboard", listed(dashboard(2021, district("A", ""))), nil},
		{"too early a Dashboard", listed(dashboard(2020, district("A", ""))), []string{"PRTB0104 " + row + "0/dashboardYear"}},
		{"no fiscal year to compare with", func(s *summary.Summary) {
			s.FiscalYear = 0
			listed(dashboard(2026, district("A", "")))(s)
		}, nil},

		{"a district's pathways", listed(district("A", "", summary.DistrictDA, summary.GeoLeadDA, summary.DirectTA, summary.Requested, summary.LCAPNotApproved)), nil},
		{"a charter's pathways", listed(charter("A", "", summary.CharterDA, summary.DirectTA, summary.Requested)), nil},
		{"a charter's pathway for a district", listed(district("A", "", summary.DistrictDA, summary.CharterDA)), []string{"PRTB0105 " + row + "0/pathways/1"}},
		{"a district's pathways for a charter", listed(charter("A", "", summary.DistrictDA, summary.GeoLeadDA, summary.LCAPNotApproved)), []string{
			"PRTB0105 " + row + "0/pathways/0", "PRTB0105 " + row + "0/pathways/1", "PRTB0105 " + row + "0/pathways/2",
		}},
		{"no type", listed(summary.District{Name: "A", CDSCode: "1100001", Pathways: []summary.Pathway{summary.CharterDA, summary.DistrictDA}}), nil},

		{"a Geographic Lead from 2025", listed(dashboard(2025, district("A", "", summary.GeoLeadDA))), nil},
		{"a Geographic Lead from 2024", listed(dashboard(2024, district("A", "", summary.GeoLeadDA))), []string{"PRTB0106 " + row + "0/pathways/0"}},
		{"a Geographic Lead for 2026-27, no Dashboard", listed(district("A", "", summary.GeoLeadDA)), nil},
		{"a Geographic Lead for 2025-26, no Dashboard", func(s *summary.Summary) {
			board("2025-26", "2025-06-24", "2025-06-24", "")(s)
			listed(district("A", "", summary.Requested, summary.GeoLeadDA))(s)
		}, []string{"PRTB0106 " + row + "0/pathways/1"}},
		{"another pathway from 2024", listed(dashboard(2024, district("A", "", summary.DistrictDA))), nil},
	}
	runCases(t, cases)
}
