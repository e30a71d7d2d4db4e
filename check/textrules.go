package check

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/rule"
)

// textsNotBlank: letters or digits in every text that is there. White space
// alone is the schema's; this finds "-", "…" and spaces that no schema sees.
func textsNotBlank(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if t.sense == blank && !s.reported[t.Pointer] {
			out = append(out, rule.Finding("TEXT0001", t.Pointer,
				"This text has no words: %q.", clip(t.Value)))
		}
	}
	return out
}

// textsNotPlaceholders: no text is only "N/A" or its like. A glossary may
// explain such a word, so it may hold it.
func textsNotPlaceholders(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		if t.sense == placeholder && !s.reported[t.Pointer] && !strings.HasPrefix(t.Pointer, "/glossary/") {
			out = append(out, rule.Finding("TEXT0002", t.Pointer,
				"This text says only %q.", clip(strings.TrimSpace(t.Value))))
		}
	}
	return out
}

// noteCodes are the rules for what the Markdown reader notes.
var noteCodes = map[markdown.Kind]string{
	markdown.TableShape:      "TEXT0101",
	markdown.LinkRefused:     "TEXT0102",
	markdown.ImageRefused:    "TEXT0103",
	markdown.ListTooDeep:     "TEXT0104",
	markdown.BulletCharacter: "TEXT0105",
	markdown.Unread:          "TEXT0106",
}

// markdownNotes: what a text holds that could not be taken as it looks.
func markdownNotes(s *subject) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		for _, note := range t.notes {
			code, ok := noteCodes[note.Kind]
			if !ok { // a kind that is new there and not yet here
				code = "TEXT0106"
			}
			f := rule.Finding(code, t.Pointer, "%s", note.Message)
			f.Start, f.Quote = wordAt(t.Value, note.Line, note.Column)
			out = append(out, f)
		}
	}
	return out
}

// wordAt gives the piece of a text that begins at a line and a column, both
// from 1, and goes up to the next white space, and where it begins.
func wordAt(text string, line, column int) (start int, word string) {
	for ; line > 1; line-- {
		start += strings.IndexAny(text[start:], "\r\n")
		if strings.HasPrefix(text[start:], "\r\n") {
			start++
		}
		start++
	}
	for ; column > 1; column-- {
		_, size := utf8.DecodeRuneInString(text[start:])
		start += size
	}
	word = text[start:]
	if end := strings.IndexFunc(word, unicode.IsSpace); end > 0 {
		word = word[:end]
	}
	return start, word
}
