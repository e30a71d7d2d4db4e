package state

import (
	"maps"
	"net/http"
	"slices"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// years are what can be chosen where the summaries of a folder are for several
// years; nothing where they are for one.
func (o *overview) years() []page.Choice {
	count := map[summary.FiscalYear]int{}
	for _, r := range o.folder.Results {
		if r.Summary != nil && r.Summary.FiscalYear != 0 {
			count[r.Summary.FiscalYear]++
		}
	}
	if o.year != 0 {
		count[o.year] += 0
	}
	if len(count) < 2 {
		return nil
	}
	out := []page.Choice{{Text: "The year of most of the files", Chosen: o.year == 0}}
	for _, y := range slices.Sorted(maps.Keys(count)) {
		out = append(out, page.Choice{Value: y.String(), Text: y.Print() + " (" + page.Plural(count[y], "file", "files") + ")", Chosen: y == o.year})
	}
	return out
}

// chooseYear takes the year that all pages and the document are for from now on.
func (s *State) chooseYear(w http.ResponseWriter, r *http.Request) {
	var year summary.FiscalYear
	if text := r.PostFormValue("year"); text != "" {
		var err error
		if year, err = summary.ParseFiscalYear(text); err != nil {
			s.pages.Fail(w, http.StatusUnprocessableEntity, "Choose a fiscal year", page.Sentence(err)+" Go back, and choose one of those that are offered.")
			return
		}
	}
	s.mu.Lock()
	s.year = year
	s.mu.Unlock()
	http.Redirect(w, r, s.site.URL("state"), http.StatusSeeOther)
}

// ofYear is a folder without the summaries that are for another year than the
// chosen one: they are passed over, and say why. A file that says no year stays.
func ofYear(folder *intake.Folder, year summary.FiscalYear) *intake.Folder {
	if year == 0 {
		return folder
	}
	out := *folder
	out.Results, out.PassedOver = nil, slices.Clone(folder.PassedOver)
	for _, r := range folder.Results {
		if otherYear(r, year) {
			out.PassedOver = append(out.PassedOver, r.PassedOver("it is for another year, "+r.Summary.FiscalYear.Print()))
			continue
		}
		out.Results = append(out.Results, r)
	}
	return &out
}

// otherYear reports whether a file says another year than the chosen one.
func otherYear(r intake.Result, year summary.FiscalYear) bool {
	return year != 0 && r.Summary != nil && r.Summary.FiscalYear != 0 && r.Summary.FiscalYear != year
}

// yearFor is the year that a folder is compiled for: the chosen one, or 0 for the
// one that most of its files say. Where none says one, it is the year that begins
// in this calendar year, so that the pages can show what there is.
func (s *State) yearFor(folder *intake.Folder, chosen summary.FiscalYear) summary.FiscalYear {
	if chosen != 0 {
		return chosen
	}
	for _, r := range folder.Results {
		if r.Summary != nil && r.Summary.FiscalYear != 0 {
			return 0
		}
	}
	return summary.FiscalYear(s.now().Year())
}
