package state

import (
	"path/filepath"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// contact is whom to ask of a county, as a file of the folder says: one that is
// used, or else that of the latest year, such as last year's.
type contact struct {
	Name, Email string
	// From is the file, where it is none that is used.
	From string
	year summary.FiscalYear
}

// contacts are those of all counties of which a file names one, by their codes.
func (o *overview) contacts() map[county.Code]*contact {
	used := map[string]bool{}
	for _, r := range o.used.Results {
		used[r.File] = !o.isOtherYear(r)
	}
	best := map[county.Code]*contact{}
	for _, r := range o.folder.Results {
		c, ok := r.County()
		if !ok || r.Summary.Contact == nil || r.Summary.Contact.Name+r.Summary.Contact.Email == "" {
			continue
		}
		than := best[c.Code]
		if than != nil && (than.From == "" || !used[r.File] && r.Summary.FiscalYear <= than.year) {
			continue
		}
		one := &contact{Name: r.Summary.Contact.Name, Email: r.Summary.Contact.Email, year: r.Summary.FiscalYear}
		if !used[r.File] {
			one.From = page.Printable(filepath.Base(r.File))
		}
		best[c.Code] = one
	}
	return best
}
