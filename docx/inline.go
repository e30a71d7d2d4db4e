package docx

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// format is how the text around looks.
type format struct {
	bold, italic, link bool
	// prompt is the look of what a field says while it is empty.
	prompt bool
}

// inlines writes text as runs.
func (w *writer) inlines(text []document.Inline, f format) error {
	for _, in := range text {
		var err error
		switch in := in.(type) {
		case *document.Text:
			w.run(in.Value, f)
		case *document.Emphasis:
			inner := f
			inner.italic = true
			err = w.inlines(in.Text, inner)
		case *document.Strong:
			inner := f
			inner.bold = true
			err = w.inlines(in.Text, inner)
		case *document.Link:
			err = w.link(in, f)
		case *document.Reference:
			err = w.reference(in, f)
		case *document.LineBreak:
			w.run("\n", f)
		case *document.FillIn:
			w.fillIn(in)
		case *document.FieldText:
			err = w.fieldText(in, f)
		case prompt:
			inner := f
			inner.prompt = true
			w.run(in.Value, inner)
		default:
			err = fmt.Errorf("the document holds a piece of text that the Word writer doesn't know: %T", in)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// openText begins text; without its attribute Word would drop spaces.
const openText = `<w:t xml:space="preserve">`

// newlines makes one of the three ways to end a line.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// run writes characters as they are; only a newline and a tab have elements of
// their own in Word.
func (w *writer) run(s string, f format) {
	if s == "" {
		return
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = newlines.Replace(s)
	}
	w.measure.face = faceOf(w.measure.bold || f.bold)
	w.measure.text(s)
	w.xml = append(w.xml, "<w:r>"...)
	w.xml = f.properties(w.xml)
	for s != "" {
		cut := control(s)
		piece := s
		if cut >= 0 {
			piece = s[:cut]
		}
		if piece != "" {
			w.xml = append(w.xml, openText...)
			w.xml = escape(w.xml, piece)
			w.xml = append(w.xml, "</w:t>"...)
		}
		if cut < 0 {
			break
		}
		if s[cut] == '\t' {
			w.xml = append(w.xml, "<w:tab/>"...)
		} else {
			w.xml = append(w.xml, "<w:br/>"...)
		}
		s = s[cut+1:]
	}
	w.xml = append(w.xml, "</w:r>"...)
}

// control finds the first newline or tab; no other control character comes so
// far.
func control(s string) int {
	for i := range len(s) {
		if s[i] < ' ' {
			return i
		}
	}
	return -1
}

func (f format) properties(b []byte) []byte {
	r := runProperties{bold: f.bold, italic: f.italic}
	switch {
	case f.prompt:
		r = runProperties{style: stylePlaceholder}
	case f.link:
		r.style = styleHyperlink
	}
	return r.append(b)
}

// link writes a link out of the document.
func (w *writer) link(l *document.Link, f format) error {
	w.xml = append(w.xml, `<w:hyperlink r:id="`...)
	w.xml = append(w.xml, w.links.id(l.URL)...)
	w.xml = append(w.xml, `" w:history="1">`...)
	f.link = true
	err := w.inlines(l.Text, f)
	w.xml = append(w.xml, "</w:hyperlink>"...)
	return err
}

// reference writes a link to a heading, and the heading's page where the text
// asks for it.
func (w *writer) reference(r *document.Reference, f format) error {
	n, ok := w.seen.byID[r.Target]
	if !ok {
		return fmt.Errorf("a reference leads to %q, and no heading has that name", r.Target)
	}
	inner := f
	inner.link = true
	w.openAnchor(n)
	err := w.inlines(r.Text, inner)
	w.xml = append(w.xml, "</w:hyperlink>"...)
	if r.PageLabel != "" {
		w.run(r.PageLabel, f)
		w.pageOf(n, f)
	}
	return err
}

func (w *writer) openAnchor(heading int) {
	w.xml = append(w.xml, `<w:hyperlink w:anchor="`...)
	w.xml = append(w.xml, mark(heading)...)
	w.xml = append(w.xml, `" w:history="1">`...)
}

// pageOf writes the field that holds the page of a heading.
func (w *writer) pageOf(heading int, f format) {
	w.xml = openField(w.xml, "PAGEREF "+mark(heading)+` \h`, f)
	w.xml = append(w.xml, "<w:r>"...)
	w.xml = f.properties(w.xml)
	w.xml = append(w.xml, openText...)
	w.holes = append(w.holes, hole{at: len(w.xml), heading: heading})
	w.xml = append(w.xml, "</w:t></w:r>"...)
	w.xml = closeField(w.xml, f)
	w.measure.text("00")
}

// openField writes a field up to where its result goes.
func openField(b []byte, instruction string, f format) []byte {
	b = append(b, "<w:r>"...)
	b = f.properties(b)
	b = append(b, `<w:fldChar w:fldCharType="begin"/></w:r><w:r>`...)
	b = f.properties(b)
	b = append(b, `<w:instrText xml:space="preserve"> `...)
	b = append(b, instruction...)
	b = append(b, ` </w:instrText></w:r><w:r>`...)
	b = f.properties(b)
	return append(b, `<w:fldChar w:fldCharType="separate"/></w:r>`...)
}

func closeField(b []byte, f format) []byte {
	b = append(b, "<w:r>"...)
	b = f.properties(b)
	return append(b, `<w:fldChar w:fldCharType="end"/></w:r>`...)
}

// fillIns counts the places to write by hand.
func fillIns(text []document.Inline) int {
	n := 0
	for _, in := range text {
		switch in := in.(type) {
		case *document.FillIn:
			n++
		case *document.Emphasis:
			n += fillIns(in.Text)
		case *document.Strong:
			n += fillIns(in.Text)
		case *document.Link:
			n += fillIns(in.Text)
		case *document.Reference:
			n += fillIns(in.Text)
		case *document.FieldText:
			n += fillIns(in.Text)
		}
	}
	return n
}

// fillIn writes a line to write on: a tab with a leader, in a content control
// that carries its name for a screen reader and can be typed into.
func (w *writer) fillIn(f *document.FillIn) {
	w.openControl(&contentControl{title: f.Label, kind: "<w:text/>"})
	w.xml = append(w.xml, `<w:r><w:tab/></w:r>`...)
	w.closeControl()
	w.measure.text("\t")
}
