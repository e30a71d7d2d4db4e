package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/coesummary/coesummary/richtext"
)

const formType = "application/x-www-form-urlencoded"

// visitor is a browser on the pages of one summary, without what it draws.
type visitor struct {
	site     string
	file     measured
	revision string
	saves    int
}

// open asks for an address below the site's, and returns what comes.
func (v *visitor) open(path string) ([]byte, error) {
	answer, err := http.Get(v.site + path)
	if err != nil {
		return nil, err
	}
	return whole(path, answer)
}

// post sends a form without script, and follows to where it leads.
func (v *visitor) post(path string, form url.Values) error {
	answer, err := http.Post(v.site+path, formType, strings.NewReader(form.Encode()))
	if err != nil {
		return err
	}
	_, err = whole(path, answer)
	return err
}

// whole reads an answer that has to be one.
func whole(path string, answer *http.Response) ([]byte, error) {
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s is answered with %s: %.200s", path, answer.Status, body)
	}
	return body, err
}

// keystroke is the save of one more word in the longest text, as the editor
// sends it, ready to be sent.
func (v *visitor) keystroke() ([]byte, error) {
	if v.revision == "" {
		var state struct{ Revision string }
		data, err := v.open("api/changed?revision=&file=" + url.QueryEscape(v.file.name))
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(data, &state); err != nil {
			return nil, err
		}
		v.revision = state.Revision
	}
	v.saves++
	doc, err := richtext.Doc(fmt.Sprintf("%s\n\nOne more paragraph, the %d. that was typed.", v.file.text, v.saves), richtext.Narrative)
	if err != nil {
		return nil, err
	}
	return json.Marshal(map[string]any{
		"file": v.file.name, "revision": v.revision, "part": v.file.part,
		"changes": []any{map[string]any{"pointer": v.file.narrative, "doc": json.RawMessage(doc)}},
	})
}

// send sends a save and takes the findings that come back.
func (v *visitor) send(save []byte) error {
	answer, err := http.Post(v.site+"api/save", "application/json", bytes.NewReader(save))
	if err != nil {
		return err
	}
	data, err := whole("api/save", answer)
	if err != nil {
		return err
	}
	var saved struct {
		Revision string
		Findings []any
	}
	if err := json.Unmarshal(data, &saved); err != nil {
		return err
	}
	if saved.Findings == nil || saved.Revision == "" {
		return errors.New("a save is answered without findings")
	}
	v.revision = saved.Revision
	return nil
}
