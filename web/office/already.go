package office

import (
	"net/http"
	"path/filepath"
	"slices"
	"time"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// carryPage asks whether last year's text is to be carried over. What was
// answered before is sent again with the answer.
type carryPage struct {
	New, County, Year string
	// Again says that a second summary was asked for.
	Again bool
	// From is last year's file.
	From string
}

// asked reports whether people have to be asked something before a county's
// summary is started, and has asked them: whether they want a second one beside
// the one that is there, and whether last year's text is to be carried over.
func (o *Office) asked(w http.ResponseWriter, r *http.Request, c county.County, year summary.FiscalYear) bool {
	if r.FormValue("again") != "yes" {
		there, err := o.begun(c, year)
		if err != nil {
			o.fail(w, asProblem("", err))
			return true
		}
		if len(there) > 0 {
			o.askAgain(w, r, c, year, there)
			return true
		}
	}
	if r.FormValue("from") != "" || r.FormValue("empty") == "yes" {
		return false
	}
	last, err := o.summariesOf(c, year-1)
	if err != nil {
		o.fail(w, asProblem("", err))
		return true
	}
	from := ""
	for _, one := range last {
		if len(one.Unread) == 0 && (from == "" || intake.IsJSONName(one.File) && !intake.IsJSONName(from)) {
			from = filepath.Base(one.File)
		}
	}
	if from == "" {
		return false
	}
	o.pages.Write(w, http.StatusUnprocessableEntity, "carry", page.Page{
		Title: "Last year’s summary is here: carry its text over?", Area: page.Office,
		Lead: "The summary of " + c.Name + " County for " + (year - 1).Print() + " is in the folder (" + page.Printable(from) + "). Its text can be carried over to the new one, for you to change; last year’s file stays as it is. Nothing is started yet.",
		Body: carryPage{New: o.site.URL("new"), County: string(c.Code), Year: year.String(), Again: r.FormValue("again") == "yes", From: from},
	})
	return true
}

// summariesOf are the files of the folder with a county's summary for a year, in
// the order of their names.
func (o *Office) summariesOf(c county.County, year summary.FiscalYear) ([]intake.Result, error) {
	folder, err := o.catalog.Folder()
	if err != nil {
		return nil, err
	}
	var out []intake.Result
	for _, r := range folder.Results {
		if theirs, ok := r.County(); ok && theirs.Code == c.Code && r.Summary.FiscalYear == year {
			out = append(out, r)
		}
	}
	return out, nil
}

// begunFile is a summary of the folder that can be edited: its file, when it was
// saved, and where it is opened.
type begunFile struct {
	Name, Saved, URL string
	at               time.Time
}

// begun are the files of the folder that can be edited and are for a county and a
// year, the one that was saved last first; none where the year is not known.
func (o *Office) begun(c county.County, year summary.FiscalYear) ([]begunFile, error) {
	if year == 0 {
		return nil, nil
	}
	there, err := o.summariesOf(c, year)
	if err != nil || len(there) == 0 {
		return nil, err
	}
	files, err := o.space.Files()
	if err != nil {
		return nil, err
	}
	var out []begunFile
	for _, f := range files {
		if intake.IsJSONName(f.Name) && slices.ContainsFunc(there, func(r intake.Result) bool { return filepath.Base(r.File) == f.Name }) {
			out = append(out, begunFile{Name: f.Name, Saved: savedWhen(f.ModTime, o.now()), URL: o.site.URL("s", f.Name, "office"), at: f.ModTime})
		}
	}
	slices.SortStableFunc(out, func(a, b begunFile) int { return b.at.Compare(a.at) })
	return out, nil
}

// savedWhen says when a file was saved, to somebody who reads it now: "today at
// 1:36 PM".
func savedWhen(at, now time.Time) string {
	const day = "January 2, 2006"
	at = at.In(now.Location())
	when := "on " + at.Format(day)
	switch at.Format(day) {
	case now.Format(day):
		when = "today"
	case now.AddDate(0, 0, -1).Format(day):
		when = "yesterday"
	}
	return when + " at " + at.Format("3:04 PM")
}

// alreadyPage says that a summary is there already, and offers to open it or to
// start another one beside it.
type alreadyPage struct {
	New, County, Year, From string
	There                   []begunFile
}

// askAgain answers with that page.
func (o *Office) askAgain(w http.ResponseWriter, r *http.Request, c county.County, year summary.FiscalYear, there []begunFile) {
	from, lead := r.FormValue("from"), "Open it to go on with it. Nothing is started yet."
	if from != "" {
		lead += " Text can’t be carried over into a summary that is begun. It can be into another one beside it; or open both, and copy what you need."
	}
	o.pages.Write(w, http.StatusUnprocessableEntity, "already", page.Page{
		Title: "There is a summary of " + c.Name + " County for " + year.Print() + " already", Area: page.Office, Lead: lead,
		Body: alreadyPage{New: o.site.URL("new"), County: string(c.Code), Year: year.String(), From: from, There: there},
	})
}
