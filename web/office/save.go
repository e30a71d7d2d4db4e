package office

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/coesummary/coesummary/clipboard"
	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
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
		Revision: s.revision, Findings: onPart(findings, part), Parts: counts(findings),
		Total: s.result.Summary.Total().String(),
	}
}

// save takes what was typed.
func (o *Office) save(w http.ResponseWriter, r *http.Request) {
	var in saveRequest
	if !decode(w, r, &in) {
		return
	}
	s, err := o.store(in.File, in.Revision, func(d *draft.Draft) error { return apply(d, in.Changes) })
	var clash *clash
	var wrong *wrong
	switch {
	case errors.As(err, &clash):
		answer(w, http.StatusConflict, map[string]string{
			"message": clash.Error(), "revision": clash.current, "conflict": o.site.URL("s", in.File, "conflict") + "?mine=" + clash.mine + "&base=" + in.Revision,
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
		out.Saved = o.now().Format("3:04 PM")
		answer(w, http.StatusOK, out)
	}
}

// clash says that the file is no longer the one that somebody changed. What they
// made of it is kept in the history as the version mine.
type clash struct{ mine, current string }

func (*clash) Error() string {
	return "Somebody else, or another program, changed this file in the meantime. Nothing of yours is lost: look at both versions and choose."
}

// wrong says why changes can't be made.
type wrong struct{ error }

// store changes a file that is at a revision. The change works on that very
// revision. Errors are a *clash where the file has another by now, a *wrong
// where the change can't be made, and a *problem or one of the folder's.
func (o *Office) store(file, revision string, edit func(*draft.Draft) error) (*sheet, error) {
	base, err := o.at(file, revision)
	if err != nil {
		return nil, err
	}
	if err := edit(base); err != nil {
		return nil, &wrong{err}
	}
	data := base.JSON()
	// What can't be read as a summary is never written.
	s, err := o.sheet(file, intake.Checksum(data), data)
	if err != nil {
		return nil, err
	}
	_, err = o.space.Save(file, revision, data)
	var conflict *workspace.Conflict
	if errors.As(err, &conflict) {
		mine, err := o.space.Keep(file, data, workspace.Unsaved)
		if err != nil {
			return nil, err
		}
		return nil, &clash{mine: mine.ID, current: conflict.Current}
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

// remember keeps the version that a page shows, so that changes to it can be
// made even after somebody else has replaced the file.
func (o *Office) remember(s *sheet) error {
	if _, err := o.space.Keep(s.file, s.draft.JSON(), workspace.Found); err != nil {
		return asProblem(s.file, err)
	}
	return nil
}

// at opens a file as it was at a revision: as it is, or from its history.
func (o *Office) at(file, revision string) (*draft.Draft, error) {
	data, current, err := o.space.Read(file)
	if err != nil {
		return nil, asProblem(file, err)
	}
	if current != revision {
		versions, err := o.space.History(file)
		if err != nil {
			return nil, err
		}
		found := false
		for _, v := range versions {
			if v.Revision != revision {
				continue
			}
			if data, err = o.space.Version(file, v.ID); err != nil {
				return nil, err
			}
			found = true
			break
		}
		if !found {
			return nil, &problem{
				http.StatusConflict, "The file has changed",
				"This page shows a version of " + file + " that is no longer there. Copy what you typed, then load the page again.",
			}
		}
	}
	d, err := draft.Open(data)
	if err != nil {
		return nil, &problem{http.StatusUnprocessableEntity, "This file can’t be edited here", file + " can’t be read as a summary: " + err.Error() + "."}
	}
	return d, nil
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

// decode reads the JSON of a request; where it can't, it has answered.
func decode(w http.ResponseWriter, r *http.Request, into any) bool {
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		status := http.StatusBadRequest
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			status = http.StatusRequestEntityTooLarge
		}
		answer(w, status, map[string]string{"message": "This could not be read: " + err.Error()})
		return false
	}
	return true
}

// answer writes JSON.
func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v) //nolint:errcheck // the reader went away; there is nobody to tell
}
