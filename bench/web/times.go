package main

import (
	"errors"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// pages are what people open, by what they see in the list of pages.
func (v *visitor) pages() []string {
	pages := []string{"", "new"}
	for _, part := range []string{
		"office", "context", "collaboration", "assistance", "goals", "costs", "other",
		"check", "preview", "packet.html", "packet.docx", "history",
	} {
		pages = append(pages, v.part(part))
	}
	return append(pages, "state", "state/county/"+v.file.code, "state/compile", "state/owing")
}

func (v *visitor) part(name string) string { return "s/" + v.file.name + "/" + name }

// opening measures every page, each after something was saved. Pages take turns,
// so that what slows the machine slows all.
func opening(out io.Writer, v *visitor, rounds int) error {
	pages := v.pages()
	took := make([][]time.Duration, len(pages))
	for range rounds {
		for i, path := range pages {
			save, err := v.keystroke()
			if err == nil {
				err = v.send(save)
			}
			if err != nil {
				return err
			}
			start := time.Now()
			if _, err := v.open(path); err != nil {
				return err
			}
			took[i] = append(took[i], time.Since(start))
		}
	}
	fmt.Fprintf(out, "  %-24s %8s %8s\n", "opening (ms)", "median", "95 %")
	met := true
	for i, path := range pages {
		median, most := spread(took[i])
		met = met && most < goalPage
		fmt.Fprintf(out, "    %-22s %8.1f %8.1f\n", shown(path, v), milliseconds(median), milliseconds(most))
	}
	fmt.Fprintf(out, "  every page at 95 %%      goal: below %.0f ms, %s\n", milliseconds(goalPage), verdict(met))
	return nil
}

// shown is a page's address without the file's name.
func shown(path string, v *visitor) string {
	if rest, ok := strings.CutPrefix(path, "s/"+v.file.name); ok {
		return rest
	}
	return "/" + path
}

// typing measures how long the findings of a keystroke take.
func typing(out io.Writer, v *visitor, saves int) error {
	var took []time.Duration
	for range saves {
		save, err := v.keystroke()
		if err != nil {
			return err
		}
		start := time.Now()
		if err := v.send(save); err != nil {
			return err
		}
		took = append(took, time.Since(start))
	}
	median, most := spread(took)
	fmt.Fprintf(out, "  findings of a keystroke  %8.1f %8.1f   goal: below %.0f ms at 95 %%, %s\n",
		milliseconds(median), milliseconds(most), milliseconds(goalSave), verdict(most < goalSave))
	return nil
}

// compiling measures the statewide document with its proof, which no page waits
// for but the one that asks for it.
func compiling(out io.Writer, v *visitor, _ *server) error {
	start := time.Now()
	if err := v.post("state/compile", url.Values{"mode": {"received"}}); err != nil {
		return err
	}
	fmt.Fprintf(out, "  compiled and proved      %8.1f\n", milliseconds(time.Since(start)))
	return nil
}

// crowd is how many come at once to see what the server holds then.
const crowd = 100

// crowding has a hundred browsers open the largest page at once.
func crowding(out io.Writer, v *visitor, _ *server) error {
	var group sync.WaitGroup
	errs := make([]error, crowd)
	start := time.Now()
	for i := range crowd {
		group.Go(func() { _, errs[i] = v.open(v.part("goals")) })
	}
	group.Wait()
	fmt.Fprintf(out, "  /goals for %d at once   %8.1f\n", crowd, milliseconds(time.Since(start)))
	return errors.Join(errs...)
}

// spread returns the middle one, and the one that 95 of 100 don't exceed.
func spread(times []time.Duration) (median, most time.Duration) {
	slices.Sort(times)
	return times[len(times)/2], times[(len(times)*95+99)/100-1]
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
