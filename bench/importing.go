package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// importing compares the program with pandoc, as whole processes, on the
// statewide document that wholeProcess left. pandoc reads it and writes nothing;
// the program reads it, takes it apart and writes a file for each county. Both
// take turns, so that what slows the machine slows both.
func importing(out io.Writer, dir string, rounds int) error {
	document := filepath.Join(dir, "statewide.docx")
	counties := filepath.Join(dir, "counties")
	ours := []string{program(dir), "import", document, "-o", counties + string(filepath.Separator)}
	theirs := []string{"pandoc", document, "-t", "json", "-o", os.DevNull}
	_, err := exec.LookPath("pandoc")
	withPandoc := err == nil
	own, other := make([]time.Duration, rounds), make([]time.Duration, rounds)
	memory := 0.0
	for i := range rounds {
		if err := os.RemoveAll(counties); err != nil {
			return err
		}
		var peak float64
		if own[i], peak, err = measure(1, ours); err != nil {
			return err
		}
		memory = max(memory, peak)
		if !withPandoc {
			continue
		}
		if other[i], _, err = measure(1, theirs); err != nil {
			return err
		}
	}
	took := median(own)
	fmt.Fprintf(out, "Reading the statewide document, whole process\n")
	fmt.Fprintf(out, "  coesummary import  %8.1f ms\n", milliseconds(took))
	if memory > 0 {
		fmt.Fprintf(out, "  its peak memory    %8.1f MB     goal: below %.0f, %s\n", memory, goalImportMemory, verdict(memory < goalImportMemory))
	} else {
		fmt.Fprintf(out, "  its peak memory    not measured on this system\n")
	}
	if !withPandoc {
		fmt.Fprintf(out, "  pandoc             not measured: it is not installed\n\n")
		return nil
	}
	ratio := float64(took) / float64(median(other))
	fmt.Fprintf(out, "  pandoc reads it in %8.1f ms\n", milliseconds(median(other)))
	fmt.Fprintf(out, "  import / pandoc    %8.3f        goal: below %.1f, %s\n\n", ratio, goalImport, verdict(ratio < goalImport))
	return nil
}
