package office

import (
	"cmp"
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// startPage lists what is in the folder, and what can be begun.
type startPage struct {
	Summaries []listed
	// Words are the Word files from which a summary can be made.
	Words       []string
	Import, New string
	Counties    []page.Choice
	Years       []page.Choice
	// From are the summaries that can be carried over.
	From []page.Choice
	// Aside are the files that can be put back.
	Aside page.Aside
}

// listed is a summary of the folder.
type listed struct {
	File, URL, Whose string
	Todo, Grade      string
	Packet           string
	// Saved is when it was saved last: "today at 1:36 PM".
	Saved string
	// Aside sets it aside, where that can be done.
	Aside page.SetAside
	// Problem says why it can't be opened; empty where it can.
	Problem string
}

// start answers with the start page.
func (o *Office) start(w http.ResponseWriter, r *http.Request) {
	body, err := o.startBody(county.County{}, nextYear(o.now()))
	if err != nil {
		o.fail(w, asProblem("", err))
		return
	}
	o.pages.Write(w, http.StatusOK, "start", page.Page{
		Title: "County summaries", Area: page.Start,
		Lead:    "Each year a county superintendent presents a summary of how the county office supports its school districts (Education Code 52066(i)). Write it here, check it, and make the Word file for your board.",
		Notices: page.AsideNotices(r.URL.Query().Get("done")), Body: body,
	})
}

// startBody lists the folder; the county and the year are chosen in the form.
func (o *Office) startBody(c county.County, year summary.FiscalYear) (startPage, error) {
	body := startPage{
		Import: o.site.URL("import"), New: o.site.URL("new"),
		Counties: countyChoices(string(c.Code)), Years: o.yearChoices(year),
	}
	folder, err := o.catalog.Folder()
	if err != nil {
		return body, err
	}
	if body.Aside, err = o.aside(); err != nil {
		return body, err
	}
	files, err := o.space.Files()
	if err != nil {
		return body, err
	}
	byName := map[string]workspace.File{}
	for _, f := range files {
		byName[f.Name] = f
	}
	for _, r := range newestFirst(folder.Results, byName) {
		name := filepath.Base(r.File)
		f := byName[name]
		if f.Problem != "" && !f.TooLarge {
			// It can be read, and not saved under this name.
			body.Summaries = append(body.Summaries, listed{File: name, Todo: "Can’t be opened", Problem: page.Sentence(errors.New(f.Problem))})
			continue
		}
		if intake.IsJSONName(name) || f.TooLarge {
			one := o.listed(name, r)
			one.Saved = savedWhen(f.ModTime, o.now())
			body.Summaries = append(body.Summaries, one)
		} else {
			body.Words = append(body.Words, name)
		}
		if _, known := r.County(); known && len(r.Unread) == 0 {
			body.From = append(body.From, page.Choice{Value: name, Text: whose(name, r) + " (" + page.Printable(name) + ")"})
		}
	}
	for _, p := range folder.PassedOver {
		if p.Unreadable {
			body.Summaries = append(body.Summaries, listed{File: filepath.Base(p.File), Todo: "Can’t be read", Problem: page.Sentence(errors.New(p.Reason))})
		}
	}
	return body, nil
}

// newestFirst orders the files of a folder as they are, by their names; but those
// for one county and year stand together, the one that was saved last first.
func newestFirst(results []intake.Result, files map[string]workspace.File) []intake.Result {
	place := map[string]int{}
	of := func(r intake.Result) int {
		whose := filepath.Base(r.File)
		if c, ok := r.County(); ok {
			whose = string(c.Code) + " " + r.Summary.FiscalYear.String()
		}
		if _, ok := place[whose]; !ok {
			place[whose] = len(place)
		}
		return place[whose]
	}
	saved := func(r intake.Result) time.Time { return files[filepath.Base(r.File)].ModTime }
	out := slices.Clone(results)
	for _, r := range out {
		of(r)
	}
	slices.SortStableFunc(out, func(a, b intake.Result) int {
		return cmp.Or(of(a)-of(b), saved(b).Compare(saved(a)))
	})
	return out
}

// yearChoices are the fiscal years that can be chosen, the latest first.
func (o *Office) yearChoices(chosen summary.FiscalYear) []page.Choice {
	var out []page.Choice
	for _, y := range slices.Backward(fiscalYears(o.now())) {
		out = append(out, page.Choice{Value: y.String(), Text: y.Print(), Chosen: y == chosen})
	}
	return out
}

// listed says of a file of the folder whose summary it is.
func (o *Office) listed(name string, r intake.Result) listed {
	fatal, warnings := finding.Count(r.Findings)
	part := page.Part{Fatal: fatal, Warnings: warnings}
	one := listed{
		File: name, URL: o.site.URL("s", name, "office"), Packet: o.site.URL("s", name, "preview"),
		Whose: whose(name, r), Todo: page.Count(fatal, warnings), Grade: part.Grade(),
		Aside: o.asideButton(name, workspace.Revision(r)),
	}
	if !intake.IsJSONName(name) {
		one.URL = "" // a page can't open it
	}
	if r.Summary == nil {
		one.Todo, one.Problem = "Can’t be read", asUnreadable(name, "", r, nil).Error()
	}
	return one
}

// newForm answers with the form that starts a summary.
func (o *Office) newForm(w http.ResponseWriter, r *http.Request) {
	o.askNew(w, r, http.StatusOK)
}

// refuse shows the form again, with what is wrong with the answers.
func (o *Office) refuse(w http.ResponseWriter, r *http.Request, wrong string) {
	o.askNew(w, r, http.StatusUnprocessableEntity, page.Notice{Kind: page.Failure, Text: wrong})
}

// askNew shows the form with the answers that were given before.
func (o *Office) askNew(w http.ResponseWriter, r *http.Request, status int, notices ...page.Notice) {
	c, _ := county.ByCode(county.Code(r.FormValue("county")))
	year, err := summary.ParseFiscalYear(r.FormValue("year"))
	if err != nil {
		year = nextYear(o.now())
	}
	body, err := o.startBody(c, year)
	if err != nil {
		o.fail(w, asProblem("", err))
		return
	}
	for i := range body.From {
		body.From[i].Chosen = body.From[i].Value == r.FormValue("from")
	}
	o.pages.Write(w, status, "new", page.Page{
		Title: "Start a summary", Area: page.Office,
		Lead:    "Choose the county and the year. If last year’s summary is in the folder, its text can be carried over.",
		Notices: notices, Body: body,
	})
}

// create starts a summary and leads to its first page.
func (o *Office) create(w http.ResponseWriter, r *http.Request) {
	c, ok := county.ByCode(county.Code(r.FormValue("county")))
	year, err := summary.ParseFiscalYear(r.FormValue("year"))
	var data []byte
	from := r.FormValue("from")
	switch {
	case !ok && from == "":
		o.refuse(w, r, "Choose the county.")
		return
	case err != nil:
		o.refuse(w, r, "Choose the fiscal year.")
		return
	case from == "":
		if o.asked(w, r, c, year) {
			return
		}
		if data, err = emptySummary(c, year); err != nil {
			o.fail(w, err)
			return
		}
	default:
		last, err := o.inFolder(from)
		if err != nil {
			o.fail(w, err)
			return
		}
		theirs, known := last.County()
		switch {
		case !known || len(last.Unread) > 0:
			o.refuse(w, r, from+" can’t be carried over whole. Open it, correct what “Check everything” says, and try again.")
			return
		case ok && theirs.Code != c.Code:
			o.refuse(w, r, from+" is the summary of "+theirs.Name+" County. Choose that county, or carry nothing over.")
			return
		case last.Summary.FiscalYear >= year:
			o.refuse(w, r, from+" is for "+last.Summary.FiscalYear.Print()+". Only an earlier year can be carried over to "+year.Print()+".")
			return
		}
		if o.asked(w, r, theirs, year) {
			return
		}
		c = theirs
		if data, err = last.Summary.CarryOver(year); err != nil {
			o.fail(w, err)
			return
		}
	}
	name, err := o.saveNew(c, year, data)
	if err != nil {
		o.fail(w, asProblem(name, err))
		return
	}
	http.Redirect(w, r, o.site.URL("s", name, "office"), http.StatusSeeOther)
}

// inFolder returns the summary that a file of the folder holds, in JSON or Word.
func (o *Office) inFolder(file string) (intake.Result, error) {
	folder, err := o.catalog.Folder()
	if err != nil {
		return intake.Result{}, err
	}
	for _, r := range folder.Results {
		if filepath.Base(r.File) == file && r.Summary != nil {
			return r, nil
		}
	}
	return intake.Result{}, asProblem(file, fs.ErrNotExist)
}

// saveNew puts a new summary into the folder, under a name that says whose it is
// and that no file has yet.
func (o *Office) saveNew(c county.County, year summary.FiscalYear, data []byte) (string, error) {
	d, err := draft.Open(data)
	if err == nil {
		err = dropBlanks(d)
	}
	if err != nil {
		return "", err
	}
	data = d.JSON()
	stem := c.FileStem() + "-" + year.String()
	for n := 1; ; n++ {
		name := stem + ".json"
		if n > 1 {
			name = stem + "-" + strconv.Itoa(n) + ".json"
		}
		_, err := o.space.Save(name, "", data)
		var taken *workspace.Conflict
		if errors.As(err, &taken) && n < 100 {
			continue
		}
		return name, err
	}
}
