package prose

import (
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// wrongCountyBlocking find another county where one's own belongs.
var wrongCountyBlocking = []func(*subject) []finding.Finding{otherCounty}

// wrongCountyRules find other slips with counties.
var wrongCountyRules = []func(*subject) []finding.Finding{likelyOtherCounty, ownNameMisspelt}

// Counties name each other all the time: as partners, as leads, as neighbors.
// So nothing is said of a name as such. The fatal rules know the few places
// where a summary speaks for itself: the sentence that a part begins with, who
// acts in it and whose districts it is for; and who attends the meetings. Text
// that was copied from another county's summary shows there. The seven exempt
// counties write no summary to copy from.

// otherCounty: CNTY0101 and CNTY0102.
func otherCounty(s *subject) []finding.Finding { return countySlips(s, true) }

// likelyOtherCounty: CNTY0103, the same where there may be a reason for it.
func likelyOtherCounty(s *subject) []finding.Finding { return countySlips(s, false) }

// slip is another county in a place of one's own.
type slip struct {
	code     string
	from, to int
	message  string
}

func countySlips(s *subject, fatal bool) []finding.Finding {
	if s.own.Name == "" {
		return nil
	}
	var out []finding.Finding
	for _, t := range s.texts {
		if t.Pointer == "/board/name" {
			if from, to, other, ok := startsWithOffice(t.Value, s.own.Name); fatal && ok && strings.Contains(t.Value[from:to], " Board") {
				out = append(out, t.whole("CNTY0101", "The county is %s, and the board is %q, of %s County.", s.own.Name, clip(t.Value), other.Name))
			}
			continue
		}
		if t.part == elsewhere || strings.HasSuffix(t.Pointer, "/name") || !namesAnother(t.Value, s.own.Name) {
			continue
		}
		spoken := false // whether the county itself was named in a paragraph above
		lines := t.read()
		for i := range lines {
			l := &lines[i]
			list := i+1 < len(lines) && lines[i+1].Role == markdown.ItemLine && lines[i+1].Level == l.Level+1
			p := place{subject: s, text: t, line: l, list: list, spoken: spoken}
			for _, f := range p.slips() {
				if (f.code != "CNTY0103") == fatal {
					out = append(out, t.find(f.code, l, f.from, f.to, "%s", f.message))
				}
			}
			if l.Level == 0 && (p.speaksForItself(l.Text) || unnamedOffice().MatchString(l.Text)) {
				spoken = true
			}
		}
	}
	return out
}

// namesAnother reports whether a text has the name of another county before the
// word "County" or "COE".
func namesAnother(text, own string) bool {
	for _, mention := range mentions(text) {
		if mention.county.Name != own {
			return true
		}
	}
	return false
}

// mention is a county's name before "County" or "COE", and where it stands; to
// is behind that word.
type mention struct {
	county   county.County
	from, to int
}

// mentions finds the counties named in a text.
func mentions(text string) []mention {
	var out []mention
	for _, word := range [...]string{" County", " COE"} {
		for from := 0; ; {
			i := strings.Index(text[from:], word)
			if i < 0 {
				break
			}
			end := from + i
			from = end + len(word)
			if isLetter(at(text, from)) { // "Countywide", "COEs"
				continue
			}
			if c, ok := countyBefore(text[:end]); ok {
				out = append(out, mention{c, end - len(c.Name), from})
			}
		}
	}
	return out
}

// countyBefore is the county whose name a text ends with.
func countyBefore(text string) (county.County, bool) {
	last := text[strings.LastIndexByte(text, ' ')+1:]
	if from := strings.LastIndexAny(last, "\n(*_[\"“-/"); from >= 0 {
		last = last[from+1:]
		last = strings.TrimPrefix(last, "\x80\x9c") // the rest of a quotation mark
	}
	if last == "" || !isUpper(last[0]) {
		return county.County{}, false
	}
	for _, c := range countiesByLastWord()[last] {
		if rest, ok := strings.CutSuffix(text, c.Name); ok && !isAlnum(at(rest, len(rest)-1)) {
			return c, true
		}
	}
	return county.County{}, false
}

// countiesByLastWord are the counties by the last word of their names.
var countiesByLastWord = sync.OnceValue(func() map[string][]county.County {
	out := map[string][]county.County{}
	for _, c := range county.All() {
		last := c.Name[strings.LastIndexByte(c.Name, ' ')+1:]
		out[last] = append(out[last], c)
	}
	return out
})
