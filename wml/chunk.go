package wml

import (
	"encoding/xml"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
)

// maxChunks is how many files may stand within each other.
const maxChunks = 3

// chunk reads a w:altChunk (ISO/IEC 29500-1, 17.17.2.1): a whole file of another
// kind that Word takes into the text when it opens the document, as programs
// for the web leave it there. Word documents, web pages and plain text are read.
// Any other kind is an error, since words would be lost: Word turns it into
// text of its own when it saves the file.
func (s *story) chunk(e xml.StartElement, to *[]Block) error {
	rel := s.related[attrOf(e, spaceRel, "id")]
	if err := s.c.skip(); err != nil {
		return err
	}
	if rel == nil || rel.External || !s.r.pkg.Has(rel.Target) {
		return s.c.fail(opc.Damaged, "it takes in another file that isn't there")
	}
	kind, params, err := mime.ParseMediaType(s.r.pkg.ContentType(rel.Target))
	if err != nil {
		kind = ""
	}
	data, err := s.r.pkg.Part(rel.Target)
	if err != nil {
		return err
	}
	c := &cursor{name: rel.Target}
	switch {
	case strings.HasPrefix(kind, "application/vnd.openxmlformats-officedocument.wordprocessingml."),
		strings.HasPrefix(kind, "application/vnd.ms-word."):
		return s.nested(c, data, to)
	case kind == "text/html", kind == "application/xhtml+xml":
		return s.page(c, data, params["charset"], to)
	case kind == "text/plain":
		return s.plainText(c, data, to)
	}
	return c.fail(opc.Damaged, "it holds a part of the text as a file of another kind, which only Word can read")
}

// nested reads a Word document within the document.
func (s *story) nested(c *cursor, data []byte, to *[]Block) error {
	if s.r.chunks == maxChunks {
		return c.fail(opc.TooComplex, "files stand within each other in it")
	}
	pkg, err := opc.Open(data)
	if err != nil {
		return c.named(err)
	}
	inner := *s.r
	inner.pkg, inner.out, inner.notes = pkg, &Document{}, nil
	inner.chunks++
	if err := inner.readLooks(); err != nil {
		return c.named(err)
	}
	if err := inner.readMain(); err != nil {
		return c.named(err)
	}
	*to = append(*to, inner.out.Blocks...)
	r := s.r
	r.remarks, r.paragraphs, r.cells, r.textSize = inner.remarks, inner.paragraphs, inner.cells, inner.textSize
	r.noteCount, r.endless, r.controls = inner.noteCount, inner.endless, inner.controls
	return nil
}

// plainText reads a plain text, a line as a paragraph.
func (s *story) plainText(c *cursor, data []byte, to *[]Block) error {
	text, ok := strings.CutPrefix(string(data), "\uFEFF")
	if _ = ok; !utf8.ValidString(text) {
		return c.fail(opc.Damaged, "it isn't written in Unicode")
	}
	for line := range strings.Lines(text) {
		if err := s.addLine(c, strings.TrimRight(line, "\r\n"), to); err != nil {
			return err
		}
	}
	return nil
}

func (s *story) addLine(c *cursor, line string, to *[]Block) error {
	p := &Paragraph{Style: "normal"}
	if line != "" {
		p.Text = document.Words(line)
	}
	return s.add(c, p, len(line), to)
}

// add adds a paragraph that was made elsewhere.
func (s *story) add(c *cursor, p *Paragraph, size int, to *[]Block) error {
	s.r.paragraphs++
	s.r.textSize += size
	if s.r.paragraphs > maxParagraphs || s.r.textSize > maxText {
		return c.fail(opc.TooComplex, "it has more text than any real one")
	}
	*to = append(*to, p)
	return nil
}
