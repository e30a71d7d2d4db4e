package cli

import (
	"testing"

	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/rule"
)

// A rule that is not on by default is applied where all are asked for, or
// where its whole code is; its family alone does not bring it in.
func TestOptionalRules(t *testing.T) {
	optional := rule.Rule{Code: "TEXT9901", Optional: true}
	for _, c := range []struct {
		name   string
		choice choice
		want   bool
	}{
		{"nothing asked", choice{}, false},
		{"all", choice{all: true}, true},
		{"its code", choice{selected: []string{"TEXT9901"}}, true},
		{"its family", choice{selected: []string{"TEXT99"}}, false},
		{"its family and all", choice{selected: []string{"TEXT99"}, all: true}, true},
		{"another family and all", choice{selected: []string{"COST"}, all: true}, false},
		{"its code selected and ignored", choice{selected: []string{"TEXT9901"}, ignored: []string{"TEXT"}}, false},
	} {
		if got := c.choice.has(optional); got != c.want {
			t.Errorf("%s: applied is %v, want %v", c.name, got, c.want)
		}
	}
}

// The rules that are not on by default cost time; they are applied only where
// one of them is wanted.
func TestWordingRules(t *testing.T) {
	for _, r := range rule.All() {
		want := intake.DefaultRules
		if r.Optional {
			want = intake.AllRules
		}
		if got := (choice{selected: []string{r.Code}}).wording(); got != want {
			t.Errorf("%s alone is looked for by the rules %v, want %v", r.Code, got, want)
		}
	}
	if got := (choice{}).wording(); got != intake.DefaultRules {
		t.Errorf("by default the rules are %v", got)
	}
}
