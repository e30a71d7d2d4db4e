package state

import (
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// allPage is the 58 at a glance.
type allPage struct {
	Year string
	// Years can be chosen where the folder has files for several.
	Years      []page.Choice
	ChooseYear string

	Upload string
	// Damaged are the files that can't be read.
	Damaged []damaged
	Legend  []legend
	Tiles   []tileView
	Rows    []rowView
	// Others are the other files of the folder that are none of the counties', and why.
	Others []otherFile
	Aside  page.Aside
	// Together are findings about several counties or the folder.
	Together       []finding.Finding
	Compile, Owing string
}

type legend struct {
	Status, Style, Words string
	Count                int
}

type tileView struct {
	Row, Column           int
	Letters, Name, Status string
	Style, Words, URL     string
	Owing                 bool
}

type rowView struct {
	Code, Name, URL, Status, Style, Words string
	Rank                                  int
	Fatal, Warnings                       int
	// Received says that findings can be counted.
	Received, Owing bool
	Files           []string
}

// otherFile is a file of the folder that is not used, and why. One that a county
// sent, or that stops the document, can be set aside.
type otherFile struct {
	Name, Reason, Edit string
	Aside              page.SetAside
}

// showAll answers with the overview.
func (s *State) showAll(w http.ResponseWriter, r *http.Request) {
	notices := s.toldBefore(r)
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return
	}
	body := allPage{
		Years: seen.years(), ChooseYear: s.site.URL("state", "year"),
		Upload:  s.site.URL("state", "upload"),
		Aside:   page.Aside{PutBack: s.site.URL("state", "putback")},
		Compile: s.site.URL("state", "compile"), Owing: s.site.URL("state", "owing"),
		Damaged: seen.damaged, Legend: seen.legend(),
	}
	if seen.problem != "" {
		notices = append(notices, page.Notice{Kind: page.Info, Text: seen.problem})
	}
	body.Year = seen.printedYear()
	if seen.report != nil {
		body.Together = said(seen.used, seen.report.Together)
	}
	for _, c := range seen.counties {
		url := s.site.URL("state", "county", string(c.Code))
		at := tiles[c.Code]
		body.Tiles = append(body.Tiles, tileView{Row: at.row, Column: at.column, Letters: at.letters, Name: c.Name, Status: string(c.standing), Style: c.Style(), Words: c.Words(), URL: url, Owing: c.owes()})
		body.Rows = append(body.Rows, rowView{
			Code: string(c.Code), Name: c.Name, URL: url, Status: string(c.standing), Style: c.Style(), Words: c.Words(), Rank: rank(c.standing),
			Fatal: c.fatal, Warnings: c.warnings, Received: len(c.files) > 0, Owing: c.owes(), Files: c.names(),
		})
	}
	for _, p := range seen.used.PassedOver {
		if name := filepath.Base(p.File); name != "history" && !p.Unreadable {
			body.Others = append(body.Others, s.notUsed(p))
		}
	}
	for _, one := range seen.used.Results {
		if _, ok := one.County(); !ok && one.Summary != nil {
			other := otherFile{Name: filepath.Base(one.File), Reason: "It doesn’t say clearly which county it is from. Open it, and correct the county.", Aside: s.asideButton(one.File, one.SHA256)}
			if intake.IsJSONName(other.Name) {
				other.Edit = s.site.URL("s", other.Name, "check")
			}
			body.Others = append(body.Others, other)
		}
	}
	aside, err := s.space.Aside()
	if err != nil {
		s.fail(w, err)
		return
	}
	for _, a := range aside {
		body.Aside.Add(a.Name, a.Version.ID, a.Version.Time)
	}
	s.pages.Write(w, http.StatusOK, "all", page.Page{
		Title: "All 58 counties", Area: page.State, Wide: true, Notices: append(notices, done(r)...),
		Lead: seen.lead(),
		Body: body,
	})
}

// legend says how many counties there are of each standing.
func (o *overview) legend() []legend {
	count := map[standing]int{}
	for _, c := range o.counties {
		count[c.standing]++
	}
	var out []legend
	for _, one := range standings() {
		out = append(out, legend{Status: string(one), Style: one.Style(), Words: one.Words(), Count: count[one]})
	}
	return out
}

// rank sorts the standings: what needs work comes first.
func rank(s standing) int {
	for i, one := range []standing{unreadable, double, fatal, missing, warning, ready, exempt} {
		if one == s {
			return i
		}
	}
	return -1
}

// inTheWay reports whether what came of the county, or did not, stops the complete
// document.
func (c countyState) inTheWay() bool {
	return c.standing == missing || c.standing == fatal || c.standing == double || c.standing == unreadable
}

// owes reports whether CDE waits for something of the county. An exempt one owes
// nothing, also where what it sent stops the document.
func (c countyState) owes() bool { return c.inTheWay() && !c.Exempt }

// names are those of all that came for the county, also of what can't be read.
func (c countyState) names() []string {
	out := slices.Clone(c.files)
	for _, d := range c.damaged {
		out = append(out, d.Name)
	}
	return out
}

// notUsed is a file that was passed over. A summary can be opened and set aside.
func (s *State) notUsed(p intake.PassedOver) otherFile {
	one := otherFile{Name: filepath.Base(p.File), Reason: reason(p), Aside: s.asideButton(p.File, p.SHA256)}
	if p.SHA256 != "" && intake.IsJSONName(one.Name) {
		one.Edit = s.site.URL("s", one.Name, "check")
	}
	return one
}

// reason says why a file was passed over.
func reason(p intake.PassedOver) string {
	text := strings.ReplaceAll(p.Reason, `"coesummary import" splits it`, "to take a county’s text out of it, bring it in on the page “County summaries”")
	return page.Sentence(errors.New(page.Printable(text)))
}

// printedYear is the year of the document, as far as it is known.
func (o *overview) printedYear() string {
	switch {
	case o.report != nil:
		return printed(o.report.FiscalYear)
	case o.year != 0:
		return o.year.Print()
	}
	return ""
}

// printed writes a fiscal year as documents do: 2026–27.
func printed(year string) string {
	if y, err := summary.ParseFiscalYear(year); err == nil {
		return y.Print()
	}
	return year
}

// done says what the last request did.
func done(r *http.Request) []page.Notice {
	switch r.FormValue("done") {
	case "chosen":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "The other file was set aside. You can put it back at the end of this page."}}
	case "restored":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "The earlier version is in place again."}}
	}
	return page.AsideNotices(r.FormValue("done"))
}

// fail answers with an error of the folder.
func (s *State) fail(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var conflict *workspace.Conflict
	switch {
	case errors.Is(err, workspace.ErrName), errors.Is(err, fs.ErrNotExist):
		status = http.StatusNotFound
	case errors.As(err, &conflict):
		status = http.StatusConflict
	}
	s.pages.Fail(w, status, "That did not work", page.Sentence(err))
}
