package wml_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/wml"
)

// char is one of the three marks of a complex field.
func char(kind string) string { return run("", `<w:fldChar w:fldCharType="`+kind+`"/>`) }

// complexField is a field with a code and a result.
func complexField(code, result string) string {
	return char("begin") + run("", `<w:instrText xml:space="preserve">`+code+`</w:instrText>`) + char("separate") + result + char("end")
}

func TestFields(t *testing.T) {
	r := func(s string) string { return run("", s) }
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"a complex field is its result", `<w:p>` + r("See page ") + complexField(` PAGEREF _x \h `, r("4")) + r(".") + `</w:p>`, []string{"See page 4."}},
		{"a simple one too", `<w:p><w:fldSimple w:instr=" DATE ">` + r("May 1") + `</w:fldSimple></w:p>`, []string{"May 1"}},
		{"a code in pieces", `<w:p>` + char("begin") + r(`<w:instrText>HYPER</w:instrText>`) + r(`<w:instrText>LINK "https://coe.example/a"</w:instrText>`) + char("separate") + r("words") + char("end") + r("!") + `</w:p>`, []string{"<https://coe.example/a words>!"}},
		{"a link with a place in it", `<w:p>` + complexField(`HYPERLINK "https://coe.example/a" \l "part" \o "A tip"`, r("words")) + `</w:p>`, []string{"<https://coe.example/a#part words>"}},
		{"a link into the document", `<w:p>` + complexField(`HYPERLINK \l "part"`, r("words")) + `</w:p>`, []string{"words"}},
		{"a link to a file", `<w:p>` + complexField(`HYPERLINK "file:///C:\\plan.docx"`, r("words")) + `</w:p>`, []string{"words"}},
		{"fields within a field", `<w:p>` + complexField(`IF `+"", r("a")+complexField("MERGEFIELD x", r("b"))+r("c")) + `</w:p>`, []string{"abc"}},
		{
			"a field within the code of another one",
			`<w:p>` + char("begin") + r(`<w:instrText>IF </w:instrText>`) + complexField("MERGEFIELD x", r("not seen")) + r(`<w:instrText> = 1</w:instrText>`) + char("separate") + r("seen") + char("end") + `</w:p>`,
			[]string{"seen"},
		},
		{"a field that goes over paragraphs", `<w:p>` + char("begin") + r(`<w:instrText>INCLUDETEXT x</w:instrText>`) + char("separate") + r("a") + `</w:p><w:p>` + r("b") + char("end") + r("c") + `</w:p>`, []string{"a", "bc"}},
		{"a field that never begins to show anything takes no text with it", `<w:p>` + char("begin") + r("a") + `</w:p>` + p("", "b"), []string{"a", "b"}},
		{"a field without an end", `<w:p>` + char("begin") + r(`<w:instrText>PAGE</w:instrText>`) + char("separate") + r("1") + `</w:p>` + p("", "b"), []string{"1", "b"}},
		{"ends without a beginning", `<w:p>` + char("separate") + char("end") + r("a") + `</w:p>`, []string{"a"}},
		{"a check box of old", `<w:p>` + r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar>`) + r(`<w:instrText>FORMCHECKBOX</w:instrText>`) + char("end") + r(" Yes") + `</w:p>`, []string{"☒ Yes"}},
		{"one that is not checked", `<w:p>` + r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox></w:ffData></w:fldChar>`) + r(`<w:instrText>FORMCHECKBOX</w:instrText>`) + char("end") + `</w:p>`, []string{"☐"}},
		{"one that was unchecked", `<w:p>` + r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData></w:fldChar>`) + r(`<w:instrText>FORMCHECKBOX</w:instrText>`) + char("end") + `</w:p>`, []string{"☐"}},
		{"one that is checked by default", `<w:p>` + r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData></w:fldChar>`) + r(`<w:instrText>FORMCHECKBOX</w:instrText>`) + char("end") + `</w:p>`, []string{"☒"}},
		{"a drop-down of old", `<w:p>` + r(`<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Action"/><w:listEntry w:val="Consent"/></w:ddList></w:ffData></w:fldChar>`) + r(`<w:instrText>FORMDROPDOWN</w:instrText>`) + char("end") + `</w:p>`, []string{"Consent"}},
		{"a text field of old", `<w:p>` + complexField("FORMTEXT", r("typed")) + `</w:p>`, []string{"typed"}},
		{"a place to click", `<w:p>` + char("begin") + r(`<w:instrText> MACROBUTTON NoMacro [Name here] </w:instrText>`) + char("end") + `</w:p>`, []string{"[Name here]"}},
		{"a symbol", `<w:p>` + char("begin") + r(`<w:instrText> SYMBOL 183 \f "Symbol" \s 12 </w:instrText>`) + char("end") + `</w:p>`, []string{"•"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			check(t, newFile(c.body).read(t).Blocks, c.want...)
		})
	}
}

func TestLinks(t *testing.T) {
	link := func(id, text string) string {
		return `<w:p>` + run("", "a ") + `<w:hyperlink r:id="` + id + `" w:history="1">` + text + `</w:hyperlink></w:p>`
	}
	f := newFile(link("web", run("", "one ")+run(`<w:b/>`, "two")) + link("mail", run("", "write")) + link("bad", run("", "run")) +
		link("file", run("", "open")) + link("none", run("", "nowhere")) + link("inside", run("", "part")) +
		`<w:p>` + run(`<w:b/>`, "b ") + `<w:hyperlink r:id="web" w:anchor="x">` + run(`<w:b/>`, "c") + run("", " d") + `</w:hyperlink></w:p>` +
		`<w:p><w:hyperlink w:anchor="x">` + run("", "here") + `</w:hyperlink></w:p>`)
	f.lead("web", "hyperlink", "external https://coe.example/plan").lead("mail", "hyperlink", "external mailto:office@coe.example").
		lead("bad", "hyperlink", "external javascript:alert(1)").lead("file", "hyperlink", "external file:///C:/plan.docx").
		lead("inside", "hyperlink", "#part")
	check(t, f.read(t).Blocks,
		"a <https://coe.example/plan one **two**>", "a <mailto:office@coe.example write>", "a run", "a open", "a nowhere", "a part",
		"**b **<https://coe.example/plan#x **c** d>", "here")
}

// toc is a list of contents with two entries, from its first field mark to its
// last one.
func toc(style string) string {
	entry := func(s string) string {
		return run("", s) + run("", `<w:tab/>`) + complexField(`PAGEREF _1 \h`, run("", "3"))
	}
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + char("begin") + run("", `<w:instrText>TOC \o "1-2" \h</w:instrText>`) + char("separate") + entry("First part") + `</w:p>` +
		`<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + entry("Second part") + `</w:p>`
}

func contentsControl(inner string) string {
	return `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>` + inner + `</w:sdtContent></w:sdt>`
}

// A list of contents repeats the headings, and is no text of the author's.
func TestContents(t *testing.T) {
	styles := `<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>`
	end := `<w:p>` + char("end") + `</w:p>`
	heading := p(`<w:pStyle w:val="Heading1"/>`, "First part")
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"a field alone", p("", "before") + toc("TOC1") + end + heading, []string{"before", "First part"}},
		{"text in the paragraph that ends it", toc("TOC1") + `<w:p>` + char("end") + run("", "after") + `</w:p>`, []string{"after"}},
		{"in Word's control, with its heading", contentsControl(p(`<w:pStyle w:val="TOCHeading"/>`, "Contents")+toc("TOC1")+end) + heading, []string{"First part"}},
		{"with a heading of any style", contentsControl(p("", "In this plan")+p("", "")+toc("TOC1")+end) + heading, []string{"First part"}},
		{"what somebody typed into the control stays", contentsControl(p("", "Note")+p("", "Contents")+toc("TOC1")+end+p("", "Typed")) + heading, []string{"Note", "Typed", "First part"}},
		{"a list that no field made", contentsControl(p(`<w:pStyle w:val="TOCHeading"/>`, "Contents")+p(`<w:pStyle w:val="TOC1"/>`, "First part 3")+p("", "Typed")) + heading, []string{"Typed", "First part"}},
		{"a simple field", `<w:p><w:fldSimple w:instr="TOC">` + run("", "First part") + `</w:fldSimple></w:p>` + heading, []string{"First part"}},
		{
			"one without an end takes no text with it", toc("TOC1") + p("", "text"),
			[]string{"First part⇥3", "Second part⇥3", "text"},
		},
		{
			"one whose end comes too late takes no text with it", toc("TOC1") + heading + p("", "text") + end,
			[]string{"First part⇥3", "Second part⇥3", "First part", "text", ""},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			check(t, newFile(c.body).styles(styles).read(t).Blocks, c.want...)
		})
	}
}

// A document with more open fields than any program makes still loses no text.
func TestFieldsWithoutEnd(t *testing.T) {
	list := char("begin") + run("", `<w:instrText>TOC</w:instrText>`) + char("separate")
	open := char("begin") + run("", `<w:instrText>PAGE</w:instrText>`) + char("separate") + run("", "x")
	d := newFile(`<w:p>` + list + open + `</w:p>` + strings.Repeat(`<w:p>`+open+`</w:p>`, 299)).read(t)
	if len(d.Blocks) != 300 {
		t.Fatalf("%d paragraphs", len(d.Blocks))
	}
	for _, b := range d.Blocks {
		if got := marked(b.(*wml.Paragraph).Text); got != "x" {
			t.Fatalf("a paragraph says %q", got)
		}
	}
}
