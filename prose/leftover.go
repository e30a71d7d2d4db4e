package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// leftOverBlocking find what can't be in a final document.
var leftOverBlocking = []func(*subject) []finding.Finding{holesLeft}

// leftOverRules look for what else was left over from a template, from the
// pages of another document or from another year.
var leftOverRules = []func(*subject) []finding.Finding{
	toBeDetermined,
	pageMarks,
	draftMarks,
	otherYearsTitle,
	templateHeadings,
	actionLabels,
}

// holesLeft: a prompt, or a blank that waits for words. A text is only read
// where its letters hold one.
func holesLeft(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if len(holes(withoutEscapes(t.Value))) == 0 {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			for _, g := range holes(l.Text) {
				switch piece := l.Text[g.from:g.to]; {
				case g.prompt:
					out = append(out, t.find("TEXT0201", l, g.from, g.to, "%q is a prompt of a template and still to be replaced.", piece))
				case strings.Trim(l.Text, "_ ") != "": // else a line that was drawn
					out = append(out, t.find("TEXT0202", l, g.from, g.to, "%q is a blank that still has to be filled in.", piece))
				}
			}
		}
	}
	return out
}

// withoutEscapes takes the backslashes out of a source, so that what they
// protect can be recognised.
func withoutEscapes(source string) string {
	if strings.IndexByte(source, '\\') < 0 {
		return source
	}
	return strings.ReplaceAll(source, `\`, "")
}

// toBeDetermined: "TBD" among other words, two question marks, or a note of the
// author's. A text of "TBD" alone is TEXT0002's, and a glossary may explain it.
func toBeDetermined(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !mayBeUndetermined(t.Value) || strings.HasPrefix(t.Pointer, "/glossary/") || len(strings.TrimSpace(t.Value)) == len("TBD") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if from := wordIndex(l.Text, "TBD"); from >= 0 {
				out = append(out, t.find("TEXT0203", l, from, from+len("TBD"), "Something is still to be determined (TBD)."))
			}
			if from := strings.Index(l.Text, "??"); from >= 0 {
				out = append(out, t.find("TEXT0203", l, from, from+len("??"), "Question marks in a row ask the author something."))
			}
			if m := noteToSelf().FindStringIndex(l.Text); m != nil {
				out = append(out, t.find("TEXT0203", l, m[0], m[1], "%q is a note of the author's own.", l.Text[m[0]:m[1]]))
			}
		}
	}
	return out
}

func mayBeUndetermined(text string) bool {
	return strings.Contains(text, "TBD") || strings.Contains(text, "??") || strings.Contains(text, "to self") || strings.Contains(text, "TO SELF")
}

var noteToSelf = pattern(`(?i)\bnote to self\b`)

// wordIndex is where a word stands by itself in a text, or -1.
func wordIndex(s, word string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], word)
		if i < 0 {
			return -1
		}
		from += i
		end := from + len(word)
		if (from == 0 || !isAlnum(s[from-1])) && (end == len(s) || !isAlnum(s[end])) {
			return from
		}
		from = end
	}
}

// actionLabels: "Action 1:" in front of an item, from a table of goals whose
// goals are no longer there. It is reported once for a text.
func actionLabels(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if t.part == elsewhere || !strings.Contains(t.Value, "Action ") || strings.Contains(t.Value, "Goal") {
			continue
		}
		lines := t.read()
		for i := range lines {
			if m := actionLabel().FindString(lines[i].Text); m != "" {
				out = append(out, t.find("TEXT0208", &lines[i], 0, len(m), "%q numbers an action of a goal that isn't named here.", m))
				break
			}
		}
	}
	return out
}

var actionLabel = pattern(`^Action (?:[0-9]{1,2}|[IVX]{1,4})(?:[a-z]|\.[0-9]{1,2})?[:.]`)

// templateHeadings: the title of a part or of a column of the template, as a
// paragraph.
func templateHeadings(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if t.part == elsewhere {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if l.Role == markdown.ParagraphLine && l.Level == 0 && mayBeHeading(l.Text) && templateHeading().MatchString(l.Text) {
				out = append(out, t.find("TEXT0207", l, 0, len(l.Text), "This is a heading of the template and not a text: %q.", clip(l.Text)))
			}
		}
	}
	return out
}

// mayBeHeading looks at the first words alone.
func mayBeHeading(text string) bool {
	first := strings.ToLower(lettersFrom(text, 0))
	return isOneOf(first, " metric metrics action actions source sources estimated completing providing goal ") ||
		(first == "a" || first == "the" || first == "") && strings.Contains(text, "description of how")
}

// templateHeading are titles that no county would choose itself: those of the
// columns, those of the goals with their numbers in words, and the law's own
// words for what a part has to describe.
var templateHeading = pattern(`^(?i:metrics?(?:(?: \||,| and| /) actions?)?` +
	`|actions? (?:\||and|/) sources? of funding|sources? of funding|estimated costs?` +
	`|actions? the districts?(?:\(s\))? will take independent(?:ly)? of the (?:coe|county office(?: of education)?)` +
	`|completing the review of (?:the )?lcaps?|providing any other support.{0,80})$` +
	`|^Goal (?:One|Two|Three)(?:$| ?[:–—-])` +
	`|^(?:\([AB]\) ?)?(?:A|The) description of how the county (?:superintendent|office)`)
