package docx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"github.com/coesummary/coesummary/opc"
)

// Reference is what a document takes over from another Word file, which a
// county office made: how its pages look, and none of its words but those of
// its headers and footers.
//
// Taken over are
//
//   - the size of the page, its orientation and its margins, from the last
//     section;
//   - that section's headers and footers, those of the first page and of even
//     pages too, with their pictures;
//   - all styles of paragraphs, characters and tables, and what they rest on;
//   - the theme, with its fonts and colors, and the list of fonts, without
//     fonts that are embedded.
//
// A style is known by its name, as Word knows it ("heading 1", "List Bullet"),
// and never by its id, which every language and program has its own of. The
// default style of paragraphs is the other file's, whatever its name is. A
// style that the file doesn't have, or that only this package knows ("Lead",
// "Table Text"), is added as it always is, in the other file's fonts; the file
// may have styles of these names to say how they look. The mark of a draft
// always looks as this package has it.
//
// On a kind of page on which the file has no header, the document's short title
// stands, and where it has no footer, "Page X of Y". The mark of a draft stands
// above every header. Numbering stays as it is, in headings too, and so do the
// contents list, what keeps together on a page, the header rows of tables and
// everything that a screen reader needs.
//
// Nothing else comes over: no text of the body, no comment, no change that was
// tracked, no macro, no custom XML, and no link out of the file, so that
// pictures which are only linked are left out. Fields in headers and footers
// count pages and say the date; those that speak of the other file itself are
// left out, and all others stand as the text that they showed.
//
// A county's own looks are its own affair. Nobody checks here whether their
// colors have enough contrast, whether their letters are large enough, whether
// headings can be told apart, whether a picture has a description, or whether a
// footer says which page it is on.
//
// A Reference can be used for any number of documents, at the same time too.
type Reference struct {
	sheet *sheet
	// styles are the styles, and defaults and run what is said before them of
	// paragraphs and characters.
	styles, defaults []byte
	run              *element
	// prompts says that the file has its own style for placeholders.
	prompts bool
	// theme and fonts are parts; nil for none.
	theme, fonts []byte
	// edges are the headers and footers that hold something.
	edges map[edgeKind]*edge
	// titled says that the first page has headers and footers of its own, and
	// evens that even pages have; mirrored that inner and outer margins change
	// sides.
	titled, evens, mirrored bool
	pictures                []picture
}

// ReadReference reads a Word file from which documents take over how they look.
// Where the file can't be read the error is an *opc.Error; where its pages
// leave no room for text it says so.
func ReadReference(data []byte) (*Reference, error) {
	p, err := opc.Open(data)
	if err != nil {
		return nil, err
	}
	r := &referenceReader{pkg: p, ref: &Reference{edges: map[edgeKind]*edge{}}, stored: map[string]int{}}
	for _, read := range [...]func() error{r.readTheme, r.readFonts, r.readStyles, r.readSettings, r.readSection} {
		if err := read(); err != nil {
			return nil, err
		}
	}
	return r.ref, nil
}

// referenceReader reads one file.
type referenceReader struct {
	pkg    *opc.Package
	ref    *Reference
	sheet  styleSheet
	stored map[string]int // the pictures, by the names of their parts
}

// related returns the part that the main part leads to by a type, parsed; nil
// where there is none.
func (r *referenceReader) related(kind string) (*element, error) {
	list, err := r.pkg.Related(r.pkg.Main())
	if err != nil {
		return nil, err
	}
	for _, rel := range list {
		if rel.Type == relOffice+kind && !rel.External && r.pkg.Has(rel.Target) {
			return r.root(rel.Target)
		}
	}
	return nil, nil
}

// root is the root element of a part.
func (r *referenceReader) root(name string) (*element, error) {
	var root *element
	err := r.elements(name, func(d *opc.Decoder, start xml.StartElement) error {
		var err error
		root, err = readElement(d, start)
		return err
	})
	return root, err
}

// elements calls a function for every element of a part that none of the calls
// before has read.
func (r *referenceReader) elements(name string, each func(*opc.Decoder, xml.StartElement) error) error {
	data, err := r.pkg.Part(name)
	if err != nil {
		return err
	}
	d := opc.NewDecoder(data)
	for err == nil {
		var t xml.Token
		if t, err = d.Token(); err != nil {
			break
		}
		if start, ok := t.(xml.StartElement); ok {
			err = each(d, start)
		}
	}
	if e := (*opc.Error)(nil); errors.As(err, &e) && e.Part == "" {
		return &opc.Error{Kind: e.Kind, Part: name, Reason: e.Reason, Err: e.Err}
	}
	if err != io.EOF {
		return err
	}
	return nil
}

// readSettings looks which kinds of pages there are.
func (r *referenceReader) readSettings() error {
	root, err := r.related("settings")
	if root != nil {
		r.ref.evens = root.kid("evenAndOddHeaders").on()
		r.ref.mirrored = root.kid("mirrorMargins").on()
	}
	return err
}

// readSection reads the pages of the last section. Where it has no header of a
// kind it goes on with the one before it, as Word does.
func (r *referenceReader) readSection() error {
	targets := map[edgeKind]string{}
	last := &element{}
	err := r.elements(r.pkg.Main(), func(d *opc.Decoder, start xml.StartElement) error {
		if start.Name.Space != nsWord || start.Name.Local != "sectPr" {
			return nil
		}
		section, err := readElement(d, start)
		if err != nil {
			return err
		}
		last = section
		for _, kid := range section.kids {
			if side, ok := edgeSides[kid.name.Local]; ok {
				targets[edgeKind{side, kid.attr(nsWord, "type")}] = kid.attr(nsRelationships, "id")
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	r.ref.titled = last.kid("titlePg").on()
	r.ref.sheet = sheetOf(last)
	if s := r.ref.sheet; s.textWidth() < leastText || s.textHeight() < leastText {
		return fmt.Errorf("the pages of the reference file leave no room: %d.%d by %d.%d inches of text, and at least 3 by 3 are needed; set wider pages or narrower margins in it, and save it again",
			s.textWidth()/inch, tenths(s.textWidth()), s.textHeight()/inch, tenths(s.textHeight()))
	}
	r.ref.sheet.looks = r.sheet.measured()
	r.writeStyles()
	return r.readEdges(targets)
}

// inch is so many twips, and leastText the least that a page's text may have.
const (
	inch      = 1440
	leastText = 3 * inch
)

func tenths(twips int) int { return max(twips, -twips) % inch * 10 / inch }
