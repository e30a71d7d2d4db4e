package compile

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
)

// Report says what a compilation did with each of the 58 counties and with
// each file of the folder. Its JSON is documented in docs/report.md.
type Report struct {
	// Report names the kind of file: always "coesummary compile".
	Report string `json:"report"`
	// ReportVersion is the version of this format.
	ReportVersion string `json:"reportVersion"`
	// FiscalYear is the year of the document, "2026-27"; empty where no file
	// says one.
	FiscalYear string `json:"fiscalYear"`
	// Mode is "complete" or "asReceived".
	Mode string `json:"mode"`
	// Built says whether a document was built.
	Built bool `json:"built"`
	// Document is the document that was built.
	Document *DocumentFile `json:"document,omitempty"`
	Counts   Counts        `json:"counts"`
	// Counties are all 58, in the order of their codes.
	Counties []CountyReport `json:"counties"`
	// Findings are those of all files and of the folder as a whole.
	Findings []finding.Finding `json:"findings"`
	// Blocking are those that stop the document even as received.
	Blocking []finding.Finding `json:"-"`
	// Together are those of the findings that are about several counties.
	Together []finding.Finding `json:"-"`
	// PassedOver are the files of the folder that were not read.
	PassedOver []intake.PassedOver `json:"passedOver"`
}

// DocumentFile names the document and its bytes.
type DocumentFile struct {
	File string `json:"file"`
	// SHA256 is the hexadecimal hash of the document's bytes.
	SHA256 string `json:"sha256"`
}

// Counts add up the counties and the findings. Received counts the reporting
// counties that sent a summary; received, missing and unread are 51, with exempt
// 58. Where there is a document, nothing is unread.
type Counts struct {
	Received         int `json:"received"`
	Missing          int `json:"missing"`
	Unread           int `json:"-"`
	Exempt           int `json:"exempt"`
	ReceivedOfExempt int `json:"receivedOfExempt"`
	// OtherYear counts the summaries that are for another fiscal year than the
	// document; they are among those received.
	OtherYear int `json:"otherYear"`
	Fatal     int `json:"fatal"`
	Warnings  int `json:"warnings"`
}

// Status says what there is of a county.
type Status string

// The statuses: a summary is there, it is owed and not there, or none is owed
// and none is there. Where a file can't be read and its name is a county's, that
// county is Unread; such a file stops every document.
const (
	Received Status = "received"
	Missing  Status = "missing"
	Exempt   Status = "exempt"
	Unread   Status = "unread"
)

// CountyReport is what was done for one county.
type CountyReport struct {
	Code   county.Code `json:"code"`
	Name   string      `json:"name"`
	Exempt bool        `json:"exempt"`
	Status Status      `json:"status"`
	// Files are the county's files; more than one is a fault.
	Files []SubmissionFile `json:"files"`
	// PartA and PartB say whether the county's file has something under
	// EC 52066(i)(1)(A) and (B).
	PartA bool `json:"partA"`
	PartB bool `json:"partB"`
	// Fatal and Warnings count the findings about the county's files, also those
	// that only show beside the other counties' or in the document.
	Fatal    int `json:"fatal"`
	Warnings int `json:"warnings"`
}

// SubmissionFile names a county's file and its bytes as they were received.
type SubmissionFile struct {
	File   string `json:"file"`
	SHA256 string `json:"sha256"`
}

// JSON returns the report as indented JSON, the same bytes for the same report.
// It names files without their folder, so that it says the same on every
// machine.
func (r *Report) JSON() ([]byte, error) {
	named := *r
	named.Findings = slices.Clone(r.Findings)
	for i, f := range named.Findings {
		if f.File != "" {
			named.Findings[i].File = filepath.Base(f.File)
		}
	}
	named.PassedOver = slices.Clone(r.PassedOver)
	for i, p := range named.PassedOver {
		named.PassedOver[i].File = filepath.Base(p.File)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(&named); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
