package templates

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// Statewide is what the statewide document is made from.
type Statewide struct {
	FiscalYear summary.FiscalYear
	// Counties are those that are known about, in any order and each at most
	// once. A county of the 58 that is not among them sent nothing.
	Counties []StatewideCounty
}

// StatewideCounty is one county and what it sent.
type StatewideCounty struct {
	County county.County
	// Summary is nil where nothing was received.
	Summary *summary.Summary
}

// Statewide builds the statewide document: every county that owes a summary,
// and every exempt one that sent one all the same, in the order of their
// codes, with parts (A) and (B) as they were received; and at the end a list
// that accounts for all 58.
//
// An error means that a county is not one of the 58 or stands twice.
func (set *Set) Statewide(st Statewide) (*document.Document, error) {
	if st.FiscalYear == 0 {
		return nil, errors.New("the statewide document needs a fiscal year")
	}
	received := map[county.Code]*summary.Summary{}
	for _, c := range st.Counties {
		if _, ok := county.ByCode(c.County.Code); !ok {
			return nil, fmt.Errorf("there is no county with the code %q", c.County.Code)
		}
		if _, ok := received[c.County.Code]; ok {
			return nil, fmt.Errorf("%s County stands in the statewide document twice", c.County.Name)
		}
		received[c.County.Code] = c.Summary
	}
	d := &statewide{
		builder:  builder{words: set.words, nothing: set.words.say("notStated")},
		set:      set,
		year:     st.FiscalYear,
		received: received,
	}
	return d.document()
}

// statewide is the statewide document that is being built.
type statewide struct {
	builder
	set      *Set
	year     summary.FiscalYear
	received map[county.Code]*summary.Summary
}

func (d *statewide) document() (*document.Document, error) {
	year := d.year.Print()
	f := &filling{
		values: map[string][]document.Inline{"fiscalYear": document.Words(year)},
		points: map[string]func(level int) []document.Block{
			"contents":     func(int) []document.Block { return d.contents(1) },
			"counties":     func(int) []document.Block { return d.counties() },
			"counts":       func(int) []document.Block { return d.counts() },
			"not-received": func(int) []document.Block { return d.notReceived() },
			"in-part":      func(int) []document.Block { return d.inPart() },
			"exempt":       func(int) []document.Block { return d.exempt() },
		},
		id: firstPoint,
	}
	out := &document.Document{
		Title:      d.say("statewide.title", "fiscalYear", year),
		ShortTitle: d.say("statewide.shortTitle", "fiscalYear", year),
		Subject:    d.say("statewide.subject"),
		Keywords:   d.keywords("statewide.keywords"),
		Creator:    d.say("statewide.creator"),
		Language:   language,
		Date:       d.date().String(),
		Blocks:     f.document(d.set.statewide),
	}
	return out, nil
}

// date is the latest day on which a county's board met or adopted its LCAP;
// the first day of the fiscal year where no summary tells.
func (d *statewide) date() summary.Date {
	var days []summary.Date
	for _, s := range d.received {
		if s != nil && s.Board != nil {
			days = append(days, s.Board.MeetingDate, s.Board.LCAPAdoptionDate)
		}
	}
	if len(days) == 0 {
		return d.year.Begins()
	}
	latest := slices.MaxFunc(days, summary.Date.Compare)
	return cmp.Or(latest, d.year.Begins())
}

// counts says in a line or two how many of the 58 sent a summary.
func (d *statewide) counts() []document.Block {
	var reporting, exempt, sent, exemptSent int
	for _, c := range county.All() {
		got := d.received[c.Code] != nil
		switch {
		case c.Exempt && got:
			exempt, exemptSent = exempt+1, exemptSent+1
		case c.Exempt:
			exempt++
		case got:
			reporting, sent = reporting+1, sent+1
		default:
			reporting++
		}
	}
	out := []document.Block{document.Para(d.say("statewide.counts",
		"reporting", strconv.Itoa(reporting), "received", strconv.Itoa(sent),
		"missing", strconv.Itoa(reporting-sent), "exempt", strconv.Itoa(exempt)))}
	if exemptSent > 0 {
		out = append(out, document.Para(d.say("statewide.exemptCounts", "exemptReceived", strconv.Itoa(exemptSent))))
	}
	return out
}

// notReceived lists the counties that owe a summary and sent none.
func (d *statewide) notReceived() []document.Block {
	var items [][]document.Block
	for _, c := range county.Reporting() {
		if d.received[c.Code] == nil {
			items = append(items, []document.Block{&document.Paragraph{Text: []document.Inline{countyReference(c)}}})
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []document.Block{listOf(document.Bullet, items)}
}

// inPart lists the counties that sent one of the two parts and not the other.
func (d *statewide) inPart() []document.Block {
	var items [][]document.Block
	for _, c := range county.All() {
		s := d.received[c.Code]
		if s == nil {
			continue
		}
		key := ""
		switch a, b := parts(s); {
		case a && !b:
			key = "statewide.withoutPartB"
		case b && !a:
			key = "statewide.withoutPartA"
		default:
			continue
		}
		items = append(items, []document.Block{&document.Paragraph{
			Text: []document.Inline{countyReference(c), &document.Text{Value: ": " + d.say(key)}},
		}})
	}
	if len(items) == 0 {
		return nil
	}
	return []document.Block{listOf(document.Bullet, items)}
}

// exempt lists the counties that owe no summary, and says which of them sent
// one.
func (d *statewide) exempt() []document.Block {
	var items [][]document.Block
	for _, c := range county.All() {
		if !c.Exempt {
			continue
		}
		text := document.Words(c.Name)
		if d.received[c.Code] != nil {
			text = []document.Inline{countyReference(c), &document.Text{Value: ", " + d.say("statewide.sentOne")}}
		}
		items = append(items, []document.Block{&document.Paragraph{Text: text}})
	}
	return []document.Block{listOf(document.Bullet, items)}
}
