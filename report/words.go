package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
)

// Tally returns "2 fatal findings and 1 warning", or "nothing to correct".
func Tally(findings []finding.Finding) string {
	fatal, warnings := finding.Count(findings)
	var parts []string
	if fatal > 0 {
		parts = append(parts, Plural(fatal, "fatal finding"))
	}
	if warnings > 0 {
		parts = append(parts, Plural(warnings, "warning"))
	}
	if len(parts) == 0 {
		return "nothing to correct"
	}
	return strings.Join(parts, " and ")
}

// Plural returns a count with its noun: "1 file", "51 files".
func Plural(n int, noun string) string {
	switch {
	case n == 1:
		return "1 " + noun
	case strings.HasSuffix(noun, "y"):
		noun = strings.TrimSuffix(noun, "y") + "ies"
	default:
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}

// Printable is a text, such as a file's name, without the characters that could
// move a terminal's cursor or begin a line that looks like a finding: they are
// written as their numbers.
func Printable(text string) string { return spelt(text, unicode.IsPrint) }

// visible is Printable for what may have more than one line: line feeds and
// tabs stay. All that it leaves, XML can hold.
func visible(text string) string {
	return spelt(text, func(r rune) bool { return r == '\n' || r == '\t' || unicode.IsPrint(r) })
}

// spelt is a text in which each character that is not kept, and each byte that
// is no character, is written as its number.
func spelt(text string, keep func(rune) bool) string {
	var b strings.Builder
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		if broken := r == utf8.RuneError && size == 1; !broken && keep(r) {
			b.WriteString(text[:size])
		} else {
			b.WriteString(number(text[:size]))
		}
		text = text[size:]
	}
	return b.String()
}

// number writes one character as <U+200B>, and a byte that is none as <0x92>.
func number(char string) string {
	r, size := utf8.DecodeRuneInString(char)
	if r == utf8.RuneError && size == 1 {
		return fmt.Sprintf("<0x%02X>", char[0])
	}
	return fmt.Sprintf("<U+%04X>", r)
}

// countyName is the name of the county of a file, empty where it is not known.
func countyName(code county.Code) string {
	c, _ := county.ByCode(code)
	return c.Name
}

// fileName is what people are told a file is called.
func fileName(name string) string {
	if name == "-" {
		return "standard input"
	}
	return Printable(name)
}
