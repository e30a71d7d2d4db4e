package webtest

import "testing"

// TestTakeBack takes back a change of another page, which the button names until
// something is typed on this one, and puts it back.
func TestTakeBack(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.open("s/" + file + "/collaboration")
	first := stored(t, at, file)
	b.fill("/collaboration/activities/0/frequency", "Each month")
	b.saved()
	collaboration := stored(t, at, file)
	b.goes(func() { b.toPart("office") })
	b.named("button", "Take back the last change (in Collaboration)")
	b.judge("office, the last change elsewhere")
	b.fill("/contact/name", "Robin Example")
	b.saved()
	b.goes(func() { b.press("Take back the last change") })
	b.see("The last change was taken back.")
	b.judge("office, taken back")
	if stored(t, at, file) != collaboration {
		t.Error("another change was taken back")
	}
	b.goes(func() { b.press("Take back the last change (in Collaboration)") })
	if stored(t, at, file) != first {
		t.Error("the change of the other page was not taken back")
	}
	b.goes(func() { b.press("Put it back") })
	b.see("The change is in its place again.")
	b.judge("office, put back")
	if stored(t, at, file) != collaboration {
		t.Error("what was put back is not what was taken back")
	}
}
