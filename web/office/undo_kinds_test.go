package office_test

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/intake"
)

// set saves a value of the first page, and returns the file as it is then.
func (d *desk) set(pointer, value string) []byte {
	d.t.Helper()
	d.post(http.StatusSeeOther, "/s/"+modoc+"/office", url.Values{"revision": {d.revision()}, "op": {"save"}, pointer: {value}})
	return d.read(modoc)
}

// press takes back or puts back on the first page, and returns the page after it.
func (d *desk) press(op string) string {
	d.t.Helper()
	to := d.post(http.StatusSeeOther, "/s/"+modoc+"/office", url.Values{"revision": {d.revision()}, "op": {op}})
	return d.get(strings.TrimSuffix(to, "#done"))
}

// versionOf names the oldest version in the history that has these bytes.
func (d *desk) versionOf(data []byte) string {
	d.t.Helper()
	found, err := filepath.Glob(filepath.Join(d.dir, "history", modoc, "*-"+intake.Checksum(data)+".json.gz"))
	if err != nil || len(found) == 0 {
		d.t.Fatalf("no version has these bytes: %v", err)
	}
	return strings.TrimSuffix(filepath.Base(found[0]), ".json.gz")
}

// TestGoingBackIsAChange: after somebody went back to an earlier version, that is
// what is taken back, and not what was changed before.
func TestGoingBackIsAChange(t *testing.T) {
	d := newDesk(t)
	d.set("/contact/name", "Robin Example")
	before := d.read(modoc)
	phone := d.set("/contact/phone", "(530) 555-0100")
	d.post(http.StatusSeeOther, "/s/"+modoc+"/history", url.Values{"revision": {d.revision()}, "version": {d.versionOf(before)}})
	d.mustBe(before, "gone back")
	if body := d.press("undo"); !strings.Contains(body, "The last change was taken back. It was in Contact: phone number.") {
		t.Error("the page says that something else was taken back")
	}
	d.mustBe(phone, "going back, taken back")
	if body := d.press("redo"); strings.Contains(body, `value="redo"`) {
		t.Error("there is more to put back than was taken back")
	}
	d.mustBe(before, "going back, put back")
}

// TestTakingAFileOverIsAChange: also where it makes the summary what it was before
// the last change.
func TestTakingAFileOverIsAChange(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	packet := d.get("/s/" + modoc + "/packet.docx")
	phone := d.set("/contact/phone", "(530) 555-0100")
	to := d.upload("packet.docx", []byte(packet))
	d.post(http.StatusSeeOther, to, url.Values{"replace": {modoc}})
	d.mustBe(first, "the packet was taken over")
	if body := d.press("undo"); !strings.Contains(body, "The last change was taken back. It was in Contact: phone number.") || !strings.Contains(body, `value="redo">Put it back</button>`) {
		t.Error("what was taken over is not taken back")
	}
	d.mustBe(phone, "the packet, taken back")
	d.press("redo")
	d.mustBe(first, "the packet, put back")
}

// TestAWordTypedAndDeletedIsTwoChanges: the deleting is taken back, and then the
// typing, before what was changed earlier.
func TestAWordTypedAndDeletedIsTwoChanges(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	short := d.set("/board/name", "Board")
	long := d.set("/board/name", "Board of the county")
	d.set("/board/name", "Board")
	d.mustBe(short, "deleted again")
	for i, want := range [][]byte{long, short, first} {
		d.press("undo")
		d.mustBe(want, fmt.Sprint("press ", i+1))
	}
	for i, want := range [][]byte{short, long, short} {
		d.press("redo")
		d.mustBe(want, fmt.Sprint("put back ", i+1))
	}
}

// TestADamagedVersionIsPassedBy: half a file, which another program was still
// writing when a page saved, is never put in place, on the way back and forward.
func TestADamagedVersionIsPassedBy(t *testing.T) {
	d := newDesk(t)
	form := formOf(t, d.get("/s/"+modoc+"/office"))
	first := d.read(modoc)
	finished := []byte(strings.Replace(string(first), "Modoc", "Modoc and all", 1))
	half := finished[:len(finished)/2]
	d.write(modoc, half)
	form.Set("/contact/name", "Robin Example")
	d.post(http.StatusSeeOther, "/s/"+modoc+"/office", form)
	d.mustBe(half, "the save that clashed")
	d.versionOf(half)
	d.write(modoc, finished)
	if body := d.press("undo"); !strings.Contains(body, `value="redo">Put it back</button>`) {
		t.Error("what was taken back can't be put back")
	}
	d.mustBe(first, "the change by the other program, taken back")
	d.press("redo")
	d.mustBe(finished, "put back")
	d.press("undo")
	d.mustBe(first, "taken back once more")
	if body := d.press("undo"); !strings.Contains(body, "no change to take back") {
		t.Error("there is more to take back than was changed")
	}
}

// TestADamagedVersionBetweenTheSame: where the other program finishes with the
// words that were there, the change before it is what is taken back.
func TestADamagedVersionBetweenTheSame(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	named := d.set("/contact/name", "Robin Example")
	form := formOf(t, d.get("/s/"+modoc+"/office"))
	d.write(modoc, named[:100])
	form.Set("/contact/name", "Kim Example")
	d.post(http.StatusSeeOther, "/s/"+modoc+"/office", form)
	d.write(modoc, named)
	d.press("undo")
	d.mustBe(first, "taken back")
	d.press("redo")
	d.mustBe(named, "put back")
}

// TestTakenBackThroughManyPresses: fifty changes, back and forward, with the file
// set aside and put back in the middle, and the history says what each save was.
func TestTakenBackThroughManyPresses(t *testing.T) {
	const presses = 50
	d := newDesk(t)
	states := [][]byte{d.read(modoc)}
	for i := range presses {
		// Every other change makes it what it was two changes before.
		states = append(states, d.set("/contact/name", fmt.Sprint("Name ", i%2)))
	}
	aside := func() {
		t.Helper()
		was := d.read(modoc)
		d.post(http.StatusSeeOther, "/setaside", url.Values{"name": {modoc}, "revision": {d.revision()}})
		body := d.get("/")
		d.post(http.StatusSeeOther, "/putback", url.Values{"name": {modoc}, "version": {setAsideVersion(body, modoc)}})
		d.mustBe(was, "set aside and put back")
	}
	for i := range presses {
		if i == presses/2 {
			aside()
		}
		d.press("undo")
		d.mustBe(states[presses-1-i], fmt.Sprint("press ", i+1))
	}
	for i := range presses {
		if i == presses/2 {
			aside()
		}
		d.press("redo")
		d.mustBe(states[i+1], fmt.Sprint("put back ", i+1))
	}
	body := d.get("/s/" + modoc + "/history?all=1")
	if !strings.Contains(body, "saved when a change was put back") {
		t.Errorf("the history doesn't say what was put back:\n%s", body)
	}
	d.press("undo")
	if body := d.get("/s/" + modoc + "/history"); !strings.Contains(body, "saved when a change was taken back") {
		t.Errorf("the history doesn't say what was taken back:\n%s", body)
	}
}

// TestWhatWasRemovedAndPutBack: "Put it back" takes the removing back, so that the
// change before it is next. It is a change of its own where something else was
// changed since.
func TestWhatWasRemovedAndPutBack(t *testing.T) {
	d := newDesk(t)
	const path = "/s/" + modoc + "/goals"
	first := d.read(modoc)
	named := d.set("/contact/name", "Robin Example")
	removed := func() string {
		t.Helper()
		before := d.revision()
		d.post(http.StatusSeeOther, path, url.Values{"revision": {before}, "op": {"remove:/goals/0"}})
		return "undo:" + before
	}
	back := func(op string) {
		t.Helper()
		d.post(http.StatusSeeOther, path, url.Values{"revision": {d.revision()}, "op": {op}})
		d.mustBe(named, op)
	}
	back(removed())
	d.press("undo")
	d.mustBe(first, "the change before the removing")
	d.press("redo")
	op := removed()
	later := d.set("/contact/phone", "(530) 555-0100")
	back(op)
	d.press("undo")
	d.mustBe(later, "what was changed after the removing")
}

// TestTakenBackToWhatIsNoLongerKept: a version that is 90 days old goes out of the
// history, and what was taken back since can be put back all the same.
func TestTakenBackToWhatIsNoLongerKept(t *testing.T) {
	d := newDesk(t)
	first := d.read(modoc)
	d.get("/s/" + modoc + "/office") // which keeps it
	old := d.versionOf(first)
	named := d.set("/contact/name", "Robin Example")
	d.press("undo")
	if err := os.Remove(filepath.Join(d.dir, "history", modoc, old+".json.gz")); err != nil {
		t.Fatal(err)
	}
	if body := d.press("undo"); !strings.Contains(body, "no change to take back") {
		t.Error("something else was taken back")
	}
	d.mustBe(first, "nothing more to take back")
	d.press("redo")
	d.mustBe(named, "put back")
	d.press("undo")
	d.mustBe(first, "taken back again")
}

// TestTwoWindowsTakeBack: a window that shows what isn't there any more takes
// nothing back.
func TestTwoWindowsTakeBack(t *testing.T) {
	d := newDesk(t)
	d.set("/contact/name", "Robin Example")
	stale := formOf(t, d.get("/s/"+modoc+"/office"))
	now := d.set("/contact/phone", "(530) 555-0100")
	for _, op := range []string{"undo", "redo"} {
		stale.Set("op", op)
		if to := d.post(http.StatusSeeOther, "/s/"+modoc+"/office", stale); !strings.Contains(to, "/conflict?") {
			t.Errorf("%s leads to %s", op, to)
		}
		d.mustBe(now, op+" in a window that is behind")
	}
}
