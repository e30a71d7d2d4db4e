package html_test

import (
	"encoding/json"
	stdhtml "html"
	"os"
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
	for _, file := range realdata.Counties(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Collaboration       struct{ Narrative string }
			TechnicalAssistance struct{ Narrative string }
		}
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		published, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, part := range []string{s.Collaboration.Narrative, s.TechnicalAssistance.Narrative} {
			blocks, _ := markdown.Parse(part)
			page := write(t, body(blocks...))
			if _, problems := elements(page); len(problems) > 0 {
				t.Errorf("%s: %s", file, problems[0])
			}
			got = append(got, read(t, page)...)
		}
		if want := strings.Split(strings.TrimRight(string(published), "\n"), "\n"); !slices.Equal(got, want) {
			t.Errorf("%s comes out differently: %d lines, not %d", file, len(got), len(want))
			for i := range min(len(got), len(want)) {
				if got[i] != want[i] {
					t.Errorf("line %d is\n%q, not\n%q", i+1, got[i], want[i])
					break
				}
			}
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
