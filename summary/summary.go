// Package summary is one county's summary as typed values: what a county
// superintendent of schools prepares each year about the support of districts
// (EC 52066(i)). Its types cannot hold nonsense where a type can prevent it: a
// FiscalYear is two consecutive years, Money is whole cents, a Date exists in
// the calendar.
//
// Decode and Encode are strict and each other's inverse. Finding out what is
// wrong with a file, and where, is the work of the packages intake, schema and
// check.
//
// People write days and amounts in many ways. TypedDate, TypedAmount and
// TypedWhole read what was typed into a field, on a page or in Word.
package summary

import "github.com/coesummary/coesummary/county"

// Summary is the whole. Fields marked Markdown hold the dialect of
// docs/markdown.md; ItemMarkdown is the same without headings and tables, for
// text that becomes an item or a cell; all other strings are plain text, shown
// exactly as they are.
type Summary struct {
	// Schema is the "$schema" key that editors use; it says nothing else.
	Schema string `json:"$schema,omitzero"`
	// SchemaVersion is "1.0".
	SchemaVersion       string               `json:"schemaVersion,omitzero"`
	FiscalYear          FiscalYear           `json:"fiscalYear,omitzero"`
	County              County               `json:"county,omitzero"`
	Office              Office               `json:"office,omitzero"`
	Superintendent      *Superintendent      `json:"superintendent,omitzero"`
	Contact             *Contact             `json:"contact,omitzero"`
	Board               *Board               `json:"board,omitzero"`
	LocalContext        string               `json:"localContext,omitzero"` // Markdown
	Collaboration       *Collaboration       `json:"collaboration,omitzero"`
	TechnicalAssistance *TechnicalAssistance `json:"technicalAssistance,omitzero"`
	Goals               []Goal               `json:"goals,omitzero"`
	Expenditures        *Expenditures        `json:"expenditures,omitzero"`
	AdditionalSections  []Section            `json:"additionalSections,omitzero"`
	Glossary            []GlossaryEntry      `json:"glossary,omitzero"`
}

// County names the county and its code; the two must belong together.
type County struct {
	Name string      `json:"name,omitzero"`
	Code county.Code `json:"code,omitzero"`
}

// Office is the county office of education under the name it uses for itself.
type Office struct {
	Name         string `json:"name,omitzero"`
	Abbreviation string `json:"abbreviation,omitzero"`
}

// Superintendent is the county superintendent of schools.
type Superintendent struct {
	Name  string `json:"name,omitzero"`
	Title string `json:"title,omitzero"`
}

// Contact is the person to ask about the summary.
type Contact struct {
	Name  string `json:"name,omitzero"`
	Title string `json:"title,omitzero"`
	Email string `json:"email,omitzero"`
	Phone string `json:"phone,omitzero"`
}

// Board is the county board of education and the meeting at which the summary
// is presented, which is the one that adopts the county's LCAP (EC 52066(i)).
type Board struct {
	Name             string   `json:"name,omitzero"`
	MeetingDate      Date     `json:"meetingDate,omitzero"`
	LCAPAdoptionDate Date     `json:"lcapAdoptionDate,omitzero"`
	HearingDate      Date     `json:"hearingDate,omitzero"`
	AgendaItem       string   `json:"agendaItem,omitzero"`
	ItemType         ItemType `json:"itemType,omitzero"`
	Action           Action   `json:"action,omitzero"`
	Vote             *Vote    `json:"vote,omitzero"`
}

// ItemType is how the board's agenda lists the summary.
type ItemType string

// The item types.
const (
	Information ItemType = "information"
	Consent     ItemType = "consent"
	ActionItem  ItemType = "action"
)

// Action is what the board did. The summary is presented; a vote is optional.
type Action string

// The actions of a board.
const (
	Presented Action = "presented"
	Accepted  Action = "accepted"
	Approved  Action = "approved"
	Adopted   Action = "adopted"
)

// Vote is the board's vote where there was one. The numbers count members; nil
// means not recorded, which is not the same as none.
type Vote struct {
	Moved     string `json:"moved,omitzero"`
	Seconded  string `json:"seconded,omitzero"`
	Ayes      *int   `json:"ayes,omitzero"`
	Noes      *int   `json:"noes,omitzero"`
	Abstained *int   `json:"abstained,omitzero"`
	Absent    *int   `json:"absent,omitzero"`
}

// Collaboration is part (A): support for the continuous improvement of all
// districts, with the steps to collaborate with CCEE, CDE and other county
// superintendents (EC 52066(i)(1)(A)).
type Collaboration struct {
	Narrative  string     `json:"narrative,omitzero"` // Markdown
	Activities []Activity `json:"activities,omitzero"`
}

// Activity is one thing done together with others.
type Activity struct {
	Activity  string    `json:"activity,omitzero"` // ItemMarkdown
	Partners  []Partner `json:"partners,omitzero"`
	Frequency string    `json:"frequency,omitzero"`
}

// Partner is one of those with whom a county office works.
type Partner string

// The partners.
const (
	CCEE                  Partner = "ccee"
	CDE                   Partner = "cde"
	CountySuperintendents Partner = "countySuperintendents"
	GeoLeads              Partner = "geoLeads"
	SOSLeads              Partner = "sosLeads"
	OtherPartner          Partner = "other"
)

// Partners returns all partners in the order of the collaboration matrix.
func Partners() []Partner {
	return []Partner{CCEE, CDE, CountySuperintendents, GeoLeads, SOSLeads, OtherPartner}
}

// TechnicalAssistance is part (B): the assistance to each district identified
// under EC 52071(c): what the county office will do, its source of funding, and
// what the districts do independently (EC 52066(i)(1)(B)).
type TechnicalAssistance struct {
	Narrative                 string             `json:"narrative,omitzero"` // Markdown
	Actions                   []AssistanceAction `json:"actions,omitzero"`
	DistrictActions           string             `json:"districtActions,omitzero"`           // Markdown
	DirectTechnicalAssistance string             `json:"directTechnicalAssistance,omitzero"` // Markdown, EC 52072
	NoDistrictsIdentified     *bool              `json:"noDistrictsIdentified,omitzero"`
	Districts                 []District         `json:"districts,omitzero"`
}

// AssistanceAction is what the county office will do, and from what money.
type AssistanceAction struct {
	Action         string   `json:"action,omitzero"` // ItemMarkdown
	FundingSources []string `json:"fundingSources,omitzero"`
}

// District is a district or charter school that receives assistance, as CDE
// determined it: recorded, never computed.
type District struct {
	Name string `json:"name,omitzero"`
	// CDSCode is seven digits for a district (county and district) or fourteen
	// for a charter school.
	CDSCode string       `json:"cdsCode,omitzero"`
	Type    DistrictType `json:"type,omitzero"`
	// DashboardYear is the year of the California School Dashboard.
	DashboardYear   *int           `json:"dashboardYear,omitzero"`
	Pathways        []Pathway      `json:"pathways,omitzero"`
	StudentGroups   []StudentGroup `json:"studentGroups,omitzero"`
	StatePriorities []int          `json:"statePriorities,omitzero"`
	// SupportYear is the year of assistance, from 1.
	SupportYear *int `json:"supportYear,omitzero"`
}

// DistrictType tells a school district from a charter school.
type DistrictType string

// The types.
const (
	SchoolDistrict DistrictType = "district"
	CharterSchool  DistrictType = "charter"
)

// Pathway is the provision of law under which assistance is given.
type Pathway string

// The pathways, with their sections of the Education Code.
const (
	DistrictDA      Pathway = "districtDA"      // EC 52071(c)
	CharterDA       Pathway = "charterDA"       // EC 47607.3
	GeoLeadDA       Pathway = "geoLeadDA"       // EC 52071(f)
	DirectTA        Pathway = "directTA"        // EC 52072
	Requested       Pathway = "requested"       // EC 52071(a)
	LCAPNotApproved Pathway = "lcapNotApproved" // EC 52071(b)
)

// StudentGroup is a student group of the California School Dashboard, by the
// Dashboard's name for it.
type StudentGroup string

// StudentGroups returns the groups of the Dashboard in alphabetical order.
func StudentGroups() []StudentGroup {
	return []StudentGroup{
		"African American", "American Indian", "Asian", "English Learners",
		"Filipino", "Foster Youth", "Hispanic", "Homeless",
		"Long-Term English Learners", "Pacific Islander",
		"Socioeconomically Disadvantaged", "Students with Disabilities",
		"Two or More Races", "White",
	}
}

// Goal is one goal with its metrics, actions and cost.
type Goal struct {
	ID        string    `json:"id,omitzero"`
	Area      Area      `json:"area,omitzero"`
	Statement string    `json:"statement,omitzero"`
	Measures  []Measure `json:"measures,omitzero"`
	// Expenditure is the estimated cost of the goal.
	Expenditure *Expenditure `json:"expenditure,omitzero"`
}

// Area is one of the three things that the summary plans for.
type Area string

// The areas, each of which has at least one goal.
const (
	LCAPReview    Area = "lcapReview"          // EC 52070
	TechnicalGoal Area = "technicalAssistance" // EC 52071
	OtherSupport  Area = "otherSupport"        // any other support of the article
)

// Areas returns the three areas in the order of the packet.
func Areas() []Area { return []Area{LCAPReview, TechnicalGoal, OtherSupport} }

// Measure is a row of the Metric and Action table.
type Measure struct {
	Metrics []Metric     `json:"metrics,omitzero"`
	Actions []GoalAction `json:"actions,omitzero"`
}

// Metric is how progress is measured.
type Metric struct {
	Metric   string `json:"metric,omitzero"`
	Baseline string `json:"baseline,omitzero"`
	Target   string `json:"target,omitzero"`
}

// GoalAction is a specific action.
type GoalAction struct {
	Action string `json:"action,omitzero"` // ItemMarkdown
	Title  string `json:"title,omitzero"`
}

// Expenditure is the estimated cost of one goal.
type Expenditure struct {
	Amount         *Money   `json:"amount,omitzero"`
	FundingSources []string `json:"fundingSources,omitzero"`
	Note           string   `json:"note,omitzero"`
}

// Expenditures are the funding sources of the whole plan. The total is
// computed from the goals.
type Expenditures struct {
	FundingSources []string `json:"fundingSources,omitzero"`
	Note           string   `json:"note,omitzero"`
}

// Section is a further section of the county's own.
type Section struct {
	Heading string `json:"heading,omitzero"`
	Body    string `json:"body,omitzero"` // Markdown
}

// GlossaryEntry spells out an acronym.
type GlossaryEntry struct {
	Acronym string `json:"acronym,omitzero"`
	Meaning string `json:"meaning,omitzero"`
}

// Total adds up the costs of the goals that have one.
func (s *Summary) Total() Money {
	var total Money
	for _, g := range s.Goals {
		if g.Expenditure != nil && g.Expenditure.Amount != nil {
			total += *g.Expenditure.Amount
		}
	}
	return total
}
