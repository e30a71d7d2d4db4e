package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// trouble is a system's error in words that help. It stays what it was for
// errors.Is.
type trouble struct {
	words string
	cause error
}

func (t *trouble) Error() string { return t.words }
func (t *trouble) Unwrap() error { return t.cause }

// plain puts a system's error in plain words, without the operation and the
// path, which the sentence around it says already.
func plain(err error) error {
	if t := (*trouble)(nil); errors.As(err, &t) {
		return err
	}
	if words := inWords(err); words != "" {
		return &trouble{words, err}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	var link *os.LinkError
	if errors.As(err, &link) {
		return link.Err
	}
	return err
}

// cantRead is the error of a file that can't be read.
func cantRead(name string, err error) error {
	return fmt.Errorf("%s can't be read: %w", name, plain(err))
}

func inWords(err error) string {
	switch {
	case errors.Is(err, fs.ErrPermission):
		return noPermission
	case errors.Is(err, errTouched):
		return "another program is changing it; wait until it is done, and try again"
	case isBusy(err):
		return "another program has it open; close it there, and try again"
	case isFull(err):
		return "the disk is full; make room on it, and try again"
	case errors.Is(err, syscall.EFBIG):
		return "the disk takes no file of that size; choose a folder on another disk"
	case isReadOnly(err):
		return "the disk can be read, but not changed; choose a folder on another disk"
	case errors.Is(err, os.ErrClosed):
		return "the folder was closed"
	case errors.Is(err, fs.ErrNotExist):
		return "it is not there any more"
	}
	return ""
}

// pauses are how long to wait for a program that looks at every new file for a
// moment, as those against viruses and those that copy to a cloud do. Windows
// lets nobody replace a file meanwhile. All together it is less than a second.
var pauses = []time.Duration{20 * time.Millisecond, 50 * time.Millisecond, 100 * time.Millisecond, 200 * time.Millisecond, 400 * time.Millisecond}

// patiently tries again, after each of the pauses, what fails because a file
// is busy. Any other error is returned at once.
func patiently(pauses []time.Duration, do func() error) error {
	err := do()
	for _, pause := range pauses {
		if !isBusy(err) {
			break
		}
		time.Sleep(pause)
		err = do()
	}
	return err
}
