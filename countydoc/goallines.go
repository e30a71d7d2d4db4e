package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// listsOf tells whether a line says that metrics or actions are listed below
// it: "Metrics:", "Specific Actions". It is extra where the line doesn't.
func (r *reader) listsOf(line string) role {
	c := r.columnOf(strings.TrimSuffix(trim(line), ":"))
	if c.role == metricRole || c.role == actionRole {
		return c.role
	}
	return extra
}

// numberBehind is the number behind a label: "Metric 1", "Action 2.1a".
var numberBehind = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\s*#?\s*\d{1,2}(?:\.\d{1,2})*[a-z]?\.?$`)
})

// labelEnd is where the label of a line ends.
var labelEnd = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`:\s*|\s[–—-]\s`)
})

// runInLine takes a line that gives one metric or one action behind a label:
// "Metric: …", "Action 1.2 – …". A metric behind an action begins a new row.
func (r *reader) runInLine(state *goalReading, p *wml.Paragraph) bool {
	bullet := p.Label != nil && p.Label.Plain && p.Label.Kind == document.Bullet
	if state.goal == nil || len(p.Notes) > 0 || p.Label != nil && !bullet || state.mode != extra && !state.runIn && bullet {
		return false
	}
	line := text(p)
	at := labelEnd().FindStringIndex(line)
	if at == nil {
		return false
	}
	name := numberBehind().ReplaceAllString(line[:at[0]], "")
	numbered := name != line[:at[0]]
	what := r.listsOf(name)
	if what == extra || !numbered && line[at[0]] != ':' {
		return false
	}
	rest := cut(p, strings.Index(plainText(p), line)+at[1])
	if what == metricRole && len(state.actions) > 0 {
		r.endLists(state)
	}
	state.mode, state.past, state.runIn = what, true, !empty(rest)
	r.shape(line[:at[0]])
	switch {
	case empty(rest):
	case what == metricRole:
		state.metrics = append(state.metrics, rest)
	default:
		state.actions = append(state.actions, rest)
	}
	return true
}

// takes reports whether a paragraph goes on with the list of metrics or of
// actions above it. Below one that stood on a line with its label, only items
// of a list do, and what is said of a metric.
func (state *goalReading) takes(r *reader, p *wml.Paragraph, what role) bool {
	if state.mode != what {
		return false
	}
	if !state.runIn || isListed(p) {
		return true
	}
	before, _, found := strings.Cut(text(p), ":")
	of := r.columnOf(before).role
	return found && what == metricRole && (of == baselineRole || of == targetRole)
}

// costHeading takes a heading in a goal's section that says that its cost, or
// its sources of funding, stand below.
func (state *goalReading) costHeading(r *reader, p *wml.Paragraph) bool {
	k := key(text(p))
	if _, heading := headingLevel(p); state.goal == nil || !heading || !costLabel.has(k) && !fundingLabel.has(k) {
		return false
	}
	r.endLists(state)
	state.mode, state.past = amountRole, true
	if fundingLabel.has(k) {
		state.mode = fundingRole
	}
	r.shape(text(p))
	return true
}

// costHeadingAbove takes a line below such a heading.
func (state *goalReading) costHeadingAbove(r *reader, p *wml.Paragraph) bool {
	switch state.mode {
	case amountRole:
		state.mode = fundingRole
		r.costs = append(r.costs, cost{section: state.section, goal: state.goal, amount: text(p)})
		return true
	case fundingRole:
		if isName := isListed(p) || isFundName(p); !isName {
			return false
		}
		r.addSources(state.goal, r.sourcesIn([]wml.Block{p}))
		return true
	}
	return false
}

// statementHeading takes a line that says that the statement follows.
func (r *reader) statementHeading(p *wml.Paragraph) bool {
	line := text(p)
	if k := key(line); !statementLabel.has(k) || k == "goal" && !strings.HasSuffix(line, ":") {
		return false
	}
	r.shape(line)
	return true
}

// typedMark is the mark of an item that somebody typed.
var typedMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[•●○▪■➢*·]\s|[-–—]\s|\(?(?:\d{1,2}|[A-Za-z])[.)]\t)`)
})

// typedItem reports whether a paragraph is an item of a list that somebody
// typed.
func typedItem(p *wml.Paragraph) bool { return typedMark().MatchString(text(p)) }
