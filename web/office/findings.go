package office

import (
	"regexp"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/web/page"
)

// findings turns what was found in a summary into what the pages show, in the
// order of the file. They are not to be changed.
func (o *Office) findings(s *sheet) []page.Finding {
	if s.shown == nil {
		s.shown = make([]page.Finding, 0, len(s.result.Findings))
		for _, f := range s.result.Findings {
			s.shown = append(s.shown, o.finding(s, f))
		}
	}
	return s.shown
}

// placeOf is where a finding is shown: at the field that it is about, or else
// where it is in the file.
func (s *sheet) placeOf(f finding.Finding) string {
	at := fieldFor(f.Pointer)
	if _, isStray := strayAt(s.strays(), f.Pointer); isStray || at == "" {
		return f.Pointer
	}
	return at
}

// said are the findings with the words that pages have for them.
func (o *Office) said(s *sheet) []finding.Finding {
	out := slices.Clone(s.result.Findings)
	for i, shown := range o.findings(s) {
		out[i].Message, out[i].Help = shown.Message, shown.Help
	}
	return out
}

func (o *Office) finding(s *sheet, f finding.Finding) page.Finding {
	at := s.placeOf(f)
	p := partOf(at)
	url := o.site.URL("s", s.file, p)
	if p != "check" {
		url = o.place(s, at)
	}
	quote := f.Quote
	f = page.InForm(f)
	one, isStray := strayAt(s.strays(), f.Pointer)
	switch {
	case isStray:
		// What no page has a field for is listed on the page that checks everything.
		p = "check"
		url = o.site.URL("s", s.file, p) + "#" + one.ID
		f.Help = "Copy what you need of it into a field, and take it out."
	case f.Pointer == versionPointer:
		url = o.site.URL("s", s.file, p) + "#version"
		f.Help = "Set it to " + formatVersion + "."
	case nothingThere[f.Code]:
		f.Help = fillIn(f.Pointer, f.Help)
	case f.Code == unknownChoice && s.draft.Text(f.Pointer) != "":
		f.Message = "“" + s.draft.Text(f.Pointer) + "” is not one of the choices."
	}
	return page.Finding{
		Part:    p,
		Pointer: at, Severity: f.Severity.String(), Code: f.Code,
		Message: f.Message, Help: f.Help, Authority: f.Authority,
		Rule: o.site.URL("rules", f.Code), URL: url,
		Empty: empty(s.draft, f.Pointer),
		Where: where(s.draft, at), Quote: quote, Words: asRead(s.draft, f),
	}
}

// nothingThere are the codes of the rules that something is there: a field, a
// text, an entry of a list.
var nothingThere = map[string]bool{"SCHM0001": true, "SCHM0006": true, "SCHM0007": true}

// fillIn says what to do where there is nothing: by the control of the field, and
// with the other way out where the entry that it is in can be removed.
func fillIn(pointer, help string) string {
	switch control, _ := controlOf(pointer); control {
	case page.Boxes:
		help = "Choose all that apply."
	case page.Radios, page.Select:
		help = "Choose one."
	}
	if entry := optionalEntry(pointer); entry != "" {
		help = strings.TrimSuffix(help, ".") + ", or remove " + lowerFirst(entryName(entry)) + "."
	}
	return help
}

// optionalEntry returns the entry that a pointer is in, if it can be removed
// without something else being missed; else nothing.
func optionalEntry(pointer string) string {
	for at := pointer; at != ""; at = jsonpointer.Owner(at) {
		if l, ok := known().lists[pattern(jsonpointer.Owner(at))]; ok {
			if l.optional {
				return at
			}
			return ""
		}
	}
	return ""
}

// asRead is what a finding quotes as a reader sees it, without the marks of the
// dialect: a piece that begins or ends between two of them shows half of a pair.
func asRead(d *draft.Draft, f finding.Finding) string {
	control, _ := controlOf(f.Pointer)
	if !control.Rich() || !strings.ContainsAny(f.Quote, `*_\[]#|`) {
		return f.Quote
	}
	if words := richtext.Words(d.Text(f.Pointer), f.Start, f.Start+len(f.Quote), dialect(control)); words != "" {
		return words
	}
	return f.Quote
}

// unknownChoice is the code of the rule that a value of a fixed list is one of
// its choices.
const unknownChoice = "SCHM0004"

// empty reports whether there is nothing at a pointer that anybody typed.
func empty(d *draft.Draft, pointer string) bool {
	return pointer != "" && strings.TrimSpace(d.Text(pointer)) == "" && d.Len(pointer) == 0
}

// versionPointer is the version of the format, which no page has a field for.
const versionPointer = "/schemaVersion"

// formatVersion is the one that this program knows.
const formatVersion = "1.0"

// where names the place of a pointer for people: "Goal 2: statement".
func where(d *draft.Draft, pointer string) string {
	if pointer == "" {
		return "The file"
	}
	for _, p := range parts {
		for _, g := range p.sections {
			for _, f := range g.fields {
				if f.pointer == pointer && f.label != "" {
					return f.label
				}
			}
		}
	}
	title := d.Title(pointer)
	if rest, ok := strings.CutSuffix(pattern(pointer), "/measures"); ok && rest == "/goals/*" {
		return strings.TrimSuffix(title, "measures") + "metrics and actions"
	}
	if strings.Contains(pointer, "/measures/") {
		title = measureNumber.ReplaceAllString(title, "row $1")
	}
	return title
}

// measureNumber is how the schema calls a row of a goal.
var measureNumber = regexp.MustCompile(`\bmeasure (\d+)\b`)

// byField sorts findings by the field that shows them.
func byField(findings []page.Finding) map[string][]page.Finding {
	out := map[string][]page.Finding{}
	for _, f := range findings {
		out[f.Pointer] = append(out[f.Pointer], f)
	}
	return out
}

// count is what there is to do on a part. Its JSON is what the script reads.
type count struct {
	Part     string `json:"part"`
	Fatal    int    `json:"fatal"`
	Warnings int    `json:"warnings"`
}

// counts counts the findings of each part, the one of the file itself last. A
// part without any is not among them where its words are others than "Done": it
// says nothing, or the same as last year.
func (o *Office) counts(s *sheet, findings []page.Finding) []count {
	words, same := s.wordsOn(), o.sameAsLastYear(s)
	out := make([]count, 0, len(parts)+1)
	for _, p := range parts {
		out = append(out, count{Part: p.name})
	}
	out = append(out, count{Part: "check"})
	for _, f := range findings {
		for i := range out {
			if out[i].Part != f.Part && out[i].Part != "check" {
				continue
			}
			if f.Fatal() {
				out[i].Fatal++
			} else {
				out[i].Warnings++
			}
		}
	}
	return slices.DeleteFunc(out, func(c count) bool {
		return c.Part != "check" && c.Fatal+c.Warnings == 0 && (words[c.Part] == 0 || same[c.Part])
	})
}

// onPart returns the findings of one part.
func onPart(findings []page.Finding, name string) []page.Finding {
	out := []page.Finding{}
	for _, f := range findings {
		if f.Part == name {
			out = append(out, f)
		}
	}
	return out
}
