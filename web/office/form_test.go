package office_test

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// formOf returns what a browser without script sends of the page's form when
// nothing was touched.
func formOf(t *testing.T, body string) url.Values {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	form := url.Values{}
	var walk func(n *html.Node, inside bool)
	walk = func(n *html.Node, inside bool) {
		if n.Type == html.ElementNode {
			if n.Data == "form" {
				inside = has(n, "data-form")
			}
			if name := attr(n, "name"); inside && name != "" {
				switch n.Data {
				case "input":
					if kind := attr(n, "type"); kind != "checkbox" && kind != "radio" || has(n, "checked") {
						form.Add(name, attr(n, "value"))
					}
				case "textarea":
					var text strings.Builder
					for c := n.FirstChild; c != nil; c = c.NextSibling {
						text.WriteString(c.Data)
					}
					// A browser sends line ends as CR LF.
					form.Add(name, strings.ReplaceAll(text.String(), "\n", "\r\n"))
				case "select":
					chosen := ""
					for c := range n.Descendants() {
						if c.Data == "option" && has(c, "selected") {
							chosen = attr(c, "value")
						}
					}
					form.Add(name, chosen)
				}
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inside)
		}
	}
	walk(doc, false)
	if form.Get("revision") == "" {
		t.Fatal("the page has no form with a revision")
	}
	return form
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
