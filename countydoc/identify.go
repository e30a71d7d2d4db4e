package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// years are two consecutive years, in any of the ways in which people write
// a fiscal year.
var years = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(20\d\d)\s*(?:-|–|—|‑|‐|/|\bto\b|\bthrough\b)\s*(20\d\d|\d\d)\b`)
})

// yearsIn are the fiscal years that a text names, and where they stand.
func yearsIn(s string) (found []summary.FiscalYear, at [][]int) {
	if !strings.Contains(s, "20") {
		return nil, nil
	}
	for _, m := range years().FindAllStringSubmatchIndex(s, -1) {
		first, last := s[m[2]:m[3]], s[m[4]:m[5]]
		y, err := summary.ParseFiscalYear(first + "-" + last[len(last)-2:])
		if err != nil || len(last) == 4 && last[:2] != first[:2] {
			continue
		}
		found, at = append(found, y), append(at, m[:2])
	}
	return found, at
}

// officeName is an office's name for itself, as far as its words tell it.
var officeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b((?:[A-Z][\p{L}.]+ ){0,3}[A-Z][\p{L}.]+ County (?:Office of Education|Department of Education|Superintendent of Schools(?: Office)?|Education Office|Office of the Superintendent of Schools)(?:, Office of Education)?)` +
		`|\b(?:[A-Z][A-Z.]+ ){0,3}[A-Z][A-Z.]+ COUNTY (?:OFFICE OF EDUCATION|DEPARTMENT OF EDUCATION|SUPERINTENDENT OF SCHOOLS(?: OFFICE)?|EDUCATION OFFICE|OFFICE OF THE SUPERINTENDENT OF SCHOOLS)\b`)
})

// officesIn are the names of offices in a text.
func officesIn(s string) []string {
	if !strings.Contains(s, "County ") && !strings.Contains(s, "COUNTY ") {
		return nil
	}
	return officeName().FindAllString(s, -1)
}

// abbreviation stands in brackets behind an office's name.
var abbreviation = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[,’']?s?\s*\(\s*[“"]?([A-Z][A-Za-z&-]{1,11})[”"]?\s*\)`)
})

// countyKeys are the counties' names as key has them.
var countyKeys = sync.OnceValue(func() map[string]county.County {
	m := map[string]county.County{}
	for _, c := range county.All() {
		m[key(c.Name)] = c
	}
	return m
})

// longestName is how many words a county's name has at most: San Luis Obispo.
const longestName = 3

// countiesIn are the counties that a text names with the word County, in its
// order: "San Mateo County" and "County of San Mateo".
func countiesIn(s string) []county.County {
	ws := words(s)
	var out []county.County
	find := func(name []string) bool {
		c, ok := countyKeys()[strings.Join(name, " ")]
		if ok {
			out = append(out, c)
		}
		return ok
	}
	for i, w := range ws {
		if w != "county" {
			continue
		}
		for n := longestName; n > 0; n-- {
			if i >= n && find(ws[i-n:i]) {
				break
			}
		}
		for n := longestName; n > 0; n-- {
			if i+1+n < len(ws) && ws[i+1] == "of" && find(ws[i+2:i+2+n]) {
				break
			}
		}
	}
	return out
}

// coverReach is how many lines at the beginning may be the title page's,
// and coverWords how many words such a line may have.
const (
	coverReach = 30
	coverWords = 25
)

// identify finds the county, the office and the fiscal year: in the titles,
// else in what the caller knows, else in the text.
func (r *reader) identify(d *wml.Document, blocks []wml.Block) {
	var titles, headings, text []string
	r.titles = map[string]int{}
	front := true // on the title page
	for i, p := range paragraphs(blocks) {
		line := plainText(p)
		_, heading := headingLevel(p)
		if k, ok := titleOf(line); front && !r.isReport(line) && (len(words(line)) > coverWords || i >= coverReach || isListed(p) || ok && (heading || !isLoud(k)) && i > 0) {
			front = false
		}
		if heading {
			r.titles[key(line)]++
			headings = append(headings, line)
		}
		if front {
			titles = append(titles, line)
		}
		text = append(text, line)
	}
	titles = append(titles, d.Title)
	for _, p := range append(paragraphs(d.Header), paragraphs(d.Footer)...) {
		titles = append(titles, plainText(p))
	}
	r.identifyCounty(titles, headings, text)
	r.identifyOffice(append(titles[:len(titles):len(titles)], headings...), text)
	r.identifyYear(titles, headings)
}

func (r *reader) identifyCounty(titles, headings, text []string) {
	var named []county.County
	note := func(line string) {
		for _, c := range countiesIn(line) {
			if !has(named, c) {
				named = append(named, c)
			}
		}
	}
	for _, line := range append(titles[:len(titles):len(titles)], headings...) {
		for _, m := range officesIn(line) {
			note(m)
		}
	}
	for _, line := range titles {
		note(line)
	}
	for _, line := range headings {
		if len(named) == 0 {
			note(line)
		}
	}
	given := r.options.County
	switch {
	case len(named) > 0:
		r.setCounty(named[0])
		if len(named) > 1 {
			r.unclear("/county", "The titles of the document name more than one county: %s County and %s County. %s was taken.", named[0].Name, named[1].Name, named[0].Name)
		}
		if given.Code != "" && given.Code != named[0].Code {
			r.unclear("/county", "The document was given as that of %s County, and its titles name %s County, which was taken.", given.Name, named[0].Name)
		}
	case given.Code != "":
		r.setCounty(given)
	default:
		for _, line := range text {
			if found := officesIn(line); len(found) > 0 {
				note(found[0])
			}
		}
		if len(named) > 0 {
			r.setCounty(named[0])
			r.unclear("/county", "No title of the document names the county. %s County was taken, which the text names first.", named[0].Name)
		}
	}
}

func has(list []county.County, c county.County) bool {
	for _, x := range list {
		if x.Code == c.Code {
			return true
		}
	}
	return false
}

func (r *reader) setCounty(c county.County) {
	r.summary.County = summary.County{Name: c.Name, Code: c.Code}
}

// identifyOffice takes the office's own name as it is written, and its
// abbreviation where that stands behind the name.
func (r *reader) identifyOffice(titles, text []string) {
	name := r.summary.County.Name
	if name == "" {
		return
	}
	for _, line := range append(append([]string{}, titles...), text...) {
		for _, m := range officesIn(line) {
			// The words before the county's name are not the office's.
			at := strings.Index(strings.ToLower(m), strings.ToLower(name+" County"))
			if at >= 0 && r.summary.Office.Name == "" {
				r.summary.Office.Name = m[at:]
			}
		}
	}
	if r.summary.Office.Name == "" {
		r.officeInCapitals(titles)
	}
	office := r.summary.Office.Name
	if office == "" {
		return
	}
	for _, line := range append(append([]string{}, titles...), text...) {
		for rest := line; ; {
			at := strings.Index(rest, office)
			if at < 0 {
				break
			}
			rest = rest[at+len(office):]
			if m := abbreviation().FindStringSubmatch(rest); m != nil {
				r.summary.Office.Abbreviation = m[1]
				return
			}
		}
	}
}

// officeInCapitals takes a line that is the office's name in the directory, in
// whatever capitals it is written.
func (r *reader) officeInCapitals(titles []string) {
	c, ok := county.ByCode(r.summary.County.Code)
	if !ok {
		return
	}
	for _, line := range titles {
		for part := range strings.SplitSeq(line, "\n") {
			if key(part) == key(c.Office) || key(part) == key(c.Name+" County Office of Education") {
				r.summary.Office.Name = strings.Join(strings.Fields(part), " ")
				return
			}
		}
	}
}

func (r *reader) identifyYear(titles, headings []string) {
	var named []summary.FiscalYear
	for _, line := range titles {
		found, _ := yearsIn(line)
		named = append(named, found...)
	}
	for _, line := range headings {
		if len(named) == 0 {
			named, _ = yearsIn(line)
		}
	}
	if len(named) == 0 {
		r.summary.FiscalYear = r.options.Year
		return
	}
	r.summary.FiscalYear = named[0]
	for _, y := range named {
		if y != named[0] {
			r.unclear("/fiscalYear", "The titles of the document name more than one fiscal year: %s and %s. %s was taken.", named[0], y, named[0])
			break
		}
	}
	if r.options.Year != 0 && r.options.Year != named[0] {
		r.unclear("/fiscalYear", "The document was given as one of %s, and its titles say %s, which was taken.", r.options.Year, named[0])
	}
}

// withoutOwn takes out of a text the county's own name, the office's and the
// fiscal year, which the summary says elsewhere.
func (r *reader) withoutOwn(s string) string {
	own := r.summary.FiscalYear
	found, at := yearsIn(s)
	for i := len(at) - 1; i >= 0; i-- {
		if found[i] == own {
			s = strings.TrimSuffix(trim(s[:at[i][0]]), "FY") + " " + s[at[i][1]:]
		}
	}
	for _, name := range []string{r.summary.Office.Name, "county of " + r.summary.County.Name, r.summary.County.Name + " County"} {
		if r.summary.County.Name == "" || name == "" {
			continue
		}
		s = replaceFold(s, name, " ")
	}
	return trim(s)
}

// replaceFold replaces every occurrence of old, in whatever capitals.
func replaceFold(s, old, with string) string {
	low, find := strings.ToLower(s), strings.ToLower(old)
	if len(low) != len(s) || find == "" {
		return strings.ReplaceAll(s, old, with)
	}
	var b strings.Builder
	for {
		i := strings.Index(low, find)
		if i < 0 {
			return b.String() + s
		}
		b.WriteString(s[:i] + with)
		s, low = s[i+len(find):], low[i+len(find):]
	}
}
