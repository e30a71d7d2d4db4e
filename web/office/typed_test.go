package office_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// TestHalfAWordInBold: what can't be kept is said beside the field, and the words
// are.
func TestHalfAWordInBold(t *testing.T) {
	d := newDesk(t)
	var out answer
	d.save(http.StatusOK, map[string]any{"file": modoc, "revision": d.revision(), "part": "context", "changes": []any{
		map[string]any{"pointer": "/localContext", "doc": json.RawMessage(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"half"},{"type":"text","text":"a","marks":[{"type":"strong"}]},{"type":"text","text":"word here"}]}]}`)},
	}}, &out)
	if len(out.Findings) == 0 || !strings.Contains(out.Findings[len(out.Findings)-1].Message, "can't be kept bold") {
		t.Errorf("%+v", out.Findings)
	}
	if got := d.values(modoc).LocalContext; !strings.Contains(got, "halfaword here") {
		t.Errorf("%q", got)
	}
}

// TestUnsoundText: half of a character, and one that no document can hold, are
// refused with a sentence; the breaks of Word become line ends.
func TestUnsoundText(t *testing.T) {
	d := newDesk(t)
	before := d.read(modoc)
	body, _ := d.do(http.StatusUnprocessableEntity, formRequest("/s/"+modoc+"/context", url.Values{"revision": {d.revision()}, "/localContext": {"A long text\x1b"}}))
	if !strings.Contains(body, "A long text") {
		t.Error("what was typed is lost")
	}
	for _, text := range []string{"a\x00b", "a\x1bb", "\xff"} {
		d.post(http.StatusUnprocessableEntity, "/s/"+modoc+"/office", url.Values{"revision": {d.revision()}, "/contact/name": {text}})
		d.mustBe(before, "a refused text")
	}
	revision := d.revision()
	for _, half := range []string{`\ud800`, `\udc00x`, `\ud83d \ude00`, `\\\ud800`} {
		body := `{"file":"` + modoc + `","revision":"` + revision + `","part":"office","changes":[{"pointer":"/contact/name","value":"a` + half + `b"}]}`
		r := httptest.NewRequest(http.MethodPost, "/api/save", strings.NewReader(body))
		d.do(http.StatusUnprocessableEntity, r)
		d.mustBe(before, half)
	}
	var out answer
	d.save(http.StatusOK, json.RawMessage(`{"file":"`+modoc+`","revision":"`+revision+`","part":"office","changes":[{"pointer":"/contact/name","value":"\\ud800 \ud83d\ude00"}]}`), &out)
	if got := d.values(modoc).Contact.Name; got != `\ud800 😀` {
		t.Errorf("%q", got)
	}
	d.post(http.StatusSeeOther, "/s/"+modoc+"/costs", url.Values{"revision": {d.revision()}, "/expenditures/note": {"one\vtwo"}})
	if got := d.values(modoc).Expenditures.Note; got != "one\ntwo" {
		t.Errorf("%q", got)
	}
}

// TestAStaleForm: the second of two tabs without script is told, and what was
// typed there is on the page that shows both.
func TestAStaleForm(t *testing.T) {
	d := newDesk(t)
	path := "/s/" + modoc + "/office"
	first, second := formOf(t, d.get(path)), formOf(t, d.get(path))
	first.Set("/contact/name", "Robin Example")
	d.post(http.StatusSeeOther, path, first)
	saved := d.read(modoc)
	second.Set("/superintendent/name", "Alex Sample")
	to := d.post(http.StatusSeeOther, path, second)
	d.mustBe(saved, "the second tab")
	if body := d.get(to); !strings.Contains(body, "Alex Sample") || !strings.Contains(body, "Robin Example") {
		t.Errorf("%s doesn't show both", to)
	}
}

// TestATextTooLongForTheEditor is edited as it is stored, because what an editor
// sends would be refused for its size.
func TestATextTooLongForTheEditor(t *testing.T) {
	d := newDesk(t)
	long := strings.Repeat("A word.\n\n", 20000)
	data, err := json.Marshal(map[string]any{"schemaVersion": "1.0", "localContext": long, "collaboration": map[string]any{"narrative": "short"}})
	if err != nil {
		t.Fatal(err)
	}
	d.write(modoc, data)
	path := "/s/" + modoc + "/context"
	body := d.get(path)
	if len(docsOf(t, body)) != 0 || !strings.Contains(body, "too long for the buttons") {
		t.Error("the editor is offered for it")
	}
	form := formOf(t, body)
	d.post(http.StatusSeeOther, path, form)
	d.mustBe(data, "a long text that was sent back")
	if len(docsOf(t, d.get("/s/"+modoc+"/collaboration"))) == 0 {
		t.Error("the editor is not offered for a short text")
	}
}
