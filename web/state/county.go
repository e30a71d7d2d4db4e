package state

import (
	"bytes"
	"errors"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/web/guard"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// countyPage is what is known of one county.
type countyPage struct {
	Name, Status, Style, Words string
	Exempt                     bool
	// InTheWay says that an exempt county's files stop the document.
	InTheWay bool
	// Damaged are files that are the county's by their names, and can't be read.
	Damaged         []damaged
	Choose, Restore string
	// Nothing says that nothing was received for the year.
	Nothing string
	Files   []countyFile
	// Same says that all files are the same, to the byte.
	Same bool
	// Differ is the first file beside each of the others, where they differ.
	Differ []comparison
	// Beside are files of the county that are not used.
	Beside []otherFile
}

// countyFile is one of its files.
type countyFile struct {
	Name, SHA256, Year, Office string
	// Changed says when the file was changed last; Newest that it is the newest.
	Changed string
	Newest  bool
	// OtherYear is the document's year, where the file is for another one.
	OtherYear string
	Aside     page.SetAside
	// Word says that it can be brought in for editing, and Import where.
	Word bool
	// Sent says who sent it, as far as the file does.
	Sent []sender
	// Edit leads to its pages, where it can be edited.
	Edit string
	// Text is the address of its text as it will appear; empty where there is
	// none to be read.
	Text            string
	Fatal, Warnings []finding.Finding
	Versions        []version
	// Problem says why it can't be opened or set aside; empty where it can.
	Problem string
}

// version is one of its earlier versions, or one that says what it says now.
type version struct {
	ID, When, What string
	Current        bool
	// TooLarge says that nobody can go back to it.
	TooLarge bool
}

// showCounty answers with the page of a county: its text as it will appear, what
// is wrong with it, and its history. Two files stand side by side.
func (s *State) showCounty(w http.ResponseWriter, r *http.Request) {
	c, seen, ok := s.county(w, r)
	if !ok {
		return
	}
	files, err := s.space.Files()
	if err != nil {
		s.fail(w, err)
		return
	}
	changed := map[string]time.Time{}
	for _, f := range files {
		changed[f.Name] = f.ModTime
	}
	body := countyPage{Name: c.Name, InTheWay: c.Exempt && c.inTheWay(), Damaged: c.damaged, Nothing: seen.nothing(c), Status: string(c.standing), Style: c.Style(), Words: c.Words(), Exempt: c.Exempt, Choose: s.site.URL("state", "county", string(c.Code), "choose"), Restore: s.site.URL("state", "county", string(c.Code), "restore")}
	for _, res := range c.results {
		name := filepath.Base(res.File)
		one := countyFile{Name: name, SHA256: res.SHA256, Changed: inWords(changed[name]), Aside: s.asideButton(name, workspace.Revision(res))}
		one.Newest = len(c.results) > 1 && !slices.ContainsFunc(c.results, func(other intake.Result) bool {
			at := changed[filepath.Base(other.File)]
			return other.File != res.File && (at.After(changed[name]) || inWords(at) == one.Changed)
		})
		if seen.isOtherYear(res) {
			one.OtherYear = seen.printedYear()
		}
		if res.Summary != nil {
			one.Year, one.Office = res.Summary.FiscalYear.Print(), res.Summary.Office.Name
			one.Text = s.site.URL("state", "county", string(c.Code), "text.html") + "?sha=" + res.SHA256
		}
		if intake.IsJSONName(name) {
			one.Edit = s.site.URL("s", name, "check")
		} else {
			one.Word = res.Summary != nil
		}
		one.Sent = senders(res.Summary)
		for _, f := range c.findings {
			switch {
			case f.File != name:
			case f.Severity == finding.Fatal:
				one.Fatal = append(one.Fatal, f)
			default:
				one.Warnings = append(one.Warnings, f)
			}
		}
		versions, err := s.space.History(name)
		if errors.Is(err, workspace.ErrName) {
			// It can be read, and nothing can be done with it under this name.
			one.Problem, one.Edit, one.Word, one.Aside = page.Sentence(err), "", false, page.SetAside{}
		} else if err != nil {
			s.fail(w, err)
			return
		}
		for _, v := range workspace.Outline(versions) {
			one.Versions = append(one.Versions, version{
				ID: v.ID, When: v.Time.Local().Format("January 2, 2006, 3:04:05 PM"), What: page.VersionWords(string(v.Kind)), Current: v.Revision == res.SHA256, TooLarge: v.TooLarge(),
			})
		}
		body.Files = append(body.Files, one)
	}
	body.Same = !slices.ContainsFunc(body.Files, func(f countyFile) bool { return f.SHA256 != body.Files[0].SHA256 })
	body.Differ = compareAll(c.results)
	for _, p := range c.beside {
		body.Beside = append(body.Beside, s.notUsed(p))
	}
	guard.Preview.Use(w)
	s.pages.Write(w, http.StatusOK, "county", page.Page{Title: c.Name + " County", Area: page.State, Wide: true, Notices: done(r), Body: body})
}

// county finds the county of a request; where there is none, it has answered.
func (s *State) county(w http.ResponseWriter, r *http.Request) (countyState, *overview, bool) {
	code := county.Code(r.PathValue("code"))
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return countyState{}, nil, false
	}
	i := slices.IndexFunc(seen.counties, func(c countyState) bool { return c.Code == code })
	if i < 0 {
		s.pages.Fail(w, http.StatusNotFound, "There is no such county", "The counties’ codes go from 01 to 58.")
		return countyState{}, nil, false
	}
	return seen.counties[i], seen, true
}

// inWords is a time as pages say it.
func inWords(t time.Time) string { return t.Local().Format("January 2, 2006, 3:04 PM") }

// countyText answers with a county's section of the statewide document.
func (s *State) countyText(w http.ResponseWriter, r *http.Request) {
	c, _, ok := s.county(w, r)
	if !ok {
		return
	}
	for _, res := range c.results {
		if res.SHA256 != r.FormValue("sha") || res.Summary == nil {
			continue
		}
		doc, err := s.templates.Statewide(templates.Statewide{
			FiscalYear: res.Summary.FiscalYear,
			Counties:   []templates.StatewideCounty{{County: c.County, Summary: res.Summary}},
		})
		if err != nil {
			s.fail(w, err)
			return
		}
		var b bytes.Buffer
		if err := html.Write(&b, section(doc, c.Name)); err != nil {
			s.fail(w, err)
			return
		}
		guard.Packet.Use(w)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(b.Bytes()) //nolint:errcheck // the reader went away
		return
	}
	s.pages.Fail(w, http.StatusNotFound, "There is no such text", "The file has changed in the meantime. Load the county’s page again.")
}

// section is what a document has under the heading of a county.
func section(doc *document.Document, name string) *document.Document {
	out := *doc
	out.Title = "As it will appear in the statewide document"
	out.Blocks = nil
	inside := false
	for _, b := range doc.Blocks {
		if h, ok := b.(*document.Heading); ok && h.Level == 1 {
			inside = strings.HasPrefix(document.Plain(h.Text), name)
		}
		if inside {
			out.Blocks = append(out.Blocks, b)
		}
	}
	return &out
}

// restore puts an earlier version of a county's file in place.
func (s *State) restore(w http.ResponseWriter, r *http.Request) {
	c, _, ok := s.county(w, r)
	if !ok {
		return
	}
	if _, err := s.space.Restore(r.PostFormValue("name"), r.PostFormValue("revision"), r.PostFormValue("version")); err != nil {
		s.fail(w, err)
		return
	}
	http.Redirect(w, r, s.site.URL("state", "county", string(c.Code))+"?done=restored#done", http.StatusSeeOther)
}

// choose keeps one of a county's files and sets the others aside.
func (s *State) choose(w http.ResponseWriter, r *http.Request) {
	c, _, ok := s.county(w, r)
	if !ok {
		return
	}
	keep := r.PostFormValue("keep")
	found := slices.ContainsFunc(c.results, func(res intake.Result) bool { return filepath.Base(res.File) == keep })
	if !found {
		s.pages.Fail(w, http.StatusUnprocessableEntity, "Choose one of the files", "Go back, and choose the file that counts.")
		return
	}
	for _, res := range c.results {
		name := filepath.Base(res.File)
		if name == keep {
			continue
		}
		if err := s.space.SetAside(name, res.SHA256); err != nil {
			s.fail(w, err)
			return
		}
	}
	http.Redirect(w, r, s.site.URL("state")+"?done=chosen#done", http.StatusSeeOther)
}
