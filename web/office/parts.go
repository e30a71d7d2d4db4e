package office

import (
	"strings"

	"github.com/coesummary/coesummary/web/page"
)

// part is one page of a summary: its name in addresses, and what stands on it.
type part struct {
	name, title, lead string
	sections          []group
}

// group is some fields under a heading, and lists below them.
type group struct {
	heading, hint string
	fields        []field
	lists         []list
}

// field is one value: its pointer below the one that holds it, and how it is
// changed. What it is called, and its help, are package templates' words, where
// none stand here.
type field struct {
	pointer  string
	control  page.Control
	optional bool
	rows     int
	purpose  string // of an input, for browsers that fill in addresses
	beside   bool   // short, and stands beside its neighbors
	label    string
	hint     string
}

// list is a list of entries that can be added, moved and removed.
type list struct {
	pointer     string // below the one that holds it
	title, noun string
	hint        string
	optional    bool
	fields      []field
	lists       []list
}

// parts are the pages in their order, as people fill them in. A value of a
// summary stands on one of them; a test holds them against the schema.
var parts = []part{
	{
		name: "office", title: "Office and meeting",
		lead: "Who sends this summary, and at which meeting it is presented.",
		sections: []group{
			{heading: "County and year", fields: []field{
				{pointer: "/county", control: page.Select, label: "County", beside: true},
				{pointer: "/fiscalYear", control: page.Select, label: "Fiscal year", hint: "The year that the plan is for. It begins on July 1.", beside: true},
			}},
			{heading: "County office of education", fields: []field{
				{pointer: "/office/name", control: page.Line, purpose: "organization", beside: true},
				{pointer: "/office/abbreviation", control: page.Line, optional: true, beside: true},
			}},
			{heading: "County superintendent of schools", fields: []field{
				{pointer: "/superintendent/name", control: page.Line, beside: true},
				{pointer: "/superintendent/title", control: page.Line, beside: true},
			}},
			{heading: "Contact", hint: "The person who answers questions about this summary.", fields: []field{
				{pointer: "/contact/name", control: page.Line, beside: true},
				{pointer: "/contact/title", control: page.Line, optional: true, beside: true},
				{pointer: "/contact/email", control: page.Line, purpose: "email", beside: true},
				{pointer: "/contact/phone", control: page.Line, optional: true, purpose: "tel", beside: true},
			}},
			{heading: "County board and its meeting", fields: []field{
				{pointer: "/board/name", control: page.Line},
				{pointer: "/board/meetingDate", control: page.Day, beside: true},
				{pointer: "/board/lcapAdoptionDate", control: page.Day, beside: true},
				{pointer: "/board/hearingDate", control: page.Day, optional: true, beside: true},
				{pointer: "/board/agendaItem", control: page.Line, optional: true, beside: true},
				{pointer: "/board/itemType", control: page.Select, optional: true, beside: true},
			}},
			{heading: "After the meeting", hint: "What the board did. Leave this open until the meeting has been held.", fields: []field{
				{pointer: "/board/action", control: page.Select, optional: true},
				{pointer: "/board/vote/moved", control: page.Line, optional: true, beside: true},
				{pointer: "/board/vote/seconded", control: page.Line, optional: true, beside: true},
				{pointer: "/board/vote/ayes", control: page.Number, optional: true, beside: true},
				{pointer: "/board/vote/noes", control: page.Number, optional: true, beside: true},
				{pointer: "/board/vote/abstained", control: page.Number, optional: true, beside: true},
				{pointer: "/board/vote/absent", control: page.Number, optional: true, beside: true},
			}},
		},
	},
	{
		name: "context", title: "Local context",
		lead:     "A few paragraphs for readers who don’t know your county.",
		sections: []group{{fields: []field{{pointer: "/localContext", control: page.Narrative, optional: true, rows: 20}}}},
	},
	{
		name: "collaboration", title: "Collaboration",
		lead: "Part (A): how you support all districts, and how you work with CCEE, CDE and other county offices. CDE posts this text exactly as you write it.",
		sections: []group{{
			fields: []field{{pointer: "/collaboration/narrative", control: page.Narrative, rows: 16}},
			lists: []list{{
				pointer: "/collaboration/activities", title: "Activities", noun: "activity", optional: true,
				hint: "What you do together, and with whom. You may write a text, list activities, or both.",
				fields: []field{
					{pointer: "/activity", control: page.ItemText, label: "Activity", hint: "One thing that your office does together with others."},
					{pointer: "/partners", control: page.Boxes, label: "Working with", hint: "Everyone who takes part."},
					{pointer: "/frequency", control: page.Line, optional: true, label: "How often", hint: "Such as each month."},
				},
			}},
		}},
	},
	{
		name: "assistance", title: "Technical assistance",
		lead: "Part (B): help for each district that the state identified. CDE posts this text exactly as you write it.",
		sections: []group{
			{fields: []field{
				{
					pointer: "/technicalAssistance/noDistrictsIdentified", control: page.Radios,
					label: "Is any district in your county identified for technical assistance this year?",
					hint:  "The state determines this from the Dashboard (EC 52071(c)). If none is, say so in the text below.",
				},
				{pointer: "/technicalAssistance/narrative", control: page.Narrative, rows: 16},
			}, lists: []list{{
				pointer: "/technicalAssistance/actions", title: "Actions of your office", noun: "action", optional: true,
				hint: "What your office will do, and how it is paid for.",
				fields: []field{
					{pointer: "/action", control: page.ItemText, label: "Action", hint: "One thing that your office will do for the identified districts."},
					{pointer: "/fundingSources", control: page.Lines, label: "Sources of funding", hint: "What pays for it, one source on a line (EC 52066(i)(1)(B))."},
				},
			}}},
			{heading: "What districts do", fields: []field{
				{pointer: "/technicalAssistance/districtActions", control: page.Narrative, hint: "Tell what the identified districts will do on their own, without your office (EC 52066(i)(1)(B)). If no district is identified, leave this empty."},
			}},
			{heading: "Direct technical assistance", fields: []field{
				{pointer: "/technicalAssistance/directTechnicalAssistance", control: page.Narrative, optional: true},
			}, lists: []list{{
				pointer: "/technicalAssistance/districts", title: "Districts and charter schools", noun: "district", optional: true,
				hint: "Who receives help, as CDE determined it. This list goes into the board packet, not into the statewide document.",
				fields: []field{
					{pointer: "/name", control: page.Line},
					{pointer: "/type", control: page.Radios},
					{pointer: "/cdsCode", control: page.Line, optional: true, beside: true},
					{pointer: "/dashboardYear", control: page.Number, optional: true, beside: true},
					{pointer: "/pathways", control: page.Boxes, optional: true, hint: "As CDE determined."},
					{pointer: "/studentGroups", control: page.Boxes, optional: true, hint: "The groups for which it was identified."},
					{pointer: "/statePriorities", control: page.Boxes, optional: true, hint: "The priorities for which it was identified."},
					{pointer: "/supportYear", control: page.Number, optional: true, beside: true},
				},
			}}},
		},
	},
	{
		name: "goals", title: "Goals",
		lead: "At least one goal for each of the three areas, with what you measure, what you do, and what it costs.",
		sections: []group{{lists: []list{{
			pointer: "/goals", title: "Your goals", noun: "goal",
			fields: []field{
				{pointer: "/area", control: page.Select, label: "Area", hint: "Which of the three kinds of support the goal is about."},
				{pointer: "/statement", control: page.Lines, rows: 2},
				{pointer: "/id", control: page.Line, label: "Short name of the goal", hint: "A few letters or digits that no other goal has, such as G1."},
			},
			lists: []list{{
				pointer: "/measures", title: "Metrics and actions", noun: "row",
				hint: "Each is a row of the table Metric and Action in the packet: what you measure, and what you do for it.",
				lists: []list{
					{pointer: "/metrics", title: "Metrics", noun: "metric", fields: []field{
						{pointer: "/metric", control: page.Lines, label: "Metric", hint: "What you will count or observe, such as LCAPs approved on time (EC 52066(i)).", rows: 2},
						{pointer: "/baseline", control: page.Line, optional: true, label: "Baseline", hint: "Where you are today.", beside: true},
						{pointer: "/target", control: page.Line, optional: true, label: "Target", hint: "Where you want to be.", beside: true},
					}},
					{pointer: "/actions", title: "Actions", noun: "action", fields: []field{
						{pointer: "/title", control: page.Line, optional: true, label: "Short title", hint: "A few words in front of the action."},
						{pointer: "/action", control: page.ItemText, label: "Action", hint: "What your office will do (EC 52066(i))."},
					}},
				},
			}},
		}}}},
	},
	{
		name: "costs", title: "Expenditures",
		lead: "What the plan costs, and how it is paid for.",
		sections: []group{{heading: "The whole plan", fields: []field{
			{pointer: "/expenditures/fundingSources", control: page.Lines, hint: "What pays for the plan, one source on a line (EC 52066(i))."},
			{pointer: "/expenditures/note", control: page.Lines, optional: true},
		}}},
	},
	{
		name: "other", title: "Other sections",
		lead: "What else belongs in your packet, and what the short forms in it mean.",
		sections: []group{{lists: []list{
			{pointer: "/additionalSections", title: "Sections of your own", noun: "section", optional: true, fields: []field{
				{pointer: "/heading", control: page.Line},
				{pointer: "/body", control: page.Narrative},
			}},
			{pointer: "/glossary", title: "Glossary", noun: "entry", optional: true, fields: []field{
				{pointer: "/acronym", control: page.Line, beside: true},
				{pointer: "/meaning", control: page.Line, beside: true},
			}},
		}}},
	},
}

// costFields are those of a goal's cost, below the goal. They stand with the
// goal and not after its lists, so that the cost is seen with what it is for.
var costFields = []field{
	{pointer: "/expenditure/amount", control: page.Money},
	{pointer: "/expenditure/fundingSources", control: page.Lines, optional: true, hint: "One source on a line."},
	{pointer: "/expenditure/note", control: page.Lines, optional: true},
}

// partOf names the page on which a value stands; "check" where none is its own.
func partOf(pointer string) string {
	top, _, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	switch top {
	case "county", "fiscalYear", "office", "superintendent", "contact", "board":
		return "office"
	case "localContext":
		return "context"
	case "collaboration":
		return "collaboration"
	case "technicalAssistance":
		return "assistance"
	case "goals":
		return "goals"
	case "expenditures":
		return "costs"
	case "additionalSections", "glossary":
		return "other"
	}
	return "check"
}

// partNamed returns the part with a name.
func partNamed(name string) (part, bool) {
	for _, p := range parts {
		if p.name == name {
			return p, true
		}
	}
	return part{}, false
}
