package wml_test

import (
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// Everything that can stand in a paragraph, as a reader sees it.
func TestText(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"runs of one look are one text", p("", "The off", "ice helps", " districts."), "The office helps districts."},
		{"spaces that are preserved", p("", "two  spaces ", " at both ends  "), "two  spaces  at both ends  "},
		{
			"spaces that aren't preserved, as in Word",
			`<w:p><w:r><w:t>  one  two </w:t></w:r><w:r><w:t>three</w:t></w:r></w:p>`, "one  twothree",
		},
		{
			"spaces that are preserved from above",
			`<w:p xml:space="preserve"><w:r><w:t>one </w:t><w:t xml:space="default"> two </w:t></w:r></w:p>`, "one two",
		},
		{"ends of lines in the file", p("", "one\ntwo\r\nthree"), "one two three"},
		{"typographic marks stay", p("", `“a” "b" – - … ' ’`), `“a” "b" – - … ' ’`},
		{"what looks like XML", p("", "a &lt;b&gt; &amp;amp; c"), "a <b> &amp; c"},
		{"tabs", `<w:p>` + run("", `<w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab w:alignment="right"/><w:t>c</w:t>`) + `</w:p>`, "a⇥b⇥c"},
		{"a new line", `<w:p>` + run("", `<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type="textWrapping"/>`) + `</w:p>`, "a⏎b⏎c⏎"},
		{"hyphens", `<w:p>` + run("", `<w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t>`) + `</w:p>`, "a\u2011b\u00ADc"},
		{"capitals are typed as they are typed", `<w:p>` + run(`<w:caps/>`, "Title") + `</w:p>`, "Title"},
		{"bold and italic", `<w:p>` + run("", "a ") + run(`<w:b/>`, "b ") + run(`<w:b/><w:i/>`, "c") + run(`<w:i/>`, " d") + `</w:p>`, "a **b _c_**_ d_"},
		{"what reaches farther is outside", `<w:p>` + run(`<w:i/>`, "a ") + run(`<w:b/><w:i/>`, "b") + run(`<w:i/>`, " c") + `</w:p>`, "_a **b** c_"},
		{"bold that is off", `<w:p>` + run(`<w:b w:val="0"/><w:i w:val="false"/>`, "a") + run(`<w:b w:val="off"/>`, "b") + `</w:p>`, "ab"},
		{"bold for other scripts is not bold", `<w:p>` + run(`<w:bCs/><w:iCs/>`, "a") + `</w:p>`, "a"},
		{"a bold blank at the end of a word", `<w:p>` + run(`<w:b/>`, "a") + run(`<w:b/>`, " ") + run("", "b") + `</w:p>`, "**a** b"},
		{"a plain blank between bold words", `<w:p>` + run(`<w:b/>`, "a") + run("", " ") + run(`<w:b/>`, "b") + `</w:p>`, "**a b**"},
		{"bold over a new line", `<w:p>` + run(`<w:b/>`, `<w:t>a</w:t><w:br/><w:t>b</w:t>`) + `</w:p>`, "**a⏎b**"},
		{"symbols", `<w:p>` + run("", `<w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="61"/><w:sym w:font="MS Gothic" w:char="2612"/>`) + `</w:p>`, "•✓α☒"},
		{"a symbol that nobody knows", `<w:p>` + run("", `<w:sym w:font="Example Dingbats" w:char="F041"/>`) + `</w:p>`, "\uF041"},
		{"text in a symbol font", `<w:p>` + run(`<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>`, "\uF0A8 Yes") + run("", "\uF0A8") + `</w:p>`, "◻ Yes\uF0A8"},
		{"ruby", `<w:p><w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>above</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`, "base"},
		{
			"smart tags, custom XML, directions and what is not known",
			`<w:p><w:smartTag w:element="place"><w:smartTagPr><w:attr w:name="x" w:val="y"/></w:smartTagPr>` + run("", "a") +
				`</w:smartTag><w:customXml w:element="b"><w:customXmlPr/>` + run("", "b") + `</w:customXml><w:bdo w:val="ltr">` + run("", "c") +
				`</w:bdo><w:laterWord>` + run("", "d") + `</w:laterWord></w:p>`, "abcd",
		},
		{"CDATA and comments", `<w:p><w:r><w:t>a<!-- x --><![CDATA[<b>]]>c</w:t></w:r></w:p>`, "a<b>c"},
		{"an equation", `<w:p>` + run("", "x = ") + `<m:oMath><m:f><m:fPr/><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>`, "x = 1/2"},
		{"a power", `<w:p><m:oMathPara><m:oMath><m:sSup><m:e><m:r><w:rPr/><m:t>n</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></m:oMathPara></w:p>`, "n^2"},
		{"brackets of an equation", `<w:p><m:oMath><m:r><m:t>f</m:t></m:r><m:d><m:e><m:r><m:t>x</m:t></m:r></m:e></m:d><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val=""/></m:dPr><m:e/></m:d></m:oMath></w:p>`, "f(x)["},
		{"a choice that is understood", `<w:p><mc:AlternateContent><mc:Choice Requires="w14 wps">` + run("", "new") + `</mc:Choice><mc:Fallback>` + run("", "old") + `</mc:Fallback></mc:AlternateContent></w:p>`, "new"},
		{"a choice that isn't", `<w:p><mc:AlternateContent><mc:Choice Requires="cx1">` + run("", "new") + `</mc:Choice><mc:Fallback>` + run("", "old") + `</mc:Fallback></mc:AlternateContent></w:p>`, "old"},
		{"a choice within a run", `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="unheard"><w:t>new</w:t></mc:Choice><mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>`, "old"},
	} {
		t.Run(c.name, func(t *testing.T) {
			check(t, newFile(c.body).read(t).Blocks, c.want)
		})
	}
}

// Runs of one look join to one document.Text, however many the program wrote.
func TestTextIsJoined(t *testing.T) {
	body := `<w:p>` + run(`<w:lang w:val="en-US"/>`, "a") + `<w:proofErr w:type="spellStart"/>` + run("", "b") +
		`<w:bookmarkStart w:id="1" w:name="x"/>` + run(`<w:color w:val="FF0000"/>`, "c") + `<w:bookmarkEnd w:id="1"/></w:p>`
	text := first(newFile(body).read(t)).Text
	if len(text) != 1 || document.Plain(text) != "abc" {
		t.Errorf("text is in %d pieces: %q", len(text), marked(text))
	}
}

// TestSymbol asks for one character after another, in both places.
func TestSymbol(t *testing.T) {
	for _, c := range []struct {
		font string
		r    rune
		want rune // 0 for one that is not known
	}{
		{"Symbol", 's', 'σ'},
		{" symbol mt", 0xF06C, 'λ'},
		{"Symbol", 'G', 'Γ'},
		{"Symbol", '7', '7'},
		{"Symbol", 0x7F, 0},
		{"Symbol", 0xF000 + 0x1F, 0},
		{"Symbol", 'σ', 0},
		{"Symbol", -1, 0},
		{"Wingdings", 0xFC, '✓'},
		{"Wingdings", 0xF0B7, '🕐'},
		{"Wingdings 2", 'P', '✓'},
		{"wingdings 3", '}', '▶'},
		{"Webdings", 'a', '✔'},
		{"Arial", 's', 0},
		{"", ' ', 0},
	} {
		if got, ok := wml.Symbol(c.font, c.r); got != c.want || ok != (c.want != 0) {
			t.Errorf("%q %U is %q, %v, and should be %q", c.font, c.r, got, ok, c.want)
		}
	}
	for _, font := range []string{"Symbol", "Wingdings", "Wingdings 2", "Wingdings 3", "Webdings"} {
		if got, ok := wml.Symbol(font, ' '); got != ' ' || !ok {
			t.Errorf("%s has no space", font)
		}
	}
}

func TestPageBreaks(t *testing.T) {
	brk := run("", `<w:br w:type="page"/>`)
	d := newFile(`<w:p>` + run("", "a") + brk + `</w:p>` + p("", "b") + `<w:p>` + brk + run("", "c") + `</w:p>` +
		`<w:p>` + run("", "d") + brk + run("", "e") + `</w:p>` + `<w:p>` + brk + `</w:p>` + p("", "f") +
		p(`<w:pageBreakBefore/>`, "g") + p(`<w:pageBreakBefore w:val="0"/>`, "h")).read(t)
	check(t, d.Blocks, "a", "b", "c", "d⏎e", "", "f", "g", "h")
	for i, want := range []bool{false, true, true, false, false, true, true, false} {
		if got := d.Blocks[i].(*wml.Paragraph).NewPage; got != want {
			t.Errorf("paragraph %d: NewPage is %v", i+1, got)
		}
	}
}

func TestBookmarks(t *testing.T) {
	mark := func(name string) string {
		return `<w:bookmarkStart w:id="1" w:name="` + name + `"/><w:bookmarkEnd w:id="1"/>`
	}
	d := newFile(mark("one") + p("", "a") + `<w:p>` + mark("two") + run("", "b") + mark("three") + `</w:p>` +
		`<w:tbl>` + mark("four") + `<w:tr><w:tc>` + p("", "c") + `</w:tc></w:tr></w:tbl>`).read(t)
	names := func(p *wml.Paragraph) (out string) {
		for _, b := range p.Bookmarks {
			out += b + " "
		}
		return out
	}
	cell := d.Blocks[2].(*wml.Table).Rows[0].Cells[0].Blocks[0].(*wml.Paragraph)
	compare(t, []string{names(first(d)), names(d.Blocks[1].(*wml.Paragraph)), names(cell)}, []string{"one ", "two three ", "four "})
}

func TestHidden(t *testing.T) {
	d := newFile(`<w:p>` + run("", "Seen ") + run(`<w:vanish/>`, "and hidden") + `</w:p>` + p("", "x")).read(t)
	check(t, d.Blocks, "Seen and hidden", "x")
	if r := remark(d, wml.Hidden); r.Count != 1 || r.Where != "Seen and hidden" {
		t.Errorf("remark: %+v", r)
	}
}

func TestIndex(t *testing.T) {
	d := newFile(p("", "a") + `<w:tbl><w:tr><w:tc>` + p("", "b") + p("", "") + `</w:tc></w:tr></w:tbl>` +
		`<w:sdt><w:sdtPr><w:tag w:val="x"/></w:sdtPr><w:sdtContent>` + p("", "d") + `</w:sdtContent></w:sdt>` + p("", "e")).read(t)
	if got := d.Blocks[3].(*wml.Paragraph).Index; got != 5 {
		t.Errorf("the last of five paragraphs has index %d", got)
	}
	if got := d.Blocks[1].(*wml.Table).Rows[0].Cells[0].Blocks[1].(*wml.Paragraph).Index; got != 3 {
		t.Errorf("the third paragraph has index %d", got)
	}
}
