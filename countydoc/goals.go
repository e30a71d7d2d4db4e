package countydoc

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// goal is a goal that is being read.
type goal struct {
	id        string
	index     int
	area      summary.Area
	statement string
	// title is what the goal is for in the document's words, which are its
	// statement where it has no other.
	title    string
	measures []summary.Measure
	amount   *summary.Money
	sources  []string
	has      map[string]bool // the sources
	notes    []string
	// inherited says that the area is that of a title above.
	inherited bool
}

// areaOf is what the goals below a title are for.
func areaOf(k kind) summary.Area {
	switch k {
	case review:
		return summary.LCAPReview
	case assistance, differential:
		return summary.TechnicalGoal
	case support:
		return summary.OtherSupport
	}
	return ""
}

// goalByID finds a goal by its number.
func (r *reader) goalByID(id string) *goal {
	return r.byID[idKey(id)]
}

// idKey is the key of a goal's number: "1.0" and "1" are one.
func idKey(id string) string { return strings.TrimSuffix(strings.ToLower(id), ".0") }

func (r *reader) newGoal(id string, area summary.Area) *goal {
	g := &goal{id: id, area: area, index: len(r.goals)}
	r.goals = append(r.goals, g)
	if id != "" {
		r.byID[idKey(id)] = g
	}
	return g
}

// goalSection reads a goal: its statement, what it is for, its table or its
// lists of metrics and actions, and what it costs.
func (r *reader) goalSection(s *section) {
	groups := r.groups(s)
	g := r.openGoal(s, groups)
	state := &goalReading{section: s, goal: g}
	for i, group := range groups {
		if group.table != nil {
			r.endLists(state)
			r.table(s, group.table)
			state.goal, state.past = s.g, true
			continue
		}
		for k, b := range group.blocks {
			p, ok := b.(*wml.Paragraph)
			if !ok {
				r.leave(s, b)
				continue
			}
			if empty(p) || r.fixed(p) {
				continue
			}
			r.goalLine(state, p, i == 0 && k == 0 && s.run)
		}
	}
	r.endLists(state)
}

// goalReading is how far the reading of a goal's section has come.
type goalReading struct {
	section *section
	goal    *goal
	// named says that the statement so far is only what the goal is for.
	named bool
	// past says that a table or a list of metrics and actions has begun, so
	// that no statement follows.
	past bool
	// mode is what the list below the last line is of.
	mode role
	// runIn says that the last line gave one of them itself, so that only items
	// of a list go on with it.
	runIn            bool
	metrics, actions []wml.Block
}

// goalLine reads a paragraph of a goal's section. The first one of those that
// stand in the title's own line is the statement.
func (r *reader) goalLine(state *goalReading, p *wml.Paragraph, inTitle bool) {
	s, g := state.section, state.goal
	plain := p.Label == nil && len(p.Notes) == 0
	if g != nil && inTitle && plain && g.statement == "" && r.listsOf(text(p)) == extra {
		g.statement = r.statement(p)
		if k, ok := r.titleWords(g.statement); ok && areaOf(k) != "" {
			if g.area == "" {
				g.area = areaOf(k)
			}
			state.named = isName(g.statement)
		}
		r.areaIn(g)
		return
	}
	waits := g != nil && plain && !state.past && (g.statement == "" || state.named) // for a statement
	switch {
	case waits && r.statementHeading(p):
	case plain && r.areaLine(state, p):
	case plain && r.modeLine(state, p):
	case r.runInLine(state, p):
	case plain && r.costLine(s, g, p):
	case state.takes(r, p, metricRole):
		state.metrics = append(state.metrics, p)
	case state.takes(r, p, actionRole):
		state.actions = append(state.actions, p)
	case plain && state.costHeadingAbove(r, p):
	case waits && !typedItem(p) && !strings.Contains(text(p), "\t") && (p.Outline == 0 || len(words(text(p))) > shortHeading):
		if state.named {
			r.shape(g.statement)
			state.named = false
		}
		g.statement = r.statement(p)
		r.areaIn(g)
	default:
		r.leave(s, p)
	}
}

// shortHeading is how many words a real heading within a goal has at most that
// names a part of it, and is not its statement.
const shortHeading = 4

// areaIn takes what a goal is for from what stands before a colon in its
// statement: "Other Support: …".
func (r *reader) areaIn(g *goal) {
	before, _, ok := strings.Cut(g.statement, ":")
	if k, known := r.titleWords(before); g.area == "" && ok && known {
		g.area = areaOf(k)
	}
}

// isName reports whether the words of a title are a name, "LCAP Support", and
// not what is to be done: "Approve all LCAPs."
func isName(s string) bool {
	ws := words(s)
	if strings.HasSuffix(s, ".") || len(ws) == 0 {
		return false
	}
	switch ws[0] {
	case "approve", "complete", "provide", "providing", "completing", "approving":
		return false
	case "review", "support", "reviews", "supports":
		return len(ws) > 1 && (ws[1] == "of" || ws[1] == "for" || ws[1] == "to")
	}
	return true
}

// areaGoal makes the goal of a section whose title says what it is for.
func (r *reader) areaGoal(s *section) *goal {
	g := r.newGoal("", areaOf(s.kind))
	if g.area != "" {
		g.title = trim(s.title[len(enumerator().FindString(s.title)):])
	}
	return g
}

// openGoal finds or makes the goal of a section. A goal whose title stands
// twice is one. A title of an area has a goal below it only where it has a
// table of metrics.
func (r *reader) openGoal(s *section, groups []group) *goal {
	if s.kind != goalSection {
		for _, g := range groups {
			if g.table != nil && g.table.kind == measuresTable && index(g.table.columns, goalRole) < 0 && areaOf(s.kind) != "" {
				s.g = r.areaGoal(s)
				return s.g
			}
		}
		return nil
	}
	g := r.goalByID(s.goal)
	if g == nil {
		s.g = r.newGoal(s.goal, "")
		if s.level > r.areaLevel || r.areaBlank {
			s.g.area, s.g.inherited = r.area, true
		}
		return s.g
	}
	if s.run && len(groups) > 0 && len(groups[0].blocks) > 0 {
		first := text(groups[0].blocks[0].(*wml.Paragraph))
		if k := key(first); k == "continued" || k == "cont" || k == key(g.statement) {
			r.shape(first)
			groups[0].blocks = groups[0].blocks[1:]
			s.run = false
		}
	}
	s.g = g
	return g
}

// statementLabel stands before a goal's statement.
var statementLabel = phrases("goal statement|statement|goal|goal description")

// statement is a goal's statement, as plain text.
func (r *reader) statement(p *wml.Paragraph) string {
	line := structure.Plain([]wml.Block{p})
	for _, mark := range []string{":", ". "} {
		if before, after, ok := strings.Cut(line, mark); ok && statementLabel.has(key(before)) && trim(after) != "" {
			r.shape(before)
			return trim(after)
		}
	}
	return line
}

// areaLine takes a line that says what a goal is for, in the words of the law.
func (r *reader) areaLine(state *goalReading, p *wml.Paragraph) bool {
	line, g := text(p), state.goal
	k, ok := r.titleWords(line)
	if !ok || areaOf(k) == "" || state.past {
		return false
	}
	if _, heading := headingLevel(p); !heading && !quiet(line, k) {
		return false
	}
	switch {
	case g == nil:
		// Below a title that says the same.
		if areaOf(k) != areaOf(state.section.kind) || !sectionNumber().MatchString(line) {
			return false
		}
	case g.area == "" || g.inherited:
		g.area, g.inherited = areaOf(k), false
	case g.area != areaOf(k):
		return false
	}
	if g != nil && g.title == "" {
		g.title = line
	}
	r.shape(line)
	return true
}

// modeLine takes a line that says that metrics or actions are listed below it.
func (r *reader) modeLine(state *goalReading, p *wml.Paragraph) bool {
	line := text(p)
	lists := r.listsOf(line)
	if state.goal == nil || lists == extra {
		return state.costHeading(r, p)
	}
	if _, heading := headingLevel(p); !heading && !strings.HasSuffix(line, ":") && len(words(line)) > 1 {
		return false
	}
	if lists == metricRole && len(state.actions) > 0 && len(state.metrics) > 0 {
		r.endLists(state)
	}
	state.mode, state.runIn, state.past = lists, false, true
	r.shape(line)
	return true
}

// endLists makes a measure of the lists of metrics and actions so far.
func (r *reader) endLists(state *goalReading) {
	if len(state.metrics)+len(state.actions) > 0 {
		m := summary.Measure{Metrics: r.metrics(state.metrics), Actions: r.actions(state.actions)}
		state.goal.measures = append(state.goal.measures, m)
	}
	state.metrics, state.actions, state.mode, state.runIn = nil, nil, extra, false
}

// area of goals that do not say theirs, by their number: such summaries have
// the review of LCAPs first, then technical assistance, then other support.
var usualOrder = map[string]summary.Area{"1": summary.LCAPReview, "2": summary.TechnicalGoal, "3": summary.OtherSupport}

// settleGoals gives their numbers, areas and statements to the goals that have
// none.
func (r *reader) settleGoals() {
	free := 1 // the first number that no goal has
	for _, g := range r.goals {
		for g.id == "" {
			if id := strconv.Itoa(free); r.byID[id] == nil {
				g.id, r.byID[id] = id, g
			}
			free++
		}
	}
	for i, g := range r.goals {
		if area, ok := usualOrder[idKey(g.id)]; g.area == "" && ok {
			g.area = area
			r.unclear("/goals/"+strconv.Itoa(i)+"/area", "The document does not say what Goal %s is for; by its number it was taken as the goal for %s.", g.id, areaWords[area])
		}
		if g.statement == "" {
			g.statement = g.title
		}
	}
}

// finishGoals writes the goals.
func (r *reader) finishGoals() {
	for _, g := range r.goals {
		out := summary.Goal{ID: g.id, Area: g.area, Statement: g.statement, Measures: g.measures}
		if g.amount != nil || len(g.sources) > 0 || len(g.notes) > 0 {
			out.Expenditure = &summary.Expenditure{Amount: g.amount, FundingSources: g.sources, Note: joinNotes(g.notes)}
		}
		r.summary.Goals = append(r.summary.Goals, out)
	}
}

var areaWords = map[summary.Area]string{
	summary.LCAPReview:    "the review of LCAPs",
	summary.TechnicalGoal: "technical assistance",
	summary.OtherSupport:  "other support",
}
