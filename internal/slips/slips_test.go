package slips

import "testing"

func TestCount(t *testing.T) {
	for _, c := range []struct {
		typed, meant string
		want         int
	}{
		{"", "", 0},
		{"Glenn", "Glenn", 0},
		{"Glen", "Glenn", 1},   // left out
		{"Glennn", "Glenn", 1}, // put in
		{"Glemn", "Glenn", 1},  // changed
		{"Gelnn", "Glenn", 1},  // changed places
		{"", "Kern", 4},
		{"Kern", "Yuba", 4},
		{"pequeños", "pequenos", 1}, // a letter is one, however many bytes it has
		{"ab", "bca", 3},            // neighbours that changed places stay neighbours
	} {
		if got := Count(c.typed, c.meant); got != c.want {
			t.Errorf("Count(%q, %q) = %d, want %d", c.typed, c.meant, got, c.want)
		}
		if got := Count(c.meant, c.typed); got != c.want {
			t.Errorf("Count(%q, %q) = %d, want %d", c.meant, c.typed, got, c.want)
		}
	}
}
