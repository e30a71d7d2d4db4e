package office

import (
	"encoding/json"
	"errors"
	"net/http"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web/page"
)

// show answers with a page of a summary, or with a file made from it.
func (o *Office) show(w http.ResponseWriter, r *http.Request) {
	s, err := o.open(r.PathValue("file"))
	if err != nil {
		o.showBroken(w, r, err)
		return
	}
	switch name := r.PathValue("part"); name {
	case "check":
		o.showCheck(w, r, s)
	case "preview":
		o.showPreview(w, s)
	case "packet.html", "packet.docx", "summary.json":
		o.download(w, r, s, name)
	case "history":
		o.showHistory(w, r, s)
	case "changes":
		o.showChanges(w, s)
	case "conflict":
		o.showConflict(w, r, s)
	default:
		p, ok := partNamed(name)
		if !ok {
			o.pages.Fail(w, http.StatusNotFound, "There is no such page", "The summary has no page of this name.")
			return
		}
		o.showPart(w, r, s, p)
	}
}

// partPage is what the page of a part is drawn with.
type partPage struct {
	File, Part, Revision         string
	Action, Save, Paste, Changed string
	Known                        string
	Checked                      bool
	Sections                     []page.Section
	Findings                     []page.Finding
	Next                         page.Link
	// Elsewhere says where the last change is, where it isn't on this page.
	Elsewhere string
}

// showPart answers with the page of a part. What is missing is said once people
// ask: with "check" in the address.
func (o *Office) showPart(w http.ResponseWriter, r *http.Request, s *sheet, p part) {
	blocked := o.remember(s)
	checked := r.URL.Query().Has("check")
	state := o.state(s, p.name)
	visible := []page.Finding{}
	for _, f := range state.Findings {
		if checked || !f.Empty {
			visible = append(visible, f)
		}
	}
	b := builder{Office: o, sheet: s, found: byField(visible), last: o.lastYear(s), open: openGoal(s, r)}
	sections, err := b.sections(p)
	if err != nil {
		o.fail(w, err)
		return
	}
	known, err := json.Marshal(state)
	if err != nil {
		o.fail(w, err)
		return
	}
	pg := o.frame(s, p.name, p.title)
	pg.Lead = p.lead
	pg.Editor = b.rich
	pg.Notices = append(o.notices(r, s, p.name), o.straysNotice(s, p.name)...)
	if o.sameAsLastYear(s)[p.name] {
		pg.Notices = append(pg.Notices, page.Notice{Kind: page.Info, Text: "This is last year’s text. Read it, and change what is no longer so."})
	}
	if c, ok := s.result.County(); ok && c.Exempt && p.name == parts[0].name {
		pg.Notices = append(pg.Notices, page.Notice{Kind: page.Info, Text: c.Name + " County owes no summary, because its superintendent has a single school district (EC 52066(i)(3)). One that you send all the same is welcome."})
	}
	switch {
	case blocked != nil:
		pg.Notices = append(pg.Notices, page.Notice{Kind: page.Failure, Title: "Nothing can be saved now", Text: page.Sentence(blocked)})
	case checked && len(state.Findings) == 0:
		pg.Notices = append(pg.Notices, page.Notice{Kind: page.Success, Text: "Nothing to do on this page."})
	}
	pg.Body = partPage{
		File: s.file, Part: p.name, Revision: s.revision,
		Action: o.back(s.file, p.name, r), Save: o.site.URL("api", "save"), Paste: o.site.URL("api", "paste"), Changed: o.site.URL("api", "changed"),
		Known: string(known), Checked: checked, Sections: sections, Findings: visible, Next: o.next(s, p.name),
		Elsewhere: o.lastElsewhere(s, p.name),
	}
	o.pages.Write(w, http.StatusOK, "part", pg)
}

// post takes what a page of a summary sends: values, and the button that was
// pressed. It answers with the address to go to.
func (o *Office) post(w http.ResponseWriter, r *http.Request) {
	file, name := r.PathValue("file"), r.PathValue("part")
	if err := r.ParseForm(); err != nil {
		o.pages.Fail(w, http.StatusBadRequest, "This could not be read", "The form could not be read: "+err.Error()+".")
		return
	}
	switch name {
	case "history":
		o.restore(w, r, file)
		return
	case "conflict":
		o.settle(w, r, file)
		return
	}
	p, ok := partNamed(name)
	if !ok && name != "check" {
		o.pages.Fail(w, http.StatusNotFound, "There is no such page", "The summary has no page of this name.")
		return
	}
	p.name = name
	op, revision := r.PostFormValue("op"), r.PostFormValue("revision")
	if back, found := strings.CutPrefix(op, "undo:"); found {
		o.putBack(w, r, file, name, revision, back)
		return
	}
	var next, done string
	s, err := o.store(file, revision, func(d *draft.Draft) error {
		if err := apply(d, posted(r.PostForm)); err != nil {
			return err
		}
		var err error
		if strings.Contains(op, ":") || op == "version" {
			next, done, err = operate(d, op)
		}
		return err
	})
	if err != nil {
		o.postFailed(w, r, file, err)
		return
	}
	if op == takeBack || op == redo {
		o.step(w, r, s, name, op)
		return
	}
	o.redirect(w, r, s, p, op, next, done, revision)
}

// postFailed says why a post could not be done.
func (o *Office) postFailed(w http.ResponseWriter, r *http.Request, file string, err error) {
	var clash *clash
	var wrong *wrong
	switch {
	case errors.As(err, &clash):
		http.Redirect(w, r, o.conflictURL(file, clash.mine, r.PostFormValue("revision")), http.StatusSeeOther)
	case errors.As(err, &wrong):
		o.showUnsaved(w, r, file, &problem{
			status: http.StatusUnprocessableEntity, title: "This can’t be saved",
			text: page.Sentence(wrong) + " Nothing was changed. Go back, correct it, and save again.",
		})
	default:
		var p *problem
		if !errors.As(err, &p) {
			p = asProblem(file, err)
		}
		o.showUnsaved(w, r, file, p)
	}
}

// redirect leads to where people go on: to the next part, to what was added, or
// to the notice of what was done.
func (o *Office) redirect(w http.ResponseWriter, r *http.Request, s *sheet, p part, op, next, done, before string) {
	url := o.back(s.file, p.name, r, "done", "saved")
	switch {
	case op == "next":
		url = o.next(s, p.name).URL
	case op == "check":
		url = o.back(s.file, p.name, r, "check", "1")
	case done == "removed":
		url = o.back(s.file, p.name, r, "done", "removed", "at", removed(op), "before", before) + "#done"
	case done == "opened":
		url = o.place(s, next)
	case next != "":
		url = o.place(s, next, "done", done)
	}
	http.Redirect(w, r, url, http.StatusSeeOther)
}

// next is the link to the page after a part.
func (o *Office) next(s *sheet, name string) page.Link {
	for i, p := range parts {
		if p.name == name && i+1 < len(parts) {
			return page.Link{Text: parts[i+1].title, URL: o.site.URL("s", s.file, parts[i+1].name)}
		}
	}
	return page.Link{Text: "Check", URL: o.site.URL("s", s.file, "check")}
}

// notices say what the last request did.
func (o *Office) notices(r *http.Request, s *sheet, name string) []page.Notice {
	before := r.URL.Query().Get("before")
	switch done := r.URL.Query().Get("done"); done {
	case "saved":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "Saved."}}
	case "undone", "redone":
		return []page.Notice{o.stepped(r, s, name, done)}
	case "imported":
		return []page.Notice{o.takenOver(s)}
	case "back":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "It is in its place again."}}
	case "oldest":
		return []page.Notice{{Kind: page.Info, ID: "done", Text: "There is no change to take back. This is the first version that is kept."}}
	case "removed":
		what := entryName(r.URL.Query().Get("at"))
		if what == "" {
			what = "It"
		}
		n := page.Notice{Kind: page.Success, ID: "done", Text: what + " was removed."}
		if before != "" && before != s.revision {
			n.Undo = &page.Undo{Action: o.back(s.file, name, r), Revision: s.revision, Op: "undo:" + before, Label: "Put it back"}
		}
		return []page.Notice{n}
	}
	return nil
}

// frame is what all pages of a summary have in common.
func (o *Office) frame(s *sheet, name, title string) page.Page {
	return page.Page{Title: title, Where: whose(s.file, s.result), Area: page.Office, Parts: o.partLinks(s, name)}
}

// whose names a summary: "Modoc County, 2026–27".
func whose(file string, r intake.Result) string {
	where := page.Printable(file)
	if c, ok := r.County(); ok {
		where = c.Name + " County"
	}
	if r.Summary != nil && r.Summary.FiscalYear != 0 {
		where += ", " + r.Summary.FiscalYear.Print()
	}
	return where
}

// partLinks lists the pages of a summary with what there is to do on each.
func (o *Office) partLinks(s *sheet, current string) []page.Part {
	totals := map[string]count{}
	for _, c := range o.counts(s, o.findings(s)) {
		totals[c.Part] = c
	}
	var out []page.Part
	words, same := s.wordsOn(), o.sameAsLastYear(s)
	add := func(name, title string, counted bool) {
		out = append(out, page.Part{
			Blank: name != "check" && words[name] == 0,
			Same:  same[name],
			Link:  page.Link{Text: title, URL: o.site.URL("s", s.file, name), Current: name == current},
			Name:  name, Counted: counted, Fatal: totals[name].Fatal, Warnings: totals[name].Warnings,
		})
	}
	for _, p := range parts {
		add(p.name, p.title, true)
	}
	add("check", "Check everything", true)
	add("preview", "Preview and Word file", false)
	if o.lastYear(s) != nil {
		add("changes", "Changes since last year", false)
	}
	add("history", "Earlier versions", false)
	return out
}
