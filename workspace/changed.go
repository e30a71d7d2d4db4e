package workspace

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"time"
)

// settling is how long a file has to look the same before it is trusted to be
// the same without reading it. Some disks count the time in steps of two
// seconds, so that a change within one of them can't be seen from outside.
const settling = 3 * time.Second

// sights are what was last seen of each file.
type sights struct {
	sync.Mutex
	of map[string]sight
}

// sight is how a file looked from outside, and what it held. The time of the
// disk, which may be another computer's, is only compared with itself.
type sight struct {
	info     fs.FileInfo
	revision string
	first    time.Time // when it was first seen so, by our clock
	settled  bool      // it was read again, settling later or after
}

// looksLike reports whether a file looks from outside as it did.
func looksLike(now, before fs.FileInfo) bool {
	return before != nil && os.SameFile(now, before) && now.Size() == before.Size() && now.ModTime().Equal(before.ModTime())
}

// Changed reports whether a file is no longer of a revision, and which one it
// is of now, which is "" where there is no file. It is cheap enough to be asked
// every second: a file that looks as before is not read.
func (w *Workspace) Changed(name, revision string) (changed bool, current string, err error) {
	if err := checkName(name); err != nil {
		return false, "", err
	}
	current, err = w.look(name)
	if err != nil {
		return false, "", cantRead(name, err)
	}
	return current != revision, current, nil
}

// look returns the revision of a file, or "" where there is none.
func (w *Workspace) look(name string) (string, error) {
	info, err := w.root.Lstat(name)
	if err == nil {
		if s := w.sights.get(name); s.settled && looksLike(info, s.info) {
			return s.revision, nil
		}
		var file *content
		now := w.now() // before it is read
		if file, err = w.load(name); err == nil {
			w.sights.add(name, file, now)
			return file.revision, nil
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		w.sights.forget(name)
		return "", nil
	}
	return "", err
}

func (s *sights) get(name string) sight {
	s.Lock()
	defer s.Unlock()
	return s.of[name]
}

// add notes what a file held when it was read at a time.
func (s *sights) add(name string, file *content, now time.Time) {
	s.Lock()
	defer s.Unlock()
	last := s.of[name]
	next := sight{info: file.info, revision: file.revision, first: now}
	if looksLike(file.info, last.info) && last.revision == file.revision && !now.Before(last.first) {
		next.first = last.first
		next.settled = now.Sub(last.first) >= settling
	}
	s.of[name] = next
}

func (s *sights) forget(name string) {
	s.Lock()
	defer s.Unlock()
	delete(s.of, name)
}
