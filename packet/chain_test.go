package packet_test

import (
	"bytes"
	"testing"

	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// file makes the Word file of a packet or a form.
func (m made) file(t testing.TB, s *summary.Summary) []byte {
	t.Helper()
	var b bytes.Buffer
	o := docx.Options{Data: (*docx.Data)(m.data(t, s))}
	if err := docx.Write(&b, m.document(t, s), o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// real is what package wml reads from that file.
func (m made) real(t testing.TB, s *summary.Summary) *wml.Document {
	t.Helper()
	d, err := wml.Read(m.file(t, s))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestIdentityOfFiles goes the whole way: summary, Word file, summary.
func TestIdentityOfFiles(t *testing.T) {
	for name, s := range examples(t) {
		for _, m := range []made{{}, {draft: true}, {form: true}} {
			t.Run(name, func(t *testing.T) { identical(t, m.real(t, s), encode(t, s)) })
		}
	}
}
