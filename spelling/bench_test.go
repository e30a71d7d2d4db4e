package spelling

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// statewide is all that the counties write, 650 kB: the 51 invented
// summaries, with the keys of their JSON.
func statewide(tb testing.TB) string {
	tb.Helper()
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		tb.Fatalf("found %d example summaries (%v); there should be 51", len(files), err)
	}
	var all strings.Builder
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		all.Write(data)
	}
	return all.String()
}

func BenchmarkCheck(b *testing.B) {
	text := statewide(b)
	load()
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Check(text)
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		newDictionary()
	}
}
