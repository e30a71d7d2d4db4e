package report_test

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/report"
)

// go test ./report -run TestDocs -update writes the examples anew.
var update = flag.Bool("update", false, "write the examples of docs/findings.md anew")

const docs = "../docs/findings.md"

// The examples of the documentation are what is really written.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile(docs)
	if err != nil {
		t.Fatal(err)
	}
	shown := map[report.Form]bool{}
	block := regexp.MustCompile("(?s)(<!-- example: ([a-z]+) -->\n```[a-z]*\n)(.*?)(```\n)")
	now := block.ReplaceAllStringFunc(string(page), func(old string) string {
		part := block.FindStringSubmatch(old)
		form := report.Form(part[2])
		shown[form] = true
		want := example(t, form)
		if part[3] != want && !*update {
			t.Errorf("%s shows for %s\n%s\nand what is written is\n%s", docs, form, part[3], want)
		}
		return part[1] + want + part[4]
	})
	for _, form := range report.Forms() {
		if !shown[form] || !strings.Contains(now, "\n## "+string(form)+"\n") || !strings.Contains(now, fmt.Sprintf("| [`%s`](#%s) |", form, form)) {
			t.Errorf("%s does not explain the form %s", docs, form)
		}
	}
	if *update {
		if err := os.WriteFile(docs, []byte(now), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// example is what the documentation shows of a form.
func example(t *testing.T, form report.Form) string {
	t.Helper()
	one := exampleRun(t)
	one.Files = one.Files[:1]
	one.Files[0].Findings = one.Files[0].Findings[1:2]
	switch form {
	case report.AsText, report.AsCSV, report.AsJUnit:
		return strings.ReplaceAll(string(write(t, form, exampleRun(t))), "\r\n", "\n")
	case report.AsSummary:
		return elided(string(write(t, form, exampleRun(t))))
	case report.AsXLSX:
		return secondRow(t, one)
	}
	return string(write(t, form, one))
}

// elided leaves out what is the same for most counties.
func elided(table string) string {
	var out strings.Builder
	left := false
	for i, line := range strings.SplitAfter(table, "\n") {
		switch {
		case i < 3 || strings.Contains(line, "received") || strings.HasPrefix(line, "58"):
			out.WriteString(line)
			left = false
		case !left && line != "":
			out.WriteString("…\n")
			left = true
		}
	}
	return out.String()
}

func secondRow(t *testing.T, r report.Run) string {
	t.Helper()
	f := workbook(t, r)
	var out strings.Builder
	for _, letter := range "ABCDEFGHIJK" {
		fmt.Fprintf(&out, "%c  %-18s  %s\n", letter, cell(t, f, "Findings", string(letter)+"1"), cell(t, f, "Findings", string(letter)+"2"))
	}
	return out.String()
}
