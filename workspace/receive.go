package workspace

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/intake"
)

// Receive stores what somebody sends as a new file, and returns the name that
// it got: the sender's, with "-" for what a name can't have, and a number
// behind it ("plan-2.docx") where the name is taken. The error is ErrName where
// the name is not that of a JSON or Word file. No more than intake.MaxSize is
// read, and a larger file is an error.
func (w *Workspace) Receive(name string, from io.Reader) (string, error) {
	stem, end, err := cleaned(name)
	if err != nil {
		return "", err
	}
	data, err := io.ReadAll(io.LimitReader(from, intake.MaxSize+1))
	if err != nil {
		return "", fmt.Errorf("%s did not arrive whole: %w", shown(name), plain(err))
	}
	if len(data) > intake.MaxSize {
		return "", cant(shown(name), "stored", ErrTooLarge)
	}
	err = w.alone(func() (err error) {
		name, err = w.saveFree(stem, end, data)
		return err
	})
	if err != nil {
		return "", cant(stem+end, "stored", err)
	}
	return name, nil
}

// saveFree saves a new file under the first name that no file has, on no disk,
// and that none has which was set aside.
func (w *Workspace) saveFree(stem, end string, data []byte) (string, error) {
	names, err := w.names(".")
	if err != nil {
		return "", err
	}
	for n := 1; n < 1_000_000; n++ {
		name := stem + end
		if n > 1 {
			name = fmt.Sprintf("%s-%d%s", stem, n, end)
		}
		if slices.ContainsFunc(names, func(other string) bool { return strings.EqualFold(other, name) }) {
			continue
		}
		if versions, err := w.History(name); err != nil {
			return "", err
		} else if len(stillAside(versions)) > 0 {
			continue
		}
		err := w.saveNew(name, data)
		if conflict := (*Conflict)(nil); errors.As(err, &conflict) {
			// Another program was faster, or the disk takes two ways to write
			// one name for the same.
			continue
		}
		if err == nil {
			w.tidy()
		}
		return name, err
	}
	return "", errors.New("there are too many files of that name")
}
