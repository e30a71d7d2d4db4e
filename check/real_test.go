package check_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/summary"
)

// TestRealCounties runs the rules on what real counties had published. Each of
// the expected findings was read against the county's text: the 2023-24 texts
// hold parts (A) and (B) only, so they say nothing of what districts do, and
// one alone (Madera) says where its money comes from.
func TestRealCounties(t *testing.T) {
	for _, file := range append(realdata.Counties(t), realdata.Files(t, 1, "sacramento-2025-26.json")...) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := summary.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		var want []string
		if b := s.TechnicalAssistance; b != nil && b.DistrictActions == "" {
			if s.County.Name != "Madera" {
				want = append(want, "PRTB0006")
			}
			want = append(want, "PRTB0007")
		}
		var got []string
		for _, f := range check.Run(s) {
			got = append(got, f.Code)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: findings %q, want %q", filepath.Base(file), got, want)
		}
	}
}
