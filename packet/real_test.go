package packet_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/summary"
)

// TestIdentityOfRealCounties reads back the drafts of what counties really
// wrote.
func TestIdentityOfRealCounties(t *testing.T) {
	for _, file := range append(realdata.Counties(t), realdata.Files(t, 1, "sacramento-2025-26.json")...) {
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
