package statewide_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/statewide"
)

// shapes are lines that stand in counties' texts. Where there is a %d, a number
// makes the line known again.
var shapes = []string{
	"The office works with CCEE and CDE, w%d.", "- An item w%d", "1. A number w%d", "(B) A letter w%d", "** A bold line w%d", "## A heading w%d",
	"### Collaboration w%d", "** Technical Assistance w%d", "## (A) Collaboration", "## (B) Technical Assistance", "Part B: w%d",
	"They provide technical assistance to districts under EC 52071, w%d:", "** San Joaquin County", "Lake County", "| a w%d | b", "w%d", "** Part A", "Exempt w%d",
}

// hold makes a document of counties out of numbers, and holds that each line
// comes out in its county, once, and in its order within its part.
func hold(t *testing.T, next func(n int) int) {
	t.Helper()
	var b strings.Builder
	all := county.All()
	want := map[county.Code][]string{}
	serial := 0
	for i := next(3); i < len(all); i += 1 + next(12) {
		fmt.Fprintf(&b, "# %s County\nThe %s County office works, w%d.\n", all[i].Name, all[i].Name, serial)
		want[all[i].Code] = append(want[all[i].Code], fmt.Sprintf("w%d", serial))
		for range next(9) {
			serial++
			shape := shapes[next(len(shapes))]
			line := shape
			if strings.Contains(shape, "%d") {
				line = fmt.Sprintf(shape, serial)
				want[all[i].Code] = append(want[all[i].Code], fmt.Sprintf("w%d", serial))
			}
			b.WriteString(line + "\n")
		}
		serial++
	}
	read, ok := statewide.Read(written("Summaries 2024-25", b.String()), statewide.Options{})
	if !ok {
		t.Fatalf("it is not taken for a statewide document:\n%s", b.String())
	}
	for _, c := range read.Counties {
		code := c.Summary.County.Code
		a, b2 := words(narrativeA(c.Summary)), words(narrativeB(c.Summary))
		if fmt.Sprint(merge(want[code], a, b2)) != fmt.Sprint(want[code]) {
			t.Fatalf("%s: the words are %v and %v, not %v in order, in\n%s", c.Summary.County.Name, a, b2, want[code], b.String())
		}
		delete(want, code)
	}
	if len(want) > 0 {
		t.Fatalf("the text of %d counties is missing in\n%s", len(want), b.String())
	}
}

// words are the known words of a narrative.
func words(src string) []string {
	var out []string
	for _, line := range seen(src) {
		for _, w := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" .,:|", r) }) {
			if w[0] == 'w' && strings.Trim(w[1:], "0123456789") == "" && len(w) > 1 {
				out = append(out, w)
			}
		}
	}
	return out
}

// merge puts two parts together in the order of the document, each in its own
// order.
func merge(order, a, b []string) []string {
	var out []string
	for _, w := range order {
		switch {
		case len(a) > 0 && a[0] == w:
			a = a[1:]
		case len(b) > 0 && b[0] == w:
			b = b[1:]
		default:
			continue
		}
		out = append(out, w)
	}
	return append(append(out, a...), b...)
}

// TestNoLineIsLost: whatever stands in a county's text, each line comes out in
// that county's summary.
func TestNoLineIsLost(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		hold(t, random.IntN)
	}
}

func FuzzNoLineIsLost(f *testing.F) {
	f.Add([]byte{1, 5, 4, 3, 8, 9, 10, 2, 7, 13, 14})
	f.Add([]byte("counties in a row, with lines of all shapes"))
	f.Fuzz(func(t *testing.T, data []byte) {
		hold(t, func(n int) int {
			if len(data) == 0 {
				return 0
			}
			k := int(data[0]) % n
			data = data[1:]
			return k
		})
	})
}
