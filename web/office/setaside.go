package office

import (
	"net/http"

	"github.com/coesummary/coesummary/web/page"
)

// aside are the files that can be put back.
func (o *Office) aside() (page.Aside, error) {
	out := page.Aside{PutBack: o.site.URL("putback")}
	files, err := o.space.Aside()
	for _, f := range files {
		out.Add(f.Name, f.Version.Time)
	}
	return out, err
}

// asideButton takes a file out of the folder that is at a revision.
func (o *Office) asideButton(name, revision string) page.SetAside {
	return page.SetAside{Action: o.site.URL("setaside"), Name: name, Revision: revision}
}

// setAside takes a summary out of the folder. It can be put back.
func (o *Office) setAside(w http.ResponseWriter, r *http.Request) {
	name := r.PostFormValue("name")
	if err := o.space.SetAside(name, r.PostFormValue("revision")); err != nil {
		o.fail(w, asProblem(name, err))
		return
	}
	http.Redirect(w, r, o.site.URL()+"?done=aside#done", http.StatusSeeOther)
}

// bringBack puts a file that was set aside into the folder again.
func (o *Office) bringBack(w http.ResponseWriter, r *http.Request) {
	name := r.PostFormValue("name")
	if _, err := o.space.PutBack(name); err != nil {
		o.fail(w, asProblem(name, err))
		return
	}
	http.Redirect(w, r, o.site.URL()+"?done=back#done", http.StatusSeeOther)
}
