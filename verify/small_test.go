package verify_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// object is a JSON object.
type object = map[string]any

// submission is a summary with the parts that a statewide document prints.
func submission(name, code string, parts object) intake.Result {
	all := object{
		"schemaVersion": "1.0", "fiscalYear": "2026-27",
		"county": object{"name": name, "code": code}, "office": object{"name": name + " County Office of Education"},
	}
	for k, v := range parts {
		all[k] = v
	}
	data, err := json.Marshal(all)
	if err != nil {
		panic(err)
	}
	return intake.Reader{Rules: intake.BlockingRules}.Read(code+".json", data)
}

// The counties of the small document hold one of everything, each word of it
// once, so that a test can change just that.
const (
	butteA = "Butte works with **eleven partners** on what it calls “steady growth” – a plan of 1,250 hours.\n\n" +
		"It does three things:\n\n" +
		"1. It listens to families.\n2. It writes down what they say, see [the notes](https://example.org/notes).\n3. It answers within ten days.\n\n" +
		"Staff also:\n\n- visit schools,\n    - in the valley,\n    - in the hills,\n- call their principals.\n\n" +
		"### Data\n\nThe office collects  attendance data for the county’s districts. It doesn't share names.\n\n" +
		"First line of an address\\\nSecond line of an address"
	butteB    = "Every district that is identified gets a coach from the office, well-known in the region..."
	coluB     = "Colusa helps its districts with data, and with plans that are made from data."
	glennA    = "Glenn meets with its neighbors four times a year to compare what has worked in small schools."
	glennOwn  = "The districts of Glenn try one change in each quarter and keep what works."
	kernLong  = "Kern asks each of its districts for a plan and reads it with care before the first of October."
	kernAgain = "Kern then visits the schools that the plan names, with teachers from other districts."
)

func smallFolder() intake.Folder {
	return intake.Folder{Path: "small", Results: []intake.Result{
		submission("Butte", "04", object{
			"collaboration": object{
				"narrative": butteA,
				"activities": []object{
					{"activity": "Learn from the state's experts", "partners": []string{"ccee"}, "frequency": "Monthly"},
					{"activity": "Share tools with neighbors", "partners": []string{"countySuperintendents"}},
					{"activity": "Report on the results", "partners": []string{"cde"}, "frequency": "Each June"},
				},
			},
			"technicalAssistance": object{"narrative": butteB},
		}),
		submission("Colusa", "06", object{"technicalAssistance": object{"narrative": coluB}}),
		submission("Glenn", "11", object{
			"collaboration": object{"narrative": glennA},
			"technicalAssistance": object{
				"narrative":       "Glenn assists one district in this year.",
				"districtActions": glennOwn,
			},
		}),
		submission("Kern", "15", object{"collaboration": object{"narrative": kernLong + "\n\n" + kernAgain}}),
	}}
}

// small compiles the small document.
func small(t testing.TB) compiled {
	t.Helper()
	doc, report, err := compile.Statewide(smallFolder(), compile.Options{AsReceived: true})
	if err != nil {
		t.Fatal(err)
	}
	if doc == nil {
		t.Fatalf("not built: %v", report.Blocking)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return compiled{doc, report, b.Bytes()}
}

// edit changes the text of a Word file's main part.
func edit(t *testing.T, file []byte, change func(string) string) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	out := zip.NewWriter(&b)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if f.Name == "word/document.xml" {
			before := string(data)
			data = []byte(change(before))
			if string(data) == before {
				t.Fatal("the edit changed nothing")
			}
		}
		w, err := out.Create(f.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// asHTML writes the document as a page and verifies what a change makes of it.
func (c compiled) asHTML(t *testing.T, change func(string) string) *verify.Report {
	t.Helper()
	var b bytes.Buffer
	if err := html.Write(&b, c.doc); err != nil {
		t.Fatal(err)
	}
	d, err := html.Read([]byte(change(b.String())))
	if err != nil {
		t.Fatal(err)
	}
	return verify.Run(verify.Model(d), c.doc, c.report)
}

// inWord verifies what was read of a Word file.
func (c compiled) inWord(d *wml.Document) *verify.Report {
	return verify.Run(verify.Word(d), c.doc, c.report)
}

// of returns what a report says of a county.
func of(t *testing.T, r *verify.Report, code county.Code) verify.County {
	t.Helper()
	for _, c := range r.Counties {
		if c.Code == code {
			return c
		}
	}
	t.Fatalf("the report has no county %s", code)
	return verify.County{}
}

// kindsOf writes the kinds of a county's differences with their counts.
func kindsOf(c verify.County) string {
	var out []string
	for _, d := range c.Differences {
		name := string(d.Kind)
		if d.Count != 1 {
			name += " " + strings.Repeat("I", d.Count)
		}
		out = append(out, name)
	}
	return strings.Join(out, ", ")
}

// paragraphsOf finds the paragraph of a Word file's main part that holds some
// words, with its tags.
func paragraphOf(xml, words string) string {
	at := strings.Index(xml, words)
	if at < 0 {
		return ""
	}
	from := max(strings.LastIndex(xml[:at], "<w:p>"), strings.LastIndex(xml[:at], "<w:p "))
	return xml[from : at+strings.Index(xml[at:], "</w:p>")+len("</w:p>")]
}
