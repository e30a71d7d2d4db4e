package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/report"
)

// A save is often several steps: a file emptied and filled, or a new one put
// in the place of the old. So a check waits until nothing has happened for a
// moment, but not for ever where something always happens.
const (
	settleAfter = 150 * time.Millisecond
	settleBy    = 2 * time.Second
)

// watch checks, and checks again whenever something was saved, until somebody
// ends it. What can't be read at the moment is told and waited for: editors
// take a file away before they put the new one there.
func (s *streams) watch(ctx context.Context, v validation) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("files can't be watched here: %w", err)
	}
	defer w.Close()
	seen, err := watchedBy(v)
	if err != nil {
		return err
	}
	for folder := range seen {
		if err := w.Add(folder); err != nil {
			return fmt.Errorf("the folder %s can't be watched: %w", folder, err)
		}
	}
	last, err := v.check(nil)
	if err != nil {
		return err
	}
	if err := s.tell(findingsTarget{path: "-", form: report.AsText}, last.run, false, false); err != nil {
		return err
	}
	s.sayPassedOver(last.passedOver)
	fmt.Fprintln(s.out, "Watching for changes; press Ctrl-C to end.")
	for {
		err := settled(ctx, w.Events, w.Errors, seen.matters)
		if errors.Is(err, context.Canceled) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := seen.stillThere(); err != nil {
			return err
		}
		now, err := v.check(nil)
		if err != nil {
			fmt.Fprintf(s.err, "coesummary: %s\n", report.Printable(err.Error()))
			continue
		}
		if err := s.tellChanges(last.run, now.run); err != nil {
			return err
		}
		last = now
	}
}

// settled waits for a change that matters, and then until nothing has happened
// for a while. Changes that come later stay in the queue for the next call.
func settled(ctx context.Context, events <-chan fsnotify.Event, faults <-chan error, matters func(string) bool) error {
	var quiet, late <-chan time.Time
	for {
		changed := false
		select {
		case <-ctx.Done():
			return context.Canceled
		case e := <-events:
			changed = e.Op != fsnotify.Chmod && matters(e.Name)
		case err := <-faults:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return fmt.Errorf("files can't be watched any more: %w", err)
			}
			changed = true // some changes were lost; look at everything
		case <-quiet:
			return nil
		case <-late:
			return nil
		}
		if !changed {
			continue
		}
		quiet = time.After(settleAfter)
		if late == nil {
			late = time.After(settleBy)
		}
	}
}

// watched are the folders that are watched, by their full paths. Folders and
// not files, because most editors save by putting a new file in the place of
// the old one.
type watched map[string]*interest

// interest is what matters in a folder.
type interest struct {
	summaries bool            // all that are summaries by their names
	names     map[string]bool // some files, in lower case: not every system tells capitals apart
}

// watchedBy returns the folders that a validation looks into.
func watchedBy(v validation) (watched, error) {
	out := watched{}
	for _, path := range v.paths {
		if path == "-" {
			return nil, usagef("standard input can't be watched; name the files or folders")
		}
		if isFolder(path) {
			if err := out.add(path, ""); err != nil {
				return nil, err
			}
			continue
		}
		if err := out.addFile(path); err != nil {
			return nil, err
		}
	}
	if v.waivers == "" {
		return out, nil
	}
	return out, out.addFile(v.waivers)
}

// addFile adds a file in its folder. Where it is a link, the file that it leads
// to is saved in another folder.
func (w watched) addFile(path string) error {
	if err := w.add(filepath.Dir(path), filepath.Base(path)); err != nil {
		return err
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil // the check says what is wrong with it
	}
	return w.add(filepath.Dir(real), filepath.Base(real))
}

// add adds a folder, with one file in it or with all.
func (w watched) add(folder, name string) error {
	full, err := filepath.Abs(folder)
	if err != nil {
		return fmt.Errorf("the folder %s can't be watched: %w", folder, err)
	}
	if w[full] == nil {
		w[full] = &interest{names: map[string]bool{}}
	}
	if name == "" {
		w[full].summaries = true
	} else {
		w[full].names[strings.ToLower(name)] = true
	}
	return nil
}

// matters reports whether a change of a file may change what is found. The
// system tells the full paths of files in a folder that was given so.
func (w watched) matters(path string) bool {
	if w[path] != nil {
		return true // the folder itself
	}
	in := w[filepath.Dir(path)]
	if in == nil {
		return false
	}
	name := strings.ToLower(filepath.Base(path))
	return in.names[name] || in.summaries && intake.IsSummaryName(name) && !intake.IsHiddenName(name)
}

// stillThere says which folder is gone. Nothing more would be heard of it.
func (w watched) stillThere() error {
	for folder := range w {
		if _, err := os.Stat(folder); errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("the folder %s is gone; start again where the files are now", folder)
		}
	}
	return nil
}
