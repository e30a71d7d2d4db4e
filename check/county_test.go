package check_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// place makes the summary another county's, with an office of its own.
func place(s *summary.Summary, name, code, office string) {
	s.County.Name, s.County.Code, s.Office.Name = name, county.Code(code), office
	s.TechnicalAssistance.Districts = nil
}

func TestCountyRules(t *testing.T) {
	runCases(t, []ruleCase{
		{"a two-word county", func(s *summary.Summary) { place(s, "Los Angeles", "19", "Los Angeles County Office of Education") }, nil},
		{"not a county", func(s *summary.Summary) { place(s, "Reno", "11", "Reno Schools") }, []string{"CNTY0001 /county/name"}},
		{"the word County", func(s *summary.Summary) { place(s, "Glenn County", "11", "Glenn County Office of Education") }, []string{"CNTY0001 /county/name"}},
		{"another case", func(s *summary.Summary) { place(s, "GLENN", "11", "Glenn County Office of Education") }, []string{"CNTY0001 /county/name"}},
		{"another county's code", func(s *summary.Summary) { place(s, "Glenn", "12", "Glenn County Office of Education") }, []string{"CNTY0002 /county/code"}},
		{"no county's code", func(s *summary.Summary) { place(s, "Glenn", "59", "Glenn County Office of Education") }, []string{"CNTY0002 /county/code"}},
		{"a code without its zero", func(s *summary.Summary) { place(s, "Butte", "4", "Butte County Office of Education") }, []string{"CNTY0002 /county/code"}},
		{"neither name nor code", func(s *summary.Summary) { place(s, "Reno", "99", "Reno Schools") }, []string{"CNTY0001 /county/name", "CNTY0002 /county/code"}},
		{"a code alone", func(s *summary.Summary) { place(s, "", "11", "Glenn County Office of Education") }, nil},
		{"a name alone", func(s *summary.Summary) { place(s, "Glenn", "", "Glenn County Office of Education") }, nil},

		{"exempt", func(s *summary.Summary) { place(s, "Sierra", "46", "Sierra County Office of Education") }, []string{"CNTY0003 /county"}},
		{"a neighbour of an exempt county", func(s *summary.Summary) { place(s, "Nevada", "29", "Nevada County Superintendent of Schools") }, nil},

		{"another county's office", func(s *summary.Summary) { place(s, "Fresno", "10", "Kern County Office of Education") }, []string{"CNTY0004 /office/name"}},
		{"another county's office, otherwise named", func(s *summary.Summary) { place(s, "Fresno", "10", "The KERN  County Superintendent of Schools") }, []string{"CNTY0004 /office/name"}},
		{"a name of its own", func(s *summary.Summary) { place(s, "Santa Barbara", "42", "Santa Barbara County Education Office") }, nil},
		{"a name without the county", func(s *summary.Summary) { place(s, "Fresno", "10", "Office of the Superintendent of Schools") }, nil},
		{"another county's name in its own", func(s *summary.Summary) {
			place(s, "Santa Clara", "43", "Santa Clara County Office of Education, Lake Street")
		}, nil},
	})
}

// TestEveryCountyPasses holds the rules against all 58: each passes under its
// directory name, and exactly the seven exempt ones are told so.
func TestEveryCountyPasses(t *testing.T) {
	exempt := 0
	for _, c := range county.All() {
		s := complete(t)
		place(s, c.Name, string(c.Code), c.Office)
		for _, f := range check.Run(s) {
			if f.Code == "CNTY0003" && c.Exempt {
				exempt++
				continue
			}
			t.Errorf("%s: %s %s", c.Name, f.Code, f.Message)
		}
	}
	if exempt != 7 {
		t.Errorf("%d counties are told that they are exempt; want 7", exempt)
	}
}

func TestCountyMessageNamesTheRightSpelling(t *testing.T) {
	s := complete(t)
	place(s, "los angeles county", "19", "Los Angeles County Office of Education")
	got := check.Run(s)
	if len(got) != 1 || !strings.Contains(got[0].Message, `"Los Angeles"`) {
		t.Errorf("findings %v; want one that suggests Los Angeles", got)
	}
}
