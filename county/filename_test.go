package county

import "testing"

func TestOfFile(t *testing.T) {
	for name, want := range map[string]string{
		"33.json": "Riverside", "Summary Los Angeles final.docx": "Los Angeles", "sent/LosAngeles.json": "Los Angeles",
		"33-modoc.json": "", "01-15-26.json": "", "2026-27.json": "", "notes.json": "", "": "",
	} {
		if c, ok := OfFile(name); c.Name != want || ok != (want != "") {
			t.Errorf("%s: %q, %t; want %q", name, c.Name, ok, want)
		}
	}
}
