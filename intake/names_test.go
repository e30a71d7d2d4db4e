package intake

import "testing"

func TestNamesOfFiles(t *testing.T) {
	for name, want := range map[string]struct{ summary, json, hidden bool }{
		"25-modoc.json": {true, true, false}, "Modoc.JSON": {true, true, false},
		"a.docx": {true, false, false}, "a.DOCM": {true, false, false}, "a.dotx": {true, false, false}, "a.dotm": {true, false, false},
		"~$modoc.docx": {true, false, true}, ".modoc.json": {true, true, true}, ".lock": {false, false, true},
		"a.doc": {}, "a.json.bak": {}, "json": {}, "a.json5": {}, "": {},
	} {
		if got := IsSummaryName(name); got != want.summary {
			t.Errorf("%q may be a summary: %t", name, got)
		}
		if got := IsJSONName(name); got != want.json {
			t.Errorf("%q may be JSON: %t", name, got)
		}
		if got := IsHiddenName(name); got != want.hidden {
			t.Errorf("%q is hidden: %t", name, got)
		}
	}
}
