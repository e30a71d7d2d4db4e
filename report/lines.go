package report

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
)

// roomForLine is how many columns of a line of the file are shown. A narrative
// is one line of JSON, however long it is.
const roomForLine = 80

// lines shows the places of a file's findings in the file itself.
type lines struct {
	text     string
	findings []finding.Finding
	offsets  []int
}

func newLines(f File) lines {
	text := strings.TrimPrefix(string(f.Source), "\ufeff")
	return lines{text, f.Findings, offsets(text, f.Findings)}
}

// offsets returns the byte of the text at which each finding stands, or -1. It
// goes through the text once: a file of many megabytes may be a single line
// with thousands of findings. Lines end as in package intake.
func offsets(text string, sorted []finding.Finding) []int {
	out := make([]int, len(sorted))
	pos, line, column := 0, 1, 1
	for i, f := range sorted {
		for pos < len(text) && (line < f.Line || line == f.Line && column < f.Column && !ends(text, pos)) {
			_, size := utf8.DecodeRuneInString(text[pos:])
			column++
			if text[pos] == '\n' || text[pos] == '\r' && !strings.HasPrefix(text[pos+1:], "\n") {
				line, column = line+1, 1
			}
			pos += size
		}
		out[i] = -1
		if line == f.Line && column == f.Column {
			out[i] = pos
		}
	}
	return out
}

// ends reports whether a line ends at a byte.
func ends(text string, pos int) bool {
	return pos >= len(text) || text[pos] == '\n' || text[pos] == '\r'
}

// show writes the line in which a finding stands, as much of it as there is
// room for, and under it a mark under each column of what is meant.
func (l lines) show(b *bytes.Buffer, i int, p pen) {
	at, f := l.offsets[i], l.findings[i]
	if at < 0 || l.text == "" {
		return
	}
	chars := f.EndColumn - f.Column
	if chars <= 0 {
		chars = l.value(at)
	}
	meant, after, rest := l.meant(at, chars)
	room := roomForLine - columns(meant)
	before := l.before(at, room)
	var following []cell
	if !rest {
		following = l.after(after, room)
	}
	if opens(before, meant, following) {
		return // to point at "{" tells nobody anything
	}
	fromLeft := max(room/2, room-columns(following))
	head, cutLeft := last(before, fromLeft)
	tail, cutRight := first(following, room-columns(head))
	start := l.lineStart(at, before, cutLeft)
	if rest || cutRight || !ends(l.text, after+bytesOf(tail)) {
		tail = append(tail, cell{"…", 1, 0})
	}
	if start {
		head = unindented(head)
	} else {
		head = append([]cell{{"…", 1, 0}}, unmarked(head)...)
	}
	gutter := fmt.Sprintf("    %d | ", f.Line)
	fmt.Fprintf(b, "%s%s%s%s\n", gutter, shown(head), shown(meant), strings.TrimRight(shown(tail), " "))
	fmt.Fprintf(b, "%s| %s%s\n", strings.Repeat(" ", len(gutter)-2), strings.Repeat(" ", columns(head)),
		p.severity(f.Severity, strings.Repeat("^", max(columns(meant), 1))))
}

// value returns how many characters the value or key has that begins at a
// byte, at least 1: a text with its quotation marks, or a number or a word. It
// is for what has no end of its own.
func (l lines) value(at int) int {
	word := func(r rune) bool {
		return r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("+-.", r))
	}
	chars, text, escaped := 0, strings.HasPrefix(l.text[at:], `"`), false
	for i, r := range l.text[at:] {
		if ends(l.text, at+i) || !text && !word(r) {
			break
		}
		chars++
		if text && i > 0 && r == '"' && !escaped || chars > roomForLine {
			break
		}
		escaped = r == '\\' && !escaped
	}
	return max(chars, 1)
}

// meant returns the characters that a finding is about, the byte after them,
// and whether there are more than there is room for.
func (l lines) meant(at, chars int) (cells []cell, after int, more bool) {
	used := 0
	for ; chars > 0 && !ends(l.text, at); chars-- {
		c := l.cell(at, true)
		if used += c.width; used > roomForLine-20 {
			return cells, at, true
		}
		cells = append(cells, c)
		at += c.size
	}
	return cells, at, false
}

// before returns up to so many columns that stand before a byte in its line.
func (l lines) before(at, room int) []cell {
	var backwards []cell
	for used := 0; at > 0 && !ends(l.text, at-1); {
		_, size := utf8.DecodeLastRuneInString(l.text[:at])
		c := l.cell(at-size, false)
		if used += c.width; used > room {
			break
		}
		backwards = append(backwards, c)
		at -= size
	}
	for i, j := 0, len(backwards)-1; i < j; i, j = i+1, j-1 {
		backwards[i], backwards[j] = backwards[j], backwards[i]
	}
	return backwards
}

// after returns up to so many columns that stand from a byte on in its line.
func (l lines) after(at, room int) []cell {
	var cells []cell
	for used := 0; !ends(l.text, at); {
		c := l.cell(at, false)
		if used += c.width; used > room {
			break
		}
		cells = append(cells, c)
		at += c.size
	}
	return cells
}

// opens reports whether a line has nothing but the beginning of a group or a
// list.
func opens(parts ...[]cell) bool {
	line := ""
	for _, p := range parts {
		line += shown(p)
	}
	line = strings.TrimSpace(line)
	return line == "{" || line == "["
}

// lineStart reports whether the cells before a byte begin at the beginning of
// its line, none being cut off.
func (l lines) lineStart(at int, before []cell, cut bool) bool {
	from := at - bytesOf(before)
	return !cut && (from == 0 || ends(l.text, from-1))
}

// snippet returns the characters of the file that a finding is about, as they
// stand there. It is empty where their end is not known.
func (l lines) snippet(i int) string {
	f, at := l.findings[i], l.offsets[i]
	if at < 0 || f.EndColumn <= f.Column {
		return ""
	}
	to := at
	for n := f.EndColumn - f.Column; n > 0 && !ends(l.text, to); n-- {
		_, size := utf8.DecodeRuneInString(l.text[to:])
		to += size
	}
	return l.text[at:to]
}
