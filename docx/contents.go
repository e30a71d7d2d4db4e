package docx

import (
	"strconv"

	"github.com/coesummary/coesummary/document"
)

// contents writes the contents list as Word itself does: a content control
// that Word knows as a table of contents, in it a field that begins in the
// first entry and ends in a paragraph of its own. Every entry leads to its
// heading and holds its page, so that nothing needs to be updated first.
func (w *writer) contents(c *document.Contents, at place) error {
	w.openControl(&contentControl{
		title: "Table of Contents",
		kind:  `<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>`,
	})
	w.tail = paragraphEnd // what stands above the list is outside its control
	if c.Heading != "" {
		err := w.paragraph(plain(lookContentsHeading.id), lookContentsHeading, document.Words(c.Heading), at)
		if err != nil {
			return err
		}
	}
	field := `TOC \o "1-` + strconv.Itoa(min(c.Levels, len(lookHeadings))) + `" \h \z \u`
	open := false
	for i, h := range w.seen.headings {
		if h.listed && h.level <= c.Levels {
			w.entry(i, h, at, field, !open)
			open = true
		}
	}
	w.endContents(at, field, open)
	w.closeControl()
	w.tail = contentsEnd
	return nil
}

// entry writes one line of the list; the first one begins the field.
func (w *writer) entry(i int, h heading, at place, field string, first bool) {
	style := lookContents[h.level-1]
	p := plain(style.id)
	w.open(&p, style, at, 0)
	if first {
		w.xml = openField(w.xml, field, format{})
	}
	w.openAnchor(i)
	w.run(h.text, format{})
	w.xml = append(w.xml, `<w:r><w:tab/></w:r>`...)
	w.pageOf(i, format{})
	w.xml = append(w.xml, "</w:hyperlink>"...)
	w.close(&p, style, at)
}

// endContents ends the field below the last entry.
func (w *writer) endContents(at place, field string, open bool) {
	p := plain(lookBetween.id)
	w.open(&p, lookBetween, at, 0)
	if !open {
		w.xml = openField(w.xml, field, format{})
	}
	w.xml = closeField(w.xml, format{})
	w.close(&p, lookBetween, at)
}
