package workspace_test

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/coesummary/coesummary/workspace"
)

// TestKilledWhileSaving kills programs while they save, a thousand times, at
// moments spread over the whole of a save. Whatever happens, the file is a
// version that was saved or was about to be, and every version in the history
// is whole.
func TestKilledWhileSaving(t *testing.T) {
	const kills, atOnce = 1000, 4
	var (
		group  sync.WaitGroup
		midway atomic.Int64
	)
	for k := range atOnce {
		dir := filepath.Join(t.TempDir(), fmt.Sprint(k))
		if err := os.Mkdir(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		group.Go(func() { midway.Add(int64(killAgainAndAgain(t, dir, kills/atOnce))) })
	}
	group.Wait()
	if midway.Load() == 0 {
		t.Error("no kill came in the middle of a save")
	}
}

// killAgainAndAgain returns how often a version was in the history already and
// not yet in the file.
func killAgainAndAgain(t *testing.T, dir string, kills int) (ahead int) {
	w, err := workspace.Open(dir)
	if err != nil {
		t.Error(err)
		return ahead
	}
	defer w.Close()
	const longest = 6 * time.Millisecond // about two saves
	var behind, seen int
	known := map[string]bool{}
	for i := range kills {
		cmd := another("save for ever", dir, fmt.Sprint(i))
		out, err := cmd.StdoutPipe()
		if err == nil {
			err = cmd.Start()
		}
		if err != nil {
			t.Error(err)
			return ahead
		}
		if line, err := bufio.NewReader(out).ReadString('\n'); line != "go\n" {
			t.Errorf("kill %d: the program said %q, %v", i, line, err)
		}
		time.Sleep(longest * time.Duration(i) / time.Duration(kills))
		if err := cmd.Process.Kill(); err != nil {
			t.Errorf("kill %d: %v", i, err)
		}
		_ = cmd.Wait() // it was killed

		versions, err := w.History(modoc)
		if err != nil {
			t.Error(err)
			return ahead
		}
		for _, v := range versions {
			if known[v.ID] {
				continue
			}
			known[v.ID] = true
			data, err := w.Version(modoc, v.ID)
			if title, whole := isPaper(data); err != nil || !whole || v.Kind != workspace.Saved && i == 0 {
				t.Errorf("kill %d: the version %s (%s) is broken: %v", i, v.ID, title, err)
			}
		}
		data, revision, err := w.Read(modoc)
		if errors.Is(err, fs.ErrNotExist) && seen == 0 {
			continue // it was killed before the first version was there
		}
		seen++
		if title, whole := isPaper(data); err != nil || !whole {
			t.Errorf("kill %d: the file is broken: %d bytes, %q, %v", i, len(data), title, err)
		}
		switch {
		case len(versions) == 0:
			t.Errorf("kill %d: there is a file and no history", i)
		case versions[0].Revision == revision:
			behind++
		default:
			ahead++
		}
	}
	if seen == 0 || behind == 0 {
		t.Errorf("no save came to its end before a kill")
	}
	t.Logf("%d times the file was the newest version, %d times a newer one was about to be; %d versions",
		behind, ahead, len(known))
	again := map[string]bool{}
	versions, err := w.History(modoc)
	for _, v := range versions {
		again[v.ID] = true
		if _, e := w.Version(modoc, v.ID); e != nil {
			err = e
		}
	}
	if err != nil || len(again) != len(known) {
		t.Errorf("the history has %d versions, want %d: %v", len(again), len(known), err)
	}

	// What was left over is removed when it is old.
	before := temps(t, dir)
	later, err := workspace.Options{Now: func() time.Time { return time.Now().Add(2 * time.Hour) }}.Open(dir)
	if err != nil {
		t.Error(err)
		return ahead
	}
	defer later.Close()
	_, base, err := later.Read(modoc)
	if err == nil {
		_, err = later.Save(modoc, base, paper("later"))
	}
	if after := temps(t, dir); err != nil || after != 0 {
		t.Errorf("%d of %d temporary files are left over: %v", after, before, err)
	}
	return ahead
}

// temps counts the temporary files in a folder and its history.
func temps(t *testing.T, dir string) (count int) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".tmp") {
			count++
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return count
}
