package office

import (
	"net/http"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/web/page"
)

// checkPage is everything that is found in a summary.
type checkPage struct {
	Fatal, Warnings []page.Finding
	Preview         string
	// Strays are values that no page has a field for, and Version says that the
	// version of the format is not the one that it has to be.
	Strays           []stray
	Version          bool
	Action, Revision string
}

// showCheck lists all findings of a summary, with links to their fields.
func (o *Office) showCheck(w http.ResponseWriter, r *http.Request, s *sheet) {
	body := checkPage{Strays: s.strays(), Action: o.site.URL("s", s.file, "check"), Revision: s.revision}
	for _, f := range o.findings(s) {
		if f.Part != "check" {
			f.URL = o.place(s, f.Pointer, "f", "check", "1")
		}
		body.Version = body.Version || f.Pointer == versionPointer
		if f.Fatal() {
			body.Fatal = append(body.Fatal, f)
		} else {
			body.Warnings = append(body.Warnings, f)
		}
	}
	body.Preview = o.site.URL("s", s.file, "preview")
	pg := o.frame(s, "check", "Check everything")
	pg.Notices = o.notices(r, s, "check")
	pg.Body = body
	o.pages.Write(w, http.StatusOK, "check", pg)
}

// rulePage is what is known of a rule.
type rulePage struct {
	rule.Rule
	Fatal bool
}

// rule answers with the page on a rule: why it is there, and what to do.
func (o *Office) rule(w http.ResponseWriter, r *http.Request) {
	known, ok := rule.ByCode(r.PathValue("code"))
	if !ok {
		o.pages.Fail(w, http.StatusNotFound, "There is no such rule", "No rule has the code "+r.PathValue("code")+".")
		return
	}
	known.Help = page.InForm(finding.Finding{Code: known.Code, Help: known.Help}).Help
	o.pages.Write(w, http.StatusOK, "rule", page.Page{
		Title: "Rule " + known.Code, Lead: known.Title, Area: page.Office,
		Body: rulePage{Rule: known, Fatal: known.Severity == finding.Fatal},
	})
}
