// Package outfile puts files in place whole or not at all. Each is written to
// a temporary file beside its target, synced, and only then given its name, so
// that a kill at any moment leaves either the old file or the new one. At the
// worst a temporary file (".NAME.1234-0.tmp") is left over.
package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// File is one file to write.
type File struct {
	Path string
	Data []byte
}

// ErrExists says that a file is there already and was not to be replaced.
var ErrExists = errors.New("the file is there already")

// Free returns an error for the first path at which a file cannot be put: one
// that is a folder, whose folder is missing, or, unless force is set, one that
// exists. It lets a caller say so before the work instead of after it.
func Free(force bool, paths ...string) error {
	for _, path := range paths {
		if _, err := target(path, force); err != nil {
			return err
		}
	}
	return nil
}

// Write puts the files in place. All are staged before the first gets its
// name, so that a full disk or a folder without permission leaves every target
// as it was. An existing file is replaced only where force is set.
func Write(force bool, files ...File) error {
	targets := make([]place, len(files))
	for i, f := range files {
		var err error
		if targets[i], err = target(f.Path, force); err != nil {
			return err
		}
	}
	staged, err := stageAll(targets, files)
	defer func() {
		for _, s := range staged {
			os.Remove(s.temp) // already gone where it was put in place
		}
	}()
	if err != nil {
		return err
	}
	for i, t := range targets {
		if t.device {
			if err := writeDevice(files[i]); err != nil {
				return err
			}
		}
	}
	for i, s := range staged {
		if err := s.commit(force); err != nil {
			return err
		}
		if folder := filepath.Dir(s.final); i == 0 || folder != filepath.Dir(staged[i-1].final) {
			defer syncFolder(folder)
		}
	}
	return nil
}

// atOnce is how many files are open at once: a disk takes hardly more time to
// make sure of many than of one.
const atOnce = 32

// stageAll stages the files that are no devices. It returns those that stand
// beside their targets by then, in their order, and the first error.
func stageAll(targets []place, files []File) ([]staging, error) {
	var staged []staging
	for from := 0; from < len(files); from += atOnce {
		to := min(from+atOnce, len(files))
		some, err := stage(targets[from:to], files[from:to])
		staged = append(staged, some...)
		if err != nil {
			return staged, err
		}
	}
	return staged, nil
}

// stage writes some files beside their targets, and then makes sure of all at
// once that they are on the disk.
func stage(targets []place, files []File) (staged []staging, err error) {
	var all []*draft
	for i, t := range targets {
		if t.device {
			continue
		}
		d := write(t, files[i])
		if all = append(all, d); d.err != nil {
			break
		}
	}
	var wait sync.WaitGroup
	for _, d := range all {
		wait.Go(d.finish)
	}
	wait.Wait()
	for _, d := range all {
		if d.temp != "" {
			staged = append(staged, d.staging)
		}
		if d.err != nil && err == nil {
			err = fmt.Errorf("%s can't be written: %w", d.shown, reason(d.err))
		}
	}
	return staged, err
}

// draft is a file that is being staged.
type draft struct {
	staging
	file *os.File
	err  error
}

// write begins a file beside its target. It may not be on the disk yet.
func write(t place, f File) *draft {
	d := &draft{staging: staging{final: t.path, shown: f.Path}}
	if d.file, d.err = create(t); d.err == nil {
		d.temp = d.file.Name()
		_, d.err = d.file.Write(f.Data)
	}
	return d
}

// finish makes sure that a draft is on the disk, and closes it.
func (d *draft) finish() {
	if d.file == nil {
		return
	}
	if d.err == nil {
		d.err = d.file.Sync()
	}
	if err := d.file.Close(); d.err == nil {
		d.err = err
	}
}

// place is where a file really goes.
type place struct {
	path   string // symbolic links resolved
	mode   fs.FileMode
	device bool // not a regular file: /dev/stdout, a pipe
}

func target(path string, force bool) (place, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		folder := filepath.Dir(path)
		if info, err := os.Stat(folder); err != nil {
			return place{}, fmt.Errorf("%s can't be written: the folder %s is not there; make it first, or choose another", path, folder)
		} else if !info.IsDir() {
			return place{}, fmt.Errorf("%s can't be written: %s is not a folder", path, folder)
		}
		return place{path: path, mode: 0o666}, nil
	case err != nil:
		return place{}, fmt.Errorf("%s can't be written: %w", path, reason(err))
	case info.IsDir():
		return place{}, fmt.Errorf("%s is a folder; give the name of a file in it", path)
	case !info.Mode().IsRegular():
		return place{path: path, device: true}, nil
	case !force:
		return place{}, exists(path)
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return place{}, fmt.Errorf("%s can't be written: %w", path, reason(err))
	}
	return place{path: real, mode: info.Mode().Perm()}, nil
}

func exists(path string) error {
	return fmt.Errorf("%w: %s; choose another name, or replace it with --force", ErrExists, path)
}

// create makes a new file beside a target, with the target's permissions.
func create(t place) (*os.File, error) {
	for n := 0; ; n++ {
		name := filepath.Join(filepath.Dir(t.path), fmt.Sprintf(".%s.%d-%d.tmp", filepath.Base(t.path), os.Getpid(), n))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, t.mode)
		if err == nil {
			return f, nil
		}
		if errors.Is(err, fs.ErrNotExist) {
			return nil, errors.New("no file can be made in that folder")
		}
		if !errors.Is(err, fs.ErrExist) || n == 1000 {
			return nil, err
		}
	}
}

type staging struct{ temp, final, shown string }

// commit gives the staged file its name. Without force it links, because a
// link, unlike a rename, never replaces a file that appeared in the meantime.
func (s staging) commit(force bool) error {
	if !force {
		err := os.Link(s.temp, s.final)
		if err == nil {
			return nil
		}
		if errors.Is(err, fs.ErrExist) {
			return exists(s.shown)
		}
		// A file system without links: look, then rename.
		if _, err := os.Lstat(s.final); err == nil {
			return exists(s.shown)
		}
	}
	if err := os.Rename(s.temp, s.final); err != nil {
		return fmt.Errorf("%s can't be written: %w", s.shown, reason(err))
	}
	return nil
}

// syncFolder asks for the new name to be on the disk as well. Not every system
// can (Windows cannot), and the file's own bytes are safe already, so a refusal
// is no failure.
func syncFolder(path string) {
	if d, err := os.Open(path); err == nil {
		_ = d.Sync()
		d.Close()
	}
}

// writeDevice writes to what is not a regular file and so cannot be replaced.
func writeDevice(f File) error {
	d, err := os.OpenFile(f.Path, os.O_WRONLY, 0)
	if err != nil {
		return fmt.Errorf("%s can't be written: %w", f.Path, reason(err))
	}
	if _, err := d.Write(f.Data); err != nil {
		d.Close()
		return fmt.Errorf("%s can't be written: %w", f.Path, reason(err))
	}
	if err := d.Close(); err != nil {
		return fmt.Errorf("%s can't be written: %w", f.Path, reason(err))
	}
	return nil
}

// reason strips the operation and the path from a system's error, which the
// sentence around it says already.
func reason(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	var le *os.LinkError
	if errors.As(err, &le) {
		return le.Err
	}
	return err
}
