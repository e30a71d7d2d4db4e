package office

import (
	"errors"
	"io/fs"
	"net/http"
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
	stray      []stray
	looked     bool // for strays
	last       *draft.Draft
	lookedLast bool
	same       map[string]bool // nil until it was asked for
	words      map[string]int  // nil until they were asked for
}

// wordsOn counts the words of a summary by the part that they stand on.
func (s *sheet) wordsOn() map[string]int {
	if s.words == nil {
		s.words = map[string]int{}
		for _, t := range s.result.Texts() {
			s.words[partOf(t.Pointer)] += len(strings.Fields(t.Value))
		}
	}
	return s.words
}

// problem is why a page can't be shown: the status of the answer and what
// people are told.
type problem struct {
	status      int
	title, text string
	cause       error
}

func (p *problem) Error() string { return p.text }

func (p *problem) Unwrap() error { return p.cause }

// open reads a summary of the folder. The error is a *problem or an
// *unreadable.
func (o *Office) open(file string) (*sheet, error) {
	if !intake.IsJSONName(file) {
		return nil, &problem{
			status: http.StatusNotFound, title: "This file can’t be edited here",
			text: file + " is not a summary in JSON. Bring a Word file in on the start page; a summary is made from it.",
		}
	}
	data, revision, err := o.space.Read(file)
	if errors.Is(err, workspace.ErrTooLarge) {
		return nil, &unreadable{file: file, revision: workspace.TooLarge, cause: workspace.ErrTooLarge}
	}
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
		return nil, asUnreadable(file, revision, result, err)
	}
	return &sheet{file: file, revision: revision, draft: d, result: result}, nil
}

// asProblem says what an error of the folder means to the person at the page.
func asProblem(file string, err error) *problem {
	var conflict *workspace.Conflict
	var broken *unreadable
	switch {
	case errors.Is(err, workspace.ErrName):
		return &problem{status: http.StatusNotFound, title: "There is no such file", text: page.Sentence(err)}
	case errors.Is(err, fs.ErrNotExist):
		return &problem{
			status: http.StatusNotFound, title: "There is no such file", cause: err,
			text: "The folder has no file " + file + ". It may have been renamed or moved. The start page lists what is there.",
		}
	case errors.As(err, &broken):
		return &problem{status: http.StatusUnprocessableEntity, title: "This file can’t be edited here", text: page.Sentence(err)}
	case errors.As(err, &conflict):
		return &problem{
			status: http.StatusConflict, title: "The file has changed",
			text: file + " was changed while this page was open. Go back, load the page again, and repeat the last step.",
		}
	default:
		return &problem{status: http.StatusInternalServerError, title: "That did not work", text: page.Sentence(err)}
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
