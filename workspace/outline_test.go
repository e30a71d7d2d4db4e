package workspace_test

import (
	"testing"
	"time"

	"github.com/coesummary/coesummary/workspace"
)

// TestOutline types, takes back and puts back for an hour, a save every two seconds,
// after a day on which
// nothing but a conflict happened.
func TestOutline(t *testing.T) {
	end := time.Date(2026, 6, 23, 11, 0, 0, 0, time.UTC)
	var versions []workspace.Version
	for i := range 1800 {
		kind := []workspace.Kind{workspace.Saved, workspace.Undone, workspace.Redone}[i%3]
		versions = append(versions, workspace.Version{Time: end.Add(-time.Duration(i+1) * 2 * time.Second), Kind: kind})
	}
	versions[700].Kind = workspace.Unsaved
	yesterday := workspace.Version{Time: end.Add(-24 * time.Hour), Kind: workspace.Found}
	versions = append(versions, yesterday)
	out := workspace.Outline(versions)
	// Twenty, five more steps of ten minutes, and the two of other kinds.
	if len(out) != 20+5+2 {
		t.Errorf("%d versions are left of %d", len(out), len(versions))
	}
	for i, v := range out[:20] {
		if v != versions[i] {
			t.Errorf("the version %d is not among the newest", i)
		}
	}
	if out[len(out)-1] != yesterday {
		t.Error("the oldest is not there")
	}
	// The last one of the ten minutes before half past ten.
	if want := end.Add(-30*time.Minute - 2*time.Second); !has(out, want) {
		t.Errorf("nothing is left of %v", want)
	}
	if got := workspace.Outline(versions[:20]); len(got) != 20 {
		t.Errorf("%d of 20 versions are left", len(got))
	}
}

func has(versions []workspace.Version, at time.Time) bool {
	for _, v := range versions {
		if v.Time.Equal(at) {
			return true
		}
	}
	return false
}
