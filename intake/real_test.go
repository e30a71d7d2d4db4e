package intake

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/internal/realdata"
)

// missing returns the pointers of what the schema misses, sorted, and the rest
// of what is fatal.
func missing(r Result) (pointers, rest []string) {
	for _, f := range r.Findings {
		switch {
		case f.Code == "SCHM0001":
			pointers = append(pointers, f.Pointer)
		case f.Severity == finding.Fatal && (strings.HasPrefix(f.Code, "FILE") || strings.HasPrefix(f.Code, "SCHM")):
			rest = append(rest, f.Code+" "+f.Pointer+" "+f.Message)
		}
	}
	slices.Sort(pointers)
	return pointers, rest
}

// TestRealCounties: what was published for 2023-24 holds parts (A) and (B)
// only, so everything else is missing and nothing else is wrong with the form.
func TestRealCounties(t *testing.T) {
	for _, file := range realdata.Counties(t) {
		r, err := ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want := []string{"/board", "/contact", "/expenditures", "/goals", "/superintendent"}
		if r.Summary != nil && r.Summary.TechnicalAssistance == nil {
			want = append(want, "/technicalAssistance")
		}
		got, rest := missing(r)
		if !reflect.DeepEqual(got, want) || rest != nil {
			t.Errorf("%s: missing %q, and %q", filepath.Base(file), got, rest)
		}
		if r.Summary == nil || r.Unread != nil {
			t.Errorf("%s: unread %q", filepath.Base(file), r.Unread)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		holds(t, data, r)
	}
}

func TestRealSummaryOfSacramento(t *testing.T) {
	file := realdata.Files(t, 1, "sacramento-2025-26.json")[0]
	r, err := ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, rest := missing(r)
	if want := []string{"/contact", "/superintendent"}; !reflect.DeepEqual(got, want) || rest != nil {
		t.Errorf("missing %q, and %q", got, rest)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	holds(t, data, r)
}
