package statewide

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
)

// missingYear is what is found where nobody says which year it is.
func missingYear() finding.Finding {
	f := rule.Finding("WORD0009", "/fiscalYear", "The document doesn't say which fiscal year it is for, so the summaries have none.")
	f.Help = "Import it again with the year: --year 2026-27, for example."
	return f
}

// readCounty makes the summary of a county out of its sections.
func (r *reader) readCounty(c county.County) {
	var mine []section
	said := 0
	for _, s := range r.sections {
		if s.county.Code == c.Code {
			mine = append(mine, s)
			if r.text(s) != nil {
				said++
			}
		}
	}
	out := County{Summary: &summary.Summary{
		SchemaVersion: "1.0",
		FiscalYear:    r.year,
		County:        summary.County{Name: c.Name, Code: c.Code},
		Office:        summary.Office{Name: c.Office},
	}}
	for _, s := range mine {
		if s.name.office != "" {
			out.Summary.Office.Name = s.name.office
		}
	}
	if r.own {
		if r.readOwn(&out, mine) {
			r.result.Counties = append(r.result.Counties, out)
		}
		return
	}
	if said == 0 {
		r.withoutText(c, mine)
		return
	}
	var texts [][]piece
	for _, s := range mine {
		if last := len(texts) - 1; last >= 0 && s.name.continued {
			texts[last] = append(texts[last][:len(texts[last]):len(texts[last])], r.text(s)...)
		} else {
			texts = append(texts, r.text(s))
		}
	}
	var whole split
	var doubts []string
	for _, text := range texts {
		text = unfoldParts(text)
		one := divide(text, c)
		whole.a, whole.b = append(whole.a[:len(whole.a):len(whole.a)], one.a...), append(whole.b[:len(whole.b):len(whole.b)], one.b...)
		if one.doubt != "" && len(text) > 0 && !slices.Contains(doubts, one.doubt) {
			doubts = append(doubts, one.doubt)
		}
	}
	if said > 1 && !onlyContinued(mine) {
		out.Findings = append(out.Findings, rule.Finding("WORD0009", "",
			"%s County has %d headings with a text below them. All of it was taken, in the order in which it stands.", c.Name, said))
	}
	for _, doubt := range doubts {
		pointer := "/technicalAssistance/narrative"
		if len(whole.b) == 0 {
			pointer = "/collaboration/narrative"
		}
		out.Findings = append(out.Findings, rule.Finding("WORD0008", pointer, "%s", doubt))
	}
	if text := structure.Narrative(blocks(whole.a)); text != "" {
		out.Summary.Collaboration = &summary.Collaboration{Narrative: text}
	}
	if text := structure.Narrative(blocks(whole.b)); text != "" {
		out.Summary.TechnicalAssistance = &summary.TechnicalAssistance{Narrative: text}
	}
	r.result.Counties = append(r.result.Counties, out)
}

// onlyContinued reports whether all headings but the first only take the first
// up again.
func onlyContinued(mine []section) bool {
	for _, s := range mine[1:] {
		if !s.name.continued {
			return false
		}
	}
	return true
}

// text is what stands below a county's heading, nil where nothing does or where
// it only says that nothing was received.
func (r *reader) text(s section) []piece {
	in := r.pieces[s.from:s.to]
	if !said(in) || sentNothing(in) != "" {
		return nil
	}
	return in
}

// nothing is how documents say that there is no summary.
var nothing = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\W*(?:n/a|none|not applicable|exempt|.*\b(?:no (?:summary|report|information|submission|response) (?:was |has been )?(?:received|submitted|provided)|did not (?:submit|send|provide)|(?:was|is) not (?:received|submitted|required to)|(?:is|was) exempt)\b.*)\W*$`)
})

// sentNothing gives the sentence that says so, where it stands alone below a
// county's heading; "" where there is a text.
func sentNothing(in []piece) string {
	const most = 30 // words: a sentence or two, and no summary
	if len(in) > 2 {
		return ""
	}
	var lines []string
	for _, p := range in {
		if p.paragraph == nil {
			return ""
		}
		if p.text != "" {
			lines = append(lines, p.text)
		}
	}
	line := strings.Join(lines, " ")
	if len(strings.Fields(line)) > most || !nothing().MatchString(line) {
		return ""
	}
	return line
}

// withoutText tells of a county that has a heading and no summary.
func (r *reader) withoutText(c county.County, mine []section) {
	message := "There is no text below the heading of " + c.Name + " County, so no summary was made for it."
	for _, s := range mine {
		if line := sentNothing(r.pieces[s.from:s.to]); line != "" {
			message = "Below the heading of " + c.Name + " County it only says: “" + line + "” No summary was made for it."
		}
	}
	f := rule.Finding("WORD0006", "", "%s", message)
	f.Help = "Nothing needs to be done if the county sent none. Otherwise ask the county for its summary."
	r.result.Findings = append(r.result.Findings, f)
}
