package prose

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// missingSpaces: a space follows a comma, a full stop and a closing bracket, and
// stands before an opening one. Numbers, addresses, names of files, citations of
// the law ("52071(c)") and endings in brackets ("area(s)") have none.
func missingSpaces(s *subject) []finding.Finding {
	return eachPlace(s, "TEXT0704", func(p *places, l *markdown.Line) {
		s := l.Text
		for i := 1; i+1 < len(s); i++ {
			if !lacksSpace(s, i) || inAddress(s, i) {
				continue
			}
			from, to := chunk(s, i)
			if s[i] == '&' {
				from, to = ampersand(s, i)
			}
			p.add(l, from, to, "There is no space %s the %s here: %q", sideOf(s, i), nameOfMark(s[i]), shown(s[from:to]))
		}
	})
}

// sideOf says on which side of a mark the space is missing.
func sideOf(s string, i int) string {
	if s[i] == '(' || s[i] == '[' || s[i] == '&' && at(s, i-1) != ' ' {
		return "before"
	}
	return "after"
}

func nameOfMark(c byte) string {
	if c == '&' {
		return "“&”"
	}
	return markNames[c]
}

// lacksSpace reports whether the mark at a place lacks the space beside it.
func lacksSpace(s string, i int) bool {
	before, next := s[i-1], s[i+1]
	switch s[i] {
	case ',':
		word := wordFrom(s, i+1)
		if !isLetter(next) || len(word) < 2 {
			return false // 4,614; (a,b)
		}
		return isLetter(before) || before == ')' || isDigit(before)
	case ';':
		return isLetter(next) && (isLower(before) || before == ')') && !isEntity(s, i) // TL;DR has none
	case ':':
		return (isLower(before) && len(wordEndingAt(s, i)) > 2 || isDigit(before)) && isUpper(next) && isLower(at(s, i+2))
	case '.':
		return lacksSpaceAfterStop(s, i)
	case '?', '!':
		return isLower(before) && isUpper(next) && isLower(at(s, i+2))
	case ')':
		return isLetter(next) && !isPieceInBrackets(s, i)
	case '(':
		return isLetter(before) && isRemark(s, i)
	case '&':
		return (before == ' ') != (next == ' ') && (isWordRune(runeAt(s, i+1)) && !isEntityAt(s, i) || next == ' ' && isWordRune(runeBefore(s, i)))
	}
	return false
}

// commonStarts begin a sentence, and no address ends with one.
const commonStarts = " the this these those and our for with all each they their will when which that "

// endings are how the names of pages and files end.
const endings = " com org net gov edu us ca info io tv co doc docx pdf xls xlsx csv ppt pptx txt zip html htm json js "

// lacksSpaceAfterStop reports whether a full stop that ends something has the
// next word directly behind it.
func lacksSpaceAfterStop(s string, i int) bool {
	word, next := wordEndingAt(s, i), wordFrom(s, i+1)
	if hasEnding(s, i) {
		return false // Example.Org, Parents.Example.Org
	}
	switch {
	case len(next) < 2:
		return false // a.m., Ph.D.
	case isOneOf(next, commonStarts):
		return len(word) > 2 && isLowerWord(word)
	case !isUpper(next[0]) || !isLower(next[1]):
		return false
	case s[i-1] == ')' || s[i-1] == ']':
		return true
	case len(word) == 4 && isDigit(word[0]) && isDigit(word[1]) && isDigit(word[2]) && isDigit(word[3]):
		return true // in 2024.The
	}
	return len(word) > 1 && (isLower(word[len(word)-1]) || isUpperWord(word))
}

// hasEnding reports whether what follows the full stop at a place ends as the name
// of a page or a file does.
func hasEnding(s string, i int) bool {
	for end := i + longestChunk; at(s, i) == '.' && i < end; {
		word := wordFrom(s, i+1)
		if isOneOf(strings.ToLower(word), endings) {
			return true
		}
		i += 1 + len(word)
	}
	return false
}

// isEntity reports whether the semicolon at a place ends an entity of HTML.
func isEntity(s string, i int) bool {
	near := s[max(i-longestEntity, 0):i]
	open := strings.LastIndexByte(near, '&')
	return open >= 0 && isEntityName(near[open+1:])
}

// isEntityAt reports whether an entity of HTML begins at the ampersand at a place.
func isEntityAt(s string, i int) bool {
	end := strings.IndexByte(s[i:min(i+longestEntity, len(s))], ';')
	return end > 0 && isEntityName(s[i+1:i+end])
}

// longestEntity is how far apart the two ends of an entity can be.
const longestEntity = 12

func isEntityName(name string) bool {
	name = strings.TrimPrefix(name, "#")
	return name != "" && len(name) < 10 && wordFrom(name, 0) == name
}

// isPieceInBrackets reports whether the bracket that closes at a place holds a
// piece of the word that goes on behind it: "(re)design", "(s)he", "(S)pecific",
// and not the whole of something, as in "52071(c)and" and "area(s)in".
func isPieceInBrackets(s string, i int) bool {
	start := max(i-longestChunk, 0)
	open := strings.LastIndexByte(s[start:i], '(')
	if open < 0 {
		return start == 0 // a label: 1)Review
	}
	open += start
	inside := s[open+1 : i]
	switch before := at(s, open-1); {
	case isDigit(before) || !isLower(at(s, i+1)):
		return false
	case isLetter(before):
		return !isOneOf(inside, " s es ies ")
	}
	return len(inside) < 7 && (isLowerWord(inside) || len(inside) == 1)
}

// isRemark reports whether the bracket that opens at a place, behind a letter,
// holds something of its own, such as an acronym, and not the end of a word.
func isRemark(s string, i int) bool {
	word := wordEndingAt(s, i)
	end := strings.IndexByte(s[i:], ')')
	if len(word) < 3 || end < 0 {
		return false
	}
	inside := s[i+1 : i+end]
	if len(inside) < 2 || !isWordRune(runeAt(inside, 0)) {
		return false
	}
	if isLower(word[len(word)-1]) {
		return isUpper(inside[0]) && isLetter(inside[1]) || strings.Contains(inside, " ") && isLowerWord(wordFrom(inside, 0))
	}
	return isUpperWord(word) && isUpper(inside[0]) && isLetter(inside[1])
}

// ampersand is the mark at a place and the words on both sides of it.
func ampersand(s string, i int) (from, to int) {
	from, _ = chunk(s, max(i-2, 0))
	_, to = chunk(s, min(i+2, len(s)))
	return from, to
}

// doubledMarks: no mark stands twice in a row, nor a comma beside a full stop.
// Three dots are an ellipsis, and a full stop before a comma ends "etc.".
func doubledMarks(s *subject) []finding.Finding {
	return eachLine(s, func(t *text, l *markdown.Line) []finding.Finding {
		var out []finding.Finding
		s := l.Text
		for i := 1; i < len(s); i++ {
			c := s[i]
			if c != ',' && c != ';' && c != ':' && c != '.' {
				continue
			}
			end := i + 1
			if c == '.' {
				for at(s, end) == '.' {
					end++
				}
			} else {
				end = doubleEnd(s, i)
			}
			pair := end - i
			from, to := chunk(s, i)
			if c != '.' && isEntity(s, i) || at(s, from) == ':' || c == '.' && pair != 2 || pair < 2 || !isClosedWord(runeBefore(s, i)) || isAddress(s[from:to]) {
				i = end - 1
				continue
			}
			out = append(out, t.find("TEXT0707", l, from, max(to, end), "There are two marks in a row here: %q.", shown(s[from:max(to, end)])))
			i = max(to, end) - 1
		}
		return out
	})
}

// doubleEnd returns where the second of two marks ends that begin with the comma,
// semicolon or colon at a place. One space may stand between two that are alike.
func doubleEnd(s string, i int) int {
	c, next := s[i], at(s, i+1)
	switch {
	case c == ',' && (next == ',' || next == '.' && at(s, i+2) != '.' && !isAlnum(at(s, i+2)) || next == ';'),
		c == ';' && (next == ';' || next == ',' || next == '.' && at(s, i+2) != '.' && !isAlnum(at(s, i+2))),
		c == ':' && (next == '.' && at(s, i+2) != '.' && !isAlnum(at(s, i+2)) || next == ','):
		return i + 2
	case c != ':' && next == ' ' && at(s, i+2) == c:
		return i + 3
	}
	return i + 1
}
