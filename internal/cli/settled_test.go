package cli

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fsnotify/fsnotify"
)

// stage plays the part of the file system for settled, on a clock that moves
// only when everybody waits.
type stage struct {
	events chan fsnotify.Event
	faults chan error
	checks []time.Duration // when settled said that something changed
	err    error
}

// play runs settled again and again, as watch does, while something happens.
func play(t *testing.T, happens func(*stage)) *stage {
	t.Helper()
	s := &stage{}
	synctest.Test(t, func(t *testing.T) {
		s.events, s.faults = make(chan fsnotify.Event), make(chan error)
		ctx, stop := context.WithCancel(t.Context())
		began := time.Now()
		done := make(chan struct{})
		go func() {
			defer close(done)
			for s.err == nil {
				s.err = settled(ctx, s.events, s.faults, func(name string) bool { return filepath.Ext(name) == ".json" })
				if s.err == nil {
					s.checks = append(s.checks, time.Since(began))
				}
			}
		}()
		happens(s)
		time.Sleep(time.Minute)
		stop()
		<-done
	})
	return s
}

func (s *stage) save(name string) { s.events <- fsnotify.Event{Name: name, Op: fsnotify.Write} }

func TestABurstGivesOneCheck(t *testing.T) {
	s := play(t, func(s *stage) {
		for range 50 {
			s.save("a.json")
			s.save("b.json")
			time.Sleep(10 * time.Millisecond)
		}
	})
	if len(s.checks) != 1 || s.checks[0] != 490*time.Millisecond+settleAfter {
		t.Errorf("checked at %v", s.checks)
	}
}

func TestTheLastSaveIsNotLost(t *testing.T) {
	s := play(t, func(s *stage) {
		s.save("a.json")
		time.Sleep(settleAfter + time.Millisecond)
		s.save("a.json")
	})
	if len(s.checks) != 2 {
		t.Errorf("checked at %v", s.checks)
	}
}

// Where something is saved all the time, a check comes all the same, and one
// after the last save.
func TestChecksComeWhileSavesGoOn(t *testing.T) {
	var last time.Duration
	s := play(t, func(s *stage) {
		began := time.Now()
		for range 100 {
			time.Sleep(50 * time.Millisecond)
			s.save("a.json")
			last = time.Since(began)
		}
	})
	if n := len(s.checks); n < 3 || n > 4 || s.checks[n-1] < last+settleAfter {
		t.Errorf("checked at %v; the last save was at %v", s.checks, last)
	}
}

func TestWhatDoesNotMatterGivesNoCheck(t *testing.T) {
	s := play(t, func(s *stage) {
		s.save("notes.docx")
		s.events <- fsnotify.Event{Name: "a.json", Op: fsnotify.Chmod}
	})
	if len(s.checks) > 0 {
		t.Errorf("checked at %v", s.checks)
	}
	if !errors.Is(s.err, context.Canceled) {
		t.Errorf("it ended with %v", s.err)
	}
}

func TestLostEventsAreAChange(t *testing.T) {
	s := play(t, func(s *stage) { s.faults <- fsnotify.ErrEventOverflow })
	if len(s.checks) != 1 {
		t.Errorf("checked at %v", s.checks)
	}
	s = play(t, func(s *stage) { s.faults <- errors.New("the disk is gone") })
	if len(s.checks) > 0 || s.err == nil || errors.Is(s.err, context.Canceled) {
		t.Errorf("checked at %v, ended with %v", s.checks, s.err)
	}
}

// TestWhatMattersInAFolder: summaries in JSON and in Word, and not the files
// that programs keep beside them.
func TestWhatMattersInAFolder(t *testing.T) {
	folder := t.TempDir()
	seen, err := watchedBy(validation{paths: []string{folder}})
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{
		"25-modoc.json": true, "form.docx": true, "FORM.DOCM": true,
		".form.docx.swp": false, ".modoc.json": false, "~$form.docx": false, "findings.xlsx": false, "modoc.json~": false,
	} {
		if got := seen.matters(filepath.Join(folder, name)); got != want {
			t.Errorf("%s matters: %v, want %v", name, got, want)
		}
	}
}
