package prose

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// pattern returns a regular expression that is made when it is first asked for.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// clip shortens a text that is shown in a message.
func clip(s string) string {
	r := []rune(s)
	if len(r) <= 60 {
		return s
	}
	short := string(r[:60])
	if words := strings.LastIndexByte(short, ' '); words > 30 { // not within a word
		short = short[:words+1]
	}
	return short + "…"
}

var (
	continued  = pattern(`(?i)\((?:continued|cont(?:inue)?[.'’]?d?\.?|con['’]t\.?)(?: (?:on|from) (?:the )?(?:next|previous|page) ?(?:page|[0-9]+)?)?\)`)
	goesOn     = pattern(`(?i)^\(?continue[sd] on (?:the )?next page\)?\.?$`)
	pageLine   = pattern(`(?i)^[-–—| ]*page [0-9]{1,3}(?: ?(?:of|/) ?[0-9]{1,3})?[-–—| ]*$|^[0-9]{1,3} ?\| ?p ?a ?g ?e$`)
	pageFooter = pattern(`(?i)\| ?page [0-9]{1,3}$`)
	pageOf     = pattern(`(?i)(?:^|([[:alpha:]]+)?[ \n(|])(page [0-9]{1,3} of [0-9]{1,3})(?:[^[:alnum:]]|$)`)
)

// pageMarks: what belonged to the pages of another document: "(continued)" at
// a heading that stood on two, and the number of a page. An item may speak of
// work that is "(continued)", so there it is only said of one that a list
// follows.
func pageMarks(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !namesPage(t.Value) && !namesContinuing(t.Value) && !strings.Contains(t.Value, "|") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if from, to := pageMark(l); to > 0 {
				out = append(out, t.find("TEXT0204", l, from, to, "%q belongs to the page of another document.", l.Text[from:to]))
			}
		}
	}
	return out
}

// namesPage and namesContinuing look at the letters alone.
func namesPage(text string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], "age ")
		if i < 0 {
			return strings.Contains(text, "PAGE ")
		}
		from += i + len("age ")
		if isDigit(at(text, from)) {
			return true
		}
	}
}

func namesContinuing(text string) bool {
	return strings.Contains(text, "ontinue") || strings.Contains(text, "(cont") || strings.Contains(text, "(Cont") || strings.Contains(text, "CONT")
}

func pageMark(l *markdown.Line) (from, to int) {
	if strings.IndexByte(l.Text, '(') >= 0 && (l.Role == markdown.HeadingLine || l.Role == markdown.ParagraphLine && l.Level == 0 || strings.HasSuffix(l.Text, ":")) {
		if m := continued().FindStringIndex(l.Text); m != nil {
			return m[0], m[1]
		}
	}
	if len(l.Text) > 0 && len(l.Text) < 40 && strings.IndexByte("PpCc0123456789(|-", l.Text[0]) >= 0 && (pageLine().MatchString(l.Text) || goesOn().MatchString(l.Text)) {
		return 0, len(l.Text)
	}
	if !namesPage(l.Text) {
		return 0, 0
	}
	if m := pageFooter().FindStringIndex(l.Text); m != nil {
		return m[0], m[1]
	}
	m := pageOf().FindStringSubmatchIndex(l.Text)
	if m == nil || m[2] >= 0 && refers[strings.ToLower(l.Text[m[2]:m[3]])] {
		return 0, 0
	}
	return m[4], m[5]
}

// refers are words before "page 3 of 7" that send the reader there.
var refers = map[string]bool{
	"on": true, "see": true, "from": true, "at": true, "in": true, "to": true, "refer": true,
	"and": true, "of": true, "by": true, "the": true, "also": true, "with": true,
}

var (
	draftLine = pattern(`^(?:DRAFT|Draft)(?: (?:only|copy|version|document|ONLY|COPY|VERSION|DOCUMENT))?(?:[ ,:–—-]+(?:[vV](?:ersion)? ?)?[0-9][0-9./-]*)?$` +
		`|^DRAFT ?[:–—-]|[ –—-]\(?DRAFT\)?$`)
	draftInRound = pattern(`\(DRAFT\)`)
)

// draftMarks: "DRAFT" as a mark on the paper. The draft of something is another
// thing, and an item may be called so.
func draftMarks(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if !strings.Contains(t.Value, "DRAFT") && !strings.Contains(t.Value, "Draft") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if l.Level > 0 && l.Role != markdown.HeadingLine || l.Role == markdown.CellLine || len(l.Text) > 120 {
				continue
			}
			m := draftLine().FindStringIndex(l.Text)
			if m == nil {
				m = draftInRound().FindStringIndex(l.Text)
			}
			if m != nil {
				mark := strings.TrimLeft(l.Text[m[0]:m[1]], " –—-")
				out = append(out, t.find("TEXT0205", l, m[1]-len(mark), m[1], "The text is marked as a draft: %q.", mark))
			}
		}
	}
	return out
}

// otherYearsTitle: a title that names another fiscal year's summary. A heading
// about how another year went is none.
func otherYearsTitle(s *subject) []finding.Finding {
	if s.FiscalYear == 0 {
		return nil
	}
	var out []finding.Finding
	for _, t := range s.texts {
		if !strings.Contains(t.Value, "ummary") && !strings.Contains(t.Value, "UMMARY") {
			continue
		}
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			if l.Role != markdown.HeadingLine && (l.Role != markdown.ParagraphLine || l.Level > 0) ||
				len(l.Text) > 160 || strings.HasSuffix(l.Text, ".") || !summaryTitle().MatchString(l.Text) || lookingBack().MatchString(l.Text) {
				continue
			}
			years := fiscalYears(l.Text)
			if len(years) == 1 && years[0].year != int(s.FiscalYear) {
				y := years[0]
				out = append(out, t.find("TEXT0206", l, y.from, y.to, "The title is that of %s; this is the summary for %s.", l.Text[y.from:y.to], s.FiscalYear.Print()))
			}
		}
	}
	return out
}

var (
	summaryTitle = pattern(`(?i)(?:^|20[0-9]{2} ?[-–—/] ?(?:20)?[0-9]{2} )(?:[a-z]+ ){0,6}(?:annual )?summary\b`)
	lookingBack  = pattern(`(?i)\b(?:progress|review|reflections?|outcomes?|results?|data|updates?|prior|last|previous|dashboard|successes|since|from|in)\b`)
)
