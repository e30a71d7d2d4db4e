package cli

import (
	"fmt"
	"os"
	"slices"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/report"
)

func (s *streams) validateCommand() *cli.Command {
	return &cli.Command{
		Name:      "validate",
		Usage:     "check summaries and say what to correct",
		ArgsUsage: " ",
		UsageText: "coesummary validate [options] PATH…",
		Description: "PATH is a file, a folder of .json files, or - for standard input.\n\n" +
			"For example:  coesummary validate examples/statewide\n\n" +
			"A fatal finding is required by the law or the format; a warning is something\n" +
			"to look at. \"coesummary rules\" lists what is checked.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "fail-on", Value: "fatal", Usage: "exit with status 1 from this `SEVERITY` on: fatal or warning"},
		},
		Action: s.validate,
	}
}

func (s *streams) validate(c *cli.Context) error {
	failOn := c.String("fail-on")
	if failOn != "fatal" && failOn != "warning" {
		return usagef("--fail-on is %q; it is fatal or warning", failOn)
	}
	if !c.Args().Present() {
		return usagef("name the files or folders to check, or - for standard input; try: coesummary validate --help")
	}
	p := s.startProgress("Checking")
	defer p.done()
	results, passedOver, err := s.readAll(c.Args().Slice())
	if err != nil {
		return err
	}
	p.done()
	var all []finding.Finding
	for _, r := range results {
		all = append(all, r.Findings...)
	}
	if err := report.Text(s.out, all, report.TextOptions{Color: wantsColor(s.out)}); err != nil {
		return err
	}
	s.sayPassedOver(passedOver)
	fmt.Fprintf(s.out, "%s checked: %s.\n", report.Plural(len(results), "file"), report.Tally(all))
	fatal, warnings := finding.Count(all)
	if fatal > 0 || failOn == "warning" && warnings > 0 {
		return errFindings
	}
	return nil
}

// readAll reads files, folders and standard input in the order given. A path
// that can't be read, or a folder without a summary, is an error: a check that
// checked nothing must not pass.
func (s *streams) readAll(paths []string) ([]intake.Result, []intake.PassedOver, error) {
	var results []intake.Result
	var passedOver []intake.PassedOver
	for i, path := range paths {
		if path == "-" && slices.Contains(paths[:i], "-") {
			return nil, nil, usagef("standard input can be read only once; name - once")
		}
		info, err := os.Stat(path)
		if path == "-" || err != nil || !info.IsDir() {
			r, err := s.readOne(path)
			if err != nil {
				return nil, nil, err
			}
			results = append(results, r)
			continue
		}
		folder, err := intake.ReadFolder(path)
		if err != nil {
			return nil, nil, err
		}
		if len(folder.Results) == 0 {
			return nil, nil, fmt.Errorf("there is no summary in the folder %s; summaries are files that end in .json", path)
		}
		results = append(results, folder.Results...)
		passedOver = append(passedOver, folder.PassedOver...)
	}
	return results, passedOver, nil
}

// readOne reads one file, or standard input for "-".
func (s *streams) readOne(path string) (intake.Result, error) {
	switch path {
	case "":
		return intake.Result{}, usagef("a file's name is empty; name the file, or - for standard input")
	case "-":
		return intake.ReadFrom("-", s.in)
	}
	return intake.ReadFile(path)
}

// sayPassedOver names the files of a folder that were not read: each of a few,
// and of many the first ones.
func (s *streams) sayPassedOver(list []intake.PassedOver) {
	const few = 5
	for i, p := range list {
		if i == few-1 && len(list) > few {
			fmt.Fprintf(s.err, "not read: %d more\n", len(list)-i)
			return
		}
		fmt.Fprintf(s.err, "not read: %s (%s)\n", report.Printable(p.File), p.Reason)
	}
}
