package prose

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// acronymRules look for acronyms.
var acronymRules = []func(*subject) []finding.Finding{acronymsExplained}

// acronymUse is what a summary does with one acronym.
type acronymUse struct {
	name string
	// first is where a reader meets it first; nil where it only stands in
	// labels.
	first *acronymPlace
	// expansions are the places that spell it out.
	expansions []expansion
}

// acronymUses returns the acronyms of a summary in the order of their first
// mention.
func acronymUses(s *subject) []*acronymUse {
	var out []*acronymUse
	byName := map[string]*acronymUse{}
	for _, m := range acronymPlaces(s) {
		u := byName[m.name]
		if u == nil {
			u = &acronymUse{name: m.name}
			byName[m.name] = u
			out = append(out, u)
		}
		if u.first == nil && m.counts {
			u.first = m
		}
		if e, ok := m.spelledOut(); ok {
			u.expansions = append(u.expansions, e)
		}
	}
	return out
}

// acronymsExplained: a reader who meets an acronym has been told what it stands
// for, once, before, and always the same.
func acronymsExplained(s *subject) []finding.Finding {
	uses := acronymUses(s)
	glossary := glossaryOf(s)
	var told []string // the acronyms that are spelled out
	for _, u := range uses {
		if len(u.expansions) > 0 {
			told = append(told, u.name)
		}
	}
	var names wholeNames // nil until they are first asked for
	var out []finding.Finding
	for _, u := range uses {
		out = append(out, u.mismatches()...)
		out = append(out, u.meanings()...)
		if u.first == nil || glossary[u.name] || knownAcronyms()[u.name] != "" {
			continue
		}
		if len(u.expansions) == 0 {
			if names == nil {
				names = wholeNamesOf(s)
			}
			out = append(out, u.unexplained(s, told, names))
		} else if u.isLate() {
			out = append(out, u.first.report("TEXT0402", "%q is used here, and spelled out only further down.", u.first.shown()))
		}
	}
	return out
}

// isLate reports whether running text uses the acronym before it spells it out.
// A heading may, and so may the cells of a goal, which stand side by side, and
// those of a table that has a key below it.
func (u *acronymUse) isLate() bool {
	first := u.first
	told := u.expansions[0]
	return told.order > first.order && told.counts && !(told.key && first.line.Role == markdown.CellLine) &&
		first.line.Role != markdown.HeadingLine && first.Kind == check.Markdown
}

// report makes a finding about the acronym where it is mentioned.
func (m *acronymPlace) report(code, format string, args ...any) finding.Finding {
	from, to := m.place()
	return m.find(code, m.line, from, to, format, args...)
}

// place is where the acronym stands in its line, without the ending of a plural.
func (m *acronymPlace) place() (from, to int) {
	t := m.terms[m.at]
	return t.from, t.to - (len(t.text) - len(m.name))
}

// shown is the acronym as it is written: PASSCo, R-TAC.
func (m *acronymPlace) shown() string {
	from, to := m.place()
	return m.line.Text[from:to]
}

// meanings: an acronym is spelled out with the same words each time, and once.
func (u *acronymUse) meanings() []finding.Finding {
	var out []finding.Finding
	var first *expansion
	for i := range u.expansions {
		e := &u.expansions[i]
		switch {
		case len(e.words) == 0 || !e.counts:
		case first == nil:
			first = e
		case isOtherMeaning(first.words, e.words):
			out = append(out, e.report("TEXT0403", "%q stands for %q here, and for %q before.", u.name, e.spelling(), first.spelling()))
		case e.part == first.part:
			out = append(out, e.report("TEXT0406", "%q is spelled out here once more.", u.name))
		}
	}
	return out
}

// spelling is what the text spells the acronym out as, where its letters fit.
func (e *expansion) spelling() string {
	line := e.line.Text
	return line[e.words[0].from:e.words[len(e.words)-1].to]
}

// isOtherMeaning reports whether two expansions differ in a word, and not in a
// small one or in an ending only.
func isOtherMeaning(a, b []term) bool {
	a, b = contentOf(a), contentOf(b)
	if len(a) != len(b) {
		return false // of two readings of the same letters neither is sure
	}
	for i := range a {
		if beginning(a[i].text, 3) != beginning(b[i].text, 3) {
			return true
		}
	}
	return false
}

// contentOf leaves the little words out.
func contentOf(terms []term) []term {
	return slices.DeleteFunc(slices.Clone(terms), term.isSmall)
}

// beginning is how a word begins, in lower case.
func beginning(w string, bytes int) string {
	return strings.ToLower(w[:min(len(w), bytes)])
}

// mismatches: the letters of an acronym are those of the words that it stands
// behind. Only what can't be meant so is reported: an office's acronym behind
// the name of an officer, or one letter other than the words have it.
func (u *acronymUse) mismatches() []finding.Finding {
	var out []finding.Finding
	for _, e := range u.expansions {
		if e.phrase < 0 {
			continue
		}
		line := e.line.Text
		if from, ok := e.officeAndOfficer(); ok {
			out = append(out, e.report("TEXT0404", "%q has not the letters of %q.", u.name, line[from:e.terms[e.phrase].to]))
		} else if from, ok := e.nearLetters(); ok {
			out = append(out, e.report("TEXT0404", "%q has not the letters of %q.", u.name, line[from:e.terms[e.phrase].to]))
		}
	}
	return out
}

// officeAndOfficer reports whether an acronym in OE stands behind a
// superintendent of schools, and where the name of the officer begins.
func (e *expansion) officeAndOfficer() (from int, ok bool) {
	if !strings.HasSuffix(e.name, "COE") && !strings.HasSuffix(e.name, "CDE") {
		return 0, false
	}
	terms := e.terms[:e.phrase+1]
	for _, tail := range [][]string{{"superintendent", "of", "schools"}, {"county", "superintendent"}} {
		at := len(terms) - len(tail)
		if at < 0 {
			continue
		}
		same := true
		for i, w := range tail {
			same = same && strings.EqualFold(terms[at+i].text, w)
		}
		for same && at > 0 && terms[at-1].isCapital() && !terms[at-1].isSmall() && isClose(e.line.Text, terms[at-1], terms[at]) {
			at--
		}
		if same {
			return terms[at].from, true
		}
	}
	return 0, false
}

// nearLetters reports whether as many words in capitals as the acronym has
// letters stand before it and have its letters but for one, or for two that are
// the wrong way round, and where they begin.
func (e *expansion) nearLetters() (from int, ok bool) {
	n := len(e.name)
	if n < 3 || strings.Contains(e.name, "&") {
		return 0, false
	}
	var letters []byte
	line := e.line.Text
	for k := e.phrase; k >= 0 && len(letters) < n; k-- {
		t := e.terms[k]
		if k < e.phrase && !isClose(line, t, e.terms[k+1]) {
			break
		}
		if t.isSmall() {
			continue
		}
		if !t.isCapital() {
			break
		}
		letters = append(letters, t.text[0])
		from = t.from
	}
	if len(letters) < n {
		return 0, false
	}
	slices.Reverse(letters)
	return from, letters[0] == e.name[0] && isNear(e.name, string(letters), n > 3)
}

// glossaryOf are the acronyms that the summary's own fields explain.
func glossaryOf(s *subject) map[string]bool {
	out := map[string]bool{}
	for _, entry := range s.Glossary {
		out[acronym(strings.TrimSpace(entry.Acronym))] = true
	}
	out[acronym(strings.TrimSpace(s.Office.Abbreviation))] = true
	return out
}
