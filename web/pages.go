package web

import (
	"io"
	"net/http"
	"path/filepath"
	"time"

	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/web/catalog"
	"github.com/coesummary/coesummary/web/office"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/web/state"
	"github.com/coesummary/coesummary/workspace"
)

// Pages returns the pages over a folder of summaries, and what is to be closed
// once they are served no more. The templates are the words of the documents;
// nil takes the default ones. The error says that the folder can't be opened.
func Pages(dir string, set *templates.Set, now func() time.Time) (Routes, io.Closer, error) {
	if set == nil {
		var err error
		if set, err = templates.Default(); err != nil {
			return nil, nil, err
		}
	}
	space, err := workspace.Options{Now: now}.Open(dir)
	if err != nil {
		return nil, nil, err
	}
	shown := dir
	if full, err := filepath.Abs(dir); err == nil {
		shown = full
	}
	return func(mux *http.ServeMux, base string) error {
		site := page.NewSite(base, shown)
		all := catalog.New(space, set)
		pages, err := office.New(office.Options{Site: site, Space: space, Catalog: all, Templates: set, Now: now})
		if err != nil {
			return err
		}
		pages.Register(mux)
		state.New(state.Options{Site: site, Space: space, Catalog: all, Templates: set, Now: now}).Register(mux)
		return nil
	}, space, nil
}
