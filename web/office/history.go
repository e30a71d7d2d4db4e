package office

import (
	"net/http"

	"github.com/coesummary/coesummary/web/page"
)

// historyPage lists the saved versions of a file.
type historyPage struct {
	Action, Revision string
	Days             []historyDay
}

// historyDay are the versions of one day, the newest first.
type historyDay struct {
	Day      string
	Versions []historyVersion
}

type historyVersion struct {
	ID, Time, Size string
	Current        bool
}

// showHistory lists what was saved, a day at a time.
func (o *Office) showHistory(w http.ResponseWriter, r *http.Request, s *sheet) {
	versions, err := o.space.History(s.file)
	if err != nil {
		o.fail(w, asProblem(s.file, err))
		return
	}
	body := historyPage{Action: o.site.URL("s", s.file, "history"), Revision: s.revision}
	current := false
	for _, v := range versions {
		at := v.Time.Local()
		day := at.Format("Monday, January 2, 2006")
		if n := len(body.Days); n == 0 || body.Days[n-1].Day != day {
			body.Days = append(body.Days, historyDay{Day: day})
		}
		one := historyVersion{ID: v.ID, Time: at.Format("3:04:05 PM"), Size: page.Plural(int(v.Size+1023)/1024, "KB", "KB")}
		if !current && v.Revision == s.revision {
			one.Current, current = true, true
		}
		last := &body.Days[len(body.Days)-1]
		last.Versions = append(last.Versions, one)
	}
	pg := o.frame(s, "history", "Earlier versions")
	pg.Lead = "Everything that was saved in the last 90 days. To go back to a version is a change like any other: it can be taken back here as well."
	if r.URL.Query().Get("done") == "restored" {
		pg.Notices = []page.Notice{{Kind: page.Success, ID: "done", Text: "The earlier version is in place again."}}
	}
	pg.Body = body
	o.pages.Write(w, http.StatusOK, "history", pg)
}

// restore puts an earlier version in place.
func (o *Office) restore(w http.ResponseWriter, r *http.Request, file string) {
	if _, err := o.space.Restore(file, r.PostFormValue("revision"), r.PostFormValue("version")); err != nil {
		o.fail(w, asProblem(file, err))
		return
	}
	http.Redirect(w, r, o.site.URL("s", file, "history")+"?done=restored#done", http.StatusSeeOther)
}
