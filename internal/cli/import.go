package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/summary"
)

func (s *streams) importCommand() *cli.Command {
	return &cli.Command{
		Name:      "import",
		Usage:     "turn Word files into summaries",
		ArgsUsage: " ",
		UsageText: "coesummary import [options] FILE…",
		Description: "FILE is a board packet or a form of this program that was edited in Word, a\n" +
			"county office's own document, or a statewide document, which is split by county;\n" +
			"or - for standard input.\n\n" +
			"For example:  coesummary render examples/statewide/25-modoc.json -o packet.docx\n" +
			"              coesummary import packet.docx -o modoc.json\n\n" +
			"No word of a county is lost: what is not recognized goes to the additional\n" +
			"sections, and is listed. Where there is one summary, -o names its file; where\n" +
			"there are several, it names a folder, and each file has the county's code and\n" +
			"name.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` or into the folder DIR (- is standard output)"},
			&cli.StringFlag{Name: "county", Usage: "the county's `NAME` or two-digit code, where the document doesn't say"},
			&cli.StringFlag{Name: "year", Usage: "the fiscal `YEAR`, such as 2026-27, where the document doesn't say"},
			&cli.StringFlag{Name: "report", Usage: "write what was found and changed to `FILE`, as JSON"},
			forceFlag, templatesFlag,
		},
		Action: s.importWord,
	}
}

// imported is one summary out of a Word file, and where it goes.
type imported struct {
	importer.Summary
	// summary is as much of it as the types can hold.
	summary *summary.Summary
	// tally counts what validate says of it, and toDo says that there is
	// something. Neither is known of the counties of a statewide document,
	// which hold parts (A) and (B) alone.
	tally string
	toDo  bool
	path  string
}

// county is the one that it says clearly it is from.
func (one *imported) county() (county.County, bool) {
	if one.summary == nil {
		return county.County{}, false
	}
	return county.Identify(one.summary.County.Name, one.summary.County.Code)
}

// importedFile is what a Word file turned out to be.
type importedFile struct {
	name, sha256 string
	importer.Result
	summaries []*imported
}

func (s *streams) importWord(c *cli.Context) error {
	names := c.Args().Slice()
	if len(names) == 0 {
		return usagef("name the Word files to import; try: coesummary import --help")
	}
	o, err := importOptions(c)
	if err != nil {
		return err
	}
	p := s.startProgress("Reading")
	defer p.done()
	var files []*importedFile
	var all []*imported
	for _, name := range names {
		f, err := s.importFile(name, o)
		if err != nil {
			return err
		}
		files = append(files, f)
		all = append(all, f.summaries...)
	}
	if err := chooseFiles(files, all, c.String("output")); err != nil {
		return err
	}
	outputs, err := importedOutputs(all, c.String("report"))
	if err != nil {
		return err
	}
	if err := apart(names, outputs...); err != nil {
		return err
	}
	return s.writeImported(c, files, all, p)
}

// writeImported writes the summaries and the report, and says what was found.
func (s *streams) writeImported(c *cli.Context, files []*importedFile, all []*imported, p *progress) error {
	var out []outfile.File
	for _, one := range all {
		if one.path != "-" {
			out = append(out, outfile.File{Path: one.path, Data: one.JSON})
		}
	}
	if path := c.String("report"); path != "" {
		data, err := importReport(files)
		if err != nil {
			return err
		}
		out = append(out, outfile.File{Path: path, Data: data})
	}
	if err := makeFolder(all); err != nil {
		return err
	}
	if err := outfile.Write(c.Bool("force"), out...); err != nil {
		return err
	}
	p.done()
	words := s.out
	if all[0].path == "-" {
		words = s.err
		if err := s.print(all[0].JSON); err != nil {
			return err
		}
	}
	for i, f := range files {
		if i > 0 {
			fmt.Fprintln(words)
		}
		if err := tellImported(words, f); err != nil {
			return err
		}
	}
	return nil
}

func importOptions(c *cli.Context) (importer.Options, error) {
	var o importer.Options
	var err error
	if o.County, err = countyOf(c); err != nil {
		return o, err
	}
	if o.Year, err = yearOf(c); err != nil {
		return o, err
	}
	if folder := c.String("templates"); folder != "" {
		if o.Templates, err = loadTemplates(folder); err != nil {
			return o, err
		}
	}
	return o, nil
}

// importFile reads one Word file.
func (s *streams) importFile(name string, o importer.Options) (*importedFile, error) {
	data, err := intake.Bytes(name, s.in)
	if err != nil {
		return nil, err
	}
	found, err := importer.Read(data, o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(found.Summaries) == 0 {
		return nil, fmt.Errorf("%s has the headings of counties, but no county's text was found below them; "+
			"open it in Word, put each county's text below that county's heading, save it, and import it again", name)
	}
	f := &importedFile{name: name, sha256: intake.Checksum(data), Result: found}
	for _, one := range found.Summaries {
		i := &imported{Summary: one, summary: one.Values}
		if one.Values == nil {
			result := intake.Read(name, one.JSON)
			i.summary, i.tally = result.Summary, report.Tally(result.Findings)
			i.toDo = len(result.Findings) > 0
		}
		f.summaries = append(f.summaries, i)
	}
	return f, nil
}

// chooseFiles decides where each summary goes: the file that is named, or a file for
// each in a folder.
func chooseFiles(files []*importedFile, all []*imported, output string) error {
	single := len(all) == 1
	switch {
	case output == "-" && single:
		all[0].path = "-"
		return nil
	case output == "-":
		return usagef("there are %d summaries, and standard output takes one; name a folder with -o", len(all))
	case single && output != "" && !isFolder(output) && !strings.HasSuffix(output, string(filepath.Separator)):
		all[0].path = output
		return nil
	case strings.EqualFold(filepath.Ext(output), ".json"):
		return usagef("there are %d summaries, and %s names one file; name a folder with -o", len(all), output)
	}
	used := map[string]bool{}
	for _, f := range files {
		base := strings.TrimSuffix(filepath.Base(f.name), filepath.Ext(f.name))
		folder := output
		if folder == "" && len(f.summaries) > 1 {
			folder = base
		}
		for _, one := range f.summaries {
			name := base
			if cty, ok := one.county(); ok {
				name = cty.FileStem()
			}
			free := name
			for n := 2; used[filepath.Join(folder, free)]; n++ {
				free = fmt.Sprintf("%s-%d", name, n)
			}
			used[filepath.Join(folder, free)] = true
			one.path = filepath.Join(folder, free+".json")
		}
	}
	return nil
}

// importedOutputs are the files that will be written.
func importedOutputs(all []*imported, report string) ([]string, error) {
	var out []string
	for _, one := range all {
		out = append(out, one.path)
	}
	if report == "-" {
		return nil, usagef("the report goes into a file; name it after --report")
	}
	return append(out, report), nil
}

// makeFolder makes the folder that the summaries go to, where it is not there.
func makeFolder(all []*imported) error {
	made := ""
	for _, one := range all {
		folder := filepath.Dir(one.path)
		if one.path == "-" || folder == made {
			continue
		}
		made = folder
		if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return fmt.Errorf("the folder %s can't be made: %w", folder, err)
		}
	}
	return nil
}

// belongsTo names a summary's county and year, or says that the document
// doesn't.
func (one *imported) belongsTo() string {
	cty, ok := one.county()
	year := ""
	if s := one.summary; s != nil && s.FiscalYear != 0 {
		year = s.FiscalYear.Print()
	}
	switch {
	case ok && year != "":
		return cty.Name + " County, " + year
	case ok:
		return cty.Name + " County; it doesn't say for which year"
	case year != "":
		return year + "; it doesn't say for which county"
	}
	return "it doesn't say for which county and year"
}
