package verify_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// sectionOf returns a county's section of the small document: from its heading
// to the next one.
func sectionOf(s, name, next string) string {
	heading := func(name string) int {
		return strings.Index(s, paragraphOf(s, ">"+name+"</w:t></w:r><w:r><w:t xml:space=\"preserve\"> County</w:t></w:r><w:bookmarkEnd"))
	}
	return s[heading(name):heading(next)]
}

// remarksOf writes the remarks about the document.
func remarksOf(r *verify.Report) string {
	var out []string
	for _, remark := range r.Remarks {
		out = append(out, string(remark.Kind)+": "+remark.Message)
	}
	return strings.Join(out, "\n")
}

func TestWholeDocument(t *testing.T) {
	base := small(t)
	colusa := func(s string) string { return sectionOf(s, "Colusa", "Contra Costa") }
	glenn := func(s string) string { return sectionOf(s, "Glenn", "Humboldt") }
	tests := []struct {
		name    string
		change  func(string) string
		status  map[county.Code]verify.Status
		remarks []string
	}{
		{"two counties swapped", func(s string) string {
			a, b := colusa(s), glenn(s)
			s = strings.Replace(strings.Replace(s, a, "\x00", 1), b, a, 1)
			return strings.Replace(s, "\x00", b, 1)
		}, map[county.Code]verify.Status{"06": verify.Same, "11": verify.Same}, []string{"order: The counties don't stand in the order of their codes: "}},
		{"two texts swapped", func(s string) string {
			a, b := paragraphOf(s, coluB), paragraphOf(s, "Kern asks")
			s = strings.Replace(strings.Replace(s, a, "\x00", 1), b, a, 1)
			return strings.Replace(s, "\x00", b, 1)
		}, map[county.Code]verify.Status{"06": verify.Different, "15": verify.Different, "04": verify.Same}, nil},
		{"a county taken out", func(s string) string { return strings.Replace(s, colusa(s), "", 1) }, map[county.Code]verify.Status{"06": verify.Missing, "04": verify.Same, "11": verify.Same}, nil},
		{"a county twice", func(s string) string { return strings.Replace(s, colusa(s), colusa(s)+colusa(s), 1) }, map[county.Code]verify.Status{"06": verify.Different}, []string{"twice: Colusa has 2 headings"}},
		{"the introduction edited", swap("This document brings together two parts", "This document holds two parts"), map[county.Code]verify.Status{"04": verify.Same}, []string{"around: The words outside the counties were changed in 1 place. The first, paragraph 4: ", "[holds]", "[brings together]"}},
		{"headings that are plain text", func(s string) string {
			return strings.ReplaceAll(s, `<w:pStyle w:val="Heading1"/>`, "")
		}, map[county.Code]verify.Status{"04": verify.Same, "06": verify.Same, "11": verify.Same, "15": verify.Same}, nil},
		{"headings of another maker", func(s string) string {
			s = strings.ReplaceAll(s, "> County</w:t>", "></w:t>")
			for strings.Contains(s, "(A) Continuous") || strings.Contains(s, "(B) Technical") {
				s = without("(A) Continuous")(without("(B) Technical")(s))
			}
			return without("What Districts Do on")(s)
		}, map[county.Code]verify.Status{"04": verify.Same, "06": verify.Same, "11": verify.Same, "15": verify.Same}, nil},
		{"headings with more words", func(s string) string {
			s = strings.ReplaceAll(s, ">Colusa</w:t>", ">06 – Colusa</w:t>")
			return strings.ReplaceAll(s, "> County</w:t>", "> County: Summary of Support</w:t>")
		}, map[county.Code]verify.Status{"04": verify.Same, "06": verify.Same, "15": verify.Same}, nil},
		{"a tracked change", swap("steady growth", `</w:t></w:r><w:ins w:id="900" w:author="Alex Example"><w:r><w:t>very </w:t></w:r></w:ins><w:r><w:t>steady growth`), map[county.Code]verify.Status{"04": verify.Different}, []string{"file: The document has tracked changes"}},
		{"no county at all", func(s string) string { return strings.ReplaceAll(s, " County</w:t>", " Valley</w:t>") }, map[county.Code]verify.Status{"04": verify.Missing}, []string{"around: No county's heading was found"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := base.againstWord(t, edit(t, base.docx, tt.change))
			for code, want := range tt.status {
				if got := of(t, r, code); got.Status != want {
					t.Errorf("%s: %s, want %s\n%s", got.Name, got.Status, want, text(t, r))
				}
			}
			for _, want := range tt.remarks {
				if !strings.Contains(remarksOf(r), want) {
					t.Errorf("no remark %q in\n%s", want, remarksOf(r))
				}
			}
		})
	}
}

func TestTextUnderAnotherHeading(t *testing.T) {
	base := small(t)
	r := base.againstWord(t, edit(t, base.docx, moved("made from data", "in each quarter")))
	got := text(t, r)
	for _, want := range []string{"Its text stands under Glenn (paragraph ", "1 paragraph of Colusa stands here (paragraph ", "[" + coluB[:20]} {
		if !strings.Contains(got, want) {
			t.Errorf("the report does not say %q:\n%s", want, got)
		}
	}
}

func TestEmptyDocument(t *testing.T) {
	base := small(t)
	r := base.inWord(&wml.Document{})
	if r.Same || r.Count(verify.Missing) != 4 || r.Count(verify.Exempt) != 7 || r.Count(verify.NotReceived) != 47 {
		t.Errorf("an empty document:\n%s", text(t, r))
	}
}
