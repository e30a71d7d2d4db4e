// Command bench measures how long the statewide document, its way back and the
// check of its summaries take, against measures taken in the same run on the same machine:
// pandoc and ajv, which people would use otherwise, and bare compression of the
// same bytes, which is the limit. It prints ratios, because milliseconds are the
// machine's.
//
//	go run ./bench
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// goals are what the design asks for; nothing fails where they are missed.
const (
	goalPandoc  = 30.0 // times as fast as pandoc, or more
	goalDeflate = 3.0  // times the time of bare compression, or less
	goalMemory  = 40.0 // megabytes, less than

	goalValidate       = 100.0 // milliseconds for 51 files, less than
	goalValidateMemory = 60.0  // megabytes, less than

	goalImport       = 0.1  // of the time in which pandoc reads the same document, less than
	goalImportMemory = 60.0 // megabytes, less than
)

func main() {
	summaries := flag.String("summaries", filepath.Join("examples", "statewide"), "the `FOLDER` of summaries to compile")
	rounds := flag.Int("rounds", 7, "how many times everything is measured; the median counts")
	scale := flag.String("scale", "1,10,100", "how many times the counties, for the last table")
	flag.Parse()
	if err := run(os.Stdout, *summaries, *rounds, *scale); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures everything and prints as it goes.
func run(out io.Writer, summaries string, rounds int, scale string) error {
	if rounds < 1 {
		return errors.New("-rounds must be 1 or more")
	}
	var scales []int
	for _, s := range strings.Split(scale, ",") {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return fmt.Errorf("-scale is %q; write numbers from 1 with commas between them", scale)
		}
		scales = append(scales, n)
	}
	dir, err := os.MkdirTemp("", "coesummary-bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := build(dir); err != nil {
		return err
	}
	// Whole processes come first: see peakMemory.
	if err := wholeProcess(out, dir, summaries, rounds); err != nil {
		return err
	}
	if err := importing(out, dir, rounds); err != nil {
		return err
	}
	if err := validating(out, dir, summaries, rounds); err != nil {
		return err
	}
	if err := againstDeflate(out, summaries, rounds); err != nil {
		return err
	}
	return atScale(out, summaries, rounds, scales)
}

// verdict says whether a goal is met.
func verdict(met bool) string {
	if met {
		return "met"
	}
	return "NOT met"
}
