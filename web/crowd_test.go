package web

import (
	"bytes"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

// crowd is how many browsers save at once.
const crowd = 100

// history returns what a file's history has, the oldest first, each with its
// bytes. Package workspace compares them with the checksum in the name.
func history(t *testing.T, dir, file string) (versions []workspace.Version, data [][]byte) {
	t.Helper()
	space, err := workspace.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer space.Close()
	if versions, err = space.History(file); err != nil {
		t.Fatal(err)
	}
	slices.Reverse(versions)
	for _, v := range versions {
		one, err := space.Version(file, v.ID)
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, one)
	}
	return versions, data
}

// now returns what a file holds.
func now(t *testing.T, dir, file string) []byte {
	t.Helper()
	space, err := workspace.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer space.Close()
	data, _, err := space.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestACrowdWithAFileEach has a hundred people type at once, each in a file of
// their own. Every save is answered with yes, and each file's history is what
// its person typed, in that order, to the byte, and nothing else.
func TestACrowdWithAFileEach(t *testing.T) {
	const rounds = 10
	dir := t.TempDir()
	name := func(i int) string { return fmt.Sprintf("county-%03d.json", i) }
	text := func(i, round int) string { return fmt.Sprintf("Client %d typed this in round %d.", i, round) }
	for i := range crowd {
		put(t, dir, name(i), saying(""))
	}
	s := folderServer(t, dir)
	var group sync.WaitGroup
	for i := range crowd {
		c := newClient(t, s.URL(), name(i))
		group.Go(func() {
			base, err := c.revision()
			for round := range rounds {
				if err != nil {
					t.Errorf("client %d, round %d: %v", i, round, err)
					return
				}
				var r reply
				if r, err = c.save(base, text(i, round)); err == nil && r.status != http.StatusOK {
					err = fmt.Errorf("the save is answered with %d %s", r.status, r.Message)
				}
				if want := intake.Checksum(saying(text(i, round))); err == nil && r.Revision != want {
					err = fmt.Errorf("the revision is %q and not %q", r.Revision, want)
				}
				base = r.Revision
			}
			if err != nil {
				t.Errorf("client %d: %v", i, err)
			}
		})
	}
	group.Wait()
	saves := 0
	for i := range crowd {
		want := [][]byte{saying("")}
		for round := range rounds {
			want = append(want, saying(text(i, round)))
		}
		versions, got := history(t, dir, name(i))
		if !slices.EqualFunc(got, want, bytes.Equal) {
			t.Errorf("the history of client %d has %d versions, or others than were typed: want %d", i, len(got), len(want))
		}
		for _, v := range versions {
			if v.Kind == workspace.Saved {
				saves++
			}
		}
		if !bytes.Equal(now(t, dir, name(i)), want[rounds]) {
			t.Errorf("the file of client %d is not what was typed last", i)
		}
	}
	if saves != crowd*rounds {
		t.Errorf("%d saves are in the history, and %d were answered", saves, crowd*rounds)
	}
}

// TestACrowdAtOneFile has a hundred people open the same version of one file and
// type at once, round after round. In each round the first is saved. The others
// are told, and what each of them typed is kept.
func TestACrowdAtOneFile(t *testing.T) {
	const rounds = 3
	dir := t.TempDir()
	put(t, dir, "one.json", saying(""))
	s := folderServer(t, dir)
	clients := make([]*client, crowd)
	for i := range clients {
		clients[i] = newClient(t, s.URL(), "one.json")
	}
	base, err := clients[0].revision()
	if err != nil {
		t.Fatal(err)
	}
	saved := [][]byte{saying("")}  // in their order
	unsaved := map[string]string{} // texts by the versions that keep them
	for round := range rounds {
		text := func(i int) string { return fmt.Sprintf("Client %d typed this in round %d.", i, round) }
		replies, errs := make([]reply, crowd), make([]error, crowd)
		var group sync.WaitGroup
		for i, c := range clients {
			group.Go(func() { replies[i], errs[i] = c.save(base, text(i)) })
		}
		group.Wait()
		next := ""
		for i, r := range replies {
			switch {
			case errs[i] != nil:
				t.Fatalf("client %d, round %d: %v", i, round, errs[i])
			case r.status == http.StatusOK && next == "":
				next = r.Revision
				saved = append(saved, saying(text(i)))
			case r.status == http.StatusConflict:
				at, err := url.Parse(r.Conflict)
				if err != nil || at.Query().Get("mine") == "" || at.Query().Get("base") != base {
					t.Fatalf("client %d, round %d: the page of the conflict is at %q, %v", i, round, r.Conflict, err)
				}
				unsaved[at.Query().Get("mine")] = text(i)
			default:
				t.Fatalf("client %d, round %d: %d %s, after one of them was saved: %v", i, round, r.status, r.Message, next != "")
			}
		}
		if next == "" {
			t.Fatalf("nobody was saved in round %d", round)
		}
		base = next
	}
	if want := rounds * (crowd - 1); len(unsaved) != want {
		t.Errorf("%d saves were refused, want %d", len(unsaved), want)
	}
	var inOrder [][]byte
	versions, data := history(t, dir, "one.json")
	for i, v := range versions {
		if v.Kind != workspace.Unsaved {
			inOrder = append(inOrder, data[i])
			continue
		}
		text, told := unsaved[v.ID]
		if !told || !bytes.Equal(data[i], saying(text)) {
			t.Errorf("the version %s is not what was refused", v.ID)
		}
		delete(unsaved, v.ID)
	}
	if len(unsaved) > 0 {
		t.Errorf("%d texts that were refused are not in the history: %v", len(unsaved), unsaved)
	}
	if !slices.EqualFunc(inOrder, saved, bytes.Equal) {
		t.Errorf("the history has %d versions that were the file, or others than were saved: want %d", len(inOrder), len(saved))
	}
	if !bytes.Equal(now(t, dir, "one.json"), saved[rounds]) {
		t.Error("the file is not what was saved last")
	}
}
