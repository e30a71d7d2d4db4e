package prose

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// timingRules look for years in the text.
var timingRules = []func(*subject) []finding.Finding{promisedForThePast}

// promisedForThePast: a sentence that promises, with a time that was over when
// the fiscal year began. A sentence with anything past in it may tell where a
// promise comes from ("districts identified in December 2022 will …"), so it is
// left alone.
func promisedForThePast(s *subject) []finding.Finding {
	if s.FiscalYear == 0 {
		return nil
	}
	var out []finding.Finding
	for _, t := range s.texts {
		if t.part == elsewhere || !strings.Contains(t.Value, "20") && !strings.Contains(t.Value, "/") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if !strings.Contains(l.Text, "20") && !strings.Contains(l.Text, "/") || !mayPromise(l.Text) {
				continue
			}
			from := 0
			for _, to := range sentenceEnds(l.Text) {
				sentence := l.Text[from:to]
				if start, end, ok := pastTime(sentence, int(s.FiscalYear)); ok && promise().MatchString(sentence) && !tellsOfPast(sentence) {
					out = append(out, t.find("TEXT0801", l, from+start, from+end,
						"%q is before %s, on which the fiscal year %s begins.", sentence[start:end], s.FiscalYear.Begins().Print(), s.FiscalYear.Print()))
				}
				from = to
			}
		}
	}
	return out
}

// mayPromise looks for the words of a promise alone.
func mayPromise(text string) bool {
	return strings.Contains(text, "will") || strings.Contains(text, "plan") || strings.Contains(text, "shall") ||
		strings.Contains(text, "intend") || strings.Contains(text, "going to")
}

// sentenceEnds are the places behind the sentences of a text.
func sentenceEnds(text string) []int {
	var out []int
	for i := 0; i+2 < len(text); i++ {
		if strings.IndexByte(".!?;", text[i]) >= 0 && isBlank(text[i+1]) && !isLower(text[i+2]) {
			out = append(out, i+1)
		}
	}
	return append(out, len(text))
}

// pastTime finds a time in a sentence that is over before a fiscal year begins.
func pastTime(sentence string, year int) (from, to int, ok bool) {
	for _, m := range timeOfYear().FindAllStringSubmatchIndex(sentence, -1) {
		y, _ := strconv.Atoi(sentence[m[4]:m[5]])
		if y < year || y == year && endsByJune(sentence[m[2]:m[3]]) {
			return m[0], m[5], true
		}
	}
	for _, m := range numericDate().FindAllStringSubmatchIndex(sentence, -1) {
		month, _ := strconv.Atoi(sentence[m[2]:m[3]])
		y, _ := strconv.Atoi(sentence[m[4]:m[5]])
		if y = 2000 + y%100; month > 12 || y > year || y == year && month > 6 {
			continue
		}
		return m[2], m[5], true
	}
	years := fiscalYears(sentence)
	for _, y := range years {
		if y.year >= year { // from an earlier year to this one
			return 0, 0, false
		}
	}
	for _, y := range years {
		if m := inThe().FindStringIndex(sentence[:y.from]); m != nil {
			return m[0], y.to, true
		}
	}
	return 0, 0, false
}

var (
	timeOfYear = pattern(`(?i)\b(?:in|during|through|until|by|this|for)(?: the| late| early| mid)*[ -](spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)(?: semester)?(?: [0-9]{1,2},| of|,)? (20[0-9]{2})\b`)
	inThe      = pattern(`(?i)\b(?:in|during|throughout|for)(?: the)?(?: school| fiscal)?(?: year)? ?$`)
	// numericDate is a day as 9/14/26 or 9/14/2026.
	numericDate = pattern(`(?:^|[ (])([0-9]{1,2})/[0-9]{1,2}/((?:20)?[0-9]{2})(?:[ ,.;)]|$)`)
	promise     = pattern(`(?i)\b(?:will|shall|is the plan to|plans? to|going to|intends? to)\b`)
	pastWord    = pattern(`(?i)\b(?:was|were|had|has been|have been|been|began|held|since|from|data|dashboards?|results|eligible|eligibility|taken|given|met|led|made|built|went|took|after|following|baseline|prior|previous|last|former|past|ago)\b`)
	endsInED    = pattern(`(?i)\b[a-z-]*[a-z]{2}ed\b`)
	// willBe is a form of the future that looks like one of the past: "will be
	// held".
	willBe = pattern(`(?i)\b(?:will|shall)(?: also| each| all)? be (?:[a-z]+ly )?[a-z]+\b`)
)

// endsByJune reports whether a month or season is over when the fiscal year
// begins in July of its year. Winter may be the one that follows.
func endsByJune(name string) bool {
	return isOneOf(strings.ToLower(name), " spring january february march april may june ")
}

// tellsOfPast reports whether a sentence has a word in a past form, or one that
// looks back.
func tellsOfPast(sentence string) bool {
	sentence = willBe().ReplaceAllString(sentence, "")
	if pastWord().MatchString(strings.TrimPrefix(sentence, "The following ")) {
		return true
	}
	for _, w := range endsInED().FindAllString(sentence, -1) {
		if !isOneOf(strings.ToLower(w), " need proceed exceed succeed speed feed seed indeed ") {
			return true
		}
	}
	return false
}
