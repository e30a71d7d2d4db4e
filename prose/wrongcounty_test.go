package prose

import (
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

func TestWrongCounty(t *testing.T) {
	const office, place, likely = "CNTY0101 ", "CNTY0102 ", "CNTY0103 "
	for name, with := range map[string]func(string) *summary.Summary{"A": inPartA, "B": inPartB} {
		t.Run(name, func(t *testing.T) {
			runWording(t, "CNTY01", with, []wordingCase{
				{"The Butte County Superintendent of Schools will provide technical assistance to school districts within Butte County:\n\n- Coach", []string{office + "Butte County Superintendent of Schools"}},
				{"Butte County Office of Education Superintendent of Schools provides technical assistance to school districts pursuant to EC 52071(c).\n\n- Coach", []string{office + "Butte County Office of Education Superintendent of Schools"}},
				{"The Butte County Office of Education (BCOE) will:\n\n- Coach teams", []string{office + "Butte County Office of Education (BCOE)"}},
				{"Contra Costa COE will support districts:\n\n- Coach teams", []string{office + "Contra Costa COE"}},
				{"The Glenn County Superintendent of Schools will provide technical assistance to school districts pursuant to EC 52071(c) within Butte County:\n\n- Coach", []string{place + "Butte County"}},
				{"Glenn County Office of Education will support all LEAs within San Luis Obispo County in the following areas:\n\n- Coach", []string{place + "San Luis Obispo County"}},
				{"GCOE will provide technical assistance to the school districts in Kings County by:\n\n- Coach", []string{place + "Kings County"}},
				{"We meet.\n\n- Butte County Superintendent of Schools participates in quarterly meetings.", []string{office + "Butte County Superintendent of Schools"}},
				{"We meet.\n\n- The Butte County Deputy Superintendent will attend state meetings", []string{office + "Butte County Deputy Superintendent"}},

				{"SCOE will provide technical assistance to school districts pursuant to EC Section 52071 within Modoc County by:\n\n- Coach", []string{place + "Modoc County"}},
				{"The Superintendent of Schools will provide technical assistance to Butte County school districts:\n\n- Coach", []string{place + "Butte County"}},
				{"The Butte County Superintendent of Schools will provide technical assistance pursuant to EC 52071(c) to districts within Glenn County.\n\n- Coach", []string{office + "Butte County Superintendent of Schools"}},

				{"We meet:\n\n- Meet\n\nThe Butte County Office of Education will support all LEAs within Glenn County in these areas:\n\n- Coach", []string{office + "Butte County Office of Education"}},

				// Likely, and not sure.
				{"We meet.\n\n- Butte County Superintendent of schools will share what was learned at state meetings", []string{likely + "Butte County Superintendent of schools"}},
				{"We meet.\n\n- Help all districts in Butte County to work jointly with others", []string{likely + "Butte County"}},
				{"We meet.\n\n- Train all Butte County districts", []string{likely + "Butte County"}},
				{"Our office will support schools:\n\n- Coach\n\nThe Butte County Office of Education will support schools with:\n\n- Data", []string{likely + "Butte County Office of Education"}},
				{"We meet.\n\n- Train all districts in Butte County", []string{likely + "Butte County"}},
				{"Butte County\n\n- Train", []string{likely + "Butte County"}},

				// Partners, leads, neighbors, hosts.
				{"We work:\n\n- In partnership with Butte COE, train teams\n- San Diego COE hosts the series\n- Sacramento County Office of Education, the Geo Lead, will coach\n- Placer COE (Geo Lead) provides modules\n- Butte County Office of Education provides coaching on MTSS", nil},
				{"We work with Sutter, Yuba and Nevada counties, and with districts in Butte and Tehama County.", nil},
				{"Glenn County Office of Education leads a consortium of all districts in Glenn County and Butte County:\n\n- Coach", nil},
				{"GCOE will support all districts in Butte County as the Geographic Lead:\n\n- Coach", nil},
				{"We meet.\n\n- Butte County Superintendent of Schools will lead our region’s work, and the Placer County Superintendent of Schools joins", nil},
				{"We meet.\n\n- Butte County Superintendent of Schools attends our leadership day\n- Butte County Superintendent of Schools, with Glenn’s, participates in the council", nil},
				{"We meet.\n\n- Butte County Office of Education’s SELPA attends with districts\n- Butte County SELPA attends too\n- Butte County Behavioral Health participates", nil},
				{"Sacramento County Office of Education will coach our teams:\n\n- Data", []string{likely + "Sacramento County Office of Education"}},
				{"As the Geographic Lead, Butte County Office of Education will support all districts:\n\n- Data", nil},
				{"Under contract, the Butte County Superintendent of Schools will support Glenn County’s districts:\n\n- Data", nil},

				{"GCOE will support districts:\n\n- Share data with Butte County districts\n- Visit schools in Butte County\n- Provide support to Glenn County and Butte County districts", nil},
				{"The Butte County Superintendent of Schools will provide technical assistance under EC 52071(c) to our districts, as our Geo Lead.", []string{likely + "Butte County Superintendent of Schools"}},

				{"GCOE will provide technical assistance to districts in Butte County by phone and to districts in Tehama County by visits:\n\n- Coach", nil},
				{"The Glenn County Superintendent of Schools will provide technical assistance to districts in Butte County by phone and to districts in Tehama County by visits:\n\n- Coach", nil},
				{"GCOE will support all districts in Butte County besides Glenn County’s own:\n\n- Coach", nil},
				{"We meet.\n\n- As a partner in the grant, train all districts in Butte County\n- Train all districts in Butte County Office of Education’s lab", nil},

				// Names that are words, districts, cities, people.
				{"Kings Canyon Unified, Lake Elsinore, Orange Unified and Imperial schools meet in Los Angeles, San Diego or Trinity Lake with Kern Example.", nil},
				{"We moved to 200 Example Street, Orange County, CA. Lake County Fair hosts us. All districts use Riverside County’s data.", nil},
				{"- Utilize the lead (Imperial County)\n- Train (Placer COE)\n- South County coaching\n- Kern Countywide tools", nil},
				{"The Sierra County Superintendent of Schools participates in meetings.", nil},
				{"| Lead | For |\n| --- | --- |\n| Butte County Office of Education will coach | all |", nil},
				{"## Butte County\n\nOne.\n\n## Tehama County\n\nTwo.", nil},
				{"“The Butte County Superintendent will attend”, we read.", nil},
			})
		})
	}
}

// TestWrongCountyBeginsPartA: the sentence that part (A) begins with, which
// tells with whom the superintendent works.
func TestWrongCountyBeginsPartA(t *testing.T) {
	runWording(t, "CNTY01", inPartA, []wordingCase{
		{"The Butte County Superintendent of Schools will collaborate with CCEE and CDE to support school districts within Glenn County:\n\n- Meet", []string{"CNTY0101 Butte County Superintendent of Schools"}},
		{"The Butte County Office of Education will collaborate with CCEE, CDE and other county superintendents to support school districts in Butte County.\n\nThe Glenn County Office of Education plans to meet.", []string{"CNTY0101 Butte County Office of Education"}},
		{"The Butte County Office of Education will collaborate with CDE on the plan.\n\nThe office meets.", []string{"CNTY0101 Butte County Office of Education"}},
		{"GCOE meets with partners.\n\nThe Butte County Superintendent of Schools will support school districts in Butte County.", []string{"CNTY0101 Butte County Superintendent of Schools"}},
		{"The Butte County Office of Education will coach principals each month.", []string{"CNTY0103 Butte County Office of Education"}},

		{"The Glenn County Superintendent of Schools will collaborate with the CCEE, the CDE, other county superintendents, Geo Leads, as well as SOS Lead Agencies to support school districts and schools within Butte County in these ways:\n\n- Meet", []string{"CNTY0102 Butte County"}},
		{"The Glenn County Superintendent of Schools will collaborate with the CCEE and other county superintendents to support school districts within Butte County.\n\n- Meet", []string{"CNTY0102 Butte County"}},

		{"The Glenn County Superintendent of Schools will collaborate with the CCEE, the CDE and other county superintendents to support school districts in Butte County and Tehama County as the region’s lead.", nil},
		{"The Glenn County Superintendent of Schools will collaborate with the CCEE, the CDE and the Geo Lead, Butte County Office of Education, to support school districts.", nil},
		{"GCOE meets with partners.\n\nThe Butte County Superintendent of Schools will coach principals.", nil},
		{"The Butte County Office of Education will coach districts in Butte County together with Glenn County’s.", nil},
		{"The Butte County Office of Education will support districts in Butte County as the region’s lead.", nil},
		{"Butte County Office of Education will collaborate with CCEE on modules, and our staff attends.", nil},
	})
}

// TestWrongCountyInAPartBOfPartA: part (B) is missing, and its text, another
// county's, stands in part (A).
func TestWrongCountyInAPartBOfPartA(t *testing.T) {
	const text = "GCOE will collaborate with CCEE:\n\n- Meet\n\nThe Butte County Superintendent of Schools will provide technical assistance to school districts:\n\n- Coach"
	if got := foundIn(t, inPartA(text), "CNTY01"); len(got) != 1 || got[0] != "CNTY0101 Butte County Superintendent of Schools" {
		t.Errorf("findings %q; want CNTY0101", got)
	}
}

// TestOwnCountyPasses takes sentences that every county writes, for all 58
// under their own names: no county may be taken for another.
func TestOwnCountyPasses(t *testing.T) {
	for _, c := range county.All() {
		text := "The " + c.Name + " County Superintendent of Schools will collaborate with CCEE, CDE and other county superintendents to support school districts within " + c.Name + " County:\n\n" +
			"- " + c.Name + " County Superintendent of Schools participates in meetings\n- Train all districts in " + c.Name + " County\n\n" +
			c.Name + " COE will support all LEAs throughout " + c.Name + " County in these areas:\n\n- Coach\n\n" + c.Name + " County\n\n- Meet"
		s := glenn(text, text)
		s.County = summary.County{Name: c.Name, Code: c.Code}
		s.Office = summary.Office{Name: c.Office}
		s.Board = &summary.Board{Name: c.Name + " County Board of Education"}
		if got := foundIn(t, s, "CNTY01"); len(got) != 0 {
			t.Errorf("%s: findings %q; want none", c.Name, got)
		}
	}
}

func TestAnotherCountysBoard(t *testing.T) {
	s := glenn("We meet.", "")
	s.Board = &summary.Board{Name: "Butte County Board of Education"}
	if got := foundIn(t, s, "CNTY01"); len(got) != 1 || got[0] != "CNTY0101" {
		t.Errorf("findings %q; want CNTY0101", got)
	}
}

func TestOwnNameMisspelt(t *testing.T) {
	cases := []struct{ own, text, want string }{
		{"Glenn", "The Glen County office meets.", "Glen"},
		{"Glenn", "The Gelnn COE meets.", "Gelnn"},
		{"San Bernardino", "The San Bernadino County office meets.", "San Bernadino"},
		{"Tuolumne", "Tuolomne County meets.", "Tuolomne"},
		{"Sacramento", "The Sacarmemto County office meets.", "Sacarmemto"},
		{"Yuba", "The Tubac County office meets.", ""},
		{"San Mateo", "The SanMateo County office meets.", "SanMateo"},
		{"Calaveras", "Calavaras County meets. Calavaras County ends.", "Calavaras"},
		{"Glenn", "The Glenn County and GLENN COUNTY and Glenn COE offices meet.", ""},
		{"Glenn", "Green County, Gold County, the county, our County, Lead South County, rural County", ""},
		{"Kern", "The Kings County office, the Kent Countywide fair, a Karn’s County.", ""},
		{"Sutter", "Butte County and Shasta County meet.", ""},
		{"Santa Clara", "Santa Cruz County and Santa Barbara County meet.", ""},
		{"Marin", "In Marin County and the Marin COE.", ""},
	}
	for _, c := range cases {
		s := glenn(c.text, "")
		own, _ := county.ByName(c.own)
		s.County = summary.County{Name: own.Name, Code: own.Code}
		s.Office = summary.Office{Name: own.Office}
		got := ""
		for _, f := range RunAll(s) {
			if f.Code == "CNTY0104" {
				got += f.Quote
			}
		}
		if got != c.want {
			t.Errorf("%s: %q: found %q, want %q", c.own, c.text, got, c.want)
		}
	}
}
