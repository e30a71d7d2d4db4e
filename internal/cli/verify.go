package cli

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

func (s *streams) verifyCommand() *cli.Command {
	return &cli.Command{
		Name:      "verify",
		Usage:     "prove that the statewide document says what the counties sent",
		ArgsUsage: " ",
		UsageText: "coesummary verify [options] DOCUMENT DIR",
		Description: "DOCUMENT is a statewide document, .docx or .html, also one that was edited or\n" +
			"saved anew by another program; DIR is the folder of the summaries.\n\n" +
			"For example:  coesummary compile examples/statewide -o statewide.docx\n" +
			"              coesummary verify statewide.docx examples/statewide\n\n" +
			"For each of the 58 counties it says whether the document says what the county\n" +
			"sent, and if not, the first words that differ on both sides. It compares what a\n" +
			"reader sees: words, numbers, marks, lists and tables.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "format", Value: "text", Usage: "say it as `FORMAT` text or json"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write it to `FILE` (- is standard output)"},
			&cli.StringFlag{Name: "year", Usage: "the document's fiscal `YEAR`, such as 2026-27; without it, the year of most summaries"},
			forceFlag, templatesFlag,
		},
		Action: s.verify,
	}
}

func (s *streams) verify(c *cli.Context) error {
	if c.NArg() != 2 {
		return usagef("name the statewide document and the folder of the summaries; try: coesummary verify --help")
	}
	name, dir := c.Args().Get(0), c.Args().Get(1)
	if isFolder(name) && !isFolder(dir) {
		return usagef("name the document first, and then the folder: coesummary verify %s %s", dir, name)
	}
	year, err := yearOf(c)
	if err != nil {
		return err
	}
	o := compile.Options{AsReceived: true, Year: year}
	output, format := c.String("output"), c.String("format")
	if !c.IsSet("format") && strings.EqualFold(filepath.Ext(output), ".json") {
		format = "json"
	}
	if format != "text" && format != "json" {
		return usagef("--format is %q; it is text or json", format)
	}
	if err := apart([]string{name}, output); err != nil {
		return err
	}
	if o.Templates, err = loadTemplates(c.String("templates")); err != nil {
		return err
	}
	p := s.startProgress("Comparing")
	defer p.done()
	got, err := readStatewide(name)
	if err != nil {
		return err
	}
	folder, err := intake.Reader{Rules: intake.BlockingRules, Templates: o.Templates}.ReadFolder(dir)
	if err != nil {
		return err
	}
	doc, rep, err := compile.Statewide(folder, o)
	if err != nil {
		return err
	}
	if doc == nil {
		p.done()
		if err := list(s.err, folder.Results, rep.Blocking); err != nil {
			return err
		}
		fmt.Fprintf(s.err, "\nNothing was compared: the summaries make no statewide document. Correct what is listed above.\n")
		return errFindings
	}
	r := verify.Run(got, doc, rep)
	r.Document = filepath.Base(name)
	p.done()
	return s.tellVerified(r, format, output, c.Bool("force"), folder.PassedOver)
}

// tellVerified says what was found out about the 58, on standard output or in
// a file.
func (s *streams) tellVerified(r *verify.Report, format, output string, force bool, passedOver []intake.PassedOver) error {
	var b bytes.Buffer
	write := verify.WriteText
	if format == "json" {
		write = verify.WriteJSON
	}
	if err := write(&b, r); err != nil {
		return err
	}
	switch output {
	case "", "-":
		if err := s.print(b.Bytes()); err != nil {
			return err
		}
	default:
		if err := outfile.Write(force, outfile.File{Path: output, Data: b.Bytes()}); err != nil {
			return err
		}
		fmt.Fprintf(s.out, "%s is written.\n", output)
	}
	s.sayPassedOver(passedOver)
	if !r.Same {
		return errFindings
	}
	return nil
}

// readStatewide reads a statewide document: a page where its name or its first
// character says so, else a Word file.
func readStatewide(name string) (verify.Document, error) {
	data, err := intake.Bytes(name, nil)
	if err != nil {
		return verify.Document{}, err
	}
	ending := strings.ToLower(filepath.Ext(name))
	if ending == ".html" || ending == ".htm" || bytes.HasPrefix(bytes.TrimSpace(data), []byte("<")) {
		page, err := html.Read(data)
		if err != nil {
			return verify.Document{}, fmt.Errorf("%s: %w", report.Printable(name), err)
		}
		return verify.Model(page), nil
	}
	doc, err := wml.Read(data)
	if err != nil {
		return verify.Document{}, fmt.Errorf("%s: %w", report.Printable(name), err)
	}
	return verify.Word(doc), nil
}
