package docx

import (
	"strings"
	"testing"
)

func TestAFormLocksItsWordsAndNotItsFields(t *testing.T) {
	all := parts(t, write(t, filled(true)))
	if strings.Contains(all["word/settings.xml"], "documentProtection") {
		t.Error("the form is protected as a whole, which takes lists and bold from its fields")
	}
	b := tree(t, all["word/document.xml"]).child("body")
	if len(b.children) != 2 || !b.child("sdt", "sdtPr").has("group") || b.val("sdt", "sdtPr", "lock") != "contentLocked" {
		t.Fatal("the text of the form doesn't stand in a locked group")
	}
	for tag, list := range controls(b) {
		want := "sdtLocked"
		// A row that is locked couldn't be taken away.
		for _, entry := range []string{"/goals/0/measures", "/collaboration/activities", "/costs", "/goals/0/expenditure", "/goals/1/"} {
			if strings.HasPrefix(tag, entry) {
				want = ""
			}
		}
		for _, c := range list {
			if tag == "/collaboration/activities/0/activity" && held(c) == "r" {
				continue // This one stands in a line of its own as well.
			}
			if got := c.val("sdtPr", "lock"); got != want {
				t.Errorf("the lock of %s is %q, want %q", tag, got, want)
			}
		}
	}
}

func TestInAPacketNothingIsLocked(t *testing.T) {
	b := body(t, filled(false))
	if len(b.all("lock")) != 0 || len(b.all("group")) != 0 {
		t.Error("something in the packet is locked")
	}
}

// The words and pages of a form are those of the packet with the same text.
func TestAFormLooksLikeThePacket(t *testing.T) {
	form := filled(false)
	form.Form = true
	if body(t, form).shown() != body(t, filled(false)).shown() {
		t.Error("the form has other words than the packet")
	}
}
