package docx

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

func TestContentsListsHeadingsWithTheirPages(t *testing.T) {
	sdt := body(t, packet()).child("sdt")
	if got := sdt.val("sdtPr", "docPartObj", "docPartGallery"); got != "Table of Contents" {
		t.Errorf("Word takes it for %q", got)
	}
	var lines []string
	for _, p := range sdt.child("sdtContent").children {
		lines = append(lines, p.val("pPr", "pStyle")+": "+p.shown())
	}
	want := []string{
		"TOCHeading: Contents", "TOC1: Local Context\t3", "TOC1: Goal One: Review of Plans\t3", "TOC2: What Is Measured\t4",
		"TOC2: Steps to Collaborate\t6", "TOC1: Related Expenditures\t7", "TOC1: Certification\t7", "Between: ",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("got\n%s", strings.Join(lines, "\n"))
	}
	for i, link := range sdt.all("hyperlink") {
		want := mark([]int{0, 1, 2, 3, 8, 9}[i])
		if got := link.attr["anchor"] + link.all("instrText")[0].text; got != want+" PAGEREF "+want+` \h ` {
			t.Errorf("entry %d leads to %s", i, got)
		}
	}
	if got := sdt.all("instrText")[0].text; got != ` TOC \o "1-2" \h \z \u ` {
		t.Errorf("field %q", got)
	}
}

func TestUnlistedHeadingsAndLowerLevelsStayOut(t *testing.T) {
	document := doc(&d.Contents{Heading: "Contents", Levels: 1}, head(1, "", "In"), &d.Heading{Level: 1, Text: d.Words("Out"), Unlisted: true}, head(2, "", "Too low"))
	if got := body(t, document).child("sdt").shown(); got != "ContentsIn\t1" {
		t.Errorf("%q", got)
	}
	empty := body(t, doc(&d.Contents{Heading: "Contents", Levels: 1}))
	checkFields(t, empty)
}

func TestExactPagesArePrintedWhereTheyAreGiven(t *testing.T) {
	document := doc(&d.Contents{Levels: 1}, head(1, "a", "One"), head(1, "b", "Two"),
		&d.Paragraph{Text: []d.Inline{&d.Reference{Target: "b", Text: d.Words("Two"), PageLabel: ", page "}}})
	var file bytes.Buffer
	if err := Write(&file, document, Options{Pages: &Pages{Headings: []int{4, 17}, Total: 20}}); err != nil {
		t.Fatal(err)
	}
	all := parts(t, file.Bytes())
	b := tree(t, all["word/document.xml"]).child("body")
	if got := b.shown(); got != "One\t4Two\t17OneTwoTwo, page 17" {
		t.Errorf("%q", got)
	}
	if got := tree(t, all["word/footer.xml"]).shown(); got != "Page 1 of 20" {
		t.Errorf("%q", got)
	}
	err := Write(&file, document, Options{Pages: &Pages{Headings: []int{4}, Total: 20}})
	if err == nil || !strings.Contains(err.Error(), "another document") {
		t.Errorf("pages of another document: %v", err)
	}
}

func TestBookmarksArePairsAndEveryLinkHasItsEnd(t *testing.T) {
	b := body(t, packet())
	names, ids := map[string]bool{}, map[string]bool{}
	for _, s := range b.all("bookmarkStart") {
		name := strings.ToLower(s.attr["name"])
		if names[name] || ids[s.attr["id"]] || len(name) > 40 {
			t.Errorf("bookmark %v", s.attr)
		}
		names[name], ids[s.attr["id"]] = true, true
	}
	ends := b.all("bookmarkEnd")
	for _, e := range ends {
		if !ids[e.attr["id"]] {
			t.Errorf("the end %s has no start", e.attr["id"])
		}
	}
	if len(ends) != len(names) || len(names) != 10 {
		t.Errorf("%d starts and %d ends", len(names), len(ends))
	}
	for _, h := range b.all("hyperlink") {
		if a := h.attr["anchor"]; a != "" && !names[strings.ToLower(a)] {
			t.Errorf("a link leads to %s", a)
		}
	}
	for _, f := range b.all("instrText") {
		if words := strings.Fields(f.text); words[0] == "PAGEREF" && !names[strings.ToLower(words[1])] {
			t.Errorf("a page is asked of %s", words[1])
		}
	}
	checkFields(t, b)
	controls := map[string]bool{}
	for _, s := range b.all("sdtPr") {
		if id := s.val("id"); id == "" || id == "0" || controls[id] {
			t.Errorf("content control %q", id)
		}
		controls[s.val("id")] = true
	}
}

// checkFields follows every field from its beginning through its result to its
// end.
func checkFields(t *testing.T, b *node) {
	t.Helper()
	var open []string
	for _, c := range b.all("fldChar") {
		switch kind := c.attr["fldCharType"]; kind {
		case "begin":
			open = append(open, kind)
		case "separate":
			if len(open) == 0 || open[len(open)-1] != "begin" {
				t.Fatal("a result without a field")
			}
			open[len(open)-1] = kind
		case "end":
			if len(open) == 0 || open[len(open)-1] != "separate" {
				t.Fatal("an end without a field")
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Errorf("%d fields have no end", len(open))
	}
}

func TestAReferenceWithoutALabelHasNoPage(t *testing.T) {
	document := doc(head(1, "a", "One"), &d.Paragraph{Text: []d.Inline{&d.Text{Value: "see "}, &d.Reference{Target: "a", Text: d.Words("there")}}})
	b := body(t, document)
	if got := b.children[1].shown(); got != "see there" || len(b.all("instrText")) != 0 {
		t.Errorf("%q", got)
	}
	if got := b.all("hyperlink")[0].attr["anchor"]; got != mark(0) {
		t.Errorf("leads to %q", got)
	}
}

func TestHeadingsInCellsAndItemsAreFoundToo(t *testing.T) {
	table := grid1([]d.Cell{{Blocks: []d.Block{head(2, "cell", "In a cell")}}, d.TextCell("x")})
	document := doc(&d.Contents{Levels: 2}, head(1, "", "One"), table, &d.PageBreak{}, &d.List{Kind: d.Bullet, Items: []d.Item{item(0, d.Para("x"), head(2, "item", "In an item"))}})
	p, err := EstimatePages(document, Options{})
	if err != nil || fmt.Sprint(p) != "{[1 1 2] 2}" {
		t.Errorf("%v %v", p, err)
	}
	if got := body(t, document).child("sdt").shown(); got != "One\t1In a cell\t1In an item\t2" {
		t.Errorf("%q", got)
	}
}

func TestContentsBelowATableStandAsElsewhere(t *testing.T) {
	contents := &d.Contents{Heading: "Contents", Levels: 1}
	heading := func(blocks ...d.Block) *node {
		return body(t, doc(blocks...)).child("sdt", "sdtContent", "p", "pPr")
	}
	if heading(metrics2(), contents).has("spacing") || heading(d.Para("text"), contents).has("spacing") {
		t.Error("the heading of the list has space of its own")
	}
}
