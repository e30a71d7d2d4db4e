package statewide

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// fiscalYears are two years in a row, however they are joined: 2023–24,
// 2023-2024, 2023/24.
var fiscalYears = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(20\d\d)\s?[-–—‑‐/]\s?(20)?(\d\d)\b`)
})

// yearsIn gives the fiscal years that a text names, in order.
func yearsIn(text string) []summary.FiscalYear {
	var out []summary.FiscalYear
	for _, m := range fiscalYears().FindAllStringSubmatch(text, -1) {
		first, _ := strconv.Atoi(m[1])
		second, _ := strconv.Atoi(m[3])
		if (first+1)%100 != second || first < summary.FirstFiscalYear || m[2] != "" && (first+1)/100 != 20 {
			continue
		}
		out = append(out, summary.FiscalYear(first))
	}
	return out
}

// findYear finds the fiscal year of the document: in its title, in what stands
// before the first county, at the edges of its pages, or in the counties'
// headings; otherwise it is the one
// that the user gave.
func (r *reader) findYear(given summary.FiscalYear) {
	d := r.document
	places := []string{d.Title, r.intro(), edge(d.Header), edge(d.Footer), d.Subject, r.headings()}
	for _, place := range places {
		years := yearsIn(place)
		if len(years) == 0 {
			continue
		}
		r.year = years[0]
		if given != 0 && given != r.year {
			r.result.Findings = append(r.result.Findings, rule.Finding("WORD0009", "/fiscalYear",
				"The document says that it is for fiscal year %s, and %s was asked for. %s was taken.", r.year, given, r.year))
		} else if other := differs(years); other != 0 {
			r.result.Findings = append(r.result.Findings, rule.Finding("WORD0009", "/fiscalYear",
				"The document names more than one fiscal year at its beginning, %s and %s. %s was taken.", r.year, other, r.year))
		}
		return
	}
	r.year = given
	if given == 0 {
		r.result.Findings = append(r.result.Findings, missingYear())
	}
}

func differs(years []summary.FiscalYear) summary.FiscalYear {
	for _, y := range years {
		if y != years[0] {
			return y
		}
	}
	return 0
}

// intro is what stands before the first county.
func (r *reader) intro() string {
	var b strings.Builder
	for _, p := range r.pieces[:r.sections[0].to] {
		fmt.Fprintln(&b, p.text)
	}
	return b.String()
}

// headings are the lines that name the counties.
func (r *reader) headings() string {
	var b strings.Builder
	for _, s := range r.sections {
		if s.heading >= 0 {
			fmt.Fprintln(&b, r.pieces[s.heading].text)
		}
	}
	return b.String()
}

// edge is the text of headers or footers.
func edge(in []wml.Block) string {
	var b strings.Builder
	for _, p := range pieces(in) {
		if p.paragraph != nil {
			fmt.Fprintln(&b, document.Plain(p.paragraph.Text))
		}
	}
	return b.String()
}
