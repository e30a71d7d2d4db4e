package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
)

// AsideFile is a file that was set aside.
type AsideFile struct {
	Name    string
	Version Version
}

// SetAside takes a file out of the folder and keeps it in the history, from
// which PutBack brings it back. It stays there however old it gets. The base is
// the revision that the caller has seen, or TooLarge; where the file is another by
// now, the error is a *Conflict and the file stays.
func (w *Workspace) SetAside(name, base string) error {
	if err := checkName(name); err != nil {
		return err
	}
	var err error
	if base == TooLarge {
		err = w.moveAside(name)
	} else {
		err = w.alone(func() error { return w.keepAside(name, base) })
	}
	if err != nil {
		return cant(name, "set aside", err)
	}
	return nil
}

// keepAside puts a file into the history and removes it.
func (w *Workspace) keepAside(name, base string) error {
	file, next, err := w.current(name, base)
	if err != nil {
		return err
	}
	kept, err := w.keep(name, file.data, Aside, next)
	if err != nil {
		return err
	}
	if err := patiently(pauses, func() error {
		if err := w.untouched(name, file.info); err != nil {
			return err
		}
		return w.root.Remove(name)
	}); err != nil {
		return w.unkeep(name, kept, err)
	}
	w.syncFolder(".")
	w.tidy()
	return nil
}

// Aside lists the files that were set aside, in the order of their names.
func (w *Workspace) Aside() ([]AsideFile, error) {
	names, err := w.names(historyDir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("the files that were set aside can't be listed: %w", plain(err))
	}
	slices.Sort(names)
	files := []AsideFile{}
	for _, name := range names {
		if checkName(name) != nil {
			continue
		}
		v, ok, err := w.aside(name)
		if err != nil {
			return nil, err
		}
		if ok {
			files = append(files, AsideFile{name, v})
		}
	}
	return files, nil
}

// aside returns the version that was set aside, where a file was.
func (w *Workspace) aside(name string) (v Version, ok bool, err error) {
	if _, err := w.root.Lstat(name); err == nil {
		return Version{}, false, nil
	}
	v, _, err = w.newest(name)
	return v, err == nil && v.Kind == Aside, err
}

// PutBack brings back a file that was set aside. Where there is a file of that
// name by now, the error is a *Conflict. The revision is TooLarge where it is.
func (w *Workspace) PutBack(name string) (revision string, err error) {
	if err := checkName(name); err != nil {
		return "", err
	}
	v, _, err := w.newest(name)
	switch {
	case err != nil:
		return "", fmt.Errorf("%s can't be put back: %w", name, err)
	case v.Kind != Aside:
		return "", &trouble{fmt.Sprintf("no file %s was set aside", name), fs.ErrNotExist}
	}
	if v.TooLarge() {
		return TooLarge, w.moveBack(name, v)
	}
	return w.Restore(name, "", v.ID)
}
