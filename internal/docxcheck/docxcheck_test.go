package docxcheck

import (
	"archive/zip"
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestPerfectFileHasNoProblem(t *testing.T) {
	for _, p := range Check(pack(t, perfect(), nil)) {
		t.Error(p)
	}
}

func TestEachMutationBreaksItsRule(t *testing.T) {
	for _, m := range mutations {
		t.Run(string(m.rule)+"/"+m.name, func(t *testing.T) {
			expect(t, pack(t, change(t, m.part, m.old, m.new), nil), m.rule)
		})
	}
}

// expect wants problems, and all of one rule.
func expect(t *testing.T, data []byte, rule Rule) {
	t.Helper()
	problems := Check(data)
	if len(problems) == 0 {
		t.Fatalf("no problem was found; want %s", rule)
	}
	for _, p := range problems {
		if p.Rule != rule {
			t.Errorf("want only %s, got %s", rule, p)
		}
		if p.Message == "" || strings.Contains(p.Message, "%!") {
			t.Errorf("the message is %q", p.Message)
		}
	}
}

// These change the package as a whole and can't be written as a replacement.
func TestArchiveAndPartsMissing(t *testing.T) {
	without := func(drop string) []entry {
		return slices.DeleteFunc(perfect(), func(e entry) bool { return e.name == drop })
	}
	also := func(more ...entry) []entry { return append(perfect(), more...) }
	swapped := perfect()
	swapped[0], swapped[1] = swapped[1], swapped[0]
	deepened := slices.Clone(perfect())
	for i := range deepened {
		if deepened[i].name == doc {
			section := heading("2", "2", "_Toc2", "A Section")
			deepened[i].content = strings.Replace(deepened[i].content, section, section+`<w:p><w:pPr><w:outlineLvl w:val="4"/></w:pPr><w:r><w:t>Too deep</w:t></w:r></w:p>`, 1)
		}
	}
	for _, c := range []struct {
		name string
		rule Rule
		data []byte
	}{
		{"twice", ZipEntry, pack(t, also(entry{"WORD/Styles.xml", styles}), nil)},
		{"folder", ZipEntry, pack(t, also(entry{"word/", ""}), nil)},
		{"out of the package", ZipEntry, pack(t, also(entry{"../evil.xml", styles}), nil)},
		{"order", ZipOrder, pack(t, swapped, nil)},
		{"date", ZipDate, pack(t, perfect(), aDayLater)},
		{"time", ZipDate, pack(t, perfect(), atNoon)},
		{"extra", ZipDate, pack(t, perfect(), func(h *zip.FileHeader) { h.Extra = []byte{1, 0, 0, 0} })},
		{"comment", ZipDate, pack(t, perfect(), func(h *zip.FileHeader) { h.Comment = "made by me" })},
		{"checksum", ZipSound, pack(t, perfect(), func(h *zip.FileHeader) { h.CRC32++ })},
		{"no properties", PartRequired, pack(t, reduce(t, "docProps/core.xml", "_rels/.rels"), nil)},
		{"no settings", PartRequired, pack(t, reduce(t, set, docRels), nil)},
		{"no styles", PartRequired, pack(t, reduce(t, sty, docRels), nil)},
		{"no numbering", PartRequired, pack(t, reduce(t, num, docRels), nil)},
		{"no package relationships", PartRequired, pack(t, without("_rels/.rels"), nil)},
		{"unreached part", PartReached, pack(t, also(entry{"word/media/image2.png", ""}), nil)},
		{"outline", HeadingOutline, pack(t, deepened, nil)},
	} {
		t.Run(c.name, func(t *testing.T) {
			problems := Check(c.data)
			found := false
			for _, p := range problems {
				found = found || p.Rule == c.rule
				// Without the package's relationships nothing is reached either.
				if p.Rule != c.rule && (p.Rule != PartReached || c.name != "no package relationships") {
					t.Errorf("want only %s, got %s", c.rule, p)
				}
			}
			if !found {
				t.Errorf("%s is not among %v", c.rule, problems)
			}
		})
	}
}

// reduce takes a part out, with its content type and its relationship.
func reduce(t *testing.T, name, rels string) []entry {
	t.Helper()
	var out []entry
	for _, e := range perfect() {
		if e.name == name {
			continue
		}
		if e.name == types || e.name == rels {
			var lines []string
			for _, line := range strings.Split(e.content, "\n") {
				if !strings.Contains(line, `"/`+name+`"`) && !strings.Contains(line, `Target="`+name+`"`) && !strings.Contains(line, `Target="`+strings.TrimPrefix(name, "word/")+`"`) {
					lines = append(lines, line)
				}
			}
			e.content = strings.Join(lines, "\n")
		}
		out = append(out, e)
	}
	return out
}

// The body of the perfect document without its section.
var (
	bodyStart = strings.Index(document, "<w:body>") + len("<w:body>")
	bodyEnd   = strings.Index(document, "<w:sectPr>")
)

// What looks like a mistake and is none.
func TestNearMissesPass(t *testing.T) {
	section := heading("2", "2", "_Toc2", "A Section")
	for _, m := range []mutation{
		{name: "bold in a table", part: doc, old: `<w:r><w:t>Visits of Visits`, new: `<w:r><w:rPr><w:b/></w:rPr><w:t>Visits of Visits`},
		{name: "bold item", part: doc, old: `<w:r><w:t>a bullet`, new: `<w:r><w:rPr><w:b/></w:rPr><w:t>a bullet`},
		{name: "bold title", part: doc, old: `<w:r><w:t>A Small Document`, new: `<w:r><w:rPr><w:b/></w:rPr><w:t>A Small Document`},
		{name: "bold sentence", part: doc, old: section, new: `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>All of it matters.</w:t></w:r></w:p>` + section},
		{name: "bold switched off", part: doc, old: section, new: `<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>Not bold</w:t></w:r></w:p>` + section},
		{name: "page break", part: doc, old: section, new: `<w:p><w:r><w:br w:type="page"/></w:r></w:p>` + section},
		{name: "empty cell", part: doc, old: `<w:p><w:r><w:t>Visits of Visits</w:t></w:r></w:p>`, new: `<w:p/>`},
		{name: "empty item", part: doc, old: section, new: section + item("2", "0", "")},
		{name: "nested table", part: doc, old: `<w:p><w:r><w:t>Visits of Visits</w:t></w:r></w:p>`, new: `<w:p><w:r><w:t>Within:</w:t></w:r></w:p>` + table("Within") + `<w:p/>`},
		{name: "table at the end", part: doc, old: `<w:sectPr>`, new: table("Last") + `<w:p/><w:sectPr>`},
		{name: "landscape", part: doc, old: `w:w="12240" w:h="15840"`, new: `w:w="15840" w:h="12240" w:orient="landscape"`},
		{name: "mail link", part: docRels, old: `https://example.org/plan`, new: `mailto:office@example.org`},
		{name: "mail address as text", part: doc, old: `the plan of the office`, new: `office@example.org`},
		{name: "here within words", part: doc, old: `the plan of the office`, new: `here is the plan`},
		{name: "decorative picture", part: doc, old: ` descr="A bar for each year"/>`, new: `><decorative xmlns="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></wp:docPr>`},
		{name: "automatic color on dark", part: doc, old: `<w:rStyle w:val="Strong"/>`, new: `<w:rStyle w:val="Strong"/><w:color w:val="auto"/><w:shd w:val="clear" w:fill="1F3864"/>`},
		{name: "heading deeper than the contents", part: doc, old: `<w:p/>`, new: `<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Unlisted</w:t></w:r></w:p>`},
		{name: "line break in a heading", part: doc, old: `<w:t>A Section</w:t></w:r><w:bookmarkEnd`, new: `<w:t>A</w:t><w:br/><w:t>Section</w:t></w:r><w:bookmarkEnd`},
		{name: "field in a field", part: doc, old: `<w:t>.</w:t></w:r></w:p>`, new: `<w:t>.</w:t></w:r>` + strings.Replace(complexField("QUOTE", "x"), `<w:r><w:t>x</w:t></w:r>`, complexField("DATE", "x"), 1) + `</w:p>`},
		{name: "same page", part: doc, old: `<w:t>3</w:t>`, new: `<w:t>2</w:t>`},
		{name: "properties of a control's end", part: doc, old: `</w:sdtPr><w:sdtContent><w:r><w:t>Example Board`, new: `</w:sdtPr><w:sdtEndPr/><w:sdtContent><w:r><w:t>Example Board`},
		{name: "all that a control may have", part: doc, old: `<w:id w:val="101"/><w:text/>`, new: `<w:id w:val="101"/><w:lock w:val="sdtLocked"/><w:placeholder><w:docPart w:val="Prompt1"/></w:placeholder><w:temporary/><w15:appearance w15:val="hidden"/><w:text/>`},
		{name: "control within one", part: doc, old: `<w:r><w:t>Visit of Calls</w:t></w:r>`, new: `<w:sdt><w:sdtPr><w:id w:val="400"/><w:temporary/></w:sdtPr><w:sdtContent><w:r><w:t>Visit of Calls</w:t></w:r></w:sdtContent></w:sdt>`},
		{name: "table at a control's end and a paragraph after it", part: doc, old: control("3", "/calls/0/name", `<w:richText/>`, `<w:p><w:r><w:t>Visit of Calls</w:t></w:r></w:p>`), new: control("3", "/calls/0/name", `<w:richText/>`, table("Within")) + `<w:p/>`},
		{name: "break in plain text of many lines", part: doc, old: `<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Example Board</w:t>`, new: `<w:text w:multiLine="1"/></w:sdtPr><w:sdtContent><w:r><w:t>Example</w:t><w:br/><w:t>Board</w:t>`},
		{name: "form", part: doc, old: document[bodyStart:bodyEnd], new: `<w:sdt><w:sdtPr><w:id w:val="400"/><w:lock w:val="contentLocked"/><w:group/></w:sdtPr><w:sdtContent>` + document[bodyStart:bodyEnd] + `</w:sdtContent></w:sdt>`},
		{name: "tag of exactly 64 characters", part: doc, old: `/board/name`, new: `/board/` + strings.Repeat("x", 57)},
		{name: "bullets need no start", part: doc, old: `<w:numId w:val="1"/>`, new: `<w:numId w:val="2"/>`},
	} {
		t.Run(m.name, func(t *testing.T) {
			for _, p := range Check(pack(t, change(t, m.part, m.old, m.new), nil)) {
				t.Error(p)
			}
		})
	}
}

func TestHostileInput(t *testing.T) {
	whole := pack(t, perfect(), nil)
	deep := change(t, doc, `<w:p/>`, strings.Repeat("<w:smartTag>", 100_000))
	for name, data := range map[string][]byte{
		"nothing":       nil,
		"not a zip":     []byte("Dear Sir or Madam"),
		"cut short":     whole[:len(whole)/2],
		"without end":   whole[:len(whole)-1],
		"empty archive": pack(t, nil, nil),
		"deep":          pack(t, deep, nil),
	} {
		t.Run(name, func(t *testing.T) {
			if len(Check(data)) == 0 {
				t.Error("no problem was found")
			}
		})
	}
	// A small archive that unpacks to more than fits.
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	header := dated("[Content_Types].xml")
	header.Method = zip.Deflate
	w, err := z.CreateHeader(header)
	if err != nil {
		t.Fatal(err)
	}
	spaces := bytes.Repeat([]byte(" "), 1<<20)
	for range maxPart>>20 + 1 {
		if _, err := w.Write(spaces); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	expect(t, b.Bytes(), ZipSound)
}

// Every rule in rule.go has a case that breaks it.
func TestEveryRuleIsTested(t *testing.T) {
	tested := map[Rule]bool{
		ZipSound: true, ZipEntry: true, ZipOrder: true, ZipDate: true, // TestArchiveAndPartsMissing
		PartRequired: true, PartReached: true, HeadingOutline: true,
	}
	for _, m := range mutations {
		tested[m.rule] = true
	}
	file, err := parser.ParseFile(token.NewFileSet(), "rule.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[Rule]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		name, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		rule := Rule(name)
		if seen[rule] {
			t.Errorf("two rules are called %s", rule)
		}
		seen[rule] = true
		if !tested[rule] {
			t.Errorf("nothing breaks the rule %s", rule)
		}
		return true
	})
	if len(seen) < 50 {
		t.Errorf("rule.go was read as %d rules", len(seen))
	}
}

// FuzzCheck: whatever the bytes, an answer comes and it is always the same.
func FuzzCheck(f *testing.F) {
	f.Add(pack(f, perfect(), nil))
	for _, m := range mutations {
		f.Add(pack(f, change(f, m.part, m.old, m.new), nil))
	}
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, data []byte) {
		first, second := Check(data), Check(data)
		if !slices.Equal(first, second) {
			t.Errorf("two answers to one file: %v and %v", first, second)
		}
	})
}

// FuzzDocument: the archive is sound and the document's XML is anything.
func FuzzDocument(f *testing.F) {
	f.Add(document)
	for _, m := range mutations {
		if m.part == doc {
			f.Add(strings.Replace(document, m.old, m.new, 1))
		}
	}
	f.Fuzz(func(t *testing.T, xml string) {
		entries := perfect()
		for i := range entries {
			if entries[i].name == doc {
				entries[i].content = xml
			}
		}
		Check(pack(t, entries, nil))
	})
}
