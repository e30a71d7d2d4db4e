package wml

import (
	"github.com/coesummary/coesummary/opc"
)

// relation is the beginning of the types of relationships.
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// The limits of a document. A statewide one of 51 counties has about six
// thousand paragraphs.
const (
	maxParagraphs = 100_000
	// maxPieces is how many runs, breaks and tabs one paragraph may have.
	maxPieces = 150_000
	// maxCells counts a cell when it is read, and its place in the table that
	// is made of it.
	maxCells = 100_000
	// maxText is how many bytes of text and labels there may be: five times
	// what the statewide document of all 58 counties holds, and a thousand pages.
	maxText = 3 << 20
)

// Read reads a Word file: .docx, .docm, .dotx or .dotm. Every error is an
// *opc.Error, whose words are a sentence for people.
func Read(data []byte) (*Document, error) {
	pkg, err := opc.Open(data)
	if err != nil {
		return nil, err
	}
	r := &reader{pkg: pkg, out: &Document{}}
	if err := r.read(); err != nil {
		return nil, err
	}
	return r.out, nil
}

// reader reads one file.
type reader struct {
	pkg    *opc.Package
	out    *Document
	styles *styles
	nums   *numbering
	notes  *noteParts
	// noteCount is how many notes were counted so far.
	noteCount int

	remarks remarks
	// paragraphs, cells and text are how many there are so far.
	paragraphs, cells, textSize int
	// withContents says that lists of contents are part of the text, and
	// endless that one was met that has no end.
	withContents, endless bool
	// controls says that a content control was met.
	controls bool
	// chunks is how many files stand within each other here.
	chunks int
}

func (r *reader) read() error {
	if err := r.readLooks(); err != nil {
		return err
	}
	if err := r.readBody(); err != nil {
		return err
	}
	if err := r.readEdges(); err != nil {
		return err
	}
	if err := r.readProperties(); err != nil {
		return err
	}
	if err := r.readData(); err != nil {
		return err
	}
	if err := r.readPrompts(); err != nil {
		return err
	}
	r.out.Remarks, r.out.Controls = r.remarks.list(), r.controls
	number := 0
	index(r.out.Blocks, &number)
	return nil
}

// part is the XML of a part, nil where it isn't there: every part but the main
// one may be missing.
func (r *reader) part(name string) (*cursor, error) {
	if name == "" || !r.pkg.Has(name) {
		return nil, nil
	}
	data, err := r.pkg.Part(name)
	if err != nil {
		return nil, err
	}
	return newCursor(name, data), nil
}

// related is the name of the first part of a type that the main part leads to.
func (r *reader) related(kind string) (string, error) {
	list, err := r.pkg.Related(r.pkg.Main())
	if err != nil {
		return "", err
	}
	for _, rel := range list {
		if rel.Type == relation+kind && !rel.External {
			return rel.Target, nil
		}
	}
	return "", nil
}

// readLooks reads styles.xml and numbering.xml.
func (r *reader) readLooks() error {
	r.styles = &styles{byID: map[string]*style{}}
	name, err := r.related("styles")
	if err != nil {
		return err
	}
	c, err := r.part(name)
	if err != nil {
		return err
	}
	if c != nil {
		if r.styles, err = readStyles(c); err != nil {
			return err
		}
	}
	r.nums = &numbering{styles: r.styles}
	if name, err = r.related("numbering"); err != nil {
		return err
	}
	if c, err = r.part(name); err != nil || c == nil {
		return err
	}
	r.nums, err = readNumbering(c, r.styles)
	return err
}

// readBody reads the main part. A field of contents that never ends would take
// the rest of the text with it; then it is read again, with its contents.
func (r *reader) readBody() error {
	if err := r.readMain(); err != nil || !r.endless {
		return err
	}
	r.withContents = true
	r.remarks, r.paragraphs, r.cells, r.textSize, r.noteCount = remarks{}, 0, 0, 0, 0
	r.notes = nil
	return r.readMain()
}

func (r *reader) readMain() error {
	c, err := r.part(r.pkg.Main())
	if err != nil {
		return err
	}
	s, err := r.newStory(c)
	if err != nil {
		return err
	}
	s.body = true
	r.out.Blocks, err = s.readPart()
	return err
}

// index counts the paragraphs.
func index(blocks []Block, n *int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			*n++
			b.Index = *n
		case *Control:
			index(b.Blocks, n)
		case *Table:
			for i := range b.Rows {
				for j := range b.Rows[i].Cells {
					index(b.Rows[i].Cells[j].Blocks, n)
				}
			}
		}
	}
}
