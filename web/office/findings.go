package office

import (
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/finding"
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

func (o *Office) finding(s *sheet, f finding.Finding) page.Finding {
	at := fieldFor(f.Pointer)
	if at == "" {
		at = f.Pointer
	}
	p := partOf(at)
	url := o.site.URL("s", s.file, p)
	if p != "check" {
		url += "#f-" + page.ID(at)
	}
	return page.Finding{
		Pointer: at, Severity: f.Severity.String(), Code: f.Code,
		Message: f.Message, Help: f.Help, Authority: f.Authority,
		Rule: o.site.URL("rules", f.Code), URL: url,
		Empty: empty(s.draft, f.Pointer),
		Where: where(s.draft, at), Quote: f.Quote,
	}
}

// empty reports whether there is nothing at a pointer that anybody typed.
func empty(d *draft.Draft, pointer string) bool {
	return pointer != "" && strings.TrimSpace(d.Text(pointer)) == "" && d.Len(pointer) == 0
}

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
	return d.Title(pointer)
}

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

// counts counts the findings of each part, the one of the file itself last.
func counts(findings []page.Finding) []count {
	out := make([]count, 0, len(parts)+1)
	for _, p := range parts {
		out = append(out, count{Part: p.name})
	}
	out = append(out, count{Part: "check"})
	for _, f := range findings {
		name := partOf(f.Pointer)
		for i := range out {
			if out[i].Part != name && out[i].Part != "check" {
				continue
			}
			if f.Fatal() {
				out[i].Fatal++
			} else {
				out[i].Warnings++
			}
		}
	}
	return out
}

// onPart returns the findings of one part.
func onPart(findings []page.Finding, name string) []page.Finding {
	out := []page.Finding{}
	for _, f := range findings {
		if partOf(f.Pointer) == name {
			out = append(out, f)
		}
	}
	return out
}
