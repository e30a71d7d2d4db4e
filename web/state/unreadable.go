package state

import (
	"path/filepath"
	"regexp"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// damaged is a file of the folder that can't be read. Nobody knows what is in it,
// and so it may be a county's.
type damaged struct {
	Name string
	// SHA256 is what it is set aside by; empty where even the bytes can't be had.
	SHA256 string
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
		if c, ok := named(d.Name); ok {
			d.owner, d.County, d.URL = c, c.Name, s.site.URL("state", "county", string(c.Code))
		}
		out = append(out, d)
	}
	for _, r := range folder.Results {
		if r.Summary == nil {
			add(damaged{Name: filepath.Base(r.File), SHA256: r.SHA256, Why: whyNobodys(r), Findings: said(r.Findings)})
		}
	}
	for _, p := range folder.PassedOver {
		if p.Unreadable {
			add(damaged{Name: filepath.Base(p.File), Why: reason(p)})
		}
	}
	return out
}

// coded is a file's name that begins with two digits, and dated one that goes on
// as a date does: 01-15.
var (
	coded = regexp.MustCompile(`^([0-9]{2})(?:[^0-9]|$)`)
	dated = regexp.MustCompile(`^[0-9]{2}[^0-9a-zA-Z]+[0-9]{1,2}(?:[^0-9]|$)`)
	apart = regexp.MustCompile(`[^a-z0-9]+`)
)

// named returns the county that a file's name speaks of, by a code at its
// beginning or by a county's name. A name that speaks of two speaks of none.
func named(file string) (county.County, bool) {
	stem := strings.TrimSuffix(file, filepath.Ext(file))
	words := "-" + apart.ReplaceAllString(strings.ToLower(stem), "-") + "-"
	found := map[county.Code]county.County{}
	if m := coded.FindStringSubmatch(stem); m != nil && !dated.MatchString(stem) {
		if c, ok := county.ByCode(county.Code(m[1])); ok {
			found[c.Code] = c
		}
	}
	for _, c := range county.All() {
		_, name, _ := strings.Cut(c.FileStem(), "-")
		if strings.Contains(words, "-"+name+"-") || strings.Contains(words, "-"+strings.ReplaceAll(name, "-", "")+"-") {
			found[c.Code] = c
		}
	}
	if len(found) != 1 {
		return county.County{}, false
	}
	for _, c := range found {
		return c, true
	}
	return county.County{}, false
}

// brokenNotices tell of those of the files just brought in that can't be read.
func (s *State) brokenNotices(stored map[string]bool) ([]page.Notice, error) {
	folder, err := s.catalog.Folder()
	if err != nil {
		return nil, err
	}
	var out []page.Notice
	for _, d := range s.unreadable(folder) {
		if !stored[d.Name] {
			continue
		}
		n := page.Notice{Kind: page.Failure, Title: d.Name + " can’t be read", Text: d.Why}
		if d.URL != "" {
			n.Link = page.Link{Text: "See " + d.County + " County", URL: d.URL}
		}
		out = append(out, n)
	}
	return out, nil
}
