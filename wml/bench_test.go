package wml_test

import (
	"testing"

	"github.com/coesummary/coesummary/wml"
)

// BenchmarkRead reads the statewide document of the 51 examples.
func BenchmarkRead(b *testing.B) {
	data := written(b, statewide(b))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := wml.Read(data); err != nil {
			b.Fatal(err)
		}
	}
}
