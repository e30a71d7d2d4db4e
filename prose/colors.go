package prose

import (
	"slices"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

var (
	colors = []string{"red", "yellow", "green", "blue", "orange", "purple", "pink", "gray", "grey"}
	// markedBy are the words before "in red" that say that the color is a mark
	// of the text itself.
	markedBy = []string{"highlighted", "shaded", "marked", "shown", "printed", "written", "typed", "noted", "indicated", "displayed", "identified", "text", "font", "items", "words", "cells", "rows", "entries", "changes", "additions", "language"}
	// lettering are the words behind a color that say so.
	lettering = []string{"text", "font", "type", "print", "lettering", "highlight", "highlights", "highlighting"}
	// dashboardWords: on the California School Dashboard colors are the names of
	// performance levels.
	dashboardWords = []string{"dashboard", "indicator", "performance", "level", "student group", "status"}
)

// colorAlone: no sentence says what is meant by its color alone.
func colorAlone(o *outline) []finding.Finding {
	if !slices.ContainsFunc(colors, func(c string) bool { return strings.Contains(o.Value, " "+c) }) {
		return nil
	}
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		from, to, ok := colorMark(l.Text)
		if !ok {
			continue
		}
		lower := strings.ToLower(l.Text)
		if !slices.ContainsFunc(dashboardWords, func(w string) bool { return strings.Contains(lower, w) }) {
			out = append(out, o.find("TEXT0906", l, from, to, "%q tells things apart by a color, which the document doesn’t have.", l.Text[from:to]))
		}
	}
	return out
}

// colorMark finds "highlighted in yellow" and "red text" in a text.
func colorMark(s string) (from, to int, ok bool) {
	for _, color := range colors {
		for at := 0; ; {
			i := strings.Index(s[at:], color)
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(color)
			if start > 0 && isWordByte(s[start-1]) || at < len(s) && isWordByte(s[at]) {
				continue
			}
			before := s[:start]
			if head, found := strings.CutSuffix(before, " in "); found || strings.HasSuffix(before, " in bold ") {
				head = strings.TrimSuffix(head, " in bold ")
				word := head[strings.LastIndexAny(head, " \n(")+1:]
				if slices.Contains(markedBy, strings.ToLower(word)) {
					return len(head) - len(word), at, true
				}
			}
			if words := strings.Fields(s[at:]); len(words) > 0 && s[at] == ' ' && slices.Contains(lettering, strings.Trim(words[0], ".,;:)")) {
				return start, at + 1 + len(strings.TrimRight(words[0], ".,;:)")), true
			}
		}
	}
	return 0, 0, false
}

// shortest of a paragraph in capitals: fewer words are a title or acronyms.
const (
	fewestCapitalWords = 4
	fewestCapitals     = 20
)

// allCapitals: a paragraph or an item is not all in capitals.
func allCapitals(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		if (l.Role == markdown.ParagraphLine || l.Role == markdown.ItemLine) && isInCapitals(l.Text) {
			out = append(out, o.all("TEXT0907", i, "%q is all in capitals.", opening(l.Text)))
		}
	}
	return out
}

// isInCapitals reports whether all letters of a text are capitals, and the words
// are words and not a row of acronyms.
func isInCapitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	words := strings.Fields(s)
	if letters < fewestCapitals || len(words) < fewestCapitalWords {
		return false
	}
	long := 0
	for _, w := range words {
		if slices.Contains([]string{"OF", "THE", "FOR", "TO", "WITH", "IN", "BY", "ON", "FROM", "WILL"}, w) {
			return true
		}
		if len(strings.Trim(w, ".,:;()")) >= 8 {
			long++
		}
	}
	return long >= 2
}
