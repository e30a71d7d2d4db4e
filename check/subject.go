package check

import (
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// subject is a summary and its texts as a reader sees them, worked out once for
// all the rules.
type subject struct {
	*summary.Summary
	texts []readText
	// reported are the texts that say nothing and of which a rule has spoken
	// already, by pointer.
	reported map[string]bool
}

// readText is a text, what it says, and what the Markdown reader had to say
// about it.
type readText struct {
	*Text
	// words are the text without the Markdown; in a text that was left unread,
	// with it.
	words  string
	unread bool
	sense  sense
	notes  []markdown.Note
}

func newSubject(s *summary.Summary, texts []Text) *subject {
	sub := &subject{
		Summary:  s,
		texts:    make([]readText, len(texts)),
		reported: map[string]bool{},
	}
	for i := range texts {
		t := &texts[i]
		r := readText{Text: t, words: t.Value}
		switch {
		case t.Kind == Plain:
		case isClear(t.Value):
			r.unread = true
		default:
			r.words, r.notes = read(t)
		}
		r.sense = senseOf(r.words)
		sub.texts[i] = r
	}
	return sub
}

// inWords returns the words of a text, which it reads where that wasn't needed
// before.
func (t readText) inWords() string {
	if !t.unread {
		return t.words
	}
	words, _ := read(t.Text)
	return words
}

// text returns the text at a pointer; where there is none, an empty one.
func (s *subject) text(pointer string) readText {
	for i := range s.texts {
		if s.texts[i].Pointer == pointer {
			return s.texts[i]
		}
	}
	return readText{Text: new(Text), sense: blank}
}

// saysOne reports whether one of the texts at some pointers is there and says
// something. Where none does, the caller has a finding to make of it, and the
// TEXT rules leave these texts out.
func (s *subject) saysOne(pointers ...string) bool {
	for _, p := range pointers {
		if s.text(p).sense == speaks {
			return true
		}
	}
	for _, p := range pointers {
		s.reported[p] = true
	}
	return false
}

// allEmpty reports whether the texts at some pointers are all without a
// character. Those are the schema's to report, one by one, so that a gap is not
// told of twice.
func (s *subject) allEmpty(pointers ...string) bool {
	for _, p := range pointers {
		if strings.Trim(s.text(p).words, " \t\r\n") != "" {
			return false
		}
	}
	return true
}

// read reads the Markdown of a text and returns its words, a line for each
// paragraph, heading and cell.
func read(t *Text) (words string, notes []markdown.Note) {
	parse := markdown.Parse
	if t.Kind == ItemMarkdown {
		parse = markdown.ParseItem
	}
	blocks, notes := parse(t.Value)
	var b strings.Builder
	b.Grow(len(t.Value))
	writeWords(&b, blocks)
	return b.String(), notes
}

// writeWords writes the words of blocks.
func writeWords(b *strings.Builder, blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Heading:
			b.WriteString(document.Plain(block.Text))
			b.WriteByte('\n')
		case *document.Paragraph:
			b.WriteString(document.Plain(block.Text))
			b.WriteByte('\n')
		case *document.List:
			for _, item := range block.Items {
				writeWords(b, item.Blocks)
			}
		case *document.Table:
			for _, cell := range block.Header {
				writeWords(b, cell.Blocks)
			}
			for _, row := range block.Rows {
				for _, cell := range row {
					writeWords(b, cell.Blocks)
				}
			}
		}
	}
}
