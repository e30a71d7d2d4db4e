// Package office is the county office's side of the web app: the pages on which
// a summary is started, filled in, checked, previewed and taken to Word.
//
// It has no rules of its own. What is wrong with a summary is said by package
// intake, as everywhere; how a text is read and written by richtext and
// clipboard; what an edit does to the file by draft; what is in the folder by
// workspace. This package says which value stands on which page, and carries
// changes from the browser to the file.
//
// # A change on its way
//
// A browser sends the values that changed, by their JSON Pointers, and the
// revision of the file that it showed (apply.go). The changes are made to that
// revision's JSON, and the file is written only if it is still that revision. If
// it isn't, what was sent is kept in the history and the page shows both
// (conflict.go): nobody's words are ever written over. Without script the same
// comes as an ordinary form.
package office

import (
	"embed"
	"net/http"
	"time"

	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/web/catalog"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

//go:embed *.html
var files embed.FS

// Options are what the pages work with.
type Options struct {
	Site *page.Site
	// Space is the folder.
	Space *workspace.Workspace
	// Catalog is what its summaries say.
	Catalog *catalog.Catalog
	// Templates are the words of the packet; nil takes the default ones.
	Templates *templates.Set
	// Now is the clock: which year is offered first, when something was saved.
	Now func() time.Time
}

// Office answers the requests for its pages. It is safe for use by many at once.
type Office struct {
	site      *page.Site
	pages     *page.Set
	space     *workspace.Workspace
	catalog   *catalog.Catalog
	templates *templates.Set
	now       func() time.Time
	imports   imports
}

// New returns the pages of the county office.
func New(o Options) (*Office, error) {
	if o.Templates == nil {
		set, err := templates.Default()
		if err != nil {
			return nil, err
		}
		o.Templates = set
	}
	return &Office{
		site:      o.Site,
		pages:     page.NewSet(o.Site, files),
		space:     o.Space,
		catalog:   o.Catalog,
		templates: o.Templates,
		now:       o.Now,
	}, nil
}

// Register adds the pages to a mux, by their addresses below the site's base.
func (o *Office) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /{$}", o.start)
	mux.HandleFunc("GET /new", o.newForm)
	mux.HandleFunc("POST /new", o.create)
	mux.HandleFunc("POST /setaside", o.setAside)
	mux.HandleFunc("POST /putback", o.bringBack)
	mux.HandleFunc("POST /import", o.upload)
	mux.HandleFunc("GET /import/{id}", o.imported)
	mux.HandleFunc("POST /import/{id}", o.agree)
	mux.HandleFunc("GET /rules/{code}", o.rule)
	mux.HandleFunc("GET /s/{file}/{part}", o.show)
	mux.HandleFunc("POST /s/{file}/{part}", o.post)
	mux.HandleFunc("POST /api/save", o.save)
	mux.HandleFunc("POST /api/paste", o.paste)
	mux.HandleFunc("GET /api/changed", o.changed)
}
