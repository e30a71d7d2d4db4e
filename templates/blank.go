package templates

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// How many entries a form has room for at least. Where a list has entries
// already, there is one more to fill in.
const (
	blankMeasures   = 2
	blankActions    = 3
	blankActivities = 3
	blankDistricts  = 2
	blankSections   = 1
	blankEntries    = 3
)

// Blank returns a copy of s with empty places for everything that a form has a
// field for: the pointers of a form's fields are those of this summary. Each
// area that has no goal gets one, after the goals that s has, with an ID that
// no other goal has; each list gets empty entries after those that it has.
// Whoever reads a form puts what it finds into Blank(s), and takes the entries
// out again that stayed empty. s itself stays as it is.
//
// What summary.Skeleton has in entries that nobody has begun is not taken for
// an answer: the partners of an activity that is not named, and the amount of
// zero for a goal without a word.
func Blank(s *summary.Summary) *summary.Summary {
	out := *s
	out.Superintendent = copied(s.Superintendent)
	out.Contact = copied(s.Contact)
	out.Board = copied(s.Board)
	out.Board.Vote = copied(out.Board.Vote)
	out.Expenditures = copied(s.Expenditures)

	out.Collaboration = copied(s.Collaboration)
	out.Collaboration.Activities = padded(out.Collaboration.Activities, blankActivities)
	for i := range out.Collaboration.Activities {
		if a := &out.Collaboration.Activities[i]; a.Activity == "" && a.Frequency == "" {
			a.Partners = nil
		}
	}
	out.TechnicalAssistance = copied(s.TechnicalAssistance)
	out.TechnicalAssistance.Actions = padded(out.TechnicalAssistance.Actions, blankActions)
	out.TechnicalAssistance.Districts = padded(out.TechnicalAssistance.Districts, blankDistricts)

	out.Goals = slices.Clone(s.Goals)
	for _, area := range summary.Areas() {
		if !slices.ContainsFunc(out.Goals, func(g summary.Goal) bool { return g.Area == area }) {
			out.Goals = append(out.Goals, summary.Goal{ID: freeID(out.Goals), Area: area})
		}
	}
	for i := range out.Goals {
		g := &out.Goals[i]
		g.Expenditure = copied(g.Expenditure)
		if !begun(*g) {
			g.Expenditure.Amount = nil
		}
		g.Measures = padded(g.Measures, blankMeasures)
	}
	out.AdditionalSections = padded(s.AdditionalSections, blankSections)
	out.Glossary = padded(s.Glossary, blankEntries)
	return &out
}

// begun reports whether a goal says anything, or costs anything.
func begun(g summary.Goal) bool {
	e := g.Expenditure
	return g.Statement != "" || e.Note != "" || len(filledIn(e.FundingSources)) > 0 || e.Amount != nil && *e.Amount != 0 ||
		slices.ContainsFunc(g.Measures, func(m summary.Measure) bool { return !allEmpty(m.Metrics) || !allEmpty(m.Actions) })
}

// copied returns a copy of what p points to, or of nothing.
func copied[T any](p *T) *T {
	out := *cmp.Or(p, new(T))
	return &out
}

// padded returns a copy of a list with empty entries after its own: as many as
// make at least so many, and one in any case.
func padded[T any](list []T, least int) []T {
	out := make([]T, max(len(list)+1, least))
	copy(out, list)
	return out
}

// freeID returns the first number that no goal has as its ID.
func freeID(goals []summary.Goal) string {
	for n := 1; ; n++ {
		id := strconv.Itoa(n)
		if !slices.ContainsFunc(goals, func(g summary.Goal) bool { return g.ID == id }) {
			return id
		}
	}
}
