package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

const (
	historyDir = "history"
	lockFile   = historyDir + "/.lock"
)

// alone runs do while nobody else saves into the folder: neither this program
// nor another one, here or on another computer.
func (w *Workspace) alone(do func() error) error {
	w.saving.Lock()
	defer w.saving.Unlock()
	if err := w.needFolder(historyDir); err != nil {
		return cantKeep(err)
	}
	lock, err := w.lock()
	if err != nil {
		return err
	}
	defer lock.Close()
	return do()
}

// lock waits for its turn among programs. It asks again and again instead of
// waiting in the system, because a program that hangs on a far computer would
// let everybody wait for ever.
func (w *Workspace) lock() (*flock.Flock, error) {
	if err := w.needLockFile(); err != nil {
		return nil, cantKeep(err)
	}
	lock := flock.New(filepath.Join(w.path, filepath.FromSlash(lockFile)), flock.SetFlag(os.O_RDONLY))
	for began := time.Now(); ; time.Sleep(3 * time.Millisecond) {
		got, err := lock.TryLock()
		switch {
		case got:
			if err := w.isOurs(lock); err != nil {
				lock.Close()
				return nil, err
			}
			return lock, nil
		case errors.Is(err, fs.ErrNotExist):
			return nil, errMoved
		case errors.Is(err, fs.ErrPermission):
			return nil, cantKeep(err)
		case err != nil && !errors.Is(err, syscall.EINTR):
			return nil, cantLock(err)
		case time.Since(began) > w.patience:
			return nil, errors.New("another program has been saving in this folder for too long; wait a moment, and try again")
		}
	}
}

// needLockFile makes the file that is locked, through the root, which goes
// through no link to a file elsewhere.
func (w *Workspace) needLockFile() error {
	info, err := w.root.Lstat(lockFile)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f, err := w.root.OpenFile(lockFile, os.O_WRONLY|os.O_CREATE|os.O_EXCL, newFile)
		if errors.Is(err, fs.ErrExist) {
			return nil // another program was faster
		}
		if err != nil {
			return err
		}
		return f.Close()
	case err == nil:
		return checkKind(info)
	}
	return err
}

var errMoved = errors.New("the folder was moved or renamed while it was open; close this program and open the folder again")

// isOurs makes sure that the locked file, which was opened by its path, is that
// of the folder that the root holds, which stays the same when it is moved.
func (w *Workspace) isOurs(lock *flock.Flock) error {
	locked, err := lock.Stat()
	if err != nil {
		return cantLock(err)
	}
	if ours, err := w.root.Lstat(lockFile); err != nil || !os.SameFile(locked, ours) {
		return errMoved
	}
	return nil
}

func cantLock(err error) error {
	return fmt.Errorf("this disk can't keep two people from saving at the same moment, so nothing is saved here; "+
		"choose a folder on another disk (%w)", plain(err))
}
