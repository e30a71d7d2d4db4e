package clipboard_test

import (
	"strings"
	"testing"

	"github.com/coesummary/coesummary/clipboard"
)

// hostile are texts that make a careless reader slow or stop it, each of them
// large enough that work with the square of their length would never end.
var hostile = map[string]string{
	"open lists":            strings.Repeat("<ul><li>x", 200),
	"many open lists":       strings.Repeat("<ul><li>x", 20_000),
	"formatting left open":  strings.Repeat("<font size=1><b><i><u>", 100) + strings.Repeat("<p>x", 20_000),
	"fonts left open":       fonts(400) + strings.Repeat("<p>x", 20_000),
	"formatting closed":     strings.Repeat("<b><p>x</b>", 6_000),
	"links in links":        strings.Repeat("<a href=https://a.example>", 20_000) + "x",
	"wide cells":            "<table>" + strings.Repeat("<tr>"+strings.Repeat("<td colspan=1000 rowspan=60000>x", 40), 500),
	"tall cells":            "<table>" + strings.Repeat("<tr><td rowspan=65534>x<td>y", 4_000),
	"nested tables":         strings.Repeat("<table border=1><tr><td>a<td>", 100) + "x",
	"text in tables":        "<table>" + strings.Repeat("x<b>y", 4_000),
	"breaks":                "<p>" + strings.Repeat("x<br>", 40_000),
	"blanks":                "<p>x" + strings.Repeat("&nbsp; ", 60_000) + "y",
	"stars":                 "<p>" + strings.Repeat("*_`[", 20_000),
	"style sheet":           "<style>" + strings.Repeat("p,", 40_000) + "p{font-weight:bold}" + strings.Repeat("@media{", 20_000) + "</style><p>x",
	"quotes in styles":      "<style>" + strings.Repeat("a{b:\"", 40_000) + "</style><p>x",
	"semicolons in styles":  "<p style='" + strings.Repeat("a:\";", 60_000) + "'>x",
	"classes":               "<p class='" + strings.Repeat("a ", 60_000) + "'>x",
	"word lists":            strings.Repeat("<p style='mso-list:l0 level9 lfo1'>x", 10_000),
	"nested word lists":     strings.Repeat("<div style='mso-list:l0 level1 lfo1'>", 400) + strings.Repeat("<span></span>", 10_000) + "x",
	"crossed out":           strings.Repeat("<s><sup>", 200) + strings.Repeat("<i></i>", 10_000) + "x",
	"typed numbers":         "<p>" + strings.Repeat("1. x<br>", 20_000),
	"typed, further inside": indentedLines(1500),
	"fractions":             strings.Repeat("<math><mfrac><mn>1</mn><mn>2</mn></mfrac>", 20_000),
	"nested fractions":      "<math>" + strings.Repeat("<mfrac><mi></mi>", 400) + strings.Repeat("<mrow></mrow>", 20_000),
	"comments":              strings.Repeat("<!--[if ", 20_000) + "<p>x",
	"comment lists":         strings.Repeat("<div style='mso-element:comment-list'>", 400) + strings.Repeat("<i>y</i>", 4_000),
	"entities":              "<p>" + strings.Repeat("&amp;lt;", 40_000),
	"attributes":            "<p " + strings.Repeat("a=1 ", 40_000) + ">x",
	"deletions":             strings.Repeat("<del>x", 300) + strings.Repeat("<p>y</p>", 10_000),
	"select":                strings.Repeat("<select><option>x", 10_000),
	"template":              strings.Repeat("<template><p>x", 300),
	"svg":                   "<svg>" + strings.Repeat("<text>x", 300),
	"frames":                strings.Repeat("<frameset>", 1000) + "x",
}

func fonts(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("<font size=" + strings.Repeat("1", i+1) + ">")
	}
	return b.String()
}

func indentedLines(n int) string {
	var b strings.Builder
	b.WriteString("<pre>")
	for i := range n {
		b.WriteString(strings.Repeat(" ", 2*i) + "- x\n")
	}
	return b.String()
}

// TestHostile only asks that each text is read, and that what comes out can be
// written and read back. A test that would take the square of the time does not
// end before the time that go test gives it.
func TestHostile(t *testing.T) {
	for name, src := range hostile {
		t.Run(name, func(t *testing.T) {
			blocks, _ := clipboard.Read(clipboard.Content{HTML: src})
			readsBack(t, blocks)
		})
	}
}

// TestHostileText does the same with plain text.
func TestHostileText(t *testing.T) {
	for name, text := range map[string]string{
		"quotes":  strings.Repeat("\"a\tb\n", 40_000),
		"tabs":    strings.Repeat("\t", 100_000),
		"markers": strings.Repeat("1.\ta\n- b\n", 10_000),
		"numbers": strings.Repeat("1. ", 40_000),
		"bullets": strings.Repeat("• ", 40_000),
		"blanks":  strings.Repeat(" \n", 60_000) + "x",
	} {
		t.Run(name, func(t *testing.T) {
			blocks, _ := clipboard.Read(clipboard.Content{Text: text})
			readsBack(t, blocks)
		})
	}
}
