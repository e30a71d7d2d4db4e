package webtest

import (
	"fmt"
	"strconv"
	"testing"
)

// TestRows adds, moves and removes rows with script, and takes it back. The
// focus is never lost.
func TestRows(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	b := newTab(t, at)
	b.open("s/" + file + "/goals")
	ids := func() string {
		var out string
		for _, g := range at.read(t, file).Summary.Goals {
			out += g.ID + " "
		}
		return out
	}
	op := func(value string) {
		t.Helper()
		b.goes(func() { b.the(`(v) => document.querySelector("button[value='" + v + "']")`, value).click() })
	}
	is := func(want string) {
		t.Helper()
		if got := ids(); got != want {
			t.Errorf("the goals are %q and should be %q", got, want)
		}
	}
	op("down:/goals/0")
	is("2 1 3 ")
	b.hasFocus("the goal that was moved", "i-goals-1-")
	op("up:/goals/2")
	is("2 3 1 ")
	b.hasFocus("the goal that was moved", "i-goals-1-")
	// What is typed just before a button is pressed is not lost.
	b.fill("/goals/1/statement", "A new statement.")
	op("remove:/goals/0")
	is("3 1 ")
	b.hasFocus("the notice", "done")
	b.judge("goals, one removed")
	if got := string(at.read(t, file).Summary.Goals[0].Statement); got != "A new statement." {
		t.Errorf("what was typed is %q", got)
	}
	b.goes(func() { b.press("Put it back") })
	is("2 3 1 ")
	b.hasFocus("the notice", "done")
	b.judge("goals, put back")
	op("add:/goals=otherSupport")
	b.hasFocus("the new goal", "i-goals-3-")
	b.judge("goals, a new one")
	for i := range 3 {
		b.fill(fmt.Sprintf("/goals/%d/expenditure/amount", i), strconv.Itoa(1000*(i+1)))
	}
	b.saved()
	b.open("s/" + file + "/costs")
	b.see("$6,000")
	b.judge("costs")
}
