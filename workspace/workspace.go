// Package workspace is a folder of summaries that several people and programs
// edit: two tabs, two computers on a share, Word, a text editor, a sync
// program. The files in the folder are the truth. Nothing about them is kept
// anywhere else, and a file that was changed from outside is noticed and never
// overwritten.
//
// A revision is the checksum of a file's bytes. Who reads a file gets its
// revision, and gives it back as the base of a save. Where the file is no
// longer that revision, the save is refused with a *Conflict, and both sides
// still have what they wrote. Saves take their turns, between goroutines by a
// mutex and between programs and computers by a lock on history/.lock. Where a
// disk can't lock, nothing is saved: to go on without would be to overwrite
// somebody's work one day.
//
// A file is replaced whole or not at all: the new bytes go to a temporary file
// beside it, are synced, and only then get its name. Before that, they are put
// into history/NAME/ in the same way, and so are the bytes that are replaced,
// unless they are there. So a kill at any moment leaves the old file or the new
// one, and a history that has both. At the worst it leaves a temporary file
// (".coesummary-12-0.tmp"), which a later save removes.
//
// A version in the history is a file such as
//
//	history/25-modoc.json/000042-2026-06-23T101503.123Z-saved-18204-SHA256.json.gz
//
// Its name says everything that a list of versions shows, so that a list reads
// no file, and its order comes from the number in front, which is counted on
// under the lock: a clock that jumps, or two saves in one millisecond, don't
// change it. It is compressed, because a page that saves every two seconds
// makes thousands: a summary's 40 KB become 10, and any computer can unpack it
// without this program. The checksum is compared whenever a version is read. A
// version is never changed, and is removed 90 days after a newer one took its
// place, so the newest one of a file always stays. A file that is too large to be
// read is moved into the history as it is when it is set aside, and moved back.
//
// Every name from outside is checked (see ErrName), and every file is reached
// through an os.Root: no name and no symbolic link leads out of the folder.
package workspace

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/coesummary/coesummary/intake"
)

// Options say how a folder is opened. The zero value is right for a program.
type Options struct {
	// Now is the clock that versions are stamped and removed by. Nil is
	// time.Now.
	Now func() time.Time
}

// Workspace is an open folder. Its methods may be called at the same time from
// any number of goroutines.
type Workspace struct {
	path string // absolute
	root *os.Root
	now  func() time.Time
	// patience is how long a save waits for other programs that save.
	patience time.Duration

	saving sync.Mutex   // held while a save has its turn; guards the next two
	zip    *gzip.Writer // kept, because each takes a megabyte
	pruned string       // the day on which the history was last looked through

	sights sights
}

// Open opens a folder with the usual options. The error says in a sentence why
// it can't be opened.
func Open(dir string) (*Workspace, error) { return Options{}.Open(dir) }

// Open opens a folder. The error says in a sentence why it can't be opened.
// Nothing is written before the first save, so a folder that can only be read
// can be opened.
func (o Options) Open(dir string) (*Workspace, error) {
	full, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("the folder %s can't be opened: %w", dir, plain(err))
	}
	info, err := os.Stat(full)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no folder %s; check the name: %w", dir, fs.ErrNotExist)
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("%s is a file; name the folder that holds the summaries", dir)
	}
	root, err := os.OpenRoot(full)
	if err != nil {
		return nil, fmt.Errorf("the folder %s can't be opened: %w", dir, plain(err))
	}
	w := &Workspace{path: full, root: root, now: o.Now, patience: 10 * time.Second}
	if w.now == nil {
		w.now = time.Now
	}
	w.sights.of = map[string]sight{}
	if names, err := w.names("."); err == nil {
		w.sweep(".", names)
	}
	return w, nil
}

// Close closes the folder. No other method may be called afterwards.
func (w *Workspace) Close() error { return w.root.Close() }

// Path is the folder's absolute path.
func (w *Workspace) Path() string { return w.path }

// File is a file of the folder that may be a summary by the ending of its name.
type File struct {
	Name    string
	Size    int64 // in bytes
	ModTime time.Time
	// Problem says in a sentence why the file can't be read or saved: its name
	// is one that other computers can't have, or it is a link or a device.
	// Empty where nothing is in the way.
	Problem string
	// TooLarge says that only its size is in the way: it can be set aside.
	TooLarge bool
}

// Files returns the JSON and Word files that lie in the folder itself, in the
// order of their names. Hidden files, those that Word keeps beside an open
// document, and folders are left out. Whether a file is a summary is for
// package intake to say.
func (w *Workspace) Files() ([]File, error) {
	names, err := w.names(".")
	if err != nil {
		return nil, fmt.Errorf("the folder %s can't be read: %w", w.path, plain(err))
	}
	slices.Sort(names)
	files := []File{}
	for _, name := range names {
		if intake.IsHiddenName(name) || !intake.IsSummaryName(name) {
			continue
		}
		info, err := w.root.Lstat(name)
		if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
			continue
		}
		file := File{Name: name}
		if err != nil {
			file.Problem = cantRead(name, err).Error()
			files = append(files, file)
			continue
		}
		file.Size, file.ModTime = info.Size(), info.ModTime()
		if err := checkName(name); err != nil {
			file.Problem = err.Error()
		} else if err := checkKind(info); err != nil {
			file.Problem = cantRead(name, err).Error()
		} else if info.Size() > intake.MaxSize {
			file.Problem, file.TooLarge = cantRead(name, ErrTooLarge).Error(), true
		}
		files = append(files, file)
	}
	return files, nil
}

// names lists a folder, in no order.
func (w *Workspace) names(dir string) ([]string, error) {
	d, err := w.root.Open(dir)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.Readdirnames(-1)
}

// checkKind refuses what isn't an ordinary file. A file that OneDrive keeps is
// one, though Windows calls it irregular. To open a pipe could wait for ever,
// and a link would be replaced by a save instead of what it leads to.
func checkKind(info fs.FileInfo) error {
	switch mode := info.Mode(); {
	case mode&fs.ModeSymlink != 0:
		return errors.New("it is a link; put the file itself into the folder")
	case mode.IsDir():
		return errors.New("it is a folder, and a file is needed")
	case mode.Type()&^fs.ModeIrregular != 0:
		return errors.New("it is not an ordinary file; move it out of the folder")
	}
	return nil
}

// ErrTooLarge is what the errors about a file are that is too large to be read.
var ErrTooLarge = errors.New("it is larger than 16 MB; take the pictures out of it, and save it again")

// ending is the ending of a file's name in small letters: ".json".
func ending(name string) string { return strings.ToLower(path.Ext(name)) }
