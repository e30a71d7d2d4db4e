package templates

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mistake is one thing wrong in a template file, and where.
type Mistake struct {
	// File is the file's name, "packet.txt".
	File string
	// Line counts from 1.
	Line int
	// Message says what is wrong and what to do.
	Message string
}

// Error returns "packet.txt:12: what is wrong".
func (m Mistake) Error() string { return fmt.Sprintf("%s:%d: %s", m.File, m.Line, m.Message) }

// Mistakes are all the mistakes of a set of templates, in the order of the
// files and their lines.
type Mistakes []Mistake

// Error returns the mistakes, one a line.
func (m Mistakes) Error() string {
	all := make([]string, len(m))
	for i, one := range m {
		all[i] = one.Error()
	}
	return strings.Join(all, "\n")
}

// sort puts mistakes in the order of the files and their lines.
func (m Mistakes) sort() {
	slices.SortStableFunc(m, func(a, b Mistake) int {
		return cmp.Or(
			cmp.Compare(slices.Index(fileNames, a.File), slices.Index(fileNames, b.File)),
			cmp.Compare(a.Line, b.Line),
		)
	})
}

// splitLines returns the lines of a template file without the white space
// around them. It takes the line ends of any system and the mark that some
// editors put at the start of a file in UTF-8.
func splitLines(file string, data []byte) ([]string, Mistakes) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	var wrong Mistakes
	lines := strings.Split(string(data), "\n")
	for i, line := range lines {
		switch {
		case !utf8.ValidString(line):
			wrong = append(wrong, Mistake{file, i + 1, "this line is not in UTF-8; save the file again with the encoding UTF-8"})
			lines[i] = ""
			continue
		case strings.ContainsFunc(line, func(r rune) bool { return r != '\t' && unicode.IsControl(r) }):
			wrong = append(wrong, Mistake{file, i + 1, "this line holds a control character that cannot be printed; type the line again"})
			lines[i] = ""
			continue
		}
		lines[i] = strings.TrimSpace(line)
	}
	return lines, wrong
}

// list writes names as people do: "a, b or c".
func list(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
