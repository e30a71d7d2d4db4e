package importer_test

import (
	"bytes"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/intake"
)

// BenchmarkStatewide takes the statewide document of the 51 examples apart.
func BenchmarkStatewide(b *testing.B) {
	folder, err := intake.Reader{}.ReadFolder("../examples/statewide")
	if err != nil {
		b.Fatal(err)
	}
	d, _, err := compile.Statewide(folder, compile.Options{AsReceived: true})
	if err != nil {
		b.Fatal(err)
	}
	var file bytes.Buffer
	if err := docx.Write(&file, d, docx.Options{}); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		r, err := importer.Read(file.Bytes(), importer.Options{})
		if err != nil || len(r.Summaries) < 51 {
			b.Fatal(len(r.Summaries), err)
		}
	}
}
