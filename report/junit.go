package report

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/rule"
)

// The JUnit form has no standard; it is what servers really read. A suite is
// a file and a test is a rule that found something in it, by a name that stays
// the same from run to run, because GitLab and Jenkins tell by names what is
// new and what was mended, and GitLab drops a second test of the same name.
// What fails the check is a failure. A warning that doesn't is a skipped test:
// servers count those apart and show their words, while GitLab shows nothing
// of what a test printed that passed. A file in which nothing fails has one
// test that passed, so that no file goes unmentioned. Times are 0, because
// some readers ask for a number.
type junitSuites struct {
	XMLName xml.Name `xml:"testsuites"`
	Name    string   `xml:"name,attr"`
	junitCounts
	Suites []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name string `xml:"name,attr"`
	junitCounts
	Tests []junitTest `xml:"testcase"`
}

type junitCounts struct {
	Tests    int `xml:"tests,attr"`
	Failures int `xml:"failures,attr"`
	Errors   int `xml:"errors,attr"`
	Skipped  int `xml:"skipped,attr"`
	Time     int `xml:"time,attr"`
}

type junitTest struct {
	Name      string      `xml:"name,attr"`
	ClassName string      `xml:"classname,attr"`
	File      string      `xml:"file,attr,omitempty"`
	Line      int         `xml:"line,attr,omitempty"`
	Time      int         `xml:"time,attr"`
	Failure   *junitWords `xml:"failure"`
	Skipped   *junitWords `xml:"skipped"`
}

type junitWords struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",chardata"`
}

func writeJUnit(b *bytes.Buffer, r Run, _ Options) error {
	all := junitSuites{Name: toolName}
	for _, f := range r.groups() {
		suite := junitSuiteOf(r, f)
		all.Tests += suite.junitCounts.Tests
		all.Failures += suite.Failures
		all.Skipped += suite.Skipped
		all.Suites = append(all.Suites, suite)
	}
	b.WriteString(xml.Header)
	e := xml.NewEncoder(b)
	e.Indent("", "  ")
	if err := e.Encode(all); err != nil {
		return err
	}
	b.WriteByte('\n')
	return nil
}

func junitSuiteOf(r Run, f File) junitSuite {
	name := f.Name
	switch name {
	case "":
		name = "all files together"
	case "-":
		name = "standard input"
	}
	suite := junitSuite{Name: visible(name)}
	for _, group := range alike(f.Findings) {
		test := junitTestOf(r, f, group)
		if test.Failure != nil {
			suite.Failures++
		} else {
			suite.Skipped++
		}
		suite.Tests = append(suite.Tests, test)
	}
	if suite.Failures == 0 {
		suite.Tests = append(suite.Tests, junitTest{Name: "nothing in it fails the check", File: junitFile(f)})
	}
	for i := range suite.Tests {
		// Jenkins takes what stands before the last dot for a folder.
		suite.Tests[i].ClassName = strings.TrimSuffix(suite.Name, ".json")
	}
	suite.junitCounts.Tests = len(suite.Tests)
	return suite
}

// junitTestOf makes a test of the findings of one rule.
func junitTestOf(r Run, f File, group []int) junitTest {
	head := f.Findings[group[0]]
	known, _ := rule.ByCode(head.Code)
	test := junitTest{
		Name: strings.TrimSpace(head.Code + " " + known.Title),
		File: junitFile(f),
		Line: head.Line,
	}
	if head.Waiver != nil {
		test.Name += " (accepted)" // a test of its own, beside what is not
	}
	var text strings.Builder
	for _, i := range group {
		item := f.Findings[i]
		fmt.Fprintf(&text, "%s%s\n", place(item), item.Message)
		if item.Pointer != "" {
			fmt.Fprintf(&text, "    where: %s\n", item.Pointer)
		}
		if item.Waiver != nil {
			fmt.Fprintf(&text, "    accepted: %s\n", acceptance(item))
		}
	}
	fmt.Fprintf(&text, "To do: %s\n", head.Help)
	if head.Authority != "" {
		fmt.Fprintf(&text, "Source: %s\n", head.Authority)
	}
	message := head.Message
	if len(group) > 1 {
		message = fmt.Sprintf("%s (and %d more)", message, len(group)-1)
	}
	words := &junitWords{Message: visible(message), Text: visible(text.String())}
	if r.fails(head) {
		words.Type = head.Severity.String()
		test.Failure = words
	} else {
		test.Skipped = words
	}
	return test
}

// junitFile is the path of a file, by which servers link to it.
func junitFile(f File) string {
	if f.Name == "-" {
		return ""
	}
	return visible(f.Name)
}
