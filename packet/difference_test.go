package packet

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestEveryPlaceOfALongTextIsShown(t *testing.T) {
	long := "One of the largest groups of districts is here. " + strings.Repeat("Words that nobody touched stand between. ", 40)
	before := long + "The county has 1,268,500 students. " + strings.Repeat("More of the same stands here. ", 40) + "The end."
	after := strings.Replace(before, "largest", "biggest", 1)
	after = strings.Replace(after, "1,268,500", "1,268,400", 1)
	after = strings.Replace(after, "The end.", "A new sentence. The end.", 1)
	was, now := difference(before, after)
	wantWas := "One of the largest groups of districts is … | … between. The county has 1,268,500 students. More of the … | … the same stands here. The end."
	wantNow := "One of the biggest groups of districts is … | … between. The county has 1,268,400 students. More of the … | … the same stands here. A new sentence. The end."
	if was != wantWas || now != wantNow {
		t.Errorf("was %q\nnow %q", was, now)
	}
}

func TestNothingIsShownAsNothing(t *testing.T) {
	long := strings.Repeat("A long text. ", 30)
	if was, now := difference("", long); was != "" || !strings.HasPrefix(now, "A long text.") {
		t.Errorf("was %q, now %q", was, now)
	}
	if was, now := difference(long, ""); now != "" || !strings.HasPrefix(was, "A long text.") {
		t.Errorf("was %q, now %q", was, now)
	}
}

func TestManyPlacesAreCounted(t *testing.T) {
	var before, after []string
	for range 9 {
		before = append(before, "old", strings.Repeat("same ", 30))
		after = append(after, "new", strings.Repeat("same ", 30))
	}
	_, now := difference(strings.Join(before, " "), strings.Join(after, " "))
	if strings.Count(now, "new") != mostPlaces || !strings.HasSuffix(now, " | and in 3 more places") {
		t.Errorf("now %q", now)
	}
}

// TestDiffering makes b out of a by the pieces, for random texts.
func TestDiffering(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() []string {
		out := make([]string, r.IntN(60))
		for i := range out {
			out[i] = string(rune('a' + r.IntN(4)))
		}
		return out
	}
	texts := func() ([]string, []string) { return text(), text() }
	for range 2000 {
		a, b := texts()
		var made []string
		at := 0
		for _, p := range differing(a, b) {
			if !slices.Equal(a[at:p.fromA], b[len(made):p.fromB]) {
				t.Fatalf("%q and %q differ outside of the pieces", a, b)
			}
			made = append(append(made, a[at:p.fromA]...), b[p.fromB:p.toB]...)
			at = p.toA
		}
		if made = append(made, a[at:]...); !slices.Equal(made, b) {
			t.Fatalf("%q and %q: the pieces make %q", a, b, made)
		}
	}
	a := slices.Repeat([]string{"a"}, 1000)
	b := slices.Repeat([]string{"b"}, 1000)
	if got := differing(a, b); len(got) != 1 || got[0] != (piece{0, 1000, 0, 1000}) {
		t.Errorf("texts with nothing in common: %v", got)
	}
}
