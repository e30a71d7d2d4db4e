package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/intake"
)

// againstDeflate compares writing the Word file, in process, with compressing
// the same document.xml and doing nothing else.
func againstDeflate(out io.Writer, summaries string, rounds int) error {
	doc, err := compiled(summaries)
	if err != nil {
		return err
	}
	var file bytes.Buffer
	write := func() error {
		file.Reset()
		return docx.Write(&file, doc, docx.Options{})
	}
	if err := write(); err != nil {
		return err
	}
	text, err := bodyOf(file.Bytes())
	if err != nil {
		return err
	}
	var squeezed bytes.Buffer
	deflate := func() error {
		squeezed.Reset()
		w, err := flate.NewWriter(&squeezed, flate.DefaultCompression)
		if err != nil {
			return err
		}
		if _, err := w.Write(text); err != nil {
			return err
		}
		return w.Close()
	}
	writing, deflating := make([]time.Duration, rounds), make([]time.Duration, rounds)
	for i := range rounds {
		if writing[i], err = timed(write); err != nil {
			return err
		}
		if deflating[i], err = timed(deflate); err != nil {
			return err
		}
	}
	ours, bare := median(writing), median(deflating)
	ratio := float64(ours) / float64(bare)
	fmt.Fprintf(out, "Writing the Word file, in process (%d KB of XML)\n", len(text)/1024)
	fmt.Fprintf(out, "  docx.Write         %8.1f ms\n", milliseconds(ours))
	fmt.Fprintf(out, "  bare deflate       %8.1f ms\n", milliseconds(bare))
	fmt.Fprintf(out, "  docx / deflate     %8.1f        goal: at most %.0f, %s\n\n", ratio, goalDeflate, verdict(ratio <= goalDeflate))
	return nil
}

// work is what one run of the whole way took, step by step.
type work struct {
	counties                    int
	reading, compiling, writing time.Duration
	size                        int
}

func (w work) all() time.Duration { return w.reading + w.compiling + w.writing }

// atScale does the whole work, from the folder to the Word file, for many times
// the counties. What one county takes should not grow with their number.
func atScale(out io.Writer, summaries string, rounds int, scales []int) error {
	fmt.Fprintf(out, "From the folder to the Word file, in process (ms)\n")
	fmt.Fprintf(out, "  %8s %12s %10s %10s %12s %10s\n", "counties", "read, check", "compile", "write", "per county", "docx MB")
	for _, n := range scales {
		done := make([]work, max(1, rounds/n)) // More counties even out by themselves.
		for i := range done {
			var err error
			if done[i], err = many(summaries, n); err != nil {
				return err
			}
		}
		slices.SortFunc(done, func(a, b work) int { return cmp.Compare(a.all(), b.all()) })
		w := done[len(done)/2]
		fmt.Fprintf(out, "  %8d %12.1f %10.1f %10.1f %12.3f %10.2f\n", w.counties, milliseconds(w.reading),
			milliseconds(w.compiling), milliseconds(w.writing), milliseconds(w.all())/float64(w.counties), float64(w.size)/1e6)
	}
	return nil
}

// many makes one Word file with n times the counties of a folder, which is read
// and compiled n times.
func many(summaries string, n int) (work, error) {
	var w work
	var whole *document.Document
	for i := range n {
		start := time.Now()
		folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder(summaries)
		if err != nil {
			return w, err
		}
		w.reading += time.Since(start)
		w.counties += len(folder.Results)
		start = time.Now()
		doc, err := built(folder)
		if err != nil {
			return w, err
		}
		if whole == nil {
			whole = doc
		} else {
			whole.Blocks = append(whole.Blocks, again(doc, i)...)
		}
		w.compiling += time.Since(start)
	}
	var file bytes.Buffer
	start := time.Now()
	err := docx.Write(&file, whole, docx.Options{})
	w.writing, w.size = time.Since(start), file.Len()
	return w, err
}

// again returns a document's sections under headings of another name, to stand
// behind the same sections. Cover and contents, before the first heading, are
// left out.
func again(doc *document.Document, copies int) []document.Block {
	var out []document.Block
	for _, block := range doc.Blocks {
		heading, ok := block.(*document.Heading)
		if ok && heading.ID != "" {
			other := *heading
			other.ID = fmt.Sprintf("%s-%d", heading.ID, copies)
			block = &other
		}
		if ok || len(out) > 0 {
			out = append(out, block)
		}
	}
	return out
}

// compiled reads and compiles a folder.
func compiled(summaries string) (*document.Document, error) {
	folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder(summaries)
	if err != nil {
		return nil, err
	}
	return built(folder)
}

func built(folder intake.Folder) (*document.Document, error) {
	doc, _, err := compile.Statewide(folder, compile.Options{})
	if err == nil && doc == nil {
		err = errors.New("the summaries don't make a statewide document: run coesummary compile to see why")
	}
	return doc, err
}

// bodyOf returns the document part of a Word file.
func bodyOf(file []byte) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(f)
}

// timed runs a piece of work and says how long it took.
func timed(work func() error) (time.Duration, error) {
	start := time.Now()
	err := work()
	return time.Since(start), err
}
