package office

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/guard"
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
		data, err := io.ReadAll(io.LimitReader(part, guard.FileLimit+1))
		switch {
		case err != nil:
			return "", nil, fmt.Errorf("the file did not arrive whole: %w", err)
		case len(data) > guard.FileLimit:
			return "", nil, fmt.Errorf("%s is larger than %d MB, the most that can be read", part.FileName(), guard.FileLimit>>20)
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
	Findings           []page.Finding
	Changes            []importChange
	// Taken names the file that the summary would stand beside: one of the same
	// county and year is there already.
	Taken string
}

// importPart says how much of the file went to a part.
type importPart struct {
	Title, Text string
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
	o.showImport(w, r, http.StatusOK, "")
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

func (o *Office) showImport(w http.ResponseWriter, r *http.Request, status int, wrong string) {
	u, read, ok := o.understood(w, r)
	if !ok {
		return
	}
	theirs, known := read.sheet.result.County()
	forYear := read.sheet.result.Summary.FiscalYear
	taken, err := o.taken(theirs, forYear)
	if err != nil {
		o.fail(w, asProblem("", err))
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
		Whose: theirs.Name, Year: forYear.Print(), Parts: measure(read.sheet), Taken: taken,
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
	if wrong != "" {
		p.Notices = []page.Notice{{Kind: page.Failure, Text: wrong}}
	}
	o.pages.Write(w, status, "import", p)
}

// agree takes a file over: as a new summary, or in the place of the one that is
// there, whose earlier versions stay in the history.
func (o *Office) agree(w http.ResponseWriter, r *http.Request) {
	_, read, ok := o.understood(w, r)
	if !ok {
		return
	}
	theirs, known := read.sheet.result.County()
	forYear := read.sheet.result.Summary.FiscalYear
	if !known || forYear == 0 {
		o.showImport(w, r, http.StatusUnprocessableEntity, "Choose the county and the year that this document is for.")
		return
	}
	name, err := o.taken(theirs, forYear)
	if err != nil {
		o.fail(w, asProblem("", err))
		return
	}
	if r.FormValue("replace") == "yes" && name != "" {
		_, revision, err := o.space.Read(name)
		if err == nil {
			_, err = o.space.Save(name, revision, read.data)
		}
		if err != nil {
			o.fail(w, asProblem(name, err))
			return
		}
	} else if name, err = o.saveNew(theirs, forYear, read.data); err != nil {
		o.fail(w, asProblem(name, err))
		return
	}
	http.Redirect(w, r, o.site.URL("s", name, "check"), http.StatusSeeOther)
}

// measure says how much of a summary stands on each part.
func measure(s *sheet) []importPart {
	words := s.wordsOn()
	var out []importPart
	for _, p := range parts {
		var text []string
		if n := words[p.name]; n > 0 {
			text = append(text, page.Plural(n, "word", "words"))
		}
		for _, g := range p.sections {
			for _, l := range g.lists {
				if n := s.draft.Len(l.pointer); n > 0 {
					text = append(text, page.Plural(n, l.noun, plural(l.noun)))
				}
			}
		}
		if len(text) == 0 {
			text = []string{"nothing"}
		}
		out = append(out, importPart{Title: p.title, Text: strings.Join(text, ", ")})
	}
	return out
}
