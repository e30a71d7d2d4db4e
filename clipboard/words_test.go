package clipboard_test

import (
	"html"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/coesummary/coesummary/clipboard"
)

// declared are the words of each capture that its HTML has and that are left
// out on purpose, with a note: deleted, hidden, comments, and what stands in for
// a video. Nothing else may be missing.
var declared = map[string]string{
	"excel-merged":     "Hidden row 1% 2%",
	"mac-endnotes":     "and others",
	"office-footnotes": "These words are gone",
	"page-misc":        "x Turn on scripts A small chart",
	"page-table":       "Not shown at all",
	"web-word-table":   "old words",
	"word-headings":    "Draft words nobody sees",
	"word-tracked": "will try to help nine or less often PE1 PE2 PE1 PE2 " +
		"Is this still the plan Ask the Fernhill district",
}

// TestNoWordIsLost counts words in a way of its own: it takes the tags off the
// HTML as text, and knows nothing of lists, styles or parsers.
func TestNoWordIsLost(t *testing.T) {
	used := map[string]bool{}
	for _, c := range captures(t) {
		name := filepath.Base(c.name)
		blocks, notes := clipboard.Read(c.Content)
		have := count(strings.NewReplacer(`\`, "", "*", "", "_", "").Replace(write(t, blocks)))
		for w, n := range count(declared[name]) {
			have[w] += n
		}
		used[name] = declared[name] != ""
		for what, want := range map[string]map[string]int{"HTML": count(visible(c.HTML)), "text": count(drawn.ReplaceAllString(c.Text, ""))} {
			for w, n := range want {
				if have[w] < n && !strings.Contains(strings.Join(notes, " "), w) && !mark[w] {
					t.Errorf("%s: %q is %d times in its %s and %d times in the result", name, w, n, what, have[w])
				}
			}
		}
	}
	for name := range declared {
		if !used[name] {
			t.Errorf("there is no capture %s", name)
		}
	}
}

// mark are bullets that are letters, and the marks of footnotes that plain text
// has without brackets.
var mark = map[string]bool{"o": true, "ü": true, "counts1": true, "studenti": true}

// drawn is what programs draw before items in plain text, each in its own way.
var drawn = regexp.MustCompile(`(?m)^\s*(\d+\.|\[.\])\s`)

var (
	unseenHTML = regexp.MustCompile(`(?s)<!--\[if [^!].*?<!\[endif\]-->|<!--.*?-->|<style.*?</style>|<script.*?</script>|<title>.*?</title>|<head>.*?</head>`)
	breakHTML  = regexp.MustCompile(`(?i)</?(p|div|li|ul|ol|td|th|tr|table|h\d|br|dt|dd|pre|caption|text|title|figure|article|blockquote|q|a|del)\b[^>]*>`)
	anyTag     = regexp.MustCompile(`(?s)<[^>]*>`)
)

// visible gives the words that stand between tags.
func visible(src string) string {
	src = unseenHTML.ReplaceAllString(src, "")
	src = breakHTML.ReplaceAllString(src, " ")
	return html.UnescapeString(anyTag.ReplaceAllString(src, ""))
}

// count counts words: letters and digits without anything between them.
func count(s string) map[string]int {
	out := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[w]++
	}
	return out
}
