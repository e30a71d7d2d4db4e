package report_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/rule"
)

// about returns a finding of a rule about words that stand once in a source.
func about(t *testing.T, source []byte, code, pointer, words, message string) finding.Finding {
	t.Helper()
	f := rule.Finding(code, pointer, "%s", message)
	before, after, found := strings.Cut(string(source), words)
	if !found || strings.Contains(after, words) {
		t.Fatalf("%q does not stand once in the source", words)
	}
	f.Quote = words
	f.Line = 1 + strings.Count(before, "\n")
	f.Column = 1 + utf8.RuneCountInString(before[strings.LastIndex(before, "\n")+1:])
	f.EndColumn = f.Column + utf8.RuneCountInString(words)
	return f
}

// received returns a file of testdata, as it lies in a folder "received".
func received(t *testing.T, name string) report.File {
	t.Helper()
	source, err := os.ReadFile("testdata/received/" + name)
	if err != nil {
		t.Fatal(err)
	}
	sum := sha256.Sum256(source)
	return report.File{Name: path.Join("received", name), SHA256: hex.EncodeToString(sum[:]), Source: source}
}

// kern is a file with a fatal finding and two warnings of one kind.
func kern(t *testing.T) report.File {
	t.Helper()
	f := received(t, "15-kern.json")
	f.County = "15"
	day := about(t, f.Source, "DATE0001", "/board/lcapAdoptionDate", `"2026-06-23"`,
		"The summary is presented on June 16, 2026, and the LCAP is adopted on June 23, 2026.")
	day.Quote, day.EndColumn = "", 0
	f.Findings = []finding.Finding{
		about(t, f.Source, "TEXT0102", "/collaboration/narrative", "[the plan](S:/plans/2026.docx)", "The link leads to S:/plans/2026.docx, which is no web page and no email address."),
		about(t, f.Source, "TEXT0102", "/collaboration/narrative", "[the calendar](calendar.docx)", "The link leads to calendar.docx, which is no web page and no email address."),
		day,
	}
	return f
}

// exampleRun is the check that docs/findings.md shows.
func exampleRun(t *testing.T) report.Run {
	t.Helper()
	broken := rule.Finding("FILE0001", "", "The file is empty.")
	broken.Line, broken.Column = 1, 1
	return report.Run{
		Version: "0.1.0",
		Files: []report.File{
			kern(t),
			{Name: "received/draft.json", SHA256: emptySHA256, Findings: []finding.Finding{broken}},
		},
	}
}

const emptySHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

// nastyRun has in every place what a form could stumble over.
func nastyRun() report.Run {
	nasty := "=1+1 \x00\x07\x1b[31m\u200b\u202e\ufffe \"quoted\", <b>&amp;</b> {0} [a](1) _x0041_ ]]>\r\n\t日本e\u0301 \x92"
	f := func(line int, s finding.Severity) finding.Finding {
		return finding.Finding{
			Code: "TEXT0102", Severity: s, Line: line, Column: 3, EndColumn: 9,
			Pointer: "/goals/0/" + nasty, Quote: nasty, Message: nasty, Help: nasty, Authority: nasty,
		}
	}
	return report.Run{
		Version: "0.1.0",
		Files: []report.File{
			{Name: "Übung 100%/a b?#[1].json", County: "02", Source: []byte("\ufeffx\r\n" + nasty), Findings: []finding.Finding{f(2, finding.Fatal), f(2, finding.Warning), f(99, finding.Warning)}},
			{Name: nasty, County: "99", Findings: []finding.Finding{f(1, finding.Warning)}},
			{Name: "-", Findings: []finding.Finding{f(1, finding.Fatal)}},
		},
		Findings: []finding.Finding{
			{Code: "COMP0001", Message: "Yuba (58) has sent no summary.", Help: "Ask."},
			{Code: "COMP0001", File: "elsewhere.json", Message: "It is not here.", Help: "Ask."},
		},
	}
}

// runs are the checks that every form is tried with.
func runs(t *testing.T) map[string]report.Run {
	t.Helper()
	strict := exampleRun(t)
	strict.FailOn = finding.Warning
	strict.Files = strict.Files[:1]
	return map[string]report.Run{
		"nothing":  {Version: "0.1.0"},
		"clean":    {Version: "0.1.0", Files: []report.File{{Name: "a.json", SHA256: emptySHA256, County: "01"}}},
		"example":  exampleRun(t),
		"strict":   strict,
		"waived":   waived(t),
		"nasty":    nastyRun(),
		"nowhere":  {Version: "0.1.0", Findings: nastyRun().Findings},
		"absolute": {Version: "0.1.0", Files: []report.File{{Name: "/home/alex/a.json"}, {Name: "./b.json"}, {Name: "../c.json"}}},
	}
}

func write(t *testing.T, form report.Form, r report.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(&b, form, r, report.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
