package office

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// maxImports is how many files that were read wait for an answer at once. Each
// is kept in memory until somebody agrees to it; the oldest gives way.
const maxImports = 4

// imports are Word files that were read and not yet taken over.
type imports struct {
	mu   sync.Mutex
	list []*upload
}

// upload is a file that was brought in: what it is called, and its bytes.
type upload struct {
	id, name string
	data     []byte
}

func (i *imports) add(name string, data []byte) *upload {
	u := &upload{id: rand.Text(), name: name, data: data}
	i.mu.Lock()
	defer i.mu.Unlock()
	i.list = append(i.list, u)
	if len(i.list) > maxImports {
		i.list = i.list[1:]
	}
	return u
}

func (i *imports) get(id string) *upload {
	i.mu.Lock()
	defer i.mu.Unlock()
	for _, u := range i.list {
		if u.id == id {
			return u
		}
	}
	return nil
}

// upload takes a file from the browser, or one of the folder, and leads to the
// page that says what is in it.
func (o *Office) upload(w http.ResponseWriter, r *http.Request) {
	name, data, err := o.uploaded(r)
	if err != nil {
		o.pages.Fail(w, http.StatusUnprocessableEntity, "The file could not be read", page.Sentence(err))
		return
	}
	http.Redirect(w, r, o.site.URL("import", o.imports.add(name, data).id), http.StatusSeeOther)
}

// uploaded returns the file that a request brings or names. The error is a
// sentence for people.
func (o *Office) uploaded(r *http.Request) (string, []byte, error) {
	if !strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/") {
		name := r.PostFormValue("name")
		data, _, err := o.space.Read(name)
		return name, data, err
	}
	form, err := r.MultipartReader()
	for err == nil {
		var part *multipart.Part
		if part, err = form.NextPart(); err != nil {
			break
		}
		if part.FormName() != "file" || part.FileName() == "" {
			continue
		}
		data, err := io.ReadAll(io.LimitReader(part, intake.MaxSize+1))
		switch {
		case err != nil:
			return "", nil, fmt.Errorf("the file did not arrive whole: %w", err)
		case len(data) > intake.MaxSize:
			return "", nil, fmt.Errorf("%s is larger than %d MB, the most that can be read", part.FileName(), intake.MaxSize>>20)
		}
		return part.FileName(), data, nil
	}
	if !errors.Is(err, io.EOF) {
		return "", nil, fmt.Errorf("the file did not arrive whole: %w", err)
	}
	return "", nil, errors.New("no file was chosen; go back, and choose a Word file")
}

// importPage says what was found in a file, before anything is taken over.
type importPage struct {
	Action, Name, Kind string
	// AskCounty and AskYear say what the file doesn't say itself.
	AskCounty, AskYear bool
	Counties, Years    []page.Choice
	Whose, Year        string
	Parts              []importPart
	// Missing are the parts for which a county's own document has nothing, and
	// Others the headings of what went to no page of its own.
	Missing  string
	Others   []string
	Strays   []stray
	Findings []page.Finding
	Changes  []importChange
	// Taken are the files of the same county and year that are there already, and
	// Choose says that people have yet to choose what becomes of them.
	Taken  []begunFile
	Choose bool
}

// importChange is a field of a packet that was edited in Word.
type importChange struct{ Title, Before, After string }

// answers are the county and the year that people chose in a form.
func answers(r *http.Request) (county.County, summary.FiscalYear) {
	c, _ := county.ByCode(county.Code(r.FormValue("county")))
	year, err := summary.ParseFiscalYear(r.FormValue("year"))
	if err != nil {
		year = 0
	}
	return c, year
}

// yearOnCommandLine is the advice of package statewide where a document doesn't
// say its year, for those who import it with a command.
const yearOnCommandLine = "Import it again with the year: --year 2026-27, for example."

// imported answers with what was found in a file.
func (o *Office) imported(w http.ResponseWriter, r *http.Request) {
	o.showImport(w, r, http.StatusOK, page.Notice{})
}

// understood is what was understood of the upload that a request is about, with
// what people answered; where it is nothing, it has answered.
func (o *Office) understood(w http.ResponseWriter, r *http.Request) (*upload, *reading, bool) {
	u := o.imports.get(r.PathValue("id"))
	if u == nil {
		o.pages.Fail(w, http.StatusNotFound, "This file is no longer here", "It was read a while ago, and other files have been read since. Bring it in once more.")
		return nil, nil, false
	}
	c, year := answers(r)
	read, err := o.read(u, c, year)
	if err != nil {
		o.importFailed(w, u, year, err)
		return nil, nil, false
	}
	return u, read, true
}

// beside is the answer that a file is to be saved beside those that are there.
const beside = "no"

// showImport answers with what was found in a file, and what is wrong with the
// answers so far.
func (o *Office) showImport(w http.ResponseWriter, r *http.Request, status int, wrong page.Notice) {
	u, read, ok := o.understood(w, r)
	if !ok {
		return
	}
	theirs, known := read.sheet.result.County()
	forYear := read.sheet.result.Summary.FiscalYear
	taken, err := o.begun(theirs, forYear)
	if err != nil {
		o.fail(w, asProblem("", err))
		return
	}
	held, err := o.heldBy(read.sheet)
	if err != nil {
		o.fail(w, asProblem(u.name, err))
		return
	}
	c, year := answers(r)
	if year == 0 {
		year = nextYear(o.now())
	}
	body := importPage{
		Action: importURL(o.site.URL("import", u.id), read.chosen, 0), Name: u.name, Kind: read.kind,
		// What was asked once is asked again: the answer is nowhere but in the form.
		AskCounty: !known || r.Form.Has("county") && read.chosen == "", AskYear: forYear == 0 || r.Form.Has("year"),
		Counties: countyChoices(string(c.Code)), Years: o.yearChoices(year),
		Whose: theirs.Name, Year: forYear.Print(), Parts: held, Strays: read.sheet.strays(),
		Taken: taken, Choose: wrong.Link.URL == "#"+chooseID,
	}
	if read.found != importer.Packet {
		body.Others = otherSections(read.sheet)
	}
	if read.found == importer.CountyDocument {
		body.Missing = missing(read.sheet)
	}
	for _, f := range slices.Concat(read.about, read.imported.Findings) {
		if f.Help == yearOnCommandLine {
			f.Help = "Choose the year below."
		}
		body.Findings = append(body.Findings, o.finding(read.sheet, f))
	}
	for _, ch := range read.imported.Changes {
		body.Changes = append(body.Changes, importChange{Title: ch.Title, Before: ch.Before, After: ch.After})
	}
	p := page.Page{Title: "What was found in " + u.name, Area: page.Office, Body: body}
	if wrong.Text != "" {
		p.Notices = []page.Notice{wrong}
	}
	o.pages.Write(w, status, "import", p)
}

// The questions of the page, for links to them.
const whoseID, chooseID = "whose", "choose"

// unanswered says which question is still open.
func unanswered(text, id string) page.Notice {
	return page.Notice{Kind: page.Failure, Text: text, Link: page.Link{Text: "Go to the question", URL: "#" + id}}
}

// agree takes a file over: as a new summary, or in the place of one that is there,
// whose earlier versions stay in the history. Which of the two, people choose.
func (o *Office) agree(w http.ResponseWriter, r *http.Request) {
	_, read, ok := o.understood(w, r)
	if !ok {
		return
	}
	theirs, known := read.sheet.result.County()
	forYear := read.sheet.result.Summary.FiscalYear
	if !known || forYear == 0 {
		o.showImport(w, r, http.StatusUnprocessableEntity, unanswered("Choose the county and the year that this document is for.", whoseID))
		return
	}
	taken, err := o.begun(theirs, forYear)
	if err != nil {
		o.fail(w, asProblem("", err))
		return
	}
	name := r.FormValue("replace")
	replace := slices.ContainsFunc(taken, func(f begunFile) bool { return f.Name == name })
	switch {
	case replace:
		_, revision, err := o.space.Read(name)
		if err == nil {
			_, err = o.space.Save(name, revision, read.data)
		}
		if err != nil {
			o.fail(w, asProblem(name, err))
			return
		}
	case len(taken) > 0 && name != beside:
		o.showImport(w, r, http.StatusUnprocessableEntity, unanswered("There is a summary of this county and year already. Choose what becomes of it. Nothing is saved yet.", chooseID))
		return
	default:
		if name, err = o.saveNew(theirs, forYear, read.data); err != nil {
			o.fail(w, asProblem(name, err))
			return
		}
	}
	http.Redirect(w, r, join(o.site.URL("s", name, "check"), url.Values{"done": {"imported"}})+"#done", http.StatusSeeOther)
}

// takenOver says that a file was saved and as what, and what people can do next:
// begin the coming year's summary with it, or go through it.
func (o *Office) takenOver(s *sheet) page.Notice {
	n := page.Notice{
		Kind: page.Success, ID: "done", Title: "Saved as " + page.Printable(s.file),
		Text: "It is the summary of " + whose(s.file, s.result) + ". Below you see what is still to be done in it.",
		Link: page.Link{Text: "Go through it page by page", URL: o.site.URL("s", s.file, "office")},
	}
	c, known := s.result.County()
	next := nextYear(o.now())
	if !known || s.result.Summary.FiscalYear >= next {
		return n
	}
	begun, err := o.begun(c, next)
	switch {
	case err != nil:
	case len(begun) > 0:
		n.Text += " The summary for " + next.Print() + " is begun already, and text can’t be carried over into it. Open both, and copy what you need."
		n.Link = page.Link{Text: "Open the summary for " + next.Print(), URL: begun[0].URL}
	default:
		n.Text += " If it is there for the next one to begin with, you need not change anything in it."
		n.Link = page.Link{
			Text: "Start the summary for " + next.Print() + " from it",
			URL:  join(o.site.URL("new"), url.Values{"county": {string(c.Code)}, "year": {next.String()}, "from": {s.file}}),
		}
	}
	return n
}
