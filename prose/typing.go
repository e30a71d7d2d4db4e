package prose

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// typingRules look for typing and spelling.
var typingRules = []func(*subject) []finding.Finding{
	doubledWords,
	doubledSpaces,
	spacesAtTheEnds,
	missingSpaces,
	spacesBeforeMarks,
	lopsidedDashes,
	doubledMarks,
	unbalancedBrackets,
	unbalancedQuotes,
	joinedAndSplit,
	billNumbers,
	lookAlikes,
	hiddenCharacters,
	brokenEncoding,
	oddNoBreakSpaces,
	spelled,
}

// eachLine gathers what one finds in each line of each text.
func eachLine(s *subject, one func(t *text, l *markdown.Line) []finding.Finding) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		lines := t.read()
		for i := range lines {
			if lines[i].Text != "" {
				out = append(out, one(t, &lines[i])...)
			}
		}
	}
	return out
}

// places are the places of a text that have the same slip. They are reported
// once, at the first place and with their number: who mends one sees the others.
type places struct {
	line     *markdown.Line
	from, to int
	what     string
	count    int
}

// add counts a place. What is the sentence about it, without its full stop.
func (p *places) add(l *markdown.Line, from, to int, format string, args ...any) {
	if p.count == 0 {
		p.line, p.from, p.to, p.what = l, from, to, fmt.Sprintf(format, args...)
	}
	p.count++
}

// eachPlace lets one add the places of each text and makes at most one finding
// for each.
func eachPlace(s *subject, code string, one func(p *places, l *markdown.Line)) []finding.Finding {
	var out []finding.Finding
	for _, t := range s.texts {
		var p places
		lines := t.read()
		for i := range lines {
			if lines[i].Text != "" {
				one(&p, &lines[i])
			}
		}
		switch {
		case p.count == 1:
			out = append(out, t.find(code, p.line, p.from, p.to, "%s.", p.what))
		case p.count > 1:
			out = append(out, t.find(code, p.line, p.from, p.to, "%s. This text has %d such places; this is the first.", p.what, p.count))
		}
	}
	return out
}

// at returns the byte at a place of a line, and 0 outside it.
func at(s string, i int) byte {
	if i < 0 || i >= len(s) {
		return 0
	}
	return s[i]
}

func isLower(c byte) bool  { return 'a' <= c && c <= 'z' }
func isUpper(c byte) bool  { return 'A' <= c && c <= 'Z' }
func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return isLower(c) || isUpper(c) }
func isAlnum(c byte) bool  { return isLetter(c) || isDigit(c) }

// runeBefore and runeAt are the characters on both sides of a place; utf8.RuneError
// at the ends.
func runeBefore(s string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

func runeAt(s string, i int) rune {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlnum(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}

// wordEndingAt and wordFrom are the runs of letters and digits up to a place and
// from it on.
func wordEndingAt(s string, end int) string {
	end = max(end, 0)
	from := end
	for from > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:from])
		if !isWordRune(r) {
			break
		}
		from -= size
	}
	return s[from:end]
}

func wordFrom(s string, from int) string {
	from = min(from, len(s))
	end := from
	for end < len(s) {
		if s[end] < utf8.RuneSelf {
			if !isAlnum(s[end]) {
				break
			}
			end++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[end:])
		if !isWordRune(r) {
			break
		}
		end += size
	}
	return s[from:end]
}

// isBlank reports whether a byte is a space, a tab or a line break.
func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// chunk is what stands around a place without a blank in it, as far as it
// matters: longestChunk on each side.
func chunk(s string, i int) (from, to int) {
	from, to = i, i
	for from > 0 && i-from < longestChunk && !isBlank(s[from-1]) {
		from--
	}
	for to < len(s) && to-i < longestChunk && !isBlank(s[to]) {
		to++
	}
	for from < i && !utf8.RuneStart(s[from]) {
		from++
	}
	for to < len(s) && !utf8.RuneStart(s[to]) {
		to++
	}
	return from, to
}

// longestChunk is more than any word and most addresses have.
const longestChunk = 256

// isAddress reports whether a chunk is the address of a page or a mailbox, in
// which marks have no spaces.
func isAddress(chunk string) bool {
	return strings.Contains(chunk, "://") || strings.Contains(chunk, "@") || strings.Contains(chunk, "www.")
}

// inAddress reports whether a place of a line is within an address.
func inAddress(s string, i int) bool {
	from, to := chunk(s, i)
	return isAddress(s[from:to])
}

// isOneOf reports whether a word stands in a list, in which each word has a space
// before and behind it.
func isOneOf(word, list string) bool {
	return word != "" && strings.Contains(list, " "+word+" ")
}

// isLowerWord reports whether a word has small letters of ASCII only.
func isLowerWord(w string) bool {
	for i := 0; i < len(w); i++ {
		if !isLower(w[i]) {
			return false
		}
	}
	return w != ""
}

// isUpperWord reports whether a word has capital letters of ASCII only.
func isUpperWord(w string) bool {
	for i := 0; i < len(w); i++ {
		if !isUpper(w[i]) {
			return false
		}
	}
	return w != ""
}

// shown is a piece of a text as a message quotes it: on one line, with plain
// spaces, and not too long.
func shown(piece string) string {
	const limit = 60
	out := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, piece)
	if utf8.RuneCountInString(out) > limit {
		out = string([]rune(out)[:limit]) + "…"
	}
	return out
}
