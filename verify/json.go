package verify

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/coesummary/coesummary/county"
)

// The JSON of a report, documented in docs/verify.md.
type (
	jsonReport struct {
		Report        string       `json:"report"`
		ReportVersion string       `json:"reportVersion"`
		Document      string       `json:"document,omitempty"`
		FiscalYear    string       `json:"fiscalYear"`
		Same          bool         `json:"same"`
		Counts        jsonCounts   `json:"counts"`
		Counties      []jsonCounty `json:"counties"`
		Remarks       []jsonRemark `json:"remarks"`
	}
	jsonCounts struct {
		Same        int `json:"same"`
		Different   int `json:"different"`
		Missing     int `json:"missing"`
		Extra       int `json:"extra"`
		Exempt      int `json:"exempt"`
		NotReceived int `json:"notReceived"`
	}
	jsonCounty struct {
		Code        county.Code      `json:"code"`
		Name        string           `json:"name"`
		Status      Status           `json:"status"`
		Differences []jsonDifference `json:"differences"`
		Remarks     []jsonDifference `json:"remarks"`
	}
	jsonDifference struct {
		Kind    Kind      `json:"kind"`
		Count   int       `json:"count"`
		Message string    `json:"message"`
		First   jsonPlace `json:"first"`
	}
	jsonPlace struct {
		Heading    string     `json:"heading,omitempty"`
		Paragraph  int        `json:"paragraph,omitempty"`
		Submission *jsonQuote `json:"submission,omitempty"`
		Document   *jsonQuote `json:"document,omitempty"`
	}
	jsonQuote struct {
		Before string `json:"before,omitempty"`
		Text   string `json:"text"`
		After  string `json:"after,omitempty"`
	}
	jsonRemark struct {
		Kind    RemarkKind `json:"kind"`
		Message string     `json:"message"`
	}
)

// WriteJSON writes a report as indented JSON: the same bytes for the same
// report.
func WriteJSON(w io.Writer, r *Report) error {
	out := jsonReport{
		Report: "coesummary verify", ReportVersion: "1.0", Document: r.Document, FiscalYear: r.FiscalYear, Same: r.Same,
		Counts: jsonCounts{
			r.Count(Same), r.Count(Different), r.Count(Missing), r.Count(Extra), r.Count(Exempt), r.Count(NotReceived),
		},
		Counties: []jsonCounty{}, Remarks: []jsonRemark{},
	}
	for _, c := range r.Counties {
		jc := jsonCounty{
			Code: c.Code, Name: c.Name, Status: c.Status, Differences: []jsonDifference{}, Remarks: []jsonDifference{},
		}
		for _, d := range c.Differences {
			jd := jsonDifference{d.Kind, d.Count, d.Message, jsonPlace{
				d.Place.Heading, d.Place.Paragraph, quoteJSON(d.Submission), quoteJSON(d.Document),
			}}
			if d.Kind.Counts() {
				jc.Differences = append(jc.Differences, jd)
			} else {
				jc.Remarks = append(jc.Remarks, jd)
			}
		}
		out.Counties = append(out.Counties, jc)
	}
	for _, remark := range r.Remarks {
		out.Remarks = append(out.Remarks, jsonRemark(remark))
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(out); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

func quoteJSON(q Quote) *jsonQuote {
	if q == (Quote{}) {
		return nil
	}
	return &jsonQuote{q.Before, q.Text, q.After}
}
