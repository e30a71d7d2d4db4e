package countydoc

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// cost is what a row or a line says about the cost of a goal, or of all.
type cost struct {
	section *section
	// goal is the goal, where the place tells it, and name what the row says.
	goal *goal
	name string
	// amount is the amount as it is written, and heading the column's.
	amount, heading string
	sources         []string
	// notes are what stands beside it.
	notes []string
	// share is the part of the total that the document says this is.
	share string
	// shareName is the heading of the shares' column.
	shareName string
	total     bool
	// row says that it is one of the rows of a goal's own table.
	row bool
}

// totalWords are what the row of the total is called.
var totalWords = set("total grand estimated cost costs expenditure expenditures amount of all the goals for plan budget overall sum given amounts")

// isTotal reports whether a row's name is that of the total.
func isTotal(name string) bool {
	ws := words(name)
	found := false
	for _, w := range ws {
		if !totalWords.has(w) {
			return false
		}
		found = found || w == "total"
	}
	return found
}

// costRows reads the table of goals and what they cost.
func (r *reader) costRows(s *section, t *grid) {
	amount := index(t.columns, amountRole)
	name := index(t.columns, goalRole)
	if name < 0 {
		for i, c := range t.columns {
			if i != amount && (c.role == extra || c.role == actionRole) {
				name = i
				break
			}
		}
		if name >= 0 {
			r.leaveText(s, extraHeading(t, name))
		}
	}
	for _, row := range t.rows {
		c := cost{section: s, heading: t.columns[amount].heading}
		for i, col := range t.columns {
			blocks := cell(row, i)
			words := structure.Plain(blocks)
			switch {
			case isEmpty(blocks):
			case i == name:
				c.name = words
			case i == amount:
				c.amount = words
			case col.role == fundingRole:
				c.sources = r.sourcesIn(blocks)
			case col.role == shareRole && percent().MatchString(words):
				c.share, c.shareName = words, oneLine(col.heading)
			case col.heading == "":
				c.notes = append(c.notes, words)
			default:
				c.notes = append(c.notes, oneLine(col.heading)+": "+words)
			}
		}
		c.total = isTotal(c.name)
		if c.name != "" || c.amount != "" || len(c.sources)+len(c.notes) > 0 {
			r.costs = append(r.costs, c)
		}
	}
}

// extraHeading is the heading of a column that is not known by it.
func extraHeading(t *grid, i int) string {
	if t.columns[i].role != extra || blank(t.rows, i) {
		return "" // noted, or left already
	}
	return t.columns[i].heading
}

// percent is a share of the total, which is computed; and "Not applicable".
var percent = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\d{1,3}(?:\.\d+)?\s*(?:%|percent)|(?i:not applicable))$`)
})

// Labels of lines about money.
var (
	fundingLabel = phrases("funding sources included|funding sources|funding source|sources of funding|source of funding|funding source(s)|source(s) of funding|funding sources include|sources of funding include|sources of funding included|funding|fund sources|the funding sources are|funding sources are")
	costLabel    = phrases("estimated cost|estimated costs|cost|costs|budget|estimated expenditure|estimated expenditures|expenditure|expenditures|amount|estimated budget|estimated cost of this goal|estimated cost of the goal|estimated cost for this goal|estimated cost for the goal|cost of this goal|cost for this goal|budgeted amount|related expenditures|projected cost")
	noteLabel    = phrases("note|notes")
)

// labelOf cuts a line at its first colon.
func labelOf(p *wml.Paragraph) (label, value string, ok bool) {
	line := structure.Plain([]wml.Block{p})
	label, value, ok = strings.Cut(line, ":")
	return trim(label), trim(value), ok && len(words(label)) <= 8
}

// costLine takes a line of a goal's section about its cost.
func (r *reader) costLine(s *section, g *goal, p *wml.Paragraph) bool {
	label, value, ok := labelOf(p)
	if !ok || value == "" || len(p.Notes) > 0 {
		return false
	}
	k := key(r.withoutOwn(label))
	switch {
	case isTotal(label) && strings.ContainsAny(value, "0123456789"):
		r.costs = append(r.costs, cost{section: s, name: label, amount: value, total: true})
		return true
	case g == nil:
		return false
	case costLabel.has(k):
		r.costs = append(r.costs, cost{section: s, goal: g, amount: value, heading: label})
	case fundingLabel.has(k):
		r.addSources(g, r.sources(value))
	case noteLabel.has(k):
		g.notes = append(g.notes, value)
	default:
		return false
	}
	r.shape(label)
	return true
}

// finishCosts gives the costs to their goals, and compares the total.
func (r *reader) finishCosts() {
	names := r.goalNames()
	rows := map[*goal][]cost{}
	for i, c := range r.costs {
		switch {
		case c.row:
			rows[c.goal] = append(rows[c.goal], c)
		case !c.total:
			r.costs[i].goal = r.giveCost(c, names)
		}
	}
	for _, g := range r.goals {
		r.giveRows(g, rows[g], names)
	}
	var sum summary.Money
	for _, g := range r.goals {
		if g.amount != nil {
			sum += *g.amount
		}
	}
	for _, c := range r.costs {
		if c.total {
			r.compareTotal(c, sum)
		}
		r.compareShare(c, sum)
	}
}

// goalNames finds goals by what a table of costs may call them, besides their
// numbers: by their statements, and by what they are for where one alone is.
type goalNames struct {
	statements map[string]*goal
	areas      map[summary.Area]*goal
}

func (r *reader) goalNames() goalNames {
	n := goalNames{map[string]*goal{}, map[summary.Area]*goal{}}
	for _, g := range r.goals {
		if k := key(g.statement); k != "" && n.statements[k] == nil {
			n.statements[k] = g
		}
		if _, again := n.areas[g.area]; again {
			n.areas[g.area] = nil
		} else if g.area != "" {
			n.areas[g.area] = g
		}
	}
	return n
}

// giveCost gives a cost to its goal. What names no goal stays in the note.
func (r *reader) giveCost(c cost, names goalNames) *goal {
	g := c.goal
	if g == nil {
		g = r.goalNamed(&c, names)
	}
	if g == nil {
		line := strings.TrimSuffix(c.name+": "+c.amount, ": ")
		more := append(append([]string(nil), c.sources...), c.notes...)
		if c.share != "" {
			more = append(more, c.share)
		}
		for _, more := range more {
			line += "; " + more
		}
		r.addNote(line)
		r.unclear("/expenditures/note", "The document gives a cost that names none of its goals: “%s”. It was kept in the note.", sentence(line, 80))
		return nil
	}
	pointer := fmt.Sprintf("/goals/%d/expenditure", g.index)
	r.addSources(g, c.sources)
	g.notes = append(g.notes, c.notes...)
	amount, ok := parseMoney(c.amount)
	if m := amountFrom().FindStringSubmatch(c.amount); !ok && m != nil {
		if from := trim(m[2] + m[3]); m[3] != "" || namesFund(from) {
			r.shape(strings.Replace(strings.TrimPrefix(c.amount, m[1]), from, "", 1))
			c.amount = m[1]
			amount, ok = parseMoney(m[1])
			r.addSources(g, r.sources(from))
		}
	}
	switch {
	case c.amount == "":
	case !ok && slices.Contains(g.notes, c.amount):
		r.shape(c.amount) // it stands twice
	case !ok:
		g.notes = append(g.notes, c.amount)
		r.unclear(pointer+"/amount", "The cost of Goal %s is written as “%s”, which is no exact amount. It was kept in the note.", g.id, sentence(c.amount, 60))
	case g.amount != nil && *g.amount != amount:
		g.notes = append(g.notes, c.amount)
		r.unclear(pointer+"/amount", "The document gives two amounts for Goal %s: %s and %s. The first was taken, and the other kept in the note.", g.id, *g.amount, amount)
	case g.amount != nil:
		r.shape(c.amount) // it stands twice
	default:
		g.amount = &amount
	}
	if c.amount != "" && c.heading != "" && !sameYear(r, c.heading) {
		g.notes = append(g.notes, oneLine(c.heading))
	}
	return g
}

// sameYear reports whether the heading of the amounts names no other year than
// the plan's.
func sameYear(r *reader, heading string) bool {
	found, _ := yearsIn(heading)
	for _, y := range found {
		if y != r.summary.FiscalYear {
			return false
		}
	}
	return true
}

// addSources adds the sources that a goal hasn't yet.
func (r *reader) addSources(g *goal, more []string) {
	for _, s := range more {
		if g.has[s] {
			r.shape(s) // it stands twice
			continue
		}
		if g.has == nil {
			g.has = map[string]bool{}
		}
		g.has[s] = true
		g.sources = append(g.sources, s)
	}
}

// goalNamed finds the goal that a row names: by its number, by its statement,
// or by what it is for. Words besides stay as a note.
func (r *reader) goalNamed(c *cost, names goalNames) *goal {
	rest := c.name
	var g *goal
	if m, ok := goalTitle(c.name); ok {
		g, rest = r.goalByID(m.id), trim(c.name[m.end:])
	} else if id := strings.Trim(c.name, ". "); onlyDigits(id) {
		g, rest = r.goalByID(id), ""
	}
	k, titled := r.titleWords(rest)
	if g == nil && rest != "" {
		g = names.statements[key(rest)]
	}
	if g == nil && titled {
		g = names.areas[areaOf(k)]
	}
	if g == nil {
		return nil
	}
	switch {
	case rest == "", key(rest) == key(g.statement), titled && areaOf(k) == g.area:
		r.shape(c.name)
	default:
		r.shape(strings.TrimSuffix(c.name, rest))
		c.notes = append([]string{rest}, c.notes...)
	}
	return g
}

// compareTotal holds the document's total against the sum of the costs. One
// that differs is kept in the note.
func (r *reader) compareTotal(c cost, sum summary.Money) {
	amount, ok := parseMoney(c.amount)
	known := slices.ContainsFunc(r.goals, func(g *goal) bool { return g.amount != nil })
	switch {
	case ok && known && amount == sum:
		r.shape(c.name)
		r.shape(c.amount)
	case !known:
		r.addNote(c.name + ": " + c.amount)
		r.unclear("/expenditures/note", "The document gives the total as “%s”, and no cost of a goal was found. Its words were kept in the note.", sentence(c.amount, 60))
	default:
		r.addNote(c.name + ": " + c.amount)
		r.unclear("/expenditures/note", "The document gives the total as “%s”, and the costs of its goals add up to %s. Its words were kept in the note.", sentence(c.amount, 60), sum)
	}
	for _, n := range append(c.sources, c.notes...) {
		r.addNote(n)
	}
}
