package cli

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/templates"
)

func (s *streams) renderCommand() *cli.Command {
	return &cli.Command{
		Name:      "render",
		Usage:     "make the packet for the county board from one summary",
		ArgsUsage: " ",
		UsageText: "coesummary render [options] FILE",
		Description: "FILE is a summary as JSON or a Word file, or - for standard input.\n\n" +
			"For example:  coesummary render examples/statewide/25-modoc.json -o packet.docx\n\n" +
			"The ending of the file that -o names decides the format: .docx, .html, .md or\n" +
			".txt. A summary with fatal findings makes no packet; --draft makes one all the\n" +
			"same, marked as a draft on every page, with what is missing listed in front.\n" +
			"A Word packet carries the summary with it: \"coesummary import\" brings back\n" +
			"what was corrected in it.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` (- is standard output; without it, the summary's name with the format's ending)"},
			&cli.StringFlag{Name: "to", Usage: "write the `FORMAT` docx, html, md or txt"},
			&cli.BoolFlag{Name: "draft", DisableDefaultText: true, Usage: "make a draft in spite of fatal findings"},
			forceFlag, templatesFlag, referenceFlag, exactFlag,
		},
		Action: s.render,
	}
}

func (s *streams) render(c *cli.Context) error {
	if c.NArg() != 1 {
		return usagef("name one summary to render; try: coesummary render --help")
	}
	input := c.Args().First()
	name := "summary"
	if input != "-" {
		name = strings.TrimSuffix(filepath.Base(input), filepath.Ext(input))
	}
	t, err := s.newTarget(c.String("output"), c.String("to"), name, "docx", "html", "md", "txt")
	if err != nil {
		return err
	}
	if err := apart([]string{input, c.String("reference")}, t.path); err != nil {
		return err
	}
	if err := t.free(c.Bool("force")); err != nil {
		return err
	}
	set, err := loadTemplates(c.String("templates"))
	if err != nil {
		return err
	}
	word, err := newWord(c, t.format)
	if err != nil {
		return err
	}
	p := s.startProgress("Making the packet")
	defer p.done()
	r, err := readOne(intake.Reader{Templates: set}, input, s.in)
	if err != nil {
		return err
	}
	draft := c.Bool("draft")
	fatal, _ := finding.Count(r.Findings)
	if r.Summary == nil || fatal > 0 && !draft {
		p.done()
		if err := list(s.err, []intake.Result{r}, r.Findings); err != nil {
			return err
		}
		hint := " Correct them, or make a draft with --draft."
		if r.Summary == nil {
			hint = ""
		}
		fmt.Fprintf(s.err, "\nNo packet was made: %s.%s\n", report.Tally(r.Findings), hint)
		return errFindings
	}
	doc, err := set.Packet(r.Summary, templates.PacketOptions{Draft: draft, Findings: r.Findings, Fields: t.format == "docx"})
	if err != nil {
		return err
	}
	carried, err := packet.Carried(r.Summary, packet.Origin{Draft: draft})
	if err != nil {
		return err
	}
	word.Data = (*docx.Data)(carried)
	data, err := build(c.Context, t.format, doc, word)
	if err != nil {
		return err
	}
	if err := s.put(t, data, c.Bool("force")); err != nil {
		return err
	}
	p.done()
	if t.path != "-" {
		fmt.Fprintf(s.out, "%s is written: the packet of %s, %s; %s.\n",
			t.path, r.Summary.Office.Name, r.Summary.FiscalYear.Print(), report.Tally(r.Findings))
	}
	return nil
}
