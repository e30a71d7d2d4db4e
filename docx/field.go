package docx

import (
	"fmt"

	"github.com/coesummary/coesummary/document"
)

// A field of the document model is a content control with a bookmark around it.
// The control's tag is the field's pointer, by which a reader finds the value
// again. The bookmark is for what comes back from LibreOffice, which keeps
// bookmarks where it drops tags.
//
// A field that holds a line stands in its paragraph, also where the document
// model makes it a block; one that holds narrative stands around its
// paragraphs. In a table's cell that is within the cell and not around it, as it
// could be too: many programs that read Word files lose a cell that stands in a
// control. Word wants a paragraph at a cell's end, and takes the last one in the
// control for it.

// fieldBlock writes a field that holds blocks.
func (w *writer) fieldBlock(f *document.FieldBlock, at place) error {
	if p, ok := asLine(f); ok {
		return w.block(p, at)
	}
	blocks, prompting := f.Blocks, isEmpty(f.Blocks)
	if prompting {
		blocks = promptBlocks(f)
	}
	if t, ok := blocks[0].(*document.Table); ok && !printsCaption(t) && (w.newPage || w.tail == tableEnd) {
		// What must stand above the table is not part of the field.
		w.between(at)
	}
	end := w.openMark()
	c := w.controlOf(&f.Field, prompting)
	c.kind = richText
	w.openControl(&c)
	w.guard = !prompting
	err := w.blocks(blocks, at)
	w.guard = false
	w.closeControl()
	w.xml = append(w.xml, end...)
	return err
}

// asLine is the paragraph of a field that holds no more than a line by its kind
// and in fact.
func asLine(f *document.FieldBlock) (*document.Paragraph, bool) {
	if takesBlocks(f.Kind) {
		return nil, false
	}
	line := &document.FieldText{Field: f.Field}
	p := &document.Paragraph{Text: []document.Inline{line}}
	switch first, ok := firstParagraph(f.Blocks); {
	case isEmpty(f.Blocks):
		if ok {
			p.Style = first.Style
		}
	case ok && len(f.Blocks) == 1:
		p.Style, line.Text = first.Style, first.Text
	default:
		return nil, false
	}
	return p, true
}

func firstParagraph(blocks []document.Block) (*document.Paragraph, bool) {
	if len(blocks) == 0 {
		return nil, false
	}
	p, ok := blocks[0].(*document.Paragraph)
	return p, ok
}

// fieldText writes a field within a line.
func (w *writer) fieldText(f *document.FieldText, around format) error {
	end := w.openMark()
	prompting := isBlank(f.Text)
	c := w.controlOf(&f.Field, prompting)
	c.look = around
	c.kind = w.kindOf(&f.Field, isOneLine(f.Text), around)
	w.openControl(&c)
	var err error
	if prompting {
		around.prompt = true
		w.run(promptOf(&f.Field), around)
	} else {
		err = w.inlines(f.Text, around)
	}
	w.closeControl()
	w.xml = append(w.xml, end...)
	return err
}

// controlOf says of a control what is the same for a field in a line and one of
// blocks.
func (w *writer) controlOf(f *document.Field, prompting bool) contentControl {
	return contentControl{
		title: clipName(f.Title), tag: tagOf(f), lock: w.fieldLock(),
		prompt: w.prompts.name(promptOf(f)), prompting: prompting,
	}
}

// tagOf is what a program knows a field by: the place of its value and, where
// that is a list which the field's value may be in, the value.
func tagOf(f *document.Field) string {
	if f.Kind == document.Included {
		return f.Pointer + "#" + f.Value
	}
	return f.Pointer
}

// openMark begins the bookmark of the next field and returns what ends it. Its
// number goes on where those of the headings' bookmarks end.
func (w *writer) openMark() string {
	id := len(w.seen.headings) + w.fields
	w.fields++
	w.xml = fmt.Appendf(w.xml, `<w:bookmarkStart w:id="%d" w:name="field%04d"/>`, id, w.fields)
	return fmt.Sprintf(`<w:bookmarkEnd w:id="%d"/>`, id)
}

// line writes what a paragraph says.
//
// LibreOffice 7.4 reads the first paragraph in a control of blocks as bare
// characters: bold is lost, line breaks go astray, and a link's address comes
// out as text. A control of its own around what the paragraph says keeps it
// whole. Word shows nothing of that control, and takes it away as soon as
// somebody types into it.
func (w *writer) line(text []document.Inline) error {
	guard := w.guard && !isOneLine(text)
	w.guard = false
	if !guard {
		return w.inlines(text, format{})
	}
	w.extended = true
	w.openControl(&contentControl{temporary: true, kind: `<w15:appearance w15:val="hidden"/>` + richText})
	err := w.inlines(text, format{})
	w.closeControl()
	return err
}
