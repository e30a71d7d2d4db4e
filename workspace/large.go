package workspace

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"

	"github.com/coesummary/coesummary/intake"
)

// TooLarge stands for the revision of a file that is larger than intake.MaxSize:
// nobody has seen what is in it. It can be set aside and put back, and is not read
// or replaced.
const TooLarge = "too large"

// Revision is that of a file which package intake has read in the folder.
func Revision(r intake.Result) string {
	if r.SHA256 == "" {
		return TooLarge
	}
	return r.SHA256
}

// checksum reads a file of any size for its checksum, and keeps nothing of it.
func (w *Workspace) checksum(name string) (string, fs.FileInfo, error) {
	f, info, err := w.open(name)
	if err != nil {
		return "", nil, err
	}
	defer f.Close()
	sum := sha256.New()
	_, err = io.Copy(sum, io.LimitReader(f, info.Size()))
	return hex.EncodeToString(sum.Sum(nil)), info, err
}

// moveAside moves a file into the history that is too large to be kept there as
// others are. It is read before this has its turn: that takes as long as the file
// is large, and others want to save.
func (w *Workspace) moveAside(name string) error {
	sum, info, err := w.checksum(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Conflict{Name: name, Base: TooLarge}
	case err != nil:
		return err
	case info.Size() <= intake.MaxSize:
		return &Conflict{Name: name, Base: TooLarge, Current: sum}
	}
	if err := checkWritable(info); err != nil {
		return err
	}
	return w.alone(func() error {
		_, next, err := w.newest(name)
		if err != nil {
			return err
		}
		v, err := w.begin(name, Version{Revision: sum, Size: info.Size(), Kind: Aside, number: next})
		if err != nil {
			return cantKeep(err)
		}
		err = patiently(pauses, func() error {
			if err := w.untouched(name, info); err != nil {
				return err
			}
			return w.root.Rename(name, fileOf(name, v))
		})
		if err == nil {
			w.syncFolder(".")
			w.tidy()
		}
		return err
	})
}

// moveBack moves a file that was set aside out of the history.
func (w *Workspace) moveBack(name string, v Version) error {
	err := w.alone(func() error {
		if err := w.unlikeOthers(name); err != nil {
			return err
		}
		err := patiently(pauses, func() error { return w.giveNew(fileOf(name, v), name) })
		if errors.Is(err, fs.ErrExist) {
			return &Conflict{Name: name, Current: w.revision(name)}
		}
		if err != nil {
			return err
		}
		_ = w.root.Remove(fileOf(name, v)) // gone already where it was renamed
		w.syncFolder(".")
		return nil
	})
	if err != nil {
		return cant(name, "put back", err)
	}
	return nil
}
