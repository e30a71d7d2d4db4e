package intake

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// maxShown is how many characters of a value are shown in a message.
const maxShown = 60

func clip(s string) string {
	if r := []rune(s); len(r) > maxShown {
		return string(r[:maxShown]) + "…"
	}
	return s
}

// show writes a text for a message, its invisible characters escaped.
func show(s string) string { return strconv.Quote(clip(s)) }

var controlNames = map[rune]string{
	0x00: "a null character", 0x08: "a backspace", 0x0B: "a vertical tab",
	0x0C: "a form feed", 0x1B: "an escape character",
}

// character names a character in a message.
func character(r rune) string {
	name := strconv.Quote(string(r))
	switch {
	case controlNames[r] != "":
		name = controlNames[r]
	case unicode.IsControl(r):
		name = "a control character"
	case !unicode.IsPrint(r):
		name = "an invisible character"
	}
	if r > ' ' && r < 0x7F {
		return name
	}
	return fmt.Sprintf("%s (U+%04X)", name, r)
}

// noValue stops where a value should begin and doesn't.
func (p *parser) noValue() {
	const code = "FILE0006"
	word := p.word()
	first := []rune(word + " ")[0]
	switch {
	case p.pos >= len(p.source):
		p.atEnd()
	case strings.ContainsRune(",}]:", rune(p.peek())):
		p.stop(code, p.pos, "A value is missing before this %c.", p.peek())
	case first == '\'':
		p.stop(code, p.pos, "Text stands between double quotation marks (\"), not single ones.")
	case strings.ContainsRune(curly, first):
		p.curlyQuote()
	case first == '/' || first == '#':
		p.stop(code, p.pos, "JSON has no comments; this one must go.")
	case strings.ContainsRune("$€£.+", first):
		p.badNumber()
	case literals[strings.ToLower(word)] != "":
		p.stop(code, p.pos, "%s is written %s.", clip(word), literals[strings.ToLower(word)])
	case unicode.IsLetter(first):
		p.stop(code, p.pos, "Text stands between quotation marks; %s has none.", show(word))
	default:
		p.stop(code, p.pos, "A value should begin here, and here is %s.", p.shown())
	}
}

// literals says how JSON writes what people and other languages write
// otherwise.
var literals = map[string]string{
	"true": "true, in small letters", "false": "false, in small letters",
	"yes": "true", "no": "false", "null": "null, in small letters",
	"none": "null, or the key is left out", "nil": "null, or the key is left out",
	"undefined": "null, or the key is left out",
	"nan":       "as a number in digits, or the key is left out", "infinity": "as a number in digits, or the key is left out",
}

const curly = "“”„‟«»‘’"

func (p *parser) curlyQuote() {
	p.stop("FILE0006", p.pos, "This quotation mark is a curly one, as Word makes them; JSON needs the straight one (\").")
}

// noKey stops where a key should begin and doesn't.
func (p *parser) noKey() {
	const code = "FILE0006"
	word := p.word()
	first := []rune(word + " ")[0]
	switch {
	case p.pos >= len(p.source):
		p.atEnd()
	case p.peek() == ',':
		p.stop(code, p.pos, "This comma is one too many: nothing stands before it.")
	case first == '\'':
		p.stop(code, p.pos, "A key stands between double quotation marks (\"), not single ones.")
	case strings.ContainsRune(curly, first):
		p.curlyQuote()
	case first == '/' || first == '#':
		p.stop(code, p.pos, "JSON has no comments; this one must go.")
	case unicode.IsDigit(first):
		p.stop(code, p.pos, "A key in quotation marks should begin here, and here is a number. An amount has no commas between its digits.")
	case unicode.IsLetter(first) || first == '_':
		p.stop(code, p.pos, "A key stands between quotation marks; %s has none.", show(word))
	default:
		p.stop(code, p.pos, "A key in quotation marks should begin here, and here is %s.", p.shown())
	}
}

// noColon stops where the colon after a key is missing.
func (p *parser) noColon() {
	if p.pos >= len(p.source) {
		p.atEnd()
		return
	}
	p.stop("FILE0006", p.pos, "A colon is missing before this, between the key and its value.")
}

// noComma stops where a comma or the closing bracket should be and isn't.
func (p *parser) noComma(bracket byte) {
	const code = "FILE0006"
	other := byte('}' + ']' - bracket)
	switch b := p.peek(); {
	case p.pos >= len(p.source):
		p.atEnd()
	case p.source[p.pos-1] == '"' && (p.wordByte() || b == '\\'):
		p.stop(code, p.pos-1, "This quotation mark ends the text, but the text seems to go on. A quotation mark within text is written \\\".")
	case b == other:
		p.stop(code, p.pos, "A %c is missing before this %c.", bracket, b)
	case b == '/' || b == '#':
		p.stop(code, p.pos, "JSON has no comments; this one must go.")
	case b == '"' || b == '{' || b == '[' || p.wordByte() && b < 0x80:
		p.stop(code, p.pos, "A comma is missing before this.")
	default:
		p.stop(code, p.pos, "A comma or a %c should be here, and here is %s.", bracket, p.shown())
	}
}

// badNumber stops at a number that JSON can't read.
func (p *parser) badNumber() {
	p.stop("FILE0006", p.pos, "%s is not a number as JSON writes them: digits only, no zeros in front, a digit before and after the point, no dollar sign.", show(p.word()))
}

// atEnd stops at the end of the file and says which bracket is open.
func (p *parser) atEnd() {
	const code = "FILE0006"
	if len(p.open) == 0 {
		p.stop(code, p.pos, "The file ends here, and a value should follow.")
		return
	}
	end := max(len(strings.TrimRight(p.source, " \t\r\n"))-1, 0)
	at := p.open[len(p.open)-1]
	closing := p.source[at] + 2 // "}" and "]" stand two behind their openings
	line, _ := (&places{text: p.source}).at(at)
	if len(p.open) == 1 {
		p.stop(code, end, "The file ends here, and the %c of line %d is not closed. If nothing else is missing, type %c on a line of its own at the end.", p.source[at], line, closing)
		return
	}
	p.stop(code, end, "The file ends here, and %d brackets are still open, the last of them the %c of line %d. A %c may be missing somewhere, or the rest of the file.", len(p.open), p.source[at], line, closing)
}
