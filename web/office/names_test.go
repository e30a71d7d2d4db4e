package office_test

import (
	"regexp"
	"strings"
	"testing"
)

// TestNamesThatTurnAround are printed with the number of what can't be seen,
// wherever the start page lists files.
func TestNamesThatTurnAround(t *testing.T) {
	const turned, shown = "\u202e", "&lt;U&#43;202E&gt;"
	d := newDesk(t)
	d.write("a"+turned+".json", d.example())
	d.write("b"+turned+".json", []byte(`{"county": {`))
	d.write("c"+turned+".docx", []byte("PK\x03\x04cut off"))
	// What a form sends back is the name itself.
	body := regexp.MustCompile(`value="[^"]*"`).ReplaceAllString(d.get("/"), "")
	for _, name := range []string{"a" + shown + ".json<", "b" + shown + ".json<", "c" + shown + ".docx<"} {
		if !strings.Contains(body, name) {
			t.Errorf("the page doesn't say %q", name)
		}
	}
	if i := strings.Index(body, turned); i >= 0 {
		t.Errorf("the page says %q", body[max(0, i-80):i+20])
	}
}
