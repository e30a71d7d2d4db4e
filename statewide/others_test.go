package statewide_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/statewide"
)

// TestHeadingsOfOthers: the names of counties stand in titles, behind letters
// and section numbers, twice in a line, and in a contents list right above the
// first of them.
func TestHeadingsOfOthers(t *testing.T) {
	parts := func(name string) string {
		return "(A)\n" + name + " works with others.\n(B)\n" + name + " helps.\n"
	}
	for name, text := range map[string]string{
		"titles":   "** Summary for Butte County\n" + parts("Butte") + "** Summary for Glenn County\n" + parts("Glenn"),
		"chapters": "# Section 1: Butte County\n" + parts("Butte") + "# Section 2: Glenn County\n" + parts("Glenn"),
		"letters":  "** A. Butte County\n" + parts("Butte") + "** B. Glenn County\n" + parts("Glenn"),
		"numbers": "# 1.1 Butte County\n## 1.1.1 (A) Collaboration\nButte works with others.\n## 1.1.2 (B) Assistance\nButte helps.\n" +
			"# 1.2 Glenn County\n## 1.2.1 (A) Collaboration\nGlenn works with others.\n## 1.2.2 (B) Assistance\nGlenn helps.",
		"the office on the same line": "** Butte County Butte County Office of Education\n" + parts("Butte") +
			"** Glenn County Glenn County Office of Education\n" + parts("Glenn"),
		"a contents list right above": "Contents\nButte County\nGlenn County\nKern County\nButte County\n" + parts("Butte") +
			"Glenn County\n" + parts("Glenn") + "Kern County\n" + parts("Kern"),
	} {
		read, ok := statewide.Read(written("Summaries 2024-25", text), statewide.Options{})
		if !ok {
			t.Errorf("%s: not taken for a statewide document", name)
			continue
		}
		want := `04 Butte, Butte County Office of Education, 2024-25
A Butte works with others.
B Butte helps.
11 Glenn, Glenn County Office of Education, 2024-25
A Glenn works with others.
B Glenn helps.
`
		if strings.Contains(text, "Kern") {
			want += "15 Kern, Kern County Office of Education, 2024-25\nA Kern works with others.\nB Kern helps.\n"
			read.Findings = nil
		}
		if got := told(read); !strings.HasPrefix(got, want) || strings.Contains(got, "!") {
			t.Errorf("%s: it comes apart as\n%s", name, got)
		}
	}
}

// TestLettersOnTheLine: parts that begin with their letters on the line of
// their first words are divided there, and the letters stay.
func TestLettersOnTheLine(t *testing.T) {
	read, _ := statewide.Read(written("Summaries 2024-25", `
# Butte County
(A) Butte meets with its neighbors.
- Monthly
(B) Butte gives technical assistance.
# Glenn County
(A) Glenn meets with its neighbors.
(B) Glenn visits.
# Kern County
(A) Kern has three aims.
(B) This is the second of them.
(C) And this the third.`), statewide.Options{})
	want := `04 Butte, Butte County Office of Education, 2024-25
A (A) Butte meets with its neighbors.
A • Monthly
B (B) Butte gives technical assistance.
11 Glenn, Glenn County Office of Education, 2024-25
! WORD0008 /technicalAssistance/narrative
A (A) Glenn meets with its neighbors.
B (B) Glenn visits.
15 Kern, Kern County Office of Education, 2024-25
! WORD0008 /collaboration/narrative
A (A) Kern has three aims.
A (B) This is the second of them.
A (C) And this the third.
`
	if got := told(read); got != want {
		t.Errorf("it comes apart as\n%s", got)
	}
}

// TestAHeadingFarDown: a heading about assistance is where part (B) begins, but
// not surely so where the text above it speaks of that already.
func TestAHeadingFarDown(t *testing.T) {
	read, _ := statewide.Read(written("Summaries 2024-25", `
# Butte County
Butte works with the CDE.
It provides technical assistance to every district that is identified.
## Direct Technical Assistance
Three districts asked for it.
# Glenn County
Glenn works with the CDE.
## Technical Assistance
One district asked for it.`), statewide.Options{})
	if len(read.Counties) != 2 || len(read.Counties[0].Findings) != 1 || read.Counties[0].Findings[0].Code != "WORD0008" || len(read.Counties[1].Findings) != 0 {
		t.Errorf("it comes apart as\n%s", told(read))
	}
}
