package cli

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/report"
)

func (s *streams) compileCommand() *cli.Command {
	return &cli.Command{
		Name:      "compile",
		Usage:     "make the statewide document from the summaries of all counties",
		ArgsUsage: " ",
		UsageText: "coesummary compile [options] DIR",
		Description: "DIR is a folder of summaries, one file for each county: .json, or the packet or\n" +
			"document as a Word file.\n\n" +
			"For example:  coesummary compile examples/statewide -o statewide.docx\n\n" +
			"A fatal finding, a county that is missing, two files for one county or another\n" +
			"fiscal year stops it, and nothing is written. With --as-received it builds the\n" +
			"document from what there is, each county's text exactly as it was sent.\n" +
			"Beside the document goes a report on all 58 counties. What the summaries are\n" +
			"like beside one another is said here as well; validate says the rest.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` (- is standard output; without it, statewide.docx)"},
			&cli.StringFlag{Name: "to", Usage: "write the `FORMAT` docx, html, md or txt"},
			&cli.BoolFlag{Name: "as-received", DisableDefaultText: true, Usage: "build the document from what there is"},
			&cli.StringFlag{Name: "year", Usage: "the document's fiscal `YEAR`, such as 2026-27; without it, the year of most summaries"},
			&cli.StringFlag{Name: "report", Usage: "write the report to `FILE` (without it, beside the document, as NAME.report.json)"},
			forceFlag, templatesFlag, referenceFlag, exactFlag,
		},
		Action: s.compile,
	}
}

func (s *streams) compile(c *cli.Context) error {
	if c.NArg() != 1 {
		return usagef("name one folder of summaries; try: coesummary compile --help")
	}
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	o := compile.Options{AsReceived: c.Bool("as-received"), Year: year}
	t, err := s.newTarget(c.String("output"), c.String("to"), "statewide", "docx", "html", "md", "txt")
	if err != nil {
		return err
	}
	reportPath := c.String("report")
	if reportPath == "" && t.path != "-" {
		reportPath = strings.TrimSuffix(t.path, filepath.Ext(t.path)) + ".report.json"
	}
	if reportPath == "-" {
		return usagef("the report goes into a file; name it after --report")
	}
	if err := apart([]string{c.String("reference")}, t.path, reportPath); err != nil {
		return err
	}
	var more []string
	if reportPath != "" {
		more = append(more, reportPath)
	}
	if err := t.free(c.Bool("force"), more...); err != nil {
		return err
	}
	if o.Templates, err = loadTemplates(c.String("templates")); err != nil {
		return err
	}
	word, err := newWord(c, t.format)
	if err != nil {
		return err
	}
	p := s.startProgress("Reading the summaries")
	defer p.done()
	folder, err := intake.Reader{Rules: intake.BlockingRules, Templates: o.Templates}.ReadFolder(c.Args().First())
	if err != nil {
		return err
	}
	var inputs []string
	for _, r := range folder.Results {
		inputs = append(inputs, r.File)
	}
	if err := apart(inputs, t.path, reportPath); err != nil {
		return err
	}
	p.next("Compiling the counties")
	doc, rep, err := compile.Statewide(folder, o)
	if err != nil {
		return err
	}
	if doc == nil {
		p.done()
		return s.stopped(folder, rep, o)
	}
	p.next("Writing the document")
	data, err := build(c.Context, t.format, doc, word)
	if err != nil {
		return err
	}
	var files []outfile.File
	if reportPath != "" {
		sum := sha256.Sum256(data)
		rep.Document = &compile.DocumentFile{File: filepath.Base(t.path), SHA256: hex.EncodeToString(sum[:])}
		body, err := rep.JSON()
		if err != nil {
			return err
		}
		files = append(files, outfile.File{Path: reportPath, Data: body})
	}
	if err := s.put(t, data, c.Bool("force"), files...); err != nil {
		return err
	}
	p.done()
	s.sayPassedOver(folder.PassedOver)
	if t.path != "-" {
		if len(rep.Together) > 0 {
			if err := list(s.out, folder.Results, rep.Together); err != nil {
				return err
			}
			fmt.Fprintln(s.out)
		}
		fmt.Fprintf(s.out, "%s is written: %s.\n", t.path, coverage(rep))
		fmt.Fprintf(s.out, "%s says what was done with each of the 58 counties, and lists what was found: %s.\n", reportPath, report.Tally(rep.Findings))
	}
	return nil
}

// stopped says why there is no document.
func (s *streams) stopped(folder intake.Folder, rep *compile.Report, o compile.Options) error {
	why, hint := rep.Findings, "Correct what is listed above, or build from what there is with --as-received."
	if o.AsReceived {
		why, hint = rep.Blocking, "What is listed above stops the document even as received."
	}
	if err := list(s.err, folder.Results, why); err != nil {
		return err
	}
	s.sayPassedOver(folder.PassedOver)
	fmt.Fprintf(s.err, "\nNo document was made: %s; %s. %s\n", coverage(rep), report.Tally(why), hint)
	return errFindings
}

// coverage accounts for all 58 in a sentence.
func coverage(r *compile.Report) string {
	line := fmt.Sprintf("%d of %d counties received", r.Counts.Received, r.Counts.Received+r.Counts.Missing+r.Counts.Unread)
	if r.FiscalYear != "" {
		line += " for " + r.FiscalYear
	}
	if r.Counts.OtherYear > 0 {
		line += fmt.Sprintf(" (%d of them for another year)", r.Counts.OtherYear)
	}
	if r.Counts.Missing > 0 {
		line += fmt.Sprintf(", %d missing", r.Counts.Missing)
	}
	if r.Counts.Unread > 0 {
		line += fmt.Sprintf(", %d with a file that can't be read", r.Counts.Unread)
	}
	line += fmt.Sprintf(", %d exempt", r.Counts.Exempt)
	if r.Counts.ReceivedOfExempt > 0 {
		line += fmt.Sprintf(" (%d sent one all the same)", r.Counts.ReceivedOfExempt)
	}
	return line
}
