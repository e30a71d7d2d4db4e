package draft

import (
	"bytes"
	"strings"

	"github.com/coesummary/coesummary/summary"
)

// show is a value as people read it: what a text says, a number as it is
// written, and a list or a group in JSON.
func show(n *node) string {
	switch {
	case n.blank():
		return ""
	case n.sort == object, n.sort == array:
		var b bytes.Buffer
		n.write(&b, nil)
		return b.String()
	}
	return n.says
}

// shown is show for a field of one value: a day, an amount and a yes or no are
// put in people's own way.
func shown(n *node, kind FieldKind) string {
	says := show(n)
	switch {
	case n.blank():
	case kind == Date && n.sort == text:
		if d, err := summary.ParseDate(says); err == nil {
			return d.Print()
		}
	case kind == Money && n.sort == number:
		if m, err := summary.ParseMoney(says); err == nil {
			return strings.TrimPrefix(m.String(), "$")
		}
	case kind == YesNo && n.sort == truth && says == "true":
		return "yes"
	case kind == YesNo && n.sort == truth:
		return "no"
	}
	return says
}

// text is what a value says in the place of a field, or in JSON where it is
// in no field.
func (s *shape) text(n *node) string {
	switch {
	case s == nil || s.kind == Group || s.kind == List:
		return show(n)
	case s.kind.list():
		return strings.Join(showAll(n), "\n")
	}
	return shown(n, s.kind)
}

// showAll is show for each entry of a list. A value that is no list is shown as
// its only entry.
func showAll(n *node) []string {
	if n != nil && n.sort == array {
		var all []string
		for _, item := range n.items {
			all = append(all, show(item))
		}
		return all
	}
	if text := show(n); text != "" {
		return []string{text}
	}
	return nil
}

// A browser turns every line end of a text into CR LF when it sends a form, and
// takes line ends out of inputs of one line.
var (
	fromBrowser = strings.NewReplacer("\r\n", "\n")
	lineEnds    = strings.NewReplacer("\r\n", "\n", "\r", "\n")
	noLineEnds  = strings.NewReplacer("\r", "", "\n", "")
)

// sent reports whether typed is what a browser sends for an input in which
// somebody left the text as it is.
func sent(text, typed string, kind FieldKind) bool {
	if lineEnds.Replace(text) == lineEnds.Replace(typed) {
		return true
	}
	oneLine := kind != Narrative && kind != ItemText
	return oneLine && noLineEnds.Replace(text) == typed
}
