package docx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// controls are the content controls with a tag, by it.
func controls(b *node) map[string][]*node {
	found := map[string][]*node{}
	for _, c := range b.all("sdt") {
		if tag := c.val("sdtPr", "tag"); tag != "" {
			found[tag] = append(found[tag], c)
		}
	}
	return found
}

// kind is the last of a control's properties, which says what it takes.
func kind(control *node) string {
	pr := control.child("sdtPr").children
	return pr[len(pr)-1].name
}

// held is what a control holds: "p" for blocks, "r" for a line.
func held(control *node) string { return control.child("sdtContent").children[0].name }

func TestFieldsAreControls(t *testing.T) {
	b := body(t, filled(false))
	found := controls(b)
	for tag, want := range map[string]string{
		"/office/name":                              "text r Name of the office",
		"/superintendent/name":                      "text r Name of the superintendent",
		"/board/meetingDate":                        "date r Date of the meeting",
		"/board/itemType":                           "dropDownList r Type of the item",
		"/localContext":                             "richText p Local context",
		"/goals/0/statement":                        "text r Goal",
		"/goals/0/measures":                         "repeatingSection sdt Measure",
		"/goals/0/measures/0/metrics":               "richText p Metrics",
		"/goals/0/measures/1/metrics":               "richText p Metrics",
		"/goals/0/measures/0/actions":               "richText p Actions",
		"/goals/0/expenditure/amount":               "text r Amount",
		"/goals/1/expenditure/amount":               "text r Number",
		"/goals/1/groups":                           "richText p Groups",
		"/expenditures/fundingSources":              "richText r Sources of funding",
		"/collaboration/narrative":                  "richText tbl Steps",
		"/expenditures/note":                        "richText r Note",
		"/collaboration/activities/0/partners#ccee": "dropDownList r Does ccee take part?",
	} {
		if len(found[tag]) == 0 {
			t.Errorf("no control has the tag %s", tag)
			continue
		}
		c := found[tag][0]
		if got := kind(c) + " " + held(c) + " " + c.val("sdtPr", "alias"); got != want {
			t.Errorf("%s is %q, want %q", tag, got, want)
		}
	}
	day := found["/board/meetingDate"][0].child("sdtPr", "date")
	if day.attr["fullDate"] != "2026-06-23T00:00:00Z" || day.val("dateFormat") != "MMMM d, yyyy" || day.val("lid") != "en-US" {
		t.Errorf("the date is %v", day)
	}
	if got := found["/localContext"][0].shown(); !strings.Contains(got, "A part of it") || !strings.Contains(got, "Last.") {
		t.Errorf("the narrative's control holds %q", got)
	}
}

func TestADayThatIsNoneIsLeftToItsWords(t *testing.T) {
	f := field(d.Date, "/board/meetingDate", "Date")
	f.Value = "June 31"
	c := controls(body(t, doc(&d.Paragraph{Text: []d.Inline{fieldText(f, d.Words("June 31")...)}})))["/board/meetingDate"][0]
	if _, has := c.child("sdtPr", "date").attr["fullDate"]; has || c.shown() != "June 31" {
		t.Errorf("the control has the day %v and shows %q", c.child("sdtPr", "date").attr, c.shown())
	}
}

func TestAChoiceBeginsWithNone(t *testing.T) {
	c := controls(body(t, filled(false)))["/board/itemType"][0]
	var got []string
	for _, item := range c.all("listItem") {
		got = append(got, item.attr["displayText"]+"="+item.attr["value"])
	}
	want := []string{"=Write here: Type of the item (Education Code section 52066(i)).", "Action item=action", "Consent item=consent"}
	if !slices.Equal(got, want) {
		t.Errorf("the choices are %q", got)
	}
}

// A line with more than one look, or with a break, is more than Word's plain
// text can hold.
func TestALineWithMarksIsRichText(t *testing.T) {
	for name, c := range map[string]struct {
		text []d.Inline
		want string
	}{
		"characters":     {d.Words("one  two"), "text"},
		"two texts":      {[]d.Inline{&d.Text{Value: "one"}, &d.Text{Value: " two"}}, "text"},
		"emphasis":       {[]d.Inline{&d.Emphasis{Text: d.Words("one")}}, "richText"},
		"line break":     {[]d.Inline{&d.Text{Value: "one"}, &d.LineBreak{}, &d.Text{Value: "two"}}, "richText"},
		"newline":        {d.Words("one\ntwo"), "richText"},
		"tab":            {d.Words("one\ttwo"), "richText"},
		"place to write": {[]d.Inline{&d.FillIn{Label: "Name"}}, "richText"},
	} {
		t.Run(name, func(t *testing.T) {
			f := field(d.PlainText, "/board/name", "Board")
			for place, x := range map[string]d.Block{
				"line":  &d.Paragraph{Text: []d.Inline{fieldText(f, c.text...)}},
				"block": &d.FieldBlock{Field: f, Blocks: []d.Block{&d.Paragraph{Text: c.text}}},
			} {
				if got := kind(controls(body(t, doc(x)))["/board/name"][0]); got != c.want {
					t.Errorf("in a %s it is %s, want %s", place, got, c.want)
				}
			}
		})
	}
	two := &d.FieldBlock{Field: field(d.PlainText, "/board/name", "Board"), Blocks: []d.Block{d.Para("one"), d.Para("two")}}
	if c := controls(body(t, doc(two)))["/board/name"][0]; kind(c) != "richText" || len(c.all("p")) != 2 {
		t.Errorf("two paragraphs in plain text are %s", kind(c))
	}
}

func TestAnEmptyFieldShowsItsPlaceholder(t *testing.T) {
	document := filled(true)
	all := parts(t, write(t, document))
	texts := map[string]string{}
	for _, part := range tree(t, all["word/glossary/document.xml"]).all("docPart") {
		texts[part.val("docPartPr", "name")] = part.child("docPartBody").shown()
	}
	fields := 0
	for tag, list := range controls(tree(t, all["word/document.xml"])) {
		for _, c := range list {
			if kind(c) == "repeatingSection" {
				continue
			}
			fields++
			shown := c.child("sdtContent").shown()
			if !c.child("sdtPr").has("showingPlcHdr") || texts[c.val("sdtPr", "placeholder", "docPart")] != shown ||
				shown != "Write here: "+c.val("sdtPr", "alias")+" (Education Code section 52066(i))." {
				t.Errorf("%s shows %q; in the glossary there is %q", tag, shown, texts[c.val("sdtPr", "placeholder", "docPart")])
			}
			for _, run := range c.child("sdtContent").all("r") {
				if run.val("rPr", "rStyle") != stylePlaceholder {
					t.Errorf("%s has its placeholder in another style", tag)
				}
			}
		}
	}
	if fields < 20 {
		t.Errorf("only %d fields are empty", fields)
	}
	for name, styles := range map[string]string{"text": all["word/styles.xml"], "glossary": all["word/glossary/styles.xml"]} {
		if !strings.Contains(styles, `w:styleId="`+stylePlaceholder+`"`) {
			t.Errorf("the %s has no style for placeholders", name)
		}
	}
	filled := controls(body(t, filled(false)))["/localContext"][0].child("sdtPr")
	if filled.has("showingPlcHdr") || !filled.has("placeholder") {
		t.Error("a field with text shows a placeholder, or has none for when its text is deleted")
	}
	bare := field(d.PlainText, "/board/name", "Name of the board")
	bare.Placeholder = ""
	if got := body(t, doc(&d.FieldBlock{Field: bare})).child("p").shown(); got != "Name of the board" {
		t.Errorf("a field without a placeholder shows %q", got)
	}
}

// What counts as nothing in a field.
func TestEmptyFields(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []d.Block
		want   bool
	}{
		"nothing":           {nil, true},
		"empty paragraph":   {[]d.Block{d.Para("")}, true},
		"no text":           {[]d.Block{&d.Paragraph{Style: d.Note}}, true},
		"list without item": {[]d.Block{&d.List{Kind: d.Bullet}}, true},
		"empty item":        {[]d.Block{&d.List{Kind: d.Bullet, Items: []d.Item{{}}}}, false},
		"a space":           {[]d.Block{d.Para(" ")}, false},
		"a line to sign on": {[]d.Block{&d.Paragraph{Text: []d.Inline{&d.FillIn{}}}}, false},
		"table":             {[]d.Block{metrics2()}, false},
	} {
		for _, kind := range []d.FieldKind{d.Narrative, d.PlainText} {
			f := &d.FieldBlock{Field: field(kind, "/localContext", "Text"), Blocks: c.blocks}
			control := controls(body(t, doc(f)))["/localContext"][0]
			if got := control.child("sdtPr").has("showingPlcHdr"); got != c.want || len(control.child("sdtContent").children) == 0 {
				t.Errorf("%s (kind %d): empty is %t, want %t", name, kind, got, c.want)
			}
		}
	}
}

func TestControlsAndBookmarksAreNumberedOnce(t *testing.T) {
	for name, document := range map[string]*d.Document{"filled": filled(false), "form": filled(true)} {
		b := body(t, document)
		ids := map[string]bool{}
		for _, c := range b.all("sdt") {
			id, err := strconv.ParseInt(c.val("sdtPr", "id"), 10, 32)
			if err != nil || id <= 0 || ids[c.val("sdtPr", "id")] {
				t.Errorf("%s: the number %q is taken or none", name, c.val("sdtPr", "id"))
			}
			ids[c.val("sdtPr", "id")] = true
		}
		marks, open, n := map[string]bool{}, map[string]int{}, 0
		for _, m := range b.all("bookmarkStart") {
			if marks[m.attr["name"]] || open[m.attr["id"]] != 0 {
				t.Errorf("%s: the bookmark %s or its number is there twice", name, m.attr["name"])
			}
			marks[m.attr["name"]] = true
			open[m.attr["id"]]++
			if strings.HasPrefix(m.attr["name"], "field") {
				if n++; m.attr["name"] != fmt.Sprintf("field%04d", n) {
					t.Errorf("%s: the bookmark %d is %s", name, n, m.attr["name"])
				}
			}
		}
		for _, m := range b.all("bookmarkEnd") {
			open[m.attr["id"]]--
		}
		for id, count := range open {
			if count != 0 {
				t.Errorf("%s: the bookmark with the number %s has no end, or two", name, id)
			}
		}
		if n < 25 {
			t.Errorf("%s: only %d fields have a bookmark", name, n)
		}
	}
}

// A bookmark stands directly around its control, wherever that stands.
func TestABookmarkIsAroundItsControl(t *testing.T) {
	var walk func(n *node)
	walk = func(n *node) {
		for i, c := range n.children {
			if c.name == "bookmarkStart" && strings.HasPrefix(c.attr["name"], "field") {
				if n.children[i+1].name != "sdt" || n.children[i+2].name != "bookmarkEnd" || n.children[i+2].attr["id"] != c.attr["id"] {
					t.Errorf("the bookmark %s in %s is around something else", c.attr["name"], n.name)
				}
			}
			walk(c)
		}
	}
	walk(body(t, filled(false)))
}

// LibreOffice takes the first paragraph in a control of blocks for bare
// characters, unless it stands in a control of its own.
func TestMarksInAFieldsFirstParagraphAreGuarded(t *testing.T) {
	for name, c := range map[string]struct {
		blocks []d.Block
		want   bool
	}{
		"characters":       {[]d.Block{d.Para("one"), marked()}, false},
		"marks":            {[]d.Block{marked(), marked()}, true},
		"marks in an item": {[]d.Block{&d.List{Kind: d.Bullet, Items: []d.Item{item(0, marked())}}}, true},
		"marks in a cell":  {[]d.Block{&d.Table{Columns: []d.Column{{Width: 1}}, Header: []d.Cell{{Blocks: []d.Block{marked()}}}}}, true},
		"marked heading":   {[]d.Block{&d.Heading{Level: 1, Text: marked().Text}}, true},
		"words in a cell":  {[]d.Block{metrics2(), marked()}, false},
	} {
		x := doc(&d.FieldBlock{Field: field(d.Narrative, "/localContext", "Text"), Blocks: c.blocks}, head(1, "steps", "Steps"), marked())
		guards := 0
		for _, inner := range controls(body(t, x))["/localContext"][0].child("sdtContent").all("sdt") {
			if !inner.child("sdtPr").has("temporary") || inner.child("sdtPr").has("tag") || inner.val("sdtPr", "appearance") != "hidden" {
				t.Errorf("%s: the inner control would be seen", name)
			}
			guards++
		}
		if want := map[bool]int{true: 1}[c.want]; guards != want {
			t.Errorf("%s: %d guards, want %d", name, guards, want)
		}
	}
}

// Fields change neither what is on a page nor where it stands.
func TestFieldsMoveNothing(t *testing.T) {
	note := &d.FieldBlock{Field: field(d.PlainText, "/expenditures/note", "Note"), Blocks: []d.Block{&d.Paragraph{Style: d.Note, Text: d.Words("A remark.")}}}
	two := grid1([]d.Cell{{Blocks: []d.Block{&d.FieldBlock{Field: field(d.Narrative, "/a", "A"), Blocks: []d.Block{d.Para("one"), d.Para("two")}}}}, d.TextCell("b")})
	two.Rows = append(two.Rows, cells("c", "d"))
	for name, with := range map[string]*d.Document{
		"everything":                filled(false),
		"a remark under a heading":  doc(head(1, "", "Heading"), note, d.Para("text")),
		"two paragraphs in a cell":  doc(two),
		"a table that ends a field": doc(&d.FieldBlock{Field: field(d.Narrative, "/a", "A"), Blocks: []d.Block{metrics2()}}, d.Para("text")),
	} {
		bare := without(with)
		a, err := EstimatePages(with, Options{})
		if err != nil {
			t.Fatal(err)
		}
		b, err := EstimatePages(bare, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if a.Total != b.Total || !slices.Equal(a.Headings, b.Headings) {
			t.Errorf("%s: with fields the pages are %v, without %v", name, a, b)
		}
		if one, two := looksOf(t, with), looksOf(t, bare); !slices.Equal(one, two) {
			t.Errorf("%s: the paragraphs are %q with fields and %q without", name, one, two)
		}
	}
}

// looksOf describes the paragraphs of a document: their properties and text.
func looksOf(t *testing.T, x *d.Document) []string {
	t.Helper()
	var out []string
	for _, p := range body(t, x).all("p") {
		var properties strings.Builder
		var walk func(*node)
		walk = func(n *node) {
			fmt.Fprint(&properties, n.name, n.attr["val"], n.attr["before"], n.attr["after"], n.attr["left"], " ")
			for _, c := range n.children {
				walk(c)
			}
		}
		walk(p.child("pPr"))
		out = append(out, properties.String()+p.shown())
	}
	return out
}

// A placeholder counts as text where the text of something is asked for.
func TestWhatAPlaceholderSaysCounts(t *testing.T) {
	empty := fieldText(field(d.PlainText, "/goals/0/statement", "Goal"))
	says := promptOf(&empty.Field)
	b := body(t, doc(&d.Contents{Heading: "Contents", Levels: 1}, &d.Heading{Level: 1, Text: []d.Inline{&d.Text{Value: "Goal 1: "}, empty}}))
	if entry := b.child("sdt").all("hyperlink")[0].shown(); !strings.HasPrefix(entry, "Goal 1: "+says+"\t") {
		t.Errorf("the contents list says %q, and Word would list the heading as it is seen", entry)
	}
	table := grid1(cells("a", "b"))
	table.Description = ""
	table.Header = []d.Cell{{Blocks: []d.Block{&d.FieldBlock{Field: empty.Field}}}, {Blocks: []d.Block{&d.FieldBlock{Field: empty.Field, Blocks: []d.Block{d.Para("Cost")}}}}}
	if got, want := body(t, doc(table)).child("tbl").val("tblPr", "tblDescription"), "Columns: "+says+"; Cost"; got != want {
		t.Errorf("the table's description is %q, want %q", got, want)
	}
	// Some readers don't count an item without text, so that the next one starts
	// a list; one that shows a placeholder is counted.
	items := &d.List{Kind: d.Decimal, Delimiter: '.', Items: []d.Item{item(1, &d.Paragraph{Text: []d.Inline{empty}}), item(2, d.Para("two"))}}
	if p := body(t, doc(items)).all("p"); p[0].val("pPr", "numPr", "numId") != p[1].val("pPr", "numPr", "numId") {
		t.Error("an item that shows a placeholder is taken for one without text")
	}
}

// A document without fields knows nothing of them.
func TestWithoutFieldsNothingIsAdded(t *testing.T) {
	for name, text := range parts(t, write(t, packet())) {
		if strings.Contains(name, "glossary") || strings.Contains(name, "customXml") {
			t.Errorf("the file has %s", name)
		}
		for _, word := range []string{"w15", "mc:", stylePlaceholder, "glossary", "field0"} {
			if strings.Contains(text, word) {
				t.Errorf("%s speaks of %s", name, word)
			}
		}
	}
}

func TestTitlesAreNoLongerThanWordTakes(t *testing.T) {
	for title, want := range map[string]string{
		strings.Repeat("a", 64): strings.Repeat("a", 64),
		strings.Repeat("a", 65): strings.Repeat("a", 63) + "…",
		strings.Repeat("😀", 32): strings.Repeat("😀", 32),
		strings.Repeat("😀", 33): strings.Repeat("😀", 31) + "…",
	} {
		if got := clipName(title); got != want {
			t.Errorf("%q becomes %q", title, got)
		}
	}
}
