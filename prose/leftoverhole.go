package prose

import "strings"

// hole is a piece of a text that waits for somebody's words: a prompt of a
// template ("[County]"), or a blank ("____").
type hole struct {
	from, to int
	prompt   bool
}

// holes finds the holes of a text, and nothing that can be anything else: a hole
// stops the document of the whole state. The text may be a source whose
// escapes were taken away.
func holes(s string) []hole {
	var out []hole
	for i := 0; i < len(s); i++ {
		if !beginsHole[s[i]] || i+1 < len(s) && !goesOnAsHole(s[i], s[i+1]) {
			continue
		}
		if g := holeAt(s, i); g.to > 0 {
			out = append(out, g)
			i = g.to - 1
		}
	}
	return out
}

// beginsHole are the bytes that a hole can begin with.
var beginsHole = func() (set [256]bool) {
	for _, b := range []byte("[{<(_XxCDLAEIT") {
		set[b] = true
	}
	return set
}()

// goesOnAsHole reports whether the byte after one of those can belong to a
// hole. It spares nearly all of the closer looks.
func goesOnAsHole(b, next byte) bool {
	switch b {
	case 'X':
		return next == 'X' || next == 'Y' || next == ' '
	case 'x', '_':
		return next == b
	case 'C':
		return next|0x20 == 'l' || next|0x20 == 'h'
	case 'D':
		return next|0x20 == 'e'
	case 'L':
		return next|0x20 == 'o' || next|0x20 == 'i'
	case 'A':
		return next|0x20 == 'd'
	case 'E', 'I':
		return next|0x20 == 'n'
	case 'T':
		return next|0x20 == 'y'
	}
	return true
}

// holeAt finds a hole at a place; its end is 0 where there is none.
func holeAt(s string, i int) hole {
	to := 0
	switch s[i] {
	case '[':
		to = inBrackets(s, i, ']', func(first, rest, all string) bool {
			return (asksFor(first, rest) || isFillIn()[fold(all)]) && !inQuotes(s, i)
		})
	case '{':
		to = inBrackets(s, i, '}', func(first, rest, all string) bool {
			return asksFor(first, rest) || isFillIn()[fold(strings.Trim(all, "{}"))]
		})
	case '<':
		to = inBrackets(s, i, '>', func(first, rest, all string) bool {
			return asksFor(first, rest) || isFillIn()[fold(strings.Trim(all, "<>"))]
		})
	case '(':
		to = inBrackets(s, i, ')', asksInRound)
	case '_':
		return hole{from: i, to: underscores(s, i)}
	case 'X', 'x':
		return crosses(s, i)
	case 'L':
		to = levelPrompt(s, i)
	case 'C':
		to = clickPrompt(s, i)
	case 'D':
		to = describePrompt(s, i)
	default: // A, E, I, T
		to = herePrompt(s, i)
	}
	return hole{from: i, to: to, prompt: true}
}

// inBrackets is the end of the brackets that open at a place where what is in
// them asks for something, and 0 elsewhere. What is asked gets the first word
// in small letters, the rest, and all of it.
func inBrackets(s string, i int, closing byte, asks func(first, rest, all string) bool) int {
	inside := s[i+1 : min(i+160, len(s))]
	n := strings.IndexByte(inside, closing)
	if n < 1 || strings.Contains(inside[:n], "\n\n") {
		return 0
	}
	all := strings.Trim(inside[:n], " *_\n")
	end := 0
	for end < len(all) && isLetter(all[end]) {
		end++
	}
	if end == 0 && closing != '}' && closing != '>' {
		return 0
	}
	if !asks(all[:end], strings.Trim(all[end:], " *_\n"), all) {
		return 0
	}
	end = i + 1 + n + 1
	for at(s, end) == closing { // "{{county}}"
		end++
	}
	return end
}

// longestQuotation is how far back the beginning of a quotation is looked for.
const longestQuotation = 2000

// inQuotes reports whether a place is within quotation marks, where square
// brackets are those of somebody who quotes.
func inQuotes(s string, i int) bool {
	near := s[max(i-longestQuotation, 0):i]
	line := near[strings.LastIndexByte(near, '\n')+1:]
	return strings.LastIndex(line, "“") > strings.LastIndex(line, "”") || strings.Count(line, `"`)%2 == 1
}

// underscores is the end of a run that waits for a name, a number or a year: of
// at least three that are no part of a name, or of two after "20".
func underscores(s string, i int) int {
	to := i
	for at(s, to) == '_' {
		to++
	}
	if to-i == 2 && strings.HasSuffix(s[:i], "20") { // "20__"
		return to
	}
	if to-i < 3 || at(s, i-1) == '_' || isAlnum(at(s, i-1)) && isAlnum(at(s, to)) {
		return 0
	}
	return to
}
