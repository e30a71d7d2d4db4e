package office

import (
	"bytes"
	"net/http"
	"path/filepath"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/templates"
	"github.com/coesummary/coesummary/web/guard"
	"github.com/coesummary/coesummary/web/page"
)

// previewPage shows the packet and where to take it from.
type previewPage struct {
	Draft                        bool
	Fatal                        int
	Title, Check                 string
	Frame, GetWord, Web, GetJSON string
	// Word and JSON are the names of the files that come next.
	Word, JSON string
}

// showPreview answers with the page around the packet.
func (o *Office) showPreview(w http.ResponseWriter, s *sheet) {
	fatal, _ := finding.Count(s.result.Findings)
	at := func(name string) string { return o.site.URL("s", s.file, name) }
	pg := o.frame(s, "preview", "Preview and Word file")
	pg.Wide = true
	pg.Body = previewPage{
		Draft: fatal > 0, Fatal: fatal, Title: "The packet of " + whose(s.file, s.result), Check: at("check"),
		Frame: at("packet.html"), GetWord: at("packet.docx"), Web: at("packet.html") + "?save=1", GetJSON: at("summary.json"),
		Word: packetName(s, ".docx"), JSON: s.file,
	}
	guard.Preview.Use(w)
	o.pages.Write(w, http.StatusOK, "preview", pg)
}

// stem is the name of a file without what says its kind.
func stem(file string) string { return strings.TrimSuffix(file, filepath.Ext(file)) }

// packetName is what the packet of a summary is called as a file of a kind, such
// as ".docx": after the county and the year, however the file of the summary is
// called; browsers number downloads of one name themselves. A draft says so,
// because files leave this folder.
func packetName(s *sheet, kind string) string {
	if fatal, _ := finding.Count(s.result.Findings); fatal > 0 {
		kind = "-draft" + kind
	}
	if c, ok := s.result.County(); ok && s.result.Summary.FiscalYear != 0 {
		return c.FileStem() + "-" + s.result.Summary.FiscalYear.String() + kind
	}
	return stem(s.file) + kind
}

// download answers with a file that is made from a summary.
func (o *Office) download(w http.ResponseWriter, r *http.Request, s *sheet, name string) {
	switch name {
	case "summary.json":
		page.Download(w, "application/json", s.file, s.draft.JSON())
	case "packet.docx":
		data, err := o.packetWord(s)
		if err != nil {
			o.fail(w, err)
			return
		}
		page.Download(w, page.WordType, packetName(s, ".docx"), data)
	case "packet.html":
		data, err := o.packetPage(s)
		if err != nil {
			o.fail(w, err)
			return
		}
		guard.Packet.Use(w)
		if r.URL.Query().Has("save") {
			page.Download(w, "text/html; charset=utf-8", packetName(s, ".html"), data)
			return
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(data) //nolint:errcheck // the reader went away
	}
}

// packet builds the packet: a draft while something fatal is found.
func (o *Office) packet(s *sheet, fields bool) (*document.Document, bool, error) {
	fatal, _ := finding.Count(s.result.Findings)
	doc, err := o.templates.Packet(s.result.Summary, templates.PacketOptions{
		Draft: fatal > 0, Findings: o.said(s), Fields: fields,
		Place: func(f finding.Finding) string { return where(s.draft, s.placeOf(f)) },
	})
	return doc, fatal > 0, err
}

func (o *Office) packetWord(s *sheet) ([]byte, error) {
	doc, draft, err := o.packet(s, true)
	if err != nil {
		return nil, err
	}
	carried, err := packet.Carried(s.result.Summary, packet.Origin{Draft: draft})
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc, docx.Options{Data: (*docx.Data)(carried)}); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

func (o *Office) packetPage(s *sheet) ([]byte, error) {
	doc, _, err := o.packet(s, false)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := html.Write(&b, doc); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
