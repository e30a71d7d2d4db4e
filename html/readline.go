package html

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// lineBuilder collects the text of one paragraph.
type lineBuilder struct {
	runs []run
	// gap says that a space is to come before the next character, and gapLook
	// what it looks like.
	gap     bool
	gapLook look
	// level is the heading's, 0 for a paragraph.
	level int
}

// run is text that looks alike. A line break is a run without text.
type run struct {
	text       strings.Builder
	look       look
	breaksLine bool
}

// look is how text is shown.
type look struct {
	strong, em bool
	link       string
}

// isSpace reports whether a character is one that HTML takes for a space.
func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f' }

// text adds text that looks as the innermost element says.
func (r *reader) text(s string) {
	e := r.top()
	switch {
	case e.name == "title" && r.title == "":
		r.title = s
		return
	case e.name == "style":
		r.keeps = r.keeps || keepsSpace(s)
		return
	case e.hidden:
		return
	}
	if e.keep {
		r.line.level = e.level
		for i, part := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
			if i > 0 {
				r.lineBreak()
			}
			r.add(part, e.look)
		}
		return
	}
	start := 0
	for i, c := range s + " " {
		if !isSpace(c) {
			continue
		}
		if i > start {
			if r.line.gap && len(r.line.runs) > 0 && !r.line.runs[len(r.line.runs)-1].breaksLine {
				r.add(" ", r.line.gapLook)
			}
			r.line.gap = false
			r.line.level = e.level
			r.add(s[start:i], e.look)
		}
		if i < len(s) && !r.line.gap {
			r.line.gap, r.line.gapLook = true, e.look
		}
		start = i + 1
	}
}

// keepsSpace reports whether a style sheet has the rule of ours that keeps white
// space, however it was written down again.
func keepsSpace(sheet string) bool {
	sheet = strings.Join(strings.Fields(sheet), "")
	return strings.Contains(sheet, "p,caption,nava{white-space:pre-wrap")
}

// add adds characters to the line.
func (r *reader) add(s string, as look) {
	if s == "" {
		return
	}
	if n := len(r.line.runs); n == 0 || r.line.runs[n-1].look != as || r.line.runs[n-1].breaksLine {
		r.line.runs = append(r.line.runs, run{look: as})
		r.pieces++
	}
	r.line.runs[len(r.line.runs)-1].text.WriteString(s)
}

func (r *reader) lineBreak() {
	r.line.gap = false
	r.line.runs = append(r.line.runs, run{breaksLine: true})
	r.pieces++
}

// flush ends the paragraph, and puts it where blocks go. One without characters
// is none.
func (r *reader) flush() {
	line := r.line
	r.line = lineBuilder{}
	for len(line.runs) > 0 && line.runs[len(line.runs)-1].breaksLine {
		line.runs = line.runs[:len(line.runs)-1] // browsers don't show the last one
	}
	shown := false
	for i := range line.runs {
		shown = shown || strings.TrimSpace(line.runs[i].text.String()) != ""
	}
	if !shown {
		return
	}
	text := inlinesOf(line.runs)
	if line.level > 0 {
		r.put(&document.Heading{Level: line.level, Text: text})
		return
	}
	r.put(&document.Paragraph{Text: text})
}

// inlinesOf returns runs as inlines, a link around what is emphasised in it.
func inlinesOf(runs []run) []document.Inline {
	var out []document.Inline
	var link *document.Link
	for i := range runs {
		at := &runs[i]
		var in document.Inline = &document.LineBreak{}
		if !at.breaksLine {
			in = &document.Text{Value: at.text.String()}
			if at.look.em {
				in = &document.Emphasis{Text: []document.Inline{in}}
			}
			if at.look.strong {
				in = &document.Strong{Text: []document.Inline{in}}
			}
		}
		switch {
		case at.breaksLine || at.look.link == "":
			link = nil
			out = append(out, in)
		case link != nil && link.URL == at.look.link:
			link.Text = append(link.Text, in)
		default:
			link = &document.Link{URL: at.look.link, Text: []document.Inline{in}}
			out = append(out, link)
		}
	}
	return out
}
