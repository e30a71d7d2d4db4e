package surrogate

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// A half that is lost shows in what encoding/json makes of it: more U+FFFD than
// were written. Every short row of these pieces is held against that.
func TestLoneIsWhatADecoderLoses(t *testing.T) {
	const written = `\ufffd`
	pieces := []string{`\ud800`, `\uDBFF`, `\udc00`, `\uDfFf`, `\ud7ff`, `\ue000`, written, `\\`, `\"`, `\bd800`, `xudc00`, `é`}
	seen := map[bool]int{}
	var rows func(row string, left int)
	rows = func(row string, left int) {
		source := `{"a":"` + row + `"}`
		var out map[string]string
		if err := json.Unmarshal([]byte(source), &out); err != nil {
			t.Fatalf("%s: %v", source, err)
		}
		want := strings.Count(out["a"], string(utf8.RuneError)) > strings.Count(row, written)
		if got := Lone([]byte(source)); got != want {
			t.Errorf("%s: %t, want %t: a decoder makes %q of it", source, got, want, out["a"])
		}
		seen[want]++
		for _, next := range pieces {
			if left > 0 {
				rows(row+next, left-1)
			}
		}
	}
	rows("", 4)
	if seen[true] == 0 || seen[false] == 0 {
		t.Errorf("one answer was never right: %v", seen)
	}
}

// The other half must follow at once, in a key as well as in a text.
func TestLoneLooksEverywhere(t *testing.T) {
	for source, want := range map[string]bool{
		``:                                 false,
		`{}`:                               false,
		`{"\ud83d\ude00":1}`:               false,
		`{"\ud83d":"\ude00"}`:              true,
		`["\ud83d","\ude00"]`:              true,
		`["a", ["b", {"c":"\udc00"}]]`:     true,
		`["\ud83d \ude00"]`:                true,
		`["\\ud83d", "\\\\ud83d"]`:         false,
		`["\\\ud83d"]`:                     true,
		`["\ud83d\ude00\ude00"]`:           true,
		`["\ud83d\ude00", "\n\t\/\u0000"]`: false,
	} {
		if got := Lone([]byte(source)); got != want {
			t.Errorf("%s: %t", source, got)
		}
	}
}

func TestLoneReadsNoFurtherThanTheEnd(t *testing.T) {
	for _, whole := range []string{`"\ud83d\ude00\\"`, `\ud83d\ud83d`, `\uzzzz\u00`, `\\\`} {
		for end := range len(whole) + 1 {
			Lone([]byte(whole)[:end:end])
		}
	}
	if Lone([]byte(`\u12`)) || !Lone([]byte(`\ud83d\u12`)) || !Lone([]byte(`\ud83d`)) {
		t.Error("an escape that breaks off is taken for another half")
	}
}
