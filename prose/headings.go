package prose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// longestTitle is how many words a paragraph that plays a heading has at most.
const longestTitle = 12

// pseudoHeadings: what stands as a heading is one.
func pseudoHeadings(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		if o.isPseudoHeading(i) {
			l := &o.lines[i]
			out = append(out, o.all("TEXT0310", i, "%q looks like a heading but is a paragraph.", opening(l.Text)))
		} else if mark := headingMark(o.lines[i].Text); mark > 0 && o.lines[i].Role == markdown.ParagraphLine && o.Kind == check.Markdown {
			l := &o.lines[i]
			if mark == len(strings.TrimSpace(l.Text)) {
				out = append(out, o.all("TEXT0311", i, "The heading %q has no words.", strings.TrimSpace(l.Text)))
			} else {
				out = append(out, o.all("TEXT0310", i, "%q is no heading, since there is no space behind %s.", opening(l.Text), l.Text[:mark]))
			}
		}
	}
	return out
}

// headingMark is the length of the marks of a heading that a paragraph begins
// with; a single one may be a number's (#1).
func headingMark(s string) int {
	n := len(s) - len(strings.TrimLeft(s, "#"))
	if n > 6 || n == 1 && len(strings.TrimSpace(s)) > 1 {
		return 0
	}
	return n
}

// isPseudoHeading reports whether line i is a paragraph that plays a heading: it
// is short, all of it is bold or it is written like a title, and it stands alone
// above a paragraph, a list or a table.
func (o *outline) isPseudoHeading(i int) bool {
	l := &o.lines[i]
	if o.Kind != check.Markdown || l.Role != markdown.ParagraphLine || l.Level > 0 || len(l.Text) > longestTitle*20 || i+1 >= len(o.lines) || strings.Contains(strings.TrimSpace(l.Text), "\n") {
		return false
	}
	next := &o.lines[i+1]
	if next.Role == markdown.HeadingLine || len(strings.Fields(l.Text)) > longestTitle {
		return false
	}
	text := strings.TrimSpace(l.Text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if !unicode.IsLetter(last) && !unicode.IsDigit(last) && !strings.ContainsRune(":)”\"’", last) {
		return false
	}
	if m, marked := scanMark(text); marked && !(l.Strong && m.class != bulletClass) || !saysSomething(text) || len(l.Links) > 0 {
		return false
	}
	if l.Strong {
		return last != ':' || isTitle(text) || next.Role == markdown.ParagraphLine && !promisesList(text)
	}
	if next.Role == markdown.ParagraphLine && countWords(next.Text) >= shortestText && strings.HasSuffix(strings.TrimSpace(next.Text), ".") && isCaption(text) {
		return true
	}
	if next.Role == markdown.ParagraphLine && (isTitle(next.Text) && !strings.HasSuffix(strings.TrimSpace(next.Text), ":") || o.is(i-1, markdown.ParagraphLine) && isTitle(o.lines[i-1].Text)) {
		return false // lines of an address, names below each other
	}
	return isTitle(text)
}

const (
	// longestCaption is how many words a heading has at most that is written like
	// a sentence.
	longestCaption = 6
	// shortestText is how many words the paragraph below it has at least.
	shortestText = 8
)

// isCaption reports whether a text that stands alone above a paragraph is a
// heading, though it has small letters like a sentence: a few words without any
// mark at their end, "Support for schools", with or without a number before
// them.
func isCaption(s string) bool {
	if label, rest, ok := strings.Cut(s, ": "); ok && isNumbered(label) {
		s = rest
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || last == ')') && countWords(s) <= longestCaption && !strings.ContainsAny(s, ".,:;@?!0123456789\n")
}

// small are the words that a title writes small.
var small = []string{"a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "per", "the", "through", "to", "via", "with", "vs.", "&", "/", "-", "–", "—", "|", "+"}

// isTitle reports whether a text of a few words is written like a title: each
// word begins with a capital or a digit, but for small ones and for what stands
// in brackets.
func isTitle(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ":")
	if label, _, ok := strings.Cut(s, ": "); ok && !isNumbered(label) {
		return false // "Cost: None"
	}
	if strings.Contains(s, ". ") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, ".") || strings.Contains(s, "@") {
		return false
	}
	capitals, depth := 0, 0
	words := strings.Fields(s)
	for i, w := range words {
		inside := depth > 0 || strings.HasPrefix(w, "(")
		depth += strings.Count(w, "(") - strings.Count(w, ")")
		if inside {
			continue
		}
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "“\"‘'"))
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsDigit(r) && i > 0:
		case i > 0 && slices.Contains(small, strings.TrimRight(w, ",")):
		default:
			return false
		}
	}
	return capitals > 1 && len(words) <= longestTitle || capitals == 1 && len(words) == 2 && unicode.IsDigit(rune(words[1][0]))
}

// isNumbered reports whether a label is a word and a number: "Phase 2".
func isNumbered(label string) bool {
	words := strings.Fields(label)
	return len(words) == 2 && len(words[1]) <= 2 && (isDigit(words[1][0]) || strings.Trim(words[1], "IVX") == "" || len(words[1]) == 1)
}

// headingsWithoutText: a heading has a text below it, its own or that of a
// heading below it.
func headingsWithoutText(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.HeadingLine {
			continue
		}
		last := i+1 == len(o.lines)
		if last && !o.goesOn || !last && o.lines[i+1].Role == markdown.HeadingLine && o.lines[i+1].Level <= l.Level {
			out = append(out, o.all("TEXT0311", i, "There is no text below the heading %q.", opening(l.Text)))
		}
		if !saysSomething(l.Text) {
			out = append(out, o.all("TEXT0311", i, "The heading %q has no words.", l.Text))
		}
	}
	return out
}
