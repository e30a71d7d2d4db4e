package cli

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// isTerminal reports whether a stream is a person's terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// wantsColor reports whether words to a stream may be colored.
func wantsColor(w io.Writer) bool {
	return isTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

// progress tells a person at a terminal what takes long. It stays quiet for
// half a second, and for ever in a pipe.
type progress struct {
	mu    sync.Mutex
	w     io.Writer
	timer *time.Timer
	step  string
	shown bool
}

const progressAfter = 500 * time.Millisecond

// startProgress begins with a first step. The caller must call done.
func (s *streams) startProgress(step string) *progress {
	p := &progress{w: s.err, step: step}
	if isTerminal(s.err) {
		p.timer = time.AfterFunc(progressAfter, p.show)
	}
	return p
}

func (p *progress) show() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	p.print()
}

func (p *progress) print() { fmt.Fprintf(p.w, "\r\x1b[K%s …", p.step) }

// next says what is done now.
func (p *progress) next(step string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.step = step
	if p.shown {
		p.print()
	}
}

// done takes the message away.
func (p *progress) done() {
	if p.timer != nil {
		p.timer.Stop()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}
