package docx

import (
	"bytes"
	"compress/flate"
	"sync"
)

const (
	// level trades size for time: a file a fifth larger than the smallest, in a
	// third of the time.
	level = 4
	// pieceSize is the size in bytes of the pieces that a part is compressed
	// in. Where a part is cut must not hang on the machine: the same document
	// gives the same bytes everywhere.
	pieceSize = 128 << 10
	// atOnce is how many pieces are compressed at the same time; each takes
	// nearly a megabyte.
	atOnce = 2
)

// piece is a stretch of a part, which is compressed by itself.
type piece struct {
	data   []byte
	last   bool // of its part
	packed bytes.Buffer
	err    error
}

// packer compresses pieces (RFC 1951) while others are still being written. It
// is half of the work of making a Word file.
type packer struct {
	group sync.WaitGroup
	// writers are those that nobody uses; nil is one that is not made yet.
	writers chan *flate.Writer
}

func newPacker() *packer {
	p := &packer{writers: make(chan *flate.Writer, atOnce)}
	for range atOnce {
		p.writers <- nil
	}
	return p
}

// add begins to compress a piece, whose data must not change any more.
func (p *packer) add(data []byte, last bool) *piece {
	pc := &piece{data: data, last: last}
	p.group.Go(func() {
		w := <-p.writers
		pc.pack(&w)
		p.writers <- w
	})
	return pc
}

// whole adds a part that is finished.
func (p *packer) whole(data []byte) (out []*piece) {
	for from := 0; from < len(data); from += pieceSize {
		to := min(from+pieceSize, len(data))
		out = append(out, p.add(data[from:to], to == len(data)))
	}
	return out
}

// pack compresses the piece. The pieces of a part, one after another, are what
// the part is when it is compressed as a whole.
func (pc *piece) pack(w **flate.Writer) {
	pc.packed.Grow(len(pc.data)/6 + 64)
	if *w == nil {
		*w, pc.err = flate.NewWriter(nil, level)
	}
	if pc.err == nil {
		// A new writer is reset too, because that fills its tables. Left as they
		// are made, the system gives each page of them twice, to be read and then
		// to be written, and stops the other processors to do so.
		(*w).Reset(&pc.packed)
		_, pc.err = (*w).Write(pc.data)
	}
	if pc.err == nil && pc.last {
		pc.err = (*w).Close()
	} else if pc.err == nil {
		pc.err = (*w).Flush()
	}
}
