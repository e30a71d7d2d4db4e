package cli

import (
	"bytes"
	"fmt"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/report"
)

func (s *streams) validateCommand() *cli.Command {
	return &cli.Command{
		Name:      "validate",
		Usage:     "check summaries and say what to correct",
		ArgsUsage: " ",
		UsageText: "coesummary validate [options] PATH…",
		Description: "PATH is a summary, a folder of summaries, or - for standard input. A summary is a\n" +
			".json file, or a Word file: a form, a packet, or a county's own document.\n\n" +
			"For example:  coesummary validate examples/statewide\n" +
			"              coesummary validate examples/draft --ignore TEXT -o findings.xlsx\n" +
			"              coesummary validate --watch examples/draft/26-mono.json\n\n" +
			"A fatal finding is required by the law or the format; a warning is something\n" +
			"to look at. \"coesummary rules\" lists what is checked. Several files, or a\n" +
			"folder, are also held against one another.\n\n" +
			"A RULE is a rule's code, such as TEXT0701, or the beginning of several, such as\n" +
			"TEXT07 or TEXT; name more than one with commas, or give the option again.\n" +
			"--watch checks again whenever a file is saved, says what changed, and ends with\n" +
			"Ctrl-C. --waivers names the file of the warnings that were accepted:\n" +
			"docs/waivers.md.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Usage: "say what was found as `FORMAT` " + listed(formats()) + "; without it, by the ending of the file after -o, else text"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write what was found to `FILE` (- is standard output)"},
			forceFlag,
			&cli.BoolFlag{Name: "summary", DisableDefaultText: true, Usage: "a line for each of the 58 counties, instead of the findings"},
			&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, DisableDefaultText: true, Usage: "say nothing; the exit status tells, and the file after -o"},
			&cli.StringSliceFlag{Name: "select", Usage: "tell of `RULE` alone, even where it is not on by default"},
			&cli.StringSliceFlag{Name: "ignore", Usage: "don't tell of `RULE`"},
			&cli.BoolFlag{Name: "all", DisableDefaultText: true, Usage: "apply also the rules that are not on by default"},
			&cli.StringFlag{Name: "waivers", Usage: "accept the warnings that `FILE` lists"},
			&cli.StringFlag{Name: "fail-on", Value: "fatal", Usage: "exit with status 1 from this `SEVERITY` on: fatal, warning, or never"},
			&cli.BoolFlag{Name: "watch", DisableDefaultText: true, Usage: "check again whenever a file is saved"},
		},
		Action: s.validate,
	}
}

func (s *streams) validate(c *cli.Context) error {
	paths := c.Args().Slice()
	if len(paths) == 0 {
		return usagef("name the files or folders to check, or - for standard input; try: coesummary validate --help")
	}
	v := validation{paths: paths, waivers: c.String("waivers")}
	var err error
	if v.failOn, err = failOn(c.String("fail-on")); err != nil {
		return err
	}
	if v.choice, err = newChoice(c.StringSlice("select"), c.StringSlice("ignore"), c.Bool("all")); err != nil {
		return err
	}
	if c.Bool("watch") {
		for _, name := range []string{"format", "output", "force", "summary", "quiet", "fail-on"} {
			if c.IsSet(name) {
				return usagef("--watch says what changed, and has no end of its own; it goes without --%s", name)
			}
		}
		return s.watch(c.Context, v)
	}
	t, err := s.newFindingsTarget(c.String("output"), c.String("format"), c.Bool("summary"))
	if err != nil {
		return err
	}
	if err := apart([]string{v.waivers}, t.path); err != nil {
		return err
	}
	if t.path != "-" {
		if err := outfile.Free(c.Bool("force"), t.path); err != nil {
			return err
		}
	}
	p := s.startProgress("Checking")
	defer p.done()
	found, err := v.check(s.in)
	if err != nil {
		return err
	}
	if err := apart(found.files(), t.path); err != nil {
		return err
	}
	p.done()
	quiet := c.Bool("quiet")
	if err := s.tell(t, found.run, quiet, c.Bool("force")); err != nil {
		return err
	}
	if !quiet {
		s.sayPassedOver(found.passedOver)
	}
	if found.run.Fails() {
		return errFindings
	}
	return nil
}

// failOn reads the severity from which on a finding fails the check.
func failOn(word string) (finding.Severity, error) {
	var severity finding.Severity
	if word == "never" {
		return report.Never, nil
	}
	if err := severity.UnmarshalText([]byte(word)); err != nil {
		return 0, usagef("--fail-on is %q; it is fatal, warning or never", word)
	}
	return severity, nil
}

// tell says what was found, on standard output or in a file. Quiet leaves out
// what nobody asked for by name.
func (s *streams) tell(t findingsTarget, run report.Run, quiet, force bool) error {
	var b bytes.Buffer
	if t.path != "-" || !quiet || t.asked {
		if err := report.Write(&b, t.form, run, report.Options{Color: t.path == "-" && wantsColor(s.out)}); err != nil {
			return err
		}
	}
	words := t.form == report.AsText || t.form == report.AsSummary
	if words && (t.path != "-" || !quiet) {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s.\n", outcome(run))
	}
	if t.path == "-" {
		return s.print(b.Bytes())
	}
	if err := outfile.Write(force, outfile.File{Path: t.path, Data: b.Bytes()}); err != nil {
		return err
	}
	if !quiet {
		fmt.Fprintf(s.out, "%s is written: %s.\n", t.path, outcome(run))
	}
	return nil
}

// outcome counts in words what was checked and what was found.
func outcome(run report.Run) string {
	return report.Plural(len(run.Files), "file") + " checked: " + tally(run.All())
}

// tally counts findings, and those that a waiver accepts.
func tally(all []finding.Finding) string {
	words := report.Tally(all)
	if n := finding.Waived(all); n > 0 {
		words += fmt.Sprintf("; %d accepted by waivers", n)
	}
	return words
}
