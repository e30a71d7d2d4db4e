package html_test

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	stdhtml "html"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// element is an element as the checker below meets it.
type element struct {
	tag        string
	attributes map[string]string
	// text is all characters inside, those of its children too.
	text string
}

var (
	tagPattern       = regexp.MustCompile(`<(/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>`)
	attributePattern = regexp.MustCompile(` ([a-z-]+)(?:="([^"]*)")?`)
	voidTags         = []string{"meta", "br", "col"}
	// lineTags hold text only; a browser ends a p where a block begins.
	lineTags  = []string{"p", "h1", "h2", "h3", "h4", "h5", "h6", "a", "span", "em", "strong", "time"}
	blockTags = []string{
		"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "table", "nav", "main", "header", "footer",
	}
)

// elements reads a page strictly: every < begins a tag that is well written
// and, unless void, closed in its turn. It returns the elements in the order
// of their ends, and what is wrong.
func elements(page string) (found []element, problems []string) {
	wrong := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	page, ok := strings.CutPrefix(page, "<!DOCTYPE html>\n")
	if !ok {
		wrong("the page doesn't begin with its doctype")
	}
	style := regexp.MustCompile(`(?s)<style>[^<]*</style>`)
	page = style.ReplaceAllString(page, "")
	var open []element
	at := 0
	for _, m := range tagPattern.FindAllStringSubmatchIndex(page, -1) {
		text := page[at:m[0]]
		at = m[1]
		if strings.ContainsAny(text, "<>") {
			wrong("a bare angle bracket in %q", text)
		}
		for i := range open {
			open[i].text += stdhtml.UnescapeString(text)
		}
		tag := page[m[4]:m[5]]
		if m[3] > m[2] {
			if len(open) == 0 || open[len(open)-1].tag != tag {
				wrong("</%s> closes nothing that is open", tag)
				continue
			}
			found = append(found, open[len(open)-1])
			open = open[:len(open)-1]
			continue
		}
		e := element{tag: tag, attributes: map[string]string{}}
		for _, a := range attributePattern.FindAllStringSubmatch(page[m[6]:m[7]], -1) {
			if _, twice := e.attributes[a[1]]; twice {
				wrong("<%s> has %s twice", tag, a[1])
			}
			e.attributes[a[1]] = stdhtml.UnescapeString(a[2])
		}
		for _, o := range open {
			switch {
			case slices.Contains(lineTags, o.tag) && slices.Contains(blockTags, tag):
				wrong("<%s> inside <%s>", tag, o.tag)
			case o.tag == tag && (tag == "a" || tag == "main" || tag == "header" || tag == "nav"):
				wrong("<%s> inside <%s>", tag, tag)
			}
		}
		if slices.Contains(voidTags, tag) {
			found = append(found, e)
			continue
		}
		open = append(open, e)
	}
	for _, o := range open {
		wrong("<%s> is never closed", o.tag)
	}
	if rest := strings.TrimSpace(page[at:]); rest != "" {
		wrong("the page goes on with %q", rest)
	}
	return found, problems
}

func TestElementsFindsFaults(t *testing.T) {
	for _, page := range []string{
		"<!DOCTYPE html>\n<p>a<b",
		"<!DOCTYPE html>\n<p><em></p></em>",
		"<!DOCTYPE html>\n<p>",
		"<!DOCTYPE html>\n<p><ul></ul></p>",
		`<!DOCTYPE html>` + "\n" + `<p id="a" id="b"></p>`,
		"<p></p>",
		"<!DOCTYPE html>\n<p></p>x",
	} {
		if _, problems := elements(page); len(problems) == 0 {
			t.Errorf("nothing was found wrong with %q", page)
		}
	}
}

// TestMarkup holds every page against what a validator and a screen reader
// ask: balanced tags, unique IDs, links that arrive, names that exist.
func TestMarkup(t *testing.T) {
	for name, d := range cases {
		t.Run(name, func(t *testing.T) {
			found, problems := elements(write(t, d))
			for _, p := range problems {
				t.Error(p)
			}
			ids := map[string]bool{}
			counts := map[string]int{}
			for _, e := range found {
				counts[e.tag]++
				id, has := e.attributes["id"]
				if has && (id == "" || ids[id]) {
					t.Errorf("<%s> has the ID %q, which is empty or taken", e.tag, id)
				}
				ids[id] = true
			}
			for tag, want := range map[string]int{"html": 1, "title": 1, "h1": 1, "main": 1, "header": 1, "script": 0, "img": 0, "link": 0} {
				if counts[tag] != want {
					t.Errorf("there are %d <%s>, not %d", counts[tag], tag, want)
				}
			}
			for _, e := range found {
				target, internal := strings.CutPrefix(e.attributes["href"], "#")
				if internal && !ids[target] {
					t.Errorf("a link leads to #%s, which isn't there", target)
				}
				for _, a := range []string{"aria-labelledby", "aria-describedby"} {
					if v, has := e.attributes[a]; has && !ids[v] {
						t.Errorf("%s is %q, which isn't there", a, v)
					}
				}
				_, styled := e.attributes["style"]
				switch {
				case styled:
					t.Errorf("<%s> has a style attribute, which the policy forbids", e.tag)
				case e.tag == "a" && strings.TrimSpace(e.text) == "":
					t.Errorf("a link to %s has no words", e.attributes["href"])
				case e.tag == "a" && !internal && e.attributes["rel"] != "noopener noreferrer":
					t.Errorf("the link to %s tells the other side where it came from", e.attributes["href"])
				case e.tag == "th" && (e.attributes["scope"] == "" || e.text == ""):
					t.Errorf("a header cell %q has the scope %q", e.text, e.attributes["scope"])
				case e.tag == "table" && counts["div"] == 0:
					t.Error("a table stands in no box that can scroll")
				}
			}
		})
	}
}

// TestOutline reads the headings as a screen reader lists them.
func TestOutline(t *testing.T) {
	var got []string
	found, _ := elements(write(t, cases["headings"]))
	for _, e := range found {
		if len(e.tag) == 2 && e.tag[0] == 'h' && e.attributes["id"] != "page_contents" {
			got = append(got, e.tag+e.attributes["aria-level"]+" "+e.attributes["id"])
		}
	}
	want := []string{
		"h1 page_title", "h2 one", "h3 two", "h4 three", "h5 four", "h6 five", "h67 six",
		"h3 same-words", "h3 same-words-3", "h3 same-words-4", "h3 same-words-2", "h3 section",
		"h2 a-heading-of-so-many-words-that-nobody-would-ever-want-the-w", "h3 in-a-list",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the outline is\n%q, not\n%q", got, want)
	}
}

// TestPolicy works out the hash of the style element as a browser does.
func TestPolicy(t *testing.T) {
	for name, d := range cases {
		page := write(t, d)
		_, rest, _ := strings.Cut(page, "<style>")
		style, _, _ := strings.Cut(rest, "</style>")
		sum := sha256.Sum256([]byte(style))
		want := "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "';"
		if !strings.Contains(page, want) {
			t.Errorf("%s: the policy doesn't allow the page's own style sheet", name)
		}
		if strings.Contains(style, "url(") || strings.Contains(style, "@import") {
			t.Errorf("%s: the style sheet fetches something", name)
		}
	}
}
