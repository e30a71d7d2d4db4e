package office

import (
	"net/http"
	"net/url"
	"slices"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// historyPage lists the saved versions of a file.
type historyPage struct {
	Action, Revision string
	Days             []historyDay
	// Every leads to the page with every version, and Left is how many are left
	// out; empty where all are there. Older leads to the versions before these,
	// and Newest back to the newest.
	Every, Older, Newest string
	Left                 int
	// Problem says why they can't be listed; empty where they can.
	Problem string
}

// historyDay are the versions of one day, the newest first.
type historyDay struct {
	Day      string
	Versions []historyVersion
}

type historyVersion struct {
	ID, Time, What string
	// Changed are the pages on which it differs from the one before it; empty
	// where that is not known.
	Changed string
	// Compare leads to what is different in it; empty where nothing can be
	// compared.
	Compare string
	Current bool
	// TooLarge says that nobody can go back to it.
	TooLarge bool
}

// history lists the versions of a file that is at a revision; "" for one that is
// gone. What was saved a moment before another is left out, unless the request
// asks for all. It can ask for those from a version on.
func (o *Office) history(r *http.Request, file, revision string) historyPage {
	action := o.site.URL("s", file, "history")
	body := historyPage{Action: action, Revision: revision}
	versions, err := o.space.History(file)
	if err != nil {
		body.Problem = page.Sentence(err)
		return body
	}
	all, from := r.URL.Query().Get("all"), r.URL.Query().Get("from")
	if i := slices.IndexFunc(versions, func(v workspace.Version) bool { return v.ID == from }); i > 0 {
		versions, body.Newest = versions[i:], action
	}
	address := func(all, from string) string {
		query := url.Values{}
		if all != "" {
			query.Set("all", all)
		}
		if from != "" {
			query.Set("from", from)
		}
		return join(action, query)
	}
	list, left, rest := o.outline(file, versions, all != "")
	if left > 0 {
		body.Left, body.Every = left, address("1", versions[0].ID)
	}
	if len(rest) > 0 {
		body.Older = address(all, rest[0].ID)
	}
	current := false
	for _, v := range list {
		at := v.Time.Local()
		day := at.Format("Monday, January 2, 2006")
		if n := len(body.Days); n == 0 || body.Days[n-1].Day != day {
			body.Days = append(body.Days, historyDay{Day: day})
		}
		one := historyVersion{ID: v.ID, Time: at.Format("3:04:05 PM"), What: page.VersionWords(string(v.Kind)), Changed: v.changed, TooLarge: v.TooLarge()}
		switch {
		case v.Revision == revision:
			one.Current, current = !current, true
			if !one.Current {
				one.What += ", the same as now"
			}
		case revision != "" && !one.TooLarge:
			one.Compare = body.Action + "?version=" + v.ID
		}
		last := &body.Days[len(body.Days)-1]
		last.Versions = append(last.Versions, one)
	}
	return body
}

// showHistory lists what was saved, a day at a time, or says what is different in
// one of the versions.
func (o *Office) showHistory(w http.ResponseWriter, r *http.Request, s *sheet) {
	if id := r.URL.Query().Get("version"); id != "" {
		o.showVersion(w, s, id)
		return
	}
	pg := o.frame(s, "history", "Earlier versions")
	pg.Lead = "Everything that was saved in the last 90 days. To go back to a version is a change like any other: you can take it back here as well."
	if r.URL.Query().Get("done") == "restored" {
		pg.Notices = []page.Notice{{Kind: page.Success, ID: "done", Text: "The earlier version is in place again."}}
	}
	pg.Body = o.history(r, s.file, s.revision)
	o.pages.Write(w, http.StatusOK, "history", pg)
}

// versionPage says what is different in an earlier version.
type versionPage struct {
	Action, Revision, ID string
	Changes              []changedField
}

// showVersion answers with what going back to a version would change.
func (o *Office) showVersion(w http.ResponseWriter, s *sheet, id string) {
	versions, err := o.space.History(s.file)
	if err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	var version workspace.Version
	for _, v := range versions {
		if v.ID == id {
			version = v
		}
	}
	data, err := o.space.Version(s.file, id)
	if err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	was, err := draft.Open(data)
	if err != nil {
		o.fail(w, &problem{status: http.StatusUnprocessableEntity, title: "This version can’t be compared", text: page.Sentence(err)})
		return
	}
	pg := o.frame(s, "history", "The version of "+version.Time.Local().Format("January 2, 2006, 3:04:05 PM"))
	pg.Lead = "What would change if you went back to it. What would go is struck through; what would come is underlined."
	pg.Body = versionPage{Action: o.site.URL("s", s.file, "history"), Revision: s.revision, ID: id, Changes: o.changes(s, s.draft, was)}
	o.pages.Write(w, http.StatusOK, "version", pg)
}

// restore puts an earlier version in place.
func (o *Office) restore(w http.ResponseWriter, r *http.Request, file string) {
	if _, err := o.space.Restore(file, r.PostFormValue("revision"), r.PostFormValue("version")); err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	http.Redirect(w, r, o.site.URL("s", file, "history")+"?done=restored#done", http.StatusSeeOther)
}
