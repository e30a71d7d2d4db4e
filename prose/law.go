package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// lawRules look for the law in the text.
var lawRules = []func(*subject) []finding.Finding{
	partBCitesLaw,
	subdivisionNamed,
	lawOfToday,
	sectionsTyped,
}

// partBCitesLaw: EC 52071 somewhere in the texts of part (B). The finding stands
// at the sentence where it is missed: the first that speaks of assistance. A
// list of actions alone is headed by the document, with the law.
func partBCitesLaw(s *subject) []finding.Finding {
	if s.hasNoPartB() || s.TechnicalAssistance.Narrative == "" || s.listsPathways() {
		return nil
	}
	texts := s.partB()
	for _, t := range texts {
		if citesAssistance(t.Value) {
			return nil
		}
	}
	for _, t := range texts {
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if l.Role != markdown.CellLine && speaksOfAssistance(l.Text) {
				return []finding.Finding{t.find("TEXT0601", l, 0, len(l.Text), "Part (B) speaks of assistance to districts and nowhere cites EC 52071(c).")}
			}
		}
	}
	return nil
}

// citesAssistance reports whether a text cites the law on assistance to
// districts, or to charter schools, which have a law of their own. A citation
// that is mistyped is one too: sectionsTyped speaks of it.
func citesAssistance(text string) bool {
	return strings.Contains(text, "52071") || strings.Contains(text, "47607") || strings.Contains(text, "5207l") ||
		strings.Contains(text, "5207I") || strings.Contains(text, "52O71") || strings.Contains(text, "52017")
}

// subdivisionNamed: subdivision (c) at one of the citations of EC 52071 in part
// (B). It is said of the first citation without any subdivision.
func subdivisionNamed(s *subject) []finding.Finding {
	if s.TechnicalAssistance == nil || s.noneIdentified() {
		return nil
	}
	var out []finding.Finding
	for _, t := range s.partB() {
		if !strings.Contains(t.Value, "52071") {
			continue
		}
		if strings.Contains(t.Value, "52071(c)") {
			return nil
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if !strings.Contains(l.Text, "52071") {
				continue
			}
			for _, m := range assistanceLaw().FindAllStringSubmatchIndex(l.Text, -1) {
				before, after := l.Text[:m[0]], l.Text[m[1]:]
				switch {
				case subdivisionC().MatchString(after) || subdivisionCBefore().MatchString(before):
					return nil // it is named: what is said elsewhere is plain
				case subdivision().MatchString(after) || subdivisionBefore().MatchString(before):
				case len(out) == 0:
					out = append(out, t.find("TEXT0602", l, m[2], m[1], "EC 52071 is cited without its subdivision (c)."))
				}
			}
		}
	}
	return out
}

var (
	assistanceLaw      = pattern(`(?:^|[^0-9.–-])((?:(?:EC|E\.C\.|Ed(?:ucation|\.)? Code)[ ,]*(?:\(EC\) ?)?)?(?:(?:[Ss]ections?|[Ss]ecs?\.|§§?) ?)?52071\b)`)
	subdivisionC       = pattern(`^[ ,]*(?:\([cC]\)|sub-?d(?:ivision|\.)? ?\(?c\)?|(?:\([a-z]\)[, ]*(?:and |or )?)+\(c\))`)
	subdivisionCBefore = pattern(`(?i)\(c\)[^.;]{0,40}$|\bsub-?d(?:ivision|\.)?s? ?c ?(?:of|in|under)\b[^.;]{0,40}$`)
	subdivision        = pattern(`^(?:[ ,]*(?:\(|sub-?d|et seq|through|and following)|[–-][0-9]|\.[0-9])`)
	subdivisionBefore  = pattern(`(?i)\bsub-?d(?:ivision|\.)?s?\b[^.;]{0,60}$|\bthrough ?$`)
)

// lawOfToday: phrases that only the version of EC 52071 before 2018 had.
func lawOfToday(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !strings.Contains(t.Value, "academic expert") && !strings.Contains(t.Value, "more than one state priority") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			for _, m := range oldLaw().FindAllStringIndex(l.Text, -1) {
				out = append(out, t.find("TEXT0603", l, m[0], m[1], "%q is from the law as it was before 2018.", clip(l.Text[m[0]:m[1]])))
			}
		}
	}
	return out
}

// oldLaw are the shortest pieces of the phrases that can't be anything else.
var oldLaw = pattern(`(?i)\b(?:fail(?:s|ed|ing)? to improve )?(?:pupil|student) achievement across more than one state priority\b` +
	`|\b(?:assign(?:ment|ing)? (?:of )?)?(?:an )?academic expert or (?:a )?team of academic experts\b|\bassignment of (?:an )?academic experts?\b`)

// sectionsTyped: numbers of sections that can only be slips of the keyboard.
func sectionsTyped(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !holdsOddNumber(t.Value) {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			for _, m := range citation().FindAllStringSubmatchIndex(l.Text, -1) {
				number := l.Text[m[2]:m[3]]
				switch meant := slipOf(number); {
				case meant != "":
					out = append(out, t.find("TEXT0604", l, m[2], m[3], "%q is no section that a summary is about; %s may be meant.", number, meant))
				case m[4] >= 0 && isSectionHere(number):
					out = append(out, t.find("TEXT0604", l, m[2], m[5], "%q: the subdivisions of EC %s have small letters.", l.Text[m[2]:m[5]], number))
				}
			}
		}
	}
	return out
}

// holdsOddNumber reports whether a text has what looks like a section and
// isn't plainly a right one, by its bytes alone.
func holdsOddNumber(text string) bool {
	for i := 1; i+5 <= len(text); i++ {
		if text[i] != '5' && text[i] != '2' || isAlnum(text[i-1]) {
			continue
		}
		n := 1
		for n < 6 && strings.IndexByte("0123456789OlI", at(text, i+n)) >= 0 {
			n++
		}
		if n == 5 && (slipOf(text[i:i+5]) != "" || at(text, i+5) == '(' && isUpper(at(text, i+6))) {
			return true
		}
		i += n - 1
	}
	return false
}

var citation = pattern(`\b(?:EC|E\.C\.|Code|[Ss]ections?|§)[ ,]{0,2}(?:\(EC\) ?)?(?:(?:[Ss]ections?|§) ?)?([0-9OlI]{5})(\([A-Z]\))?(?:[^0-9A-Za-z]|$)`)

// isSectionHere reports whether a number is a section that summaries cite, all
// of whose subdivisions are small letters.
func isSectionHere(number string) bool { return isOneOf(number, " 52066 52070 52071 52072 ") }

// slipOf is the section that was meant by a number with a letter in it or with
// two neighboring digits in each other's place, or "".
func slipOf(number string) string {
	digits := strings.NewReplacer("O", "0", "l", "1", "I", "1").Replace(number)
	if isSectionHere(digits) {
		if digits != number {
			return digits
		}
		return ""
	}
	for _, section := range [...]string{"52066", "52070", "52071", "52072"} {
		for i := range len(section) - 1 {
			swapped := section[:i] + string(section[i+1]) + string(section[i]) + section[i+2:]
			if number == swapped && number != section && !isSectionHere(swapped) {
				return section
			}
		}
	}
	return ""
}
