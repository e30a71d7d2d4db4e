package prose_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
)

// TestMissingPartIsFatal reads files as a user's are read: a summary with part
// (A) alone, with part (B) alone, and with the text of part (B) in part (A).
func TestMissingPartIsFatal(t *testing.T) {
	data, err := os.ReadFile("../internal/invalidexamples/base.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		change func(map[string]any)
		want   []string // the fatal findings
	}{
		"both":     {func(map[string]any) {}, nil},
		"part (A)": {func(s map[string]any) { delete(s, "technicalAssistance") }, []string{"SCHM0001 /technicalAssistance"}},
		"part (B)": {func(s map[string]any) { delete(s, "collaboration") }, []string{"SCHM0001 /collaboration"}},
		"(B) in (A)": {func(s map[string]any) {
			delete(s, "technicalAssistance")
			s["collaboration"].(map[string]any)["narrative"] = "The office will work with CCEE:\n\n- Meet\n- Train\n\nThe office will give technical assistance to districts under EC 52071(c):\n\n- Coach\n- Visit"
		}, []string{"PRTB0008 /collaboration/narrative", "SCHM0001 /technicalAssistance"}},
		"(B) for everybody": {func(s map[string]any) {
			s["technicalAssistance"] = map[string]any{"narrative": "The office will support all districts from its general fund:\n\n- Coach\n- Visit", "districtActions": "Each goes on."}
		}, []string{"PRTB0008 /technicalAssistance/narrative"}},
	} {
		var s map[string]any
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatal(err)
		}
		c.change(s)
		changed, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, rules := range []intake.Rules{intake.DefaultRules, intake.BlockingRules} {
			var got []string
			for _, f := range (intake.Reader{Rules: rules}).Read("summary.json", changed).Findings {
				if f.Severity == finding.Fatal {
					got = append(got, f.Code+" "+f.Pointer)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s: fatal findings %q; want %q", name, got, c.want)
			}
		}
	}
}
