package clipboard

import (
	"maps"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// sheet is what the style sheets of a page say: of elements and classes, each
// alone, and of Word's lists.
type sheet struct {
	// rules are by selector: "p", ".xl65" or "p.MsoListBullet".
	rules map[string]style
	// lists are by the words behind @list: "l0:level1", or "l0:level1 lfo2" for
	// what one use of a list changes.
	lists map[string]style
}

// readSheet reads all style sheets below a node.
func readSheet(page *html.Node) *sheet {
	s := &sheet{rules: map[string]style{}, lists: map[string]style{}}
	for n := range page.Descendants() {
		if n.Type == html.ElementNode && n.Data == "style" && n.FirstChild != nil {
			s.add(n.FirstChild.Data)
		}
	}
	return s
}

// add reads a style sheet. Rules inside of others (@media) are left out.
func (s *sheet) add(css string) {
	css = strings.NewReplacer("<!--", " ", "-->", " ").Replace(withoutComments(css))
	for len(css) > 0 {
		var selector, body string
		selector, css = cutUnquoted(css, '{')
		if i := strings.LastIndexByte(selector, ';'); i >= 0 {
			selector = selector[i+1:] // behind an @import
		}
		selector = strings.TrimSpace(selector)
		if strings.HasPrefix(selector, "@") && !strings.HasPrefix(selector, "@list") &&
			!strings.HasPrefix(selector, "@page") && !strings.HasPrefix(selector, "@font-face") {
			css = behindBraces(css)
			continue
		}
		body, css = cutUnquoted(css, '}')
		found := declarations(body)
		if found == nil {
			continue
		}
		if list, ok := strings.CutPrefix(selector, "@list"); ok {
			merge(s.lists, strings.ToLower(oneSpace(list)), found)
			continue
		}
		for one := range strings.SplitSeq(selector, ",") {
			one = strings.TrimSpace(one)
			if one == "" || strings.ContainsAny(one, " >+~:[#*@\t\n") {
				continue // only what can be known from an element alone
			}
			element, class, _ := strings.Cut(one, ".")
			if class != "" {
				class = "." + class
			}
			merge(s.rules, strings.ToLower(element)+class, found)
		}
	}
}

func merge(rules map[string]style, key string, found style) {
	if rules[key] == nil {
		rules[key] = style{}
	}
	maps.Copy(rules[key], found)
}

func withoutComments(css string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(css, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if _, css, found = strings.Cut(rest, "*/"); !found {
			return b.String()
		}
		b.WriteByte(' ')
	}
}

// behindBraces gives what follows a block whose opening brace was read.
func behindBraces(css string) string {
	depth := 1
	for i := range len(css) {
		switch css[i] {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			return css[i+1:]
		}
	}
	return ""
}

// mostClasses is how many classes of one element are looked up.
const mostClasses = 50

// of gives the style of an element: of its name, of its classes, its own.
func (s *sheet) of(n *html.Node) style {
	own := declarations(attr(n, "style"))
	if len(s.rules) == 0 {
		return own
	}
	out := style{}
	maps.Copy(out, s.rules[n.Data])
	classes := strings.Fields(attr(n, "class"))
	classes = classes[:min(len(classes), mostClasses)]
	for _, c := range classes {
		maps.Copy(out, s.rules["."+c])
	}
	for _, c := range classes {
		maps.Copy(out, s.rules[n.Data+"."+c])
	}
	maps.Copy(out, own)
	return out
}

// attr gives an attribute, "" where there is none.
func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, name string) bool {
	for _, a := range n.Attr {
		if a.Key == name && a.Namespace == "" {
			return true
		}
	}
	return false
}

// number reads an attribute that is a whole number.
func number(n *html.Node, name string) (int, bool) {
	value, err := strconv.Atoi(strings.TrimSpace(attr(n, name)))
	return value, err == nil && value > -1_000_000 && value < 1_000_000_000
}

// hasClass reports whether an element has a class, whatever its case.
func hasClass(n *html.Node, name string) bool {
	for c := range strings.FieldsSeq(attr(n, "class")) {
		if strings.EqualFold(c, name) {
			return true
		}
	}
	return false
}
