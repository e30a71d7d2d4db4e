package html_test

import (
	stdhtml "html"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
)

// TestRealCounties reads 26 counties' texts from their pages as a browser
// does, counting the lists by type, start and value: every line with its
// marker, as published.
func TestRealCounties(t *testing.T) {
	for _, county := range realdata.Texts(t) {
		var got []string
		for _, part := range county.Parts {
			blocks, _ := markdown.Parse(part)
			page := write(t, body(blocks...))
			if _, problems := elements(page); len(problems) > 0 {
				t.Errorf("%s: %s", county.Name, problems[0])
			}
			got = append(got, read(t, page)...)
		}
		if !slices.Equal(got, county.Lines) {
			t.Errorf("%s comes out differently:\n%q, not\n%q", county.Name, got, county.Lines)
		}
	}
}

// read returns the lines of a page's main text, each with the marker that a
// browser draws before it, ends trimmed.
func read(t *testing.T, page string) []string {
	t.Helper()
	_, page, _ = strings.Cut(page, "<main")
	page, _, _ = strings.Cut(page, "</main>")
	type list struct {
		kind      document.ListKind
		delimiter byte
		next      int
	}
	number := func(s string) int {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Errorf("%q is no number", s)
		}
		return n
	}
	kinds := map[string]document.ListKind{
		"": document.Decimal, "a": document.LowerLetter, "A": document.UpperLetter,
		"i": document.LowerRoman, "I": document.UpperRoman,
	}
	var (
		open   []list
		text   strings.Builder
		marker string
		out    []string
	)
	at := 0
	for _, m := range tagPattern.FindAllStringSubmatchIndex(page, -1) {
		text.WriteString(stdhtml.UnescapeString(page[at:m[0]]))
		at = m[1]
		attributes := map[string]string{}
		for _, a := range attributePattern.FindAllStringSubmatch(page[m[6]:m[7]], -1) {
			attributes[a[1]] = a[2]
		}
		switch page[m[2]:m[3]] + page[m[4]:m[5]] {
		case "ul":
			open = append(open, list{})
		case "ol":
			l := list{kind: kinds[attributes["type"]], delimiter: '.', next: 1}
			if start, ok := attributes["start"]; ok {
				l.next = number(start)
			}
			if slices.Contains(strings.Fields(attributes["class"]), "bracket") {
				l.delimiter = ')'
			}
			open = append(open, l)
		case "li":
			l := &open[len(open)-1]
			if value, ok := attributes["value"]; ok {
				l.next = number(value)
			}
			marker = document.Marker(l.kind, l.delimiter, l.next) + " "
			l.next++
		case "/ul", "/ol":
			open = open[:len(open)-1]
		case "p", "h2", "h3", "h4", "h5", "h6":
			text.Reset()
		case "br":
			text.WriteByte('\n')
		case "/p", "/h2", "/h3", "/h4", "/h5", "/h6":
			for line := range strings.SplitSeq(marker+text.String(), "\n") {
				if line = strings.TrimSpace(line); line != "" {
					out = append(out, line)
				}
			}
			marker = ""
		}
	}
	return out
}
