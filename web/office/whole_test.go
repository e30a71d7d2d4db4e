package office_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
)

// fieldPages are the pages with fields.
var fieldPages = pages[:7]

// TestExamplesStayAsTheyAre and the tests below open every page of a summary and
// send it back as a browser does, without script and with the editor: the file
// stays as it is, to the byte. Then one word more is all that changes.
func TestExamplesStayAsTheyAre(t *testing.T) {
	files, err := filepath.Glob("../../examples/statewide/*.json")
	if err != nil || len(files) != 51 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	var some []string // each takes a third of a second
	for i := 0; i < len(files); i += 3 {
		some = append(some, files[i])
	}
	staysAsItIs(t, some)
}

func TestRealCountiesStayAsTheyAre(t *testing.T) {
	staysAsItIs(t, append(realdata.Counties(t), filepath.Join(realdata.Folder(t), "sacramento-2025-26.json")))
}

func staysAsItIs(t *testing.T, files []string) {
	t.Helper()
	for i, file := range files {
		if testing.Short() && i%9 != 0 {
			continue // the race detector has seen the others' pages with these
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(filepath.Base(file), func(t *testing.T) { stays(t, data) })
	}
}

// nasty are texts that a careless page changes.
var nasty = []string{
	"\nfirst line empty", "\r\n\r\nCR LF", "a\rb", "a\n\n\nb\n", "  in the middle  of  spaces  ", "tab\there\t", "\u00a0no-break\u00a0",
	"zero\u200bwidth\u200d\ufeff", "\ufeffmark", "e\u0301 and é", "👩🏽‍🏫 🏳️‍🌈", "line\u2028and\u2029paragraph", "</textarea><script>alert(1)</script>", `" onfocus="alert(1)`,
	"&amp; &lt; &#10; &nbsp;", "{{.}} ${x} <%= y %>", `\# no heading`, "# Heading\n\n- a\n- b\n\n1. x\n   2. y", "| a | b |\n| --- | --- |\n| 1 | 2 |",
	"*half*word **b**old _x_", "$1,250 to $2,000", "a\\\nb  \nc", "`code` ~~x~~ ![i](javascript:alert(1)) [l](javascript:alert(1))", "soft\u00adhyphen\u0085", "\u202eturned", "A. x\nB. y\n    i) z",
}

// TestNastyTextsStayAsTheyAre puts each of them into every text of a summary.
func TestNastyTextsStayAsTheyAre(t *testing.T) {
	data, err := os.ReadFile("../../examples/statewide/25-modoc.json")
	if err != nil {
		t.Fatal(err)
	}
	for shift := 0; shift < len(nasty); shift += 5 {
		t.Run(strconv.Itoa(shift), func(t *testing.T) {
			var all map[string]any
			if err := json.Unmarshal(data, &all); err != nil {
				t.Fatal(err)
			}
			n := shift
			next := func() any { n++; return nasty[n%len(nasty)] }
			for _, key := range []string{"office", "superintendent", "contact", "board", "localContext", "collaboration", "technicalAssistance", "goals", "expenditures", "additionalSections", "glossary"} {
				if all[key] != nil {
					all[key] = refilled(all[key], next)
				}
			}
			out, err := json.Marshal(all)
			if err != nil {
				t.Fatal(err)
			}
			stays(t, out)
		})
	}
}

// refilled puts other texts into a value.
func refilled(value any, next func() any) any {
	switch v := value.(type) {
	case string:
		return next()
	case []any:
		for i := range v {
			v[i] = refilled(v[i], next)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			v[key] = refilled(v[key], next)
		}
	}
	return value
}

func stays(t *testing.T, data []byte) {
	d := newDesk(t)
	d.write(modoc, data)
	for i, p := range fieldPages {
		path := "/s/" + modoc + "/" + p
		body := d.get(path)
		form := formOf(t, body)
		d.post(http.StatusSeeOther, path, form)
		d.mustBe(data, p+" without script")
		var changes []any
		for pointer, doc := range docsOf(t, body) {
			changes = append(changes, map[string]any{"pointer": pointer, "doc": json.RawMessage(doc)})
		}
		for pointer, values := range form {
			if docsOf(t, body)[pointer] == "" && strings.HasPrefix(pointer, "/") {
				changes = append(changes, asScriptSends(pointer, values, body))
			}
		}
		var out answer
		d.save(http.StatusOK, map[string]any{"file": modoc, "revision": form.Get("revision"), "part": p, "changes": changes}, &out)
		d.mustBe(data, p+" with the editor")
		if i == len(data)%len(fieldPages) { // one page of each file, because a save waits for the disk
			d.oneWordMore(p, body)
		}
	}
}

// asScriptSends is a value as the script sends it.
func asScriptSends(pointer string, values []string, body string) map[string]any {
	if strings.Contains(body, `type="checkbox" id="i-`+strings.ReplaceAll(pointer[1:], "/", "-")+`-0"`) {
		return map[string]any{"pointer": pointer, "values": values[1:]}
	}
	return map[string]any{"pointer": pointer, "value": strings.ReplaceAll(values[len(values)-1], "\r\n", "\n")}
}

func (d *desk) mustBe(want []byte, after string) {
	d.t.Helper()
	if got := d.read(modoc); !bytes.Equal(got, want) {
		d.t.Fatalf("%s: the file has changed:\n%s", after, firstChange(string(want), string(got)))
	}
}

// firstChange shows where two texts begin to differ.
func firstChange(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-60)
	return fmt.Sprintf("%q\n%q", a[from:min(len(a), i+120)], b[from:min(len(b), i+120)])
}

// oneWordMore writes a word behind the first and the last text of a page, and
// sees that nothing else has changed. The file is put back as it was.
func (d *desk) oneWordMore(p, body string) {
	d.t.Helper()
	var areas []string
	for n := range formNodes(d.t, body) {
		if n.Data == "textarea" && inner(n) != "" {
			areas = append(areas, attr(n, "name"))
		}
	}
	if len(areas) == 0 {
		return
	}
	before := d.read(modoc)
	for _, pointer := range slices.Compact([]string{areas[0], areas[len(areas)-1]}) {
		form := formOf(d.t, body)
		form.Set(pointer, form.Get(pointer)+" wordmore")
		d.post(http.StatusSeeOther, "/s/"+modoc+"/"+p, form)
		changed := differing("", parsed(d.t, before), parsed(d.t, d.read(modoc)))
		if len(changed) != 1 || !strings.HasPrefix(changed[0], pointer) {
			d.t.Fatalf("one word more in %s has changed %q", pointer, changed)
		}
		d.write(modoc, before)
	}
}

func parsed(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	reader := json.NewDecoder(bytes.NewReader(data))
	reader.UseNumber()
	if err := reader.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// differing are the pointers at which two values differ.
func differing(at string, a, b any) []string {
	if reflect.DeepEqual(a, b) {
		return nil
	}
	var out []string
	switch a := a.(type) {
	case map[string]any:
		if b, ok := b.(map[string]any); ok && len(a) == len(b) {
			for _, key := range slices.Sorted(maps.Keys(a)) {
				out = append(out, differing(at+"/"+key, a[key], b[key])...)
			}
			return out
		}
	case []any:
		if b, ok := b.([]any); ok && len(a) == len(b) {
			for i := range a {
				out = append(out, differing(at+"/"+strconv.Itoa(i), a[i], b[i])...)
			}
			return out
		}
	}
	return []string{at}
}
