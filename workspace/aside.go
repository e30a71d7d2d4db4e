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

// Aside lists the files that were set aside and have not come back, in the order
// of their names, and of one name the last first.
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
		versions, err := w.History(name)
		if err != nil {
			return nil, err
		}
		for _, v := range stillAside(versions) {
			files = append(files, AsideFile{name, v})
		}
	}
	return files, nil
}

// stillAside are the versions, of those of a file with the newest first, that were
// set aside and have not been in the folder again since.
func stillAside(versions []Version) (aside []Version) {
	since := map[string]bool{} // the revisions after a version
	for _, v := range versions {
		if v.Kind == Unsaved {
			continue // which was in no folder
		}
		if v.Kind == Aside && !since[v.Revision] {
			aside = append(aside, v)
		}
		since[v.Revision] = true
	}
	return aside
}

// PutBack brings back the version of a file that was set aside. Where there is a
// file of that name by now, the error is a *Conflict. The revision is TooLarge
// where it is.
func (w *Workspace) PutBack(name, id string) (revision string, err error) {
	if err := checkName(name); err != nil {
		return "", err
	}
	versions, err := w.History(name)
	if err != nil {
		return "", fmt.Errorf("%s can't be put back: %w", name, err)
	}
	aside := stillAside(versions)
	i := slices.IndexFunc(aside, func(v Version) bool { return v.ID == id })
	switch {
	case i < 0:
		return "", &trouble{fmt.Sprintf("no such file %s was set aside, or it is back already", name), fs.ErrNotExist}
	case aside[i].TooLarge():
		return TooLarge, w.moveBack(name, aside[i])
	}
	return w.Restore(name, "", id)
}
