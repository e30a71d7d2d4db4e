package docx

import (
	"errors"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// outline is what the first walk learns: the headings, in the order in which
// they will be written, and where each ID stands among them.
type outline struct {
	headings []heading
	byID     map[string]int
	// room is about how many bytes the body will take.
	room int
}

// heading is a heading as the contents list and the references need it.
type heading struct {
	level  int
	text   string // one line, without marks
	listed bool
}

// oneLine writes a text where there is no second line.
var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ", "\t", " ")

// mark is the bookmark of heading i: Word's own form for the targets of a
// contents list, unique whatever the case and far below its 40 characters.
func mark(i int) string { return fmt.Sprintf("_Toc%09d", i+1) }

// examine walks the document once and refuses what no Word file can hold.
func examine(d *document.Document) (*outline, error) {
	s := scan{outline: &outline{byID: map[string]int{}}}
	s.properties(d)
	s.blocks(d.Blocks, false)
	for _, target := range s.targets {
		if _, ok := s.byID[target]; !ok {
			s.fail(fmt.Errorf("a reference leads to %q, and no heading has that name", target))
		}
	}
	if s.forbidden.any() {
		s.fail(s.forbidden.error())
	}
	if s.err != nil {
		return nil, s.err
	}
	return s.outline, nil
}

// scan holds the first walk's findings; the first error is the one returned.
type scan struct {
	*outline
	targets   []string
	forbidden forbidden
	// inField says that what is looked at stands in a field.
	inField bool
	err     error
}

func (s *scan) fail(err error) {
	if s.err == nil {
		s.err = err
	}
}

func (s *scan) properties(d *document.Document) {
	if strings.TrimSpace(d.Title) == "" {
		s.fail(errors.New("the document has no title; a Word file needs one in its properties, for those who can't see the page"))
	}
	if d.Language == "" {
		s.fail(errors.New("the document has no language; a screen reader needs to know it (en-US)"))
	}
	if d.Date != "" && !isDate(d.Date) {
		s.fail(fmt.Errorf("the document's date %q is not a day such as 2026-06-23", d.Date))
	}
	for _, text := range [...]string{d.Title, d.ShortTitle, d.Subject, d.Creator, d.Language, d.Draft} {
		s.forbidden.check(text)
	}
	for _, word := range d.Keywords {
		s.forbidden.check(word)
	}
}

func (s *scan) blocks(blocks []document.Block, inCell bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			s.heading(b)
		case *document.Paragraph:
			if b.Style < document.Body || b.Style > document.Alert {
				s.fail(fmt.Errorf("a paragraph has a style that the Word writer doesn't know: %d", b.Style))
			}
			s.inlines(b.Text, false)
		case *document.List:
			s.list(b, inCell)
		case *document.Table:
			s.table(b)
		case *document.FieldBlock:
			s.field(&b.Field)
			s.blocks(b.Blocks, inCell)
			s.inField = false
		case *document.Contents:
			if b.Levels < 1 {
				s.fail(fmt.Errorf("the contents list %q lists no level of headings; it needs at least 1", b.Heading))
			}
			if s.inField {
				s.fail(fmt.Errorf("the contents list %q stands in a field", b.Heading))
			}
			s.forbidden.check(b.Heading)
		case *document.PageBreak:
			if inCell {
				s.fail(errors.New("a table's cell holds a page break; a page can only start between tables"))
			}
			if s.inField {
				s.fail(errors.New("a field holds a page break; a page can only start between fields"))
			}
		default:
			s.fail(fmt.Errorf("the document holds a block that the Word writer doesn't know: %T", b))
		}
	}
}

func (s *scan) heading(h *document.Heading) {
	text := shown(h.Text)
	if h.Level < 1 || h.Level > 6 {
		s.fail(fmt.Errorf("the heading %q has level %d; headings go from 1 to 6", text, h.Level))
	}
	if h.ID != "" {
		if _, twice := s.byID[h.ID]; twice {
			s.fail(fmt.Errorf("two headings have the same ID %q; the second is %q", h.ID, text))
		}
		s.byID[h.ID] = len(s.headings)
	}
	listed := !h.Unlisted && strings.TrimSpace(text) != ""
	s.headings = append(s.headings, heading{level: h.Level, text: oneLine.Replace(text), listed: listed})
	s.inlines(h.Text, false)
}

func (s *scan) list(l *document.List, inCell bool) {
	switch {
	case l.Kind < document.Bullet || l.Kind > document.UpperRoman:
		s.fail(fmt.Errorf("a list has a kind of marker that the Word writer doesn't know: %d", l.Kind))
	case l.Kind != document.Bullet && l.Delimiter != '.' && l.Delimiter != ')':
		s.fail(fmt.Errorf("a numbered list has %q after its numbers; it can only be a full stop or a closing bracket", rune(l.Delimiter)))
	}
	for _, item := range l.Items {
		if item.Number < 0 {
			s.fail(fmt.Errorf("a list item has the number %d; numbers go from 0", item.Number))
		}
		s.blocks(item.Blocks, inCell)
	}
}

// maxColumns is as many as Word opens.
const maxColumns = 63

func (s *scan) table(t *document.Table) {
	n := len(t.Columns)
	switch {
	case n == 0 || n > maxColumns:
		s.fail(fmt.Errorf("the table %q has %d columns; it needs from 1 to %d", t.Caption, n, maxColumns))
	case len(t.Header) != n:
		s.fail(fmt.Errorf("the table %q has %d columns and %d cells in its header row", t.Caption, n, len(t.Header)))
	}
	for _, c := range t.Columns {
		if c.Align < document.Start || c.Align > document.End {
			s.fail(fmt.Errorf("a column of the table %q has an alignment that the Word writer doesn't know: %d", t.Caption, c.Align))
		}
		if c.Width < 1 {
			s.fail(fmt.Errorf("a column of the table %q has the width %d; the least is 1", t.Caption, c.Width))
		}
	}
	s.forbidden.check(t.Caption)
	s.forbidden.check(t.Description)
	s.repeats(t)
	s.cells(t.Header)
	for i, row := range t.Rows {
		if len(row) != n {
			s.fail(fmt.Errorf("row %d of the table %q has %d cells for %d columns", i+1, t.Caption, len(row), n))
		}
		s.cells(row)
	}
}

func (s *scan) cells(cells []document.Cell) {
	for _, c := range cells {
		s.blocks(c.Blocks, true)
	}
}

// bytesPerText is what the marks around a piece of text take, more or less.
const bytesPerText = 220

// inlines checks text. Word knows no link within a link.
func (s *scan) inlines(text []document.Inline, inLink bool) {
	for _, in := range text {
		switch in := in.(type) {
		case *document.Text:
			s.room += len(in.Value) + bytesPerText
			s.forbidden.check(in.Value)
		case *document.Emphasis:
			s.inlines(in.Text, inLink)
		case *document.Strong:
			s.inlines(in.Text, inLink)
		case *document.Link:
			s.link(in.URL, document.Plain(in.Text), inLink)
			s.inlines(in.Text, true)
		case *document.Reference:
			if inLink {
				s.fail(fmt.Errorf("the reference %q stands within another link", document.Plain(in.Text)))
			}
			s.targets = append(s.targets, in.Target)
			s.forbidden.check(in.PageLabel)
			s.inlines(in.Text, true)
		case *document.LineBreak:
		case *document.FillIn:
			s.forbidden.check(in.Label)
		case *document.FieldText:
			s.field(&in.Field)
			s.inlines(in.Text, inLink)
			s.inField = false
		default:
			s.fail(fmt.Errorf("the document holds a piece of text that the Word writer doesn't know: %T", in))
		}
	}
}

func (s *scan) link(url, text string, inLink bool) {
	s.forbidden.check(url)
	if inLink {
		s.fail(fmt.Errorf("the link %q stands within another link", text))
	}
	if err := checkURL(url); err != nil {
		s.fail(fmt.Errorf("the link %q can't be followed: %w", text, err))
	}
}
