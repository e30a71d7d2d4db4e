package wml

import (
	"encoding/xml"

	"github.com/coesummary/coesummary/opc"
)

// story reads one flow of text: the body, a header, a note.
type story struct {
	r *reader
	c *cursor
	// related are the relationships of its part, by their ids.
	related map[string]*opc.Relationship
	lists   *counters
	// boxes counts the lists of text boxes, which are flows of their own.
	boxes *counters
	// body says that it is the body, which alone has notes of its own.
	body bool

	// fields are the open ones, the outermost first.
	fields []*field
	// code is the outermost one whose code isn't over, and contents how many
	// of those whose result is being read are lists of contents.
	code     *field
	contents int

	// bookmarks are those that began since the last paragraph.
	bookmarks []string
	// newPage says that the next paragraph begins a page.
	newPage bool
	// joined is a paragraph whose end was deleted; the next one goes on with it.
	joined *para
	// spare is a paragraph that was finished, whose memory the next one takes.
	spare *para
	// marked says that the mark of a note stands directly before; what parts it
	// from the text is no part of the note.
	marked bool
	// pageNumbers says that the paragraph being read has a field with the
	// number of a page or of pages, and words is the first text that stands in
	// a paragraph without one.
	pageNumbers bool
	words       string
	// began is how many lists of contents began so far.
	began int
}

func (r *reader) newStory(c *cursor) (*story, error) {
	list, err := r.pkg.Related(c.name)
	if err != nil {
		return nil, err
	}
	s := &story{r: r, c: c, related: map[string]*opc.Relationship{}}
	for i := range list {
		s.related[list[i].ID] = &list[i]
	}
	s.lists, s.boxes = newCounters(r.nums), newCounters(r.nums)
	return s, nil
}

// readPart reads the whole part.
func (s *story) readPart() ([]Block, error) {
	var out []Block
	root, err := s.c.root()
	if err != nil {
		return nil, err
	}
	if s.body && word(root.Name) != "document" {
		return nil, s.c.fail(opc.Damaged, "it isn't the text of a Word document")
	}
	at := place{}.within(root)
	if err := s.blocks(&out, at); err != nil {
		return nil, err
	}
	s.end()
	return out, nil
}

// end says that the story is over. A list of contents that isn't has no end.
func (s *story) end() {
	s.r.endless = s.r.endless || s.contents > 0
}

// place is where in the text something stands.
type place struct {
	// preserve says that blanks at both ends of a piece of text count.
	preserve bool
	// deleted says that it stands in text that was deleted.
	deleted bool
	link    *link
	control *inlineControl
}

// within is the place within an element.
func (at place) within(e xml.StartElement) place {
	for i := range e.Attr {
		if a := &e.Attr[i]; a.Name.Local == "space" && a.Name.Space == spaceXML {
			at.preserve = a.Value == "preserve"
		}
	}
	return at
}

// blocks reads all blocks of the element that is open.
func (s *story) blocks(to *[]Block, at place) error {
	if err := s.c.children(func(e xml.StartElement) error { return s.block(e, to, at) }); err != nil {
		return err
	}
	return s.flush(to)
}

// flush ends a paragraph whose end was deleted and which nothing followed.
func (s *story) flush(to *[]Block) error {
	p := s.joined
	if p == nil {
		return nil
	}
	s.joined = nil
	if len(p.pieces) == 0 && len(p.after) == 0 {
		s.bookmarks = append(s.bookmarks, p.bookmarks...)
		return nil
	}
	return s.finish(p, to)
}

// block reads one block. What isn't known is read as what it holds, so that no
// text is lost.
func (s *story) block(e xml.StartElement, to *[]Block, at place) error {
	switch e.Name.Space {
	case spaceWord:
	case spaceCompat:
		return s.c.compatible(e, func(e xml.StartElement) error { return s.block(e, to, at) })
	case spaceMath:
		return s.bare(e, to, at)
	default:
		return s.c.children(func(e xml.StartElement) error { return s.block(e, to, at) })
	}
	switch e.Name.Local {
	case "p":
		return s.paragraph(e, to, at)
	case "tbl":
		if err := s.flush(to); err != nil {
			return err
		}
		return s.table(to, at)
	case "sdt":
		if err := s.flush(to); err != nil {
			return err
		}
		return s.blockControl(to, at)
	case "altChunk":
		if err := s.flush(to); err != nil {
			return err
		}
		return s.chunk(e, to)
	case "bookmarkStart":
		s.bookmark(e)
		return s.c.skip()
	case "r", "hyperlink", "fldSimple":
		return s.bare(e, to, at)
	case "sectPr", "customXmlPr", "smartTagPr":
		return s.c.skip()
	case "del", "moveFrom":
		s.r.remarks.add(Revisions)
		return s.c.skip()
	case "ins", "moveTo":
		s.r.remarks.add(Revisions)
	}
	return s.c.children(func(e xml.StartElement) error { return s.block(e, to, at) })
}

// bare reads what belongs into a paragraph and stands outside of one.
func (s *story) bare(e xml.StartElement, to *[]Block, at place) error {
	if err := s.flush(to); err != nil {
		return err
	}
	p := s.begin()
	if err := s.inline(p, e, at); err != nil {
		return err
	}
	return s.finish(p, to)
}

// bookmark notes that a bookmark begins.
func (s *story) bookmark(e xml.StartElement) {
	if name, _ := attr(e, "name"); name != "" && len(name) <= maxBookmark {
		s.bookmarks = append(s.bookmarks, name)
	}
}

// maxBookmark is how long the name of a bookmark may be, in bytes; Word's limit
// is 40 characters.
const maxBookmark = 400
