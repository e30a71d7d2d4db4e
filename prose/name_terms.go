package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// term is a word of a line for the rules that read names and acronyms: a run of
// letters and digits, with the apostrophes and ampersands inside it ("COE’s",
// "C&I"). An ampersand between spaces is a term of its own.
type term struct {
	text     string
	from, to int // in bytes of the line's text
}

// termsOf cuts a line into its terms. What is an address is left out, so that it
// stands in the gap between two terms.
func termsOf(line string) []term { return addTerms(make([]term, 0, len(line)/6+1), line) }

// addTerms adds the terms of a line.
func addTerms(out []term, line string) []term {
	for i := 0; i < len(line); {
		if isSpaceAt(line, i) {
			i++
			continue
		}
		end := i
		for end < len(line) && !isSpaceAt(line, end) {
			end++
		}
		if piece := line[i:end]; !hasWebAddress(piece) {
			out = cutPiece(out, piece, i)
		}
		i = end
	}
	return out
}

func isSpaceAt(s string, i int) bool { return s[i] == ' ' || s[i] == '\n' || s[i] == '\t' }

// hasWebAddress reports whether a piece without spaces is the address of a page
// or of a mailbox.
func hasWebAddress(piece string) bool {
	if dot := strings.IndexByte(piece, '.'); (dot < 0 || dot == len(piece)-1) && strings.IndexByte(piece, '@') < 0 {
		return false // as nearly every word
	}
	piece = strings.ToLower(piece)
	for _, sign := range []string{"@", "://", "www.", ".org", ".com", ".net", ".gov", ".edu", ".k12"} {
		if strings.Contains(piece, sign) {
			return true
		}
	}
	return false
}

// cutPiece adds the terms of a piece without spaces that begins at a byte of the
// line.
func cutPiece(out []term, piece string, at int) []term {
	for i := 0; i < len(piece); {
		size, ok := wordSign(piece, i)
		if !ok {
			if piece == "&" {
				out = append(out, term{piece, at, at + 1})
			}
			i += size
			continue
		}
		from := i
		for i < len(piece) {
			size, ok := wordSign(piece, i)
			if !ok {
				if size = innerSign(piece[i:]); size == 0 {
					break
				}
				if _, more := wordSign(piece, i+size); !more {
					break
				}
			}
			i += size
		}
		out = append(out, term{piece[from:i], at + from, at + i})
	}
	return out
}

// wordSign reports whether a letter or a digit stands at i, and its size. What
// is behind the end is none.
func wordSign(s string, i int) (size int, ok bool) {
	if i >= len(s) {
		return 0, false
	}
	if c := s[i]; c < utf8.RuneSelf {
		return 1, 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	return size, unicode.IsLetter(r) || unicode.IsDigit(r)
}

// innerSign is the size of the apostrophe or ampersand that s begins with.
func innerSign(s string) int {
	for _, sign := range []string{"'", "’", "&"} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

// isCapital reports whether the term begins with a capital letter or a digit.
func (t term) isCapital() bool {
	c := t.text[0]
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	r, _ := utf8.DecodeRuneInString(t.text)
	return unicode.IsUpper(r)
}

// isSmall reports whether the term is one of the little words that names are
// held together with and acronyms leave out.
func (t term) isSmall() bool {
	switch strings.ToLower(t.text) {
	case "a", "an", "and", "&", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with":
		return true
	}
	return false
}

// bare is the term without a possessive ending.
func (t term) bare() string {
	for _, end := range []string{"'s", "’s"} {
		if s, ok := strings.CutSuffix(t.text, end); ok {
			return s
		}
	}
	return t.text
}

// isClose reports whether nothing but spaces, hyphens and the apostrophe of a
// plural stands between two terms of a line.
func isClose(line string, a, b term) bool {
	return strings.Trim(line[a.to:b.from], " \t-'’\u00a0\u2011") == ""
}
