package report_test

import (
	"encoding/xml"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/report"
)

// The JUnit form as servers read it.
type junitCase struct {
	Name      string     `xml:"name,attr"`
	ClassName string     `xml:"classname,attr"`
	File      string     `xml:"file,attr"`
	Failure   *junitText `xml:"failure"`
	Skipped   *junitText `xml:"skipped"`
}

type junitText struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

type junitRead struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Skipped  int `xml:"skipped,attr"`
	Suites   []struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	} `xml:"testsuite"`
}

func junit(t *testing.T, r report.Run) junitRead {
	t.Helper()
	var got junitRead
	if err := xml.Unmarshal(write(t, report.AsJUnit, r), &got); err != nil {
		t.Fatal(err)
	}
	return got
}

// Servers believe the counts, and drop a second test of the same name.
func TestJUnitCountsAndNames(t *testing.T) {
	for name, r := range runs(t) {
		got := junit(t, r)
		tests, failures, skipped := 0, 0, 0
		for _, suite := range got.Suites {
			names := map[string]bool{}
			failed, passedOver := 0, 0
			for _, c := range suite.Cases {
				if names[c.Name] && name != "nasty" { // There one rule is both fatal and a warning.
					t.Errorf("%s, %s: two tests are called %q", name, suite.Name, c.Name)
				}
				names[c.Name] = true
				if c.ClassName == "" || strings.HasSuffix(c.ClassName, ".json") {
					t.Errorf("%s: the class is %q", name, c.ClassName)
				}
				if c.Failure != nil {
					failed++
				}
				if c.Skipped != nil {
					passedOver++
				}
			}
			if len(suite.Cases) == 0 || suite.Tests != len(suite.Cases) || suite.Failures != failed || suite.Skipped != passedOver {
				t.Errorf("%s, %s: the counts are wrong: %+v", name, suite.Name, suite)
			}
			tests, failures, skipped = tests+suite.Tests, failures+suite.Failures, skipped+suite.Skipped
		}
		if got.Tests != tests || got.Failures != failures || got.Skipped != skipped {
			t.Errorf("%s: the totals are wrong: %+v", name, got)
		}
		if (failures > 0) != r.Fails() {
			t.Errorf("%s: %d failures, and the check fails: %v", name, failures, r.Fails())
		}
	}
}

func TestJUnitWarningsAreSkippedUnlessTheyFail(t *testing.T) {
	r := exampleRun(t)
	r.Files = append(r.Files, report.File{Name: "received/01-alameda.json"})
	lax := junit(t, r)
	link := lax.Suites[0].Cases[1]
	if link.Name != "TEXT0102 A link leads to a web page or an email address." || link.Failure != nil || link.Skipped == nil {
		t.Fatalf("%+v", link)
	}
	for _, words := range []string{"received/15-kern.json:9:70: ", "received/15-kern.json:9:127: ", "/collaboration/narrative", "To do: Write the address", "Source: docs/markdown.md"} {
		if !strings.Contains(link.Skipped.Text, words) {
			t.Errorf("it doesn't say %q: %s", words, link.Skipped.Text)
		}
	}
	if !strings.HasSuffix(link.Skipped.Message, "(and 1 more)") {
		t.Errorf("its message is %q", link.Skipped.Message)
	}
	if c := lax.Suites[2].Cases; len(c) != 1 || c[0].Failure != nil || c[0].Skipped != nil || c[0].File != "received/01-alameda.json" {
		t.Errorf("a file without findings is %+v", c)
	}
	r.FailOn = finding.Warning
	if strict := junit(t, r).Suites[0].Cases[1]; strict.Failure == nil || strict.Skipped != nil {
		t.Errorf("a warning that fails the check is %+v", strict)
	}
}

func TestJUnitHoldsEveryCharacter(t *testing.T) {
	got := junit(t, nastyRun())
	if text := got.Suites[0].Cases[0].Failure.Text; !strings.Contains(text, "<U+0000><U+0007><U+001B>[31m<U+200B><U+202E><U+FFFE> \"quoted\", <b>&amp;</b> {0} [a](1) _x0041_ ]]><U+000D>\n\t日本e\u0301 <0x92>") {
		t.Errorf("%q", text)
	}
}
