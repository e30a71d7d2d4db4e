package packet_test

import (
	"testing"

	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/wml"
)

// identical reads a document that nobody edited.
func identical(t *testing.T, d *wml.Document, want []byte) {
	t.Helper()
	got, ok := packet.Read(d, standard(t))
	if !ok {
		t.Fatal("it was not recognized")
	}
	if len(got.Changes) > 0 || len(got.Findings) > 0 {
		t.Errorf("nobody edited it, and it has %d changes and %d findings: %+v %+v", len(got.Changes), len(got.Findings), got.Changes, got.Findings)
	}
	if string(got.JSON) != string(want) {
		t.Errorf("the summary changed:\n%s", firstDifference(string(want), string(got.JSON)))
	}
}

func firstDifference(want, got string) string {
	i := 0
	for i < min(len(want), len(got)) && want[i] == got[i] {
		i++
	}
	from := max(i-60, 0)
	return "want …" + want[from:min(i+80, len(want))] + "…\ngot  …" + got[from:min(i+80, len(got))] + "…"
}

func TestIdentity(t *testing.T) {
	for name, s := range examples(t) {
		for _, m := range []made{{}, {draft: true}, {form: true}} {
			t.Run(name, func(t *testing.T) { identical(t, m.word(t, s), encode(t, s)) })
		}
	}
}
