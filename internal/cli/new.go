package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/outfile"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
)

func (s *streams) newCommand() *cli.Command {
	return &cli.Command{
		Name:      "new",
		Usage:     "start a county's summary, with what is known filled in",
		ArgsUsage: " ",
		UsageText: "coesummary new --county NAME --year YEAR [options]",
		Description: "Writes a summary with every field that it needs in its place: as a form to fill in\n" +
			"in Word where FILE ends in .docx, else as JSON. Fill in the empty ones, then check\n" +
			"it with: coesummary validate FILE\n\n" +
			"For example:  coesummary new --county Modoc --year 2026-27 -o form.docx\n" +
			"              coesummary new --county Modoc --year 2026-27 -o modoc.json\n\n" +
			"With --from, last year's summary is carried over, but for what belongs to last\n" +
			"year's meeting: its dates, the agenda item, and what the board did. A summary of\n" +
			"the same year becomes a form that goes on with it.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "county", Usage: "the county's `NAME` or its two-digit code"},
			&cli.StringFlag{Name: "year", Usage: "the fiscal `YEAR`, such as 2026-27"},
			&cli.StringFlag{Name: "from", Usage: "carry over last year's summary from `FILE`"},
			&cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE` (- is standard output; without it, a name such as 25-modoc-2026-27.json)"},
			forceFlag, templatesFlag, referenceFlag,
		},
		Action: s.new,
	}
}

func (s *streams) new(c *cli.Context) error {
	if c.Args().Present() {
		return usagef("%q has no place here; name the county with --county", c.Args().First())
	}
	year, err := yearOf(c)
	switch {
	case err != nil:
		return err
	case year == 0:
		return usagef("name the fiscal year with --year, such as --year 2026-27")
	}
	from := c.String("from")
	cty, err := countyOf(c)
	switch {
	case err != nil:
		return err
	case cty.Code == "" && from == "":
		return usagef("name the county with --county, such as --county Modoc")
	}
	path := c.String("output")
	isForm := strings.EqualFold(filepath.Ext(path), ".docx")
	var data []byte
	var remark string
	if from == "" {
		data = summary.Skeleton(cty, year)
	} else if data, cty, remark, err = s.carryOver(from, cty, year, isForm); err != nil {
		return err
	}
	if path == "" {
		path = fmt.Sprintf("%s-%s.json", cty.FileStem(), year)
	}
	if path == "-" {
		return s.print(data)
	}
	if err := apart([]string{from, c.String("reference")}, path); err != nil {
		return err
	}
	if isForm {
		s := bare(cty, year)
		if from != "" {
			s = intake.Read(path, data).Summary
		}
		if data, err = form(c, s); err != nil {
			return err
		}
	} else if err := checkPlain(c, path); err != nil {
		return err
	}
	if err := outfile.Write(c.Bool("force"), outfile.File{Path: path, Data: data}); err != nil {
		return err
	}
	fmt.Fprintf(s.out, "%s is written for %s County, %s. Fill it in, then: coesummary validate %s\n", path, cty.Name, year.Print(), path)
	if cty.Exempt {
		fmt.Fprintf(s.out, "%s County owes no summary: its superintendent has jurisdiction over a single district.\n", cty.Name)
	}
	fmt.Fprint(s.out, remark)
	return nil
}

// carryOver makes this year's summary out of last year's. A form can also be
// made of this year's, to go on with it in Word. The remark says which it was.
func (s *streams) carryOver(from string, cty county.County, year summary.FiscalYear, isForm bool) (data []byte, theirs county.County, remark string, err error) {
	r, err := readOne(intake.Reader{}, from, s.in)
	if err != nil {
		return nil, cty, "", err
	}
	if r.Summary == nil || len(r.Unread) > 0 {
		return nil, cty, "", fmt.Errorf("%s can't be carried over whole; first correct what this says: coesummary validate %s", from, from)
	}
	theirs, ok := county.ByCode(r.Summary.County.Code)
	switch {
	case !ok:
		return nil, cty, "", fmt.Errorf("%s doesn't say which county it is from; correct its county first", from)
	case cty.Code != "" && cty.Code != theirs.Code:
		return nil, cty, "", usagef("%s is the summary of %s, not of %s", from, theirs.Name, cty.Name)
	case r.Summary.FiscalYear == year && isForm:
		data, err = summary.Encode(r.Summary)
		return data, theirs, fmt.Sprintf("It holds what %s says.\n", from), err
	case r.Summary.FiscalYear >= year:
		return nil, cty, "", usagef("%s is for %s; name a later year with --year", from, r.Summary.FiscalYear)
	}
	data, err = r.Summary.CarryOver(year)
	if err != nil {
		return nil, cty, "", errors.Join(fmt.Errorf("%s can't be carried over", from), err)
	}
	remark = fmt.Sprintf("Carried over from %s. The meeting's dates and what the board did are left empty. Go through the text: it is last year's.\n", from)
	return data, theirs, remark, nil
}

// checkPlain refuses what can't be meant for a summary that is not a form.
func checkPlain(c *cli.Context, path string) error {
	if c.String("templates") != "" || c.String("reference") != "" {
		return usagef("--templates and --reference are for a form in Word; end the file's name in .docx")
	}
	if ending := strings.ToLower(filepath.Ext(path)); formatOf[ending] != "" {
		return usagef("the ending of %s does not say what to write; end it in .docx for a form to fill in in Word, or in .json", path)
	}
	return nil
}

// bare is the summary that a form begins with: what is known, and nothing that
// would pass for an answer. The JSON to fill in has examples of its shape
// besides.
func bare(cty county.County, year summary.FiscalYear) *summary.Summary {
	return &summary.Summary{
		SchemaVersion: "1.0",
		FiscalYear:    year,
		County:        summary.County{Name: cty.Name, Code: cty.Code},
		Office:        summary.Office{Name: cty.Office},
	}
}

// form makes a form for Word of what is known.
func form(c *cli.Context, s *summary.Summary) ([]byte, error) {
	word, err := newWord(c, "docx")
	if err != nil {
		return nil, err
	}
	set, err := loadTemplates(c.String("templates"))
	if err != nil {
		return nil, err
	}
	doc, err := set.Form(s)
	if err != nil {
		return nil, err
	}
	carried, err := packet.Carried(s, packet.Origin{Form: true})
	if err != nil {
		return nil, err
	}
	word.Data = (*docx.Data)(carried)
	return build(c.Context, "docx", doc, word)
}
