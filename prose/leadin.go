package prose

import (
	"slices"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// leadInToNothing: what ends in a colon has something to lead in to. An item
// that does has it inside, and not as the next items of its own list.
func leadInToNothing(o *outline) []finding.Finding {
	var out []finding.Finding
	under := 0 // the level of the heading that stands above
	for i := range o.lines {
		l := &o.lines[i]
		shown := strings.TrimRightFunc(l.Text, unicode.IsSpace)
		switch {
		case l.Role == markdown.HeadingLine:
			under = l.Level
		case l.Role == markdown.CellLine:
		case l.Role == markdown.ItemLine && strings.HasPrefix(shown, "To ") && strings.HasSuffix(shown, ",") && o.hasSiblingNext(i),
			l.Level > 0 && (strings.HasSuffix(shown, ":") || isTorn(shown)) && o.hasSiblingNext(i):
			from, words := closing(l.Text)
			out = append(out, o.find("TEXT0303", l, from, len(shown),
				"%q leads in to a list, but what follows are the next items of the same list.", words))
		case strings.HasSuffix(shown, ":") && !o.continues(i, under):
			from, words := closing(l.Text)
			out = append(out, o.find("TEXT0301", l, from, len(shown),
				"%q ends in a colon, and %s.", words, o.missing(i)))
		}
	}
	return out
}

// isTorn reports whether an item breaks off where something must follow:
// "Coaching that includes", "Training on the following topics".
func isTorn(s string) bool {
	if !isLower(at(s, len(s)-1)) || len(s) < 12 {
		return false
	}
	words := strings.Fields(s[max(len(s)-48, 0):])
	last := words[len(words)-1]
	for k := max(len(words)-3, 1); k < len(words); k++ {
		if words[k] == "following" && words[k-1] == "the" {
			return true
		}
	}
	return slices.Contains([]string{"by", "to", "include", "includes", "including", "will"}, last)
}

// hasSiblingNext reports whether the next line is the next item of the list
// that line i stands in.
func (o *outline) hasSiblingNext(i int) bool {
	return o.is(i+1, markdown.ItemLine) && o.lines[i].Level > 0 && o.lines[i+1].Level == o.lines[i].Level
}

// missing says what there is where a list should follow line i.
func (o *outline) missing(i int) string {
	if o.is(i+1, markdown.ParagraphLine) && o.lines[i].Level == 0 {
		return "no list follows but a paragraph"
	}
	return "nothing follows"
}

// continues reports whether what line i leads in to is there. A paragraph may
// well be: an address, a sentence in quotation marks, the first of several
// points; but not where the words themselves promise a list.
func (o *outline) continues(i, under int) bool {
	l := &o.lines[i]
	if i+1 == len(o.lines) {
		return o.goesOn
	}
	next := &o.lines[i+1]
	switch {
	case next.Role == markdown.CellLine:
		return true
	case next.Role == markdown.HeadingLine:
		return l.Level == 0 && next.Level > under
	case l.Level > 0: // a paragraph of its own, or a list below it
		return next.Level > l.Level || next.Role == markdown.ParagraphLine && next.Level == l.Level
	case next.Role == markdown.ItemLine:
		return true
	case !promisesList(l.Text):
		return true
	}
	if strings.HasSuffix(strings.TrimRightFunc(next.Text, unicode.IsSpace), ":") {
		// A lead-in to several that have a list each.
		return i+2 < len(o.lines) && (o.lines[i+2].Role == markdown.ItemLine || o.lines[i+2].Role == markdown.CellLine)
	}
	start, _ := next.Source(0, 0)
	return len(strings.Fields(next.Text)) < 8 || isLabelled(next.Text) || strings.HasSuffix(o.Value[:start], "**") || strings.HasSuffix(o.Value[:start], "__")
}

// isLabelled reports whether a paragraph begins like a point of several:
// "Attendance: …", "First, …", "(1) …", "Phase 1 …".
func isLabelled(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 {
		return false
	}
	for _, w := range words[:min(len(words), 7)] {
		if strings.HasSuffix(w, ":") {
			return true
		}
	}
	first := strings.ToLower(strings.Trim(words[0], "(.,)"))
	return slices.Contains([]string{"first", "firstly", "one", "phase", "step", "tier", "goal", "action", "level", "year", "part", "stage"}, first) ||
		len(first) <= 3 && strings.Trim(first, "0123456789.") == "" || len(first) == 1 || strings.IndexAny(s, "“\"‘") == 0
}

// promisesList reports whether the end of a lead-in promises a list: "by:",
// "in the following ways:".
func promisesList(s string) bool {
	s = strings.TrimRight(s, ": ")
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		s = strings.TrimRight(s[:i], " ") // "in four phases (continued)"
	}
	words := strings.Fields(strings.ToLower(s))
	if len(words) < 3 {
		return false
	}
	last := words[len(words)-1]
	return slices.Contains([]string{"by", "to", "will", "include", "includes", "including", "follows", "through"}, last) ||
		slices.Contains(words[max(len(words)-4, 0):], "following") && last != "following" && last != "information" && last != "statement" && last != "message"
}

// shortestLeadIn is how many words a sentence that ends in a full stop has at
// least, to be taken for a lead-in.
const shortestLeadIn = 6

// leadInWithoutColon: what a list stands below leads in to it with a colon. A
// paragraph does if it is one sentence, or if it says that something follows;
// an item only if it is no sentence of its own.
func leadInWithoutColon(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		// A text that is an item in print is read as one.
		isItem := l.Role == markdown.ItemLine || o.Kind == check.ItemMarkdown
		if !o.leads(i) || l.Role != markdown.ItemLine && (l.Role != markdown.ParagraphLine || l.Level > 0) || !saysSomething(l.Text) || o.isPseudoHeading(i) || o.partsItems(i) {
			continue
		}
		shown := strings.TrimRightFunc(l.Text, unicode.IsSpace)
		bare := strings.TrimRight(shown, `)]"'”’ `)
		last := bare[len(bare)-1]
		var wrong string
		switch {
		case strings.HasSuffix(shown, ":") || last == ':' || last == '?':
			continue
		case strings.HasSuffix(shown, "…") || strings.HasSuffix(shown, "..."):
			continue
		case last == ',' || last == ';':
			wrong = "ends in a " + map[byte]string{',': "comma", ';': "semicolon"}[last]
		case last == '.' || last == '!':
			n, from := sentences(l.Text)
			if !saysWhatFollows(l.Text[from:]) && (n > 1 || isItem || countWords(l.Text) < shortestLeadIn || o.isProse(i)) {
				continue
			}
			wrong = "ends in a period"
			if last == '!' {
				wrong = "ends in an exclamation mark"
			}
		case isItem && !isFragment(shown), o.isOneSentence(i):
			continue
		default:
			wrong = "has no mark at its end"
		}
		from, words := closing(l.Text)
		out = append(out, o.find("TEXT0302", l, from, len(shown),
			"%q leads in to the list below it but %s.", words, wrong))
	}
	return out
}

// isProse reports whether a sentence that stands alone above a list follows
// another paragraph, and does not say what somebody will do: it may belong to
// what is above it and not to the list.
func (o *outline) isProse(i int) bool {
	return o.is(i-1, markdown.ParagraphLine) && o.lines[i-1].Level == 0 && strings.HasSuffix(strings.TrimSpace(o.lines[i-1].Text), ".") &&
		!strings.Contains(o.lines[i].Text, " will ")
}

// isOneSentence reports whether the list below line i goes on with its sentence,
// and so needs no colon: "We" above "listen," and "act."
func (o *outline) isOneSentence(i int) bool {
	first := strings.TrimSpace(o.lines[i+1].Text)
	return first != "" && !isUpper(first[0]) && strings.ContainsAny(first[len(first)-1:], ",;")
}

// partsItems reports whether a paragraph stands between items and belongs to the
// one above: the numbers go on below it, or there is one item on each side.
func (o *outline) partsItems(i int) bool {
	above, below := i-1, &o.lines[i+1]
	if below.Number > 1 {
		return true
	}
	return o.is(above, markdown.ItemLine) && o.lines[above].Level == below.Level &&
		len(o.lists[o.lines[above].List-1]) == 1 && len(o.lists[below.List-1]) == 1
}

// saysWhatFollows reports whether a sentence says that something follows it.
func saysWhatFollows(s string) bool {
	s = strings.ToLower(s)
	for _, phrase := range []string{"the following", "as follows", "these ways", "these steps", "listed below", "include:"} {
		if strings.Contains(s, phrase) {
			return true
		}
	}
	return false
}

// isFragment reports whether an item without a mark at its end can't stand
// without the list below it: "To build trust", "Training on the following".
func isFragment(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	last := words[len(words)-1]
	return strings.HasPrefix(s, "To ") && !strings.Contains(s, ", ") ||
		slices.Contains([]string{"by", "to", "include", "includes", "including", "follows", "as", "will", "that", "for", "with", "of", "on", "following"}, last) ||
		slices.Contains(words[max(len(words)-3, 0):], "following")
}
