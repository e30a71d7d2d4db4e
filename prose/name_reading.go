package prose

import (
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
)

// reading is the words of a line from one of them on.
type reading struct {
	line  string
	terms []term
	at    int
}

// upTo is the text of the words up to, but not including, another.
func (r reading) upTo(to int) string { return r.line[r.terms[r.at].from:r.terms[to-1].end()] }

// isAs reports whether the words from a place on are these, with nothing but
// spaces, hyphens and apostrophes between them. A possessive ending of the last
// is not looked at.
func (r reading) isAs(at int, words []string) bool {
	if at < 0 || at+len(words) > len(r.terms) {
		return false
	}
	for i, w := range words {
		t := r.terms[at+i]
		got := t.text
		if i == len(words)-1 {
			got = t.bare()
		}
		if got == "&" {
			got = "and"
		}
		if got != w || i > 0 && !isClose(r.line, r.terms[at+i-1], t) {
			return false
		}
	}
	return true
}

// organization returns the longest of the names that are out of date or wrong
// in a fiscal year and begin here, and the place behind it; 0 where there is
// none. A summary without a year is taken to be of this one.
func (r reading) organization(year summary.FiscalYear) (found organization, to int) {
	for _, o := range organizations()[r.terms[r.at].bare()] {
		if len(o.words) > len(found.words) && (year == 0 || year >= o.since) && r.isAs(r.at, o.words) {
			found, to = o, r.at+len(o.words)
		}
	}
	return found, to
}

// isHistory reports whether the text says itself that a name is the older one:
// "formerly CCSESA", or the new name right behind it.
func (r reading) isHistory(to int) bool {
	for i := max(0, r.at-3); i < r.at; i++ {
		switch strings.ToLower(r.terms[i].text) {
		case "former", "formerly", "previously", "then", "was":
			return true
		}
	}
	for i := to; i < min(to+3, len(r.terms)); i++ {
		switch strings.ToLower(r.terms[i].text) {
		case "now", "renamed", "became", "successor":
			return true
		}
	}
	return false
}

// mergedOffice returns, in bytes, where the name of an office runs into that of
// its officer at this word: "Sample County Office of Education Superintendent of Schools".
func (r reading) mergedOffice() (from, to int) {
	if w := r.terms[r.at].text; w != "Office" && w != "Department" {
		return 0, 0
	}
	for _, words := range [][]string{
		{"of", "Education", "Superintendent", "of", "Schools"},
		{"of", "Education", "Superintendents", "of", "Schools"},
		{"of", "Education", "County", "Superintendent", "of", "Schools"},
	} {
		if !r.isAs(r.at+1, words) || strings.Trim(r.line[r.terms[r.at+2].to:r.terms[r.at+3].from], " \u00a0") != "" {
			continue
		}
		first := r.at
		for first > 0 && r.terms[first-1].isCapital() && r.terms[first-1].text != "The" && isClose(r.line, r.terms[first-1], r.terms[first]) {
			first--
		}
		return r.terms[first].from, r.terms[r.at+len(words)].end()
	}
	return 0, 0
}

var officeOfEducation = []string{"Office", "of", "Education"}

// officeWithoutCounty returns the county whose office is named here without the
// word County.
func (r reading) officeWithoutCounty() (county.County, int) {
	if !r.isAs(r.at+1, officeOfEducation) && !r.isAs(r.at+2, officeOfEducation) && !r.isAs(r.at+3, officeOfEducation) {
		return county.County{}, 0
	}
	for _, c := range county.All() {
		if !strings.HasPrefix(c.Name, r.terms[r.at].text) {
			continue
		}
		words := append(strings.Fields(c.Name), officeOfEducation...)
		if r.isAs(r.at, words) && strings.HasPrefix(c.Office, c.Name+" County ") && !r.followsCapital() {
			return c, r.at + len(words)
		}
	}
	return county.County{}, 0
}

// countyOfEducation returns the county whose office is named here without the
// word Office: "Mono County of Education".
func (r reading) countyOfEducation() (county.County, int) {
	for k := r.at + 1; k <= r.at+3; k++ {
		if !r.isAs(k, lostOffice) {
			continue
		}
		if c, ok := county.ByName(r.upTo(k)); ok && !r.followsCapital() {
			return c, k + len(lostOffice)
		}
	}
	return county.County{}, 0
}

var lostOffice = []string{"County", "of", "Education"}

// followsCapital reports whether the word belongs to a name that began before.
func (r reading) followsCapital() bool {
	return r.at > 0 && r.terms[r.at-1].isCapital() && r.terms[r.at-1].text != "The" && isClose(r.line, r.terms[r.at-1], r.terms[r.at])
}
