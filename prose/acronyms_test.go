package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

func TestAcronymsSpelledOut(t *testing.T) {
	const none = "TEXT0401 "
	runWording(t, "TEXT04", inPartA, []wordingCase{
		{"Staff attend RDPL meetings and the FCMAT subcommittee.", []string{none + "RDPL", none + "FCMAT"}},
		{"RDPL leads meet. The RDPLs’ notes and the RDPL’s plan follow.", []string{none + "RDPL"}},
		{"Staff lead the MTSS/SUMS work, and the CIA-led teams of `XQT`.", []string{none + "SUMS", none + "CIA", none + "XQT"}},
		{"**QRB** meets.\n\n- the _QRC_\n- QRD", []string{none + "QRB", none + "QRC", none + "QRD"}},
		{"Several committees meet (CISC, QRB, and BASC; e.g. QRC).", []string{none + "QRB", none + "QRC"}},
		{"Groups for Quiet reading (QRB, QRC) meet.", []string{none + "QRB", none + "QRC"}},
		{"The lead of the group (see the QRB plan) attends.", []string{none + "QRB"}},
		{"The QRB lead (Inyo County) attends.", []string{none + "QRB"}},
		{"Staff attend PASSCo.", []string{none + "PASSCo"}},
		{"The office works with BCOE and OCDE.", []string{none + "BCOE", none + "OCDE"}},

		// Everybody in the field knows these.
		{"The CCEE, the CDE, COEs, LEAs’ LCAPs, CISC, BASC, SPSSC, SELPAs, PDSA cycles, C&I, ELA/ELD, NGSS and the SBE.", nil},
		{"MTSS, SEL, UDL, UPK, TK-12, CTE, DA, TA and PD for ELs and SWDs under ESSA and EC 52071(c), AB 1840, 21CSLA, COVID-19.", nil},
		// Not acronyms at all.
		{"Region IV, Title III, Phase II, K-12, A-G, the U.S., Dr. JT Example, the P-16 council and Q1.", nil},
		{"DO NOT wait. PLEASE NOTE the date: ALL are asked, and GEO Leads write AIM statements.", nil},
		{"# LCAP SUPPORT AND QRB REVIEWS IN MAY\n\n**SUPPORT: CIRCLES, SQUARES**", nil},
		{"See www.qrb.org/QRB, QRB@qrb.org and https://example.org/QRB.", nil},
		{"Work with F IA and others.", nil},

		// The ways in which people spell out.
		{"The Quiet Reading Bureau (QRB) meets. The QRB's plan, QRBs and [QRB].", nil},
		{"The Quiet Reading Bureau [QRB] meets. A QRB is small.", nil},
		{"The Quiet Reading Bureau (“QRB”) and the Bureau of Quiet (or BQ) meet.", nil},
		{"The Quiet Reading Bureau (hereafter the QRB) meets.", nil},
		{"QRB (Quiet Reading Bureau) meets. Each QRB writes.", nil},
		{"Quiet Reading Bureaus (QRBs) meet. Each QRB writes.", nil},
		{"The Quiet Reading Bureau, or QRB, meets.", nil},
		{"The Quiet Reading Bureau – QRB – meets.", nil},
		{"QRB: Quiet Reading Bureau", nil},
		{"QRB – the Quiet Reading Bureau", nil},
		{"QRB stands for Quiet Reading Bureau.", nil},
		{"QRB = readers who are quiet. The QRB meets, and QXZ stands for what is new.", nil},
		{"The staff of QRMB the Quiet Reading and Maths Bureau meets.", nil},
		{"QRB is the Quiet Reading Bureau, and QRMB Quiet Reading and Maths Bureau.", nil},
		{"QRB 9 (Quiet Region 9 Bureau) meets, and so does QXZ 9 in May.", []string{none + "QXZ"}},
		{"The Glenn County Superintendent of Schools Office (GCSOS) and the Quiet Reading Bureau Team (QRB) meet.", nil},
		{"# GLENN COUNTY OFFICE OF EDUCATION (GCOE)\n\nThe GCOE team meets.", nil},
		{"| Short | Long |\n| --- | --- |\n| QRB | Quiet Reading Bureau |\n\nThe QRB meets.", nil},
		{"Design of Data & Reading (DDR), Data and Reading (D&R), root-cause map (RCM), Plan/Do/Act (PDA).", nil},
		{"Galt COE (GLCOE), California Reading Aid (CALRA), Leading MTSS Together (LMT).", nil},
		{"The Statewide System of Reading Help and its Leads (SSRHL; five of them) meet.", nil},
		{"A Map of Reading/Quiet Reading Bureau (MOR/QRB) grows.", nil},
		{"Glenn County Office of Education (GCOE) meets; so does our GCOE team.", nil},

		// Hyphens join one acronym, or two.
		{"A Regional Technical Assistance Center (R-TAC) and the ELO-P help; a Regional Quiet Xylophone (R-QX) plays.", nil},
		{"QRHS-BS (Quiet Reading Health System – Book Services) and A-QCZ (Alpine-Quiet Community Zone)", nil},
		{"The R-QXZ meets.", []string{none + "R-QXZ"}},
		{"Use LCAP-QXZ, MTSS-PBIS, TK-K and A-G data.", []string{none + "QXZ"}},
	})
}

func TestAcronymsInTheirPlace(t *testing.T) {
	runWording(t, "TEXT04", inPartA, []wordingCase{
		{"- The QRB director attends.\n- The Quiet Reading Bureau (QRB) meets.", []string{"TEXT0402 QRB"}},
		{"- The QRB director attends.\n- QRB (Quiet Reading Bureau) meets.", []string{"TEXT0402 QRB"}},
		{"## The QRB\n\nThe Quiet Reading Bureau (QRB) meets.", nil},
		{"The SELPA director attends. The Special Education Local Plan Area (SELPA) is small.", nil},

		{"The Quiet Reading Bureau (QRB) and the Quality Review Board (QRB) meet.", []string{"TEXT0403 QRB"}},
		{"The Quiet Reading Bureau (QRB) meets. Our Quiet Reading Bureaus (QRBs) write.", []string{"TEXT0406 QRB"}},

		{"Glenn County Superintendent of Schools (GCOE) collaborates with all.", []string{"TEXT0404 GCOE"}},
		{"Glenn County Superintendent (GCOE) collaborates with all.", []string{"TEXT0404 GCOE"}},
		{"Glenn County Superintendent of Schools (GCSOS) collaborates with all.", nil},
		{"The Superintendent of Schools and the Glenn County Office of Education (GCOE) collaborate.", nil},
		{"Student Programs and Services Steering Committee (SPSCC) meetings", []string{"TEXT0404 SPSCC"}},
		{"Business and Administration Steering Committee (BSAC) meetings", []string{"TEXT0404 BSAC"}},
		{"The Continuous Reading and Improvement (CIR) team", []string{"TEXT0404 CIR"}},
		{"Tuolumne County Superintendent of Schools Office (TCSOS) and Kern County Superintendent of Schools (KCSOS) Office", nil},
		{"| Group | Lead |\n| --- | --- |\n| QRB | Alex |\n\nKey: QRB = quiet readers", nil},
		{"The QRB meets.\n\nQRB = Quiet Reading Bureau", []string{"TEXT0402 QRB"}},
		{"California Science Test (CAST), Personnel Administrative Services Steering Committee (PASSCo)", nil},
		{"Leads of the Capital Area (CCEE, CISC) meet other County Superintendents (CCSESA).", nil},

		{"The SLEPA director and the ESLB lead look at CAASP results.", []string{"TEXT0405 SLEPA", "TEXT0405 ESLB", "TEXT0405 CAASP"}},
		{"The Quiet Reading and Maths Bureau (QRMB) meets. A QMRB plan follows.", []string{"TEXT0405 QMRB"}},
		{"The Science Lead and Elementary Pilot Area (SLEPA) meets.", nil},
	})
}

// What the summary's own fields say need not be said in the text, and names and
// sources are no running text.
func TestAcronymsOfFields(t *testing.T) {
	s := glenn("The QRB meets with GCOE staff. NSW leads attend.", "The QRB meets.")
	s.Glossary = []summary.GlossaryEntry{glossaryEntry("QRB", "Quiet Reading Bureau"), glossaryEntry("NSWs", "Networks for Small Work")}
	s.Contact = &summary.Contact{Name: "AJ Example", Title: "Director, QQZ"}
	s.Expenditures = &summary.Expenditures{FundingSources: []string{"QQZ Fund"}}
	if got := foundIn(t, s, "TEXT04"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
	s.Glossary, s.Office.Abbreviation = nil, ""
	want := []string{"TEXT0401 QRB", "TEXT0401 GCOE", "TEXT0401 NSW"}
	if got := foundIn(t, s, "TEXT04"); !slices.Equal(got, want) {
		t.Errorf("findings %q; want %q", got, want)
	}
}

// Part (A) is read before part (B).
func TestAcronymsAcrossParts(t *testing.T) {
	if got := foundIn(t, glenn("The Quiet Reading Bureau (QRB) meets.", "The QRB meets."), "TEXT04"); len(got) != 0 {
		t.Errorf("findings %q; want none", got)
	}
	if got := foundIn(t, glenn("The QRB meets.", "The Quiet Reading Bureau (QRB) meets."), "TEXT04"); !slices.Equal(got, []string{"TEXT0402 QRB"}) {
		t.Errorf("findings %q; want the first use", got)
	}
	if got := foundIn(t, glenn("The Quiet Reading Bureau (QRB) meets.", "The Quiet Reading Bureau (QRB) meets."), "TEXT04"); len(got) != 0 {
		t.Errorf("findings %q; each part may spell it out", got)
	}
}

func TestAcronymProposals(t *testing.T) {
	for text, want := range map[string]string{
		"The GLCOE team helps.":                                    "", // nobody knows it
		"The office asks FCMAT.":                                   `"Fiscal Crisis and Management Assistance Team"`,
		"Work with OCDE.":                                          `"Orange County Department of Education"`,
		"The Quiet Reading Bureau meets. A QRB plan.":              `"Quiet Reading Bureau"`,
		"The Quiet Reading Bureau Forum meets. A QRB plan.":        "",
		"The MCOE team helps.":                                     "", // several counties have these letters
		"The SLEPA director attends.":                              `"SELPA"`,
		"The Glenn County Office of Education and the GCOE staff.": `"Glenn County Office of Education (GCOE)"`,
	} {
		s := glenn(text, "")
		s.Office.Abbreviation = ""
		var messages []string
		for _, f := range Run(s) {
			if strings.HasPrefix(f.Code, "TEXT04") {
				messages = append(messages, f.Message)
			}
		}
		if len(messages) != 1 || strings.Count(messages[0], `"`) > 2 != (want != "") || !strings.Contains(messages[0], want) {
			t.Errorf("%s: the messages are %q; want one with %s", text, messages, want)
		}
	}
}

// The lists are sorted, hold nothing twice, and agree with one another.
func TestAcronymLists(t *testing.T) {
	for name, list := range map[string]string{"known": knownAcronymLines, "field": fieldAcronymLines} {
		last := ""
		for _, row := range rows(list, 2) {
			if row[0] <= last || row[1] == "" {
				t.Errorf("%s: %q stands after %q, or has no meaning", name, row, last)
			}
			if acronym(row[0]) != row[0] {
				t.Errorf("%s: %q is not taken for an acronym", name, row[0])
			}
			if last = row[0]; knownAcronyms()[last] != "" && fieldAcronyms()[last] != "" {
				t.Errorf("%s is on both lists", last)
			}
		}
	}
	last := ""
	for _, row := range rows(stressedLines, 1) {
		if row[0] <= last || row[0] != strings.ToLower(row[0]) || isListed(strings.ToUpper(row[0])) {
			t.Errorf("capitals: %q stands after %q, has capitals, or is an acronym", row[0], last)
		}
		last = row[0]
	}
}

func FuzzNamesAndAcronyms(f *testing.F) {
	f.Add("The Quiet Reading Bureau (QRB) meets: QRBs’ (CCSESA) & C&I [É&] Ünion (Ü)")
	f.Add("- X County Office of Education Superintendent of Schools (XCOE)\n\n| QRB | Quiet Reading Bureau |\n| --- | --- |\n| A | (B |")
	f.Add(stressedLines)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		foundIn(t, glenn(text, "QRB & "+text), "TEXT04")
		foundIn(t, glenn(text, text), "TEXT05")
	})
}
