package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestURL is how long an address may be, in bytes: what browsers take. It
// also keeps the search for its end short.
const longestURL = 2000

// bracket is a "[" that waits for its "]".
type bracket struct {
	at, token int
	image     bool // a "!" stands before it
}

// closeBracket reads the "]" at i, with the link's address if there is one.
func (s *scanner) closeBracket(i int) int {
	if len(s.brackets) == 0 {
		return i + 1
	}
	b := s.brackets[len(s.brackets)-1]
	s.brackets = s.brackets[:len(s.brackets)-1]
	if !strings.HasPrefix(s.text[i+1:], "(") {
		return i + 1
	}
	url, end := s.destination(i + 1)
	switch {
	case end < 0:
		if isLink(s.text[i+2:]) {
			s.refuse(LinkRefused, b.at, "This looks like a link, but its address can't be read, so all of it is shown as text. Between ( and ) there may be only the address, of at most 2,000 characters, without spaces, without a title and without < and >.")
		}
		return i + 1
	case b.image:
		s.refuse(ImageRefused, b.at-1, "This is the Markdown for an image. Images can't be shown here, so it is shown as the text it is. Say in words what the image shows.")
		s.keep(b.at-1, end)
	case !isLink(url):
		s.refuse(LinkRefused, b.at, "This looks like a link, but its address does not start with http://, https:// or mailto:, so all of it is shown as text. Write the whole address, or put a backslash before the [ if no link is meant.")
		s.keep(b.at, end)
	case strings.TrimSpace(strings.ReplaceAll(s.text[b.at+1:i], "\\\n", "")) == "":
		s.refuse(LinkRefused, b.at, "This link has no words, so all of it is shown as text. Write between [ and ] what the link is called.")
		s.keep(b.at, end)
	default:
		s.tokens[b.token].kind = linkStartToken
		s.tokens = append(s.tokens, token{kind: linkEndToken, at: i})
		s.signs = append(s.signs, sign{kind: linkSign, start: b.at, end: end, from: b.at + 1, to: i, url: url})
		// There are no links inside links, so what is open stays open.
		s.brackets = s.brackets[:0]
	}
	return end
}

// keep lets a stretch stay exactly as it was typed.
func (s *scanner) keep(from, to int) {
	for len(s.opaque) > 0 && s.opaque[len(s.opaque)-1].from >= from {
		s.opaque = s.opaque[:len(s.opaque)-1]
	}
	s.opaque = append(s.opaque, extent{from, to})
}

func (s *scanner) refuse(kind Kind, at int, message string) {
	s.refused = append(s.refused, remark{kind, at, message})
}

// destination reads the address in the parentheses that open at i, and gives
// where they end: behind the ")", or -1 where there is no address. Parentheses
// inside must be balanced or have a backslash before them.
func (s *scanner) destination(i int) (url string, end int) {
	if s.closing == nil {
		s.closing = parentheses(s.text)
	}
	closing, ok := s.closing[i]
	if !ok || closing-i > 2*longestURL { // each byte may have a backslash
		return "", -1
	}
	var b strings.Builder
	for i++; i < closing; i++ {
		if escapes(s.text[i:]) {
			i++
		}
		b.WriteByte(s.text[i])
	}
	if b.Len() > longestURL {
		return "", -1
	}
	return b.String(), closing + 1
}

// parentheses gives for each "(" the ")" that closes it, as far as an address
// can reach. They are found all at once, because an opening parenthesis that is
// never closed would make each search for itself long.
func parentheses(text string) map[int]int {
	closing := map[int]int{}
	var open []int
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case escapes(text[i:]):
			size = 2
		case !inURL(r):
			open = open[:0]
		case r == '(':
			open = append(open, i)
		case r == ')' && len(open) > 0:
			closing[open[len(open)-1]] = i
			open = open[:len(open)-1]
		}
		i += size
	}
	return closing
}

// inURL reports whether an address may hold r.
func inURL(r rune) bool {
	return r != '<' && r != '>' && !unicode.IsSpace(r) && !unicode.IsControl(r)
}

// isLink reports whether a link may lead to an address: to the web or to a
// mailbox, and nowhere else.
func isLink(url string) bool {
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}

// bareAddress gives the length of the address that text goes on with, such as
// the rest of https://coe.example/_plans_/a from its colon on. The marks at its
// end belong to the sentence.
func bareAddress(text string) int {
	end := strings.IndexFunc(text, func(r rune) bool { return !inURL(r) || strings.ContainsRune(`"“”‘[]`, r) })
	if end < 0 {
		end = len(text)
	}
	return len(strings.TrimRight(text[:end], ".,;:!?'’)*_"))
}
