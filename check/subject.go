package check

import (
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// subject is a summary and its texts as a reader sees them, worked out once for
// all the rules.
type subject struct {
	*summary.Summary
	texts []readText
	words map[string]string // the texts' words by pointer
	// reported are the texts that say nothing and of which a rule has spoken
	// already, by pointer.
	reported map[string]bool
}

// readText is a text, its words without the Markdown, and what the Markdown
// reader had to say about it.
type readText struct {
	Text
	words string
	notes []markdown.Note
}

func newSubject(s *summary.Summary) *subject {
	sub := &subject{Summary: s, words: map[string]string{}, reported: map[string]bool{}}
	for _, t := range Texts(s) {
		r := readText{Text: t, words: t.Value}
		if t.Kind != Plain {
			var blocks []document.Block
			if t.Kind == Markdown {
				blocks, r.notes = markdown.Parse(t.Value)
			} else {
				blocks, r.notes = markdown.ParseItem(t.Value)
			}
			var b strings.Builder
			writeWords(&b, blocks)
			r.words = b.String()
		}
		sub.texts = append(sub.texts, r)
		sub.words[t.Pointer] = r.words
	}
	return sub
}

// saysOne reports whether one of the texts at some pointers is there and says
// something. Where none does, the caller has a finding to make of it, and the
// TEXT rules leave these texts out.
func (s *subject) saysOne(pointers ...string) bool {
	for _, p := range pointers {
		if says(s.words[p]) {
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
		if strings.Trim(s.words[p], " \t\r\n") != "" {
			return false
		}
	}
	return true
}

// writeWords writes the words of blocks, a line for each paragraph, heading and
// cell.
func writeWords(b *strings.Builder, blocks []document.Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case *document.Heading:
			b.WriteString(document.Plain(block.Text) + "\n")
		case *document.Paragraph:
			b.WriteString(document.Plain(block.Text) + "\n")
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

// placeholders are what people write where they have nothing to say yet, in the
// form of fold.
var placeholders = map[string]bool{
	"na": true, "not applicable": true, "none": true, "nil": true, "null": true,
	"tbd": true, "tba": true, "tbc": true, "to be determined": true,
	"to be decided": true, "to be announced": true, "to be added": true,
	"to be completed": true, "pending": true, "todo": true, "to do": true,
	"not available": true, "coming soon": true, "blank": true, "left blank": true,
	"intentionally left blank": true,
}

// fold lowers the case of a text, keeps its letters and digits, drops its
// marks, and makes each run of white space one space: "N/A." and "n.a." are
// both "na".
func fold(s string) string {
	kept := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r):
			return unicode.ToLower(r)
		case unicode.IsSpace(r):
			return ' '
		}
		return -1
	}, s)
	return strings.Join(strings.Fields(kept), " ")
}

// isBlank reports whether a text has no letter and no digit.
func isBlank(s string) bool { return fold(s) == "" }

// isPlaceholder reports whether a text has words, and each of its lines with
// words is a placeholder.
func isPlaceholder(s string) bool {
	found := false
	for line := range strings.Lines(s) {
		words := fold(line)
		if words == "" {
			continue
		}
		if !placeholders[words] {
			return false
		}
		found = true
	}
	return found
}

// says reports whether a text says something: it is there, has words, and is
// not only a placeholder.
func says(s string) bool { return !isBlank(s) && !isPlaceholder(s) }
