package workspace

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/coesummary/coesummary/intake"
)

// Conflict is the error of a save whose base is no longer what the file holds.
// The file was left as it is. What another program put into it was kept in the
// history as well.
type Conflict struct {
	Name string
	// Base is the revision that the caller had; empty where a new file was to
	// be made.
	Base string
	// Current is the file's revision; empty where there is no file any more.
	Current string
}

func (c *Conflict) Error() string {
	switch {
	case c.Base == "":
		return fmt.Sprintf("there is a file %s already; open it, or choose another name", c.Name)
	case c.Current == "":
		return fmt.Sprintf("%s was removed from the folder or renamed since you opened it, so nothing was written", c.Name)
	}
	return fmt.Sprintf("%s was changed by somebody else since you opened it, so nothing was written", c.Name)
}

// content is what a file holds.
type content struct {
	data     []byte
	info     fs.FileInfo
	revision string
}

// Read returns what a file holds, and its revision, which is the checksum of
// its bytes (intake.Checksum). The error is fs.ErrNotExist where there is no
// such file, ErrName where no file can have that name, and ErrTooLarge where it is
// larger than intake.MaxSize.
func (w *Workspace) Read(name string) (data []byte, revision string, err error) {
	if err := checkName(name); err != nil {
		return nil, "", err
	}
	file, err := w.load(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, "", &trouble{fmt.Sprintf("there is no file %s in the folder", name), err}
	}
	if err != nil {
		return nil, "", cantRead(name, err)
	}
	return file.data, file.revision, nil
}

// open opens an ordinary file of the folder.
func (w *Workspace) open(name string) (f *os.File, info fs.FileInfo, err error) {
	if info, err = w.root.Lstat(name); err != nil {
		return nil, nil, err
	}
	if err := checkKind(info); err != nil {
		return nil, nil, err
	}
	err = patiently(pauses, func() (err error) {
		f, err = w.root.Open(name)
		return err
	})
	if err != nil {
		return nil, nil, err
	}
	// It may be another one by now.
	if info, err = f.Stat(); err == nil {
		err = checkKind(info)
	}
	if err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}

// load reads an ordinary file of the folder.
func (w *Workspace) load(name string) (*content, error) {
	f, info, err := w.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info.Size() > intake.MaxSize {
		return nil, ErrTooLarge
	}
	data, err := io.ReadAll(io.LimitReader(f, intake.MaxSize+1))
	if err != nil {
		return nil, err
	}
	if len(data) > intake.MaxSize {
		return nil, ErrTooLarge
	}
	return &content{data, info, intake.Checksum(data)}, nil
}

// Save writes a file, and returns its new revision. The base is the revision
// that the caller's work began from, or "" for a new file, which never replaces
// one. Where the file is not the base any more the error is a *Conflict, and
// nothing was written. The version is in the history before the file is
// replaced. To save what the file holds already does nothing.
//
// Any other error says in a sentence why nothing could be saved.
func (w *Workspace) Save(name, base string, data []byte) (revision string, err error) {
	return w.saveAs(Saved, name, base, data)
}

// saveAs is Save of a version that gets a kind in the history.
func (w *Workspace) saveAs(kind Kind, name, base string, data []byte) (revision string, err error) {
	if err := checkName(name); err != nil {
		return "", err
	}
	if len(data) > intake.MaxSize {
		return "", cant(name, "saved", ErrTooLarge)
	}
	err = w.alone(func() error {
		err := w.save(kind, name, base, data)
		for tries := 0; errors.Is(err, errTouched) && tries < 3; tries++ {
			err = w.save(kind, name, base, data) // which finds out whether it was changed
		}
		if err != nil {
			return err
		}
		w.tidy()
		return nil
	})
	if err != nil {
		return "", cant(name, "saved", err)
	}
	return intake.Checksum(data), nil
}

// cant says of which file an error is, where the error itself doesn't.
func cant(name, done string, err error) error {
	var conflict *Conflict
	if errors.As(err, &conflict) {
		return err
	}
	return fmt.Errorf("%s can't be %s: %w", name, done, plain(err))
}

// save is saveAs in its turn. A new file takes nothing back, and is Saved.
func (w *Workspace) save(kind Kind, name, base string, data []byte) error {
	if base == "" {
		return w.saveNew(name, data)
	}
	current, next, err := w.current(name, base)
	if current != nil && current.revision == intake.Checksum(data) {
		return nil
	}
	if err != nil {
		return err
	}
	kept, err := w.keep(name, data, kind, next)
	if err != nil {
		return err
	}
	if err := w.put(name, data, current.info, w.replace(current.info)); err != nil {
		return w.unkeep(name, kept, err)
	}
	return nil
}

func (w *Workspace) saveNew(name string, data []byte) error {
	if file, err := w.load(name); err == nil {
		return &Conflict{Name: name, Current: file.revision}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := w.unlikeOthers(name); err != nil {
		return err
	}
	_, next, err := w.newest(name)
	if err != nil {
		return err
	}
	kept, err := w.keep(name, data, Saved, next)
	if err != nil {
		return err
	}
	if err := w.put(name, data, nil, w.giveNew); err != nil {
		if errors.Is(err, fs.ErrExist) {
			err = &Conflict{Name: name, Current: w.revision(name)}
		}
		return w.unkeep(name, kept, err)
	}
	return nil
}

// unlikeOthers refuses a name for a new file that another one has but for its
// capital letters. Where the folder is copied to a disk that takes both for one
// name, one of them would be lost.
func (w *Workspace) unlikeOthers(name string) error {
	names, err := w.names(".")
	if err != nil {
		return err
	}
	for _, other := range names {
		if other != name && strings.EqualFold(other, name) {
			return fmt.Errorf("there is a file %s, whose name differs in capital letters only", other)
		}
	}
	return nil
}

// current loads a file that is to be replaced or removed, and makes sure that
// it is the base, that it may be replaced, and that the history has it: the
// version that was there before the first save, or that came from outside. It
// returns the file, also with an error where there is one, and the number that
// the next version gets.
func (w *Workspace) current(name, base string) (file *content, next int, err error) {
	file, err = w.load(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, 0, &Conflict{Name: name, Base: base}
	}
	if err != nil {
		return nil, 0, err
	}
	if err := checkWritable(file.info); err != nil {
		return file, 0, err
	}
	newest, next, err := w.newest(name)
	if err == nil && newest.Revision != file.revision {
		_, err = w.keep(name, file.data, Found, next)
		next++
	}
	if file.revision != base {
		// Nothing is replaced, so it does no harm if it couldn't be kept.
		err = &Conflict{Name: name, Base: base, Current: file.revision}
	}
	return file, next, err
}

// checkWritable refuses a file that is not to be changed.
func checkWritable(info fs.FileInfo) error {
	if info.Mode().Perm()&0o200 == 0 {
		return &trouble{"it is marked as read-only; take that mark away, and try again", fs.ErrPermission}
	}
	return nil
}

// revision is that of a file, or "" where it can't be read.
func (w *Workspace) revision(name string) string {
	if file, err := w.load(name); err == nil {
		return file.revision
	}
	return ""
}
