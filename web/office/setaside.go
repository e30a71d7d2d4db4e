package office

import (
	"errors"
	"net/http"

	"github.com/coesummary/coesummary/web/page"
	"github.com/coesummary/coesummary/workspace"
)

// aside are the files that can be put back.
func (o *Office) aside() (page.Aside, error) {
	out := page.Aside{PutBack: o.site.URL("putback")}
	files, err := o.space.Aside()
	for _, f := range files {
		out.Add(f.Name, f.Version.ID, f.Version.Time)
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
	_, err := o.space.PutBack(name, r.PostFormValue("version"))
	conflict := (*workspace.Conflict)(nil)
	switch {
	case errors.As(err, &conflict):
		o.fail(w, &problem{
			status: http.StatusConflict, title: "There is a file of that name",
			text: "The folder has a file " + name + " by now. Set that one aside first, and then put this one back. Nothing of either is lost.",
		})
	case err != nil:
		o.fail(w, asProblem(name, err))
	default:
		http.Redirect(w, r, o.site.URL()+"?done=back#done", http.StatusSeeOther)
	}
}
