package statewide

import "strings"

// cut makes the sections. A heading above those of the counties ends a county's
// text, and so does one behind the last county that begins an appendix.
func (r *reader) cut(chosen []candidate, main look) {
	if len(chosen) == 0 {
		return
	}
	r.sections = append(r.sections, section{heading: -1, to: chosen[0].at})
	beside := false // counties' own headings stand beside those of the counties
	for i, c := range chosen {
		end := len(r.pieces)
		if i+1 < len(chosen) {
			end = chosen[i+1].at
		}
		s := section{heading: c.at, from: c.at + 1, to: end, name: c.naming, county: c.county}
		for k := s.from; k < end; k++ {
			p := r.pieces[k]
			if !p.setOff {
				continue
			}
			part, _ := partOf(p)
			above := main.level > 0 && p.level > 0 && p.level < main.level
			level := main.level > 0 && p.level == main.level
			last := i+1 == len(chosen)
			if above || last && part == 0 && (isAppendix(p.text) || level && !beside) {
				s.to = k
				break
			}
			beside = beside || level
		}
		r.sections = append(r.sections, s)
		if s.to < end {
			r.sections = append(r.sections, section{heading: -1, from: s.to, to: end})
		}
	}
}

// appendixWords begin the heading of what stands behind the counties.
var appendixWords = []string{
	"appendix", "appendices", "attachment", "annex", "glossary", "acronym", "list of acronyms", "exempt counties", "counties exempt",
	"counties not", "counties that", "counties without", "exempt", "not received", "an account of all", "endnotes", "references", "contact information", "index",
}

func isAppendix(text string) bool {
	line := strings.ToLower(text)
	for _, w := range appendixWords {
		if after, ok := strings.CutPrefix(line, w); ok && !begunWord(after) {
			return true
		}
	}
	return false
}
