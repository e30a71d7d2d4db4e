package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// program is where the program is built.
func program(dir string) string {
	path := filepath.Join(dir, "coesummary")
	if runtime.GOOS == "windows" {
		path += ".exe"
	}
	return path
}

func build(dir string) error {
	if err := command("go", "build", "-o", program(dir), "./cmd/coesummary").Run(); err != nil {
		return fmt.Errorf("the program can't be built; run bench at the top of the project: %w", err)
	}
	return nil
}

// wholeProcess compares the program, as it is run by hand, with pandoc. The
// program reads and checks 51 files, compiles them and writes document and
// report; pandoc gets the finished text as one file and only writes it. It is
// offered the text as Markdown and as HTML, and the faster counts.
func wholeProcess(out io.Writer, dir, summaries string, rounds int) error {
	ours := func(ending string) []string {
		return []string{program(dir), "compile", summaries, "--force", "-o", filepath.Join(dir, "statewide."+ending)}
	}
	for _, ending := range []string{"docx", "md", "html"} {
		if _, _, err := measure(1, ours(ending)); err != nil {
			return err
		}
	}
	own, memory, err := measure(rounds, ours("docx"))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "Statewide document, whole process\n")
	fmt.Fprintf(out, "  coesummary         %8.1f ms\n", milliseconds(own))
	if memory > 0 {
		fmt.Fprintf(out, "  its peak memory    %8.1f MB     goal: below %.0f, %s\n", memory, goalMemory, verdict(memory < goalMemory))
	} else {
		fmt.Fprintf(out, "  its peak memory    not measured on this system\n")
	}
	if _, err := exec.LookPath("pandoc"); err != nil {
		fmt.Fprintf(out, "  pandoc             not measured: it is not installed\n\n")
		return nil
	}
	fastest := time.Duration(0)
	for _, from := range []string{"md", "html"} {
		took, _, err := measure(rounds, []string{"pandoc", filepath.Join(dir, "statewide."+from), "-o", filepath.Join(dir, "pandoc.docx")})
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "  pandoc from %-6s %8.1f ms\n", from, milliseconds(took))
		if fastest == 0 || took < fastest {
			fastest = took
		}
	}
	ratio := float64(fastest) / float64(own)
	fmt.Fprintf(out, "  pandoc / coesummary %7.1f        goal: at least %.0f, %s\n\n", ratio, goalPandoc, verdict(ratio >= goalPandoc))
	return nil
}

// measure runs a program so many times, and returns the median of the times
// and the largest peak of its memory in megabytes (0 where the system doesn't
// say).
func measure(rounds int, args []string) (time.Duration, float64, error) {
	times := make([]time.Duration, rounds)
	memory := 0.0
	for i := range times {
		c := command(args[0], args[1:]...)
		start := time.Now()
		if err := c.Run(); err != nil {
			return 0, 0, fmt.Errorf("%s: %w", filepath.Base(args[0]), err)
		}
		times[i] = time.Since(start)
		memory = max(memory, peakMemory(c.ProcessState))
	}
	return median(times), memory, nil
}

// command is a program whose complaints are seen.
func command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Stderr = os.Stderr
	return c
}

// median returns the middle one, which a disturbance or two don't move.
func median(times []time.Duration) time.Duration {
	slices.Sort(times)
	return times[len(times)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
