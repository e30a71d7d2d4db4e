// Package report writes findings for people and for programs.
package report

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/finding"
)

// TextOptions are the choices of the text form.
type TextOptions struct {
	// Color marks severities with terminal colours; the words are the same.
	Color bool
}

// Text writes findings in their order for a person at a terminal: the place in
// a form that editors open, what is wrong, what to do, and the law or guide
// behind it.
func Text(w io.Writer, findings []finding.Finding, o TextOptions) error {
	var b strings.Builder
	for i, f := range findings {
		severity := f.Severity.String()
		if o.Color {
			severity = paint(f.Severity, severity)
		}
		fmt.Fprintf(&b, "%s%s %s: %s\n", place(f), severity, f.Code, f.Message)
		if f.Pointer != "" {
			fmt.Fprintf(&b, "    where: %s\n", f.Pointer)
		}
		if i+1 < len(findings) && f.Pointer == "" && findings[i+1].Code == f.Code && findings[i+1].Pointer == "" {
			continue // many counties missing: what to do is said once, after the last
		}
		fmt.Fprintf(&b, "    to do: %s\n", f.Help)
		if f.Authority != "" {
			fmt.Fprintf(&b, "    source: %s\n", f.Authority)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// place returns "file:line:column: ", as much of it as there is.
func place(f finding.Finding) string {
	switch {
	case f.File == "":
		return ""
	case f.Line == 0:
		return Printable(f.File) + ": "
	}
	return fmt.Sprintf("%s:%d:%d: ", Printable(f.File), f.Line, f.Column)
}

// paint puts a terminal's bold red or bold yellow around a severity.
func paint(s finding.Severity, text string) string {
	if s == finding.Fatal {
		return "\x1b[1;31m" + text + "\x1b[0m"
	}
	return "\x1b[1;33m" + text + "\x1b[0m"
}

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
// move a terminal's cursor or begin a line that looks like a finding.
func Printable(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return '\uFFFD'
		}
		return r
	}, name)
}
