package office

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/coesummary/coesummary/clipboard"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/web/page"
)

// saveRequest is what the script sends while somebody types.
type saveRequest struct {
	File     string   `json:"file"`
	Revision string   `json:"revision"`
	Part     string   `json:"part"`
	Changes  []change `json:"changes"`
}

// saved is the answer to a save, and what a page knows when it is loaded.
type saved struct {
	Revision string         `json:"revision"`
	Saved    string         `json:"saved,omitempty"`
	Findings []page.Finding `json:"findings"`
	Parts    []count        `json:"parts"`
	Total    string         `json:"total"`
}

// state is what a page has to know of a summary.
func (o *Office) state(s *sheet, part string) saved {
	findings := o.findings(s)
	return saved{
		Revision: s.revision, Findings: onPart(findings, part), Parts: o.counts(s, findings),
		Total: s.result.Summary.Total().String(),
	}
}

// save takes what was typed.
func (o *Office) save(w http.ResponseWriter, r *http.Request) {
	var in saveRequest
	if !decode(w, r, &in) {
		return
	}
	var notes []page.Finding
	s, err := o.store(in.File, in.Revision, func(d *draft.Draft) (err error) {
		notes, err = lost(d, in.Changes)
		if err != nil {
			return err
		}
		return apply(d, in.Changes)
	})
	var clash *clash
	var wrong *wrong
	switch {
	case errors.As(err, &clash):
		answer(w, http.StatusConflict, map[string]string{
			"message": clash.Error(), "revision": clash.current, "conflict": o.conflictURL(in.File, clash.mine, in.Revision),
		})
	case errors.As(err, &wrong):
		answer(w, http.StatusUnprocessableEntity, map[string]string{"message": page.Sentence(wrong)})
	case err != nil:
		var p *problem
		if !errors.As(err, &p) {
			p = asProblem(in.File, err)
		}
		answer(w, p.status, map[string]string{"message": p.text})
	default:
		out := o.state(s, in.Part)
		out.Findings = append(out.Findings, notes...)
		out.Saved = o.now().Format("3:04 PM")
		answer(w, http.StatusOK, out)
	}
}

// changed says whether a file is still the one that a page shows.
func (o *Office) changed(w http.ResponseWriter, r *http.Request) {
	changed, current, err := o.space.Changed(r.FormValue("file"), r.FormValue("revision"))
	if err != nil {
		p := asProblem(r.FormValue("file"), err)
		answer(w, p.status, map[string]string{"message": p.text})
		return
	}
	answer(w, http.StatusOK, map[string]any{"revision": current, "same": !changed})
}

// paste reads what a browser had on its clipboard.
func (o *Office) paste(w http.ResponseWriter, r *http.Request) {
	var in struct {
		HTML    string `json:"html"`
		Text    string `json:"text"`
		Dialect string `json:"dialect"`
	}
	if !decode(w, r, &in) {
		return
	}
	blocks, notes := clipboard.Read(clipboard.Content{HTML: in.HTML, Text: in.Text})
	d := dialect(page.Control(in.Dialect))
	if d == richtext.ItemText {
		blocks = clipboard.Flatten(blocks)
	}
	doc, err := richtext.FromBlocks(blocks, d)
	if err != nil {
		answer(w, http.StatusUnprocessableEntity, map[string]string{"message": page.Sentence(err)})
		return
	}
	if notes == nil {
		notes = []string{}
	}
	answer(w, http.StatusOK, map[string]any{"doc": json.RawMessage(doc), "notes": notes})
}
