package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// partMark is the mark of part (A) or (B), alone or before a title.
var partMark = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\(([AB])\)|(?i:part|subparagraph|paragraph)\s+(?:\(1\)\s*)?\(?([AB])\b\)?|(?:(?i:ec|ed\.? code|education code)\s*)?(?i:section\s*)?§?\s*52066\s*\(i\)\s*\(1\)\s*\(([AB])\))[\s.:\-–—]*`)
})

// enumerator is a number typed before a title.
var enumerator = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?i:section|part)\s+)?(?:[IVX]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.):]\s*`)
})

// title is what a paragraph is found to be the title of.
type title struct {
	kind kind
	// level is a heading's; 0 where it doesn't look like one.
	level int
	// goal is the goal's number.
	goal string
	// shape is what the title says by its words, and rest the paragraph of what
	// stands behind it, nil for nothing.
	shape string
	rest  *wml.Paragraph
}

// noteMarks are the marks of notes at the end of a line.
var noteMarks = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:\s*\[[^\][]{1,6}\])+$`)
})

// titleIn tells what a paragraph is the title of. The notes of a title, with
// their marks, are the beginning of what stands below it.
func (r *reader) titleIn(p *wml.Paragraph) (title, bool) {
	if len(p.Notes) == 0 {
		return r.titleWithoutNotes(p)
	}
	marks := noteMarks().FindString(text(p))
	if marks == "" {
		return r.titleWithoutNotes(p)
	}
	bare := *p
	bare.Notes = nil
	bare.Text = cutEnd(p.Text, len(text(p))-len(marks)+strings.Index(plainText(p), text(p)))
	t, ok := r.titleWithoutNotes(&bare)
	if !ok {
		return title{}, false
	}
	rest := &wml.Paragraph{Style: "normal", Index: p.Index, Notes: p.Notes}
	if t.rest != nil {
		rest.Text = append(rest.Text, t.rest.Text...)
	}
	rest.Text = append(rest.Text, &document.Text{Value: trim(marks)})
	t.rest = rest
	return t, true
}

func (r *reader) titleWithoutNotes(p *wml.Paragraph) (title, bool) {
	line := text(p)
	if line == "" || p.Label != nil && p.Label.Delimiter == 0 && p.Label.Plain {
		return title{}, false
	}
	level, heading := headingLevel(p)
	if p.Label != nil && !heading && !p.Bold {
		return title{}, false
	}
	t := title{level: level}
	start := 0 // of the words behind marks and numbers
	if m := partMark().FindStringSubmatch(line); m != nil {
		rest := line[len(m[0]):]
		part := assistance
		if m[1]+m[2]+m[3] == "A" {
			part = collaboration
		}
		k, ok := r.titleWords(rest)
		switch {
		case rest == "":
			t.kind, t.shape = part, line
			return t, true
		case ok && (part == collaboration || k == assistance || k == differential || k == districtOwn || k == direct):
			t.kind, t.shape = k, line
			if part == collaboration {
				t.kind = part
			}
			return t, true
		case ok:
			t.kind, t.shape = part, line
			return t, true
		case heading:
			t.kind, t.shape, t.rest = part, line[:len(m[0])], r.behind(p, len(m[0]))
			return t, true
		}
		return title{}, false
	}
	if heading {
		start = len(enumerator().FindString(line))
		if start == len(line) {
			start = 0
		}
	}
	if g, ok := goalTitle(line[start:]); ok && (heading || g.strict) {
		t.kind, t.goal, t.shape = goalSection, g.id, line[:start+g.end]
		t.rest = r.behind(p, start+g.end)
		return t, true
	}
	if k, ok := r.titleWords(line[start:]); ok && (heading || quiet(line, k)) {
		t.kind, t.shape = k, line
		return t, true
	}
	return r.titleBefore(p, line, start, t, heading)
}

// quiet reports whether a line that doesn't look like a heading may be one all
// the same: it is short and no sentence, or begins with a short title and a
// colon and goes on with the law's words.
func quiet(line string, k kind) bool {
	if isLoud(k) {
		return false
	}
	if len(words(line)) <= 8 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ";") && !strings.HasSuffix(line, ",") {
		return true
	}
	before, _, ok := strings.Cut(line, ":")
	if !ok || !sectionNumber().MatchString(line) {
		return false
	}
	_, ok = titleOf(before)
	return ok
}

// titleBefore finds a title with words of its own behind it: "Local Context
// (revised March 3)" in a heading, "Local Context: The county…" anywhere.
func (r *reader) titleBefore(p *wml.Paragraph, line string, start int, t title, heading bool) (title, bool) {
	marks := ":"
	if heading {
		marks = ":(–—[|\n"
	}
	for i, c := range line[start:] {
		if !strings.ContainsRune(marks, c) || c == '(' && !strings.HasSuffix(line[:start+i], " ") {
			continue
		}
		k, ok := r.titleWords(line[start : start+i])
		if !ok || len(words(line[start:start+i])) > 8 || !heading && isLoud(k) {
			return title{}, false
		}
		if !heading && !r.runsIn(k, p, start+i) {
			return title{}, false
		}
		end := start + i
		if c == ':' || c == '–' || c == '—' || c == '|' || c == '\n' {
			end += len(string(c))
		}
		t.kind, t.shape = k, line[:end]
		t.rest = r.behind(p, end)
		return t, true
	}
	return title{}, false
}

// runsIn reports whether a paragraph of running text may begin with a title of
// a kind. Words that a sentence may begin with as well must be bold, and labels
// of lines are no titles: "Sources of funding: …".
func (r *reader) runsIn(k kind, p *wml.Paragraph, length int) bool {
	switch k {
	case context, districtOwn, direct, differential:
		return true
	case assistance, collaboration, support, review:
		return boldFront(p.Text, length)
	}
	return false
}

// boldFront reports whether the first bytes of a text are bold.
func boldFront(in []document.Inline, length int) bool {
	for _, x := range in {
		words := document.Plain([]document.Inline{x})
		if _, ok := x.(*document.Strong); !ok && trim(words) != "" {
			return false
		}
		if length -= len(words); length <= 0 {
			return true
		}
	}
	return false
}

// behind is what stands in a paragraph behind the first n bytes of its text;
// nil where that is nothing, or the year or the county that the summary says.
func (r *reader) behind(p *wml.Paragraph, n int) *wml.Paragraph {
	line := text(p)
	rest := trim(line[n:])
	if len(words(r.withoutOwn(rest))) == 0 && len(p.Notes) == 0 {
		r.shape(rest)
		return nil
	}
	// The plain text may begin with white space that text takes off.
	whole := plainText(p)
	q := cut(p, strings.Index(whole, line)+n)
	if _, heading := headingLevel(p); heading {
		q.Text = plainWeight(q.Text)
	}
	return q
}

// titleWords is titleOf without the county's own name and the year.
func (r *reader) titleWords(s string) (kind, bool) {
	if k, ok := titleOf(s); ok {
		return k, ok
	}
	if len(s) > longestTitle {
		return unknown, false
	}
	if own := r.withoutOwn(s); own != s {
		return titleOf(own)
	}
	return unknown, false
}

// plainLevel is the level of a title that doesn't look like a heading: below
// all that do.
const plainLevel = 2000

// headingLevel is the level of a paragraph that is a heading or looks like one.
// Those that only look like one are ordered by how they are set off (larger,
// in capitals, bold), and stand below all real ones.
func headingLevel(p *wml.Paragraph) (int, bool) {
	level, ok := structure.Heading(p)
	if !ok || level > 0 {
		return level, ok
	}
	level = 1000 - 10*min(max(p.Size, 0), 90)
	if line := text(p); strings.ToUpper(line) == line {
		level -= 4
	}
	if p.Bold {
		level -= 2
	}
	return level, true
}
