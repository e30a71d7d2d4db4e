package cli

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestDoubleClicked(t *testing.T) {
	shell := starter{in: terminal, out: terminal, err: terminal, desktop: true}
	with := func(by starter, change func(*starter)) starter {
		change(&by)
		return by
	}
	finder := with(shell, func(s *starter) { s.wholePath, s.atHome = true, true })
	manager := starter{desktop: true}
	for _, c := range []struct {
		name, system string
		by           starter
		want         bool
	}{
		{"Explorer", "windows", starter{in: terminal, out: terminal, err: terminal, ownConsole: true}, true},
		{"Command Prompt", "windows", with(shell, func(s *starter) { s.wholePath, s.atHome = true, true }), false},
		{"a program without a console", "windows", manager, false},

		{"Finder", "darwin", finder, true},
		{"Terminal, by name", "darwin", with(finder, func(s *starter) { s.wholePath = false }), false},
		{"Terminal, elsewhere", "darwin", with(finder, func(s *starter) { s.atHome = false }), false},
		{"into a file", "darwin", with(finder, func(s *starter) { s.out = file }), false},
		{"into a pipe", "darwin", with(finder, func(s *starter) { s.out = handed }), false},
		{"out of a file", "darwin", with(finder, func(s *starter) { s.in = file }), false},
		{"launchd", "darwin", with(manager, func(s *starter) { s.wholePath, s.atHome = true, true }), false},

		{"file manager", "linux", manager, true},
		{"file manager whose session has a log", "linux", with(manager, func(s *starter) { s.out, s.err = file, file }), true},
		{"file manager of FreeBSD", "freebsd", manager, true},
		{"shell", "linux", shell, false},
		{"shell, by its path, at home", "linux", finder, false},
		{"shell, into nothing", "linux", with(manager, func(s *starter) { s.in, s.err = terminal, terminal }), false},
		{"into a pipe", "linux", with(manager, func(s *starter) { s.out = handed }), false},
		{"errors into a pipe", "linux", with(manager, func(s *starter) { s.err = handed }), false},
		{"out of a file", "linux", with(manager, func(s *starter) { s.in = file }), false},
		{"out of a pipe", "linux", with(manager, func(s *starter) { s.in = handed }), false},
		{"errors to a terminal", "linux", with(manager, func(s *starter) { s.err = terminal }), false},
		{"cron", "linux", starter{}, false},
	} {
		if got := doubleClicked(c.system, c.by); got != c.want {
			t.Errorf("%s on %s: %v", c.name, c.system, got)
		}
	}
}

func TestLeadsTo(t *testing.T) {
	regular, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer regular.Close()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer read.Close()
	defer write.Close()
	closed, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	for _, c := range []struct {
		name string
		s    any
		want stream
	}{
		{"a file", regular, file},
		{"the null device", null, nowhere},
		{"a pipe", write, handed},
		{"what is closed", closed, nowhere},
		{"memory", &bytes.Buffer{}, handed},
	} {
		if got := leadsTo(c.s); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

// TestHandOver plays Windows: the first program goes when the second has said
// its address, and keeps its window open when that one can't.
func TestHandOver(t *testing.T) {
	hand := func(t *testing.T, again *exec.Cmd) (done bool, said string, err error) {
		t.Helper()
		var words bytes.Buffer
		s := &streams{in: strings.NewReader("\n"), out: &words, err: &words}
		done, err = s.handOver(again)
		return done, words.String(), err
	}
	t.Run("it serves", func(t *testing.T) {
		again := exec.Command("coesummary", "serve", "--launched", "--no-browser", "--", t.TempDir()) // as TestMain makes it
		done, said, err := hand(t, again)
		if !done || err != nil || said != "" {
			t.Errorf("done %v, %v, %q", done, err, said)
		}
		if again.ProcessState != nil {
			t.Error("the second program has ended")
		}
		if err := again.Process.Kill(); err != nil {
			t.Errorf("the second program is not there: %v", err)
		}
		_ = again.Wait() // it was killed
	})
	t.Run("it can't", func(t *testing.T) {
		done, said, err := hand(t, exec.Command("coesummary", "serve", "--launched", "--", "no-such-folder"))
		if !done || err == nil {
			t.Errorf("done %v, %v", done, err)
		}
		for _, words := range []string{"could not be started", "there is no folder no-such-folder", "Press Enter"} {
			if !strings.Contains(said, words) {
				t.Errorf("%q is missing in:\n%s", words, said)
			}
		}
	})
	t.Run("it may not start", func(t *testing.T) {
		done, said, err := hand(t, exec.Command(filepath.Join(t.TempDir(), "no-such-program")))
		if done || err != nil || said != "" {
			t.Errorf("done %v, %v, %q", done, err, said)
		}
	})
}

func TestAPersonAtATestIsNoDoubleClick(t *testing.T) {
	s := &streams{in: strings.NewReader(""), out: &bytes.Buffer{}, err: &bytes.Buffer{}}
	if got := s.doubleClick(); got != nil {
		t.Errorf("it is taken for %s", fmt.Sprint(got))
	}
}
