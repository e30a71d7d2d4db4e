package structure

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// longestURL is the longest address that the dialect takes, in bytes.
const longestURL = 2000

// endLines gives a text whose lines end with "\n" alone, as nearly all have
// it already.
func endLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return lineEnds.Replace(s)
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// clean gives inlines without what only Word has: fields are unwrapped, a link
// that leads nowhere from here is its words, and a raw line end is a break.
func clean(in []document.Inline) []document.Inline {
	var out []document.Inline
	for _, i := range in {
		switch i := i.(type) {
		case *document.Text:
			for n, line := range strings.Split(endLines(i.Value), "\n") {
				if n > 0 {
					out = append(out, &document.LineBreak{})
				}
				if line != "" {
					out = append(out, &document.Text{Value: line})
				}
			}
		case *document.Emphasis:
			out = append(out, &document.Emphasis{Text: clean(i.Text)})
		case *document.Strong:
			out = append(out, &document.Strong{Text: clean(i.Text)})
		case *document.Link:
			text := clean(i.Text)
			switch {
			case strings.TrimSpace(document.Plain(text)) == "" || !leadsOut(i.URL):
				out = append(out, text...)
			default:
				out = append(out, &document.Link{URL: i.URL, Text: text})
			}
		case *document.Reference:
			out = append(out, clean(i.Text)...)
		case *document.FieldText:
			out = append(out, clean(i.Text)...)
		default:
			out = append(out, i)
		}
	}
	return out
}

// leadsOut reports whether the dialect has a link for an address.
func leadsOut(url string) bool {
	if len(url) > longestURL || strings.ContainsAny(url, "<> \t\n\r") {
		return false
	}
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// inside gives the text of an inline that holds text, and an inline of the same
// kind around another text.
func inside(i document.Inline) (text []document.Inline, wrap func([]document.Inline) document.Inline) {
	switch i := i.(type) {
	case *document.Emphasis:
		return i.Text, func(t []document.Inline) document.Inline { return &document.Emphasis{Text: t} }
	case *document.Strong:
		return i.Text, func(t []document.Inline) document.Inline { return &document.Strong{Text: t} }
	case *document.Link:
		return i.Text, func(t []document.Inline) document.Inline { return &document.Link{URL: i.URL, Text: t} }
	}
	return nil, nil
}

// cutFront takes n bytes of plain text off the front of inlines.
func cutFront(in []document.Inline, n int) []document.Inline {
	out, _ := cutting(in, n)
	return out
}

func cutting(in []document.Inline, n int) ([]document.Inline, int) {
	for k, i := range in {
		if n == 0 {
			return in[k:], 0
		}
		if text, wrap := inside(i); wrap != nil {
			rest, left := cutting(text, n)
			n = left
			if len(rest) > 0 {
				return append([]document.Inline{wrap(rest)}, in[k+1:]...), n
			}
			continue
		}
		switch i := i.(type) {
		case *document.Text:
			if len(i.Value) > n {
				return append([]document.Inline{&document.Text{Value: i.Value[n:]}}, in[k+1:]...), 0
			}
			n -= len(i.Value)
		case *document.LineBreak:
			n--
		default:
			return in[k:], n
		}
	}
	return nil, n
}

// splitLines splits inlines at their line breaks. What stands around a break
// stands around both lines.
func splitLines(in []document.Inline) [][]document.Inline {
	lines := [][]document.Inline{nil}
	for _, i := range in {
		last := len(lines) - 1
		if _, ok := i.(*document.LineBreak); ok {
			lines = append(lines, nil)
			continue
		}
		text, wrap := inside(i)
		if wrap == nil {
			lines[last] = append(lines[last], i)
			continue
		}
		for n, line := range splitLines(text) {
			if n > 0 {
				lines = append(lines, nil)
			}
			if len(line) > 0 {
				lines[len(lines)-1] = append(lines[len(lines)-1], wrap(line))
			}
		}
	}
	return lines
}

// oneLine gives inlines with a space for each line break, as a heading needs
// them.
func oneLine(in []document.Inline) []document.Inline {
	var out []document.Inline
	for n, line := range splitLines(in) {
		if n > 0 {
			out = append(out, &document.Text{Value: " "})
		}
		out = append(out, line...)
	}
	return out
}

// allStrong reports whether everything that can be seen is bold.
func allStrong(in []document.Inline) bool {
	strong := false
	for _, i := range in {
		if s, ok := i.(*document.Strong); ok {
			strong = strong || strings.TrimSpace(document.Plain(s.Text)) != ""
		} else if text, wrap := inside(i); wrap != nil && allStrong(text) {
			strong = true
		} else if said([]document.Inline{i}) {
			return false
		}
	}
	return strong
}

// unStrong takes away what makes the whole of inlines bold.
func unStrong(in []document.Inline) []document.Inline {
	if !allStrong(in) {
		return in
	}
	var out []document.Inline
	for _, i := range in {
		if s, ok := i.(*document.Strong); ok {
			out = append(out, s.Text...)
		} else if text, wrap := inside(i); wrap != nil {
			out = append(out, wrap(unStrong(text)))
		} else {
			out = append(out, i)
		}
	}
	return out
}
