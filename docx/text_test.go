package docx

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	d "github.com/coesummary/coesummary/document"
)

// fileOf writes a paragraph that holds just this text, and reads it back.
func fileOf(t testing.TB, text string) (string, error) {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, doc(d.Para(text)), Options{}); err != nil {
		if b.Len() > 0 {
			t.Fatal("a file was begun before the error")
		}
		return "", err
	}
	return tree(t, parts(t, b.Bytes())["word/document.xml"]).child("body", "p").shown(), nil
}

func TestTextStaysAsItIs(t *testing.T) {
	for _, text := range []string{
		"two  spaces, and three   ", "  first", "a\tb", "a\nb", "\n", "\t", "5 < 6 & 7 > 2", `"quoted" 'and'`, "&amp; &#10; ]]>",
		"ñ é “curly” — – … §", "教育", "👩‍🏫", "e\u0301", "a\u00a0b\u200b\u00ad\u2028c", "$5 *not* _marked_ <b>bold</b>", "\u0085", "\x7f",
	} {
		if got, err := fileOf(t, text); err != nil || got != text {
			t.Errorf("%q became %q (%v)", text, got, err)
		}
	}
}

func TestEveryTextKeepsItsSpaces(t *testing.T) {
	for name, text := range parts(t, write(t, packet())) {
		if strings.HasPrefix(name, "word/") && strings.HasSuffix(name, ".xml") {
			for _, n := range tree(t, text).all("t") {
				if n.attr["space"] != "preserve" {
					t.Errorf("%s: the spaces of %q may be lost", name, n.text)
				}
			}
		}
	}
}

func FuzzTextStaysAsItIs(f *testing.F) {
	for _, text := range []string{"two  spaces", "a\tb\nc\r\nd", "<&>\"'", "\x00", "\uffff", "\xff", "]]>"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		allowed := utf8.ValidString(text)
		for _, r := range text {
			if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
				allowed = false
			}
		}
		got, err := fileOf(t, text)
		if (err == nil) != allowed {
			t.Fatalf("%q: allowed %v, error %v", text, allowed, err)
		}
		want := strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
		if allowed && got != want {
			t.Fatalf("%q became %q", text, got)
		}
	})
}

func TestMarksBecomeRunProperties(t *testing.T) {
	document := doc(&d.Paragraph{Text: []d.Inline{
		&d.Text{Value: "plain"}, &d.Strong{Text: []d.Inline{&d.Text{Value: "b"}, &d.Emphasis{Text: d.Words("bi")}}}, &d.Emphasis{Text: d.Words("i")},
		&d.Strong{Text: []d.Inline{&d.Link{URL: "https://example.org/", Text: d.Words("bl")}}},
	}})
	var got []string
	for _, r := range body(t, document).all("r") {
		s := r.shown()
		for _, p := range r.child("rPr").children {
			s += " " + p.name
		}
		got = append(got, s)
	}
	want := "plain, b b bCs, bi b bCs i iCs, i i iCs, bl rStyle b bCs"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %q", strings.Join(got, ", "))
	}
}

func TestLinksOfOneTargetShareARelationship(t *testing.T) {
	link := func(url string) d.Block {
		return &d.Paragraph{Text: []d.Inline{&d.Link{URL: url, Text: d.Words("there")}}}
	}
	all := parts(t, write(t, doc(link("https://example.org/?a=1&b=2"), link("mailto:alex@example.org"), link("https://example.org/?a=1&b=2"), link("http://example.org/a b"), link("https://[x/%zz<\">%20"))))
	var targets []string
	for _, r := range tree(t, all["word/_rels/document.xml.rels"]).all("Relationship") {
		if r.attr["TargetMode"] == "External" {
			targets = append(targets, r.attr["Target"])
		}
	}
	if got := strings.Join(targets, " "); got != "https://example.org/?a=1&b=2 mailto:alex@example.org http://example.org/a%20b https://[x/%25zz%3C%22%3E%20" {
		t.Errorf("targets %s", got)
	}
	ids := map[string]int{}
	for _, h := range tree(t, all["word/document.xml"]).all("hyperlink") {
		ids[h.attr["id"]]++
	}
	if len(ids) != 4 {
		t.Errorf("links %v", ids)
	}
}

func TestAPlaceToWriteIsALineWithAName(t *testing.T) {
	p := body(t, doc(&d.Paragraph{Text: []d.Inline{&d.Text{Value: "Ayes: "}, &d.FillIn{Label: `The "ayes"`}, &d.Text{Value: " Noes: "}, &d.FillIn{Label: "Noes"}}})).child("p")
	var stops []string
	for _, tab := range p.child("pPr", "tabs").children {
		stops = append(stops, tab.attr["val"]+" "+tab.attr["leader"]+" "+tab.attr["pos"])
	}
	if got := strings.Join(stops, ", "); got != "left underscore 4680, right underscore 9360" {
		t.Errorf("stops %s", got)
	}
	controls := p.all("sdt")
	if len(controls) != 2 || controls[0].val("sdtPr", "alias") != `The "ayes"` || !controls[0].child("sdtContent", "r").has("tab") {
		t.Errorf("%d lines", len(controls))
	}
}

func TestAPageStartsWhereItIsTold(t *testing.T) {
	table := grid1(cells("a", "b"))
	for name, next := range map[string]d.Block{
		"text": d.Para("x"), "list": bullets("x"), "heading": &d.Heading{Level: 1, Text: d.Words("x"), NewPage: true},
		"contents": &d.Contents{Heading: "Contents", Levels: 1}, "table": table, "the end": nil,
	} {
		blocks := []d.Block{d.Para("before"), &d.PageBreak{}, &d.PageBreak{}}
		if next != nil {
			blocks = append(blocks, next)
		}
		document := doc(append(blocks, d.Para("after"))...)
		if next == nil {
			document.Blocks = blocks
		}
		ps := body(t, document).all("p")
		breaks := 0
		for _, p := range ps {
			if p.child("pPr").has("pageBreakBefore") {
				breaks++
			}
		}
		if breaks != 1 || !ps[1].child("pPr").has("pageBreakBefore") {
			t.Errorf("before %s: %d pages start", name, breaks)
		}
		if p, err := EstimatePages(document, Options{}); err != nil || p.Total != 2 {
			t.Errorf("before %s: %v, %v", name, p, err)
		}
	}
}

func TestParagraphsHaveTheStyleOfTheirPurpose(t *testing.T) {
	var blocks []d.Block
	for s := d.Body; s <= d.Alert; s++ {
		blocks = append(blocks, &d.Paragraph{Style: s, Text: d.Words("x")})
	}
	var got []string
	for _, p := range body(t, doc(blocks...)).all("p") {
		got = append(got, p.val("pPr", "pStyle"))
	}
	if strings.Join(got, " ") != " Title Subtitle CoverLine Lead Note Alert" {
		t.Errorf("%q", got)
	}
}

func TestAnItemsOtherParagraphsStandBelowItsText(t *testing.T) {
	ps := body(t, doc(&d.List{Kind: d.Decimal, Delimiter: '.', Items: []d.Item{item(1, d.Para("x"), d.Para("y"))}})).all("p")
	if len(ps) != 2 || ps[1].child("pPr").has("numPr") || ps[1].val("pPr", "pStyle") != "ListContinue" || ps[1].child("pPr", "ind").attr["left"] != "360" {
		t.Errorf("the second paragraph: %v", ps[1].child("pPr", "ind").attr)
	}
}
