package office

import (
	"net/http"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/draft"
	"github.com/coesummary/coesummary/web/page"
)

// unsavedPage gives people back what they typed into a form that could not be
// saved: a browser may not have it any more when they go back.
type unsavedPage struct {
	Back  string
	Texts []unsavedText
}

type unsavedText struct{ ID, Where, Text string }

// showUnsaved says why a form could not be saved, and shows what was typed into
// it.
func (o *Office) showUnsaved(w http.ResponseWriter, r *http.Request, file string, why *problem) {
	body := unsavedPage{Back: o.site.URL("s", file, r.PathValue("part"))}
	was, err := o.at(file, r.PostFormValue("revision"))
	if err != nil {
		if was, err = draft.Open([]byte("{}")); err != nil {
			o.fail(w, err)
			return
		}
	}
	for _, c := range posted(r.PostForm) {
		if c.Value == nil || *c.Value == "" || sameWords(*c.Value, was.Text(c.Pointer)) || c.Pointer == "/county" {
			continue
		}
		body.Texts = append(body.Texts, unsavedText{ID: "u-" + page.ID(c.Pointer), Where: where(was, c.Pointer), Text: *c.Value})
	}
	o.pages.Write(w, why.status, "unsaved", page.Page{Title: why.title, Lead: why.text, Area: page.Office, Where: page.Printable(file), Body: body})
}

// sameWords reports whether two texts differ in nothing but white space, which
// browsers send in their own way.
func sameWords(a, b string) bool { return slices.Equal(strings.Fields(a), strings.Fields(b)) }
