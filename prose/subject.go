package prose

import (
	"strings"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// subject is a summary and its texts as a reader sees them, worked out once for
// all the rules.
type subject struct {
	*summary.Summary
	// own is the county that the summary is of; its Name is empty where nobody
	// can tell.
	own   county.County
	texts []*text
}

// text is one text of the summary.
type text struct {
	*check.Text
	part  part
	lines []markdown.Line // nil until they are first asked for
}

// part is where in the summary a text stands.
type part int

const (
	elsewhere part = iota
	partA          // collaboration
	partB          // technical assistance
)

func newSubject(s *summary.Summary, texts []check.Text) *subject {
	sub := &subject{Summary: s, texts: make([]*text, len(texts))}
	sub.own, _ = county.Identify(s.County.Name, s.County.Code)
	all := make([]text, len(texts))
	for i := range texts {
		all[i] = newText(&texts[i])
		sub.texts[i] = &all[i]
	}
	return sub
}

func newText(t *check.Text) text {
	out := text{Text: t}
	switch {
	case strings.HasPrefix(t.Pointer, "/collaboration/"):
		out.part = partA
	case strings.HasPrefix(t.Pointer, "/technicalAssistance/"):
		out.part = partB
	}
	return out
}

// read returns the text's lines. They are worked out when first asked for, so a
// rule that sees in the letters that there is nothing for it to find costs
// nothing more.
func (t *text) read() []markdown.Line {
	if t.lines != nil {
		return t.lines
	}
	switch t.Kind {
	case check.Plain:
		t.lines = []markdown.Line{markdown.PlainLine(t.Value)}
	case check.ItemMarkdown:
		t.lines = markdown.ItemLines(t.Value)
	default:
		t.lines = markdown.Lines(t.Value)
	}
	return t.lines
}

// find makes a finding about the bytes from..to of a line of the text.
func (t *text) find(code string, line *markdown.Line, from, to int, format string, args ...any) finding.Finding {
	f := rule.Finding(code, t.Pointer, format, args...)
	start, end := line.Source(from, to)
	f.Start, f.Quote = start, t.Value[start:end]
	return f
}

// whole makes a finding about the text as a whole.
func (t *text) whole(code, format string, args ...any) finding.Finding {
	return rule.Finding(code, t.Pointer, format, args...)
}
