package wml

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
)

// page reads a web page within the document: its words, a paragraph for each
// block, with the marks of its lists and the levels of its headings. Cells of
// tables are paragraphs of their own.
func (s *story) page(c *cursor, data []byte, charset string, to *[]Block) error {
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	if charset != "" && !strings.EqualFold(charset, "utf-8") || !utf8.Valid(data) {
		return c.fail(opc.Damaged, "it isn't written in Unicode")
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Strict, dec.AutoClose, dec.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	w := &webPage{s: s, c: c, to: to}
	for {
		t, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return w.paragraph()
		}
		if err != nil {
			return &opc.Error{Kind: opc.Damaged, Part: c.name, Reason: "it can't be read as a web page", Err: err}
		}
		if err := w.token(t); err != nil {
			return err
		}
	}
}

// webPage is a web page that is being read.
type webPage struct {
	s  *story
	c  *cursor
	to *[]Block
	// text is that of the paragraph so far, its lines parted by line ends.
	text strings.Builder
	// blank says that a blank stands before what follows.
	blank bool
	// depth is how many elements are open, and silent how many of them aren't
	// shown.
	depth, silent int
	// lists are the open ones; item says that the next paragraph begins an
	// item, and heading its level if it is a heading.
	lists   []webList
	item    bool
	heading int
}

type webList struct {
	list, number int
	bullet       bool
}

func (w *webPage) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.CharData:
		if w.silent == 0 {
			w.words(string(t))
		}
	case xml.StartElement:
		if w.depth++; w.depth > maxWebDepth {
			return w.c.fail(opc.TooComplex, "its elements stand too deep within each other")
		}
		return w.open(strings.ToLower(t.Name.Local))
	case xml.EndElement:
		w.depth--
		return w.end(strings.ToLower(t.Name.Local))
	}
	return nil
}

// words adds text, in which any number of blanks is one.
func (w *webPage) words(text string) {
	for len(text) > 0 {
		i := strings.IndexAny(text, " \t\r\n")
		if i == 0 {
			w.blank = true
			text = text[1:]
			continue
		}
		if i < 0 {
			i = len(text)
		}
		if w.blank && w.text.Len() > 0 {
			w.text.WriteByte(' ')
		}
		w.blank = false
		w.text.WriteString(text[:i])
		text = text[i:]
	}
}

// maxWebDepth is how many elements may be open. Pages leave many without an end.
const maxWebDepth = 20_000

func (w *webPage) open(name string) error {
	switch name {
	case "script", "style", "head", "title", "template":
		w.silent++
		return nil
	case "br":
		w.text.WriteByte('\n')
		w.blank = false
		return nil
	}
	if !webBlocks[name] {
		return nil
	}
	if err := w.paragraph(); err != nil {
		return err
	}
	switch name {
	case "ul", "ol":
		w.s.lists.lists++
		w.lists = append(w.lists, webList{list: w.s.lists.lists, bullet: name == "ul"})
	case "li":
		w.item = len(w.lists) > 0
	case "h1", "h2", "h3", "h4", "h5", "h6":
		w.heading = int(name[1] - '0')
	}
	return nil
}

func (w *webPage) end(name string) error {
	switch name {
	case "script", "style", "head", "title", "template":
		w.silent = max(0, w.silent-1)
		return nil
	}
	if !webBlocks[name] {
		return nil
	}
	if err := w.paragraph(); err != nil {
		return err
	}
	w.heading, w.item = 0, false
	if name == "ul" || name == "ol" {
		w.lists = w.lists[:max(0, len(w.lists)-1)]
	}
	return nil
}

// webBlocks are the elements that stand on lines of their own.
var webBlocks = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "body": true, "caption": true, "dd": true,
	"div": true, "dl": true, "dt": true, "figcaption": true, "figure": true, "footer": true, "form": true, "h1": true,
	"h2": true, "h3": true, "h4": true, "h5": true, "h6": true, "header": true, "hr": true, "li": true, "main": true,
	"nav": true, "ol": true, "p": true, "pre": true, "section": true, "table": true, "tbody": true, "td": true,
	"tfoot": true, "th": true, "thead": true, "tr": true, "ul": true,
}

// paragraph ends the paragraph, if there is anything in it.
func (w *webPage) paragraph() error {
	text := strings.Trim(w.text.String(), " \n")
	w.text.Reset()
	w.blank = false
	if text == "" {
		return nil
	}
	p := &Paragraph{Style: "normal", Outline: w.heading}
	if w.heading > 0 {
		p.Style = "heading " + string(rune('0'+w.heading))
	}
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			p.Text = append(p.Text, &document.LineBreak{})
		}
		if line != "" {
			p.Text = append(p.Text, &document.Text{Value: line})
		}
	}
	if n := len(w.lists); n > 0 {
		p.Indent = n * webIndent
		p.FirstLine = p.Indent
		if w.item {
			p.Label = w.lists[n-1].next(min(n, levels) - 1)
			p.FirstLine -= webIndent
		}
	}
	w.item = false
	return w.s.add(w.c, p, len(text), w.to)
}

// webIndent is by how much a list is indented, in twips.
const webIndent = 720

func (l *webList) next(level int) *Label {
	if l.bullet {
		return &Label{List: l.list, Level: level, Kind: document.Bullet, Text: "•", Plain: true}
	}
	l.number++
	return &Label{
		List: l.list, Level: level, Kind: document.Decimal, Delimiter: '.', Number: l.number,
		Text: document.Marker(document.Decimal, '.', l.number), Plain: true,
	}
}
