package templates

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// section is a heading and what stands under it. The root of a file has level
// 0 and no heading: the cover, and all sections of level 1.
type section struct {
	level   int
	line    int
	heading phrase
	newPage bool
	parts   []part
}

// part is one piece of a section: a paragraph, a list, an insertion point or a
// section below.
type part struct {
	newPage bool
	text    phrase
	style   document.Style
	fillIn  bool
	items   []phrase
	point   point
	section *section
}

// styles are the words in brackets that say what a line is for.
var styles = map[string]document.Style{
	"title":    document.Title,
	"subtitle": document.Subtitle,
	"cover":    document.CoverLine,
	"lead":     document.Lead,
	"note":     document.Note,
	"alert":    document.Alert,
	"fill-in":  document.Body,
}

// styleNames are the same in the order of the manual.
var styleNames = []string{"[title]", "[subtitle]", "[cover]", "[lead]", "[note]", "[alert]", "[fill-in]"}

var (
	styleMark   = regexp.MustCompile(`^\[([A-Za-z-]+)\](?:\s+(.*))?$`)
	pointMark   = regexp.MustCompile(`^\[\[([^\[\]]*)\]\]$`)
	headingMark = regexp.MustCompile(`^(#+)\s+(.+)$`)
)

// reader reads one layout file.
type reader struct {
	layout   *layout
	wrong    Mistakes
	line     int
	newPage  bool
	open     []*section     // the root, and the headings above this line
	pointsAt map[string]int // the line of each insertion point
	titleAt  int
}

// parseLayout reads the lines of a layout file into its root section.
func parseLayout(l *layout, lines []string) (*section, Mistakes) {
	r := &reader{layout: l, open: []*section{{}}, pointsAt: map[string]int{}}
	inList := false
	for i, line := range lines {
		r.line = i + 1
		item := strings.HasPrefix(line, "- ")
		switch {
		case line == "" || strings.HasPrefix(line, "//"):
		case strings.HasPrefix(line, "[["):
			r.readPoint(line)
		case strings.HasPrefix(line, "#"):
			r.readHeading(line)
		case line == "-":
			r.mistake(`an item of a list has its words after the -; to print the mark itself, write \-`)
		case item:
			r.readItem(line[len("- "):], inList)
		default:
			r.readText(line)
		}
		inList = item
	}
	r.finish()
	return r.open[0], r.wrong
}

func (r *reader) mistake(format string, args ...any) {
	r.wrong = append(r.wrong, Mistake{r.layout.file, r.line, fmt.Sprintf(format, args...)})
}

// here is the section that the next line belongs to.
func (r *reader) here() *section { return r.open[len(r.open)-1] }

// add puts a part at the end of the section here.
func (r *reader) add(new part) {
	new.newPage, r.newPage = r.newPage, false
	s := r.here()
	s.parts = append(s.parts, new)
}

func (r *reader) phrase(s string, allowed []string) phrase {
	out, err := parsePhrase(s, allowed)
	if err != nil {
		r.mistake("%v", err)
	}
	return out
}

func (r *reader) readPoint(line string) {
	m := pointMark.FindStringSubmatch(line)
	if m == nil {
		r.mistake("an insertion point stands alone on its line, between [[ and ]]")
		return
	}
	name := strings.TrimSpace(m[1])
	if name == newPage {
		r.newPage = true
		return
	}
	known, ok := r.layout.point(name)
	switch {
	case !ok:
		r.mistake("there is no insertion point [[%s]] here; use %s", name, list(r.layout.names()))
		return
	case r.pointsAt[name] > 0:
		r.mistake("[[%s]] stands here again; it is already in line %d, so take one of the two out", name, r.pointsAt[name])
		return
	}
	r.pointsAt[name] = r.line
	if known.open {
		r.open = r.open[:1]
	} else if len(r.open) == 1 {
		r.mistake("[[%s]] has no heading above it; write one, such as # Local Context", name)
	}
	r.add(part{point: known})
}

func (r *reader) readHeading(line string) {
	m := headingMark.FindStringSubmatch(line)
	if m == nil {
		r.mistake(`a heading has a space and its words after the #; to print the mark itself, write \#`)
		return
	}
	level := len(m[1])
	if level > 6 {
		r.mistake("a heading has at most six # marks")
		return
	}
	switch deepest := len(r.open); {
	case level > deepest && deepest == 1:
		r.mistake("this heading has %d # marks; one with no other above it has one", level)
	case level > deepest:
		r.mistake("this heading has %d # marks, and the one above it has %d; a level cannot be skipped, so use at most %d", level, deepest-1, deepest)
	}
	s := &section{level: level, line: r.line, heading: r.phrase(m[2], r.layout.always), newPage: r.newPage}
	r.newPage = false
	r.open = r.open[:min(level, len(r.open))]
	above := r.here()
	above.parts = append(above.parts, part{section: s})
	r.open = append(r.open, s)
}

func (r *reader) readItem(words string, inList bool) {
	item := r.phrase(words, r.layout.placeholders)
	if s := r.here(); inList && len(s.parts) > 0 {
		last := &s.parts[len(s.parts)-1]
		last.items = append(last.items, item)
		return
	}
	r.add(part{items: []phrase{item}})
}

func (r *reader) readText(line string) {
	m := styleMark.FindStringSubmatch(line)
	if m == nil {
		r.add(part{text: r.phrase(line, r.layout.placeholders)})
		return
	}
	style, ok := styles[m[1]]
	allowed := r.layout.placeholders
	switch {
	case !ok:
		r.mistake(`there is no mark [%s]; use %s, or write \[ to print the bracket itself`, m[1], list(styleNames))
		return
	case m[2] == "":
		r.mistake("[%s] has no words after it; write them on the same line", m[1])
		return
	case style == document.Title:
		allowed = r.layout.always
		r.readTitle()
	}
	r.add(part{text: r.phrase(m[2], allowed), style: style, fillIn: m[1] == "fill-in"})
}

// readTitle holds a [title] line against the rule that there is one.
func (r *reader) readTitle() {
	switch {
	case !r.layout.titled:
		r.mistake("a [title] cannot stand in this file; use a heading, such as # {county} County")
	case r.titleAt > 0:
		r.mistake("there is a [title] in line %d already; a document has one", r.titleAt)
	case len(r.open) > 1:
		r.mistake("the [title] stands under a heading; move it above the first one")
	}
	r.titleAt = r.line
}

// finish looks for what the file as a whole lacks, and for headings with
// nothing under them.
func (r *reader) finish() {
	r.checkHeadings(r.open[0])
	if r.newPage {
		r.mistake("nothing follows the last [[%s]]; take it out", newPage)
	}
	if r.layout.titled && r.titleAt == 0 {
		r.mistake("the file has no title; add a line such as [title] Annual Summary")
	}
	for _, want := range r.layout.points {
		if !want.optional && r.pointsAt[want.name] == 0 {
			r.mistake("the insertion point [[%s]] is missing; put it on a line of its own where its text belongs", want.name)
		}
	}
	if r.layout.oneHeading {
		r.finishCounty()
	}
}

func (r *reader) checkHeadings(s *section) {
	if s.level > 0 && len(s.parts) == 0 {
		r.wrong = append(r.wrong, Mistake{r.layout.file, s.line, "nothing stands under this heading; write something there, or take the heading out"})
	}
	for _, part := range s.parts {
		if part.section != nil {
			r.checkHeadings(part.section)
		}
	}
}

// finishCounty holds county.txt against its one rule of shape: everything
// stands under one heading of level 1, which the contents list shows.
func (r *reader) finishCounty() {
	root := r.open[0]
	one := len(root.parts) == 1 && root.parts[0].section != nil
	if !one {
		r.mistake("the file must begin with one heading of one # mark, and have no other such heading")
		return
	}
	if !slices.Contains(root.parts[0].section.heading.placeholders(), "county") {
		r.mistake("the first heading must hold {county}, so that readers can tell the counties apart")
	}
}
