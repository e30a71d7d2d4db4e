package webtest

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// process starts the program itself over a folder, so that it can be killed. The
// port is 0 for one that is free.
func process(t *testing.T, dir string, args ...string) (at *server, kill func()) {
	t.Helper()
	me, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(me, append([]string{"serve", "--no-browser"}, append(args, dir)...)...)
	c.Env = append(os.Environ(), asProgram+"=1")
	c.Stderr = t.Output()
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	ended := false
	kill = func() {
		if !ended {
			ended = true
			c.Process.Kill() //nolint:errcheck // it may be gone
			c.Wait()         //nolint:errcheck // it was killed
		}
	}
	t.Cleanup(kill)
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if i := strings.Index(lines.Text(), "http://127.0.0.1:"); i >= 0 {
			return &server{dir: dir, url: lines.Text()[i:]}, kill
		}
	}
	t.Fatal("the program names no address")
	return nil, nil
}

// TestKilled kills the program while somebody types without a pause. What was
// saved on the way is whole, the page says that it can't save, and what was
// typed stays on it.
func TestKilled(t *testing.T) {
	inTurn(t)
	at, kill := process(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.forgive("net::ERR_", "is answered with 404", "status of 404")
	b.open("s/" + file + "/collaboration")
	b.atEnd("/collaboration/narrative", "")
	typed := ""
	var last time.Time
	for n := 0; !strings.Contains(stored(t, at, file), "a1 "); n++ {
		if n > 2000 {
			t.Fatal("while somebody types nothing is saved")
		}
		word := "a" + string(rune('0'+n%10)) + " "
		b.types(word)
		typed += word
		last = time.Now()
	}
	kill()
	saved := savedNarrative(t, at)
	begun := strings.Index(saved, "a0 ")
	if begun < 0 || !strings.HasPrefix(typed, saved[begun:]) {
		t.Fatalf("the file has %q of what was typed", saved[max(begun, 0):])
	}
	t.Logf("of %d bytes typed %d were saved, %v after the last key", len(typed), len(saved[begun:]), time.Since(last))
	b.types("typed afterward ")
	b.see("Not saved")
	b.see("typed afterward")
	b.checkTrouble()
	b.judge("the program is gone")

	again, _ := process(t, at.dir)
	b2 := newTab(t, again)
	b2.open("s/" + file + "/collaboration")
	b2.see(strings.TrimSpace(saved[begun:]))
}

func savedNarrative(t *testing.T, at *server) string {
	t.Helper()
	var out struct {
		Collaboration struct{ Narrative string }
	}
	decode(t, stored(t, at, filepath.Base(file)), &out)
	return out.Collaboration.Narrative
}
