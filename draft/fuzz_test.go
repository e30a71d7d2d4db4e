package draft

import (
	"bytes"
	"maps"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/jsonpointer"
	"github.com/coesummary/coesummary/internal/realdata"
)

// leaves are the texts, numbers and truths of a file by their pointers. White
// space alone says nothing and is no leaf.
func leaves(d *Draft) map[string]string {
	out := map[string]string{}
	var walk func(pointer string, n *node)
	walk = func(pointer string, n *node) {
		for _, key := range n.keys {
			walk(below(pointer, key), n.fields[key])
		}
		for i, item := range n.items {
			walk(entry(pointer, i), item)
		}
		if n.sort != object && n.sort != array && strings.TrimSpace(n.says) != "" && n.sort != null {
			out[pointer] = string(rune('0'+n.sort)) + n.says
		}
	}
	walk("", d.root)
	return out
}

// apart are leaves that are not at or below a pointer.
func apart(all map[string]string, pointer string) map[string]string {
	out := maps.Clone(all)
	maps.DeleteFunc(out, func(at, _ string) bool { return at == pointer || strings.HasPrefix(at, pointer+"/") })
	return out
}

// counted are leaves by what they say, whatever their places.
func counted(all map[string]string) map[string]int {
	out := map[string]int{}
	for _, says := range all {
		out[says]++
	}
	return out
}

// hands edits as its bytes say: what a person with a form could do, and worse.
type hands struct {
	t    *testing.T
	d    *Draft
	left []byte
}

func (h *hands) pick(n int) int {
	if len(h.left) == 0 || n == 0 {
		return 0
	}
	b := int(h.left[0])
	h.left = h.left[1:]
	return b % n
}

// places are pointers to choose from: all fields, lists and groups, their
// entries, and some that are nowhere.
func (h *hands) places() []string {
	out := []string{"", "/", "x", "/x", "/goals/7/id", "/board/name/0", "/~0~1", "/x/0", "/goals/-1", "/technicalAssistance/actions/0"}
	out = append(out, fields(h.d)...)
	everyPlace(func(pointer string, _ *shape) { out = append(out, pointer) })
	for pointer := range leaves(h.d) {
		if owner := jsonpointer.Owner(pointer); h.d.Len(owner) > 0 {
			out = append(out, owner)
			break
		}
	}
	return out
}

var typed = []string{
	"", " ", "A", "A\r\nB", "6/23/2026", "2026-06-23", "$1,250.50", "5", "-5", "yes", "no", "ccee", "cde", "4", "lcapReview", "\xff", "\x00", "a\rb",
}

func (h *hands) edit() {
	before, old := leaves(h.d), h.d.JSON()
	all := h.places()
	pointer := all[(h.pick(256)*256+h.pick(256))%len(all)]
	unchanged := func(what string, err error) {
		if err != nil && !bytes.Equal(old, h.d.JSON()) {
			h.t.Errorf("%s %q gives %v, and the file is another", what, pointer, err)
		}
	}
	switch h.pick(6) {
	case 0:
		var values []string
		for range h.pick(4) {
			values = append(values, typed[h.pick(len(typed))])
		}
		unchanged("setting", h.d.Set(pointer, values...))
		if now := leaves(h.d); !maps.Equal(apart(now, pointer), apart(before, pointer)) {
			h.t.Errorf("setting %q to %q has made\n%s\nof\n%s", pointer, values, h.d.JSON(), old)
		}
	case 1:
		at, err := h.d.Add(pointer)
		unchanged("adding to", err)
		if now := leaves(h.d); err == nil && !maps.Equal(apart(now, at), before) {
			h.t.Errorf("adding to %q has made\n%s\nof\n%s", pointer, h.d.JSON(), old)
		}
	case 2:
		err := h.d.Remove(pointer)
		unchanged("removing", err)
		if now := leaves(h.d); err == nil && !maps.Equal(counted(now), counted(apart(before, pointer))) {
			h.t.Errorf("removing %q has made\n%s\nof\n%s", pointer, h.d.JSON(), old)
		}
	case 3:
		_, err := h.d.Move(pointer, h.pick(7)-3)
		unchanged("moving", err)
		if now := leaves(h.d); !maps.Equal(counted(now), counted(before)) {
			h.t.Errorf("moving %q has made\n%s\nof\n%s", pointer, h.d.JSON(), old)
		}
	case 4:
		if err := h.d.Set(pointer, h.d.Text(pointer)); err == nil && Kind(pointer) != Choices && Kind(pointer) != Numbers && !bytes.Equal(old, h.d.JSON()) {
			h.t.Errorf("setting %q to what it says has made\n%s\nof\n%s", pointer, h.d.JSON(), old)
		}
	case 5:
		other := open(h.t, strange)
		changes := Diff(h.d, other)
		if len(changes) > 0 {
			from := h.pick(len(changes))
			unchanged("taking from", h.d.Take(other, changes[from:from+h.pick(len(changes)-from)]...))
		}
	}
}

// FuzzEdits does anything to any file: no panic, nothing that wasn't touched is
// another, and what is written can be read.
func FuzzEdits(f *testing.F) {
	f.Add(strange, []byte("some edits, in the order of these letters, that touch this and that"))
	f.Add(string(file(f, "../summary/testdata/complete.json")), []byte{0, 9, 1, 0, 12, 2, 0, 20, 3, 0, 40, 0, 1, 60, 5, 1, 80, 0, 2, 3, 4})
	f.Add(`{"goals":{"0":{}},"board":[{}],"x":[[1],{"y":2}]}`, []byte("0123456789abcdefghijklmnopqrstuvwxyz"))
	for _, name := range realdata.Seeds("statewide-2023-24/25-*.json") {
		f.Add(string(file(f, name)), []byte("edits of what a county really wrote"))
	}
	f.Fuzz(func(t *testing.T, source string, edits []byte) {
		d, err := Open([]byte(source))
		if err != nil || len(source) > 1<<16 || len(edits) > 200 {
			return
		}
		first := open(t, source)
		h := &hands{t, d, edits}
		for len(h.left) > 0 && !t.Failed() {
			h.edit()
		}
		again, err := Open(d.JSON())
		if err != nil || !same(again.root, d.root) {
			t.Fatalf("what was written is read as another file, %v:\n%s", err, d.JSON())
		}
		if rewritten := written(again); !bytes.Equal(rewritten, written(d)) {
			t.Errorf("written again it is\n%s\nand not\n%s", rewritten, d.JSON())
		}
		merged := all(t, first, d)
		if left := Diff(merged, d); left != nil {
			t.Errorf("with all differences\n%s\nis\n%s\nwhich still differs from\n%s\nin %v", source, merged.JSON(), d.JSON(), left)
		}
	})
}

// FuzzOpen reads any bytes: those that are taken come out whole.
func FuzzOpen(f *testing.F) {
	for _, s := range []string{`{}`, strange, `{"a":"\ud800"}`, `{"a":1,"a":2}`, "\ufeff{}", `[{}]`, `{"~/":{"":[null,true,-1e-5]}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		d, err := Open([]byte(source))
		if err != nil {
			return
		}
		if string(d.JSON()) != source {
			t.Fatal("what was opened is not what is there")
		}
		again := open(t, string(written(d)))
		if !same(again.root, d.root) || !maps.Equal(leaves(again), leaves(d)) {
			t.Errorf("%s\nis written as\n%s", source, again.JSON())
		}
	})
}
