package draft

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/summary"
)

// TestAnEmptiedFieldIsFoundInItsPlace: what somebody empties is reported once at
// most, and at the field or the entry that it is in.
func TestAnEmptiedFieldIsFoundInItsPlace(t *testing.T) {
	source := string(file(t, "../examples/statewide/25-modoc.json"))
	if found := intake.Read("25-modoc.json", []byte(source)).Findings; len(found) > 0 {
		t.Fatalf("the example has a finding: %v", found)
	}
	count := 0
	for _, pointer := range fields(open(t, source)) {
		d := open(t, source)
		if d.Text(pointer) == "" {
			continue
		}
		if err := d.Set(pointer, ""); err != nil {
			t.Fatal(err)
		}
		found := intake.Read("25-modoc.json", d.JSON()).Findings
		count += len(found)
		for _, f := range found {
			if len(found) > 1 || f.Pointer != pointer && f.Pointer+"/fundingSources" != pointer {
				t.Errorf("without %s: %s %s %s", pointer, f.Code, f.Pointer, f.Message)
			}
		}
	}
	if count < 30 {
		t.Errorf("only %d fields were missed", count)
	}
}

// TestASkeletonCanBeFilledIn as a person does it, from nothing to a summary
// without anything fatal, and with a goal more and one less.
func TestASkeletonCanBeFilledIn(t *testing.T) {
	modoc, _ := county.ByCode("25")
	d := open(t, string(summary.Skeleton(modoc, 2026)))
	added, err := d.Add("/goals", "area", "otherSupport")
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Remove("/goals/2"); err != nil || added != "/goals/3" {
		t.Fatalf("%s was added, %v", added, err)
	}
	words := map[FieldKind]string{
		Text: "Words of some kind", ItemText: "Words of some kind", Narrative: "Technical assistance, together with CCEE, CDE and other county superintendents.\r\n\r\n- One\r\n- Two", Texts: "One source\r\nAnother",
		Date: "6/25/2026", Money: "$14,739",
	}
	for _, pointer := range fields(d) {
		if d.Text(pointer) != "" && d.Text(pointer) != "0" || words[Kind(pointer)] == "" || !Required(pointer) && Kind(pointer) != Narrative {
			continue
		}
		typed := words[Kind(pointer)]
		if strings.HasSuffix(pointer, "/email") {
			typed = "sam@modoc.example.org"
		}
		if err := d.Set(pointer, typed); err != nil {
			t.Fatal(err)
		}
	}
	for pointer, typed := range map[string]string{
		"/board/hearingDate": "June 18, 2026", "/board/agendaItem": "7.A", "/technicalAssistance/actions/0/fundingSources": "One source",
	} {
		if err := d.Set(pointer, typed); err != nil {
			t.Fatal(err)
		}
	}
	for _, f := range intake.Read("25-modoc.json", d.JSON()).Findings {
		if f.Severity == finding.Fatal {
			t.Errorf("%s %s %s", f.Code, f.Pointer, f.Message)
		}
	}
}
