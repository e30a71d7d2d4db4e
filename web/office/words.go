package office

import (
	"strings"
	"time"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// choiceWords are what people read for the values of fixed lists, by the last
// key of the pointer and the value. The packet has shorter ones in its tables;
// here there is room to say what the letters stand for.
var choiceWords = map[string]map[string]string{
	"partners": {
		"ccee":                  "CCEE (California Collaborative for Educational Excellence)",
		"cde":                   "CDE (California Department of Education)",
		"countySuperintendents": "Other county superintendents",
		"geoLeads":              "Geographic Lead Agencies",
		"sosLeads":              "System of Support Leads",
		"other":                 "Others",
	},
	"itemType": {"information": "Information", "consent": "Consent", "action": "Action"},
	"action":   {"presented": "Presented", "accepted": "Accepted", "approved": "Approved", "adopted": "Adopted"},
	"type":     {"district": "School district", "charter": "Charter school"},
	"area": {
		"lcapReview":          "Review of LCAPs",
		"technicalAssistance": "Technical assistance",
		"otherSupport":        "Other support",
	},
	"pathways": {
		"districtDA":      "Differentiated assistance (EC 52071(c))",
		"charterDA":       "Differentiated assistance to a charter school (EC 47607.3)",
		"geoLeadDA":       "Assistance by a Geographic Lead (EC 52071(f))",
		"directTA":        "Direct technical assistance (EC 52072)",
		"requested":       "At the district’s own request (EC 52071(a))",
		"lcapNotApproved": "Because the LCAP was not approved (EC 52071(b))",
	},
	"noDistrictsIdentified": {"no": "Yes, one or more districts are", "yes": "No district is"},
	"statePriorities": {
		"1": "1 Basic services", "2": "2 State standards", "3": "3 Parent engagement", "4": "4 Pupil achievement",
		"5": "5 Pupil engagement", "6": "6 School climate", "7": "7 Course access", "8": "8 Pupil outcomes",
	},
}

// wordsFor returns what people read for a value of a fixed list; the value
// itself where it is words already, as the names of student groups are.
func wordsFor(pointer, value string) string {
	_, key := jsonpointer.Cut(pointer)
	if words, ok := choiceWords[key][value]; ok {
		return words
	}
	if y, err := summary.ParseFiscalYear(value); err == nil && pointer == "/fiscalYear" {
		return y.Print()
	}
	return value
}

// inWords is what a field says, as draft.Draft.Text has it, with the words for
// what was chosen.
func inWords(pointer, text string) string {
	control, _ := controlOf(pointer)
	if control != page.Select && control != page.Radios && control != page.Boxes {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, value := range lines {
		lines[i] = wordsFor(pointer, value)
	}
	return strings.Join(lines, "\n")
}

// countyChoices are the 58 counties, one of which may be chosen by its code.
func countyChoices(chosen string) []page.Choice {
	var out []page.Choice
	for _, c := range county.All() {
		text := c.Name
		if c.Exempt {
			text += " (owes no summary)"
		}
		out = append(out, page.Choice{Value: string(c.Code), Text: text, Chosen: string(c.Code) == chosen})
	}
	return out
}

// fiscalYears are those that can be chosen: from 2018-19, the first for which
// there are summaries, to the one that begins in the calendar year after now.
func fiscalYears(now time.Time) []summary.FiscalYear {
	var years []summary.FiscalYear
	for y := summary.MustFiscalYear("2018-19"); int(y) <= now.Year()+1; y++ {
		years = append(years, y)
	}
	return years
}

// nextYear is the fiscal year that people prepare for at a time: from November
// on the one that begins next July, else the one that begins this year.
func nextYear(now time.Time) summary.FiscalYear {
	if now.Month() >= time.November {
		return summary.FiscalYear(now.Year() + 1)
	}
	return summary.FiscalYear(now.Year())
}

// plural is the plural of a list's noun.
func plural(noun string) string {
	if stem, ok := strings.CutSuffix(noun, "y"); ok {
		return stem + "ies"
	}
	return noun + "s"
}

// lowerFirst makes the name of an entry fit for the middle of a line.
func lowerFirst(name string) string { return strings.ToLower(name[:1]) + name[1:] }
