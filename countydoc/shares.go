package countydoc

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
)

// giveRows gives a goal the costs that stand in the rows of its own table. One
// alone is the goal's; several are parts of it, and their sum is.
func (r *reader) giveRows(g *goal, rows []cost, names goalNames) {
	if len(rows) == 1 {
		r.giveCost(rows[0], names)
		return
	}
	var sum summary.Money
	exact := true
	var amounts []string
	for _, c := range rows {
		amount, ok := parseMoney(c.amount)
		sum, exact = sum+amount, exact && ok
		amounts = append(amounts, c.amount)
	}
	if len(rows) == 0 {
		return
	}
	g.notes = append(g.notes, strings.Join(amounts, "; "))
	if h := rows[0].heading; !sameYear(r, h) {
		g.notes = append(g.notes, oneLine(h))
	}
	pointer := fmt.Sprintf("/goals/%d/expenditure/amount", g.index)
	list := sentence(strings.Join(amounts, "; "), 80)
	switch {
	case g.amount != nil && exact && *g.amount == sum:
	case g.amount != nil:
		r.unclear(pointer, "The document gives %s for Goal %s, and the rows of its table give other amounts: %s. Those were kept in the note.", *g.amount, g.id, list)
	case exact:
		g.amount = &sum
		r.unclear(pointer, "The rows of the table of Goal %s give an amount each: %s. Their sum, %s, was taken as its cost, and the amounts were kept in the note.", g.id, list, sum)
	default:
		r.unclear(pointer, "The rows of the table of Goal %s give amounts that are not all exact: %s. They were kept in the note.", g.id, list)
	}
}

// compareShare holds a share of the total against the one that the costs make:
// it may be rounded either way. One that differs is kept in the goal's note.
func (r *reader) compareShare(c cost, sum summary.Money) {
	if c.share == "" || c.goal == nil && !c.total {
		return // none, or noted
	}
	part := sum
	if !c.total {
		part = 0
		if c.goal.amount != nil {
			part = *c.goal.amount
		}
	}
	m := percentNumber().FindStringSubmatch(c.share)
	if m == nil && (part == 0 || sum == 0) { // "Not applicable"
		r.shape(c.share)
		return
	}
	if m != nil && sum > 0 {
		said, _ := strconv.ParseFloat(m[0], 64)
		near := math.Pow(10, -float64(max(0, len(m[1])-1)))
		if math.Abs(said-100*float64(part)/float64(sum)) < near {
			r.shape(c.share)
			return
		}
	}
	words := c.name + ": " + c.share
	if c.goal == nil {
		r.addNote(words)
		return
	}
	note := c.share
	if key(c.shareName) != "" {
		note = c.shareName + ": " + note
	}
	c.goal.notes = append(c.goal.notes, note)
	what := "which is not what the costs of its goals make"
	if slices.ContainsFunc(r.goals, func(g *goal) bool { return g.amount == nil }) {
		what = "and not all of its goals have an exact cost to hold that against"
	}
	r.unclear(fmt.Sprintf("/goals/%d/expenditure/note", c.goal.index),
		"The document gives the share of Goal %s as “%s”, %s. Its words were kept in the note.", c.goal.id, sentence(c.share, 20), what)
}

// percentNumber is the number of a share.
var percentNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\d+(\.\d+)?`)
})
