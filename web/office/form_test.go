package office_test

import (
	"iter"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// formOf returns what a browser without script sends of the page's form when
// nothing was touched. Line ends go as CR LF, except those in an input of one
// line, which a browser takes out.
func formOf(t *testing.T, body string) url.Values {
	t.Helper()
	form := url.Values{}
	for n := range formNodes(t, body) {
		name := attr(n, "name")
		if name == "" {
			continue
		}
		switch n.Data {
		case "input":
			switch kind := attr(n, "type"); {
			case kind == "checkbox" || kind == "radio":
				if has(n, "checked") {
					form.Add(name, fromPage.Replace(attr(n, "value")))
				}
			case kind == "hidden":
				form.Add(name, fromPage.Replace(attr(n, "value")))
			default:
				form.Add(name, oneLine.Replace(attr(n, "value")))
			}
		case "textarea":
			form.Add(name, fromPage.Replace(inner(n)))
		case "select":
			form.Add(name, fromPage.Replace(attr(chosenOption(n), "value")))
		}
	}
	if form.Get("revision") == "" {
		t.Fatal("the page has no form with a revision")
	}
	return form
}

var (
	fromPage = strings.NewReplacer("\r\n", "\r\n", "\r", "\r\n", "\n", "\r\n")
	oneLine  = strings.NewReplacer("\r", "", "\n", "")
)

// docsOf returns what the editor is given for each of a page's rich texts, by
// pointer.
func docsOf(t *testing.T, body string) map[string]string {
	t.Helper()
	docs := map[string]string{}
	for n := range formNodes(t, body) {
		if has(n, "data-doc") {
			docs[attr(n, "name")] = attr(n, "data-doc")
		}
	}
	return docs
}

// formNodes are the elements of the form of a part.
func formNodes(t *testing.T, body string) iter.Seq[*html.Node] {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return func(yield func(*html.Node) bool) {
		for n := range doc.Descendants() {
			if n.Data != "form" || !has(n, "data-form") {
				continue
			}
			for in := range n.Descendants() {
				if in.Type == html.ElementNode && !yield(in) {
					return
				}
			}
		}
	}
}

// chosenOption is the option of a select that a browser sends: the one that is
// selected, or else the first.
func chosenOption(n *html.Node) *html.Node {
	var first *html.Node
	for c := range n.Descendants() {
		switch {
		case c.Data != "option":
		case has(c, "selected"):
			return c
		case first == nil:
			first = c
		}
	}
	return first
}

// inner is the text in an element.
func inner(n *html.Node) string {
	var text strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text.WriteString(c.Data)
		}
	}
	return text.String()
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}
