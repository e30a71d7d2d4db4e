// Package state is CDE's side of the web app: all 58 counties at a glance, what
// came from each, what is wrong with it and who owes something, and the statewide
// document with the proof that it says what was sent.
//
// It has no rules of its own. Package compile says what a compilation finds and
// makes the document, package verify holds the finished file against the
// submissions, and package catalog knows what lies in the folder. Files that are
// brought in are kept as they came; of two for one county, the one that is not
// chosen is set aside, and can be put back.
package state

import (
	"embed"
	"net/http"
	"path/filepath"
	"sync"
	"time"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
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
	// Space is the folder, and Catalog what its summaries say.
	Space   *workspace.Workspace
	Catalog *catalog.Catalog
	// Templates are the words of the document.
	Templates *templates.Set
	// Now is the clock.
	Now func() time.Time
}

// State answers the requests for its pages. It is safe for use by many at once.
type State struct {
	site      *page.Site
	pages     *page.Set
	space     *workspace.Workspace
	catalog   *catalog.Catalog
	templates *templates.Set
	now       func() time.Time

	mu sync.Mutex
	// year is the fiscal year that was chosen; 0 takes the one that most of the
	// summaries are for.
	year summary.FiscalYear
	// seen is what was last found out of the folder.
	seen *overview
	// made is the last document that was compiled.
	made *made
	// told are the notices of what was done last.
	told told
}

// New returns the pages of CDE.
func New(o Options) *State {
	return &State{
		site: o.Site, pages: page.NewSet(o.Site, files),
		space: o.Space, catalog: o.Catalog, templates: o.Templates, now: o.Now,
	}
}

// Register adds the pages to a mux, by their addresses below the site's base.
func (s *State) Register(mux *http.ServeMux) {
	mux.HandleFunc("GET /state", s.showAll)
	mux.HandleFunc("POST /state/upload", s.upload)
	mux.HandleFunc("POST /state/year", s.chooseYear)
	mux.HandleFunc("POST /state/putback", s.putBack)
	mux.HandleFunc("POST /state/setaside", s.setAside)
	mux.HandleFunc("GET /state/county/{code}", s.showCounty)
	mux.HandleFunc("GET /state/county/{code}/text.html", s.countyText)
	mux.HandleFunc("POST /state/county/{code}/choose", s.choose)
	mux.HandleFunc("POST /state/county/{code}/restore", s.restore)
	mux.HandleFunc("GET /state/compile", s.showCompile)
	mux.HandleFunc("POST /state/compile", s.compile)
	mux.HandleFunc("GET /state/made/{name}", s.download)
	mux.HandleFunc("GET /state/owing", s.showOwing)
	mux.HandleFunc("GET /state/owing.csv", s.owingCSV)
}

// overview is what a folder has of the 58 counties.
type overview struct {
	folder *intake.Folder
	year   summary.FiscalYear
	// used is the folder without the summaries of other years than the chosen one.
	used *intake.Folder
	// damaged are the files that can't be read.
	damaged []damaged
	// report and document are those of a compilation as received; the document
	// is nil where it can't be built even so.
	report   *compile.Report
	document *document.Document
	// problem says why there is no report: no file in the folder is a summary.
	problem string
	// counties are all 58 in the order of their codes.
	counties []countyState
}

// look finds out what the folder has now.
func (s *State) look() (*overview, error) {
	folder, err := s.catalog.Folder()
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.seen != nil && s.seen.folder == folder && s.seen.year == s.year {
		return s.seen, nil
	}
	o := &overview{folder: folder, year: s.year, used: ofYear(folder, s.year), damaged: s.unreadable(folder)}
	if len(o.used.Results) > 0 {
		if o.document, o.report, err = s.statewide(o, true); err != nil {
			return nil, err
		}
	} else if len(folder.Results) > 0 {
		o.problem = "There is no summary for " + s.year.Print() + " in the folder. Choose another year on the page “All 58 counties”."
	} else {
		o.problem = "There is no summary in the folder yet. Bring in the files that the counties sent."
	}
	o.counties = o.byCounty()
	s.seen = o
	return o, nil
}

// statewide compiles what a folder has, as received or complete.
func (s *State) statewide(o *overview, received bool) (*document.Document, *compile.Report, error) {
	return compile.Statewide(*o.used, compile.Options{AsReceived: received, Year: s.yearFor(o.folder, o.year), Templates: s.templates})
}

// standing is what there is of one county, in one word.
type standing string

const (
	ready   standing = "ready"
	warning standing = "warning"
	fatal   standing = "fatal"
	missing standing = "missing"
	exempt  standing = "exempt"
	double  standing = "double"
	// unreadable: what came can't be read, and nothing else came.
	unreadable standing = "unreadable"
)

// Words is what people read for a standing.
func (s standing) Words() string {
	switch s {
	case ready:
		return "Ready"
	case warning:
		return "To check"
	case fatal:
		return "Must fix"
	case missing:
		return "Missing"
	case exempt:
		return "Exempt"
	case unreadable:
		return "Can’t be read"
	default:
		return "Two files"
	}
}

// Style is the name of the style that a standing is shown in.
func (s standing) Style() string {
	if s == unreadable {
		return string(fatal)
	}
	return string(s)
}

// standings are all of them, in the order of the legend.
func standings() []standing {
	return []standing{ready, warning, fatal, unreadable, double, missing, exempt}
}

// countyState is what a folder has of one county.
type countyState struct {
	county.County
	standing
	files   []string
	results []intake.Result
	damaged []damaged
	// elsewhere are those for another year than the chosen one: they are left out.
	elsewhere []intake.Result
	// beside are files of the county that are not used, and why.
	beside []intake.PassedOver
	// findings are all that are about one of its files, also beside other files,
	// as pages show them.
	findings        []finding.Finding
	fatal, warnings int
}

// byCounty sorts what a folder has by county.
func (o *overview) byCounty() []countyState {
	byCode := map[county.Code]*countyState{}
	byFile := map[string]*countyState{}
	out := make([]countyState, 0, 58)
	for _, c := range county.All() {
		one := countyState{County: c, standing: missing}
		if c.Exempt {
			one.standing = exempt
		}
		out = append(out, one)
	}
	for i := range out {
		byCode[out[i].Code] = &out[i]
	}
	for _, r := range o.used.Results {
		c, ok := r.County()
		if !ok {
			continue
		}
		one := byCode[c.Code]
		one.results = append(one.results, r)
		byFile[filepath.Base(r.File)] = one
	}
	for _, r := range o.folder.Results {
		if c, ok := r.County(); ok && otherYear(r, o.year) {
			byCode[c.Code].elsewhere = append(byCode[c.Code].elsewhere, r)
		}
	}
	for _, p := range o.used.PassedOver {
		if one := byCode[p.Code]; one != nil {
			one.beside = append(one.beside, p)
		}
	}
	for _, d := range o.damaged {
		if one := byCode[d.owner.Code]; one != nil {
			one.damaged = append(one.damaged, d)
			one.standing = unreadable
		}
	}
	if o.report == nil {
		return out
	}
	for _, f := range said(o.used, o.report.Findings) {
		if one := byFile[f.File]; one != nil {
			one.findings = append(one.findings, f)
		}
	}
	for _, c := range o.report.Counties {
		one := byCode[c.Code]
		one.fatal, one.warnings = c.Fatal, c.Warnings
		for _, f := range c.Files {
			one.files = append(one.files, f.File)
		}
		switch {
		case len(c.Files) > 1:
			one.standing = double
		case len(c.Files) == 0:
		case one.fatal > 0:
			one.standing = fatal
		case one.warnings > 0:
			one.standing = warning
		default:
			one.standing = ready
		}
	}
	return out
}
