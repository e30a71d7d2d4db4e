package countydoc

import (
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// offices are layouts that are far from the usual one, as offices make them.
var offices = []layout{
	{
		name: "metrics and actions under bold lines that look as the goals' titles do, or on lines with their labels",
		document: doc(
			bold("Lake County Office of Education"), bold("LCAP Support Plan 2026–2027"),
			bold("Goal 1: LCAP Review"), "We read every plan.", "Metric 1: All approved", "Metric 2 – Two letters at most", "Action 1.1: Hold workshops", "Action 1.2: Reply; write", "Metric 3: Hours", "Action 2: Call",
			bold("Goal 2: Differentiated Assistance"), bold("Metrics:"), li(0, "Colors"), li(0, "Rates"), bold("Actions:"), li(0, "Meet"), li(1, "monthly"), li(0, "Coach"),
			bold("Goal 3: Other Support"), "1)\tTrain", "2)\tCoach",
			bold("How we work with our partners"), li(0, "CCEE: calls"),
		),
		want: `{"collaboration":{"narrative":"- CCEE: calls"},"goals":[
			{"id":"1","area":"lcapReview","statement":"We read every plan.","measures":[
				{"metrics":[{"metric":"All approved"},{"metric":"Two letters at most"}],"actions":[{"action":"Hold workshops"},{"action":"Reply; write"}]},
				{"metrics":[{"metric":"Hours"}],"actions":[{"action":"Call"}]}]},
			{"id":"2","area":"technicalAssistance","statement":"Differentiated Assistance","measures":[{"metrics":[{"metric":"Colors"},{"metric":"Rates"}],"actions":[{"action":"Meet\n\n- monthly"},{"action":"Coach"}]}]},
			{"id":"3","area":"otherSupport","statement":"Other Support"}]}`,
		codes: "WORD0006", headings: []string{"From the document: Goal 3: Other Support"},
	},
	{
		name: "the whole document in one table, metrics and actions in rows",
		document: doc(tbl(
			"2026-27|Santa Barbara County Education Office", "Local Context|Coastal.",
			"Goal 1|Review LCAPs", "Metrics|All approved / Two days", "Actions|Read / Reply", "Cost|$1,234.50",
			"Goal 2|Technical assistance", "Metrics|Teams", "Actions|Visit",
			"Goal 3|Other support", "Metrics|Hours", "Actions|Train",
			"Collaboration|We meet.", "Related Expenditures|Goal 2: $6,000; Goal 3: $7,000",
		)),
		want: `{"county":{"name":"Santa Barbara","code":"42"},"office":{"name":"Santa Barbara County Education Office"},"localContext":"Coastal.","collaboration":{"narrative":"We meet."},"goals":[
			{"id":"1","area":"lcapReview","statement":"Review LCAPs","measures":[{"metrics":[{"metric":"All approved"},{"metric":"Two days"}],"actions":[{"action":"Read"},{"action":"Reply"}]}],"expenditure":{"amount":1234.50}},
			{"id":"2","area":"technicalAssistance","statement":"Technical assistance","measures":[{"metrics":[{"metric":"Teams"}],"actions":[{"action":"Visit"}]}],"expenditure":{"amount":6000}},
			{"id":"3","area":"otherSupport","statement":"Other support","measures":[{"metrics":[{"metric":"Hours"}],"actions":[{"action":"Train"}]}],"expenditure":{"amount":7000}}]}`,
	},
	{
		name: "several amounts in one paragraph that cannot be told apart stay words",
		document: doc(
			h(1, "Inyo County Office of Education 2026-27"), h(1, "Goal 1: Review of LCAPs"), tbl("Metric|Action", "a|b"),
			h(1, "Budget"), "Goal 1: $5,000, Goal 2: $6,000",
		),
		want: `{"goals":[{"id":"1","area":"lcapReview","statement":"Review of LCAPs","measures":[{"metrics":[{"metric":"a"}],"actions":[{"action":"b"}]}]}],
			"expenditures":{"note":"Goal 1: $5,000, Goal 2: $6,000"}}`,
	},
	{
		name: "tables with their headings in front, as tabs, with numbers of their own, in merged cells",
		document: doc(
			h(1, "Kern County Superintendent of Schools, 2026-27 Annual Summary"),
			h(1, "Goal 1: Review of LCAPs"), tbl("Goal Statement|Review 46 plans", "Metrics|46 approved", "Actions|Read / Reply", "Estimated Cost|$1,234.50", "Funding|LCFF, Title I"),
			h(1, "Goal 2: Technical Assistance"), p("Metric\tAction"), p("Calls\tAnswer"), p("0 late\t Remind"), "Estimated cost for this goal: $5,000 from LCFF",
			h(1, "Goal 3: Other Support"), tbl("No.|Metric #|Metric|Action #|Action", "1|3.1|Hours|3.1a|Train"), tbl("Metric|Action", "Logs|First", "<|Second", "More|Third"),
		),
		want: `{"goals":[
			{"id":"1","area":"lcapReview","statement":"Review 46 plans","measures":[{"metrics":[{"metric":"46 approved"}],"actions":[{"action":"Read"},{"action":"Reply"}]}],"expenditure":{"amount":1234.50,"fundingSources":["LCFF","Title I"]}},
			{"id":"2","area":"technicalAssistance","statement":"Technical Assistance","measures":[{"metrics":[{"metric":"Calls"}],"actions":[{"action":"Answer"}]},{"metrics":[{"metric":"0 late"}],"actions":[{"action":"Remind"}]}],"expenditure":{"amount":5000,"fundingSources":["LCFF"]}},
			{"id":"3","area":"otherSupport","statement":"Other Support","measures":[
				{"metrics":[{"metric":"Hours"}],"actions":[{"action":"Train\n\nMetric #: 3.1\n\nAction #: 3.1a"}]},
				{"metrics":[{"metric":"Logs"}],"actions":[{"action":"First"},{"action":"Second"}]},
				{"metrics":[{"metric":"More"}],"actions":[{"action":"Third"}]}]}]}`,
	},
	{
		name: "a cost in each row, shares that are right and wrong, areas in the rows' names",
		document: doc(
			h(1, "Lassen County Office of Education 2026-27"),
			h(1, "Goal One"), bold("To review the plans of our districts"), tbl("Action|Metric|Cost", "Read|a|$10,000", "Reply|b|$500.50"),
			h(1, "Goal Two"), bold("To provide technical assistance"), tbl("Action|Metric", "Visit|c"),
			h(1, "Goal Three"), "Goal Statement", "Offer any other support", tbl("Metric|Action", "d|e"),
			h(1, "Expenditures"), tbl("Goal Area|Estimated Cost|%", "Technical Assistance|$2,000|13%", "Other Support|$3,000|40%", "Total|$15,500.50|100%"),
		),
		want: `{"goals":[
			{"id":"1","area":"lcapReview","statement":"To review the plans of our districts","measures":[{"metrics":[{"metric":"a"}],"actions":[{"action":"Read"}]},{"metrics":[{"metric":"b"}],"actions":[{"action":"Reply"}]}],"expenditure":{"amount":10500.50,"note":"$10,000; $500.50"}},
			{"id":"2","area":"technicalAssistance","statement":"To provide technical assistance","measures":[{"metrics":[{"metric":"c"}],"actions":[{"action":"Visit"}]}],"expenditure":{"amount":2000}},
			{"id":"3","area":"otherSupport","statement":"Offer any other support","measures":[{"metrics":[{"metric":"d"}],"actions":[{"action":"e"}]}],"expenditure":{"amount":3000,"note":"40%"}}]}`,
		codes: "WORD0009 WORD0009 WORD0009 WORD0009",
	},
	{
		name: "sections of an area with the goal's lines in them, legal numbers, a total as a title",
		document: doc(
			h(1, "Butte County Office of Education"), "Summary pursuant to EC 52066(i), 2026-27",
			h(1, "Completing the review of LCAPs (EC 52070)"), tbl("Metric|Action", "a|b"),
			h(1, "III. Technical Assistance"), "Goal: Districts get help.", tbl("Metric|Action", "c|d"), "Estimated cost: $25,000",
			h(2, "Source of funding"), "Base funds, in part.",
			h(1, "Other Supports"), tbl("Metric|Action", "e|f"), h(2, "Expenditures"), "$5,000 (LCFF)",
			h(1, "Collaboration"), "We call.",
			h(1, "Budget"), numbered("1.1", "Review of LCAPs: $1,000"),
			p("TOTAL COST: $31,000"),
		),
		want: `{"collaboration":{"narrative":"We call."},"technicalAssistance":{"narrative":"# Source of funding\n\nBase funds, in part."},"goals":[
			{"id":"1","area":"lcapReview","statement":"Completing the review of LCAPs (EC 52070)","measures":[{"metrics":[{"metric":"a"}],"actions":[{"action":"b"}]}],"expenditure":{"amount":1000}},
			{"id":"2","area":"technicalAssistance","statement":"Districts get help.","measures":[{"metrics":[{"metric":"c"}],"actions":[{"action":"d"}]}],"expenditure":{"amount":25000}},
			{"id":"3","area":"otherSupport","statement":"Other Supports","measures":[{"metrics":[{"metric":"e"}],"actions":[{"action":"f"}]}],"expenditure":{"amount":5000,"fundingSources":["LCFF"]}}]}`,
	},
	{
		name: "goals in romans with what they are for on the next line; a title that reads like one of a section",
		document: doc(
			bold("MONO COUNTY SUPERINTENDENT OF SCHOOLS OFFICE"), bold("Local Control and Accountability Plan: Annual Summary of Support"), bold("School Year 2026–2027"),
			bold("GOAL I"), bold("LCAP Review"), tbl("Metric|Action", "a|b"),
			bold("GOAL II"), bold("Technical Assistance: Small Schools"), tbl("Metric|Action", "c|d"),
			bold("GOAL 3.0"), bold("Other Support: Networks"), tbl("Metric|Action", "e|f"),
			bold("Paragraph (1)(A)"), "We meet.",
			bold("Funding Sources"), "LCFF", "Title I, Part A", "Lottery (unrestricted)",
		),
		want: `{"office":{"name":"MONO COUNTY SUPERINTENDENT OF SCHOOLS OFFICE"},"fiscalYear":"2026-27","collaboration":{"narrative":"We meet."},
			"expenditures":{"fundingSources":["LCFF","Title I, Part A","Lottery (unrestricted)"]},"goals":[
			{"id":"1","area":"lcapReview","statement":"LCAP Review","measures":[{"metrics":[{"metric":"a"}],"actions":[{"action":"b"}]}]},
			{"id":"2","area":"technicalAssistance","statement":"Technical Assistance: Small Schools","measures":[{"metrics":[{"metric":"c"}],"actions":[{"action":"d"}]}]},
			{"id":"3.0","area":"otherSupport","statement":"Other Support: Networks","measures":[{"metrics":[{"metric":"e"}],"actions":[{"action":"f"}]}]}]}`,
	},
	{
		name: "partners in rows or under a heading that spans them, ticks and crosses, districts' own actions, a contact on one line",
		document: doc(
			h(1, "Merced County Office of Education 2026-27"), h(1, "Collaboration"),
			tbl("Actions|Partners|<|<", "<|CCEE|CDE|COEs", "Share|✓|✗|✓", "Plan|☒|☐|✗"),
			tbl("Partner|How we collaborate|How often", "CDE|Webinars|Monthly"),
			h(1, "Differentiated Assistance"), tbl("District|COE Actions|District Independent Actions|Source", "Delhi|Coaching|Hire an aide|LCFF"),
			h(1, "Contact"), "Alex Example\nDirector", "alex@example.org | (209) 555-0100",
		),
		want: `{"collaboration":{"activities":[{"activity":"Share","partners":["ccee","countySuperintendents"]},{"activity":"Plan","partners":["ccee"]},{"activity":"Webinars","partners":["cde"],"frequency":"Monthly"}]},
			"technicalAssistance":{"actions":[{"action":"Coaching\n\nDistrict: Delhi","fundingSources":["LCFF"]}],"districtActions":"Delhi: Hire an aide"},
			"contact":{"name":"Alex Example","title":"Director","email":"alex@example.org","phone":"(209) 555-0100"}}`,
	},
	{
		name: "a cost across the table, columns of tabs that nobody knows, a part of a section with a title like the section's",
		document: doc(
			h(1, "Glenn County Office of Education 2026-27"),
			tbl("Goal 1: Review of LCAPs|<", "Metric|Action", "a|b", "Estimated Cost: $9,999.99|<", "Goal 2: Technical Assistance|<", "Metric|Action", "c|d"),
			h(1, "Goal 3: Other Support"), p("Outcome\tResult"), tbl("Metric|Action", "e|f"),
			h(1, "Collaboration"), bold("Actions"), li(0, "Share"), bold("Partners"), li(0, "CDE"),
		),
		want: `{"collaboration":{"narrative":"# Actions\n\n- Share\n\n# Partners\n\n- CDE"},"goals":[
			{"id":"1","area":"lcapReview","statement":"Review of LCAPs","measures":[{"metrics":[{"metric":"a"}],"actions":[{"action":"b"}]}],"expenditure":{"amount":9999.99}},
			{"id":"2","area":"technicalAssistance","statement":"Technical Assistance","measures":[{"metrics":[{"metric":"c"}],"actions":[{"action":"d"}]}]},
			{"id":"3","area":"otherSupport","statement":"Other Support","measures":[{"metrics":[{"metric":"e"}],"actions":[{"action":"f"}]}]}]}`,
		codes: "WORD0006", headings: []string{"From the document: Goal 3: Other Support"},
	},
	{
		name: "actions as an LCAP has them, a heading of two words that is no statement, costs of goals that are not there",
		document: doc(
			h(1, "Napa County Office of Education 2026-27"), h(1, "Goal 1"), h(2, "Planned Measures"), h(2, "Actions"),
			tbl("Action #|Title|Description|Total Funds", "1|Training|Train all staff|$10,000"),
			h(1, "Budget"), tbl("Goal|Cost|%", "Goal 7|$4,000|100%", "Total|$4,000|100%"),
		),
		want: `{"goals":[{"id":"1","area":"lcapReview","measures":[{"actions":[{"title":"Training","action":"Train all staff"}]}],"expenditure":{"amount":10000}}],
			"expenditures":{"note":"Goal 7: $4,000; 100%; Total: $4,000"}}`,
		codes: "WORD0006 WORD0009 WORD0009 WORD0009", headings: []string{"From the document: Goal 1"},
	},
}

// numbered is a paragraph with a number that no list of the dialect has.
func numbered(label, words string) *wml.Paragraph {
	q := p(words)
	q.Label = &wml.Label{List: 3, Level: 1, Kind: document.Decimal, Text: label}
	return q
}

func TestOffices(t *testing.T) { checkLayouts(t, offices) }
