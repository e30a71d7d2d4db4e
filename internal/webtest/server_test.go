package webtest

import (
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/web"
)

// started and day make the clock of the servers: it goes as every clock does,
// and begins on a day in the spring, when these summaries are written.
var (
	started = time.Now()
	day     = time.Date(2026, time.March, 2, 10, 0, 0, 0, time.Local)
)

func clock() time.Time { return day.Add(time.Since(started)) }

// server is the app over a folder.
type server struct{ dir, url string }

// serve serves a folder until the test ends.
func serve(t *testing.T, dir string) *server {
	t.Helper()
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	routes, folder, err := web.Pages(dir, nil, clock)
	if err != nil {
		t.Fatal(err)
	}
	s, err := web.New(web.Options{Addr: ln.Addr().String(), Routes: routes, Log: t.Output()})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, ln) }()
	t.Cleanup(func() {
		stop()
		if err := <-done; err != nil {
			t.Errorf("the server ended with: %v", err)
		}
		if err := folder.Close(); err != nil {
			t.Error(err)
		}
	})
	return &server{dir: dir, url: s.URL()}
}

// example is the path of one of the example files.
func example(elements ...string) string {
	return filepath.Join(append([]string{"..", "..", "examples"}, elements...)...)
}

// folderOf is a new folder with copies of files, under their own names.
func folderOf(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, from := range files {
		copyFile(t, from, filepath.Join(dir, filepath.Base(from)))
	}
	return dir
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	// The examples name their schema by where it is from them.
	data = []byte(strings.Replace(string(data), "../../schema/", "", 1))
	put(t, to, data)
}

func put(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// glob are the files of a pattern, of which there are as many as the test says.
func glob(t *testing.T, count int, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != count {
		t.Fatalf("there are %d files %s and should be %d", len(files), pattern, count)
	}
	return files
}

// read is what is understood of a file of the folder now.
func (s *server) read(t *testing.T, name string) intake.Result {
	t.Helper()
	return understood(t, filepath.Join(s.dir, name))
}

func understood(t *testing.T, path string) intake.Result {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return intake.Reader{}.Read(filepath.Base(path), data)
}

// mustBeClean fails for each fatal finding.
func mustBeClean(t *testing.T, r intake.Result) {
	t.Helper()
	if r.Summary == nil {
		t.Fatalf("%s can't be read as a summary: %v", r.File, r.Findings)
	}
	for _, f := range r.Findings {
		if f.Severity == finding.Fatal {
			t.Errorf("%s: %s at %s: %s", r.File, f.Code, f.Pointer, f.Message)
		}
	}
}
