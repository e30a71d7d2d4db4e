package verify_test

import (
	"bytes"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// compiled is a statewide document that was compiled.
type compiled struct {
	doc    *document.Document
	report *compile.Report
	docx   []byte
}

// fromFolder compiles a folder as received.
func fromFolder(path string) (compiled, error) {
	folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder(path)
	if err != nil {
		return compiled{}, err
	}
	doc, report, err := compile.Statewide(folder, compile.Options{AsReceived: true})
	if err != nil {
		return compiled{}, err
	}
	var b bytes.Buffer
	err = docx.Write(&b, doc, docx.Options{})
	return compiled{doc, report, b.Bytes()}, err
}

var examples = sync.OnceValues(func() (compiled, error) { return fromFolder("../examples/statewide") })

func theExamples(t *testing.T) compiled {
	t.Helper()
	c, err := examples()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// againstWord verifies a Word file.
func (c compiled) againstWord(t *testing.T, data []byte) *verify.Report {
	t.Helper()
	d, err := wml.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	return c.inWord(d)
}

// text is the report for people.
func text(t *testing.T, r *verify.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := verify.WriteText(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCompiledIsTheSame(t *testing.T) {
	c := theExamples(t)
	r := c.againstWord(t, c.docx)
	if got, want := text(t, r), "58 counties: 51 the same, 7 exempt.\n"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if !r.Same || len(r.Counties) != 58 || r.FiscalYear != "2026-27" {
		t.Errorf("same %v, %d counties, %s", r.Same, len(r.Counties), r.FiscalYear)
	}
}
