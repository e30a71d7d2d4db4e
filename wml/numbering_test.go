package wml_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// lvl is a level of a list: its format, its text, and whatever else it has.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

func abstract(id int, levels ...string) string {
	return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d">%s</w:abstractNum>`, id, strings.Join(levels, ""))
}

func instance(id, abstract int, more string) string {
	return fmt.Sprintf(`<w:num w:numId="%d"><w:abstractNumId w:val="%d"/>%s</w:num>`, id, abstract, more)
}

// begins lets a level of a list begin with a number.
func begins(level, number int) string {
	return fmt.Sprintf(`<w:lvlOverride w:ilvl="%d"><w:startOverride w:val="%d"/></w:lvlOverride>`, level, number)
}

// outline is an abstract numbering of three levels, "1.", "a)" and "i.".
var outline = abstract(1, lvl(0, "decimal", "%1.", ""), lvl(1, "lowerLetter", "%2)", ""), lvl(2, "lowerRoman", "%3.", ""))

// items is a body of items, each by its list and level: "1.0 1.1 2.0"; "-" is a
// paragraph without a label.
func items(s string) string {
	var b strings.Builder
	for _, item := range strings.Fields(s) {
		if item == "-" {
			b.WriteString(p("", "x"))
			continue
		}
		var id, level int
		if _, err := fmt.Sscanf(item, "%d.%d", &id, &level); err != nil {
			panic(err)
		}
		b.WriteString(p(num(id, level), "x"))
	}
	return b.String()
}

// labels are the labels of all paragraphs, with "-" where there is none.
func labels(d *wml.Document) string {
	var out []string
	for _, b := range d.Blocks {
		if p := b.(*wml.Paragraph); p.Label == nil {
			out = append(out, "-")
		} else {
			out = append(out, p.Label.Text)
		}
	}
	return strings.Join(out, " ")
}

func TestCounting(t *testing.T) {
	legal := abstract(2, lvl(0, "upperRoman", "Article %1", ""), lvl(1, "decimal", "%1.%2", ""), lvl(2, "decimal", "%1.%2.%3", `<w:isLgl/>`))
	for _, c := range []struct{ name, numbering, body, want string }{
		{"one list", outline + instance(1, 1, ""), "1.0 1.0 1.0", "1. 2. 3."},
		{"a deeper level begins anew", outline + instance(1, 1, ""), "1.0 1.1 1.1 1.2 1.0 1.1 1.2", "1. a) b) i. 2. a) i."},
		{"text in between", outline + instance(1, 1, ""), "1.0 - 1.0", "1. - 2."},
		{"lists that share an abstract go on", outline + instance(1, 1, "") + instance(2, 1, ""), "1.0 1.0 2.0", "1. 2. 3."},
		{"a list that begins anew does so once", outline + instance(1, 1, "") + instance(2, 1, begins(0, 1)), "1.0 1.0 2.0 2.0 2.0", "1. 2. 1. 2. 3."},
		{"and the first list goes on from there", outline + instance(1, 1, "") + instance(2, 1, begins(0, 1)), "1.0 1.0 1.0 2.0 1.0", "1. 2. 3. 1. 2."},
		{"a list that begins with 5", outline + instance(2, 1, begins(0, 5)), "2.0 2.0", "5. 6."},
		{"a level that begins with 3 once", outline + instance(2, 1, begins(1, 3)), "2.0 2.1 2.1 2.0 2.1", "1. c) d) 2. a)"},
		{"a level that was left out", outline + instance(1, 1, ""), "1.0 1.2 1.1 1.0", "1. i. a) 2."},
		{"a nested list of its own", outline + instance(1, 1, "") + instance(2, 1, begins(1, 1)) + instance(3, 1, begins(1, 1)), "1.0 2.1 2.1 1.0 3.1 1.0", "1. a) b) 2. a) 3."},
		{"another abstract counts by itself", outline + legal + instance(1, 1, "") + instance(2, 2, ""), "1.0 2.0 1.0", "1. Article I 2."},
		{"numbers of several levels", legal + instance(2, 2, ""), "2.0 2.1 2.1 2.2 2.0 2.1", "Article I I.1 I.2 1.2.1 Article II II.1"},
		{"a level above that wasn't met shows its first number", legal + instance(2, 2, ""), "2.2 2.0", "1.1.1 Article I"},
		{"a level that never begins anew", abstract(1, lvl(0, "decimal", "%1.", ""), lvl(1, "decimal", "%2.", `<w:lvlRestart w:val="0"/>`)) + instance(1, 1, ""), "1.0 1.1 1.0 1.1", "1. 1. 2. 2."},
		{
			"a level that begins anew after the first one only",
			abstract(1, lvl(0, "decimal", "%1.", ""), lvl(1, "lowerLetter", "%2.", ""), lvl(2, "lowerRoman", "%3.", `<w:lvlRestart w:val="1"/>`)) + instance(1, 1, ""),
			"1.0 1.1 1.2 1.1 1.2 1.0 1.2", "1. a. i. b. ii. 2. i.",
		},
		{"a list without a number", outline + instance(1, 1, ""), "1.0 0.0 1.0 7.0", "1. - 2. -"},
		{"a level that looks different in a list", outline + instance(1, 1, `<w:lvlOverride w:ilvl="0">`+lvl(0, "upperLetter", "(%1)", "")+`</w:lvlOverride>`), "1.0 1.0", "(A) (B)"},
		{"no start is zero, as in Word", `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>` + instance(1, 1, ""), "1.0 1.0", "0. 1."},
		{"a style of numbering has the levels", abstract(1, lvl(0, "upperRoman", "%1.", "")) + `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Lists"/></w:abstractNum>` + instance(1, 1, "") + instance(2, 9, ""), "1.0 2.0", "I. II."},
		{"styles of numbering in a circle", `<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="Round"/></w:abstractNum>` + instance(3, 9, ""), "3.0", "-"},
		{"a list without an abstract", instance(1, 4, ""), "1.0", "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			styles := `<w:style w:type="numbering" w:styleId="Lists"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
				`<w:style w:type="numbering" w:styleId="Round"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>`
			if got := labels(newFile(items(c.body)).styles(styles).numbering(c.numbering).read(t)); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

// An empty item is an item, and a deleted one is none.
func TestCountingOfOddItems(t *testing.T) {
	deleted := `<w:p><w:pPr>` + num(1, 0) + `<w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:del w:id="2">` + run("", `<w:delText>gone</w:delText>`) + `</w:del></w:p>`
	d := newFile(p(num(1, 0), "a") + p(num(1, 0)) + deleted + p(num(1, 0), "b")).numbering(outline + instance(1, 1, "")).read(t)
	check(t, d.Blocks, "1. a", "2. ", "3. b")
}

func TestFormats(t *testing.T) {
	for _, c := range []struct {
		format, text string
		start        int
		want         string
	}{
		{"decimal", "%1.", 12, "12."},
		{"decimal", "(%1)", 3, "(3)"},
		{"decimal", "Step %1:", 3, "Step 3:"},
		{"decimal", "%1%", 3, "3%"},
		{"decimal", "%1.%2", 3, "-"},
		{"decimal", "  %1.  ", 3, "3."},
		{"decimalZero", "%1.", 3, "03."},
		{"decimalZero", "%1.", 12, "12."},
		{"lowerLetter", "%1)", 27, "aa)"},
		{"lowerLetter", "%1)", 28, "bb)"},
		{"upperLetter", "%1.", 53, "AAA."},
		{"lowerRoman", "%1.", 4, "iv."},
		{"upperRoman", "%1.", 1999, "MCMXCIX."},
		{"ordinal", "%1", 1, "1st"},
		{"ordinal", "%1", 12, "12th"},
		{"ordinal", "%1", 102, "102nd"},
		{"ordinal", "%1", 23, "23rd"},
		{"cardinalText", "%1", 21, "Twenty-one"},
		{"cardinalText", "%1", 1100, "One thousand one hundred"},
		{"ordinalText", "%1", 3, "Third"},
		{"ordinalText", "%1", 20, "Twentieth"},
		{"ordinalText", "%1", 45, "Forty-fifth"},
		{"ordinalText", "%1", 100, "One hundredth"},
		{"hex", "%1", 255, "FF"},
		{"numberInDash", "%1", 4, "- 4 -"},
		{"chicago", "%1", 6, "††"},
		{"decimalEnclosedCircle", "%1", 2, "②"},
		{"decimalEnclosedParen", "%1", 2, "⑵"},
		{"decimalEnclosedFullstop", "%1", 2, "⒉"},
		{"someLaterFormat", "%1.", 4, "4."},
		{"none", "Note:", 1, "Note:"},
		{"none", "%1", 1, "-"},
		{"none", "", 1, "-"},
		{"decimal", "", 1, "-"},
		{"bullet", "•", 1, "•"},
		{"bullet", "\uF0B7", 1, "•"},
		{"bullet", "\uF0A7", 1, "•"},
		{"bullet", "o", 1, "•"},
		{"bullet", "-", 1, "•"},
		{"bullet", "§", 1, "•"},
		{"bullet", "➢", 1, "•"},
		{"bullet", " ", 1, "-"},
		{"bullet", "", 1, "-"},
	} {
		numbering := fmt.Sprintf(`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="%d"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>`, c.start, c.format, c.text)
		if got := labels(newFile(items("1.0")).numbering(numbering + instance(1, 1, "")).read(t)); got != c.want {
			t.Errorf("%s %q %d: got %q, want %q", c.format, c.text, c.start, got, c.want)
		}
	}
}

func TestOddLevels(t *testing.T) {
	for _, c := range []struct{ name, level, want string }{
		{"a picture for a bullet", `<w:numFmt w:val="bullet"/><w:lvlText w:val=""/><w:lvlPicBulletId w:val="0"/>`, "•"},
		{"a label that is hidden", `<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr>`, "-"},
		{
			"a format of newer Words",
			`<w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/>`,
			"007.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			numbering := `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">` + c.level + `</w:lvl></w:abstractNum>` + instance(1, 1, "")
			if got := labels(newFile(items("1.0")).numbering(numbering).read(t)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// What a label means, for lists that the dialect has and for others.
func TestLabel(t *testing.T) {
	for _, c := range []struct {
		format, text string
		want         wml.Label
	}{
		{"lowerRoman", "%1)", wml.Label{List: 1, Kind: document.LowerRoman, Delimiter: ')', Number: 1, Text: "i)", Plain: true}},
		{"upperLetter", "%1.", wml.Label{List: 1, Kind: document.UpperLetter, Delimiter: '.', Number: 1, Text: "A.", Plain: true}},
		{"bullet", "o", wml.Label{List: 1, Kind: document.Bullet, Text: "•", Plain: true}},
		{"lowerLetter", "(%1)", wml.Label{List: 1, Kind: document.LowerLetter, Delimiter: ')', Number: 1, Text: "(a)"}},
		{"decimal", "%1", wml.Label{List: 1, Kind: document.Decimal, Delimiter: '.', Number: 1, Text: "1"}},
		{"decimal", "1.%1.", wml.Label{List: 1, Kind: document.Decimal, Delimiter: '.', Number: 1, Text: "1.1."}},
		{"ordinal", "%1", wml.Label{List: 1, Kind: document.Decimal, Delimiter: '.', Number: 1, Text: "1st"}},
	} {
		d := newFile(items("1.0")).numbering(abstract(1, lvl(0, c.format, c.text, "")) + instance(1, 1, "")).read(t)
		if got := *first(d).Label; got != c.want {
			t.Errorf("%s %q: got %+v, want %+v", c.format, c.text, got, c.want)
		}
	}
}

// Lists are told apart: one that begins anew is another one, one that goes on
// is the same, and so is one within it.
func TestListsAreToldApart(t *testing.T) {
	bullets := abstract(2, lvl(0, "bullet", "•", ""), lvl(1, "bullet", "•", ""))
	d := newFile(items("1.0 1.1 - 1.0 2.0 3.1 2.0 1.0 4.0")).numbering(outline + bullets + instance(1, 1, "") + instance(2, 1, begins(0, 1)) +
		instance(3, 1, begins(1, 1)) + instance(4, 2, "")).read(t)
	var got []string
	for _, b := range d.Blocks {
		if l := b.(*wml.Paragraph).Label; l != nil {
			got = append(got, fmt.Sprintf("%d:%s", l.List, l.Text))
		}
	}
	if want := "1:1. 1:a) 1:2. 2:1. 2:a) 2:2. 2:3. 3:•"; strings.Join(got, " ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, " "), want)
	}
}
