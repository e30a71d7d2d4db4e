package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// cell is one character as it is shown: its columns, and its bytes in the file.
type cell struct {
	shown       string
	width, size int
}

// cell shows the character at a byte. What nobody could see is shown as its
// number: always where it is meant, and elsewhere only where it isn't a space.
func (l lines) cell(at int, meant bool) cell {
	r, size := utf8.DecodeRuneInString(l.text[at:])
	char := l.text[at : at+size]
	switch {
	case r == '\t' && !meant:
		return cell{"    ", 4, size}
	case unicode.Is(unicode.Zs, r) && r != ' ' && !meant:
		return cell{" ", 1, size}
	case r == utf8.RuneError && size == 1, !unicode.IsPrint(r):
		n := number(char)
		return cell{n, len(n), size}
	case unicode.In(r, unicode.Mn, unicode.Me):
		return cell{char, 0, size}
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return cell{char, 2, size}
	}
	return cell{char, 1, size}
}

// unindented takes the spaces away with which a line begins.
func unindented(cells []cell) []cell {
	for len(cells) > 0 && strings.TrimSpace(cells[0].shown) == "" {
		cells = cells[1:]
	}
	return cells
}

// unmarked takes the marks away that belong to a letter which was cut off.
func unmarked(cells []cell) []cell {
	for len(cells) > 0 && cells[0].width == 0 {
		cells = cells[1:]
	}
	return cells
}

// last returns the last cells that so many columns have room for, and whether
// that left any out.
func last(cells []cell, room int) (kept []cell, cut bool) {
	from := len(cells)
	for used := 0; from > 0 && used+cells[from-1].width <= room; from-- {
		used += cells[from-1].width
	}
	return cells[from:], from > 0
}

// first returns the first cells that so many columns have room for, and
// whether that left any out.
func first(cells []cell, room int) (kept []cell, cut bool) {
	to := 0
	for used := 0; to < len(cells) && used+cells[to].width <= room; to++ {
		used += cells[to].width
	}
	return cells[:to:to], to < len(cells)
}

func columns(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.width
	}
	return n
}

func bytesOf(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += c.size
	}
	return n
}

func shown(cells []cell) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString(c.shown)
	}
	return b.String()
}
