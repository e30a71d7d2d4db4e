package webtest

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestManyGoals opens one of twenty goals after the other by the keyboard. The
// focus goes with it, and what was typed into the one before is saved.
func TestManyGoals(t *testing.T) {
	inTurn(t)
	at := serve(t, folderOf(t, example("statewide", file)))
	s := parsed(t, filepath.Join(at.dir, file))
	three := s["goals"].([]any) //nolint:errcheck // the example has goals
	var goals []any
	for i := range 20 {
		var g map[string]any
		data, err := json.Marshal(three[i%len(three)])
		if err != nil {
			t.Fatal(err)
		}
		decode(t, string(data), &g)
		g["id"] = fmt.Sprint(i + 1)
		goals = append(goals, g)
	}
	s["goals"] = goals
	data, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(at.dir, file), data)

	b := newTab(t, at)
	b.open("s/" + file + "/goals")
	b.fill("/goals/0/statement", "What is typed before another is opened.")
	b.pressed("Open Goal 14")
	b.wait("the focus in the goal that was opened", `() => document.activeElement.closest("#row-goals-13") !== null`)
	if open := ask[[]string](b, `() => [...document.querySelectorAll("[id^=row-goals-]:has(> [id$=-statement])")].map((e) => e.id)`); strings.Join(open, " ") != "row-goals-13" {
		t.Errorf("open are %q", open)
	}
	if got := string(at.read(t, file).Summary.Goals[0].Statement); got != "What is typed before another is opened." {
		t.Errorf("the goal before says %q", got)
	}
	b.judge("goals, one of twenty open")
	b.pressed("Move up Goal 14")
	b.wait("the focus in the goal that was moved", `() => document.activeElement.closest("#row-goals-12") !== null`)
	if got := at.read(t, file).Summary.Goals[12].ID; got != "14" {
		t.Errorf("the goal in its place is %q", got)
	}
}

// pressed presses a button by the keyboard, once the Tab key has come to it from
// the first thing on the page.
func (b *tab) pressed(name string) {
	b.t.Helper()
	button := b.named("button", name)
	ask[bool](b, `() => (document.querySelector("main").focus(), true)`)
	for range 400 {
		b.keys(kb.Tab)
		at := on[string](button, `function () { return document.activeElement === this ? "here" : document.activeElement.isContentEditable ? "editor" : "" }`)
		switch at {
		case "here":
			b.goes(func() { b.keys(kb.Enter) })
			return
		case "editor":
			b.keys(kb.Escape)
		}
	}
	b.t.Fatalf("Tab does not come to %s", button.show())
}
