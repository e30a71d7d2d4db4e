package waiver

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"
)

// MaxSize is the size in bytes of the largest file that is read: 1 MiB, some
// thousands of waivers.
const MaxSize = 1 << 20

// ReadFile reads the file at a path. The error says that it can't be read from
// the disk; what is wrong in it are findings.
func ReadFile(path string) (*List, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no file of waivers %s; check the name and the folder", path)
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("%s is a folder; name the file of waivers in it", path)
	case err == nil && !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is not an ordinary file; name a file of waivers", path) // to open a pipe could wait for ever
	case err == nil && info.Size() > MaxSize:
		return nil, fmt.Errorf("%s is too large for a file of waivers: it has more than %d bytes", path, MaxSize)
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(path)
	}
	if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
		err = pe.Err // the sentence says the rest
	}
	if err != nil {
		return nil, fmt.Errorf("the file of waivers %s can't be read: %w", path, err)
	}
	return Read(path, data), nil
}

// Read reads the bytes of a file. The name is used in what is said about it.
// The mistakes of a row leave the other rows as they are; where the table as a
// whole can't be read, there are no waivers.
func Read(name string, data []byte) *List {
	nothing := func(line, column int, fault string) *List {
		l := &List{File: name}
		l.Findings = append(l.Findings, l.at(line, column, "WAIV0001", "%s", fault))
		return l
	}
	if fault := unlikeTable(data); fault != "" {
		return nothing(1, 1, fault)
	}
	text := strings.TrimPrefix(string(data), "\ufeff")
	r := csv.NewReader(strings.NewReader(text))
	r.FieldsPerRecord = -1 // a row of another length is told in words of ours
	t := table{list: &List{File: name}, lines: strings.Split(text, "\n"), place: r.FieldPos}
	for {
		cells, err := r.Read()
		if fault := (*csv.ParseError)(nil); errors.As(err, &fault) {
			return nothing(t.broken(fault))
		}
		if err != nil { // io.EOF: the bytes are in memory
			break
		}
		cells = trimmed(cells)
		switch {
		case len(cells) == 0: // a row that was emptied in Excel
		case t.columns != nil:
			t.row(cells)
		default:
			if cell, fault := t.head(cells); fault != "" {
				line, column := t.at(cell)
				return nothing(line, column, fault)
			}
		}
	}
	if t.columns == nil {
		return nothing(1, 1, "The file is empty; it has not even the headings.")
	}
	return t.list
}

// unlikeTable says why bytes are no text at all, or returns "".
func unlikeTable(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "This is a workbook of Excel, and not a table in CSV."
	case bytes.IndexByte(data, 0) >= 0:
		return "This is not text in UTF-8; it was probably saved as \"Unicode Text\"."
	case !utf8.Valid(data):
		return "This is not text in UTF-8; it was probably saved as \"CSV\" without \"UTF-8\"."
	}
	return ""
}

// broken says where and how the rules of CSV are broken.
func (t *table) broken(fault *csv.ParseError) (line, column int, message string) {
	if errors.Is(fault, csv.ErrBareQuote) {
		line, column = t.characters(fault.Line, fault.Column)
		return line, column, "A quotation mark stands in the middle of a cell; put the whole cell between quotation marks, and write each one in it twice."
	}
	return fault.StartLine, 1, "A cell of the row that begins here has a quotation mark without its partner."
}

// trimmed takes the space around the cells away, and empty cells at the end of
// the row, which Excel writes where another row is longer.
func trimmed(cells []string) []string {
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	for len(cells) > 0 && cells[len(cells)-1] == "" {
		cells = cells[:len(cells)-1]
	}
	return cells
}
