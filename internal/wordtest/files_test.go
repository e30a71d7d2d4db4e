package wordtest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/internal/realdata"
)

// wordFile is a Word file that the command line made.
type wordFile struct {
	// name says what it was made from: "packet of statewide/25-modoc.json".
	name, path string
	// words must be found on its pages.
	words []string
	// form is true for a form to fill in, which has no list of contents.
	form bool
	// received is true where the text was written by counties and is passed on
	// as it came.
	received bool
}

var folder string

func TestMain(m *testing.M) {
	os.Exit(inFolder(m))
}

// inFolder runs the tests with a folder for the files, and takes it away again.
func inFolder(m *testing.M) int {
	var err error
	if folder, err = os.MkdirTemp("", "wordtest"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	return m.Run()
}

// madeOf makes all the files of the examples and of the real records, each once.
var madeOf = struct {
	examples, real func(from string) ([]wordFile, error)
}{
	once("examples", (*maker).fromExamples),
	once("real", (*maker).fromRealData),
}

// once makes the files of a folder when they are first asked for.
func once(name string, makeAll func(m *maker, from string)) func(string) ([]wordFile, error) {
	var first sync.Once
	m := &maker{name: name}
	return func(from string) ([]wordFile, error) {
		first.Do(func() { makeAll(m, from) })
		return m.files, m.err
	}
}

// withFiles runs a test with the files that are made of the examples, and with
// those of the real records.
func withFiles(t *testing.T, test func(t *testing.T, list []wordFile)) {
	t.Run("examples", func(t *testing.T) { test(t, examples(t)) })
	t.Run("real records", func(t *testing.T) {
		list, err := madeOf.real(realdata.Folder(t))
		if err != nil {
			t.Fatal(err)
		}
		test(t, list)
	})
}

// examples returns the files that are made of the examples.
func examples(t *testing.T) []wordFile {
	t.Helper()
	list, err := madeOf.examples(filepath.Join("..", "..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func inCI() bool { return os.Getenv("CI") != "" }

// maker calls the command line, until something goes wrong.
type maker struct {
	// name tells its files from those of another.
	name  string
	files []wordFile
	err   error
}

func (m *maker) fromExamples(examples string) {
	whole := filepath.Join(examples, "statewide")
	m.compile(whole, false)
	for _, file := range m.list(whole, 51) {
		m.render(file, asFinal)
	}
	for _, file := range m.list(filepath.Join(examples, "draft"), 1) {
		m.render(file, asDraft)
	}
	before := len(m.files)
	m.run("empty form", []string{"Trinity County Office of Education"}, false, "new", "--county", "Trinity", "--year", "2026-27")
	m.run("form carried over", []string{"Humboldt County Office of Education"}, false, "new",
		"--from", filepath.Join(whole, "12-humboldt.json"), "--year", "2027-28")
	for i := range m.files[before:] {
		m.files[before+i].form = true
	}
	// What can't be read makes no packet, not even a draft.
	before = len(m.files)
	for _, file := range m.list(filepath.Join(examples, "invalid"), 40) {
		m.render(file, asDraftIfRead)
	}
	for i := range m.files[before:] {
		m.files[before+i].received = true // what is wrong with them is meant
	}
	if m.err == nil && len(m.files)-before < 20 {
		m.err = fmt.Errorf("only %d of the invalid examples make a draft", len(m.files)-before)
	}
}

func (m *maker) fromRealData(data string) {
	whole := filepath.Join(data, "statewide-2023-24")
	m.compile(whole, true)
	for _, file := range m.list(whole, 26) {
		if filepath.Base(file) != "defects.json" {
			m.render(file, asDraft)
		}
	}
	m.render(filepath.Join(data, "sacramento-2025-26.json"), asDraft)
	for i := range m.files {
		m.files[i].received = true
	}
}

// list returns the .json files of a folder, of which there are at least some.
func (m *maker) list(dir string, least int) []string {
	found, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err == nil && len(found) < least {
		err = fmt.Errorf("%s holds %d summaries; at least %d should be there", dir, len(found), least)
	}
	if m.err == nil {
		m.err = err
	}
	return found
}

// compile makes the statewide document of a folder. It names every county:
// with its text, as not received, or as exempt.
func (m *maker) compile(dir string, asReceived bool) {
	args := []string{"compile", dir}
	if asReceived {
		args = append(args, "--as-received")
	}
	var words []string
	for _, c := range county.All() {
		words = append(words, c.Name)
	}
	m.run("statewide document of "+filepath.Base(dir), words, false, args...)
}

// The ways in which a packet is made.
type way int

const (
	asFinal way = iota
	asDraft
	asDraftIfRead
)

// render makes the packet of a summary. It names the office, where the summary
// does.
func (m *maker) render(file string, how way) {
	args := []string{"render", file}
	if how != asFinal {
		args = append(args, "--draft")
	}
	data, err := os.ReadFile(file)
	if m.err == nil {
		m.err = err
	}
	var s struct{ Office struct{ Name string } }
	var words []string
	if json.Unmarshal(data, &s) == nil && s.Office.Name != "" {
		words = append(words, s.Office.Name)
	}
	name := filepath.Join(filepath.Base(filepath.Dir(file)), filepath.Base(file))
	m.run("packet of "+name, words, how == asDraftIfRead, args...)
}

// run makes one file. Where the command is allowed to refuse, findings (exit
// status 1) are no mistake.
func (m *maker) run(name string, words []string, mayRefuse bool, args ...string) {
	if m.err != nil {
		return
	}
	path := filepath.Join(folder, fmt.Sprintf("%s-%03d.docx", m.name, len(m.files)))
	var said strings.Builder
	status := cli.Run(append(args, "-o", path), strings.NewReader(""), &said, &said)
	switch {
	case status == cli.ExitFindings && mayRefuse:
		return
	case status != cli.ExitClean:
		m.err = fmt.Errorf("coesummary %s: exit status %d\n%s", strings.Join(args, " "), status, said.String())
		return
	}
	title, err := printedTitle(path)
	if m.err = err; err == nil {
		m.files = append(m.files, wordFile{name: name, path: path, words: append(words, title)})
	}
}
