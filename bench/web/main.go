// Command web measures the app that a county office opens: how long each page
// takes, how soon the findings of a keystroke are there, how much a page weighs,
// and how much memory the server holds. It runs the program as people do, with
// its own server, and asks over a loopback connection.
//
//	go run ./bench/web
//
// The folder has the 51 invented counties. What is measured is the longest of
// them, and with -county a file of your own: its weight as it is, and everything
// with twenty goals. Before a page is opened something is saved, so that nothing
// of it is ready.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"
)

// goals are what the design asks for; nothing fails where they are missed.
const (
	goalPage   = 150 * time.Millisecond // at the 95th percentile, less than
	goalSave   = 100 * time.Millisecond // at the 95th percentile, less than
	goalWeight = 120.0                  // kilobytes, compressed, less than
	goalMemory = 80.0                   // megabytes, less than
)

func main() {
	summaries := flag.String("summaries", filepath.Join("examples", "statewide"), "the `FOLDER` with the summaries of all counties")
	county := flag.String("county", "", "a summary in JSON to measure as well, `FILE`")
	rounds := flag.Int("rounds", 40, "how many times each page is opened; there are five saves for each")
	flag.Parse()
	if err := run(os.Stdout, *summaries, *county, *rounds); err != nil {
		fmt.Fprintln(os.Stderr, "bench/web:", err)
		os.Exit(1)
	}
}

// run measures everything and prints as it goes.
func run(out io.Writer, summaries, county string, rounds int) error {
	if rounds < 1 {
		return errors.New("-rounds must be 1 or more")
	}
	dir, err := os.MkdirTemp("", "coesummary-bench-web")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program, err := build(dir)
	if err != nil {
		return err
	}
	longest, err := longestOf(summaries)
	if err != nil {
		return err
	}
	files := []string{longest}
	if county != "" {
		files = append(files, county)
	}
	for i, file := range files {
		for _, goals := range []int{0, goalCount} {
			folder := filepath.Join(dir, fmt.Sprint(i, "-", goals))
			measured, err := prepare(folder, summaries, longest, file, goals)
			if err != nil {
				return err
			}
			steps := everything(rounds)
			if goals == 0 {
				steps = []step{weighing}
			}
			if err := measure(out, program, folder, measured, steps); err != nil {
				return fmt.Errorf("%s: %w", filepath.Base(file), err)
			}
		}
	}
	if county == "" {
		fmt.Fprintln(out, "A real county is not measured: name its file with -county.")
	}
	return nil
}

// step is one measurement. It prints what it found.
type step func(io.Writer, *visitor, *server) error

func everything(rounds int) []step {
	return []step{
		func(out io.Writer, v *visitor, _ *server) error { return opening(out, v, rounds) },
		func(out io.Writer, v *visitor, _ *server) error { return typing(out, v, 5*rounds) },
		compiling, crowding, weighing, remembering,
	}
}

// measure serves a folder and takes the steps with one summary in it.
func measure(out io.Writer, program, folder string, file measured, steps []step) error {
	s, err := serve(program, folder)
	if err != nil {
		return err
	}
	defer s.kill()
	v := &visitor{site: s.url, file: file}
	fmt.Fprintf(out, "%s, %d KB with %d goals, among %d files\n", file.name, file.size/1000, file.goals, file.among)
	for _, take := range steps {
		if err := take(out, v, s); err != nil {
			return err
		}
	}
	fmt.Fprintln(out)
	return s.end()
}

// verdict says whether a goal is met.
func verdict(met bool) string {
	if met {
		return "met"
	}
	return "NOT met"
}
