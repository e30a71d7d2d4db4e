package intake

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadFileSaysWhyAFileCannotBeRead(t *testing.T) {
	dir := t.TempDir()
	tests := []struct{ path, want string }{
		{filepath.Join(dir, "none.json"), "there is no file"},
		{dir, "is a folder"},
	}
	if runtime.GOOS != "windows" {
		tests = append(tests, struct{ path, want string }{os.DevNull, "not an ordinary file"})
	}
	for _, tt := range tests {
		_, err := ReadFile(tt.path)
		if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.Contains(err.Error(), tt.path) {
			t.Errorf("%s: %v", tt.path, err)
		}
	}
}

func TestReadFileKeepsTheNameAsGiven(t *testing.T) {
	path := filepath.Join(t.TempDir(), ".", "x.json")
	if err := os.WriteFile(path, []byte(`[]`), 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := ReadFile(path)
	if err != nil || r.File != path || len(r.Findings) != 1 || r.Findings[0].File != path {
		t.Errorf("%+v, %v", r, err)
	}
}

// endless never ends, as a device or a pipe may.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = ' '
	}
	e.read += len(p)
	return len(p), nil
}

func TestReadFromStopsAtTheLimit(t *testing.T) {
	var e endless
	r, err := Reader{}.ReadFrom("-", &e)
	if err != nil || len(r.Findings) != 1 || r.Findings[0].Code != "FILE0002" || r.SHA256 != "" {
		t.Errorf("%+v, %v", r, err)
	}
	if e.read > 2*MaxSize {
		t.Errorf("%d bytes were read", e.read)
	}
	if _, err := (Reader{}).ReadFrom("-", iotest.ErrReader(errors.New("the disk is gone"))); err == nil || !strings.Contains(err.Error(), "the disk is gone") {
		t.Errorf("%v", err)
	}
}
