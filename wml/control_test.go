package wml_test

import (
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

func sdt(properties, inner string) string {
	return `<w:sdt><w:sdtPr>` + properties + `</w:sdtPr><w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr><w:sdtContent>` + inner + `</w:sdtContent></w:sdt>`
}

func tag(s string) string { return `<w:tag w:val="` + s + `"/>` }

func TestControls(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"around blocks", sdt(tag("/a"), p("", "x")+p("", "y")) + p("", "z"), []string{"{/a: x / y}", "z"}},
		{"in a line", `<w:p>` + run("", "a ") + sdt(tag("/b"), run("", "b")+run(`<w:b/>`, "c")) + run("", " d") + `</w:p>`, []string{"a {/b: b**c**} d"}},
		{"one within another", `<w:p>` + sdt(tag("/a"), run("", "a")+sdt(tag("/b"), run("", "b"))) + `</w:p>`, []string{"{/a: a{/b: b}}"}},
		{"side by side", `<w:p>` + sdt(tag("/a"), run("", "a")) + sdt(tag("/a"), run("", "b")) + `</w:p>`, []string{"{/a: a}{/a: b}"}},
		{"empty", `<w:p>` + sdt(tag("/a"), "") + run("", "x") + `</w:p>`, []string{"{/a: }x"}},
		{"in bold text", `<w:p>` + run(`<w:b/>`, "a") + sdt(tag("/a"), run(`<w:b/>`, "b")) + run(`<w:b/>`, "c") + `</w:p>`, []string{"**a**{/a: **b**}**c**"}},
		{"with a placeholder", `<w:p>` + sdt(tag("/a")+`<w:showingPlcHdr/>`, run("", "Type here")) + `</w:p>`, []string{"{/a: ?Type here}"}},
		{"that nobody has named", `<w:p>` + run("", "a") + sdt("", run("", "b")) + `</w:p>` + sdt("", p("", "c")), []string{"ab", "c"}},
		{"of Google Docs' own", `<w:p>` + sdt(tag("goog_rdk_3"), run("", "a")) + run("", "b") + `</w:p>` + sdt(tag("goog_rdk_4"), p("", "c")), []string{"ab", "c"}},
		{"bound to data, with what it shows", `<w:p>` + sdt(tag("/a")+`<w:dataBinding w:xpath="/x" w:storeItemID="{0}"/><w:text/>`, run("", "shown")) + `</w:p>`, []string{"{/a: shown}"}},
		{"with a check box", `<w:p>` + sdt(tag("/a")+`<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>`, run("", "☒")) + run("", " Yes") + `</w:p>`, []string{"{/a: ☒} Yes"}},
		{"around a link", `<w:p>` + sdt(tag("/a"), complexField(`HYPERLINK "https://coe.example"`, run("", "a"))) + `</w:p>`, []string{"{/a: <https://coe.example a>}"}},
		{"within a link", `<w:p><w:hyperlink r:id="web">` + run("", "a") + sdt(tag("/a"), run("", "b")) + `</w:hyperlink></w:p>`, []string{"<https://coe.example/x a>{/a: <https://coe.example/x b>}"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := newFile(c.body).lead("web", "hyperlink", "external https://coe.example/x")
			check(t, f.read(t).Blocks, c.want...)
		})
	}
}

func TestControlInfo(t *testing.T) {
	date := `<w:alias w:val="Day of the meeting"/>` + tag("/board/meetingDate") + `<w:date w:fullDate="2026-06-23T00:00:00Z"><w:dateFormat w:val="MMMM d, yyyy"/></w:date>`
	d := newFile(`<w:p>` + sdt(date, run("", "June 23, 2026")) + `</w:p>` + sdt(date, p("", "June 23, 2026")) +
		sdt(tag("x")+`<w:showingPlcHdr/>`, p("", "Type here")) + sdt(tag("y")+`<w:date w:fullDate="soon"/>`, p("", ""))).read(t)
	f := first(d).Text[0].(*document.FieldText)
	if f.Pointer != "/board/meetingDate" || f.Title != "Day of the meeting" || f.Value != "2026-06-23" || f.Placeholder != "" {
		t.Errorf("in a line: %+v", f.Field)
	}
	c := d.Blocks[1].(*wml.Control)
	if c.Tag != "/board/meetingDate" || c.Title != "Day of the meeting" || c.Date != "2026-06-23" || c.Placeholder {
		t.Errorf("around blocks: %+v", c.ControlInfo)
	}
	if c := d.Blocks[2].(*wml.Control); !c.Placeholder || seen(c.Blocks)[0] != "Type here" {
		t.Errorf("placeholder: %+v", c)
	}
	if c := d.Blocks[3].(*wml.Control); c.Date != "" {
		t.Errorf("a date that is none: %q", c.Date)
	}
}
