package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/coesummary/coesummary/richtext"
	"github.com/coesummary/coesummary/summary"
)

// folderServer serves a folder as the program does, over the network.
func folderServer(t *testing.T, dir string) *Server {
	t.Helper()
	routes, folder, err := Pages(dir, nil, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { folder.Close() }) // once the server has ended
	s, _ := started(t, Options{Routes: routes})
	return s
}

// saying returns a small summary whose local context says something, as the
// program writes it.
func saying(text string) []byte {
	data, err := summary.Encode(&summary.Summary{
		SchemaVersion: "1.0", FiscalYear: summary.MustFiscalYear("2026-27"),
		County: summary.County{Name: "Modoc", Code: "25"}, LocalContext: text,
	})
	if err != nil {
		panic(err)
	}
	return data
}

// put puts a file into a folder.
func put(t *testing.T, dir, name string, data []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// client is a page of a summary, open in a browser.
type client struct {
	site string // the address of the start page
	http *http.Client
	file string
}

// newClient returns a client with connections of its own.
func newClient(t *testing.T, site, file string) *client {
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return &client{site, &http.Client{Transport: transport}, file}
}

// revision asks which one the file has.
func (c *client) revision() (string, error) {
	answer, err := c.http.Get(c.site + "api/changed?file=" + c.file)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	var said struct{ Revision string }
	err = json.NewDecoder(answer.Body).Decode(&said)
	return said.Revision, err
}

// reply is what a save is answered with.
type reply struct {
	status                      int
	Revision, Message, Conflict string
}

// save sends what the editor sends when somebody has typed a text.
func (c *client) save(base, text string) (reply, error) {
	doc, err := richtext.Doc(text, richtext.Narrative)
	if err != nil {
		return reply{}, err
	}
	body, err := json.Marshal(map[string]any{
		"file": c.file, "revision": base, "part": "context",
		"changes": []any{map[string]any{"pointer": "/localContext", "doc": json.RawMessage(doc)}},
	})
	if err != nil {
		return reply{}, err
	}
	answer, err := c.http.Post(c.site+"api/save", "application/json", bytes.NewReader(body))
	if err != nil {
		return reply{}, err
	}
	defer answer.Body.Close()
	data, err := io.ReadAll(answer.Body)
	if err != nil {
		return reply{}, err
	}
	r := reply{status: answer.StatusCode}
	if err := json.Unmarshal(data, &r); err != nil {
		return reply{}, fmt.Errorf("%w: %s", err, data)
	}
	return r, nil
}
