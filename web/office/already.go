package office

import (
	"net/http"
	"path/filepath"

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
		name, err := o.taken(c, year)
		if err != nil {
			o.fail(w, asProblem("", err))
			return true
		}
		if name != "" {
			o.askAgain(w, r, page.Notice{
				Kind: page.Caution, Text: "There is a summary of " + c.Name + " County for " + year.Print() + " already.",
				Link: page.Link{Text: "Open " + name, URL: o.site.URL("s", name, "office")},
			})
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
		if len(one.Unread) == 0 && (from == "" || isJSON(one.File) && !isJSON(from)) {
			from = filepath.Base(one.File)
		}
	}
	if from == "" {
		return false
	}
	o.pages.Write(w, http.StatusUnprocessableEntity, "carry", page.Page{
		Title: "Last year’s summary is here: carry its text over?", Area: page.Office,
		Lead: "The summary of " + c.Name + " County for " + (year - 1).Print() + " is in the folder (" + from + "). Its text can be carried over to the new one, for you to change; last year’s file stays as it is. Nothing is started yet.",
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

// taken names the file of the folder that can be edited and is for a county and a
// year; "" where there is none, or the year is not known.
func (o *Office) taken(c county.County, year summary.FiscalYear) (string, error) {
	if year == 0 {
		return "", nil
	}
	there, err := o.summariesOf(c, year)
	for _, one := range there {
		if isJSON(one.File) {
			return filepath.Base(one.File), nil
		}
	}
	return "", err
}
