package packet_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/coesummary/coesummary/summary"
)

// realData is a folder of real public records beside the project. It is not a
// part of it.
const realData = "../../shared/data"

// TestIdentityOfRealCounties reads back the drafts of what counties really
// wrote.
func TestIdentityOfRealCounties(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(realData, "statewide-2023-24", "[0-9]*.json"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) < 26 {
		if os.Getenv("CI") == "true" {
			t.Fatalf("the real data is not at %s", realData)
		}
		t.Skipf("NOT RUN: the real data is not at %s", realData)
	}
	for _, file := range append(files, filepath.Join(realData, "sacramento-2025-26.json")) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s, err := summary.Decode(data)
			if err != nil {
				t.Fatal(err)
			}
			d := made{draft: true}.real(t, s)
			identical(t, d, encode(t, s))
			identical(t, asLibreOffice(d), encode(t, s))
			identical(t, asGoogle(d), encode(t, s))
		})
	}
}
