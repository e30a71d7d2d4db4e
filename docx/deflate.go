package docx

import (
	"bytes"
	"compress/flate"
	"fmt"
	"sync"
)

const (
	// level trades size for time: a file some hundredths larger than the
	// smallest, in four fifths of the time.
	level = 5
	// splitFrom is the size in bytes from which a part is compressed as two
	// halves at the same time. Where it is split must not hang on the machine:
	// the same document gives the same bytes everywhere.
	splitFrom = 64 << 10
)

// deflated holds the compressed pieces of each part, to be written one after
// the other.
type deflated [][][]byte

// sizeOf is the compressed size of part i in bytes.
func (d deflated) sizeOf(i int) (n int) {
	for _, piece := range d[i] {
		n += len(piece)
	}
	return n
}

// size is about the size of the whole file.
func (d deflated) size() (n int) {
	for i := range d {
		n += d.sizeOf(i) + 256
	}
	return n
}

// deflate compresses parts (RFC 1951) on two processors; it is half of the work
// of making a Word file.
func deflate(parts []part) (deflated, error) {
	type piece struct {
		part, place int
		data        []byte
		last        bool
	}
	out := make(deflated, len(parts))
	var pieces []piece
	for i, p := range parts {
		if half := len(p.data) / 2; len(p.data) >= splitFrom {
			pieces = append(pieces, piece{i, 0, p.data[:half], false}, piece{i, 1, p.data[half:], true})
			out[i] = make([][]byte, 2)
			continue
		}
		pieces = append(pieces, piece{i, 0, p.data, true})
		out[i] = make([][]byte, 1)
	}
	// The large ones first, so that nobody waits for the last of them.
	next := make(chan piece, len(pieces))
	for _, p := range pieces {
		if len(p.data) >= splitFrom/2 {
			next <- p
		}
	}
	for _, p := range pieces {
		if len(p.data) < splitFrom/2 {
			next <- p
		}
	}
	close(next)
	var group sync.WaitGroup
	var fault error
	var once sync.Once
	for range 2 {
		group.Go(func() {
			w, err := flate.NewWriter(nil, level)
			for p := range next {
				var b bytes.Buffer
				b.Grow(len(p.data)/6 + 64)
				if err == nil {
					w.Reset(&b)
					_, err = w.Write(p.data)
				}
				if err == nil && p.last {
					err = w.Close()
				} else if err == nil {
					err = w.Flush()
				}
				if err != nil {
					once.Do(func() { fault = fmt.Errorf("packing %s: %w", parts[p.part].name, err) })
					return
				}
				out[p.part][p.place] = b.Bytes()
			}
		})
	}
	group.Wait()
	return out, fault
}
