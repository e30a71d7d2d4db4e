package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

func TestNames(t *testing.T) {
	const old, wrong, merged, office = "TEXT0501 ", "TEXT0502 ", "TEXT0503 ", "TEXT0504 "
	runWording(t, "TEXT05", inPartA, []wordingCase{
		{"Staff attend **CCSESA** and CCSESA’s CISC.", []string{old + "CCSESA", old + "CCSESA"}},
		{"The Curriculum & Instruction Steering Committee (CISC) meets.", []string{old + "Curriculum & Instruction Steering Committee"}},
		{"Each school writes its Single Plan for Student Achievement.", []string{old + "Single Plan for Student Achievement"}},
		{"The California County Superintendents (formerly known as CCSESA) meet; CCSESA, now California County Superintendents.", nil},
		{"The California County Superintendents and the Curricular and Improvement Support Committee meet.", nil},
		{"CCSESA’s successor, the California County Superintendents, meets.", nil},
		{"The Association of California County Superintendents meets.", []string{wrong + "Association of California County Superintendents"}},
		{"The Curriculum and Improvement Support Committee", []string{wrong + "Curriculum and Improvement Support Committee"}},
		{"The Curriculum and Instruction Support Committee", []string{old + "Curriculum and Instruction Support Committee"}},
		{"See www.ccsesa.org or CCSESA@ccsesa.org.", nil},

		{"The California CCEE and California’s CCEE help.", []string{wrong + "California CCEE"}},
		{"The California County Superintendents’ Association meets.", []string{wrong + "California County Superintendents’ Association"}},
		{"A Local Control Accountability Plan; Local Control Accountability Plans.", []string{wrong + "Local Control Accountability Plan", wrong + "Local Control Accountability Plans"}},
		{"A Local Control and Accountability Plan, Local Control & Accountability Plans, the Local Control and Accountability Plan’s goals.", nil},
		{"The Local Control and Accountability Planning Team and the local control accountability plan.", nil},
		{"The California Association of Bilingual Education (CABE)", []string{wrong + "California Association of Bilingual Education"}},
		{"The California Collaborative for Education Excellence", []string{wrong + "California Collaborative for Education Excellence"}},
		{"Geo Leads Agencies and Geo Lead Agencies, Geographic Lead agencies and Geo Leads.", []string{wrong + "Geo Leads Agencies"}},
		{"Federal Progress Monitoring, Federal Program Monitoring (FPM) and progress monitoring", []string{wrong + "Federal Progress Monitoring"}},
		{"The Small School District Association and the Small School Districts Association", []string{wrong + "Small School District Association"}},
		{"A Multi-Tiered System of Support and Multi-tiered Systems of Supports (MTSS) in the Statewide System of Support", nil},
		{"Systems of Support Lead Agencies; Statewide Systems of Support", []string{wrong + "Systems of Support Lead", wrong + "Statewide Systems of Support"}},
		{"Targeted Support and Improvement, Comprehensive Supports and Improvement", []string{wrong + "Comprehensive Supports and Improvement"}},
		{"California's School Dashboard and the California School Dashboards; California, School Dashboard", nil},
		{"The California School Nurses Association; the California School Board Association", []string{wrong + "California School Board Association"}},
		{"MidState leads and 21 CSLA; Mid-State leads, 21CSLA, 2021 CSLA", []string{wrong + "MidState", wrong + "21 CSLA"}},
		{"Every Student Succeeds Act (ESSA); Every Student Succeed Act", []string{wrong + "Every Student Succeed Act"}},

		{"The Glenn County Office of Education Superintendent of Schools helps.", []string{merged + "Glenn County Office of Education Superintendent of Schools"}},
		{"Orange County Department of Education Superintendent of Schools’ plan", []string{merged + "Orange County Department of Education Superintendent of Schools"}},
		{"The Glenn County Office of Education, Superintendent of Schools; the Office of Education’s Superintendent of Schools", nil},
		{"The Glenn County Superintendent of Schools and the Glenn County Office of Education help.", nil},

		{"The Glenn County Superintendents of Schools", []string{office + "Glenn County Superintendents of Schools"}},
		{"The Glenn County Superintendent of School", []string{office + "Glenn County Superintendent of School"}},
		{"The Glenn Office of Education and the San Luis Obispo Office of Education’s staff", []string{office + "Glenn Office of Education", office + "San Luis Obispo Office of Education"}},
		{"The Glenn County of Education and the Del Norte County of Education", []string{office + "Glenn County of Education", office + "Del Norte County of Education"}},
		{"The county of education, a County of Education, North Glenn County of Education", nil},
		{"The Glenn County Office for Education", []string{office + "Glenn County Office for Education"}},
		{"Glenn, Butte and Colusa County Superintendents of Schools; Inyo/Mono County Offices of Education", nil},
		{"Santa Barbara County Education Office, Sutter County Superintendent of Schools Office, County Superintendents of Schools", nil},
		{"Glenn County Superintendent of schools; the Upper Glenn Office of Education", nil},
	})
}

// A name that changed was right before.
func TestNamesOfTheirYear(t *testing.T) {
	s := glenn("CCSESA and the Single Plan for Student Achievement; California CCEE", "")
	for year, want := range map[string][]string{
		"2018-19": {"TEXT0502 California CCEE"},
		"2022-23": {"TEXT0501 Single Plan for Student Achievement", "TEXT0502 California CCEE"},
		"2023-24": {"TEXT0501 CCSESA", "TEXT0501 Single Plan for Student Achievement", "TEXT0502 California CCEE"},
	} {
		s.FiscalYear = summary.MustFiscalYear(year)
		if got := foundIn(t, s, "TEXT05"); !slices.Equal(got, want) {
			t.Errorf("%s: %q; want %q", year, got, want)
		}
	}
}

// How an office and its people call themselves is theirs.
func TestOwnNamesAreLeftAlone(t *testing.T) {
	s := glenn("The office meets.", "")
	s.Office.Name = "Glenn Office of Education"
	s.Superintendent = &summary.Superintendent{Name: "Glenn CCSESA", Title: "Glenn County Office of Education Superintendent of Schools"}
	if got := foundIn(t, s, "TEXT05"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
}

// No list contradicts itself: what it says to write passes, and what it says not
// to write is found.
func TestNameLists(t *testing.T) {
	last := ""
	for _, row := range rows(organizationLines, 3) {
		if row[0] <= last {
			t.Errorf("organizations: %q stands after %q", row[0], last)
		}
		last = row[0]
		if got := foundIn(t, inPartA("Staff work with "+row[0]+" in May."), "TEXT05"); len(got) == 0 || !strings.HasSuffix(got[0], row[0]) {
			t.Errorf("%q is not found: %q", row[0], got)
		}
		if got := foundIn(t, inPartA("Staff work with "+row[2]+" in May."), "TEXT05"); len(got) != 0 {
			t.Errorf("%q, which is proposed, is found: %q", row[2], got)
		}
	}
	last = ""
	for _, row := range rows(nameLines, 1) {
		if row[0] <= last {
			t.Errorf("names: %q stands after %q", row[0], last)
		}
		last = row[0]
		if got := foundIn(t, inPartA("Staff work with the "+row[0]+" in May."), "TEXT05"); len(got) != 0 {
			t.Errorf("%q is found: %q", row[0], got)
		}
	}
}
