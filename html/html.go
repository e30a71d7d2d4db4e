// Package html writes a document as one HTML page that needs nothing else: no
// script, no picture, no style sheet or font from anywhere. A
// Content-Security-Policy in the page says so to the browser, with the hash of
// the one style sheet that the page carries.
//
// The page is made for everyone to read (WCAG 2.1 AA). There is one h1, the
// document's title, and headings of level 1 are h2, of level 2 are h3 and so
// on. The title block is the header, the list of contents is a nav, and all
// other text is in main, which a link at the top of the page skips to. Lists
// are real lists and tables have real header cells. Colours have a contrast of
// at least 4.5 to 1, on light and on dark screens, and the text reads at a
// width of 320 pixels and on US Letter paper.
//
// The text is shown exactly as it is. The style sheet keeps every space and
// every line end inside a paragraph, heading or caption, and so the markup puts
// no white space of its own there. Markers of lists are the author's: the
// numbers are in the markup (type, start and value), and the style sheet adds
// what HTML has no word for, such as the bracket of "a)" and Word's letters
// after z.
//
// Read takes such a page back, also one that a browser or another program saved
// anew, so that what was posted can be held against what was sent.
//
// What can't be shown rightly is an error, and then nothing is written.
package html

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// Names that the page itself uses. They hold an underscore, which the ID of a
// heading can't, so they never meet one.
const (
	mainID     = "page_main"
	titleID    = "page_title"
	contentsID = "page_contents"
)

// Write writes the document as a single HTML page in UTF-8. The same document
// always gives the same bytes. On any error w is not touched, unless the error
// is w's own.
func Write(w io.Writer, d *document.Document) error {
	page, err := render(d)
	if err != nil {
		return fmt.Errorf("the document can't be written as HTML: %w", err)
	}
	_, err = w.Write(page)
	return err
}

// page is a page in the making.
type page struct {
	out     bytes.Buffer
	outline *outline
	rules   rules
	// below is the last heading, for errors to name the place and for tables
	// that have no caption to be named after.
	below *entry
	// newPage says that the next block begins a page on paper.
	newPage bool
	tables  int
}

func render(d *document.Document) ([]byte, error) {
	switch {
	case d == nil:
		return nil, errors.New("there is no document")
	case strings.TrimSpace(d.Title) == "":
		return nil, errors.New("it has no title, and every page needs one")
	case d.Language == "":
		return nil, errors.New("it doesn't say which language it is in, and a screen reader needs to know (en-US for English)")
	}
	parts, err := split(d)
	if err != nil {
		return nil, err
	}
	outline, err := newOutline(slices.Concat(parts.cover, parts.main))
	if err != nil {
		return nil, err
	}
	p := &page{outline: outline}
	if err := p.body(d, parts); err != nil {
		if p.below != nil {
			return nil, fmt.Errorf("%w (below the heading %q)", err, p.below.text)
		}
		return nil, err
	}
	body := p.out.Bytes()

	p.out = bytes.Buffer{}
	p.out.Grow(len(body) + len(stylesheet) + 4096)
	if err := p.head(d); err != nil {
		return nil, err
	}
	p.out.Write(body)
	return p.out.Bytes(), nil
}

// head writes everything before the body. It comes after the body in time,
// because the style sheet holds rules that only the body knows to be needed.
func (p *page) head(d *document.Document) error {
	style, err := p.rules.sheet(d)
	if err != nil {
		return err
	}
	p.raw("<!DOCTYPE html>\n<html lang=\"")
	if err := p.escape(d.Language); err != nil {
		return err
	}
	p.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
	p.raw(policy(style))
	p.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
	if err := p.escape(d.Title); err != nil {
		return err
	}
	p.raw("</title>\n")
	for _, meta := range [...]struct{ name, content string }{
		{"description", d.Subject},
		{"author", d.Creator},
		{"keywords", strings.Join(d.Keywords, ", ")},
	} {
		if meta.content == "" {
			continue
		}
		p.raw("<meta name=\"", meta.name, "\" content=\"")
		if err := p.escape(meta.content); err != nil {
			return err
		}
		p.raw("\">\n")
	}
	p.raw("<style>", style, "</style>\n</head>\n")
	return nil
}

// raw appends markup as it is.
func (p *page) raw(markup ...string) {
	for _, m := range markup {
		p.out.WriteString(m)
	}
}
