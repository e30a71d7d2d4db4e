package check

import (
	"cmp"
	"strconv"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// eachDistrict applies a rule to each row of the table of districts.
func eachDistrict(s *subject, one func(i int, d summary.District) []finding.Finding) []finding.Finding {
	if s.TechnicalAssistance == nil {
		return nil
	}
	var out []finding.Finding
	for i, d := range s.TechnicalAssistance.Districts {
		out = append(out, one(i, d)...)
	}
	return out
}

func districtAt(i int) string { return "/technicalAssistance/districts/" + strconv.Itoa(i) }

// districtName names a row in a message.
func districtName(d summary.District) string {
	if d.Name == "" {
		return "one district"
	}
	return clip(d.Name)
}

// districtListedOnce: two rows are one district where their codes are equal, or
// where their names and types are and no two codes tell them apart.
func districtListedOnce(s *subject) []finding.Finding {
	type named struct {
		name string
		kind summary.DistrictType
	}
	// The first row, from 1, with a code; with a name; and with a name alone.
	byCode, byName, uncoded := map[string]int{}, map[named]int{}, map[named]int{}
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		row := i + 1
		key := named{fold(d.Name), d.Type}
		var first int
		if d.CDSCode != "" {
			first = keep(byCode, d.CDSCode, row)
		}
		if key.name != "" {
			earlier := keep(byName, key, row)
			if d.CDSCode != "" {
				earlier = uncoded[key]
			} else {
				keep(uncoded, key, row)
			}
			first = cmp.Or(first, earlier)
		}
		if first == 0 {
			return nil
		}
		return []finding.Finding{rule.Finding("PRTB0101", districtAt(i),
			"%s is listed twice: in rows %d and %d of the table of districts.", districtName(d), first, row)}
	})
}

// keep returns the row that is kept under a key; where there is none, it keeps
// this one and returns zero.
func keep[K comparable](rows map[K]int, key K, row int) int {
	if earlier, ok := rows[key]; ok {
		return earlier
	}
	rows[key] = row
	return 0
}

// cdsCodeOfCounty: the first two digits.
func cdsCodeOfCounty(s *subject) []finding.Finding {
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		own := string(s.County.Code)
		if own == "" || len(d.CDSCode) < 2 || d.CDSCode[:2] == own {
			return nil
		}
		return []finding.Finding{rule.Finding("PRTB0102", districtAt(i)+"/cdsCode",
			"The code %s of %s begins with %s; the county's code is %s.", clip(d.CDSCode), districtName(d), d.CDSCode[:2], own)}
	})
}

// cdsCodeLength: a code of a length that is no code at all is the schema's.
func cdsCodeLength(s *subject) []finding.Finding {
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		switch {
		case d.Type == summary.SchoolDistrict && len(d.CDSCode) == 14:
			return []finding.Finding{rule.Finding("PRTB0103", districtAt(i)+"/cdsCode",
				"%s is a district, but its code %s has fourteen digits; a district's are the first seven, %s.", districtName(d), d.CDSCode, d.CDSCode[:7])}
		case d.Type == summary.CharterSchool && len(d.CDSCode) == 7:
			return []finding.Finding{rule.Finding("PRTB0103", districtAt(i)+"/cdsCode",
				"%s is a charter school, but its code %s has only the seven digits of a district.", districtName(d), d.CDSCode)}
		}
		return nil
	})
}

// firstDashboard is the year of the first California School Dashboard, and
// longestLag how many years after its Dashboard assistance may still go on
// without a question: two years of assistance at least, and identification for
// direct technical assistance looks back over four.
const (
	firstDashboard = 2017
	longestLag     = 5
)

// dashboardYearFits: a Dashboard appears in December, so the latest that a
// summary can know is that of the year before its fiscal year begins.
func dashboardYearFits(s *subject) []finding.Finding {
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		first := int(s.FiscalYear)
		if d.DashboardYear == nil || first == 0 {
			return nil
		}
		year := *d.DashboardYear
		if year >= max(firstDashboard, first-longestLag) && year < first {
			return nil
		}
		return []finding.Finding{rule.Finding("PRTB0104", districtAt(i)+"/dashboardYear",
			"%s is listed by the %d Dashboard; for the fiscal year %s the latest is that of December %d.",
			districtName(d), year, s.FiscalYear.Print(), first-1)}
	})
}

// pathwayFitsType: a charter school has its own provision, and no district has
// that one. A charter school may ask for help or receive direct technical
// assistance as a district may.
func pathwayFitsType(s *subject) []finding.Finding {
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		var out []finding.Finding
		for j, p := range d.Pathways {
			switch {
			case d.Type == summary.SchoolDistrict && p == summary.CharterDA:
				out = append(out, rule.Finding("PRTB0105", pathwayAt(i, j),
					"%s is a district, but charterDA (EC 47607.3) is for charter schools.", districtName(d)))
			case d.Type == summary.CharterSchool && (p == summary.DistrictDA || p == summary.GeoLeadDA || p == summary.LCAPNotApproved):
				out = append(out, rule.Finding("PRTB0105", pathwayAt(i, j),
					"%s is a charter school, but %s (%s) is for school districts.", districtName(d), p, provision(p)))
			}
		}
		return out
	})
}

func pathwayAt(i, j int) string { return districtAt(i) + "/pathways/" + strconv.Itoa(j) }

// provision is the section of law behind a pathway for districts.
func provision(p summary.Pathway) string {
	switch p {
	case summary.DistrictDA:
		return "EC 52071(c)"
	case summary.GeoLeadDA:
		return "EC 52071(f)"
	}
	return "EC 52071(b)"
}

// geoLeadFrom2025: by the row's own Dashboard, or where it has none by the
// latest that the summary can know.
func geoLeadFrom2025(s *subject) []finding.Finding {
	const since = 2025
	return eachDistrict(s, func(i int, d summary.District) []finding.Finding {
		year := int(s.FiscalYear) - 1
		if d.DashboardYear != nil {
			year = *d.DashboardYear
		} else if s.FiscalYear == 0 {
			return nil
		}
		if year >= since {
			return nil
		}
		for j, p := range d.Pathways {
			if p == summary.GeoLeadDA {
				return []finding.Finding{rule.Finding("PRTB0106", pathwayAt(i, j),
					"%s is listed under EC 52071(f) by the %d Dashboard; that began with the %d Dashboard.", districtName(d), year, since)}
			}
		}
		return nil
	})
}
