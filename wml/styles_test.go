package wml_test

import (
	"fmt"
	"testing"

	"github.com/coesummary/coesummary/document"
)

// sty is a paragraph style.
func sty(id, name, base, inner string) string {
	if base != "" {
		base = `<w:basedOn w:val="` + base + `"/>`
	}
	return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="` + name + `"/>` + base + inner + `</w:style>`
}

func of(style string) string { return `<w:pStyle w:val="` + style + `"/>` }

func TestHeadings(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>` +
		sty("berschrift1", "heading 1", "Standard", "") + sty("Heading2", "Heading 2", "", "") + sty("Mine", "Our Heading", "berschrift1", "") +
		sty("Level", "Chapter", "", `<w:pPr><w:outlineLvl w:val="2"/></w:pPr>`) + sty("Deeper", "Section", "Level", `<w:pPr><w:outlineLvl w:val="3"/></w:pPr>`) +
		sty("TOCHeading", "TOC Heading", "berschrift1", `<w:pPr><w:outlineLvl w:val="9"/></w:pPr>`) + sty("Title", "Title", "", "") +
		sty("A", "Round A", "B", "") + sty("B", "Round B", "A", "") + sty("Self", "Self", "Self", `<w:pPr><w:outlineLvl w:val="0"/></w:pPr>`)
	for _, c := range []struct {
		name, properties, style string
		outline                 int
	}{
		{"by its name, whatever the language of its id", of("berschrift1"), "heading 1", 1},
		{"with a capital, as some programs write it", of("Heading2"), "heading 2", 2},
		{"based on a heading", of("Mine"), "our heading", 1},
		{"by its level", of("Level"), "chapter", 3},
		{"by a level nearer than that of its base", of("Deeper"), "section", 4},
		{"by its own level", `<w:outlineLvl w:val="4"/>`, "normal", 5},
		{"a heading that says it is none", of("berschrift1") + `<w:outlineLvl w:val="9"/>`, "heading 1", 0},
		{"based on a heading, but none", of("TOCHeading"), "toc heading", 0},
		{"a title is none", of("Title"), "title", 0},
		{"no style", "", "normal", 0},
		{"the style of all others", of("Standard"), "normal", 0},
		{"a style that isn't there", of("Lost"), "normal", 0},
		{"a heading that isn't there", of("Heading3"), "heading 3", 3},
		{"a circle", of("A"), "round a", 0},
		{"a style that is based on itself", of("Self"), "self", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := first(newFile(p(c.properties, "x")).styles(styles).read(t))
			if got.Style != c.style || got.Outline != c.outline {
				t.Errorf("style %q, outline %d; want %q, %d", got.Style, got.Outline, c.style, c.outline)
			}
		})
	}
}

// Bold and italic that the style of the paragraph has are its looks, and no
// emphasis; where two styles have it, it is off.
func TestToggles(t *testing.T) {
	styles := `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		sty("Loud", "Loud", "", `<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>`) + sty("Louder", "Louder", "Loud", "") + sty("Still", "Still", "Loud", `<w:rPr><w:b w:val="0"/></w:rPr>`) +
		`<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Emph"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Both"><w:name w:val="Both"/><w:basedOn w:val="Strong"/><w:rPr><w:i/></w:rPr></w:style>`
	for _, c := range []struct {
		name, body, want string
		bold             bool
		size             int
	}{
		{"no style", p("", "a"), "a", false, 22},
		{"bold by hand", `<w:p>` + run(`<w:b/>`, "a") + run("", " ") + `</w:p>`, "**a** ", true, 22},
		{"bold by the paragraph", p(of("Loud"), "a"), "a", true, 32},
		{"bold by what its style is based on", p(of("Louder"), "a"), "a", true, 32},
		{"bold no more", p(of("Still"), "a"), "a", false, 32},
		{"bold by the characters", `<w:p>` + run(`<w:rStyle w:val="Strong"/>`, "a") + run("", "b") + `</w:p>`, "**a**b", false, 22},
		{"italic by the characters", `<w:p>` + run(`<w:rStyle w:val="Emph"/>`, "a") + `</w:p>`, "_a_", false, 22},
		{"both", `<w:p>` + run(`<w:rStyle w:val="Both"/>`, "a") + `</w:p>`, "**_a_**", true, 22},
		{"bold twice is off", `<w:p><w:pPr>` + of("Loud") + `</w:pPr>` + run(`<w:rStyle w:val="Strong"/>`, "a") + `</w:p>`, "a", false, 32},
		{"bold twice and by hand is on", `<w:p><w:pPr>` + of("Loud") + `</w:pPr>` + run(`<w:rStyle w:val="Strong"/><w:b/>`, "a") + `</w:p>`, "a", true, 32},
		{"the largest size counts", `<w:p>` + run(`<w:sz w:val="20"/>`, "a") + run(`<w:sz w:val="28"/>`, "b") + run(`<w:sz w:val="72"/>`, " ") + `</w:p>`, "ab ", false, 28},
		{"nothing to see is not bold", `<w:p>` + run(`<w:b/>`, " ") + `</w:p>`, " ", false, 22},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := first(newFile(c.body).styles(styles).read(t))
			if marked(got.Text) != c.want || got.Bold != c.bold || got.Size != c.size {
				t.Errorf("%q, bold %v, size %d; want %q, %v, %d", marked(got.Text), got.Bold, got.Size, c.want, c.bold, c.size)
			}
		})
	}
}

func TestIndents(t *testing.T) {
	numbering := abstract(1, `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl>`,
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Two"/><w:lvlText w:val="%2."/><w:pPr><w:ind w:start="1440" w:hanging="360"/></w:pPr></w:lvl>`) + instance(1, 1, "")
	styles := sty("In", "In", "", `<w:pPr><w:ind w:left="500"/></w:pPr>`) + sty("Further", "Further", "In", `<w:pPr><w:ind w:firstLine="100"/></w:pPr>`) +
		sty("One", "One", "", `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`) + sty("Two", "Two", "One", "") +
		sty("Own", "Own", "One", `<w:pPr><w:ind w:left="900"/></w:pPr>`)
	for _, c := range []struct {
		name, properties  string
		indent, firstLine int
		label             string
	}{
		{"none", "", 0, 0, "-"},
		{"by hand", `<w:ind w:left="720" w:firstLine="200"/>`, 720, 920, "-"},
		{"hanging", `<w:ind w:left="720" w:hanging="300"/>`, 720, 420, "-"},
		{"hanging goes before the first line", `<w:ind w:left="720" w:hanging="300" w:firstLine="100"/>`, 720, 420, "-"},
		{"start", `<w:ind w:start="720"/>`, 720, 720, "-"},
		{"with a unit", `<w:ind w:start="0.5in" w:hanging="18pt"/>`, 720, 360, "-"},
		{"in characters", `<w:ind w:leftChars="200" w:hangingChars="100"/>`, 400, 200, "-"},
		{"in both", `<w:ind w:leftChars="200" w:left="420"/>`, 420, 420, "-"},
		{"to the left of the margin", `<w:ind w:left="-200"/>`, -200, -200, "-"},
		{"nonsense", `<w:ind w:left="far" w:hanging="99999999999"/>`, 0, 0, "-"},
		{"by the style", of("In"), 500, 500, "-"},
		{"by what the style is based on", of("Further"), 500, 600, "-"},
		{"by the list", num(1, 0), 720, 360, "1."},
		{"by the list before the style", of("In") + num(1, 0), 720, 360, "1."},
		{"by hand before the list", num(1, 0) + `<w:ind w:left="1000"/>`, 1000, 640, "1."},
		{"by the list of the style", of("One"), 720, 360, "1."},
		{"by the level that belongs to the style", of("Two"), 1440, 1080, "1."},
		{"by the style after its list", of("Own"), 900, 540, "1."},
		{"a list that is taken off takes its indent along", of("One") + num(0, 0), 0, 0, "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newFile(p(c.properties, "x")).styles(styles).numbering(numbering).read(t)
			if got := first(d); got.Indent != c.indent || got.FirstLine != c.firstLine || labels(d) != c.label {
				t.Errorf("%d, %d, %q; want %d, %d, %q", got.Indent, got.FirstLine, labels(d), c.indent, c.firstLine, c.label)
			}
		})
	}
}

func TestAlign(t *testing.T) {
	styles := sty("Mid", "Mid", "", `<w:pPr><w:jc w:val="center"/></w:pPr>`)
	for properties, want := range map[string]document.Align{
		"": document.Start, `<w:jc w:val="both"/>`: document.Start, `<w:jc w:val="end"/>`: document.End, `<w:jc w:val="right"/>`: document.End,
		of("Mid"): document.Center, of("Mid") + `<w:jc w:val="left"/>`: document.Start,
	} {
		if got := first(newFile(p(properties, "x")).styles(styles).read(t)).Align; got != want {
			t.Errorf("%s: %v, want %v", properties, got, want)
		}
	}
}

// The lists of styles: numbers by the style, its base and its level.
func TestNumberingOfStyles(t *testing.T) {
	numbering := abstract(1, lvl(0, "decimal", "%1.", `<w:pStyle w:val="Heading1"/>`), lvl(1, "decimal", "%1.%2", `<w:pStyle w:val="Heading2"/>`)) + instance(1, 1, "")
	in := func(i string) string { return `<w:pPr><w:numPr>` + i + `<w:numId w:val="1"/></w:numPr></w:pPr>` }
	styles := sty("Heading1", "heading 1", "", in("")) + sty("Heading2", "heading 2", "Heading1", in(`<w:ilvl w:val="1"/>`)) +
		sty("Child", "Child", "Heading2", "") + sty("None", "None", "Heading1", `<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>`)
	d := newFile(p(of("Heading1"), "x") + p(of("Heading2"), "x") + p(of("Child"), "x") + p(of("None"), "x") +
		p(of("Heading1")+num(0, 0), "x") + p(of("Heading1"), "x") + p(of("Heading1")+`<w:numPr><w:ilvl w:val="1"/></w:numPr>`, "x")).styles(styles).numbering(numbering).read(t)
	if got, want := labels(d), "1. 1.1 1.2 - - 2. 2.1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A chain of styles that is longer than any real one is cut, and costs nothing.
func TestLongChain(t *testing.T) {
	styles := ""
	for i := range 5000 {
		styles += sty(fmt.Sprint("S", i), fmt.Sprint("s", i), fmt.Sprint("S", i+1), "")
	}
	body := ""
	for i := range 5000 {
		body += p(of(fmt.Sprint("S", i)), "x")
	}
	if d := newFile(body).styles(styles).read(t); len(d.Blocks) != 5000 {
		t.Errorf("%d paragraphs", len(d.Blocks))
	}
}
