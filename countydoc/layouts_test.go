package countydoc

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// layouts are documents of many kinds, and what is to come of them: JSON that
// the summary has to hold, key by key, the codes of the findings, and the
// headings of the additional sections.
type layout struct {
	name     string
	document *wml.Document
	options  Options
	// want is what the summary holds besides other things, codes are the codes
	// of its findings, and headings those of its additional sections.
	want     string
	codes    string
	headings []string
}

var layouts = []layout{
	{
		name: "the usual order in bold lines, costs in a table",
		document: doc(
			bold("Mono County Office of Education (MCOE)"), "FY 2026–2027", "Annual Summary Report",
			"Presented to the Mono County Board of Education on Tuesday, June 23, 2026",
			bold("Introduction"), "Two districts span the valley.", li(0, "Far apart"), li(1, "Snow in winter"), "They work together.",
			bold("GOAL I: Every plan is approved."), "LCAP Review [EC 52070]",
			tbl("Actions|Measures", cells([]any{num(7, 1, "Read each plan"), num(7, 2, "Answer questions")}, []any{li(0, "Plans read by May"), li(0, "Questions answered")})),
			bold("GOAL II: Help that is asked for arrives."), "Technical Assistance: EC 52071(a) and (b)",
			tbl("Metric|Action", "Visits|Visit schools"),
			bold("GOAL III: Networks last."), "Other Support",
			tbl("Metric|Action", "Members|Convene networks"),
			bold("Differentiated Assistance (EC 52071(c))"),
			tbl("COE Actions|Funding Sources", "Review data|System of Support, Title I, Part A, and General Fund"),
			bold("District Actions Independent of the COE"), "Each district reads its own data.",
			bold("Related Expenditures - COE"), "Funding sources included: System of Support; General Fund",
			tbl("Goal|2026-27 Estimated Costs", "Goal I|$1,250,000", "Goal 2|$10,000.50", "Goal Three|$5", "Total|$1,260,005.50"),
		),
		want: `{"fiscalYear":"2026-27","county":{"name":"Mono","code":"26"},
			"office":{"name":"Mono County Office of Education","abbreviation":"MCOE"},
			"board":{"name":"Mono County Board of Education","meetingDate":"2026-06-23"},
			"localContext":"Two districts span the valley.\n\n- Far apart\n    - Snow in winter\n\nThey work together.",
			"goals":[
			{"id":"1","area":"lcapReview","statement":"Every plan is approved.","measures":[{"metrics":[{"metric":"Plans read by May"},{"metric":"Questions answered"}],"actions":[{"action":"Read each plan"},{"action":"Answer questions"}]}],"expenditure":{"amount":1250000}},
			{"id":"2","area":"technicalAssistance","statement":"Help that is asked for arrives.","measures":[{"metrics":[{"metric":"Visits"}],"actions":[{"action":"Visit schools"}]}],"expenditure":{"amount":10000.50}},
			{"id":"3","area":"otherSupport","statement":"Networks last.","measures":[{"metrics":[{"metric":"Members"}],"actions":[{"action":"Convene networks"}]}],"expenditure":{"amount":5}}],
			"technicalAssistance":{"actions":[{"action":"Review data","fundingSources":["System of Support","Title I, Part A","General Fund"]}],"districtActions":"Each district reads its own data."},
			"expenditures":{"fundingSources":["System of Support","General Fund"]}}`,
	},
	{
		name: "real headings, (B) before (A), narratives only",
		document: doc(
			h(1, "Kern County Superintendent of Schools"), h(2, "Summary of Support, 2025/26"),
			h(1, "Part (B)"), "We help each district.", num(1, 1, "Data"), num(1, 2, "Plans"),
			h(2, "Actions the LEAs will take on their own"), "Read data.",
			h(1, "(A) Continuous Improvement and Collaboration"), "We meet with CCEE.", h(2, "With whom we meet"), "With all.",
		),
		want: `{"fiscalYear":"2025-26","county":{"name":"Kern","code":"15"},"office":{"name":"Kern County Superintendent of Schools"},
			"technicalAssistance":{"narrative":"We help each district.\n\n1. Data\n2. Plans","districtActions":"Read data."},
			"collaboration":{"narrative":"We meet with CCEE.\n\n# With whom we meet\n\nWith all."}}`,
	},
	{
		name: "headings in capitals, an unknown section, a matrix with many marks",
		document: doc(
			"YOLO COUNTY OFFICE OF EDUCATION", "2026-27",
			"LOCAL CONTEXT", "Five districts.",
			"OUR YEAR IN PICTURES", "A fair in May, with 40 booths.",
			"COLLABORATION", "We collaborate in these ways.",
			tbl("Collaborative Activities|CCEE|CDE|Other COEs|Geo Leads|SOS Leads|SELPA|How often",
				"Share data|✓|–|Yes|x|N||Monthly", "Plan visits||●|No|-|Lead|Y|"),
			"After the table.",
		),
		want: `{"office":{"name":"YOLO COUNTY OFFICE OF EDUCATION"},"localContext":"Five districts.",
			"collaboration":{"narrative":"We collaborate in these ways.\n\nAfter the table.","activities":[
			{"activity":"Share data","partners":["ccee","countySuperintendents","geoLeads"],"frequency":"Monthly"},
			{"activity":"Plan visits\n\nSOS Leads: Lead\n\nSELPA: Y","partners":["cde","sosLeads","other"]}]}}`,
		codes: "WORD0006 WORD0009", headings: []string{"OUR YEAR IN PICTURES"},
	},
	{
		name: "no headings look like any, titles on lines of their own",
		document: doc(
			"Glenn County Office of Education", "Plan for Support of School Districts 2026-27",
			"Background", "Small schools and long roads.",
			"Collaboration", "We meet monthly with other counties.",
			"Technical assistance", "We help where asked.",
		),
		want: `{"county":{"name":"Glenn","code":"11"},"localContext":"Small schools and long roads.",
			"collaboration":{"narrative":"We meet monthly with other counties."},"technicalAssistance":{"narrative":"We help where asked."}}`,
	},
	{
		name: "a list of words without marks holds no titles",
		document: doc(
			h(1, "Inyo County Office of Education"), h(1, "Collaboration"),
			"Our networks are for:", "Coaching", "Technical assistance", "Data review",
		),
		want: `{"collaboration":{"narrative":"Our networks are for:\n\nCoaching\n\nTechnical assistance\n\nData review"}}`,
	},
	{
		name: "one big table of two columns",
		document: doc(
			bold("Trinity County Office of Education 2026-27"),
			tbl("Local Context|Forest and rivers. / Nine districts.", "What we value|Patience.",
				cells("Goal One: Approve all plans", []any{"Metrics:", li(0, "Plans approved"), "Actions:", li(0, "Read plans"), li(1, "Twice"), li(0, "Write back")}),
				"Collaboration|With CDE each month."),
		),
		want: `{"localContext":"Forest and rivers.\n\nNine districts.","collaboration":{"narrative":"With CDE each month."},
			"goals":[{"id":"1","area":"lcapReview","statement":"Approve all plans","measures":[{"metrics":[{"metric":"Plans approved"}],"actions":[{"action":"Read plans\n\n- Twice"},{"action":"Write back"}]}]}]}`,
		codes: "WORD0006 WORD0009", headings: []string{"What we value"},
	},
	{
		name: "a table over two pages with its headings again, further columns, titles in rows",
		document: doc(
			h(1, "Napa County Office of Education 2026-27"),
			tbl("Goal 1: Approve plans|<|<|<|<|<", "Metric|Baseline|Target|Action|Timeline|Person Responsible", "Plans read|3|5|Read plans|By May|Alex Example"),
			tbl("Metric|Baseline|Target|Action|Timeline|Person Responsible", "Visits|1|2|Visit|June|",
				"Goal 2: Assist|<|<|<|<|<", "Calls|0|9|Call|July|Sam Sample"),
			tbl("Hours|4|8|Coach|August|"),
		),
		want: `{"goals":[{"id":"1","area":"lcapReview","statement":"Approve plans","measures":[
			{"metrics":[{"metric":"Plans read","baseline":"3","target":"5"}],"actions":[{"action":"Read plans\n\nTimeline: By May\n\nPerson Responsible: Alex Example"}]},
			{"metrics":[{"metric":"Visits","baseline":"1","target":"2"}],"actions":[{"action":"Visit\n\nTimeline: June"}]}]},
			{"id":"2","area":"technicalAssistance","statement":"Assist","measures":[
			{"metrics":[{"metric":"Calls","baseline":"0","target":"9"}],"actions":[{"action":"Call\n\nTimeline: July\n\nPerson Responsible: Sam Sample"}]},
			{"metrics":[{"metric":"Hours","baseline":"4","target":"8"}],"actions":[{"action":"Coach\n\nTimeline: August"}]}]}]}`,
		codes: "WORD0009 WORD0009",
	},
	{
		name: "the whole plan in one table",
		document: doc(
			bold("Colusa County Office of Education"), "2026-27",
			tbl("Goal|Metrics|Actions|Estimated Cost|Source of Funding",
				"Goal 1: Read every plan|Plans read|Read|$10|General Fund", "<|Letters sent|Write|<|<",
				"2. Assist|Visits|Visit|TBD|", "Total|||$10|"),
		),
		want: `{"goals":[{"id":"1","statement":"Read every plan","measures":[{"metrics":[{"metric":"Plans read"}],"actions":[{"action":"Read"}]},{"metrics":[{"metric":"Letters sent"}],"actions":[{"action":"Write"}]}],"expenditure":{"amount":10,"fundingSources":["General Fund"]}},
			{"id":"2","statement":"Assist","measures":[{"metrics":[{"metric":"Visits"}],"actions":[{"action":"Visit"}]}],"expenditure":{"note":"TBD"}}]}`,
		codes: "WORD0009 WORD0009 WORD0009",
	},
	{
		name: "sources in merged cells, nested lists, numbers over rows, typed lists",
		document: doc(
			h(1, "Lake County Office of Education, 2026-27"),
			h(1, "Differentiated Assistance"), "Here is what we do.", "•\tListen", "•\tHelp",
			tbl("No.|Actions|Source of Funding",
				cells("1", []any{num(3, 1, "Review data"), li(1, "By group"), li(1, "By school")}, "Title I"),
				cells("2", num(3, 2, "Coach"), nil), "3|Visit|General Fund", "4|Report|"),
		),
		want: `{"technicalAssistance":{"narrative":"Here is what we do.\n\n- Listen\n- Help","actions":[
			{"action":"Review data\n\n- By group\n- By school","fundingSources":["Title I"]},{"action":"Coach"},
			{"action":"Visit","fundingSources":["General Fund"]},{"action":"Report"}]}}`,
	},
	{
		name: "a total that differs, amounts that are not exact, a cost of no goal",
		document: doc(
			h(1, "Marin County Office of Education 2026-27"),
			h(2, "Goal 1: Plans"), tbl("Metric|Action", "Plans|Read"), h(2, "Goal 2: Help"), tbl("Metric|Action", "Visits|Visit"),
			h(1, "Related Expenditures"), "Goal 1: $1,000", "Goal 2: LCAP workshops $2,000", "Goal 9: $7", "Total: $3,100", "Amounts are estimates.",
		),
		want: `{"goals":[{"id":"1","statement":"Plans","expenditure":{"amount":1000}},{"id":"2","statement":"Help","expenditure":{"amount":2000,"note":"LCAP workshops"}}],
			"expenditures":{"note":"Amounts are estimates. Goal 9: $7; Total: $3,100"}}`,
		codes: "WORD0009 WORD0009 WORD0009 WORD0009",
	},
	{
		name: "titles with words of their own",
		document: doc(
			h(1, "Shasta County Office of Education 2026-27"),
			h(1, "Local Context (revised March 3)"), "Forests.",
			h(1, "Goal Two: Technical Assistance (revised March 3)"), tbl("Metric|Action", "Visits|Visit"),
			bold("Direct Technical Assistance – for two districts"), "With CCEE.",
		),
		want: `{"localContext":"(revised March 3)\n\nForests.","goals":[{"id":"2","statement":"Technical Assistance (revised March 3)"}],
			"technicalAssistance":{"directTechnicalAssistance":"for two districts\n\nWith CCEE."}}`,
		codes: "WORD0009",
	},
	{
		name: "the facts of the meeting, a vote, a contact, acronyms",
		document: doc(
			"Summary of Support", "Butte County Office of Education", "Fiscal Year 2026-27",
			"Taylor Example", "County Superintendent of Schools",
			"Board meeting: 6/23/2026", "Public hearing: June 9, 2026", "Agenda item: 7.B", "Item type: Information item",
			"Prepared by the data team",
			h(1, "Contact"), "Sam Sample", "Director, Improvement", "sam@example.org", "(555) 555-0100",
			h(1, "Acronyms"), "CDE – California Department of Education", "LCAP: Local Control and Accountability Plan", "See also the handbook.",
			h(1, "Board Action"), "Action taken: Approved", "Moved by: Kim Example", "Ayes 5, Noes 0, Absent 1", "Signed in Oroville",
		),
		want: `{"superintendent":{"name":"Taylor Example","title":"County Superintendent of Schools"},
			"contact":{"name":"Sam Sample","title":"Director, Improvement","email":"sam@example.org","phone":"(555) 555-0100"},
			"board":{"meetingDate":"2026-06-23","hearingDate":"2026-06-09","agendaItem":"7.B","itemType":"information","action":"approved","vote":{"moved":"Kim Example","ayes":5,"noes":0,"absent":1}},
			"glossary":[{"acronym":"CDE","meaning":"California Department of Education"},{"acronym":"LCAP","meaning":"Local Control and Accountability Plan"}]}`,
		codes:    "WORD0006 WORD0006 WORD0006",
		headings: []string{"From the document: before its first heading", "From the document: Acronyms", "From the document: Board Action"},
	},
	{
		name: "facts said twice, the same and otherwise",
		document: doc(
			"Summary of Support", "Butte County Office of Education", "Fiscal Year 2026-27",
			h(1, "Board Action"), "Board meeting: June 23, 2026", "Meeting date: 6/23/2026", "Date of meeting: June 24, 2026",
			"Item type: Information item", "Type of item: Consent", "Action taken: Approved", "Board action: Adopted", "Ayes: 5", "Aye: 4",
		),
		want:     `{"board":{"meetingDate":"2026-06-23","itemType":"information","action":"approved","vote":{"ayes":5}},"additionalSections":[{"body":"Date of meeting: June 24, 2026\n\nType of item: Consent\n\nBoard action: Adopted\n\nAye: 4"}]}`,
		codes:    "WORD0006",
		headings: []string{"From the document: Board Action"},
	},
	{
		name: "two counties in the titles",
		document: doc(
			bold("Placer County Office of Education"), bold("with Nevada County Office of Education"), "2026-27 and 2025-26", h(1, "Local Context"), "Hills.",
		),
		want:  `{"county":{"name":"Placer","code":"31"},"fiscalYear":"2026-27","localContext":"Hills."}`,
		codes: "WORD0006 WORD0009 WORD0009", headings: []string{"From the document: before its first heading"},
	},
	{
		name: "(A) and (B) alone, a title with a note, frames of one cell",
		document: doc(
			tbl("Solano County Office of Education, FY 2026-27"),
			"(A)", "We meet.", "•\tMonthly", "•\tIn person",
			"(B)", "We help.",
			tbl("Direct Technical Assistance (EC 52072)"), "With CCEE.",
			&wml.Paragraph{
				Style: "normal", Bold: true, Text: document.Words("Local Context[1]"),
				Notes: []wml.Note{{Mark: "1", Blocks: blocksOf("As of May.")}},
			}, "Hills.",
		),
		want: `{"county":{"name":"Solano","code":"48"},"collaboration":{"narrative":"We meet.\n\n- Monthly\n- In person"},
			"technicalAssistance":{"narrative":"We help.","directTechnicalAssistance":"With CCEE."},
			"localContext":"[1]\n\nHills.\n\n[1] As of May."}`,
	},
	{
		name: "our own headings with our own lines, and a county's words among them",
		document: doc(
			h(1, "Lassen County Office of Education"), "Fiscal Year 2026–27",
			h(1, "Other Support"), "Any other support for districts and schools: EC 52066(i)", h(2, "Goal G3: Last"),
			tbl("Metric|Action", cells([]any{li(0, "Members"), p("Baseline: 4"), p("Target: 9"), li(0, "Hours")}, num(1, 1, "Meet"))),
			"Estimated cost: $7", "Sources of funding: General Fund; Title I, Part A", "Note: From June.", "And a line of our own.",
			h(1, "Additional Information"), h(2, "Weather"), "Snow.", h(3, "Roads"), "Closed.", h(2, "Fairs"), "Two.",
		),
		want: `{"goals":[{"id":"G3","area":"otherSupport","statement":"Last","measures":[{"metrics":[{"metric":"Members","baseline":"4","target":"9"},{"metric":"Hours"}],"actions":[{"action":"Meet"}]}],
			"expenditure":{"amount":7,"fundingSources":["General Fund","Title I, Part A"],"note":"From June."}}],
			"additionalSections":[{"heading":"From the document: Goal G3: Last","body":"And a line of our own."},{"heading":"Weather","body":"Snow.\n\n# Roads\n\nClosed."},{"heading":"Fairs","body":"Two."}]}`,
		codes: "WORD0006", headings: []string{"From the document: Goal G3: Last", "Weather", "Fairs"},
	},
	{
		name: "a table within a narrative stays in it",
		document: doc(
			h(1, "Imperial County Office of Education 2026-27"), h(1, "Local Context"),
			tbl("Area|This year", "LCAP review|All read", "Technical assistance|Twenty visits", "Collaboration|"), "So it was.",
		),
		want: `{"localContext":"| Area | This year |\n| --- | --- |\n| LCAP review | All read |\n| Technical assistance | Twenty visits |\n| Collaboration |  |\n\nSo it was."}`,
	},
	{
		name: "a table of topics within a narrative is no page of titles; a day of another week; columns for many actions",
		document: doc(
			h(1, "Kings County Office of Education 2026-27"), "Public hearing: Monday, June 9, 2026",
			h(1, "Local Context"), tbl("LCAP review|All read", "Technical assistance|Twenty visits"), "So it was.",
			h(1, "Goal 1: Read"), h(2, "LCAP Support"),
			tbl("Metric|Baseline|Action|Timeline", cells([]any{li(0, "Plans"), li(0, "Letters")}, "4", []any{num(1, 1, "Read"), num(1, 2, "Write")}, "By May")),
		),
		want: `{"localContext":"| LCAP review | All read |\n| --- | --- |\n| Technical assistance | Twenty visits |\n\nSo it was.",
			"goals":[{"id":"1","area":"lcapReview","statement":"Read","measures":[{"metrics":[{"metric":"Plans"},{"metric":"Letters","baseline":"4"}],"actions":[{"action":"Read"},{"action":"Write\n\nTimeline: By May"}]}]}]}`,
		codes: "WORD0006 WORD0009 WORD0009", headings: []string{"From the document: before its first heading"},
	},
	{
		name:     "the county and the year that only the caller knows",
		document: doc(h(1, "Local Context"), "Hills.", h(1, "Collaboration"), "Monthly."),
		options:  Options{County: county.County{Code: "04", Name: "Butte"}, Year: 2026},
		want:     `{"county":{"name":"Butte","code":"04"},"fiscalYear":"2026-27","localContext":"Hills."}`,
	},
	{
		name: "Google Docs: a title, empty lines, a contents list, tables without heading rows",
		document: doc(
			&wml.Paragraph{Style: "title", Size: 52, Text: document.Words("Tehama County Department of Education")}, "",
			&wml.Paragraph{Style: "subtitle", Size: 30, Text: document.Words("Annual Summary 2026 – 2027")}, "",
			bold("Contents"), "Local Context\t2", "Collaboration ........ 3", "",
			h(1, "Local Context"), "", "Orchards.", "", h(1, "Collaboration"), "",
			tbl("Activities|Partners|Frequency", "Meet|CDE, CCEE and Geo Leads|Monthly", "Plan|Local colleges|"), "",
		),
		want: `{"county":{"name":"Tehama","code":"52"},"office":{"name":"Tehama County Department of Education"},"fiscalYear":"2026-27","localContext":"Orchards.",
			"collaboration":{"activities":[{"activity":"Meet","partners":["ccee","cde","geoLeads"],"frequency":"Monthly"},{"activity":"Plan\n\nPartners: Local colleges","partners":["other"]}]}}`,
	},
	{
		name: "another document",
		document: doc(
			h(1, "Lunch Menu for May"), "Soup on Mondays, 3 kinds.", li(0, "Tomato"), li(0, "Lentil"), h(1, "Prices"),
			tbl("Dish|Price", "Soup|$3"), h(1, "Closed days"),
		),
		want:     `{"schemaVersion":"1.0"}`,
		codes:    "WORD0006 WORD0006 WORD0006 WORD0006",
		headings: []string{"Lunch Menu for May", "Prices", "From the document: a heading with no text"},
	},
	{name: "nothing at all", document: doc(""), want: `{}`, codes: "WORD0006"},
}

func TestLayouts(t *testing.T) { checkLayouts(t, layouts) }

func checkLayouts(t *testing.T, list []layout) {
	t.Helper()
	for _, tt := range list {
		got := Read(tt.document, tt.options)
		var want map[string]any
		if err := json.Unmarshal([]byte(tt.want), &want); err != nil {
			t.Fatalf("%s: %v", tt.name, err)
		}
		normalize(want)
		all := normal(t, got.Summary)
		for _, line := range within(all, want) {
			t.Errorf("%s: %s", tt.name, line)
		}
		var codes, headings []string
		for _, f := range got.Findings {
			codes = append(codes, f.Code)
		}
		for _, s := range got.Summary.AdditionalSections {
			headings = append(headings, s.Heading)
		}
		if strings.Join(codes, " ") != tt.codes {
			t.Errorf("%s: the findings are", tt.name)
			for _, f := range got.Findings {
				t.Errorf("\t%s %s: %s", f.Code, f.Pointer, f.Message)
			}
		}
		if strings.Join(headings, "|") != strings.Join(tt.headings, "|") {
			t.Errorf("%s: the additional sections are %q, want %q", tt.name, headings, tt.headings)
		}
		conserved(t, tt.name, tt.document, got.Summary)
	}
}

// within compares what want has, and nothing else; lists must be as long.
func within(got, want map[string]any) []string {
	var out []string
	for k, w := range want {
		switch w := w.(type) {
		case map[string]any:
			g, _ := got[k].(map[string]any)
			for _, line := range within(g, w) {
				out = append(out, "/"+k+line)
			}
		case []any:
			g, _ := got[k].([]any)
			if len(g) != len(w) {
				out = append(out, differences("/"+k, got[k], w)...)
				continue
			}
			for i := range w {
				if m, ok := w[i].(map[string]any); ok {
					gm, _ := g[i].(map[string]any)
					for _, line := range within(gm, m) {
						out = append(out, "/"+k+line)
					}
					continue
				}
				out = append(out, differences("/"+k, g[i], w[i])...)
			}
		default:
			out = append(out, differences("/"+k, got[k], w)...)
		}
	}
	return out
}

// TestNothingOfASummaryIsSaid: a document that is something else says so.
func TestNothingOfASummaryIsSaid(t *testing.T) {
	for _, tt := range layouts {
		got := Read(tt.document, tt.options)
		if want := tt.name != "another document" && tt.name != "nothing at all"; got.Recognized != want {
			t.Errorf("%s: recognized is %v", tt.name, got.Recognized)
		}
	}
}
