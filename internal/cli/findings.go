package cli

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/report"
)

// findingsTarget is where findings go and in which form.
type findingsTarget struct {
	path string // "-" is standard output
	form report.Form
	// asked is true where the form was named, and is not only what it is when
	// nobody says.
	asked bool
}

// formOf is the form that the ending of a file's name stands for.
var formOf = map[string]report.Form{
	".txt": report.AsText, ".json": report.AsJSON, ".csv": report.AsCSV,
	".xlsx": report.AsXLSX, ".xml": report.AsJUnit, ".sarif": report.AsSARIF,
}

// formats are the forms that --format takes. The summary has an option of its
// own.
func formats() []string {
	var out []string
	for _, f := range report.Forms() {
		if f != report.AsSummary {
			out = append(out, string(f))
		}
	}
	return out
}

// listed joins words as a sentence does: "a, b or c".
func listed(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// newFindingsTarget decides the form by --format or --summary, else by the
// ending of the file's name, and refuses what can't be meant.
func (s *streams) newFindingsTarget(path, format string, summary bool) (findingsTarget, error) {
	t := findingsTarget{path: path, form: report.Form(format), asked: format != "" || summary}
	ending := strings.ToLower(filepath.Ext(path))
	byEnding, known := formOf[ending]
	switch {
	case summary && format != "" && t.form != report.AsText:
		return t, usagef("--summary is words for people; it goes without --format %s", format)
	case format != "" && !slices.Contains(formats(), format):
		return t, usagef("--format is %q; it is %s", format, listed(formats()))
	case summary:
		t.form = report.AsSummary
	case format != "":
	case path == "" || path == "-":
		t.form = report.AsText
	case !known:
		return t, usagef("the ending of %s does not say which format to write; end it in .txt, .json, .csv, .xlsx, .xml (JUnit) or .sarif, or use --format", path)
	default:
		t.form, t.asked = byEnding, true
	}
	if path == "" {
		t.path = "-"
	}
	if known && !fits(t.form, ending) {
		return t, usagef("%s ends like %s, but %s is asked for; make them agree", path, byEnding, t.form)
	}
	if t.form.Binary() && (path == "" || path == "-" && isTerminal(s.out)) {
		return t, usagef("a workbook would garble the terminal; name a file with -o, such as -o findings.xlsx")
	}
	return t, nil
}

// fits reports whether a form may go into a file with an ending. SARIF is JSON,
// and a summary is text.
func fits(form report.Form, ending string) bool {
	switch form {
	case report.AsSARIF:
		return ending == ".sarif" || ending == ".json"
	case report.AsSummary:
		return ending == ".txt"
	}
	return formOf[ending] == form
}

// list writes findings of files for a person, each with the line of its file.
func list(w io.Writer, results []intake.Result, findings []finding.Finding) error {
	run := report.Run{Version: Version, Findings: findings}
	for _, r := range results {
		run.Files = append(run.Files, reported(r))
	}
	return report.Write(w, report.AsText, run, report.Options{Color: wantsColor(w)})
}

// reported is a file as reports know it, without what was found in it.
func reported(r intake.Result) report.File {
	c, _ := r.County()
	return report.File{Name: r.File, SHA256: r.SHA256, Source: []byte(r.Source()), County: c.Code}
}
