package cli_test

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// session is a running "coesummary validate --watch".
type session struct {
	t     *testing.T
	cmd   *exec.Cmd
	lines chan string
	said  []string
}

// patience is how long a test waits for words before it fails. Nothing is
// taken for granted after a time: a test goes on when it has read the words.
const patience = time.Minute

// startWatch starts the program in a folder and returns when it watches.
func startWatch(t *testing.T, folder string, args ...string) *session {
	t.Helper()
	s := &session{t: t, cmd: exec.Command("coesummary", append([]string{"validate", "--watch"}, args...)...), lines: make(chan string)} // as TestMain makes it
	s.cmd.Dir = folder
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	s.cmd.Stdout, s.cmd.Stderr = write, write
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	go s.read(read)
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill() // where the test did not end it
		for range s.lines {
		}
		_ = s.cmd.Wait()
		read.Close()
	})
	s.wait("Watching for changes")
	return s
}

func (s *session) read(from io.Reader) {
	defer close(s.lines)
	for lines := bufio.NewScanner(from); lines.Scan(); {
		s.lines <- lines.Text()
	}
}

// wait reads until a line has the words, and returns what was said from the
// last wait on.
func (s *session) wait(words string) string {
	s.t.Helper()
	since := len(s.said)
	deadline := time.After(patience)
	for {
		select {
		case line, open := <-s.lines:
			if !open {
				s.t.Fatalf("it ended without saying %q:\n%s", words, strings.Join(s.said, "\n"))
			}
			s.said = append(s.said, line)
			if strings.Contains(line, words) {
				return strings.Join(s.said[since:], "\n")
			}
		case <-deadline:
			s.t.Fatalf("it did not say %q:\n%s", words, strings.Join(s.said, "\n"))
		}
	}
}

// end presses Ctrl-C and returns the exit status and the last words.
func (s *session) end() (int, string) {
	s.t.Helper()
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		s.t.Fatal(err)
	}
	var rest []string
	for deadline := time.After(patience); ; {
		select {
		case line, open := <-s.lines:
			if !open {
				_ = s.cmd.Wait() // the status tells
				return s.cmd.ProcessState.ExitCode(), strings.Join(rest, "\n")
			}
			rest = append(rest, line)
		case <-deadline:
			s.t.Fatal("it did not end on Ctrl-C")
		}
	}
}

// example returns an example with some of its text changed.
func example(t *testing.T, name string, changes ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "examples", name))
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.NewReplacer(changes...).Replace(string(data))
	if len(changes) > 0 && changed == string(data) {
		t.Fatalf("%s has no %q", name, changes[0])
	}
	return changed
}

// save writes a file at once, as a program that overwrites does.
func save(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// replace puts a new file in the place of the old one, as most editors do.
func replace(t *testing.T, folder, name, text string) {
	t.Helper()
	save(t, folder, name+"~", text)
	if err := os.Rename(filepath.Join(folder, name+"~"), filepath.Join(folder, name)); err != nil {
		t.Fatal(err)
	}
}

func mustSay(t *testing.T, said string, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(said, w) {
			t.Errorf("%q is missing in:\n%s", w, said)
		}
	}
}

func mustNotSay(t *testing.T, said, words string) {
	t.Helper()
	if strings.Contains(said, words) {
		t.Errorf("%q stands in:\n%s", words, said)
	}
}

const modoc = "statewide/25-modoc.json"

// fatal is a change that breaks a rule.
var fatal = []string{`"code": "25"`, `"code": "26"`}

func TestWatchAFile(t *testing.T) {
	folder := t.TempDir()
	save(t, folder, "modoc.json", example(t, modoc))
	s := startWatch(t, folder, "modoc.json")
	mustSay(t, strings.Join(s.said, "\n"), "1 file checked: nothing to correct.")

	replace(t, folder, "modoc.json", example(t, modoc, fatal...))
	mustSay(t, s.wait("1 fatal finding (1 new, 0 no longer found)."), "saved: modoc.json", "fatal CNTY0002", "    to do: ")

	// What is still wrong is not said again, wherever its line has moved.
	replace(t, folder, "modoc.json", "\n\n"+example(t, modoc, fatal...))
	s.wait("saved: modoc.json")
	said := s.wait("1 file checked")
	mustSay(t, said, "1 fatal finding (as before).")
	mustNotSay(t, said, "CNTY0002")

	replace(t, folder, "modoc.json", example(t, modoc))
	mustSay(t, s.wait("nothing to correct (0 new, 1 no longer found)."), "saved: modoc.json", "no longer: modoc.json:", "CNTY0002")

	// A file that is away for a while is waited for, and one that is written in
	// several steps is seen as it is at the end.
	if err := os.Remove(filepath.Join(folder, "modoc.json")); err != nil {
		t.Fatal(err)
	}
	s.wait("coesummary: there is no file modoc.json")
	save(t, folder, "modoc.json", example(t, modoc, fatal...))
	s.wait("fatal CNTY0002")

	// What is saved beside it is nobody's business.
	save(t, folder, "other.json", "{")
	replace(t, folder, "modoc.json", example(t, modoc))
	mustNotSay(t, s.wait("1 file checked: nothing to correct"), "other.json")

	endsWell(t, s)
}

func TestWatchAFolder(t *testing.T) {
	folder := t.TempDir()
	save(t, folder, "25-modoc.json", example(t, modoc))
	s := startWatch(t, folder, ".")

	replace(t, folder, "28-napa.json", example(t, "statewide/28-napa.json"))
	s.wait("new: 28-napa.json")
	s.wait("2 files checked: nothing to correct")

	// Every file of a burst is seen, its last state too.
	for range 20 {
		save(t, folder, "25-modoc.json", example(t, modoc))
		save(t, folder, "28-napa.json", "{")
	}
	save(t, folder, "25-modoc.json", example(t, modoc, fatal...))
	mustSay(t, s.wait("2 files checked: 2 fatal findings"), "saved: 25-modoc.json", "saved: 28-napa.json", "CNTY0002")

	if err := os.Remove(filepath.Join(folder, "28-napa.json")); err != nil {
		t.Fatal(err)
	}
	s.wait("gone: 28-napa.json")
	mustSay(t, s.wait("1 file checked: 1 fatal finding"), "no longer: 28-napa.json:")

	// A Word file is a summary like any other.
	save(t, folder, "28-napa.docx", "no Word file")
	mustSay(t, s.wait("2 files checked"), "new: 28-napa.docx")
	endsWell(t, s)
}

func TestWatchTheWaivers(t *testing.T) {
	folder := t.TempDir()
	save(t, folder, "glenn.json", example(t, "invalid/COST0001-zero-unexplained.json"))
	const head = "county,code,where,reason,who,date\n"
	save(t, folder, "waivers.csv", head)
	s := startWatch(t, folder, "glenn.json", "--waivers", "waivers.csv")
	mustSay(t, strings.Join(s.said, "\n"), "1 file checked: 1 warning.")
	replace(t, folder, "waivers.csv", head+"Glenn,COST0001,,Lent staff.,Alex Example,2026-07-31\n")
	s.wait("1 file checked: nothing to correct; 1 accepted by waivers")
	endsWell(t, s)
}

func TestWatchEndsWhereTheFolderIsGone(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "received")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	save(t, folder, "25-modoc.json", example(t, modoc))
	s := startWatch(t, filepath.Dir(folder), "received")
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	s.wait("is gone; start again where the files are now")
	_ = s.cmd.Wait() // the status tells
	if got := s.cmd.ProcessState.ExitCode(); got != 3 {
		t.Errorf("the exit status is %d", got)
	}
}

// endsWell presses Ctrl-C. Windows knows no way to press it for another
// program.
func endsWell(t *testing.T, s *session) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Log("NOT TRIED on Windows: Ctrl-C")
		return
	}
	if status, rest := s.end(); status != 0 || rest != "" {
		t.Errorf("on Ctrl-C the exit status is %d, and it says %q", status, rest)
	}
}

// TestWatchADamagedFile: what was wrong before is not said to be mended only
// because the file can't be read for the moment.
func TestWatchADamagedFile(t *testing.T) {
	folder := t.TempDir()
	save(t, folder, "modoc.json", example(t, modoc, fatal...))
	s := startWatch(t, folder, "modoc.json")
	before := strings.Count(strings.Join(s.said, "\n"), "CNTY0002")

	replace(t, folder, "modoc.json", "{ // a remark\n"+example(t, modoc, fatal...)[1:])
	said := s.wait("1 file checked")
	mustSay(t, said, "can't be read now: modoc.json; what was found before (1) could not be checked again", "FILE0006", "(1 new, 0 no longer found)")
	if before == 0 || strings.Contains(said, "no longer: ") {
		t.Errorf("it says that something was mended:\n%s", said)
	}

	replace(t, folder, "modoc.json", example(t, modoc))
	mustSay(t, s.wait("nothing to correct"), "no longer: modoc.json")
	s.end()
}
