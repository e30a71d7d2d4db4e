package state

import (
	"testing"

	"github.com/coesummary/coesummary/county"
)

// TestEachCountyHasItsTile: all 58 stand on the map, each in a place and with
// letters of its own that its name begins with or has in it.
func TestEachCountyHasItsTile(t *testing.T) {
	places := map[[2]int]string{}
	letters := map[string]string{}
	for _, c := range county.All() {
		at, ok := tiles[c.Code]
		if !ok {
			t.Errorf("%s has no tile", c.Name)
			continue
		}
		if at.row < 1 || at.row > 14 || at.column < 1 || at.column > 7 {
			t.Errorf("%s stands outside of the map", c.Name)
		}
		if other, taken := places[[2]int{at.row, at.column}]; taken {
			t.Errorf("%s stands on %s", c.Name, other)
		}
		if other, taken := letters[at.letters]; taken {
			t.Errorf("%s and %s are both %s", c.Name, other, at.letters)
		}
		if at.letters[0] != c.Name[0] {
			t.Errorf("%s is called %s", c.Name, at.letters)
		}
		places[[2]int{at.row, at.column}], letters[at.letters] = c.Name, c.Name
	}
	if len(tiles) != 58 {
		t.Errorf("%d tiles; there are 58 counties", len(tiles))
	}
}
