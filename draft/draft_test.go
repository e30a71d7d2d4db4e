package draft

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/summary"
)

func open(t testing.TB, data string) *Draft {
	t.Helper()
	d, err := Open([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// line is a file in one line, for comparing.
func line(d *Draft) string {
	var b bytes.Buffer
	d.root.write(&b, schemaShape())
	return b.String()
}

// written is what the draft writes once it was changed.
func written(d *Draft) []byte {
	d.changed()
	return d.JSON()
}

func examples(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		t.Fatalf("examples/statewide has %d files, %v", len(files), err)
	}
	return files
}

// TestWhatWasEncodedIsWrittenTheSame: the draft's own way of writing is that of
// summary.Encode, to the byte.
func TestWhatWasEncodedIsWrittenTheSame(t *testing.T) {
	for _, name := range append(examples(t), "../summary/testdata/complete.json") {
		s, err := summary.Decode(file(t, name))
		if err != nil {
			t.Fatal(err)
		}
		encoded, err := summary.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := written(open(t, string(encoded))); !bytes.Equal(got, encoded) {
			t.Errorf("%s is written in another way:\n%s", name, got)
		}
	}
}

func TestSkeletonsAreWrittenTheSame(t *testing.T) {
	for _, c := range county.All() {
		skeleton := summary.Skeleton(c, 2026)
		if got := written(open(t, string(skeleton))); !bytes.Equal(got, skeleton) {
			t.Errorf("the skeleton of %s is written in another way:\n%s", c.Name, got)
		}
	}
}

func TestRealSummariesAreWrittenTheSame(t *testing.T) {
	for _, name := range realdata.Counties(t) {
		data := file(t, name)
		d := open(t, string(data))
		if !bytes.Equal(d.JSON(), data) {
			t.Errorf("%s came out as another file", filepath.Base(name))
		}
		s, err := summary.Decode(data)
		if err != nil {
			continue // what is wrong with it the draft has all the same
		}
		encoded, err := summary.Encode(s)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(written(d), encoded) {
			t.Errorf("%s is written in another way", filepath.Base(name))
		}
	}
}

func TestEverythingIsKept(t *testing.T) {
	d := open(t, `{"zeta":1.50,"board":{"x":null,"vote":{"ayes":5e0},"name":"A <b> & \u2028 \u0041\ud83d\ude00"},"alpha":[{},[],-0.10E+5],"fiscalYear":"2026-27"}`)
	want := `{"fiscalYear":"2026-27","board":{"name":"A <b> & \u2028 A😀","vote":{"ayes":5e0},"x":null},"zeta":1.50,"alpha":[{},[],-0.10E+5]}`
	if got := line(d); got != want {
		t.Errorf("it is written as\n%s\nand should be\n%s", got, want)
	}
}

// TestNothingIsRewrittenUnchanged: the look of a file is its owner's until
// somebody changes what it says.
func TestNothingIsRewrittenUnchanged(t *testing.T) {
	const source = "\ufeff{ \"office\":\t{\"name\":\"A\"} }"
	d := open(t, source)
	if err := d.Set("/office/name", "A"); err != nil || string(d.JSON()) != source {
		t.Errorf("it is now %q, %v", d.JSON(), err)
	}
	if err := d.Set("/office/name", "B"); err != nil || string(d.JSON()) != "{\n  \"office\": {\n    \"name\": \"B\"\n  }\n}\n" {
		t.Errorf("it is now %q, %v", d.JSON(), err)
	}
}

func TestTheBytesAreTheCallersOwn(t *testing.T) {
	data := []byte(`{"office":{"name":"A"}}`)
	d, err := Open(data)
	if err != nil {
		t.Fatal(err)
	}
	data[0] = 'x'
	d.JSON()[0] = 'x'
	if got := string(d.JSON()); got != `{"office":{"name":"A"}}` {
		t.Errorf("the file is now %s", got)
	}
}

func TestOpenRefuses(t *testing.T) {
	for _, tt := range []struct{ data, says string }{
		{``, "not sound JSON"},
		{`{`, "not sound JSON"},
		{`{"a":1}{}`, "not sound JSON"},
		{"{\"a\":\"\t\"}", "not sound JSON"},
		{`[]`, "one group"},
		{`"a"`, "one group"},
		{`{"a":1,"b":{"c":1,"c":2}}`, `"c" is in one group twice`},
		{"{\"a\":\"\xff\"}", "not in UTF-8"},
		{`{"a":"\ud800"}`, "half of an escaped pair"},
		{`{"a":"\\\udc00\\"}`, "half of an escaped pair"},
		{`{"a":"\ud83dx\ude00"}`, "half of an escaped pair"},
		{`{"a":` + strings.Repeat("[", 64) + strings.Repeat("]", 64) + `}`, "64 levels"},
	} {
		if _, err := Open([]byte(tt.data)); err == nil || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%.40q gives %v, which should say %q", tt.data, err, tt.says)
		}
	}
	for _, data := range []string{
		`{}`, " {} \n", `{"a":"\\ud800"}`, `{"a":"\ud83d\ude00\\"}`, `{"a":"\ufffd"}`, `{"a":"\u0000"}`,
		`{"a":` + strings.Repeat("[", 63) + strings.Repeat("]", 63) + `}`,
	} {
		if _, err := Open([]byte(data)); err != nil {
			t.Errorf("%.40q gives %v", data, err)
		}
	}
}

func TestLenAndHas(t *testing.T) {
	d := open(t, `{"goals":[{},{}],"board":{"name":""},"contact":[1]}`)
	for pointer, n := range map[string]int{"/goals": 2, "/board": 0, "/glossary": 0, "/contact": 1, "": 0} {
		if got := d.Len(pointer); got != n {
			t.Errorf("%s has %d entries", pointer, got)
		}
	}
	for pointer, has := range map[string]bool{
		"": true, "/goals/1": true, "/goals/2": false, "/goals/01": false, "/goals/-1": false, "/board/name": true,
		"/board/vote": false, "/contact/0": true, "board": false, "/board/name/x": false,
	} {
		if got := d.Has(pointer); got != has {
			t.Errorf("that there is something at %q is %t", pointer, got)
		}
	}
}
