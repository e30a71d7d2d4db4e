package office

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/web/page"
)

// importPart is what of a file goes to a part.
type importPart struct {
	// Text says how much it is: "120 words, 3 activities".
	Title, Text string
	Values      []heldValue
}

// heldValue is one value of a file that was read, under the name that its field
// has on the page.
type heldValue struct {
	Title string
	// Text is what it says; of a rich text Blocks are.
	Text   string
	Blocks []any
	// Begins is how a long text begins; empty where it is short. Words is how many
	// words it has.
	Begins string
	Words  int
}

// A text of more words is folded, and its first ones stand for it. A part of more
// values is folded too.
const longestOpen, firstWords, mostOpen = 40, 12, 24

// Folded reports whether the values would make the page too long.
func (p importPart) Folded() bool { return len(p.Values) > mostOpen }

// heldBy says what each part of a summary holds, as far as it says something.
func (o *Office) heldBy(s *sheet) ([]importPart, error) {
	b := builder{Office: o, sheet: s, open: -1}
	words := map[string]int{}
	for _, t := range s.result.Texts() {
		words[partOf(t.Pointer)] += wordsOf(t.Pointer, t.Value)
	}
	var out []importPart
	for _, p := range parts {
		sections, err := b.sections(p)
		if err != nil {
			return nil, err
		}
		one := importPart{Title: p.title, Text: s.measure(p, words[p.name])}
		for _, section := range sections {
			one.fields("", section.Fields)
			one.rows(section.Rows)
		}
		out = append(out, one)
	}
	return out, nil
}

func (p *importPart) rows(lists []page.Rows) {
	for _, l := range lists {
		for _, row := range l.Items {
			p.fields(row.Name+": ", row.Fields)
			p.rows(row.Rows)
			p.fields(row.Name+": ", row.After)
		}
	}
}

func (p *importPart) fields(in string, fields []page.Field) {
	for _, f := range fields {
		one := heldValue{Title: in + f.Label, Text: f.Value, Words: wordsOf(f.Pointer, f.Value)}
		if in != "" {
			one.Title = in + lowerFirst(f.Label)
		}
		switch {
		case f.Control.Grouped() || f.Control == page.Select:
			one.Text = chosen(f.Choices)
		case f.Control.Rich():
			one.Text = seen(f.Pointer, f.Value)
			if blocks, ok := blocksOf(f.Pointer, f.Value); ok {
				one.Blocks = drawn(blocks)
			}
		case f.Control == page.Money && f.Value != "" && !f.Signed():
			one.Text = "$" + f.Value
		}
		if words := strings.Fields(one.Text); len(words) > longestOpen {
			one.Begins = strings.Join(words[:firstWords], " ") + " …"
		} else if len(words) == 0 {
			continue
		}
		p.Values = append(p.Values, one)
	}
}

// chosen are the words of what is chosen.
func chosen(choices []page.Choice) string {
	var out []string
	for _, c := range choices {
		if c.Chosen && c.Value != "" {
			out = append(out, c.Text)
		}
	}
	return strings.Join(out, "; ")
}

// measure says how much of a summary stands on a part that has so many words.
func (s *sheet) measure(p part, words int) string {
	var text []string
	if words > 0 {
		text = append(text, page.Plural(words, "word", "words"))
	}
	for _, g := range p.sections {
		for _, l := range g.lists {
			if n := s.draft.Len(l.pointer); n > 0 {
				text = append(text, page.Plural(n, l.noun, plural(l.noun)))
			}
		}
	}
	if len(text) == 0 {
		return "nothing"
	}
	return strings.Join(text, ", ")
}

// missing names the parts of the plan for which a summary has no words.
func missing(s *sheet) string {
	words, none := s.wordsOn(), map[string]bool{}
	for _, p := range parts {
		none[p.name] = words[p.name] == 0 && p.name != "other"
	}
	return titles(none)
}

// otherSections are the headings of what stands under "Other sections", each with
// how much it is.
func otherSections(s *sheet) []string {
	const list = "/additionalSections"
	var out []string
	for i := range s.draft.Len(list) {
		at := list + "/" + strconv.Itoa(i)
		n := wordsOf(at+"/body", s.draft.Text(at+"/body"))
		out = append(out, "“"+s.draft.Text(at+"/heading")+"” ("+page.Plural(n, "word", "words")+")")
	}
	return out
}
