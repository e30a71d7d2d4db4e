package clipboard

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// look is how characters look, as far as that is kept.
type look struct {
	strong, emphasis bool
	link             *link
}

// link is one link of the page. Two links to one address are two.
type link struct{ url string }

// run is a stretch of text with one look, or a line break.
type run struct {
	text string
	look look
	end  bool // a line break; text is empty
}

// plainRuns gives the characters of runs, a line break as "\n".
func plainRuns(runs []run) string {
	if len(runs) == 1 && !runs[0].end {
		return runs[0].text
	}
	var b strings.Builder
	for _, r := range runs {
		if r.end {
			b.WriteByte('\n')
		}
		b.WriteString(r.text)
	}
	return b.String()
}

// said reports whether runs hold anything that can be seen.
func said(runs []run) bool {
	for _, r := range runs {
		if strings.TrimSpace(r.text) != "" {
			return true
		}
	}
	return false
}

// cutRuns takes n bytes off the front of runs that have no line break there.
func cutRuns(runs []run, n int) []run {
	for len(runs) > 0 && n > 0 {
		if len(runs[0].text) > n {
			first := runs[0]
			first.text = first.text[n:]
			return append([]run{first}, runs[1:]...)
		}
		n -= len(runs[0].text)
		runs = runs[1:]
	}
	return runs
}

// linesOf splits runs at their line breaks.
func linesOf(runs []run) [][]run {
	lines := [][]run{nil}
	for _, r := range runs {
		if r.end {
			lines = append(lines, nil)
			continue
		}
		last := len(lines) - 1
		lines[last] = append(lines[last], r)
	}
	return lines
}

// joinLines puts lines together again, with what stands between two of them.
func joinLines(lines [][]run, between run) []run {
	var out []run
	for i, line := range lines {
		if i > 0 {
			out = append(out, between)
		}
		out = append(out, line...)
	}
	return out
}

// allStrong reports whether everything that can be seen is bold.
func allStrong(runs []run) bool {
	for _, r := range runs {
		if !r.look.strong && strings.TrimSpace(r.text) != "" {
			return false
		}
	}
	return said(runs)
}

// notStrong gives runs without bold.
func notStrong(runs []run) []run {
	out := make([]run, len(runs))
	for i, r := range runs {
		r.look.strong = false
		out[i] = r
	}
	return out
}

// inlines gives runs in the document model. A tab is a space there.
func inlines(runs []run) []document.Inline {
	return group(runs,
		func(a, b look) bool { return a.link == b.link },
		func(l look, text []run) []document.Inline {
			inside := strongInlines(text)
			if l.link == nil || !said(text) {
				return inside
			}
			return []document.Inline{&document.Link{URL: l.link.url, Text: inside}}
		})
}

func strongInlines(runs []run) []document.Inline {
	return group(runs,
		func(a, b look) bool { return a.strong == b.strong },
		func(l look, text []run) []document.Inline {
			inside := emphasisInlines(text)
			if !l.strong || !said(text) {
				return inside
			}
			return []document.Inline{&document.Strong{Text: inside}}
		})
}

func emphasisInlines(runs []run) []document.Inline {
	return group(runs,
		func(a, b look) bool { return a.emphasis == b.emphasis },
		func(l look, text []run) []document.Inline {
			var inside []document.Inline
			for _, r := range text {
				if r.end {
					inside = append(inside, &document.LineBreak{})
				} else {
					inside = append(inside, &document.Text{Value: strings.ReplaceAll(r.text, "\t", " ")})
				}
			}
			if !l.emphasis || !said(text) {
				return inside
			}
			return []document.Inline{&document.Emphasis{Text: inside}}
		})
}

// group makes inlines of each stretch of runs that look the same.
func group(runs []run, same func(a, b look) bool, make func(look, []run) []document.Inline) []document.Inline {
	var out []document.Inline
	for i := 0; i < len(runs); {
		k := i + 1
		for k < len(runs) && same(runs[i].look, runs[k].look) {
			k++
		}
		out = append(out, make(runs[i].look, runs[i:k])...)
		i = k
	}
	return out
}
