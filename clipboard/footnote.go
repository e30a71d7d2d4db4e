package clipboard

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// footnote sees to footnotes and endnotes, and reports whether the element was a
// part of one. A mark in the text becomes "[1]". The notes stand at the end of
// the whole, each as a paragraph that begins with its mark.
func (w *walker) footnote(n *html.Node, st style, s state) bool {
	if mark := footnoteMark(n, st); mark != "" {
		s.look = look{}
		s.font = ""
		// Plain text has the mark at the end of the word.
		w.tally.glued = append(w.tally.glued, w.out.text.lastWord()+mark)
		w.text("["+mark+"]", s)
		if isBackLink(n) {
			w.out.text.text(" ", s.look)
		} else {
			w.tally.footnoteMarks++
		}
		return true
	}
	switch st["mso-element"] {
	case "footnote-list", "endnote-list":
	case "footnote", "endnote":
		w.tally.footnotes++
	default:
		id := attr(n, "id")
		if n.DataAtom != atom.Div || !isNumbered(id, "sdfootnote") && !isNumbered(id, "sdendnote") {
			return false
		}
		w.tally.footnotes++
	}
	out := w.out
	out.flush()
	w.out = w.footnotes
	w.out.flush()
	w.children(n, state{})
	w.out.flush()
	w.out = out
	return true
}

// footnoteMark gives the mark of a footnote, without brackets, where an element
// is one: in the text, or before the note itself.
func footnoteMark(n *html.Node, st style) string {
	if n.DataAtom != atom.A {
		return ""
	}
	id := st["mso-footnote-id"] + st["mso-endnote-id"]
	if id == "" {
		for _, class := range []string{"sdfootnoteanc", "sdendnoteanc", "sdfootnotesym", "sdendnotesym"} {
			if hasClass(n, class) {
				id = attr(n, "name")
			}
		}
	}
	if id == "" {
		return ""
	}
	if mark := strings.Trim(oneSpace(validText(textOf(n))), "[] "); mark != "" {
		return mark
	}
	return strings.Trim(id, "abcdefghijklmnopqrstuvwxyz_")
}

// holdsFootnoteMark reports whether the mark of a footnote stands within.
func holdsFootnoteMark(n *html.Node) bool {
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && footnoteMark(d, declarations(attr(d, "style"))) != "" {
			return true
		}
	}
	return false
}

// isBackLink reports whether the mark stands before the note.
func isBackLink(n *html.Node) bool {
	return strings.Contains(attr(n, "href"), "ref") || hasClass(n, "sdfootnotesym") || hasClass(n, "sdendnotesym")
}

func isNumbered(id, name string) bool {
	rest, ok := strings.CutPrefix(id, name)
	return ok && rest != "" && strings.Trim(rest, "0123456789") == ""
}
