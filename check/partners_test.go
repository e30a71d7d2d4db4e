package check

import "testing"

func TestPartnersInText(t *testing.T) {
	const ccee, cde, superintendents = "CCEE", "CDE", "county superintendents"
	for _, c := range []struct {
		partner, text string
		want          bool
	}{
		{ccee, "CCEE", true},
		{ccee, "the state's partner (CCEE’s team)", true},
		{ccee, "California Collaborative for Educational Excellence", true},
		{ccee, "the california collaborative\nfor  educational\u00a0excellence", true},
		{ccee, "the Collaborative for Education Excellence", true},
		{ccee, "a collaborative for educational equity", false},
		{ccee, "ACCEED", false},
		{ccee, "the CCEEB", false},

		{cde, "CDE,", true},
		{cde, "CDE's staff", true},
		{cde, "CDE’s staff", true},
		{cde, "the CDE-led calls", true},
		{cde, "CDEs", true},
		{cde, "California Department of Education", true},
		{cde, "CALIFORNIA DEPARTMENT OF EDUCATION", true},
		{cde, "the state’s Department of Education", true},
		{cde, "meet with the Department of Education", true},
		{cde, "Department of Education calls", true},
		{cde, "Calif\u00adornia Department of Education", true},
		{cde, "ABCDE", false},
		{cde, "CDEF", false},
		{cde, "Orange County Department of Education", false},
		{cde, "the county’s department of education", false},
		{cde, "U.S. Department of Education", false},
		{cde, "the United States Department of Education", false},
		{cde, "Nevada Department of Education", false},
		{cde, "California Department of Public Health", false},

		{superintendents, "other county superintendents", true},
		{superintendents, "County Superintendents’ meetings", true},
		{superintendents, "county superintendents of schools", true},
		{superintendents, "California County Superintendents", true},
		{superintendents, "quarterly CA County Superintendent meetings", true},
		{superintendents, "regular County Supts. meetings", true},
		{superintendents, "CCSESA", true},
		{superintendents, "COEs of the region", true},
		{superintendents, "another COE", true},
		{superintendents, "other county offices of education", true},
		{superintendents, "a neighboring county office", true},
		{superintendents, "the surrounding rural counties", true},
		{superintendents, "with the Kern County Office of Education", true},
		{superintendents, "with San Luis Obispo COE.", true},
		{superintendents, "the Santa Barbara County Education Office", true},
		{superintendents, "the Glenn County Superintendent of Schools", false},
		{superintendents, "Glenn COE staff", false},
		{superintendents, "our COE's staff", false},
		{superintendents, "the County Superintendent attends", false},
		{superintendents, "one of 58 county offices of education", false},
		{superintendents, "one of California’s 58 county superintendents", false},
		{superintendents, "one of 58 county offices, and meets with the others, the COEs of the region", true},
		{superintendents, "all 58 county superintendents", true},
		{superintendents, "district superintendents", false},
		{superintendents, "other county-wide services", false},
		{superintendents, "other county agencies", false},
		{superintendents, "county officers", false},
		{superintendents, "coexist", false},
	} {
		var got bool
		switch c.partner {
		case ccee:
			got = namesCCEE(spoken(c.text), "Glenn")
		case cde:
			got = namesCDE(spoken(c.text), "Glenn")
		case superintendents:
			got = namesCountySuperintendents(spoken(c.text), "Glenn")
		}
		if got != c.want {
			t.Errorf("%q names %s: %v, want %v", c.text, c.partner, got, c.want)
		}
	}
}

func TestOwnCountyOfTwoWords(t *testing.T) {
	if namesCountySuperintendents(spoken("San Luis Obispo County Office of Education"), "San Luis Obispo") {
		t.Error("the county's own office was taken for another county's")
	}
	if !namesCountySuperintendents(spoken("Kings County Superintendent and Tulare County Superintendent"), "Kings") {
		t.Error("the second of two offices was not seen")
	}
}
