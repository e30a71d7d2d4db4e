// Package docx writes a document.Document as a Word file: a WordprocessingML
// package as ECMA-376 and ISO/IEC 29500 describe it, made for the people of a
// county office who open it, edit it, print it and post it.
//
// # What a file holds
//
// Every part is written by hand, as bytes, in one fixed order and with one
// fixed date, so that the same document gives the same file on every machine
// and on every day. Nothing in a file asks a reader to update, repair or trust
// anything: page numbers stand in their fields, lists are Word's own lists
// with Word's own numbers, every style that is named exists, and every table
// says what it shows.
//
// # How it is made
//
// A document is walked twice. The first walk (scan) looks only: it refuses
// what no Word file can hold and learns which headings there are, since the
// contents list stands before them. The second walk (writer) writes each
// paragraph and, at the same moment, tells the page counter (flow) how high it
// is. A page number that isn't known yet leaves a hole in the text; the holes
// are filled when the last page is known. What has no hole left is compressed
// at once, while the rest is being written. The order that the standard demands
// of a paragraph's, a run's or a table's properties lives in one function
// each, so that no other code can get it wrong.
//
// # Fields and data
//
// A document's fields become content controls, by which a program finds the
// values again and Word helps to change them; a form locks everything else. A
// file may carry data besides its text. A document without either gives a file
// that knows nothing of them. Where Word and LibreOffice differ, both are
// served: what LibreOffice 7.4 would spoil in a control is guarded from it.
//
// # Page numbers
//
// Word and LibreOffice lay a document out when they open it; a file holds no
// pages. The numbers that Write prints are estimates from the widths of
// Arial's characters, unless the caller brings exact ones from ExactPages,
// which asks a LibreOffice on the same machine. Either way a reader may update
// the contents list by hand and nothing ever prompts for it.
package docx

import (
	"errors"
	"fmt"
	"io"

	"github.com/coesummary/coesummary/document"
)

// Options say what a caller knows beyond the document itself.
type Options struct {
	// Pages are the page numbers to print, usually from ExactPages. Where it
	// is nil they are estimated.
	Pages *Pages
	// Data goes into the file beside its text. Where it is nil there is none.
	Data *Data
	// Reference says how the file looks. Where it is nil the file looks as this
	// package has it.
	Reference *Reference
}

// Pages says on which pages a document's headings stand.
type Pages struct {
	// Headings holds the page of every heading in the document's order, the
	// ones in lists and tables included. The first page is 1.
	Headings []int
	// Total is the number of pages.
	Total int
}

// Write writes the document as a Word file. Nothing reaches w before the whole
// file stands in memory; an error from w is returned as it is, every other
// error says what in the document can't be written and where it stands.
func Write(w io.Writer, d *document.Document, o Options) error {
	wr, err := compose(d, o.Reference, newPacker())
	if err != nil {
		return err
	}
	if err := o.Data.check(); err != nil {
		return err
	}
	wr.data = o.Data
	pages := wr.flow.estimate()
	if o.Pages != nil {
		if len(o.Pages.Headings) != len(pages.Headings) {
			return fmt.Errorf("the page numbers are of another document: they cover %d headings and this one has %d; measure this document and try again",
				len(o.Pages.Headings), len(pages.Headings))
		}
		pages = *o.Pages
	}
	file, err := wr.pack(pages)
	if err != nil {
		return err
	}
	_, err = w.Write(file)
	return err
}

// EstimatePages counts pages without any other program, from the widths of
// Arial's characters. It is what Write prints when it is not told better. Of the
// options only the reference matters.
func EstimatePages(d *document.Document, o Options) (Pages, error) {
	wr, err := compose(d, o.Reference, nil)
	if err != nil {
		return Pages{}, err
	}
	return wr.flow.estimate(), nil
}

// compose checks the document and writes its body, the page numbers left open.
// What is finished of it goes to the packer, where there is one.
func compose(d *document.Document, ref *Reference, p *packer) (*writer, error) {
	if d == nil {
		return nil, errors.New("there is no document to write")
	}
	seen, err := examine(d)
	if err != nil {
		return nil, err
	}
	wr := newWriter(d, seen, ref, p)
	if err := wr.body(); err != nil {
		return nil, err
	}
	return wr, nil
}
