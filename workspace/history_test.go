package workspace_test

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

func TestOrderDoesNotDependOnTheClock(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	base, want := "", []string{}
	for i, step := range []time.Duration{0, 0, 0, -time.Hour, 48 * time.Hour, -200 * time.Hour, time.Microsecond} {
		c.at = c.at.Add(step)
		data := fmt.Sprint(i)
		base = save(t, w, modoc, base, data)
		want = append([]string{"saved " + data}, want...)
	}
	wantHistory(t, w, modoc, strings.Join(want, ", "))
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	for _, v := range versions {
		ids[v.ID] = true
	}
	if len(ids) != 7 {
		t.Errorf("the versions have %d names, want 7", len(ids))
	}
	if got := versions[0].Time; !got.Equal(c.at.Truncate(time.Millisecond)) || got.Location() != time.UTC {
		t.Errorf("the newest version is of %v, want %v", got, c.at)
	}
}

func TestVersionsCanBeReadWithoutThisProgram(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, newClock().now)
	save(t, w, modoc, "", "one")
	entries, err := os.ReadDir(filepath.Join(dir, "history", modoc))
	if err != nil || len(entries) != 1 {
		t.Fatalf("got %v, %v", entries, err)
	}
	name := entries[0].Name()
	if ok := regexp.MustCompile(`^000001-2026-06-23T101503\.123Z-saved-3-[0-9a-f]{64}\.json\.gz$`).MatchString(name); !ok {
		t.Errorf("the version's name is %s", name)
	}
	f, err := os.Open(filepath.Join(dir, "history", modoc, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(r); err != nil || string(data) != "one" {
		t.Errorf("it unpacks to %q, %v", data, err)
	}
}

func TestDamageIsNoticed(t *testing.T) {
	pack := func(s string) []byte {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, _ = z.Write([]byte(s))
		_ = z.Close()
		return b.Bytes()
	}
	for what, damage := range map[string]func([]byte) []byte{
		"cut off":        func(b []byte) []byte { return b[:len(b)-3] },
		"empty":          func([]byte) []byte { return nil },
		"another text":   func([]byte) []byte { return pack("two") },
		"not compressed": func([]byte) []byte { return []byte("one") },
		"a bit":          func(b []byte) []byte { b[len(b)/2] ^= 1; return b },
		"a bomb":         func([]byte) []byte { return pack(strings.Repeat("0", 40<<20)) },
	} {
		dir := t.TempDir()
		w := open(t, dir, newClock().now)
		one := save(t, w, modoc, "", "one")
		save(t, w, modoc, one, "two")
		versions, err := w.History(modoc)
		if err != nil {
			t.Fatal(err)
		}
		id := versions[1].ID
		path := filepath.Join(dir, "history", modoc, id+".json.gz")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, damage(data), 0o644); err != nil {
			t.Fatal(err)
		}
		_, err = w.Version(modoc, id)
		says(t, what, err, "kept on "+newClock().at.Local().Format("January 2, 2006, 3:04:05 PM"), "damaged")
		_, err = w.Restore(modoc, intake.Checksum([]byte("two")), id)
		says(t, what, err, "damaged")
		holds(t, dir, modoc, "two")
	}
}

func TestStrangeIDs(t *testing.T) {
	dir := t.TempDir()
	w := open(t, dir, newClock().now)
	save(t, w, modoc, "", "one")
	versions, err := w.History(modoc)
	if err != nil {
		t.Fatal(err)
	}
	id := versions[0].ID
	write(t, dir, "history/"+modoc+"/"+"another.json.gz", "no version")
	// One whose checksum leads into a folder.
	lead := id[:len(id)-64] + "aaa/" + strings.Repeat("b", 60)
	write(t, dir, "history/"+modoc+"/"+lead+".json.gz", "no version")
	for _, strange := range []string{
		lead, "", ".", "..", "another", "../" + modoc + "/" + id, id + "/", strings.ToUpper(id), "0" + id, " " + id,
		strings.Replace(id, "000001", "+00001", 1), strings.Replace(id, "000001", "000002", 1),
		strings.Replace(id, "saved", "other", 1), strings.Replace(id, "-06-", "-13-", 1),
		id[:len(id)-64] + "../" + strings.Repeat("a", 61), "99999999999-" + strings.SplitN(id, "-", 2)[1],
	} {
		_, err := w.Version(modoc, strange)
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("the version %q: got %v, want fs.ErrNotExist", strange, err)
		}
	}
	wantHistory(t, w, modoc, "saved one")
}

// days saves a version on each of some days and returns its revision.
func days(t *testing.T, w *workspace.Workspace, c *clock, name, base string, versions ...int) string {
	t.Helper()
	begin := newClock().at
	for _, day := range versions {
		c.at = begin.AddDate(0, 0, day)
		base = save(t, w, name, base, fmt.Sprint("day ", day))
	}
	return base
}

func TestOldVersionsAreRemoved(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w := open(t, dir, c.now)
	days(t, w, c, "26-mono.json", "", 0, 1)
	base := days(t, w, c, modoc, "", 2, 3, 50, 90)
	wantHistory(t, w, modoc, "saved day 90, saved day 50, saved day 3, saved day 2")

	// Each stays for 90 days from the one after it.
	base = days(t, w, c, modoc, base, 94)
	wantHistory(t, w, modoc, "saved day 94, saved day 90, saved day 50, saved day 3")
	base = days(t, w, c, modoc, base, 140)
	wantHistory(t, w, modoc, "saved day 140, saved day 94, saved day 90, saved day 50, saved day 3")
	base = days(t, w, c, modoc, base, 141)
	wantHistory(t, w, modoc, "saved day 141, saved day 140, saved day 94, saved day 90, saved day 50")

	// The newest version of a file stays, and one that was replaced today.
	base = days(t, w, c, modoc, base, 1000)
	wantHistory(t, w, modoc, "saved day 1000, saved day 141")
	wantHistory(t, w, "26-mono.json", "saved day 1")
	holds(t, dir, "26-mono.json", "day 1")

	// A clock that was wrong for a day does no more harm.
	days(t, w, c, modoc, base, 999)
	wantHistory(t, w, modoc, "saved day 999, saved day 1000, saved day 141")
}

func TestOldVersionsAreLookedForOnceADay(t *testing.T) {
	dir := t.TempDir()
	c := newClock()
	w, other := open(t, dir, c.now), open(t, dir, c.now)
	save(t, w, modoc, "", "one") // the history is looked through
	stale := "000001-2020-01-01T000000.000Z-saved-3-" + intake.Checksum([]byte("old"))
	next := "000002-2020-01-02T000000.000Z-saved-3-" + intake.Checksum([]byte("new"))
	for _, id := range []string{stale, next} {
		write(t, dir, "history/26-mono.json/"+id+".json.gz", "")
	}
	count := func() int {
		versions, err := w.History("26-mono.json")
		if err != nil {
			t.Fatal(err)
		}
		return len(versions)
	}
	base := save(t, other, modoc, intake.Checksum([]byte("one")), "two")
	base = save(t, w, modoc, base, "three")
	if got := count(); got != 2 {
		t.Errorf("the history was looked through again on the same day: %d versions", got)
	}
	c.at = c.at.AddDate(0, 0, 1)
	save(t, other, modoc, base, "four")
	if got := count(); got != 1 {
		t.Errorf("the history was not looked through on the next day: %d versions", got)
	}
}

func TestTemporaryFilesAreRemovedWhenOld(t *testing.T) {
	dir := t.TempDir()
	c := &clock{time.Now()}
	w := open(t, dir, c.now)
	base := save(t, w, modoc, "", "one")
	left := []string{".coesummary-99-0.tmp", "history/.coesummary-99-0.tmp", "history/" + modoc + "/.coesummary-99-0.tmp"}
	for _, name := range left {
		write(t, dir, name, "half")
	}
	write(t, dir, ".other.tmp", "not ours")
	base = save(t, w, modoc, base, "two")
	if got := temps(t, dir); got != 4 {
		t.Errorf("there are %d temporary files; those that may be in use were removed", got)
	}
	c.at = c.at.Add(2 * time.Hour)
	open(t, dir, c.now)
	if _, err := os.Lstat(filepath.Join(dir, left[0])); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening did not remove %s: %v", left[0], err)
	}
	save(t, w, modoc, base, "three")
	if got := temps(t, dir); got != 1 {
		t.Errorf("%d temporary files are left, want the one that isn't ours", got)
	}
}
