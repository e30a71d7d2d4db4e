package waiver

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// headings are the columns of the table, in whatever order they stand. The
// place is called as it is in the findings.
var headings = []string{"county", "code", "where", "reason", "who", "date"}

// table puts rows into a list.
type table struct {
	list  *List
	lines []string
	// columns are the headings in the order of the file; nil before they were
	// met.
	columns []string
	// place is the line and the column, in bytes, of a cell of the row that
	// was read last.
	place func(cell int) (line, column int)
}

// at is the line and the column, in characters, of a cell of the row.
func (t *table) at(cell int) (line, column int) { return t.characters(t.place(cell)) }

// characters turns a column in bytes into one in characters.
func (t *table) characters(line, column int) (int, int) {
	if line > len(t.lines) {
		return line, 1
	}
	text := t.lines[line-1]
	return line, utf8.RuneCountInString(text[:min(max(column-1, 0), len(text))]) + 1
}

// head takes the row of the headings. The fault says at which cell, and why,
// the table can't be read.
func (t *table) head(cells []string) (cell int, fault string) {
	if len(cells) == 1 && strings.ContainsAny(cells[0], ";\t") {
		return 0, "The cells are not separated by commas."
	}
	for i, c := range cells {
		c = strings.ToLower(c)
		if c == "pointer" {
			c = "where" // findings as JSON call it so
		}
		switch {
		case !slices.Contains(headings, c):
			return i, fmt.Sprintf("%q is no heading of this table. The headings are %s.", cells[i], strings.Join(headings, ", "))
		case slices.Contains(t.columns, c):
			return i, fmt.Sprintf("The heading %q stands there twice.", c)
		}
		t.columns = append(t.columns, c)
	}
	for _, h := range headings {
		if !slices.Contains(t.columns, h) {
			return 0, fmt.Sprintf("The heading %q is missing.", h)
		}
	}
	return 0, ""
}

// row takes a row below the headings: a waiver, or findings that say why it is
// none.
func (t *table) row(cells []string) {
	if len(cells) > len(t.columns) {
		t.fault(0, "WAIV0001", "This row has %d cells, and there are %d headings. A text with a comma in it must stand between quotation marks.", len(cells), len(t.columns))
		return
	}
	value := map[string]string{}
	for i, c := range cells {
		value[t.columns[i]] = c
	}
	before := len(t.list.Findings)
	w := Waiver{Code: strings.ToUpper(value["code"]), Pointer: value["where"], Reason: value["reason"], Who: value["who"]}
	w.Line, w.Column = t.at(0)
	var known bool
	if w.County, known = county.Find(value["county"]); !known {
		t.fault(t.cell("county", cells), "WAIV0002", "%s", missingOr(value["county"], "This waiver names no county.", "There is no county %q."))
	}
	t.judge(w, cells)
	for _, who := range []struct{ heading, missing string }{
		{"reason", "This waiver gives no reason."},
		{"who", "This waiver doesn't say who accepted it."},
	} {
		if !says(value[who.heading]) {
			t.fault(t.cell(who.heading, cells), "WAIV0005", "%s", who.missing)
		}
	}
	if w.Date, known = day(value["date"]); !known {
		t.fault(t.cell("date", cells), "WAIV0005", "%s", missingOr(value["date"], "This waiver has no date.", "%q is no day; write it as 2026-07-31 or 7/31/2026."))
	}
	if len(t.list.Findings) > before {
		return
	}
	for _, other := range t.list.Waivers {
		if other.County == w.County && other.Code == w.Code && other.Pointer == w.Pointer {
			t.fault(0, "WAIV0006", "The same county, rule and place stand in line %d.", other.Line)
			return
		}
	}
	t.list.Waivers = append(t.list.Waivers, w)
}

// judge looks at what a waiver accepts.
func (t *table) judge(w Waiver, cells []string) {
	r, known := rule.ByCode(w.Code)
	code := t.cell("code", cells)
	switch {
	case w.Code == "":
		t.fault(code, "WAIV0003", "This waiver names no rule.")
	case !known:
		t.fault(code, "WAIV0003", "There is no rule %q.", w.Code)
	case r.Severity == finding.Fatal:
		t.fault(code, "WAIV0004", "%s is fatal: %s", w.Code, r.Title)
	case strings.HasPrefix(w.Code, "WAIV"):
		t.fault(code, "WAIV0003", "%s is about this file, and not about a summary.", w.Code)
	}
	if w.Pointer != "" && !strings.HasPrefix(w.Pointer, "/") {
		t.fault(t.cell("where", cells), "WAIV0003", "%q is no place in a summary; a place begins with a slash, as in /collaboration/narrative.", w.Pointer)
	}
}

// cell is where a heading's cell stands in a row; the first one where the row
// ends before it.
func (t *table) cell(heading string, cells []string) int {
	if i := slices.Index(t.columns, heading); i < len(cells) {
		return i
	}
	return 0
}

// fault adds a finding about a cell of the row.
func (t *table) fault(cell int, code, format string, args ...any) {
	line, column := t.at(cell)
	t.list.Findings = append(t.list.Findings, t.list.at(line, column, code, format, args...))
}

// missingOr chooses the sentence for a cell that is empty or wrong.
func missingOr(cell, missing, wrong string) string {
	if cell == "" {
		return missing
	}
	return fmt.Sprintf(wrong, cell)
}

// says reports whether a cell has words, and not only what stands for none.
func says(cell string) bool {
	switch strings.ToLower(strings.TrimRight(cell, ".")) {
	case "n/a", "na", "none", "tbd", "x":
		return false
	}
	return strings.ContainsFunc(cell, unicode.IsLetter)
}

// day reads a day as people write it, and as Excel does once it has taken the
// cell for a date.
func day(cell string) (string, bool) {
	for _, form := range []string{time.DateOnly, "1/2/2006", "1/2/06"} {
		if d, err := time.Parse(form, cell); err == nil {
			return d.Format(time.DateOnly), true
		}
	}
	return "", false
}
