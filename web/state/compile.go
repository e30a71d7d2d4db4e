package state

import (
	"bytes"
	"net/http"
	"path/filepath"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/wml"
)

// made is a document that was compiled, with all that belongs to it.
type made struct {
	report   *compile.Report
	proof    *verify.Report
	stem     string
	word     []byte
	web      []byte
	json     []byte
	folder   *intake.Folder
	year     summary.FiscalYear // that was chosen; 0 for none
	received bool
	// gaps are what was not as it should be.
	gaps []gap
}

// compilePage asks for a compilation, and shows the last one.
type compilePage struct {
	Action   string
	Received bool
	Counts   []legend
	// Stopped are the findings for which nothing was made.
	Stopped stops
	// Gaps are what is not as it should be in the folder now.
	Gaps []gap
	Made *madeView
	// Otherwise are the files that are for another year than the chosen one.
	Otherwise []string
}

type madeView struct {
	// Stale says that the folder has changed since.
	Stale bool
	Year  string
	Files []page.Link
	Same  bool
	// Gaps are what was not as it should be when it was made.
	Gaps    []gap
	Proof   []proofRow
	Remarks []string
}

// proofRow is what verify says of one county.
type proofRow struct {
	Name, Status, Words string
	Differences         []string
}

// showCompile answers with the page that compiles.
func (s *State) showCompile(w http.ResponseWriter, _ *http.Request) {
	s.writeCompile(w, http.StatusOK, false, nil)
}

func (s *State) writeCompile(w http.ResponseWriter, status int, received bool, stopped []finding.Finding) {
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return
	}
	body := compilePage{Action: s.site.URL("state", "compile"), Received: received, Counts: seen.legend(), Stopped: s.cures(seen, stopped), Gaps: s.gaps(seen)}
	for _, r := range seen.folder.Results {
		if otherYear(r, seen.year) {
			body.Otherwise = append(body.Otherwise, filepath.Base(r.File))
		}
	}
	s.mu.Lock()
	last := s.made
	s.mu.Unlock()
	if last != nil && stopped == nil {
		body.Made, body.Received = s.view(last, seen), last.received
	}
	s.pages.Write(w, status, "compile", page.Page{
		Title: "Compile the statewide document", Area: page.State,
		Lead: "Each county’s parts (A) and (B) go into one document, exactly as they were sent.",
		Body: body,
	})
}

// view is what the page says of a document.
func (s *State) view(m *made, seen *overview) *madeView {
	v := &madeView{Stale: m.folder != seen.folder || m.year != seen.year, Year: printed(m.report.FiscalYear), Same: m.proof.Same, Gaps: m.gaps}
	for _, f := range []struct{ text, name string }{
		{"Word document", m.stem + ".docx"},
		{"Web page (HTML)", m.stem + ".html"},
		{"Report on the 58 counties (JSON)", m.stem + ".report.json"},
		{"Proof, county by county (text)", m.stem + ".verify.txt"},
		{"Proof (JSON)", m.stem + ".verify.json"},
	} {
		v.Files = append(v.Files, page.Link{Text: f.text, URL: s.site.URL("state", "made", f.name)})
	}
	for _, c := range m.proof.Counties {
		row := proofRow{Name: c.Name, Status: proofTag(c.Status), Words: proofWords(c.Status)}
		for _, d := range c.Differences {
			row.Differences = append(row.Differences, d.Message)
		}
		v.Proof = append(v.Proof, row)
	}
	for _, r := range m.proof.Remarks {
		v.Remarks = append(v.Remarks, r.Message)
	}
	return v
}

func proofWords(s verify.Status) string {
	switch s {
	case verify.Same:
		return "Same"
	case verify.Different:
		return "Different"
	case verify.Missing:
		return "Not in the document"
	case verify.Extra:
		return "Not submitted"
	case verify.Exempt:
		return "Exempt"
	default:
		return "Not received"
	}
}

func proofTag(s verify.Status) string {
	switch s {
	case verify.Same:
		return string(ready)
	case verify.Exempt:
		return string(exempt)
	case verify.NotReceived:
		return string(missing)
	default:
		return string(fatal)
	}
}

// compile makes the document from the folder as it is now, and holds the finished
// Word file against the submissions.
func (s *State) compile(w http.ResponseWriter, r *http.Request) {
	received := r.PostFormValue("mode") == "received"
	seen, err := s.look()
	if err != nil {
		s.fail(w, err)
		return
	}
	if seen.report == nil {
		s.pages.Fail(w, http.StatusUnprocessableEntity, "There is nothing to compile", seen.problem)
		return
	}
	for _, p := range seen.folder.PassedOver {
		if p.Unreadable {
			s.pages.Fail(w, http.StatusUnprocessableEntity, "No document was made", page.Printable(filepath.Base(p.File))+" could be a county’s, and "+p.Reason+". Close other programs that use it, or move it out of the folder, and compile again.")
			return
		}
	}
	doc, report, err := s.statewide(seen, received)
	if err != nil {
		s.fail(w, err)
		return
	}
	if doc == nil {
		stopped := report.Blocking
		if !received {
			stopped = fatalOf(report)
		}
		s.writeCompile(w, http.StatusUnprocessableEntity, received, stopped)
		return
	}
	m, err := s.make(seen, doc, report, received)
	if err != nil {
		s.fail(w, err)
		return
	}
	s.mu.Lock()
	s.made = m
	s.mu.Unlock()
	http.Redirect(w, r, s.site.URL("state", "compile")+"#made", http.StatusSeeOther)
}

// make writes the files, and proves the Word file: it is read back, as verify
// reads a file that came from elsewhere, and held against a document of its own.
func (s *State) make(seen *overview, doc *document.Document, report *compile.Report, received bool) (*made, error) {
	m := &made{report: report, folder: seen.folder, year: seen.year, received: received, stem: "statewide", gaps: s.gaps(seen)}
	if report.FiscalYear != "" {
		m.stem += "-" + report.FiscalYear
	}
	var word, web bytes.Buffer
	if err := docx.Write(&word, doc, docx.Options{}); err != nil {
		return nil, err
	}
	if err := html.Write(&web, doc); err != nil {
		return nil, err
	}
	m.word, m.web = word.Bytes(), web.Bytes()
	report.Document = &compile.DocumentFile{File: m.stem + ".docx", SHA256: intake.Checksum(m.word)}
	var err error
	if m.json, err = report.JSON(); err != nil {
		return nil, err
	}
	read, err := wml.Read(m.word)
	if err != nil {
		return nil, err
	}
	m.proof = verify.Run(verify.Word(read), seen.document, seen.report)
	m.proof.Document = m.stem + ".docx"
	return m, nil
}

// download answers with one of the files that were made last.
func (s *State) download(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	m := s.made
	s.mu.Unlock()
	if m == nil {
		s.pages.Fail(w, http.StatusNotFound, "There is no document yet", "Compile the statewide document first.")
		return
	}
	name := r.PathValue("name")
	var b bytes.Buffer
	switch name {
	case m.stem + ".docx":
		page.Download(w, page.WordType, name, m.word)
	case m.stem + ".html":
		page.Download(w, "text/html; charset=utf-8", name, m.web)
	case m.stem + ".report.json":
		page.Download(w, "application/json", name, m.json)
	case m.stem + ".verify.txt":
		text, err := m.proofText()
		if err != nil {
			s.fail(w, err)
			return
		}
		page.Download(w, "text/plain; charset=utf-8", name, text)
	case m.stem + ".verify.json":
		if err := verify.WriteJSON(&b, m.proof); err != nil {
			s.fail(w, err)
			return
		}
		page.Download(w, "application/json", name, b.Bytes())
	default:
		s.pages.Fail(w, http.StatusNotFound, "There is no such file", "Compile the document once more, and take its files from the page.")
	}
}
