package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// role is what a column of a table holds.
type role int

const (
	extra role = iota // a heading that nobody knows: its words are kept
	metricRole
	actionRole
	titleRole
	baselineRole
	targetRole
	fundingRole
	goalRole
	amountRole
	shareRole
	partnerRole  // one partner, marked in each row
	partnersRole // the names of partners
	frequencyRole
	acronymRole
	meaningRole
	promptRole
	narrativeRole
	numberRole
	ownActionsRole // what districts do independently
	districtRole
	typeRole
	pathwayRole
	groupsRole
	prioritiesRole
	yearsRole
	cdsRole
	dashboardRole
	supportYearRole
	requirementRole
	sectionRole
	itemRole
	recordRole
)

// roleNames are the headings of columns, without their capitals and
// punctuation. The first role that has a heading is the column's; a table of
// districts is asked for its own first.
var roleNames = []struct {
	role  role
	names lexicon
}{
	{metricRole, phrases("metric|metrics|measure|measures|metrics/measures|metric/measure|success metrics|measures of success|measure of success|indicator|indicators|outcome measures|performance measures|performance measure|metrics for success|measurable outcomes|key metrics|progress measures|evidence|metrics and measures|how we will measure success|how progress is measured")},
	{actionRole, phrases("action|actions|activity|activities|specific actions|specific action|action steps|action step|actions/activities|activities/actions|action/activity|actions and activities|actions/services|actions and services|strategies|strategy|steps|coe actions|coe action|actions of the coe|actions the coe will take|actions the county office will take|county office actions|planned actions|key actions|what we will do|what the coe will do|collaborative actions|collaborative activities|collaboration activities|collaboration activity|collaborative activity|collaborative efforts|how we collaborate|how we will collaborate|how we work together|steps to collaborate|areas of collaboration|area of collaboration|supports and services|activities and actions|support actions")},
	{titleRole, phrases("title|action title|title of action")},
	{baselineRole, phrases("baseline|baselines|baseline data|starting point")},
	{targetRole, phrases("target|targets|desired outcome|desired outcomes|expected outcome|expected outcomes|target outcome|annual target|target for the year")},
	{fundingRole, phrases("source of funding|sources of funding|funding source|funding sources|funding|source(s) of funding|funding source(s)|fund source|fund sources|source of funds|sources of funds|source|sources|resource|resources")},
	{goalRole, phrases("goal|goals|goal number|goal no|goal area|goal statement")},
	{amountRole, phrases("estimated cost|estimated costs|cost|costs|estimated expenditure|estimated expenditures|amount|amounts|estimated amount|budget|estimated budget|expenditure|expenditures|projected cost|projected costs|budgeted amount|budgeted expenditures|planned expenditures|total cost|total costs|total funds|total estimated cost|estimated cost(s)|related expenditures")},
	{shareRole, phrases("share of total|percent of total|% of total|share")},
	{partnersRole, phrases("working with|partners|partner|with|collaborators|collaborative partners|partner agencies|with whom|in collaboration with|collaboration partners")},
	{frequencyRole, phrases("how often|frequency|how frequently")},
	{acronymRole, phrases("acronym|acronyms|abbreviation|abbreviations|initials|acronym/term|term|terms")},
	{meaningRole, phrases("meaning|meanings|definition|definitions|stands for|full name|full term|what it means|spelled out|meaning/definition")},
	{promptRole, phrases("prompt|prompts")},
	{narrativeRole, phrases("narrative|narratives|response|responses|narrative response")},
	{numberRole, phrases("no|number|nr|num|item no|action no")},
	{requirementRole, phrases("requirement")},
	{sectionRole, phrases("section")},
	{itemRole, phrases("item|fact")},
	{recordRole, phrases("record|entry")},
}

var districtNames = []struct {
	role  role
	names lexicon
}{
	{districtRole, phrases("district or charter school|district|districts|lea|leas|school district|district/charter school|district/charter|lea name|district name|name of district|name of lea|district or charter|name")},
	{typeRole, phrases("type|type of lea")},
	{pathwayRole, phrases("kind of assistance|type of assistance|pathway|pathways|assistance pathway|level of assistance")},
	{groupsRole, phrases("student groups|student group|student group(s)|eligible student groups|identified student groups")},
	{prioritiesRole, phrases("state priorities|state priority|priorities|lcff priorities|state priority areas")},
	{yearsRole, phrases("years")},
	{cdsRole, phrases("cds code|cds|cd code")},
	{dashboardRole, phrases("dashboard|dashboard year|year of dashboard")},
	{supportYearRole, phrases("year of support|support year|year of assistance")},
}

// partnerNames are the headings and names of the partners.
var partnerNames = []struct {
	partner summary.Partner
	names   lexicon
}{
	{summary.CCEE, phrases("ccee|california collaborative for educational excellence|california collaborative for educational excellence (ccee)|the ccee")},
	{summary.CDE, phrases("cde|california department of education|california department of education (cde)|the cde|department of education")},
	{summary.CountySuperintendents, phrases("county superintendents|county superintendent|other county superintendents|county superintendents of schools|other county superintendents of schools|county supts|coes|coe|other coes|county offices of education|other county offices of education|county offices|other county offices|other coes/county superintendents")},
	{summary.GeoLeads, phrases("geo leads|geo lead|geographic leads|geographic lead|geographic lead agency|geographic lead agencies|geographic lead agencies (geo leads)|geo lead agencies|geo lead agency|geographic leads (geo leads)|geo lead(s)")},
	{summary.SOSLeads, phrases("sos leads|sos lead|system of support leads|system of support lead|system of support lead agencies|system of support (sos) leads|system of support (sos) lead agencies|sos lead agencies|sos lead agency|statewide system of support leads")},
	{summary.OtherPartner, phrases("other|others|other partners|other partner|other agencies")},
}

// partnerOf tells a partner by its name.
func partnerOf(s string) (summary.Partner, bool) {
	k := key(s)
	for _, p := range partnerNames {
		if p.names.has(k) {
			return p.partner, true
		}
	}
	return "", false
}

// column is a column with its heading as it is written.
type column struct {
	role    role
	heading string
	partner summary.Partner
}

// columnsOf reads a row as a heading row. The cells above it lend their words
// to those that are empty.
func (r *reader) columnsOf(row wml.Row, above []wml.Row) []column {
	out := make([]column, len(row.Cells))
	for i, c := range row.Cells {
		heading := cellText(c)
		for k := len(above) - 1; heading == "" && k >= 0; k-- {
			if i < len(above[k].Cells) && len(notesOf(above[k])) == 0 {
				heading = cellText(above[k].Cells[i])
			}
		}
		out[i] = r.columnOf(heading)
	}
	if holds(out, pathwayRole, groupsRole, prioritiesRole, cdsRole, dashboardRole, supportYearRole) {
		for i := range out {
			out[i].role = districtRoleOf(out[i])
		}
	}
	if index(out, titleRole) >= 0 && index(out, actionRole) < 0 {
		for i, c := range out { // actions as an LCAP has them
			if key(c.heading) == "description" {
				out[i].role = actionRole
			}
		}
	}
	seen := map[role]bool{}
	for i, c := range out {
		if seen[c.role] && c.role != partnerRole {
			out[i].role = extra
		}
		seen[c.role] = true
	}
	return out
}

// numberHeading is the heading of a column of numbers: "#", "Metric #",
// "Action No.".
var numberHeading = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\s*(?:(?i:metric|measure|action|activity|item)\s+)?(?:#|№|(?i:no\.|nr\.|number))\s*$`)
})

func (r *reader) columnOf(heading string) column {
	c := column{heading: heading}
	heading = noteMarks().ReplaceAllString(heading, "")
	switch {
	case trim(heading) == "%":
		c.role = shareRole
		return c
	case numberHeading().MatchString(heading):
		c.role = numberRole
		return c
	}
	if p, ok := partnerOf(heading); ok {
		c.role, c.partner = partnerRole, p
		return c
	}
	k := key(heading)
	own := key(r.withoutOwn(heading))
	for _, n := range roleNames {
		if k != "" && n.names.has(k) || own != "" && n.names.has(own) {
			c.role = n.role
			return c
		}
	}
	if t, ok := titleOf(heading); ok && t == districtOwn {
		c.role = ownActionsRole
		return c
	}
	if d := districtRoleOf(c); d != extra && d != districtRole && d != typeRole {
		c.role = d
	}
	return c
}

func districtRoleOf(c column) role {
	k := key(c.heading)
	for _, n := range districtNames {
		if n.names.has(k) {
			return n.role
		}
	}
	if c.role == districtRole || c.role >= typeRole && c.role <= supportYearRole {
		return c.role
	}
	if c.role == ownActionsRole {
		return extra
	}
	return extra
}

// holds reports whether any column has one of the roles.
func holds(columns []column, roles ...role) bool {
	for _, c := range columns {
		for _, r := range roles {
			if c.role == r {
				return true
			}
		}
	}
	return false
}

// index is the place of the column with a role, or -1.
func index(columns []column, want role) int {
	for i, c := range columns {
		if c.role == want {
			return i
		}
	}
	return -1
}

// count is how many columns have a role.
func count(columns []column, want role) int {
	n := 0
	for _, c := range columns {
		if c.role == want {
			n++
		}
	}
	return n
}

// oneLine is a text with its white space folded.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
