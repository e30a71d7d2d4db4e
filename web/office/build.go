package office

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// builder makes the sections of a part from a summary.
type builder struct {
	*Office
	sheet *sheet
	// found are the findings by the pointer of the field that shows them.
	found map[string][]page.Finding
	// last is last year's summary, where there is one.
	last *draft.Draft
	// open is the goal that is open, from 0; -1 where all are.
	open int
	// rich says that a field was made that the editor takes over.
	rich bool
}

// sections are those of a part, with everything that the summary says.
func (b *builder) sections(p part) ([]page.Section, error) {
	var out []page.Section
	for _, g := range p.sections {
		s := page.Section{Heading: g.heading, Hint: g.hint}
		var err error
		if s.Fields, err = b.fields("", g.fields); err != nil {
			return nil, err
		}
		level := 3
		if g.heading == "" {
			level = 2
		}
		if s.Rows, err = b.lists("", level, g.lists); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	if p.name == "goals" {
		out = append(out, page.Section{Total: b.sheet.result.Summary.Total().String()})
	}
	if p.name == "costs" {
		out = append([]page.Section{{Table: b.costs()}}, out...)
	}
	return out, nil
}

func (b *builder) fields(in string, fields []field) ([]page.Field, error) {
	var out []page.Field
	for _, f := range fields {
		made, err := b.field(in+f.pointer, f)
		if err != nil {
			return nil, err
		}
		out = append(out, made)
	}
	return out, nil
}

// field makes one field of the page.
func (b *builder) field(pointer string, f field) (page.Field, error) {
	d := b.sheet.draft
	out := page.Field{
		Pointer: pointer, Label: f.label, Hint: f.hint, Optional: f.optional,
		Control: f.control, Rows: f.rows, Purpose: f.purpose, Beside: f.beside,
		Value: d.Text(pointer), Findings: b.found[pointer],
	}
	if known, ok := b.templates.Field(pointer, b.values()...); ok {
		if out.Label == "" {
			out.Label = known.Title
		}
		if out.Hint == "" {
			out.Hint = onPage(f.control, strings.TrimPrefix(known.Placeholder, "Optional. "))
		}
	}
	switch f.control {
	case page.Select, page.Radios, page.Boxes:
		out.Choices = b.choices(pointer)
	case page.Narrative, page.ItemText:
		doc, err := richtext.Doc(out.Value, dialect(f.control))
		if err != nil {
			return out, fmt.Errorf("%s: %w", out.Label, err)
		}
		if len(doc) <= longestDoc {
			b.rich = true
			out.Doc = string(doc)
		} else {
			out.Hint += " This text is too long for the buttons; it is shown with its marks."
		}
		if f.control == page.Narrative || f.rows > 0 {
			out.Before = b.before(pointer, out.Value)
		}
	case page.Line:
		if strings.ContainsAny(out.Value, "\r\n") {
			out.Control = page.Lines // an input of one line would lose the others
		}
	}
	return out, nil
}

// onPage says a field's help as it is true of a page: in whole sentences, and
// without the brackets around it; a list stands below the text, and not in a
// table; and a day is asked for in the words of its finding.
func onPage(c page.Control, help string) string {
	help = strings.Replace(help, "in the table below", "below", 1)
	if c == page.Day {
		help, _, _ = strings.Cut(help, ", such as ")
	}
	if help != "" && !strings.HasSuffix(help, ".") {
		help += "."
	}
	if c == page.Day {
		help += " " + page.DayExample
	}
	return help
}

// longestDoc is how many bytes a text may have in the editor. All that an editor
// shows is sent with each save, and has to fit in one request; no county's text
// comes near to it.
const longestDoc = 1 << 20

// choices are what can be chosen at a pointer, and what of it is. A value that
// is none of them is offered as well, so that no choice of the file is lost.
func (b *builder) choices(pointer string) []page.Choice {
	var out []page.Choice
	chosen := b.sheet.draft.Texts(pointer)
	add := func(value, text string) {
		out = append(out, page.Choice{Value: value, Text: text, Chosen: slices.Contains(chosen, value)})
	}
	switch pointer {
	case "/county":
		chosen = []string{countyChoice(b.sheet.draft)}
		out = countyChoices(chosen[0])
	case "/fiscalYear":
		for _, y := range fiscalYears(b.now()) {
			add(y.String(), y.Print())
		}
	case "/technicalAssistance/noDistrictsIdentified":
		for _, value := range []string{"no", "yes"} {
			add(value, wordsFor(pointer, value))
		}
		add("", "Not answered")
	default:
		for _, value := range draft.Options(pointer) {
			add(value, wordsFor(pointer, value))
		}
	}
	if pointer == "/technicalAssistance/noDistrictsIdentified" {
		if len(chosen) == 0 {
			out[2].Chosen = true
		}
		return out
	}
	for _, value := range chosen {
		if value != "" && !slices.ContainsFunc(out, func(c page.Choice) bool { return c.Value == value }) {
			out = append(out, page.Choice{Value: value, Text: value + " (not one of the choices)", Chosen: true})
		}
	}
	return out
}

func (b *builder) lists(in string, level int, lists []list) ([]page.Rows, error) {
	var out []page.Rows
	for _, l := range lists {
		made, err := b.list(in+l.pointer, level, l)
		if err != nil {
			return nil, err
		}
		out = append(out, made)
	}
	return out, nil
}

// list makes a list with its entries.
func (b *builder) list(pointer string, level int, l list) (page.Rows, error) {
	out := page.Rows{Pointer: pointer, Title: l.title, Hint: l.hint, Level: level, Findings: b.found[pointer], Adds: adds(pointer, l)}
	n := b.sheet.draft.Len(pointer)
	for i := range n {
		at := pointer + "/" + strconv.Itoa(i)
		row := page.Row{
			Pointer: at, Title: entryTitle(l, i), Name: entryName(at), Level: level + 1, Inner: strings.Count(at, "/") > 3,
			First: i == 0, Last: i == n-1, Findings: b.found[at],
		}
		if pointer == "/goals" && b.open >= 0 && i != b.open {
			row.Closed = b.goalLine(at)
			out.Items = append(out.Items, row)
			continue
		}
		var err error
		if row.Fields, err = b.fields(at, l.fields); err != nil {
			return out, err
		}
		if row.Rows, err = b.lists(at, level+2, l.lists); err != nil {
			return out, err
		}
		if pointer == "/goals" {
			costs, err := b.fields(at, costFields)
			if err != nil {
				return out, err
			}
			row.After = costs
		}
		out.Items = append(out.Items, row)
	}
	return out, nil
}

// entryTitle names an entry of a list for people: "Activity 2".
func entryTitle(l list, i int) string {
	return strings.ToUpper(l.noun[:1]) + l.noun[1:] + " " + strconv.Itoa(i+1)
}

// entryName names an entry with those that it is in: "Goal 1, row 1, metric 2".
func entryName(pointer string) string {
	var names []string
	steps := strings.Split(pointer, "/")
	for n, step := range steps {
		l, ok := known().lists[pattern(strings.Join(steps[:n], "/"))]
		i, err := strconv.Atoi(step)
		if !ok || err != nil {
			continue
		}
		if len(names) == 0 {
			names = append(names, entryTitle(l, i))
		} else {
			names = append(names, l.noun+" "+strconv.Itoa(i+1))
		}
	}
	return strings.Join(names, ", ")
}

// adds are the buttons that add an entry.
func adds(pointer string, l list) []page.Add {
	if pointer == "/goals" {
		var out []page.Add
		for _, area := range summary.Areas() {
			out = append(out, page.Add{
				Op:    "add:" + pointer + "=" + string(area),
				Label: "Add a goal: " + lowerFirst(wordsFor("/goals/0/area", string(area))),
			})
		}
		return out
	}
	one := page.Add{Op: "add:" + pointer, Label: "Add " + article(l.noun) + " " + l.noun}
	if in := entryName(strings.TrimSuffix(pointer, l.pointer)); in != "" {
		one.To = "to " + lowerFirst(in)
	}
	return []page.Add{one}
}

func article(noun string) string {
	if strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an"
	}
	return "a"
}

// costs is the table of what the goals cost.
func (b *builder) costs() *page.Table {
	d := b.sheet.draft
	t := &page.Table{Caption: "Cost of each goal", Head: []page.Head{{Text: "Goal"}, {Text: "What it is about"}, {Text: "Estimated cost", Number: true}}}
	for i := range d.Len("/goals") {
		at := "/goals/" + strconv.Itoa(i)
		amount := "not yet given"
		if s := d.Text(at + "/expenditure/amount"); s != "" {
			amount = "$" + s
		}
		t.Body = append(t.Body, []string{"Goal " + strconv.Itoa(i+1), d.Text(at + "/statement"), amount})
	}
	t.Total = b.sheet.result.Summary.Total().String()
	return t
}

// values are what the words for a field have to be told: the year. The goal is
// said by the heading that the field stands under.
func (b *builder) values() []string {
	if y := b.sheet.result.Summary.FiscalYear; y != 0 {
		return []string{"year", strconv.Itoa(int(y))}
	}
	return nil
}

// goalLine is what a page says of a goal that isn't open.
func (b *builder) goalLine(at string) *page.Closed {
	d := b.sheet.draft
	line := page.Closed{Op: "open:" + at, Text: d.Text(at + "/statement")}
	if line.Text == "" {
		line.Text = "No statement yet."
	}
	if cost := d.Text(at + "/expenditure/amount"); cost != "" {
		line.Text += " Cost: $" + cost + "."
	}
	return &line
}
