package workspace

import (
	"fmt"

	"github.com/coesummary/coesummary/intake"
)

// Keep puts bytes into the history of a file that is not replaced by them: what
// somebody could not save because the file had changed (Unsaved), or what the
// file says, before somebody begins to work on it (Found). Where the history has
// these bytes already, it returns their newest version.
func (w *Workspace) Keep(name string, data []byte, kind Kind) (Version, error) {
	if err := checkName(name); err != nil {
		return Version{}, err
	}
	if kind != Unsaved && kind != Found {
		return Version{}, fmt.Errorf("%s can't be kept as %q: only what was found or not saved can", name, kind)
	}
	if len(data) > intake.MaxSize {
		return Version{}, cant(name, "kept", ErrTooLarge)
	}
	revision := intake.Checksum(data)
	var kept Version
	err := w.alone(func() error {
		versions, err := w.History(name)
		if err != nil {
			return err
		}
		next := 1
		for _, v := range versions {
			next = max(next, v.number+1)
			if v.Revision == revision {
				kept = v
				return nil
			}
		}
		kept, err = w.keep(name, data, kind, next)
		return err
	})
	if err != nil {
		return Version{}, cant(name, "kept", err)
	}
	return kept, nil
}
