package office

import (
	"fmt"
	"net/http"
	"strings"
	"unicode"

	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// lastYear returns the same county's summary of the year before, where the
// folder has one that can be read, in JSON or else in Word; nil otherwise.
func (o *Office) lastYear(s *sheet) *draft.Draft {
	if !s.lookedLast {
		s.last, s.lookedLast = o.findLastYear(s), true
	}
	return s.last
}

func (o *Office) findLastYear(s *sheet) *draft.Draft {
	c, ok := s.result.County()
	year := s.result.Summary.FiscalYear
	if !ok || year == 0 {
		return nil
	}
	there, err := o.summariesOf(c, year-1)
	if err != nil {
		return nil
	}
	var inWord *draft.Draft
	for _, r := range there {
		data := []byte(r.Source())
		if !intake.IsJSONName(r.File) {
			if data, err = summary.Encode(r.Summary); err != nil {
				continue
			}
		}
		before, err := draft.Open(data)
		switch {
		case err != nil:
		case intake.IsJSONName(r.File):
			return before
		case inWord == nil:
			inWord = before
		}
	}
	return inWord
}

// sameAsLastYear are the parts that have words, and all of them are last year's.
func (o *Office) sameAsLastYear(s *sheet) map[string]bool {
	if s.same != nil {
		return s.same
	}
	s.same = map[string]bool{}
	last := o.lastYear(s)
	if last == nil {
		return s.same
	}
	for part, n := range s.wordsOn() {
		s.same[part] = n > 0
	}
	for _, c := range draft.Diff(last, s.draft) {
		s.same[partOf(c.Place())] = false
	}
	return s.same
}

// before compares a text with last year's; nil where there is none, or where it
// says the same.
func (b *builder) before(pointer, now string) *page.Change {
	if b.last == nil {
		return nil
	}
	was := b.last.Text(pointer)
	if was == "" || was == now {
		return nil
	}
	return compare(seen(pointer, was), seen(pointer, now))
}

// changesPage is what changed since last year, field by field.
type changesPage struct {
	Changes []changedField
	// Same are the parts that say what they said last year: "Local context, Goals".
	Same string
}

type changedField struct {
	Where, URL string
	*page.Change
}

// showChanges lists what is not as it was last year.
func (o *Office) showChanges(w http.ResponseWriter, s *sheet) {
	last := o.lastYear(s)
	if last == nil {
		o.pages.Fail(w, http.StatusNotFound, "There is no summary of last year", "Put last year’s summary of this county into the folder, and its text can be compared here.")
		return
	}
	body := changesPage{Changes: o.changes(s, last, s.draft), Same: titles(o.sameAsLastYear(s))}
	pg := o.frame(s, "changes", "Changes since last year")
	pg.Lead = "What was taken out is struck through; what was added is underlined."
	pg.Body = body
	o.pages.Write(w, http.StatusOK, "changes", pg)
}

// changes are the fields in which a summary differs from what it was, with links
// to those that the pages of a sheet have.
func (o *Office) changes(s *sheet, was, is *draft.Draft) []changedField {
	var out []changedField
	for _, c := range draft.Diff(was, is) {
		d, one := is, changedField{Change: compare(seenIn(was, c.Was, c.Before), seenIn(is, c.Pointer, c.After))}
		if c.Pointer == "" {
			d = was
		}
		one.Where = where(d, c.Place())
		one.URL = o.placeOf(s, c.Place())
		out = append(out, one)
	}
	return out
}

// seenIn is what a reader sees of one side of a change.
func seenIn(d *draft.Draft, pointer, text string) string {
	if isEntry(pointer) {
		return seenEntry(d, pointer, text)
	}
	return seen(pointer, text)
}

// compare says word by word what became of a text.
func compare(was, now string) *page.Change {
	before, after := words(was), words(now)
	// Each word stands for itself as one character of a made-up text, because the
	// library compares characters.
	letters := map[string]rune{}
	var spoken []string
	encode := func(words []string) []rune {
		out := make([]rune, len(words))
		for i, w := range words {
			r, ok := letters[w]
			if !ok {
				r = letter(len(spoken))
				letters[w] = r
				spoken = append(spoken, w)
			}
			out[i] = r
		}
		return out
	}
	engine := diffmatchpatch.New()
	engine.DiffTimeout = 0 // the same answer on every machine
	var out page.Change
	added, removed := 0, 0
	for _, d := range engine.DiffMainRunes(encode(before), encode(after), false) {
		var text strings.Builder
		n := 0
		for _, r := range d.Text {
			w := spoken[number(r)]
			text.WriteString(w)
			if isWord(w) {
				n++
			}
		}
		kind := page.Kept
		switch d.Type {
		case diffmatchpatch.DiffInsert:
			kind = page.Added
			added += n
		case diffmatchpatch.DiffDelete:
			kind = page.Removed
			removed += n
		case diffmatchpatch.DiffEqual:
		}
		out.Pieces = append(out.Pieces, page.Piece{Kind: kind, Text: text.String()})
	}
	out.Pieces = together(out.Pieces)
	switch {
	case was == now:
		out.Summary = "The words are the same. What changed is how they look, such as bold, a list or a link."
	case added+removed == 0:
		out.Summary = "The words are the same. What changed is between them."
	default:
		out.Summary = fmt.Sprintf("%s added, %d taken out", page.Plural(added, "word", "words"), removed)
	}
	return &out
}

// together joins changes that have nothing but a space in common: "Twice a year"
// became "Each month", and not "Twice" became "Each" before "a year" went.
func together(pieces []page.Piece) []page.Piece {
	var out []page.Piece
	var removed, added string
	flush := func() {
		for _, p := range []page.Piece{{Kind: page.Removed, Text: removed}, {Kind: page.Added, Text: added}} {
			if p.Text != "" {
				out = append(out, p)
			}
		}
		removed, added = "", ""
	}
	for i, p := range pieces {
		switch {
		case p.Kind == page.Removed:
			removed += p.Text
		case p.Kind == page.Added:
			added += p.Text
		case strings.TrimSpace(p.Text) == "" && !strings.Contains(p.Text, "\n") && removed+added != "" && i+1 < len(pieces):
			removed += p.Text
			added += p.Text
		default:
			flush()
			out = append(out, p)
		}
	}
	flush()
	return out
}

// letter and number give each word a character and take it back, around the
// range of surrogates, which are no characters.
func letter(n int) rune {
	if n >= 0xD800 {
		n += 0x800
	}
	return rune(n)
}

func number(r rune) int {
	if r >= 0xE000 {
		return int(r) - 0x800
	}
	return int(r)
}

// words cuts a text into words and what stands between them.
func words(text string) []string {
	var out []string
	start, space := 0, false
	for i, r := range text {
		if s := unicode.IsSpace(r); s != space {
			if i > start {
				out = append(out, text[start:i])
			}
			start, space = i, s
		}
	}
	if start < len(text) {
		out = append(out, text[start:])
	}
	return out
}
