package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
)

//go:embed style.css
var stylesheet string

// policy returns a Content-Security-Policy that allows this style sheet and
// nothing else whatever: no script, no fetch, no form.
func policy(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

// rules are the few style rules that depend on the document. The policy allows
// no style attributes, so a column's width is a class.
type rules struct {
	// percents are the column widths in use, and counts the numbers of columns.
	percents, counts []int
}

// columns returns the class of a table with n columns.
func (r *rules) columns(n int) string {
	r.counts = insert(r.counts, n)
	return "columns-" + strconv.Itoa(n)
}

// widths returns the classes of a table's columns.
func (r *rules) widths(columns []document.Column) []string {
	total := 0.0
	for _, c := range columns {
		total += float64(c.Width)
	}
	out := make([]string, len(columns))
	for i, c := range columns {
		percent := max(1, int(float64(c.Width)*100/total+0.5))
		r.percents = insert(r.percents, percent)
		out[i] = "width-" + strconv.Itoa(percent)
	}
	return out
}

// insert adds a number to a sorted set of them.
func insert(set []int, n int) []int {
	at, found := slices.BinarySearch(set, n)
	if found {
		return set
	}
	return slices.Insert(set, at, n)
}

// remPerColumn keeps the columns of a wide table readable on a narrow screen,
// where the table then scrolls. Two columns fit on any.
const remPerColumn = 7

// sheet returns the style sheet of the page.
func (r *rules) sheet(d *document.Document) (string, error) {
	var b strings.Builder
	b.WriteString("\n")
	b.WriteString(stylesheet)
	for _, n := range r.percents {
		fmt.Fprintf(&b, ".width-%d { width: %d%%; }\n", n, n)
	}
	for _, n := range r.counts {
		if n > 2 {
			fmt.Fprintf(&b, "@media screen { .columns-%d { min-width: %drem; } }\n", n, n*remPerColumn)
		}
	}
	top, err := quote(d.ShortTitle)
	if err != nil {
		return "", err
	}
	draft, err := quote(d.Draft)
	if err != nil {
		return "", err
	}
	// The top of every printed page: browsers that can't do it leave it out.
	fmt.Fprintf(&b, "@page { @top-left { content: %s; } @top-right { content: %s; } }\n", top, draft)
	b.WriteString("@page :first { @top-left { content: \"\"; } }\n")
	return b.String(), nil
}

// quote returns text as a CSS string that can't end the style element either.
func quote(s string) (string, error) {
	if !utf8.ValidString(s) {
		return "", fmt.Errorf("the text %q is not UTF-8", s)
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		if r < ' ' || r == '"' || r == '\\' || r == '<' || r == 0x7F {
			fmt.Fprintf(&b, `\%x `, r)
			continue
		}
		b.WriteRune(r)
	}
	b.WriteByte('"')
	return b.String(), nil
}
