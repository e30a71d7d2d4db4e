package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/coesummary/coesummary/across"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/waiver"
)

// validation is what is to be checked, and by what.
type validation struct {
	paths   []string
	choice  choice
	waivers string // a file's name, or ""
	failOn  finding.Severity
}

// checked is what a validation found.
type checked struct {
	run        report.Run
	passedOver []intake.PassedOver
}

// files are the paths of the files that were checked.
func (c checked) files() []string {
	var out []string
	for _, f := range c.run.Files {
		out = append(out, f.Name)
	}
	return out
}

// check reads what is to be checked and applies the rules: those of one
// summary, those of several, and the waivers to what they found.
func (v validation) check(stdin io.Reader) (checked, error) {
	list := &waiver.List{}
	if v.waivers != "" {
		var err error
		if list, err = waiver.ReadFile(v.waivers); err != nil {
			return checked{}, err
		}
	}
	several := v.several()
	if !v.choice.any(func(r rule.Rule) bool { return v.looksAt(r, several) }) {
		return checked{}, usagef("no rule is left to check by; see --select, --ignore and --all in: coesummary validate --help")
	}
	results, passedOver, err := v.read(stdin)
	if err != nil {
		return checked{}, err
	}
	out := checked{passedOver: passedOver, run: report.Run{Version: Version, FailOn: v.failOn}}
	at := map[string]int{}
	for i, r := range results {
		at[r.File] = i
		file := reported(r)
		file.Findings = v.choice.keep(r)
		out.run.Files = append(out.run.Files, file)
	}
	if several {
		for _, f := range across.Run(results) {
			if known, _ := rule.ByCode(f.Code); v.choice.has(known) {
				file := &out.run.Files[at[f.File]]
				file.Findings = append(file.Findings, f)
			}
		}
	}
	for _, f := range out.run.Files {
		list.Accept(f.County, f.Findings)
	}
	judged := v.judged(results, several)
	for _, f := range append(list.Findings, list.Unused(judged)...) {
		if !begins(f.Code, v.choice.ignored) {
			out.run.Findings = append(out.run.Findings, f)
		}
	}
	return out, nil
}

// several reports whether summaries are held against one another.
func (v validation) several() bool {
	return len(v.paths) > 1 || slices.ContainsFunc(v.paths, isFolder)
}

// looksAt reports whether this validation applies a rule.
func (v validation) looksAt(r rule.Rule, several bool) bool {
	switch r.Code[:4] {
	case "COMP": // only compile knows what is missing
		return false
	case "ACRS":
		return several
	case "WAIV":
		return v.waivers != ""
	}
	return true
}

// judged returns a function that says whether a county's summary was judged by
// a rule as a whole, so that a waiver which accepts nothing is needed no more.
func (v validation) judged(results []intake.Result, several bool) func(county.Code, rule.Rule) bool {
	read := map[county.Code]bool{}
	for _, r := range results {
		if c, known := r.County(); known && len(r.Unread) == 0 {
			read[c.Code] = true
		}
	}
	together := several && !slices.ContainsFunc(county.Reporting(), func(c county.County) bool { return !read[c.Code] })
	return func(c county.Code, r rule.Rule) bool {
		if r.Code[:4] == "ACRS" && !together {
			return false // the county that it was about may be missing
		}
		return read[c] && v.choice.has(r)
	}
}

// read reads files, folders and standard input in the order given, each once.
// A path that can't be read, or a folder without a summary, is an error: a
// check that checked nothing must not pass.
func (v validation) read(stdin io.Reader) ([]intake.Result, []intake.PassedOver, error) {
	reader := intake.Reader{Rules: v.choice.wording()}
	var results []intake.Result
	var passedOver []intake.PassedOver
	seen := map[string]bool{}
	add := func(list ...intake.Result) {
		for _, r := range list {
			if name := filepath.Clean(r.File); !seen[name] {
				seen[name] = true
				results = append(results, r)
			}
		}
	}
	for i, path := range v.paths {
		switch {
		case path == "-" && slices.Contains(v.paths[:i], "-"):
			return nil, nil, usagef("standard input can be read only once; name - once")
		case !isFolder(path):
			r, err := readOne(reader, path, stdin)
			if err != nil {
				return nil, nil, err
			}
			add(r)
		default:
			folder, err := reader.ReadFolder(path)
			if err != nil {
				return nil, nil, err
			}
			if len(folder.Results) == 0 {
				return nil, nil, fmt.Errorf("there is no summary in the folder %s; summaries are .json files and Word files (.docx)", path)
			}
			add(folder.Results...)
			passedOver = append(passedOver, folder.PassedOver...)
		}
	}
	return results, passedOver, nil
}

// readOne reads one file, or standard input for "-".
func readOne(reader intake.Reader, path string, stdin io.Reader) (intake.Result, error) {
	switch path {
	case "":
		return intake.Result{}, usagef("a file's name is empty; name the file, or - for standard input")
	case "-":
		return reader.ReadFrom("-", stdin)
	}
	return reader.ReadFile(path)
}

// isFolder reports whether a path leads to a folder. "-" is standard input.
func isFolder(path string) bool {
	info, err := os.Stat(path)
	return path != "-" && err == nil && info.IsDir()
}
