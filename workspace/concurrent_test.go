package workspace_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// TestOneOfAHundredWins lets a hundred clients save at once from the same base,
// again and again: one of them succeeds, and all others are told.
func TestOneOfAHundredWins(t *testing.T) {
	dir := t.TempDir()
	tabs := []*workspace.Workspace{open(t, dir, nil), open(t, dir, nil)} // two programs
	base := save(t, tabs[0], modoc, "", "the first")
	want := []string{"saved the first"}
	for round := range 20 {
		var (
			group sync.WaitGroup
			begin = make(chan struct{})
			mu    sync.Mutex
			won   []string
			next  string
		)
		for c := range 100 {
			group.Go(func() {
				data := fmt.Sprintf("round %d client %d", round, c)
				<-begin
				revision, err := tabs[c%2].Save(modoc, base, []byte(data))
				mu.Lock()
				defer mu.Unlock()
				var conflict *workspace.Conflict
				switch {
				case err == nil:
					won, next = append(won, data), revision
				case !errors.As(err, &conflict):
					t.Error(err)
				case conflict.Current == base:
					t.Error("a client was told of a conflict with its own base")
				}
			})
		}
		close(begin)
		group.Wait()
		if len(won) != 1 {
			t.Fatalf("round %d: %q succeeded, want one", round, won)
		}
		holds(t, dir, modoc, won[0])
		want, base = append([]string{"saved " + won[0]}, want...), next
	}
	wantHistory(t, tabs[0], modoc, strings.Join(want, ", "))
}

// TestNothingIsLostAmongProcesses has four programs with 25 clients each save
// into one file. Every save that was reported is in the history, once, and
// nothing else is.
func TestNothingIsLostAmongProcesses(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	save(t, w, modoc, "", string(paper("the first")))
	var (
		group sync.WaitGroup
		mu    sync.Mutex
		saved = map[string]int{"the first": 1}
	)
	for p := range 4 {
		group.Go(func() {
			out, err := another("save a lot", dir, fmt.Sprint(p)).Output()
			mu.Lock()
			defer mu.Unlock()
			if err != nil {
				t.Errorf("program %d: %v", p, err)
			}
			for line := range strings.Lines(string(out)) {
				saved[strings.TrimSpace(line)]++
			}
		})
	}
	group.Wait()
	if want := 4*clients*rounds + 1; len(saved) != want {
		t.Errorf("%d versions were saved, want %d", len(saved), want)
	}
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	for i, v := range versions {
		data, err := w.Version(modoc, v.ID)
		if err != nil {
			t.Fatal(err)
		}
		title, whole := isPaper(data)
		if !whole || v.Kind != workspace.Saved {
			t.Errorf("%s is a version that nobody saved", v.ID)
		}
		saved[title]--
		if i == 0 {
			holds(t, dir, modoc, string(data))
		}
	}
	for title, left := range saved {
		if left != 0 {
			t.Errorf("%q is in the history %d times, want once", title, 1-left)
		}
	}
}

func TestReadersSeeWholeFiles(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, nil)
	base := save(t, w, modoc, "", string(paper("0")))
	stop := make(chan struct{})
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				data, revision, err := w.Read(modoc)
				if err != nil {
					t.Error(err)
					return
				}
				if _, whole := isPaper(data); !whole || revision != intake.Checksum(data) {
					t.Errorf("a reader saw %d bytes that are no version", len(data))
				}
				if _, _, err := w.Changed(modoc, revision); err != nil {
					t.Error(err)
				}
				if _, err := w.Files(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for n := range 30 {
		base = save(t, w, modoc, base, string(paper(fmt.Sprint(n+1))))
	}
	close(stop)
	group.Wait()
}
