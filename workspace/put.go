package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"time"
)

// put gives data a name, whole or not at all. It writes a temporary file, with
// the permissions of an old file if there is one, and has it given its name by
// one of the functions below. The names are those of the root, with slashes.
func (w *Workspace) put(name string, data []byte, old fs.FileInfo, give func(temp, name string) error) error {
	temp, err := w.stage(path.Dir(name), data, old)
	if temp != "" {
		defer w.root.Remove(temp) // gone already where it was renamed
	}
	if err != nil {
		return err
	}
	err = patiently(pauses, func() error { return give(temp, name) })
	if err == nil {
		w.syncFolder(path.Dir(name))
	}
	return err
}

// errTouched says that another program touched a file while it was to be
// replaced or removed.
var errTouched = errors.New("the file was changed meanwhile")

// replace returns what gives a staged file the name of one that was read
// before. To write and sync the new one took a while, in which another program
// may have changed the old one.
func (w *Workspace) replace(old fs.FileInfo) func(temp, name string) error {
	return func(temp, name string) error {
		if err := w.untouched(name, old); err != nil {
			return err
		}
		return w.root.Rename(temp, name)
	}
}

// untouched returns errTouched where a file looks no longer as it did.
func (w *Workspace) untouched(name string, old fs.FileInfo) error {
	info, err := w.root.Lstat(name)
	if err == nil && !looksLike(info, old) || errors.Is(err, fs.ErrNotExist) {
		return errTouched
	}
	return err
}

// giveNew gives a staged file a name that no file has. It links, because a
// link, unlike a rename, never replaces a file that appeared in the meantime,
// however the file system compares names.
func (w *Workspace) giveNew(temp, name string) error {
	err := w.root.Link(temp, name)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	return w.renameNew(temp, name)
}

// renameNew is for a file system without links: it looks, and then renames.
// Only another program can come between, because our own saves take their
// turns.
func (w *Workspace) renameNew(temp, name string) error {
	if _, err := w.root.Lstat(name); err == nil {
		return fs.ErrExist
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return w.root.Rename(temp, name)
}

// tempPrefix and tempSuffix are around the names of temporary files. The name
// of the file itself is not in them, because it may be as long as names can be.
const tempPrefix, tempSuffix = ".coesummary-", ".tmp"

// stage writes a temporary file and makes sure that it is on the disk. It
// returns the name also with an error, if there is a file to remove.
func (w *Workspace) stage(dir string, data []byte, old fs.FileInfo) (temp string, err error) {
	mode := newFile
	if old != nil {
		mode = old.Mode().Perm()
	}
	f, temp, err := w.create(dir, mode)
	if err != nil {
		return "", err
	}
	if info, err := f.Stat(); err == nil && old != nil && info.Mode().Perm() != mode {
		// The system took away what others on a share may do. Some disks know
		// of no permissions, and then there is nothing to keep.
		_ = f.Chmod(mode)
	}
	_, err = f.Write(data)
	if err == nil {
		err = f.Sync()
	}
	if e := f.Close(); err == nil {
		err = e
	}
	return temp, err
}

// newFile are the permissions of a file that replaces none; the system takes
// away from them what the user doesn't give to others.
const newFile fs.FileMode = 0o666

// create makes a temporary file in a folder. Another computer on a share may
// have a process of the same number.
func (w *Workspace) create(dir string, mode fs.FileMode) (f *os.File, name string, err error) {
	for n := 0; ; n++ {
		name = path.Join(dir, fmt.Sprintf("%s%d-%d%s", tempPrefix, os.Getpid(), n, tempSuffix))
		f, err = w.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if err == nil || !errors.Is(err, fs.ErrExist) || n == 1000 {
			return f, name, err
		}
	}
}

// leftOver is how old a temporary file is that nobody writes any more: a
// program was killed while it saved.
const leftOver = time.Hour

// sweep removes the temporary files among the names of a folder that are left
// over. One that can't be removed is in nobody's way, and the next sweep tries
// again.
func (w *Workspace) sweep(dir string, names []string) {
	for _, name := range names {
		if !strings.HasPrefix(name, tempPrefix) || !strings.HasSuffix(name, tempSuffix) {
			continue
		}
		full := path.Join(dir, name)
		if info, err := w.root.Lstat(full); err == nil && info.Mode().IsRegular() && w.now().Sub(info.ModTime()) > leftOver {
			_ = w.root.Remove(full)
		}
	}
}

// syncFolder asks for a new name to be on the disk as well. Not every system
// can (Windows cannot), and the file's own bytes are safe already, so a refusal
// is no failure.
func (w *Workspace) syncFolder(dir string) {
	if d, err := w.root.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// needFolder makes a folder where there is none, open to those to whom the
// folder of summaries is. A link or a file in its place is an error.
func (w *Workspace) needFolder(name string) error {
	info, err := w.root.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return w.makeFolder(name)
	}
	if err == nil && (!info.IsDir() || info.Mode()&fs.ModeSymlink != 0) {
		return &trouble{name + " is not a folder; rename it, because the earlier versions are kept in a folder of that name", fs.ErrExist}
	}
	return err
}

func (w *Workspace) makeFolder(name string) error {
	top, err := w.root.Stat(".")
	if err != nil {
		return err
	}
	if err := w.root.Mkdir(name, top.Mode().Perm()); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	if made, err := w.root.Lstat(name); err == nil && made.IsDir() && made.Mode().Perm() != top.Mode().Perm() {
		// As for files: the others on a share have to be able to save as well.
		_ = w.root.Chmod(name, made.Mode()&fs.ModeSetgid|top.Mode().Perm())
	}
	w.syncFolder(path.Dir(name))
	return nil
}
