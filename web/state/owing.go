package state

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/web/page"
)

// owingPage lists the counties that owe something.
type owingPage struct {
	CSV, Year string
	Rows      []debt
	// Exempt are those that owe nothing, and sent what stops the document.
	Exempt []page.Link
	Text   string
}

// debt is what one county owes.
type debt struct {
	Code, Name, Office, What string
	// Contact is whom to ask; nil where no file of the county says so.
	Contact *contact
	Details []string
}

// debts are what is owed, in the order of the counties' codes.
func (o *overview) debts() []debt {
	out := []debt{}
	contacts := o.contacts()
	for _, c := range o.counties {
		if !c.owes() {
			continue
		}
		d := debt{Code: string(c.Code), Name: c.Name, Office: c.Office, Contact: contacts[c.Code]}
		switch c.standing {
		case missing:
			d.What = o.nothing(c)
		case unreadable:
			var names []string
			for _, one := range c.damaged {
				names = append(names, page.Printable(one.Name))
				d.Details = append(d.Details, one.Why)
			}
			d.What = "A file was received and can’t be read: " + strings.Join(names, ", ") + "."
		case double:
			d.What = "More than one file was received: " + page.Printable(strings.Join(c.files, ", ")) + "."
		default:
			d.What = page.Plural(c.fatal, "thing", "things") + " must be fixed."
			for _, f := range c.findings {
				if f.Severity == finding.Fatal {
					d.Details = append(d.Details, f.Message+" "+f.Help)
				}
			}
		}
		out = append(out, d)
	}
	return out
}

// showOwing answers with the list, also as a text to copy into a letter.
func (s *State) showOwing(w http.ResponseWriter, _ *http.Request) {
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return
	}
	body := owingPage{CSV: s.site.URL("state", "owing.csv"), Year: seen.printedYear(), Rows: seen.debts()}
	for _, c := range seen.counties {
		if c.Exempt && c.inTheWay() {
			body.Exempt = append(body.Exempt, page.Link{Text: c.Name, URL: s.site.URL("state", "county", string(c.Code))})
		}
	}
	var text strings.Builder
	for _, d := range body.Rows {
		text.WriteString(d.Name + " (" + d.Office + "): " + d.What + "\n")
		for _, detail := range d.Details {
			text.WriteString("  - " + detail + "\n")
		}
	}
	body.Text = text.String()
	title := "Who owes something"
	if body.Year != "" {
		title += " for " + body.Year
	}
	s.pages.Write(w, http.StatusOK, "owing", page.Page{Title: title, Area: page.State, Wide: true, Body: body})
}

// owingCSV answers with the list for a spreadsheet.
func (s *State) owingCSV(w http.ResponseWriter, _ *http.Request) {
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return
	}
	var b bytes.Buffer
	b.WriteString("\ufeff") // so that Excel reads it as UTF-8
	c := csv.NewWriter(&b)
	rows := [][]string{{"Code", "County", "Office", "What is owed", "To fix", "Contact", "Email", "Details", "Fiscal year", "Contact is from"}}
	year := seen.printedYear()
	for _, d := range seen.debts() {
		if d.Contact == nil {
			d.Contact = &contact{}
		}
		rows = append(rows, []string{d.Code, d.Name, d.Office, d.What, strconv.Itoa(len(d.Details)), d.Contact.Name, d.Contact.Email, strings.Join(d.Details, "\n"), year, d.Contact.From})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = report.NoFormula(row[i])
		}
	}
	if err := c.WriteAll(rows); err != nil {
		s.fail(w, err)
		return
	}
	page.Download(w, "text/csv; charset=utf-8", "counties-that-owe.csv", b.Bytes())
}
