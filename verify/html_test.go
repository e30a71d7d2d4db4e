package verify_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/verify"
)

var attribute = regexp.MustCompile(` (class|id|rel|tabindex|role|aria-[a-z]+)="[^"]*"`)

// Other programs save a page in their own way. What they don't change of its
// words must be told as the same.
func TestPagesSavedAnew(t *testing.T) {
	base := small(t)
	bare := func(s string) string {
		s = attribute.ReplaceAllString(s, "")
		return s[:strings.Index(s, "<style>")] + s[strings.Index(s, "</style>")+len("</style>"):]
	}
	for _, tt := range []struct {
		name   string
		change func(string) string
	}{
		{"as it was written", func(s string) string { return s }},
		{"by a browser", func(s string) string {
			s = strings.Replace(s, "<html", "<!-- saved from url=(0029)https://example.org/statewide -->\n<html class=\"js\" data-theme=\"light\"", 1)
			s = strings.ReplaceAll(s, "<p>", `<p data-x="1" dir="auto" style="">`)
			return strings.Replace(s, "</body>", "<script>document.write('<p>More words</p>')</script><div hidden>More words</div><div style=\"display: none\"><p>More words</p></div></body>", 1)
		}},
		{"in capitals, without ends that HTML doesn't need", func(s string) string {
			s = strings.NewReplacer("</p>", "", "</li>", "", "</td>", "", "</tr>", "", "</th>", "", "</thead>", "", "</tbody>", "").Replace(s)
			return regexp.MustCompile(`<(/?)([a-z]+)`).ReplaceAllStringFunc(s, strings.ToUpper)
		}},
		{"with line ends of Windows", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"by a content management system", func(s string) string {
			body := bare(s)[strings.Index(bare(s), "<header>"):]
			body = strings.NewReplacer("\n<", "\n\n      <", "<strong>", `<span style="font-weight: 700">`, "</strong>", "</span>", "eleven", "\n   eleven\n ").Replace(body)
			return `<!DOCTYPE html><html lang=en><head><title>Site</title><script src=x></script></head><body><nav><ul><li>Home<li>Schools</ul></nav>` +
				`<div class="page"><div><main><article>` + body + `</article></main></div></div><footer>State site</footer></body></html>`
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := base.asHTML(t, tt.change)
			if !r.Same || r.Count(verify.Same) != 4 {
				t.Errorf("not the same:\n%s", text(t, r))
			}
		})
	}
}

func TestPageEdits(t *testing.T) {
	base := small(t)
	for _, tt := range []struct {
		name   string
		change func(string) string
		county county.Code
		status verify.Status
		kinds  string
	}{
		{"a number changed", swap("1,250", "1,350"), "04", verify.Different, "numbers"},
		{"a quote curled", swap("doesn't", "doesn’t"), "04", verify.Different, "quotes"},
		{"a word hidden", swap("steady growth", "<span hidden>steady</span> growth"), "04", verify.Different, "words"},
		{"a row lost", func(s string) string {
			from := strings.LastIndex(s[:strings.Index(s, "Share tools")], "<tr>")
			to := from + strings.Index(s[from:], "</tr>")
			return s[:from] + s[to:]
		}, "04", verify.Different, "rows"},
		{"a list that starts at two", swap("<ol class=", "<ol start=2 class="), "04", verify.Different, "numbering III"},
		{"a list with letters", swap("<ol class=", "<ol type=a class="), "04", verify.Different, "numbering III"},
		{"a list with bullets", func(s string) string {
			from := strings.Index(s, "<ol class=")
			to := from + strings.Index(s[from:], "</ol>")
			return s[:from] + "<ul>" + s[from+strings.Index(s[from:], ">")+1:to] + "</ul>" + s[to+len("</ol>"):]
		}, "04", verify.Different, "marks III"},
		{"nesting lost", func(s string) string {
			s = strings.Replace(s, "visit schools,</p>\n<ul class=\"tight\">\n", "visit schools,</p>\n</li>", 1)
			return strings.Replace(s, "in the hills,</p>\n</li>\n</ul>\n</li>", "in the hills,</p>\n</li>", 1)
		}, "04", verify.Different, "nesting II"},
		{"emphasis lost", func(s string) string { return strings.NewReplacer("<strong>", "", "</strong>", "").Replace(s) }, "04", verify.Same, "emphasis"},
		{"a link that leads elsewhere", swap("example.org/notes", "example.com/notes"), "04", verify.Different, "links"},
		{"a link written otherwise", swap("https://example.org/notes", "HTTPS://Example.org/notes/"), "04", verify.Same, ""},
		{"a double space folded", swap("collects  att", "collects att"), "04", verify.Same, "spaces"},
		{"a county lost", func(s string) string {
			from, to := strings.Index(s, `<h2 id="county-06"`), strings.Index(s, `<h2 id="county-07"`)
			return s[:from] + s[to:]
		}, "06", verify.Missing, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := base.asHTML(t, tt.change)
			if c := of(t, r, tt.county); c.Status != tt.status || kindsOf(c) != tt.kinds {
				t.Errorf("%s with %q, want %s with %q\n%s", c.Status, kindsOf(c), tt.status, tt.kinds, text(t, r))
			}
		})
	}
}

func TestExamplesAsPage(t *testing.T) {
	r := theExamples(t).asHTML(t, func(s string) string { return s })
	if got, want := text(t, r), "58 counties: 51 the same, 7 exempt.\n"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
