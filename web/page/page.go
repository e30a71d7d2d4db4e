// Package page draws the pages of the web app: the frame that all of them have,
// and the pieces that they are made of (a field with its help and its findings,
// groups of fields, notices, lists of findings). It knows how a page looks and
// nothing of what is on it; packages office and state say that.
//
// A page is ordinary HTML that works without script. A field's name is the JSON
// Pointer of its value, its HTML ids are made from the pointer (ID), and the few
// attributes that the script looks for begin with data-. Everything that people
// wrote goes through html/template, which escapes it for its place; no piece of
// the program makes markup by hand.
//
// Pages are written whole or not at all: a mistake while one is drawn gives the
// error page, never half of the other.
package page

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/report"
)

//go:embed *.html
var files embed.FS

// Area is a part of the app, for the links in the header.
type Area int

// The areas: none, for a page that says what went wrong; the start page; a county
// office's summary; all 58 counties.
const (
	Nowhere Area = iota
	Start
	Office
	State
)

// IsStart, IsOffice and IsState tell the areas apart for the templates.
func (a Area) IsStart() bool { return a == Start }

// IsOffice reports whether a is Office.
func (a Area) IsOffice() bool { return a == Office }

// IsState reports whether a is State.
func (a Area) IsState() bool { return a == State }

// Site knows the addresses of one run of the server. It is safe for use by many
// requests at once.
type Site struct {
	base   string
	folder string
}

// NewSite returns the site whose addresses begin with base, "/TOKEN". The folder
// is shown to people, so that they know what they work on.
func NewSite(base, folder string) *Site {
	return &Site{base: strings.TrimSuffix(base, "/"), folder: folder}
}

// Folder is the folder that people work on.
func (s *Site) Folder() string { return s.folder }

// URL returns the address below the site's base that the elements give, each of
// them escaped: URL("s", "25-modoc.json", "goals"). Without elements it is the
// start page.
func (s *Site) URL(elements ...string) string {
	var b strings.Builder
	b.WriteString(s.base)
	for _, e := range elements {
		b.WriteByte('/')
		b.WriteString(url.PathEscape(e))
	}
	if len(elements) == 0 {
		b.WriteByte('/')
	}
	return b.String()
}

// CameFrom returns the address of this site's page on which a request's link was
// followed, without the site's base and whole; false where it was none of its
// pages.
func (s *Site) CameFrom(r *http.Request) (below, address string, ok bool) {
	from, err := url.Parse(r.Referer())
	if err != nil || from.Host == "" || from.Host != r.Host {
		return "", "", false
	}
	below, ok = strings.CutPrefix(from.EscapedPath(), s.base+"/")
	if !ok || strings.HasPrefix(below, "/") { // two slashes would begin the name of another host
		return "", "", false
	}
	address = from.EscapedPath()
	if from.RawQuery != "" {
		address += "?" + from.RawQuery
	}
	return below, address, true
}

// Page is one page.
type Page struct {
	// Title is the page's heading, and the beginning of its window's title.
	Title string
	// Where says whose summary it is, and for which year; often empty.
	Where string
	// Lead is a sentence or two below the heading.
	Lead string
	Area Area
	// Parts are the pages of a summary, where the page is one of them.
	Parts []Part
	// Notices stand above everything else on the page.
	Notices []Notice
	// Editor says that the page has a field that the editor takes over.
	Editor bool
	// Wide pages use all of the window.
	Wide bool
	// Body is what the page's template is drawn with.
	Body any
}

// Link leads somewhere.
type Link struct {
	Text, URL string
	// Current marks the link to the page that is being looked at.
	Current bool
}

// Notice is a message at the top of a page.
type Notice struct {
	Kind NoticeKind
	// ID is where an address can point; often empty.
	ID string
	// Title is short and often empty; Text is one or more sentences.
	Title, Text string
	// Link leads to where more is told. Its Text is empty where there is none.
	Link Link
	// Undo takes back what the notice tells of; nil where that can't be done.
	Undo *Undo
}

// NoticeKind is how a notice looks and how a screen reader tells it.
type NoticeKind string

// The kinds of notices.
const (
	Info    NoticeKind = "info"
	Success NoticeKind = "success"
	Caution NoticeKind = "warning"
	Failure NoticeKind = "error"
)

// Undo is a button that posts an operation.
type Undo struct {
	// Action is the address, Revision the revision that the button is for, and
	// Op what it does: "undo:REVISION".
	Action, Revision, Op string
	// Label is what the button says.
	Label string
}

// Set is the page templates of one package, with those of this one. It reads
// them when the first page is drawn, so that a program that serves nothing
// doesn't wait for them.
type Set struct {
	site *Site
	read func() (*template.Template, error)
}

// NewSet returns the set of the templates in the top of a file system, whose
// names end in ".html". Each of them defines what it is called by.
func NewSet(site *Site, own fs.FS) *Set {
	return &Set{site: site, read: sync.OnceValues(func() (*template.Template, error) {
		t, err := template.New("pages").Funcs(site.funcs()).ParseFS(files, "*.html")
		if err != nil || own == nil {
			return t, err
		}
		return t.ParseFS(own, "*.html")
	})}
}

// frame is what the layout is drawn with.
type frame struct {
	Page
	Site    *Site
	Content template.HTML
}

// Write answers a request with a page, whose body the template of a name draws.
func (s *Set) Write(w http.ResponseWriter, status int, name string, p Page) {
	out, err := s.draw(name, p)
	if err != nil {
		status = http.StatusInternalServerError
		if out, err = s.draw("failure", Page{
			Title:   "This page could not be shown",
			Notices: []Notice{{Kind: Failure, Text: "The program made a mistake: " + err.Error() + ". Nothing that you saved is lost."}},
		}); err != nil {
			http.Error(w, "This page could not be shown.", status)
			return
		}
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	w.Write(out) //nolint:errcheck // the reader went away; there is nobody to tell
}

// Fail answers a request with a page that says what went wrong, and what to do.
func (s *Set) Fail(w http.ResponseWriter, status int, title, text string) {
	s.Write(w, status, "failure", Page{Title: title, Lead: text})
}

// Piece draws one template with its data, for an answer that is less than a page.
func (s *Set) Piece(name string, data any) (string, error) {
	t, err := s.read()
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	err = t.ExecuteTemplate(&b, name, data)
	return b.String(), err
}

// frameRoom is about what the layout adds to a page, in bytes.
const frameRoom = 8 << 10

func (s *Set) draw(name string, p Page) ([]byte, error) {
	content, err := s.Piece(name, p.Body)
	if err != nil {
		return nil, fmt.Errorf("drawing %q: %w", name, err)
	}
	t, err := s.read()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(len(content) + frameRoom)
	err = t.ExecuteTemplate(&out, "layout", frame{Page: p, Site: s.site, Content: template.HTML(content)}) //nolint:gosec // drawn by the same templates
	return out.Bytes(), err
}

func (s *Site) funcs() template.FuncMap {
	return template.FuncMap{
		"url":    s.URL,
		"id":     ID,
		"tally":  Tally,
		"plural": Plural,
		"side":   side,
		"name":   Printable,
	}
}

// Printable is the name of a file as pages print it: what shows nothing, or turns
// around what stands beside it, is written as its number, <U+202E>. What a form
// sends back is the name itself.
func Printable(name string) string { return report.Printable(name) }

// Download answers with a file for the browser to save under a name.
func Download(w http.ResponseWriter, contentType, name string, data []byte) {
	w.Header().Set("Content-Type", contentType)
	w.Header().Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": name}))
	w.Write(data) //nolint:errcheck // the reader went away; there is nobody to tell
}

// WordType is the media type of a Word file.
const WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
