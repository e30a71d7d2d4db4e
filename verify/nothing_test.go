package verify_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// A document that was compiled before a county's summary came says that nothing
// came. The county's text is missing then; it is not another one.
func TestANoteThatNothingCameIsNoText(t *testing.T) {
	base := small(t)
	folder := smallFolder()
	folder.Results = folder.Results[1:]
	doc, _, err := compile.Statewide(folder, compile.Options{AsReceived: true})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := docx.Write(&b, doc, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	const note = "No summary was received from Butte County for 2026–27."
	for _, words := range []string{
		note, "NOT RECEIVED", "Butte County did not submit a summary.",
		"The summary of Butte County was not received by the deadline.", "N/A",
	} {
		file := b.Bytes()
		if words != note {
			file = edit(t, file, swap(note, words))
		}
		read, err := wml.Read(file)
		if err != nil {
			t.Fatal(err)
		}
		r := base.inWord(read)
		butte := of(t, r, "04")
		if butte.Status != verify.Missing || kindsOf(butte) != "labels" || butte.Differences[0].Document.Text != words {
			t.Errorf("%q: %s, %s", words, butte.Status, kindsOf(butte))
		}
		if r.Count(verify.Missing) != 1 || r.Count(verify.Same) != 3 {
			t.Errorf("%q: %s", words, text(t, r))
		}
	}
}

// A short text of the county's own that was changed is different, whatever it
// says of what did not come.
func TestAShortTextIsNoNote(t *testing.T) {
	base := small(t)
	for _, words := range []string{
		"Colusa helps its districts with data that was not received in time, and with plans that are made from data.",
		"Colusa helps no district.",
	} {
		colusa := of(t, base.againstWord(t, edit(t, base.docx, swap(coluB, words))), "06")
		if colusa.Status != verify.Different {
			t.Errorf("%q: %s", words, colusa.Status)
		}
	}
	missing := of(t, base.againstWord(t, edit(t, base.docx, func(s string) string {
		return strings.Replace(s, paragraphOf(s, coluB), "", 1)
	})), "06")
	if missing.Status != verify.Missing || len(missing.Differences) != 0 {
		t.Errorf("%s, %s", missing.Status, kindsOf(missing))
	}
}
