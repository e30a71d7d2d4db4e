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
	to, kind := back, workspace.Undone
	if op == redo {
		to, kind = forward, workspace.Redone
	}
	if to.ID == "" {
		http.Redirect(w, r, o.back(s.file, part, r, "done", "oldest")+"#done", http.StatusSeeOther)
		return
	}
	if _, err := o.space.RestoreAs(kind, s.file, s.revision, to.ID); err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	http.Redirect(w, r, o.back(s.file, part, r, "done", string(kind))+"#done", http.StatusSeeOther)
}

// neighbor is a version that a step leads to; it has no ID where there is none.
// The draft is nil where the version is damaged on the disk, which the step says.
type neighbor struct {
	workspace.Version
	draft *draft.Draft
}

// around are the versions of a sheet that are one change back, and forward where
// a change was taken back.
func (o *Office) around(s *sheet) (back, forward neighbor, err error) {
	versions, err := o.space.History(s.file)
	if err != nil {
		return back, forward, err
	}
	made, taken := replay(versions, s.revision)
	return o.nearest(s, made), o.nearest(s, taken), nil
}

// nearest is the last of some versions that a sheet can be changed to. One that
// can't be read as a summary is passed by: another program was still writing it,
// or damaged it.
func (o *Office) nearest(s *sheet, of []workspace.Version) neighbor {
	for _, v := range slices.Backward(of) {
		if v.Revision == s.revision || v.TooLarge() {
			continue
		}
		data, err := o.space.Version(s.file, v.ID)
		if err != nil {
			return neighbor{Version: v}
		}
		if was, err := o.sheet(s.file, v.Revision, data); err == nil {
			return neighbor{v, was.draft}
		}
	}
	return neighbor{}
}

// replay goes through a history and returns the versions that were made, up to the
// current one, and those that were taken back since, with the last one at the end
// of each. A version that says something else than the one before it is a change,
// however it came about and whatever it says, and after it nothing can be put back.
// Only where somebody took a change back, or put it back, the history has that as
// a kind: then versions go from one end to the other, until the one that was
// returned to is the last that was made.
func replay(newestFirst []workspace.Version, current string) (made, taken []workspace.Version) {
	at := func(revision string) bool { return len(made) > 0 && made[len(made)-1].Revision == revision }
	for _, v := range slices.Backward(append([]workspace.Version{{Revision: current}}, newestFirst...)) {
		switch v.Kind {
		case workspace.Unsaved: // which never was the file
			continue
		case workspace.Undone:
			for len(made) > 0 && !at(v.Revision) {
				made, taken = move(made, taken)
			}
		case workspace.Redone:
			for len(taken) > 0 && !at(v.Revision) {
				taken, made = move(taken, made)
			}
		default:
			if !at(v.Revision) {
				taken = nil
			}
		}
		if !at(v.Revision) { // nor is it where what was returned to is no longer kept
			made = append(made, v)
		}
	}
	return made, taken
}

// move takes the last of some versions to the end of others.
func move(from, to []workspace.Version) (rest, longer []workspace.Version) {
	last := len(from) - 1
	return from[:last], append(to, from[last])
}

// lastElsewhere says where the last change is that can be taken back, where it is
// not on a page: "in Goals", "on 3 pages"; empty where it is there.
func (o *Office) lastElsewhere(s *sheet, page string) string {
	back, _, err := o.around(s)
	if err != nil || back.draft == nil {
		return ""
	}
	return placesBut(page, draft.Diff(back.draft, s.draft))
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
	from := forward
	if done == string(workspace.Redone) {
		n.Text, label, from = "The change is in its place again.", "Put back the next change too", back
	}
	if err != nil || from.ID == "" {
		return n // something was changed since
	}
	if forward.ID != "" {
		n.Undo = &page.Undo{Action: o.back(s.file, part, r), Revision: s.revision, Op: redo, Label: label}
	}
	was := from.draft
	if was == nil {
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

// putBack puts the version in place that a file had at an earlier revision. That
// takes back the last change, unless there was another one since.
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
	kind := workspace.Saved
	if made, _ := replay(versions, revision); len(made) > 1 && made[len(made)-2].Revision == back {
		kind = workspace.Undone
	}
	if _, err := o.space.RestoreAs(kind, file, revision, versions[i].ID); err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	http.Redirect(w, r, o.back(file, part, r, "done", "back")+"#done", http.StatusSeeOther)
}
