package office

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/web/page"
)

// checkPage is everything that is found in a summary.
type checkPage struct {
	Fatal, Warnings []page.Finding
	Preview         string
	// Word and JSON are the names of the files that come next.
	Word, JSON string
	// Same are the parts that say what they said last year, to the word.
	Same []page.Link
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
			f.URL = o.place(s, f.Pointer, "check", "1")
		}
		body.Version = body.Version || f.Pointer == versionPointer
		if f.Fatal() {
			body.Fatal = append(body.Fatal, f)
		} else {
			body.Warnings = append(body.Warnings, f)
		}
	}
	same := o.sameAsLastYear(s)
	for _, p := range parts {
		if same[p.name] {
			body.Same = append(body.Same, page.Link{Text: p.title, URL: o.site.URL("s", s.file, p.name)})
		}
	}
	body.Word, body.JSON = packetName(s, ".docx"), s.file
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
	// Back leads to the page that the link was on; its Text is empty where that
	// is not known.
	Back page.Link
}

// rule answers with the page on a rule: why it is there, and what to do.
func (o *Office) rule(w http.ResponseWriter, r *http.Request) {
	known, ok := rule.ByCode(r.PathValue("code"))
	if !ok {
		o.pages.Fail(w, http.StatusNotFound, "There is no such rule", "No rule has the code "+r.PathValue("code")+".")
		return
	}
	where, back := o.backFrom(r)
	known.Help = page.InForm(finding.Finding{Code: known.Code, Help: known.Help}).Help
	o.pages.Write(w, http.StatusOK, "rule", page.Page{
		Title: "Rule " + known.Code, Where: where, Lead: known.Title, Area: page.Office,
		Body: rulePage{Rule: known, Fatal: known.Severity == finding.Fatal, Back: back},
	})
}

// backFrom says whose summary the page was of on which a link was followed, and
// leads back there.
func (o *Office) backFrom(r *http.Request) (string, page.Link) {
	below, address, ok := o.site.CameFrom(r)
	if !ok {
		return "", page.Link{}
	}
	back := page.Link{Text: "Back", URL: address}
	rest, isSheet := strings.CutPrefix(below, "s/")
	escaped, _, _ := strings.Cut(rest, "/")
	file, err := url.PathUnescape(escaped)
	if !isSheet || err != nil {
		return "", back
	}
	s, err := o.open(file)
	if err != nil {
		return "", back // the page itself says why it can't be opened
	}
	where := whose(s.file, s.result)
	back.Text += " to " + where
	return where, back
}
