package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"

	"github.com/coesummary/coesummary/summary"
)

// goalCount is how many goals what is measured is given. A county with as many
// has not been seen.
const goalCount = 20

// measured is the summary that is opened and edited.
type measured struct {
	name         string
	size         int // in bytes
	goals, among int
	// code is the county's, for the page of CDE about it.
	code string
	// narrative is the pointer of its longest text, and text what it says.
	narrative, text string
	part            string
}

// longestOf returns the largest summary of a folder.
func longestOf(folder string) (string, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil || len(files) == 0 {
		return "", fmt.Errorf("%s has no summaries; run bench/web at the top of the project", folder)
	}
	longest, most := "", int64(-1)
	for _, f := range files {
		info, err := os.Stat(f)
		if err != nil {
			return "", err
		}
		if info.Size() > most {
			longest, most = f, info.Size()
		}
	}
	return longest, nil
}

// prepare makes a folder with all summaries, one of which is replaced by the
// file that is measured, with so many goals or more. Those that it doesn't have
// are the donor's. A summary of another year takes this year's place in the folder.
func prepare(folder, summaries, donor, file string, goals int) (measured, error) {
	var m measured
	if err := os.CopyFS(folder, os.DirFS(summaries)); err != nil {
		return m, err
	}
	one, err := read(file)
	if err != nil {
		return m, err
	}
	other, err := read(donor)
	if err != nil {
		return m, err
	}
	if len(other.Goals) == 0 {
		return m, errors.New("the longest of the summaries has no goals")
	}
	for i := 0; len(one.Goals) < goals; i++ {
		g := other.Goals[i%len(other.Goals)]
		g.ID = "B" + strconv.Itoa(i+1)
		one.Goals = append(one.Goals, g)
	}
	one.FiscalYear = other.FiscalYear
	data, err := summary.Encode(one)
	if err != nil {
		return m, err
	}
	theirs, err := filepath.Glob(filepath.Join(folder, string(one.County.Code)+"-*.json"))
	if err != nil || len(theirs) != 1 {
		return m, fmt.Errorf("the folder has %d summaries of the county %q, and there should be one", len(theirs), one.County.Code)
	}
	all, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return m, err
	}
	m = measured{
		name: filepath.Base(theirs[0]), size: len(data), goals: len(one.Goals), among: len(all), code: string(one.County.Code),
		narrative: "/localContext", text: one.LocalContext, part: "context",
	}
	if c := one.Collaboration; c != nil && len(c.Narrative) > len(m.text) {
		m.narrative, m.text, m.part = "/collaboration/narrative", c.Narrative, "collaboration"
	}
	if t := one.TechnicalAssistance; t != nil && len(t.Narrative) > len(m.text) {
		m.narrative, m.text, m.part = "/technicalAssistance/narrative", t.Narrative, "assistance"
	}
	return m, os.WriteFile(theirs[0], data, 0o600)
}

func read(file string) (*summary.Summary, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	s, err := summary.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return s, nil
}
