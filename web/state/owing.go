package state

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/web/page"
)

// owingPage lists the counties that owe something.
type owingPage struct {
	CSV  string
	Rows []debt
	Text string
}

// debt is what one county owes.
type debt struct {
	Code, Name, Office, What string
	// Contact and Email are those of what the county sent; empty where it sent
	// nothing that says so.
	Contact, Email string
	Details        []string
}

// debts are what is owed, in the order of the counties' codes.
func (o *overview) debts() []debt {
	out := []debt{}
	for _, c := range o.counties {
		if !c.owes() {
			continue
		}
		d := debt{Code: string(c.Code), Name: c.Name, Office: c.Office}
		for _, r := range c.results {
			if s := r.Summary; s != nil && s.Contact != nil {
				d.Contact, d.Email = s.Contact.Name, s.Contact.Email
			}
		}
		switch c.standing {
		case missing:
			d.What = "No summary was received."
		case unreadable:
			var names []string
			for _, one := range c.damaged {
				names = append(names, one.Name)
				d.Details = append(d.Details, one.Why)
			}
			d.What = "A file was received and can’t be read: " + strings.Join(names, ", ") + "."
		case double:
			d.What = "More than one file was received: " + strings.Join(c.files, ", ") + "."
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
	body := owingPage{CSV: s.site.URL("state", "owing.csv"), Rows: seen.debts()}
	var text strings.Builder
	for _, d := range body.Rows {
		text.WriteString(d.Name + " (" + d.Office + "): " + d.What + "\n")
		for _, detail := range d.Details {
			text.WriteString("  - " + detail + "\n")
		}
	}
	body.Text = text.String()
	s.pages.Write(w, http.StatusOK, "owing", page.Page{Title: "Who owes something", Area: page.State, Wide: true, Body: body})
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
	rows := [][]string{{"Code", "County", "Office", "What is owed", "To fix", "Contact", "Email", "Details"}}
	for _, d := range seen.debts() {
		rows = append(rows, []string{d.Code, d.Name, d.Office, d.What, strconv.Itoa(len(d.Details)), d.Contact, d.Email, strings.Join(d.Details, "\n")})
	}
	for _, row := range rows {
		for i := range row {
			row[i] = cell(row[i])
		}
	}
	if err := c.WriteAll(rows); err != nil {
		s.fail(w, err)
		return
	}
	page.Download(w, "text/csv; charset=utf-8", "counties-that-owe.csv", b.Bytes())
}

// cell keeps a spreadsheet from taking somebody's text for a formula.
func cell(text string) string {
	if text != "" && strings.ContainsRune("=+-@\t\r", rune(text[0])) {
		return "'" + text
	}
	return text
}
