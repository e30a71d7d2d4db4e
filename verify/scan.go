package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

// scanner cuts the text of a paragraph into words, which may begin in one piece
// of formatting and end in another.
type scanner struct {
	room *room
	all  [][]word
	// open is the word that is being read, and kind what it consists of.
	open word
	text strings.Builder
	kind runeKind
	gap  strings.Builder
	at   []word
}

// mostWords is how many words and marks of punctuation of a document are
// compared: a dozen times as many as those of all counties together. One that
// has more is never the same.
const mostWords = 1 << 20

// room is how many more words there is room for.
type room struct{ words int }

// take takes the room of one word, and reports whether there was any.
func (r *room) take() bool {
	r.words--
	return r.words >= 0
}

// runeKind is what a character does to a word.
type runeKind int

const (
	nothing runeKind = iota
	letter           // goes on with a word of letters and digits
	dash             // goes on with a dash that is typed as two hyphens
	dot              // goes on with an ellipsis
	single           // is a word by itself
	unseen           // belongs to the word before it
	space
	lineEnd
)

func kindOf(r rune) runeKind {
	switch {
	case r == '\n' || r == '\u2028' || r == '\v':
		return lineEnd
	case unicode.IsSpace(r):
		return space
	case isUnseen(r):
		return unseen
	case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r):
		return letter
	case isDash(r):
		return dash
	case r == '.', r == '…':
		return dot
	}
	return single
}

// inlines reads pieces of text that are formatted as a word says.
func (s *scanner) inlines(all []document.Inline, as word) {
	for _, in := range all {
		next := as
		switch in := in.(type) {
		case *document.Text:
			s.characters(in.Value, as)
		case *document.LineBreak:
			s.endLine()
		case *document.Emphasis:
			next.em = true
			s.inlines(in.Text, next)
		case *document.Strong:
			next.strong = true
			s.inlines(in.Text, next)
		case *document.Link:
			next.link = in.URL
			s.inlines(in.Text, next)
		case *document.Reference:
			s.inlines(in.Text, next)
		case *document.FieldText:
			s.inlines(in.Text, next)
		}
	}
}

func (s *scanner) characters(text string, as word) {
	for i, r := range text {
		size := utf8.RuneLen(r)
		if size < 0 {
			size = 1
		}
		piece := text[i:min(i+size, len(text))]
		if r == utf8.RuneError {
			piece = "\ufffd"
		}
		switch kind := kindOf(r); kind {
		case lineEnd:
			s.endLine()
		case space:
			s.endWord()
			s.gap.WriteString(piece)
		case unseen:
			if s.kind == nothing { // before a word: it is part of the gap
				s.gap.WriteString(piece)
				continue
			}
			s.text.WriteString(piece)
		default:
			if s.kind != kind || kind == single {
				s.endWord()
				s.open, s.kind = as, kind
				s.open.gap = s.gap.String()
				s.gap.Reset()
			}
			s.text.WriteString(piece)
		}
	}
}

func (s *scanner) endWord() {
	if s.kind == nothing {
		return
	}
	s.open.text = s.text.String()
	s.open.key = fold(s.open.text, s.kind)
	if s.room.take() {
		s.at = append(s.at, s.open)
	}
	s.text.Reset()
	s.kind = nothing
}

func (s *scanner) endLine() {
	s.endWord()
	s.gap.Reset()
	if len(s.at) > 0 || len(s.all) == 0 { // the first may have a mark alone
		s.all = append(s.all, s.at)
	}
	s.at = nil
}

// lines returns the words of each line.
func (s *scanner) lines() [][]word {
	s.endLine()
	return s.all
}
