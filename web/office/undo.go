package office

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// takeBack is the button that puts the version in place that was there before the
// last change, and redo the one that puts that change back.
const takeBack, redo = "undo", "redo"

// step takes the last change back, or puts back what was taken back last, and
// leads to the page that says what that was. Pressed again it goes on from there.
func (o *Office) step(w http.ResponseWriter, r *http.Request, s *sheet, part, op string) {
	back, forward, err := o.around(s)
	if err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	to, done := back, "undone"
	if op == redo {
		to, done = forward, "redone"
	}
	if to.ID == "" {
		http.Redirect(w, r, o.back(s.file, part, r, "done", "oldest")+"#done", http.StatusSeeOther)
		return
	}
	if _, err := o.space.Restore(s.file, s.revision, to.ID); err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	http.Redirect(w, r, o.back(s.file, part, r, "done", done)+"#done", http.StatusSeeOther)
}

// around are the versions of a sheet that are one change back, and forward where
// a change was taken back; each has no ID where there is none.
func (o *Office) around(s *sheet) (back, forward workspace.Version, err error) {
	versions, err := o.space.History(s.file)
	if err != nil {
		return back, forward, err
	}
	back, forward = neighbors(versions, s.revision)
	return back, forward, nil
}

// neighbors are the version from which the last change was made that has not been
// taken back, and the one that was in place before the last was. To take a change
// back is to save the version before once more: so a version that says the same
// as the one before the last takes back the last, and both are passed by. One
// that says what was taken back last puts it back.
func neighbors(newestFirst []workspace.Version, current string) (back, forward workspace.Version) {
	var stack, taken []workspace.Version
	top := func(of []workspace.Version, below int) workspace.Version {
		if len(of) > below {
			return of[len(of)-1-below]
		}
		return workspace.Version{}
	}
	add := func(v workspace.Version) {
		switch v.Revision {
		case top(stack, 0).Revision:
		case top(stack, 1).Revision:
			taken = append(taken, top(stack, 0))
			stack = stack[:len(stack)-1]
		case top(taken, 0).Revision:
			stack, taken = append(stack, v), taken[:len(taken)-1]
		default:
			stack, taken = append(stack, v), nil
		}
	}
	for _, v := range slices.Backward(newestFirst) {
		if v.Kind != workspace.Unsaved {
			add(v)
		}
	}
	add(workspace.Version{Revision: current})
	return top(stack, 1), top(taken, 0)
}

// lastElsewhere says where the last change is that can be taken back, where it is
// not on a page: "in Goals", "on 3 pages"; empty where it is there.
func (o *Office) lastElsewhere(s *sheet, page string) string {
	back, _, err := o.around(s)
	if err != nil || back.ID == "" {
		return ""
	}
	was, err := o.at(s.file, back.Revision)
	if err != nil {
		return ""
	}
	return placesBut(page, draft.Diff(was, s.draft))
}

// placesBut says on which pages changes are, where that isn't one page alone.
func placesBut(page string, changes []draft.Change) string {
	on := map[string]bool{}
	for _, c := range changes {
		on[partOf(c.Place())] = true
	}
	if len(on) > 1 {
		return "on " + strconv.Itoa(len(on)) + " pages"
	}
	for name := range on {
		switch p, known := partNamed(name); {
		case name == page:
		case known:
			return "in " + p.title
		default:
			return "in what no page shows"
		}
	}
	return ""
}

// stepped says what was taken back or put back, and offers to put back what was
// taken back last.
func (o *Office) stepped(r *http.Request, s *sheet, part, done string) page.Notice {
	n := page.Notice{Kind: page.Success, ID: "done", Text: "The last change was taken back."}
	label := "Put it back"
	back, forward, err := o.around(s)
	from := forward.Revision
	if done == "redone" {
		n.Text, label, from = "The change is in its place again.", "Put back the next change too", back.Revision
	}
	if err != nil || from == "" {
		return n // something was changed since
	}
	if forward.ID != "" {
		n.Undo = &page.Undo{Action: o.back(s.file, part, r), Revision: s.revision, Op: redo, Label: label}
	}
	was, err := o.at(s.file, from)
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
