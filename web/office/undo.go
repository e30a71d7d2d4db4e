package office

import (
	"net/http"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// undo puts the version in place that was there before the last change, and leads
// to the page that says what that was. Pressed again it goes back further.
func (o *Office) undo(w http.ResponseWriter, r *http.Request, s *sheet, part string) {
	versions, err := o.space.History(s.file)
	if err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	back, ok := beforeLast(versions, s.revision)
	if !ok {
		http.Redirect(w, r, o.back(s.file, part, r, "done", "oldest")+"#done", http.StatusSeeOther)
		return
	}
	if _, err := o.space.Restore(s.file, s.revision, back.ID); err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	http.Redirect(w, r, o.back(s.file, part, r, "done", "undone", "before", s.revision)+"#done", http.StatusSeeOther)
}

// beforeLast is the version from which the last change was made that has not been
// undone. To undo is to save the version before once more: so a version that says
// the same as the one before the last takes back the last, and both are passed
// by.
func beforeLast(newestFirst []workspace.Version, current string) (workspace.Version, bool) {
	var stack []workspace.Version
	add := func(v workspace.Version) {
		n := len(stack)
		switch {
		case n > 0 && stack[n-1].Revision == v.Revision:
		case n > 1 && stack[n-2].Revision == v.Revision:
			stack = stack[:n-1]
		default:
			stack = append(stack, v)
		}
	}
	for _, v := range slices.Backward(newestFirst) {
		if v.Kind != workspace.Unsaved {
			add(v)
		}
	}
	add(workspace.Version{Revision: current})
	if len(stack) < 2 {
		return workspace.Version{}, false
	}
	return stack[len(stack)-2], true
}

// undone says what was taken back: where a summary differs from what it was
// before.
func (o *Office) undone(s *sheet, before string) page.Notice {
	n := page.Notice{Kind: page.Success, ID: "done", Text: "The last change was taken back."}
	was, err := o.at(s.file, before)
	if err != nil {
		return n
	}
	changes := draft.Diff(was, s.draft)
	var places []string
	for _, c := range changes {
		d := s.draft
		if c.Pointer == "" {
			d = was
		}
		places = append(places, where(d, c.Place()))
	}
	switch {
	case len(places) > 3:
		n.Text += " It was in " + strings.Join(places[:3], "; ") + "; and " + page.Plural(len(places)-3, "more place", "more places") + "."
	case len(places) > 0:
		n.Text += " It was in " + strings.Join(places, "; ") + "."
	}
	if len(changes) == 1 {
		if at := o.placeOf(s, changes[0].Place()); at != "" {
			n.Link = page.Link{Text: "Look at it", URL: at}
		}
	}
	return n
}

// putBack puts the version in place that a file had at an earlier revision.
func (o *Office) putBack(w http.ResponseWriter, r *http.Request, file, part, revision, back string) {
	versions, err := o.space.History(file)
	if err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	i := slices.IndexFunc(versions, func(v workspace.Version) bool { return v.Revision == back })
	if i < 0 {
		o.pages.Fail(w, http.StatusNotFound, "This can’t be taken back", "The version from before is no longer kept. Look at “Earlier versions” for others.")
		return
	}
	if _, err := o.space.Restore(file, revision, versions[i].ID); err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	http.Redirect(w, r, o.back(file, part, r, "done", "back")+"#done", http.StatusSeeOther)
}
