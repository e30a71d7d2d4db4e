//go:build unix

package workspace_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/workspace"
)

func init() {
	works["save too much"] = saveTooMuch
	works["save without permission"] = saveWithoutPermission
}

// saveTooMuch saves into a folder on a disk that takes files of up to some
// bytes only, as a disk does that gets full in the middle of a file.
func saveTooMuch(dir, _ string) error {
	w, err := workspace.Open(dir)
	if err != nil {
		return err
	}
	_, base, err := w.Read(modoc)
	if err != nil {
		return err
	}
	const most = 2000
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: most, Max: most}); err != nil {
		return err
	}
	_, err = w.Save(modoc, base, paper("one")) // its version is small enough
	fmt.Println(err)
	random := make([]byte, 0, 10*most) // this one isn't, however it is packed
	for i := range 10 * most / 64 {
		random = append(random, intake.Checksum([]byte{byte(i), byte(i >> 8)})...)
	}
	_, err = w.Save(modoc, base, random)
	fmt.Println(err)
	return nil
}

func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, modoc, "old")
	w := open(t, dir, nil)
	base := save(t, w, modoc, intake.Checksum([]byte("old")), "new")
	out, err := another("save too much", dir, "").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(out), "\n")
	says(t, "the file", errors.New(lines[0]), modoc+" can't be saved: the disk takes no file of that size")
	says(t, "its version", errors.New(lines[1]), modoc+" can't be saved: the earlier versions can't be kept", "the disk takes no file of that size")
	holds(t, dir, modoc, "new")
	wantHistory(t, w, modoc, "saved new, found old")
	if got := temps(t, dir); got != 0 {
		t.Errorf("%d temporary files are left", got)
	}
	save(t, w, modoc, base, "newer")
}

// nobody is a user who may do nothing.
const nobody = 65534

// saveWithoutPermission works in a folder as a user who may only read it.
func saveWithoutPermission(dir, _ string) error {
	if os.Getuid() == 0 {
		if err := errors.Join(syscall.Setgid(nobody), syscall.Setuid(nobody)); err != nil {
			return err
		}
	}
	w, err := workspace.Open(dir)
	if err != nil {
		return err
	}
	_, base, err := w.Read(modoc)
	if err != nil {
		return err
	}
	_, err = w.Save(modoc, base, []byte("two"))
	fmt.Println(err)
	_, err = w.Save("26-mono.json", "", []byte("two"))
	fmt.Println(err)
	fmt.Println(w.SetAside(modoc, base))
	_, _, err = w.Read("secret.json")
	fmt.Println(err)
	return nil
}

func TestNoPermission(t *testing.T) {
	for what, readOnly := range map[string][]string{
		"folder":   {"."},
		"history":  {"history", "history/" + modoc},
		"versions": {"history/" + modoc},
	} {
		t.Run(what, func(t *testing.T) {
			dir := t.TempDir()
			for up := dir; up != os.TempDir() && up != "/"; up = filepath.Dir(up) {
				if err := os.Chmod(up, 0o777); err != nil {
					break
				}
			}
			w := open(t, dir, nil)
			one := save(t, w, modoc, "", "one")
			write(t, dir, "secret.json", "x")
			for _, name := range append(readOnly, "secret.json") {
				mode := os.FileMode(0o555)
				if name == "secret.json" {
					mode = 0
				}
				path := filepath.Join(dir, name)
				if err := os.Chmod(path, mode); err != nil {
					t.Fatal(err)
				}
				t.Cleanup(func() { _ = os.Chmod(path, 0o755) })
			}
			out, err := another("save without permission", dir, "").Output()
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(out), "\n")
			says(t, "save", errors.New(lines[0]), modoc+" can't be saved", "no permission")
			if what != "versions" {
				says(t, "new file", errors.New(lines[1]), "26-mono.json can't be saved", "no permission")
			}
			says(t, "set aside", errors.New(lines[2]), modoc+" can't be set aside", "no permission")
			says(t, "read", errors.New(lines[3]), "secret.json can't be read", "no permission")
			holds(t, dir, modoc, "one")
			wantHistory(t, w, modoc, "saved one")
			if changed, _, err := w.Changed(modoc, one); changed || err != nil {
				t.Errorf("changed: %v, %v", changed, err)
			}
		})
	}
}

func TestLinksAndDevicesAreRefused(t *testing.T) {
	dir := t.TempDir()
	outside := filepath.Join(t.TempDir(), "outside.json")
	if err := os.WriteFile(outside, []byte("outside"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, dir, modoc, "inside")
	for name, target := range map[string]string{
		"out.json": outside, "up.json": "../" + filepath.Base(filepath.Dir(outside)) + "/outside.json",
		"in.json": modoc, "nowhere.json": "nothing", "null.json": "/dev/null", "loop.json": "loop.json",
	} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.json"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := exec.Command("mknod", filepath.Join(dir, "zero.json"), "c", "1", "5").Run(); err != nil {
		t.Logf("NOT RUN: no device could be made: %v", err)
	}
	w := open(t, dir, nil)
	files, err := w.Files()
	if err != nil || len(files) < 8 {
		t.Fatalf("got %v, %v", files, err)
	}
	for _, f := range files {
		if f.Name == modoc {
			continue
		}
		want := "is a link"
		if f.Name == "pipe.json" || f.Name == "zero.json" {
			want = "is not an ordinary file"
		}
		says(t, "Files", errors.New(f.Problem), f.Name, want)
		_, _, err := w.Read(f.Name)
		says(t, "Read", err, f.Name+" can't be read", want)
		_, err = w.Save(f.Name, intake.Checksum([]byte("outside")), []byte("x"))
		says(t, "Save", err, f.Name+" can't be saved", want)
		_, err = w.Save(f.Name, "", []byte("x"))
		says(t, "Save new", err, f.Name+" can't be saved", want)
		says(t, "SetAside", w.SetAside(f.Name, intake.Checksum([]byte("outside"))), want)
		_, _, err = w.Changed(f.Name, "")
		says(t, "Changed", err, want)
	}
	holds(t, dir, modoc, "inside")
	holds(t, filepath.Dir(outside), "outside.json", "outside")
}
