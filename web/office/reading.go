package office

import (
	"errors"
	"net/http"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/web/page"
)

// reading is what was understood of an upload.
type reading struct {
	kind     string
	found    importer.Kind // a summary in JSON is as good as a packet
	data     []byte
	sheet    *sheet
	imported importer.Summary
	// chosen is the county whose text was taken from a document of many, and
	// about is what was found out about that document.
	chosen county.Code
	about  []finding.Finding
}

// several is the error of a document with the texts of many counties, of which
// one has to be chosen.
type several struct{ counties []county.County }

func (*several) Error() string {
	return "this document has the texts of many counties; choose the county whose text you want"
}

// read understands an upload, with what people answered. The error is a *several
// or a sentence for them.
func (o *Office) read(u *upload, c county.County, year summary.FiscalYear) (*reading, error) {
	if intake.IsJSONName(u.name) {
		return o.answered(&reading{kind: "a summary in JSON", data: u.data}, u.name, c, year)
	}
	found, err := importer.Read(u.data, importer.Options{County: c, Year: year, Templates: o.templates})
	switch {
	case err != nil:
		return nil, err
	case found.Kind == importer.Statewide:
		return o.oneOf(u, found, c, year)
	case len(found.Summaries) == 0 || !found.Recognized:
		return nil, errors.New("nothing of a summary was recognized in this file; is it the right one?")
	}
	one := found.Summaries[0]
	return o.answered(&reading{kind: found.Kind.String(), found: found.Kind, data: one.JSON, imported: one}, u.name, c, year)
}

// oneOf takes the text of one county from a statewide document.
func (o *Office) oneOf(u *upload, found importer.Result, c county.County, year summary.FiscalYear) (*reading, error) {
	var all several
	for _, one := range found.Summaries {
		theirs, ok := county.ByCode(one.Values.County.Code)
		if !ok {
			continue
		}
		if theirs.Code == c.Code {
			return o.answered(&reading{kind: "the text", found: found.Kind, data: one.JSON, imported: one, chosen: c.Code, about: found.Findings}, u.name, c, year)
		}
		all.counties = append(all.counties, theirs)
	}
	if len(all.counties) == 0 {
		return nil, errors.New("this is a statewide document, and no county’s text was found in it")
	}
	return nil, &all
}

// answered completes a reading with the county and the year that people have
// chosen, where the document itself doesn’t say them.
func (o *Office) answered(r *reading, name string, c county.County, year summary.FiscalYear) (*reading, error) {
	s, err := o.sheet(name, "", r.data)
	if err != nil {
		return nil, err
	}
	r.sheet = s
	_, known := s.result.County()
	var changes []change
	if code := string(c.Code); !known && code != "" {
		changes = append(changes, change{Pointer: "/county", Value: &code})
	}
	if text := year.String(); s.result.Summary.FiscalYear == 0 && year != 0 {
		changes = append(changes, change{Pointer: "/fiscalYear", Value: &text})
	}
	if len(changes) == 0 {
		return r, nil
	}
	d, err := draft.Open(r.data)
	if err != nil {
		return nil, err
	}
	if err := apply(d, changes); err != nil {
		return nil, err
	}
	r.data = d.JSON()
	r.sheet, err = o.sheet(name, "", r.data)
	return r, err
}

// pickPage asks whose text is wanted.
type pickPage struct{ Counties []page.Link }

// importURL is the address of an import with what was answered already.
func importURL(url string, c county.Code, year summary.FiscalYear) string {
	if c != "" {
		url += "?county=" + string(c)
		if year != 0 {
			url += "&year=" + year.String()
		}
	}
	return url
}

// importFailed says why an upload can't be taken over, or asks for the county.
func (o *Office) importFailed(w http.ResponseWriter, u *upload, year summary.FiscalYear, err error) {
	var many *several
	if !errors.As(err, &many) {
		o.pages.Fail(w, http.StatusUnprocessableEntity, u.name+" can’t be taken over", page.Sentence(err))
		return
	}
	var body pickPage
	for _, c := range many.counties {
		body.Counties = append(body.Counties, page.Link{Text: c.Name, URL: importURL(o.site.URL("import", u.id), c.Code, year)})
	}
	o.pages.Write(w, http.StatusOK, "pick", page.Page{
		Title: "Whose text do you want?", Area: page.Office,
		Lead: u.name + " is a statewide document with the texts of " + page.Plural(len(body.Counties), "county", "counties") + ". Choose one, and look at what was found. Nothing is saved yet.",
		Body: body,
	})
}
