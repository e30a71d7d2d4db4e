package state

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// said are findings about a folder as pages show them: by the names of their files
// alone, in the words of people who have forms, and with the line where the file
// can't be opened in one.
func said(folder *intake.Folder, findings []finding.Finding) []finding.Finding {
	unread := map[string]intake.Result{}
	for _, r := range folder.Results {
		if r.Summary == nil {
			unread[r.File] = r
		}
	}
	out := slices.Clone(findings)
	for i := range out {
		out[i] = page.InForm(out[i])
		if r, ok := unread[out[i].File]; ok {
			out[i].Message = inLine(r.Source(), out[i])
		}
		out[i].Message = page.Printable(out[i].Message) // it may name other files
		if out[i].File != "" {
			out[i].File = filepath.Base(out[i].File)
		}
	}
	return out
}

// inLine says a finding with its place and what stands in that line. What is about
// a file as a whole has no place.
func inLine(source string, f finding.Finding) string {
	if f.Line == 0 || f.Code < "FILE0006" || f.Code > "FILE0013" {
		return f.Message
	}
	where := fmt.Sprintf("Line %d, column %d", f.Line, f.Column)
	if line := []rune(lineOf(source, f.Line)); f.Column <= len(line) {
		at := f.Column - 1
		from, to := max(0, at-30), min(len(line), at+30)
		where += ": “"
		if from > 0 {
			where += "…"
		}
		where += page.Printable(strings.TrimSpace(string(line[from:to])))
		if to < len(line) {
			where += "…"
		}
		where += "”"
	}
	return where + ". " + f.Message
}

// lineOf is a line of a text, counted from 1 as package intake does.
func lineOf(text string, n int) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(text, "\ufeff"))
	for ; n > 1; n-- {
		_, text, _ = strings.Cut(text, "\n")
	}
	line, _, _ := strings.Cut(text, "\n")
	return line
}
