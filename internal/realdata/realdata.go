// Package realdata finds the public records of real counties for tests. They
// stand beside the project, in ../shared/data, and no sentence of theirs is in
// it. A test that needs them says that it was not run where they are absent;
// where everything has to run (CI is set) their absence is failure.
package realdata

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Folder is where the records are. The test is over where there are none.
func Folder(t testing.TB) string {
	t.Helper()
	folder, err := find()
	switch {
	case err == nil:
	case os.Getenv("CI") != "":
		t.Fatalf("the real records must be beside the project, and are not: %v", err)
	default:
		t.Skipf("NOT RUN: the real records are not beside the project: %v", err)
	}
	return folder
}

// Files are the records whose names match a pattern, such as "received/*.docx",
// in the order of their names. There are as many as the test says; more or
// fewer would mean that it looks at something else.
func Files(t testing.TB, count int, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(Folder(t), filepath.FromSlash(pattern)))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != count {
		t.Fatalf("%d of the real records are named %s, and there should be %d", len(files), pattern, count)
	}
	return files
}

// Counties are the summaries of the 26 counties: parts (A) and (B), as they
// were published for 2023-24.
func Counties(t testing.TB) []string {
	t.Helper()
	return Files(t, 26, "statewide-2023-24/[0-9][0-9]-*.json")
}

// Text is what a county published: parts (A) and (B) in the Markdown of its
// summary, and the lines that a reader must see, each with its marker.
type Text struct {
	Name  string // of the record, without its ending
	Parts [2]string
	Lines []string
}

// Texts are those of the 26 counties.
func Texts(t testing.TB) []Text {
	t.Helper()
	var texts []Text
	for _, file := range Counties(t) {
		name := strings.TrimSuffix(filepath.Base(file), ".json")
		record := filepath.Join("statewide-2023-24", name)
		var s struct {
			Collaboration       struct{ Narrative string }
			TechnicalAssistance struct{ Narrative string }
		}
		if err := json.Unmarshal(Read(t, record+".json"), &s); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		texts = append(texts, Text{
			Name:  name,
			Parts: [2]string{s.Collaboration.Narrative, s.TechnicalAssistance.Narrative},
			Lines: strings.Split(strings.TrimRight(string(Read(t, record+".txt")), "\n"), "\n"),
		})
	}
	return texts
}

// Read returns what is in the record with a name.
func Read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(Folder(t), filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// Seeds are the records whose names match a pattern, and none where there are
// no records: what a fuzz target begins with is no test that could be missing.
func Seeds(pattern string) []string {
	folder, err := find()
	if err != nil {
		return nil
	}
	files, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
	if err != nil {
		panic(err) // the pattern is wrong
	}
	return files
}

// find looks for the folder beside the project that the test is in.
func find() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		above := filepath.Dir(dir)
		if above == dir {
			return "", errors.New("the test is in no project")
		}
		dir = above
	}
	folder := filepath.Join(filepath.Dir(dir), "shared", "data")
	_, err = os.Stat(folder)
	return folder, err
}
