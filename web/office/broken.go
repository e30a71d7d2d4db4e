package office

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// unreadable is the error for a file that can't be read as a summary.
type unreadable struct {
	file, revision string
	findings       []finding.Finding
	// cause is why, where no finding says it.
	cause error
}

func (u *unreadable) Error() string {
	return page.Printable(u.file) + " can’t be read as a summary. " + page.Sentence(u.why())
}

// why is the first thing that keeps the file from being read.
func (u *unreadable) why() error {
	for _, f := range u.findings {
		if f = page.InForm(f); intake.StopsReading(f) {
			return errors.New(strings.TrimSuffix(f.Message, ".") + ". " + f.Help)
		}
	}
	if u.cause != nil {
		return u.cause
	}
	return errors.New("nothing of a summary was found in it")
}

// asUnreadable describes a file that was read without finding a summary in it.
func asUnreadable(file, revision string, r intake.Result, cause error) *unreadable {
	return &unreadable{file: file, revision: revision, findings: r.Findings, cause: cause}
}

// brokenPage shows what is wrong with a file that no page can show, and its
// earlier versions.
type brokenPage struct {
	Places  []place
	Aside   page.SetAside
	History historyPage
}

// place is where in a file something is wrong.
type place struct{ Where, Message, Help string }

// showBroken answers for a file that can't be opened: one that is damaged or gone
// can be put back from its history.
func (o *Office) showBroken(w http.ResponseWriter, r *http.Request, err error) {
	file := r.PathValue("file")
	var broken *unreadable
	var body brokenPage
	pg := page.Page{Area: page.Office, Where: page.Printable(file)}
	status := http.StatusUnprocessableEntity
	switch {
	case errors.As(err, &broken):
		pg.Title = page.Printable(file) + " can’t be read"
		pg.Lead = "The file is damaged, or it is not a summary. Nothing in it was changed. Correct it in the program that it was written with, set it aside, or go back to an earlier version."
		if broken.revision == workspace.TooLarge {
			pg.Lead = "The file is too large for a summary. Nothing in it was changed. Make it smaller in the program that it was written with, set it aside, or go back to an earlier version."
		}
		body.Aside = o.asideButton(file, broken.revision)
		for _, f := range broken.findings {
			if f = page.InForm(f); !intake.StopsReading(f) {
				continue
			}
			at := "The file"
			if f.Line > 0 {
				at = fmt.Sprintf("Line %d, column %d", f.Line, f.Column)
			}
			body.Places = append(body.Places, place{Where: at, Message: f.Message, Help: f.Help})
		}
		if len(body.Places) == 0 {
			body.Places = append(body.Places, place{Where: "The file", Message: page.Sentence(broken.why())})
		}
		body.History = o.history(r, file, broken.revision)
		for _, day := range body.History.Days {
			for i := range day.Versions {
				day.Versions[i].Compare = "" // there is nothing to compare with
			}
		}
	case errors.Is(err, fs.ErrNotExist):
		pg.Title = page.Printable(file) + " is no longer in the folder"
		pg.Lead = "It was removed, renamed or moved. If that was a mistake, put one of its earlier versions back."
		body.History = o.history(r, file, "")
		status = http.StatusNotFound
		if len(body.History.Days) == 0 {
			o.fail(w, err)
			return
		}
	default:
		o.fail(w, err)
		return
	}
	if r.PathValue("part") == "conflict" {
		pg.Lead += " What you typed is kept as well: it is the version that was not saved."
	}
	pg.Body = body
	o.pages.Write(w, status, "broken", pg)
}
