package office

import (
	"net/http"

	"github.com/coesummary/coesummary/web/page"
)

// asideFile is a file that was set aside.
type asideFile struct{ Name, When string }

// asideFiles are those that can be put back.
func (o *Office) asideFiles() ([]asideFile, error) {
	files, err := o.space.Aside()
	if err != nil {
		return nil, err
	}
	var out []asideFile
	for _, f := range files {
		out = append(out, asideFile{f.Name, f.Version.Time.Local().Format("January 2, 2006, 3:04 PM")})
	}
	return out, nil
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

// asideNotices say on the start page what the last request did.
func asideNotices(done string) []page.Notice {
	switch done {
	case "aside":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "The file was set aside. It is no longer in the folder, and nothing of it is lost: you can put it back at the foot of this page.", Link: page.Link{Text: "See what was set aside", URL: "#aside"}}}
	case "back":
		return []page.Notice{{Kind: page.Success, ID: "done", Text: "The file is in the folder again, as it was."}}
	}
	return nil
}
