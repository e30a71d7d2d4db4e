package office

import (
	"net/http"
	"net/url"
	"strconv"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/web/page"
)

// conflictPage shows two versions of a summary where they differ.
type conflictPage struct {
	Action, Revision, Mine, Base string
	Differences                  []difference
}

// difference is one place in which the versions differ. Both says that both
// sides changed it since they parted; TakeMine is what is chosen beforehand.
type difference struct {
	Name         string
	Where        string
	Mine, Theirs string
	Both         bool
	TakeMine     bool
}

// versions are the two sides of a conflict, and where they differ.
type versions struct {
	theirs, mine *sheet
	changes      []draft.Change
}

// versions opens the file as it is, and the version that was kept of what
// somebody typed.
func (o *Office) versions(file, mine string) (*versions, error) {
	theirs, err := o.open(file)
	if err != nil {
		return nil, err
	}
	data, err := o.space.Version(file, mine)
	if err != nil {
		return nil, asProblem(file, err)
	}
	yours, err := o.sheet(file, theirs.revision, data)
	if err != nil {
		return nil, err
	}
	return &versions{theirs: theirs, mine: yours, changes: draft.Diff(theirs.draft, yours.draft)}, nil
}

// conflictURL is the address of the page that shows a file beside the version mine
// that was made of its revision base.
func (o *Office) conflictURL(file, mine, base string) string {
	return join(o.site.URL("s", file, "conflict"), url.Values{"mine": {mine}, "base": {base}})
}

// showConflict answers with both versions, and a choice for each difference.
func (o *Office) showConflict(w http.ResponseWriter, r *http.Request, s *sheet) {
	mine, base := r.FormValue("mine"), r.FormValue("base")
	v, err := o.versions(s.file, mine)
	if err != nil {
		o.fail(w, err)
		return
	}
	// What either side changed since they parted, where that is still known.
	byThem, byMe := map[string]bool{}, map[string]bool{}
	if origin, err := o.at(s.file, base); err == nil {
		byThem, byMe = changedPlaces(origin, v.theirs.draft), changedPlaces(origin, v.mine.draft)
	}
	body := conflictPage{Action: o.site.URL("s", s.file, "conflict"), Revision: v.theirs.revision, Mine: mine, Base: base}
	for i, c := range v.changes {
		d := v.mine.draft
		if c.Pointer == "" {
			d = v.theirs.draft
		}
		at := c.Place()
		body.Differences = append(body.Differences, difference{
			Name: "choice-" + strconv.Itoa(i), Where: where(d, at), Mine: inWords(at, c.After), Theirs: inWords(at, c.Before),
			Both: byThem[at] && byMe[at], TakeMine: byMe[at] || !byThem[at],
		})
	}
	pg := o.frame(s, "", "Two versions of this summary")
	pg.Lead = "Somebody else, or another program, changed the file while you were typing. Both versions are kept in “Earlier versions”. Choose what the summary should say."
	pg.Wide = true
	pg.Body = body
	o.pages.Write(w, http.StatusOK, "conflict", pg)
}

// changedPlaces are the places in which a summary differs from what it was.
func changedPlaces(was, is *draft.Draft) map[string]bool {
	out := map[string]bool{}
	for _, c := range draft.Diff(was, is) {
		out[c.Place()] = true
	}
	return out
}

// settle saves what was chosen of two versions.
func (o *Office) settle(w http.ResponseWriter, r *http.Request, file string) {
	v, err := o.versions(file, r.PostFormValue("mine"))
	if err != nil {
		o.fail(w, err)
		return
	}
	if v.theirs.revision != r.PostFormValue("revision") {
		// It changed once more: look again.
		http.Redirect(w, r, o.conflictURL(file, r.PostFormValue("mine"), r.PostFormValue("base")), http.StatusSeeOther)
		return
	}
	var chosen []draft.Change
	for i, c := range v.changes {
		if r.PostFormValue("choice-"+strconv.Itoa(i)) == "mine" {
			chosen = append(chosen, c)
		}
	}
	if err := v.theirs.draft.Take(v.mine.draft, chosen...); err != nil {
		o.fail(w, &problem{status: http.StatusUnprocessableEntity, title: "This can’t be put together", text: page.Sentence(err) + " Nothing was changed. Choose all of one version, or make the change by hand."})
		return
	}
	if _, err := o.space.Save(file, v.theirs.revision, v.theirs.draft.JSON()); err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	http.Redirect(w, r, o.site.URL("s", file, "check"), http.StatusSeeOther)
}
