package state

import (
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// damaged is a file of the folder that can't be read. Nobody knows what is in it,
// and so it may be a county's.
type damaged struct {
	Name string
	// Aside sets it aside; it can't where even the bytes can't be had.
	Aside page.SetAside
	// Why is a sentence or two; Findings are all that is wrong.
	Why      string
	Findings []finding.Finding
	// owner is the county that the file's name speaks of; without a code where it
	// speaks of none.
	owner county.County
	// County is the name of the owner and URL leads to its page; both may be empty.
	County, URL string
}

// unreadable are the files of a folder that can't be read, in its order.
func (s *State) unreadable(folder *intake.Folder) []damaged {
	var out []damaged
	add := func(d damaged) {
		if c, ok := county.OfFile(d.Name); ok {
			d.owner, d.County, d.URL = c, c.Name, s.site.URL("state", "county", string(c.Code))
		}
		out = append(out, d)
	}
	for _, r := range folder.Results {
		if r.Summary == nil {
			found := said(folder, r.Findings)
			add(damaged{Name: filepath.Base(r.File), Aside: s.asideButton(r.File, workspace.Revision(r)), Why: whyUnread(found), Findings: found})
		}
	}
	for _, p := range folder.PassedOver {
		if p.Unreadable {
			add(damaged{Name: filepath.Base(p.File), Why: reason(p)})
		}
	}
	return out
}

// whyUnread is the first thing that keeps a file from being read.
func whyUnread(found []finding.Finding) string {
	for _, f := range found {
		if intake.StopsReading(f) {
			return f.Message + " " + f.Help
		}
	}
	return "Nothing of a summary was found in it."
}

// unreadNotices tell that some of the files just brought in can't be read. Why,
// the page says below.
func (s *State) unreadNotices(stored map[string]bool) ([]page.Notice, error) {
	folder, err := s.catalog.Folder()
	if err != nil {
		return nil, err
	}
	var names []string
	for _, d := range s.unreadable(folder) {
		if stored[d.Name] {
			names = append(names, page.Printable(d.Name))
		}
	}
	if names == nil {
		return nil, nil
	}
	return []page.Notice{{
		Kind: page.Failure, Text: page.Plural(len(names), "of them can’t be read: ", "of them can’t be read: ") + strings.Join(names, ", ") + ".",
		Link: page.Link{Text: "See why, and what to do", URL: "#unreadable"},
	}}, nil
}
