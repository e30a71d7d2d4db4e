package wml

import (
	"encoding/xml"
	"strconv"

	"github.com/coesummary/coesummary/opc"
)

// noteParts are the footnotes and endnotes of a document, by their ids.
type noteParts struct {
	foot, end map[string]noteText
}

// noteText is what a note says, and how much that is. Who shows a document
// shows a note wherever it is referred to, so that it counts each time.
type noteText struct {
	blocks                  []Block
	paragraphs, cells, size int
}

// note reads a reference to a footnote or an endnote. One that brings a mark of
// its own has that mark, and isn't counted.
func (r *run) note(e xml.StartElement) error {
	s := r.s
	if r.at.deleted || !s.body {
		return nil
	}
	if s.r.notes == nil {
		if err := s.r.readNotes(); err != nil {
			return err
		}
	}
	id, _ := attr(e, "id")
	of := s.r.notes.foot
	if e.Name.Local == "endnoteReference" {
		of = s.r.notes.end
	}
	text, ok := of[id]
	if !ok {
		return nil
	}
	s.r.paragraphs += text.paragraphs
	s.r.cells += text.cells
	s.r.textSize += text.size
	if s.r.paragraphs > maxParagraphs || s.r.cells > maxCells || s.r.textSize > maxText {
		return s.c.fail(opc.TooComplex, "it refers to long notes again and again")
	}
	s.r.remarks.add(Footnotes)
	r.p.notes = append(r.p.notes, Note{Blocks: text.blocks})
	if own, _ := attr(e, "customMarkFollows"); own == "1" || own == "true" || own == "on" {
		r.waits = true
		return nil
	}
	r.mark("")
	return nil
}

// mark puts the mark of the last note into the text. Where it has none of its
// own, that is its number in the order of the text, footnotes and endnotes
// together, so that no number stands for two of them.
func (r *run) mark(own string) {
	r.waits = false
	if own == "" {
		r.s.r.noteCount++
		own = strconv.Itoa(r.s.r.noteCount)
	}
	r.p.notes[len(r.p.notes)-1].Mark = own
	r.put("[" + own + "]")
}

// readNotes reads both parts of notes.
func (r *reader) readNotes() (err error) {
	r.notes = &noteParts{}
	defer r.remarks.apart()()
	if r.notes.foot, err = r.readNotePart("footnotes"); err != nil {
		return err
	}
	r.notes.end, err = r.readNotePart("endnotes")
	return err
}

func (r *reader) readNotePart(kind string) (map[string]noteText, error) {
	out := map[string]noteText{}
	name, err := r.related(kind)
	if err != nil {
		return nil, err
	}
	c, err := r.part(name)
	if err != nil || c == nil {
		return out, err
	}
	s, err := r.newStory(c)
	if err != nil {
		return nil, err
	}
	if _, err := c.root(); err != nil {
		return nil, err
	}
	defer s.end()
	return out, c.children(func(e xml.StartElement) error {
		id, _ := attr(e, "id")
		if kind, _ := attr(e, "type"); kind != "" && kind != "normal" {
			return c.skip()
		}
		text := noteText{paragraphs: -r.paragraphs, cells: -r.cells, size: -r.textSize}
		if err := s.blocks(&text.blocks, place{}); err != nil {
			return err
		}
		text.paragraphs += r.paragraphs
		text.cells += r.cells
		text.size += r.textSize
		if _, ok := out[id]; !ok {
			out[id] = text
		}
		return nil
	})
}
