package state

import (
	"bytes"
	"fmt"

	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/web/page"
)

// proofText is the proof for people who keep it with the document: which document
// it is about, what was held against it, and what package verify says.
func (m *made) proofText() ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "Document: %s\nSHA-256: %s\nFiscal year: %s\n\n", m.report.Document.File, m.report.Document.SHA256, printed(m.report.FiscalYear))
	b.WriteString("Each county, its result, the file that was received, and the file’s SHA-256:\n")
	for i, c := range m.proof.Counties {
		fmt.Fprintf(&b, "%s %s: %s\n", c.Code, c.Name, proofWords(c.Status))
		for _, f := range m.report.Counties[i].Files { // both are all 58, in the order of their codes
			fmt.Fprintf(&b, "   %s\n   %s\n", page.Printable(f.File), f.SHA256)
		}
	}
	b.WriteByte('\n')
	if err := verify.WriteText(&b, m.proof); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
