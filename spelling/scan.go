package spelling

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A form is the case in which a word is written.
type form int

const (
	lower form = iota
	title      // "Reseach"
	upper      // "RESEACH"
	mixed      // "EnglishLearner"
)

// A word is a run of letters in a text, with what has to be known of the place
// where it stands.
type word struct {
	start, end int    // byte offsets, a possessive ending left out
	text       string // as it stands in the text
	base       string // in lower case
	form       form
	opens      bool // nothing but marks stands before it in its sentence
	frequent   bool // one of the frequent words, so nothing more need be asked
	skip       bool // not to be judged: part of an address, a number, a formula
}

// inCase returns s, which is in lower case, in the case of the word.
func (w word) inCase(s string) string {
	switch w.form {
	case title:
		return strings.ToUpper(s[:1]) + s[1:]
	case upper:
		return strings.ToUpper(s)
	}
	return s
}

// scan adds the words between two offsets of a text, which are those of a line,
// to words.
func (d *dictionary) scan(words []word, text string, start, end int) []word {
	opens := true
	for i := start; i < end; {
		if c := text[i]; c == ' ' || c == '\t' || c == '\r' {
			i++
			continue
		}
		next := chunkEnd(text[:end], i)
		words, opens = d.scanChunk(words, text, i, next, opens)
		i = next
	}
	return words
}

// chunkEnd returns the end of the run without white space that begins at i.
func chunkEnd(text string, i int) int {
	for i < len(text) {
		switch c := text[i]; {
		case c == ' ' || c == '\t' || c == '\r':
			return i
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(text[i:])
			if unicode.IsSpace(r) {
				return i + size
			}
			i += size
		}
	}
	return i
}

// scanChunk adds the words between start and end, where no white space is, and
// reports whether the next word opens a sentence.
func (d *dictionary) scanChunk(words []word, text string, start, end int, opens bool) ([]word, bool) {
	address := isAddress(text[start:end])
	for i := start; i < end; {
		size, letter := letterAt(text, i)
		if !letter {
			if c := text[i]; c == '.' || c == '!' || c == '?' || c == ':' || strings.HasPrefix(text[i:], "•") {
				opens = true
			}
			i += size
			continue
		}
		from, plain := i, true
		for i < end {
			size, letter := letterAt(text, i)
			if !letter {
				n := apostrophe(text, i)
				if n == 0 || i+n >= end {
					break
				}
				if _, more := letterAt(text, i+n); !more {
					break
				}
				size = n
			} else if text[i] >= utf8.RuneSelf {
				plain = false
			}
			i += size
		}
		w := d.newWord(text, from, i)
		w.opens = opens
		w.skip = address || !plain || glued(text, from, i, start, end)
		words = append(words, w)
		opens = false
	}
	return words, opens
}

// newWord returns the word between two offsets.
func (d *dictionary) newWord(text string, start, end int) word {
	s := text[start:end]
	if n := possessive(s); n > 0 {
		s, end = s[:len(s)-n], end-n
	}
	w := word{start: start, end: end, text: s, form: formOf(s)}
	w.base, w.frequent = d.lowered(s, w.form)
	return w
}

// lowered returns a word in small letters, and whether it is frequent. Most words
// are, and cost no memory.
func (d *dictionary) lowered(s string, f form) (string, bool) {
	var small [longest]byte
	if len(s) <= len(small) {
		for i := 0; i < len(s); i++ {
			c := s[i]
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			small[i] = c
		}
		if w, ok := d.frequent[string(small[:len(s)])]; ok {
			return w, f != mixed
		}
	}
	if f != lower {
		s = strings.ToLower(s)
	}
	if strings.Contains(s, "’") {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s, false
}

// formOf returns the case of a word. Any letters beyond ASCII count as lower.
func formOf(s string) form {
	capitals, letters := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			capitals++
			letters++
		case c != '\'':
			letters++
		}
	}
	switch {
	case capitals == 0:
		return lower
	case capitals == letters && letters > 1:
		return upper
	case capitals == 1 && 'A' <= s[0] && s[0] <= 'Z':
		return title
	}
	return mixed
}

// possessive returns the length of the ending "'s" of a word, or 0.
func possessive(s string) int {
	last := len(s) - 1
	if last < 2 || s[last] != 's' && s[last] != 'S' {
		return 0
	}
	if s[last-1] == '\'' {
		return 2
	}
	if strings.HasSuffix(s[:last], "’") && last > len("’") {
		return 1 + len("’")
	}
	return 0
}

// letterAt returns the size of the character at i and whether it is a letter, a
// mark that belongs to one, or a byte that is no UTF-8, which may have been one.
func letterAt(text string, i int) (int, bool) {
	if c := text[i]; c < utf8.RuneSelf {
		return 1, 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	// Format characters (a soft hyphen, a joiner) stand inside words unseen.
	return size, unicode.IsLetter(r) || unicode.IsMark(r) || unicode.Is(unicode.Cf, r) || r == utf8.RuneError
}

// apostrophe returns the size of the apostrophe at i, or 0.
func apostrophe(text string, i int) int {
	if text[i] == '\'' {
		return 1
	}
	if strings.HasPrefix(text[i:], "’") {
		return len("’")
	}
	return 0
}

// isAddress reports whether a chunk is a web or mail address or the name of a
// file: those have words in them that are spelled as it pleases their owner.
func isAddress(chunk string) bool {
	for i := 1; i+1 < len(chunk); i++ {
		switch chunk[i] {
		case '@':
			return true
		case ':':
			if strings.HasPrefix(chunk[i:], "://") {
				return true
			}
		case '.':
			if isLetterOrDigit(chunk[i-1]) && 'a' <= chunk[i+1] && chunk[i+1] <= 'z' {
				return true
			}
		}
	}
	return strings.HasPrefix(chunk, "/") || strings.Count(chunk, "/") > 3
}

// glued reports whether the word between two offsets of a chunk touches a mark
// that makes more, or less, of it than a word: a digit, a mark of a formula, or
// a mark of Markdown with more letters behind it.
func glued(text string, start, end, chunkStart, chunkEnd int) bool {
	for i := start - 1; i >= chunkStart; i-- {
		c := text[i]
		if isGlue(c) || i < start-1 && isLetterOrDigit(c) {
			return true
		}
		if !isMark(c) {
			break
		}
	}
	for i := end; i < chunkEnd; i++ {
		c := text[i]
		if isGlue(c) || i > end && isLetterOrDigit(c) {
			return true
		}
		if !isMark(c) {
			break
		}
	}
	return false
}

func isGlue(c byte) bool {
	return '0' <= c && c <= '9' || strings.IndexByte("_#$=<>{}%^&+@", c) >= 0
}

func isMark(c byte) bool { return strings.IndexByte("*`~\\", c) >= 0 }

func isLetterOrDigit(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}
