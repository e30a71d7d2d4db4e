package office

import (
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// sheet is one summary of the folder, as it is at one revision.
type sheet struct {
	file     string
	revision string
	draft    *draft.Draft
	result   intake.Result
	// shown are the findings as pages show them, and last is last year's summary,
	// once they were asked for.
	shown      []page.Finding
	last       *draft.Draft
	lookedLast bool
}

// problem is why a page can't be shown: the status of the answer and what
// people are told.
type problem struct {
	status      int
	title, text string
}

func (p *problem) Error() string { return p.text }

// open reads a summary of the folder. The error is a *problem.
func (o *Office) open(file string) (*sheet, error) {
	if !isJSON(file) {
		return nil, &problem{
			http.StatusNotFound, "This file can’t be edited here",
			file + " is not a summary in JSON. Bring a Word file in on the start page; a summary is made from it.",
		}
	}
	data, revision, err := o.space.Read(file)
	if err != nil {
		return nil, asProblem(file, err)
	}
	return o.sheet(file, revision, data)
}

// sheet looks at the bytes of a summary.
func (o *Office) sheet(file, revision string, data []byte) (*sheet, error) {
	result := intake.Reader{Templates: o.templates}.Read(file, data)
	d, err := draft.Open(data)
	if result.Summary == nil || err != nil {
		return nil, &problem{http.StatusUnprocessableEntity, "This file can’t be edited here", unreadable(file, result)}
	}
	return &sheet{file: file, revision: revision, draft: d, result: result}, nil
}

// unreadable says why a file can't be read as a summary.
func unreadable(file string, r intake.Result) string {
	text := file + " can’t be read as a summary."
	if len(r.Findings) > 0 {
		text += " " + r.Findings[0].Message + " " + r.Findings[0].Help
	}
	return text
}

// isJSON reports whether a file is a summary that can be edited, by its name.
func isJSON(file string) bool { return strings.EqualFold(filepath.Ext(file), ".json") }

// asProblem says what an error of the folder means to the person at the page.
func asProblem(file string, err error) *problem {
	var conflict *workspace.Conflict
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &problem{
			http.StatusNotFound, "There is no such file",
			"The folder has no file " + file + ". It may have been renamed or moved. The start page lists what is there.",
		}
	case errors.As(err, &conflict):
		return &problem{
			http.StatusConflict, "The file has changed",
			file + " was changed while this page was open. Go back, load the page again, and repeat the last step.",
		}
	default:
		return &problem{http.StatusInternalServerError, "That did not work", page.Sentence(err)}
	}
}

// fail answers with a problem.
func (o *Office) fail(w http.ResponseWriter, err error) {
	var p *problem
	if !errors.As(err, &p) {
		p = asProblem("", err)
	}
	o.pages.Fail(w, p.status, p.title, p.text)
}
