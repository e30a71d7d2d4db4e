package web

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coesummary/coesummary/workspace"
)

// servedFolder is in the environment of a process that only serves it.
const servedFolder = "WEB_TEST_FOLDER"

// TestMain runs the tests, or a server that they can kill.
func TestMain(m *testing.M) {
	dir := os.Getenv(servedFolder)
	if dir == "" {
		os.Exit(m.Run())
	}
	if err := serveForEver(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serveForEver serves a folder, and says at which address.
func serveForEver(dir string) error {
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		return err
	}
	routes, _, err := Pages(dir, nil, time.Now)
	if err != nil {
		return err
	}
	s, err := New(Options{Addr: ln.Addr().String(), Routes: routes, Log: os.Stderr})
	if err != nil {
		return err
	}
	fmt.Println(s.URL())
	return s.Serve(context.Background(), ln)
}

// typist types into one file, over all the servers that are killed.
type typist struct {
	file string
	// answered are the texts whose save was answered with yes. The others that
	// were sent are in mayBe, with how many were answered before.
	answered []string
	mayBe    map[string]int
}

// TestKilledWhileSavingOverHTTP kills the server while several people type, at
// the moment when some save is on its way, thirty times. After each kill a new
// server has every save that was answered, in its order, and no file is anything
// but what somebody sent.
func TestKilledWhileSavingOverHTTP(t *testing.T) {
	const kills, typing = 30, 4
	dir := t.TempDir()
	typists := make([]*typist, typing)
	for i := range typists {
		typists[i] = &typist{file: fmt.Sprintf("county-%d.json", i), mayBe: map[string]int{}}
		put(t, dir, typists[i].file, saying(""))
	}
	cut := 0
	for kill := range kills {
		// After so many saves were sent, the next one is not waited for.
		cut += typeUntilKilled(t, dir, typists, int64(kill), fmt.Sprint("kill ", kill))
		for _, one := range typists {
			one.check(t, dir, kill)
		}
		if t.Failed() {
			return
		}
	}
	if cut == 0 {
		t.Error("no kill came while something was being saved")
	}
	for _, one := range typists {
		t.Logf("%s: %d saves were answered, %d were not", one.file, len(one.answered), len(one.mayBe))
		if len(one.answered) == 0 {
			t.Errorf("nothing was ever saved in %s", one.file)
		}
	}
}

// typeUntilKilled starts a server, has everybody type, and kills the server once
// so many saves were sent. It returns how many were never answered.
func typeUntilKilled(t *testing.T, dir string, typists []*typist, after int64, tag string) int {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), servedFolder+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		_ = cmd.Process.Kill() // where a test failed before
		_ = cmd.Wait()
	}()
	lines := bufio.NewScanner(out)
	if !lines.Scan() {
		t.Fatal("the server says no address")
	}
	var (
		group sync.WaitGroup
		sent  atomic.Int64
		cut   atomic.Int64
	)
	for _, one := range typists {
		c := newClient(t, lines.Text(), one.file)
		group.Go(func() {
			base, err := c.revision()
			for n := 0; err == nil; n++ {
				text := fmt.Sprintf("%s, number %d in %s.", tag, n, one.file)
				one.mayBe[text] = len(one.answered)
				if sent.Add(1) > after {
					go cmd.Process.Kill() //nolint:errcheck // it may be dead already
				}
				var r reply
				if r, err = c.save(base, text); err != nil {
					cut.Add(1)
					return
				}
				if r.status != http.StatusOK {
					t.Errorf("a save is answered with %d %s", r.status, r.Message)
					return
				}
				delete(one.mayBe, text)
				one.answered = append(one.answered, text)
				base = r.Revision
			}
		})
	}
	group.Wait()
	return int(cut.Load())
}

// check looks at what is on the disk, and asks a new server for it.
func (one *typist) check(t *testing.T, dir string, kill int) {
	t.Helper()
	versions, data := history(t, dir, one.file)
	next := 0
	last := saying("") // what was saved last
	for i, v := range versions {
		_, maybe := one.sent(data[i])
		switch {
		case next < len(one.answered) && bytes.Equal(data[i], saying(one.answered[next])):
			last = data[i]
			next++
		case v.Kind == workspace.Found && bytes.Equal(data[i], last):
			// A kill between history and file: the next save found the file as it
			// was before.
		case !maybe:
			t.Errorf("kill %d: the version %s of %s is nothing that was sent:\n%s", kill, v.ID, one.file, data[i])
		}
	}
	if next != len(one.answered) {
		t.Errorf("kill %d: %d saves of %s were answered, and %d of them are in the history", kill, len(one.answered), one.file, next)
	}
	is := now(t, dir, one.file)
	if after, maybe := one.sent(is); !bytes.Equal(is, last) && !(maybe && after == len(one.answered)) {
		t.Errorf("kill %d: %s is not what was saved last, nor what was sent after it:\n%s", kill, one.file, is)
	}
}

// sent reports whether bytes are a save that was sent and never answered, and
// how many were answered before it.
func (one *typist) sent(data []byte) (after int, maybe bool) {
	for text, after := range one.mayBe {
		if bytes.Equal(data, saying(text)) {
			return after, true
		}
	}
	return 0, false
}
