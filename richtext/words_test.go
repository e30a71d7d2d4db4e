package richtext_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/richtext"
)

// TestWords: a piece that is cut open between two marks shows neither.
func TestWords(t *testing.T) {
	for _, c := range []struct {
		stored, piece, want string
		dialect             richtext.Dialect
	}{
		{"All **small districts** and _about 2,870_ students", "districts** and _about 2,870_ students", "districts and about 2,870 students", richtext.Narrative},
		{"Two  **spaces** é\\* 5", "Two  **spaces** é\\* 5", "Two  spaces é* 5", richtext.Narrative},
		{"# Head\n\n- one\n- two", "Head\n\n- one\n- t", "Head one t", richtext.Narrative},
		{"# Head", "# Head", "# Head", richtext.ItemText},
		{"**", "", "", richtext.Narrative},
	} {
		start := strings.Index(c.stored, c.piece)
		if got := richtext.Words(c.stored, start, start+len(c.piece), c.dialect); got != c.want {
			t.Errorf("%q of %q: %q, want %q", c.piece, c.stored, got, c.want)
		}
	}
}
