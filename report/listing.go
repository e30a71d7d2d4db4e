package report

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/coesummary/coesummary/finding"
)

// writeText writes the findings for a person, file by file. Within a file
// those that are alike stand together, the fatal ones first, because what to
// do about them is said once, after the last. Each begins with its place in
// the form that terminals and editors open. What a waiver accepts is left out.
func writeText(b *bytes.Buffer, r Run, o Options) error {
	pen := pen{o.Color}
	for _, f := range r.groups() {
		f.Findings = slices.DeleteFunc(f.Findings, func(f finding.Finding) bool { return f.Waiver != nil })
		if len(f.Findings) == 0 {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(pen.bold(heading(f)) + "\n")
		lines := newLines(f)
		for _, group := range alike(f.Findings) {
			b.WriteByte('\n')
			for _, i := range group {
				item := f.Findings[i]
				fmt.Fprintf(b, "%s%s %s: %s\n", place(item), pen.severity(item.Severity, item.Severity.String()), item.Code, Printable(item.Message))
				if item.Pointer != "" {
					fmt.Fprintf(b, "    where: %s\n", Printable(item.Pointer))
				}
				lines.show(b, i, pen)
			}
			last := f.Findings[group[len(group)-1]]
			fmt.Fprintf(b, "    to do: %s\n", Printable(last.Help))
			if last.Authority != "" {
				fmt.Fprintf(b, "    source: %s\n", Printable(last.Authority))
			}
		}
	}
	return nil
}

// heading names a file, with its county where that is known, and counts what
// was found in it.
func heading(f File) string {
	name := fileName(f.Name)
	if f.Name == "" {
		name = "All files together"
	}
	if c := countyName(f.County); c != "" {
		name += " (" + c + ")"
	}
	return name + ": " + Tally(f.Findings)
}

// alike puts findings of the same rule and with the same advice together, those
// that a waiver accepts apart from the others. It
// returns their indexes, group by group: fatal ones first, and then in the
// order of the first in each.
func alike(findings []finding.Finding) [][]int {
	type key struct {
		severity              finding.Severity
		code, help, authority string
		accepted              bool
	}
	var groups [][]int
	at := map[key]int{}
	for _, severity := range []finding.Severity{finding.Fatal, finding.Warning} {
		for i, f := range findings {
			if f.Severity != severity {
				continue
			}
			k := key{f.Severity, f.Code, f.Help, f.Authority, f.Waiver != nil}
			g, seen := at[k]
			if !seen {
				g = len(groups)
				at[k] = g
				groups = append(groups, nil)
			}
			groups[g] = append(groups[g], i)
		}
	}
	return groups
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

// pen writes words in a terminal's colors, or plainly.
type pen struct{ color bool }

// bold is for headings.
func (p pen) bold(text string) string { return p.write("1", text) }

// severity is red for what is fatal and yellow for a warning.
func (p pen) severity(s finding.Severity, text string) string {
	if s == finding.Fatal {
		return p.write("1;31", text)
	}
	return p.write("1;33", text)
}

func (p pen) write(style, text string) string {
	if !p.color {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}
