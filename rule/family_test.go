package rule_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/rule"
)

// Every rule is in one family, every family has rules, and one family after
// the other gives the table.
func TestFamilies(t *testing.T) {
	var met []string
	for _, f := range rule.Families() {
		if len(f.Rules()) == 0 {
			t.Errorf("the family %s has no rule", f.Prefix)
		}
		for _, r := range f.Rules() {
			met = append(met, r.Code)
		}
		if f.Title == "" || strings.HasSuffix(f.Title, ".") || !strings.HasSuffix(f.About, ".") {
			t.Errorf("%s: the title is a name and what it is about a sentence: %q, %q", f.Prefix, f.Title, f.About)
		}
	}
	var want []string
	for _, r := range rule.All() {
		want = append(want, r.Code)
	}
	if got, all := strings.Join(met, " "), strings.Join(want, " "); got != all {
		t.Errorf("the families give %s\nthe table has %s", got, all)
	}
}
