package countydoc

import (
	"strings"
	"sync"
	"unicode"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// words are a line's words in small letters, without punctuation. An
// apostrophe is nothing, and so are the brackets of "district(s)".
func words(s string) []string {
	s = insideWords.Replace(s)
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

// insideWords are marks that divide no words.
var insideWords = strings.NewReplacer("(s)", "s", "(S)", "s", "'", "", "’", "", "\u00ad", "")

// key is a line's words with a space between them: two lines that differ in
// capitals and punctuation alone have the same.
func key(s string) string { return strings.Join(words(s), " ") }

// lexicon is a set of words or of keys. It is made when it is first asked,
// because most runs of the program read nobody's document.
type lexicon struct{ all func() map[string]bool }

func (l lexicon) has(key string) bool { return l.all()[key] }

// set is a set of words, written with spaces between them.
func set(list string) lexicon {
	return lexicon{sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for _, w := range strings.Fields(list) {
			m[w] = true
		}
		return m
	})}
}

// phrases is a set of keys, written with "|" between them.
func phrases(list string) lexicon {
	return lexicon{sync.OnceValue(func() map[string]bool {
		m := map[string]bool{}
		for p := range strings.SplitSeq(list, "|") {
			m[key(p)] = true
		}
		return m
	})}
}

// trim takes off white space of all kinds, no-break ones included, and marks
// that have no width.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff' || r == '\u2060'
	})
}

// text is what a paragraph says, without its label and its ends.
func text(p *wml.Paragraph) string { return trim(document.Plain(p.Text)) }

// empty reports whether a paragraph says nothing, a label aside.
func empty(p *wml.Paragraph) bool { return text(p) == "" && len(p.Notes) == 0 }

// sentence is a text on one line, as long as it fits into a message.
func sentence(s string, most int) string {
	s = strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
	if r := []rune(s); len(r) > most {
		return trim(string(r[:most])) + "…"
	}
	return s
}

// para is a plain paragraph of these words.
func para(s string) *wml.Paragraph {
	return &wml.Paragraph{Style: "normal", Text: document.Words(s)}
}
