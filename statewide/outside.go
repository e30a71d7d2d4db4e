package statewide

import (
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// outside tells of the text that belongs to no county.
func (r *reader) outside() {
	for i, s := range r.sections {
		if s.county.Code != "" {
			continue
		}
		quote, paragraphs := r.beginning(s)
		if paragraphs == 0 {
			continue
		}
		where := "before the first county"
		if i > 0 {
			where = "after the text of " + r.sections[i-1].county.Name + " County"
		}
		f := rule.Finding("WORD0006", "", "The text %s belongs to no county and was not taken over: %d %s, beginning %q.",
			where, paragraphs, plural(paragraphs, "paragraph or table", "paragraphs and tables"), quote)
		f.Help = "Nothing needs to be done if it is an introduction, a list or an appendix. If it is a county's text, put it below that county's heading in Word, and import the document again."
		r.result.Findings = append(r.result.Findings, f)
	}
}

// beginning gives how the text of a section begins, and how many paragraphs and
// tables it has, without lines that only name a county.
func (r *reader) beginning(s section) (quote string, n int) {
	for _, p := range r.pieces[s.from:s.to] {
		text := p.text
		if p.paragraph == nil {
			text = "(a table)"
		} else if _, ok := nameOf(text); ok || text == "" || isContents(text) {
			continue
		}
		n++
		if quote == "" || len([]rune(quote)) < 40 && p.paragraph != nil {
			quote = fold(quote + " " + text)
		}
	}
	return clip(quote), n
}

func isContents(text string) bool {
	switch strings.ToLower(strings.Trim(text, " :")) {
	case "contents", "table of contents", "list of counties", "counties":
		return true
	}
	return false
}

// clip gives the beginning of a text.
func clip(s string) string {
	const most = 90
	runes := []rune(s)
	if len(runes) <= most {
		return s
	}
	cutAt := most
	for cutAt > most/2 && runes[cutAt] != ' ' {
		cutAt--
	}
	return string(runes[:cutAt]) + " …"
}

func plural(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}
