package richtext_test

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/coesummary/coesummary/richtext"
)

var dialects = map[string]richtext.Dialect{"narrative": richtext.Narrative, "itemText": richtext.ItemText}

// shown gives a stored text to the editor.
func shown(t testing.TB, text string, d richtext.Dialect) []byte {
	t.Helper()
	doc, err := richtext.Doc(text, d)
	if err != nil {
		t.Fatalf("%q can't be shown: %v", text, err)
	}
	return doc
}

// unchanged checks that a text that is opened and saved stays byte for byte.
func unchanged(t testing.TB, text string) {
	t.Helper()
	for name, d := range dialects {
		doc := shown(t, text, d)
		if len(doc) > richtext.MaxSize {
			continue
		}
		if got, err := richtext.Save(text, doc, d); err != nil || got != text {
			t.Fatalf("%s: %q is saved as %q, %v; the editor had %s", name, text, got, err, doc)
		}
	}
}

// FuzzSave opens and saves any text.
func FuzzSave(f *testing.F) {
	for _, pattern := range []string{"../markdown/testdata/*.md", "../docs/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("no seeds at %s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data))
		}
	}
	f.Add("\xff*\x00*\r\n- \xc3\n")
	f.Fuzz(func(t *testing.T, text string) { unchanged(t, text) })
}

// checkDocument checks what holds for any JSON at all, over a stored text.
func checkDocument(t testing.TB, stored string, doc []byte, d richtext.Dialect) {
	t.Helper()
	blocks, err := richtext.Blocks(doc, d)
	if err != nil {
		if _, err := richtext.Save(stored, doc, d); err == nil {
			t.Fatalf("%s can't be read, and is saved", doc)
		}
		return
	}
	again, err := richtext.FromBlocks(blocks, d)
	if err != nil {
		t.Fatalf("%s was read, and can't be shown: %v", doc, err)
	}
	if len(again) > richtext.MaxSize {
		return
	}
	reread, err := richtext.Blocks(again, d)
	if err != nil {
		t.Fatalf("%s is shown as %s, which can't be read: %v", doc, again, err)
	}
	if stable, err := richtext.FromBlocks(reread, d); err != nil || !bytes.Equal(stable, again) {
		t.Fatalf("%s is shown as\n%s\nand then as\n%s, %v", doc, again, stable, err)
	}
	saved, err := richtext.Save(stored, doc, d)
	if err != nil {
		return
	}
	if twice, err := richtext.Save(saved, doc, d); err != nil || twice != saved {
		t.Fatalf("%s over %q is saved as\n%q\nand then as\n%q, %v", doc, stored, saved, twice, err)
	}
	unchanged(t, saved)
}

// FuzzBlocks reads any JSON. The first byte chooses the dialect.
func FuzzBlocks(f *testing.F) {
	seeds := [][]byte{
		doc(f, para("a ", words("b", "strong", "em"), br, words("c", "https://coe.example"))),
		doc(f, heading(2, "H"), bullets(item(0, para("a"), ordered("lowerRoman", ")", item(1, para("b"))))), table([]string{"a", ""}, []string{"", "b"})),
		doc(f, para("😀")), []byte(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud83d\ude00"}]}]}`), []byte(`{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"\ud83d"}]}]}`),
		[]byte(`null`), []byte(`{}`), []byte(`{"type":"doc"}{}`), []byte(`[]`),
		bytes.Repeat([]byte(`{"content":[`), 10),
	}
	for _, seed := range seeds {
		f.Add(seed, false)
		f.Add(seed, true)
	}
	f.Fuzz(func(t *testing.T, data []byte, item bool) {
		d := richtext.Narrative
		if item {
			d = richtext.ItemText
		}
		checkDocument(t, "Stored\n\n- a\n", data, d)
	})
}

// checkGrown checks a document that an editor could hold: it is saved over any
// text.
func checkGrown(t testing.TB, stored string, data []byte) {
	t.Helper()
	g := grower{bytes: data, item: len(data)%2 == 1}
	d := richtext.Narrative
	if g.item {
		d = richtext.ItemText
	}
	data = doc(t, g.blocks()...)
	if _, err := richtext.Save(stored, data, d); err != nil {
		t.Fatalf("%s can't be saved over %q: %v", data, stored, err)
	}
	checkDocument(t, stored, data, d)
}

// FuzzEdited saves documents as an editor holds them over any stored text.
func FuzzEdited(f *testing.F) {
	f.Add("Stored", []byte("\x03\x03\x01\x00\x01\x05\x03\x02\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a"))
	f.Add("1) a\n2. b\n\n| a |\n|---|\n", []byte("\x04\x06\x02\x01\x03\x02\x01"))
	f.Fuzz(func(t *testing.T, stored string, data []byte) { checkGrown(t, stored, data) })
}

// TestEdited runs the same over documents that chance made.
func TestEdited(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		data := make([]byte, random.IntN(120))
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		checkGrown(t, "*Stored*  text\n* a\n* b\n\nMore", data)
	}
}
