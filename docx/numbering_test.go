package docx

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	d "github.com/coesummary/coesummary/document"
)

// reader counts list items the way one kind of program does.
type reader struct {
	name string
	// shared: all instances of one abstractNum count together, as in Word.
	shared bool
	// blank: items without text are counted too.
	blank bool
	// first: a startOverride is heeded on an instance's first paragraph only.
	first bool
	// numbers: a bullet doesn't start the numbers below it anew.
	numbers bool
}

var readers = []reader{
	{name: "Word", shared: true, blank: true},
	{name: "LibreOffice", shared: true, blank: true, first: true},
	{name: "a reader that counts each instance by itself", blank: true},
	{name: "a reader that passes over blank items"},
	{name: "a reader that passes over bullets", blank: true, numbers: true},
	{name: "a reader that passes over bullets and blank items", numbers: true},
}

var kindNames = map[string]d.ListKind{
	"decimal": d.Decimal, "lowerLetter": d.LowerLetter, "upperLetter": d.UpperLetter,
	"lowerRoman": d.LowerRoman, "upperRoman": d.UpperRoman,
}

// markers resolves the marker of every list paragraph that has text.
func (r reader) markers(t *testing.T, numbering, document *node) []string {
	t.Helper()
	abstract, over := map[string][]*node{}, map[string]map[string]string{}
	of := map[string]string{}
	for _, n := range numbering.children {
		switch n.name {
		case "abstractNum":
			abstract[n.attr["abstractNumId"]] = n.all("lvl")
		case "num":
			id := n.attr["numId"]
			of[id] = n.val("abstractNumId")
			over[id] = map[string]string{}
			for _, o := range n.all("lvlOverride") {
				over[id][o.attr["ilvl"]] = o.val("startOverride")
				if n, err := strconv.Atoi(o.val("startOverride")); err != nil || n < 0 || n > 32767 {
					t.Fatalf("a list starts from %q, which Word doesn't take", o.val("startOverride"))
				}
			}
		}
	}
	count := map[string]map[int]int{}
	used := map[string]bool{}
	var markers []string
	for _, p := range document.all("p") {
		num := p.val("pPr", "numPr", "numId")
		if num == "" {
			continue
		}
		text := p.shown()
		if strings.TrimSpace(text) == "" && !r.blank {
			continue
		}
		ilvl := p.val("pPr", "numPr", "ilvl")
		level, err := strconv.Atoi(ilvl)
		if err != nil || level < 0 || level > 8 {
			t.Fatalf("level %q", ilvl)
		}
		if of[num] == "" {
			t.Fatalf("no list %q", num)
		}
		lvl := abstract[of[num]][level]
		if r.numbers && lvl.val("numFmt") == "bullet" {
			if strings.TrimSpace(text) != "" {
				markers = append(markers, lvl.val("lvlText"))
			}
			continue
		}
		key := num
		if r.shared {
			key = of[num]
		}
		c := count[key]
		if c == nil {
			c = map[int]int{}
			count[key] = c
		}
		for deeper := range c {
			if deeper > level {
				delete(c, deeper)
			}
		}
		start, has := over[num][ilvl]
		_, running := c[level]
		place := num + "/" + ilvl
		if r.first {
			place = num
		}
		switch {
		case has && !used[place]:
			c[level], _ = strconv.Atoi(start)
		case running:
			c[level]++
		case has && start != "1" && !r.first:
			t.Fatalf("%s: a level starts anew in a list that starts from %s", r.name, start)
		default:
			c[level] = 1
		}
		used[place] = true
		if strings.TrimSpace(text) == "" {
			continue
		}
		marker := lvl.val("lvlText")
		if f := lvl.val("numFmt"); f != "bullet" {
			marker = strings.Replace(marker, fmt.Sprintf("%%%d", level+1), d.Numeral(kindNames[f], c[level]), 1)
		}
		markers = append(markers, marker)
	}
	return markers
}

// wanted lists the markers that the author wrote, of the items with text.
func wanted(blocks []d.Block) []string {
	var all []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *d.List:
			for _, it := range b.Items {
				if len(it.Blocks) > 0 {
					if p, ok := it.Blocks[0].(*d.Paragraph); ok && strings.TrimSpace(d.Plain(p.Text)) != "" {
						all = append(all, d.Marker(b.Kind, b.Delimiter, it.Number))
					}
				}
				all = append(all, wanted(it.Blocks)...)
			}
		case *d.Table:
			for _, row := range append([][]d.Cell{b.Header}, b.Rows...) {
				for _, c := range row {
					all = append(all, wanted(c.Blocks)...)
				}
			}
		}
	}
	return all
}

func checkMarkers(t *testing.T, doc *d.Document) {
	t.Helper()
	want := wanted(doc.Blocks)
	all := parts(t, write(t, doc))
	numbering, document := tree(t, all["word/numbering.xml"]), tree(t, all["word/document.xml"])
	for _, r := range readers {
		if got := r.markers(t, numbering, document); strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s\ngot  %q\nwant %q", r.name, got, want)
		}
	}
}

func nest(kind d.ListKind, items ...d.Item) *d.List {
	l := &d.List{Kind: kind, Tight: true, Items: items}
	if kind != d.Bullet {
		l.Delimiter = '.'
	}
	return l
}

func deep(level int) *d.List {
	l := nest(d.ListKind(level%6), item(1, d.Para("first")), item(2, d.Para("second")))
	if level > 0 {
		l.Items[0].Blocks = append(l.Items[0].Blocks, deep(level-1))
		l.Items[1].Blocks = append(l.Items[1].Blocks, deep(0))
	}
	return l
}

func TestEveryItemHasTheMarkerItsAuthorWrote(t *testing.T) {
	cellWithList := &d.Table{
		Columns: []d.Column{{Width: 1}}, Header: cells("Head"),
		Rows: [][]d.Cell{{{Blocks: []d.Block{ordered(d.Decimal, '.', 1, 2, 3)}}}},
	}
	for name, blocks := range map[string][]d.Block{
		"bullets":              {bullets("a", "b")},
		"two lists from 1":     {ordered(d.Decimal, '.', 1, 2), d.Para("x"), ordered(d.Decimal, '.', 1, 2)},
		"goes on elsewhere":    {ordered(d.Decimal, '.', 1, 2), d.Para("x"), ordered(d.Decimal, '.', 3, 4)},
		"1, 2, 4":              {ordered(d.Decimal, '.', 1, 2, 4)},
		"from 0":               {ordered(d.Decimal, '.', 0, 1)},
		"backwards":            {ordered(d.Decimal, ')', 3, 2, 1, 1)},
		"letters beyond z":     {ordered(d.LowerLetter, '.', 25, 26, 27, 28), ordered(d.UpperLetter, ')', 780, 781)},
		"romans":               {ordered(d.LowerRoman, ')', 1, 2, 3, 4, 9, 10), ordered(d.UpperRoman, '.', 3999, 4000)},
		"a letter that is 0":   {ordered(d.LowerLetter, '.', 0, 1)},
		"a year":               {ordered(d.Decimal, '.', 2026, 2027)},
		"beyond Word's limit":  {ordered(d.Decimal, '.', 32766, 32767, 32768, 123456789)},
		"I a i":                {nest(d.UpperRoman, item(1, d.Para("x"), nest(d.LowerLetter, item(1, d.Para("x"), ordered(d.LowerRoman, '.', 1, 2)), item(2, d.Para("x"), ordered(d.LowerRoman, '.', 1)))), item(2, d.Para("x"), ordered(d.LowerLetter, '.', 1, 2)))},
		"nested from 3":        {nest(d.Decimal, item(1, d.Para("x"), ordered(d.LowerLetter, '.', 3, 4)), item(2, d.Para("x"), ordered(d.LowerLetter, '.', 3)), item(3, d.Para("x"), ordered(d.LowerLetter, '.', 1)))},
		"nested goes on":       {nest(d.Decimal, item(1, d.Para("x"), ordered(d.LowerLetter, '.', 1, 2)), item(2, d.Para("x"), ordered(d.LowerLetter, '.', 3)))},
		"broken below":         {nest(d.Decimal, item(1, d.Para("x"), ordered(d.LowerLetter, '.', 1, 3)), item(2, d.Para("x"), ordered(d.LowerLetter, '.', 1)))},
		"broken above":         {nest(d.Decimal, item(1, d.Para("x"), ordered(d.LowerLetter, '.', 1, 2)), item(5, d.Para("x"), ordered(d.LowerLetter, '.', 1, 2)), item(6, d.Para("x"), ordered(d.LowerLetter, '.', 1)))},
		"numbers in bullets":   {nest(d.Bullet, item(0, d.Para("x"), ordered(d.Decimal, '.', 1, 2)), item(0, d.Para("x"), ordered(d.Decimal, '.', 1, 2)), item(0, d.Para("x")), item(0, d.Para("x"), ordered(d.Decimal, '.', 3)))},
		"two below one":        {nest(d.Decimal, item(1, d.Para("x"), ordered(d.Decimal, '.', 1, 2), d.Para("y"), ordered(d.Decimal, '.', 1, 2)), item(2, d.Para("x")))},
		"kinds change":         {nest(d.Bullet, item(0, d.Para("x"), ordered(d.Decimal, '.', 1, 2), bullets("b"), ordered(d.Decimal, ')', 3)), item(0, d.Para("x"), ordered(d.Decimal, '.', 1)))},
		"a blank item":         {nest(d.Decimal, item(1, d.Para("x")), item(2), item(3, d.Para("x"), ordered(d.LowerLetter, '.', 1)), item(4, d.Para(" ")), item(5, d.Para("x")))},
		"a blank item's list":  {nest(d.Decimal, item(1, d.Para("x"), ordered(d.LowerLetter, '.', 1)), item(2, ordered(d.LowerLetter, '.', 1, 2)), item(3, d.Para("x")))},
		"a list first":         {nest(d.Bullet, item(0, nest(d.Bullet, item(0, ordered(d.Decimal, '.', 1, 2)))))},
		"a list in a cell":     {nest(d.Decimal, item(1, d.Para("x"), cellWithList), item(2, d.Para("y"))), ordered(d.Decimal, '.', 1)},
		"a cell's end goes on": {nest(d.Decimal, item(1, d.Para("x"), cellWithList), item(4, d.Para("y")))},
		"several paragraphs":   {nest(d.Decimal, item(1, d.Para("x"), d.Para("y")), item(2, d.Para("x")))},
		"the ninth and beyond": {deep(12)},
	} {
		t.Run(name, func(t *testing.T) { checkMarkers(t, doc(blocks...)) })
	}
}

// grow makes a tree of lists, as odd as an author's can be.
func grow(r *rand.Rand, depth int) *d.List {
	l := nest(d.ListKind(r.IntN(6)))
	if l.Kind != d.Bullet && r.IntN(3) == 0 {
		l.Delimiter = ')'
	}
	n := 1
	if r.IntN(4) == 0 {
		n = r.IntN(30)
	}
	for range 1 + r.IntN(4) {
		var it d.Item
		if l.Kind != d.Bullet {
			it.Number = n
		}
		if r.IntN(8) > 0 {
			it.Blocks = append(it.Blocks, d.Para("words"))
		}
		for depth > 0 && r.IntN(3) > 0 && len(it.Blocks) < 4 {
			if r.IntN(6) == 0 {
				it.Blocks = append(it.Blocks, &d.Table{Columns: []d.Column{{Width: 1}}, Header: cells("x"), Rows: [][]d.Cell{{{Blocks: []d.Block{grow(r, 1)}}}}})
			} else {
				it.Blocks = append(it.Blocks, grow(r, depth-1))
			}
		}
		l.Items = append(l.Items, it)
		n++
		if r.IntN(5) == 0 {
			n += r.IntN(4) - 1
		}
	}
	return l
}

func TestOddListsKeepTheirMarkers(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 1))
		checkMarkers(t, doc(grow(r, int(seed%4)), d.Para("between"), grow(r, 2)))
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
}

func TestListsOfOneLookShareTheirLevelsAndHaveANumberEach(t *testing.T) {
	all := parts(t, write(t, doc(ordered(d.Decimal, '.', 1), d.Para("x"), ordered(d.Decimal, '.', 1), d.Para("x"), ordered(d.Decimal, '.', 1))))
	numbering := tree(t, all["word/numbering.xml"])
	if got := len(numbering.all("abstractNum")); got != 3 { // the two of the styles and this one
		t.Errorf("%d abstractNums", got)
	}
	seen := map[string]bool{}
	for _, p := range tree(t, all["word/document.xml"]).all("p") {
		if id := p.val("pPr", "numPr", "numId"); id != "" {
			seen[id] = true
		}
	}
	if len(seen) != 3 {
		t.Errorf("lists %v", seen)
	}
	for _, n := range numbering.all("abstractNum") {
		if len(n.all("lvl")) != 9 || len(n.val("nsid")) != 8 {
			t.Errorf("abstractNum %v", n.attr)
		}
	}
}

func TestMarkersHaveRoom(t *testing.T) {
	for _, l := range []*d.List{ordered(d.Decimal, '.', 1, 2), ordered(d.LowerRoman, '.', 18), ordered(d.Decimal, ')', 1000), ordered(d.UpperRoman, '.', 88)} {
		hang := hangFor(l)
		for _, it := range l.Items {
			var m measure
			m.begin(lookNumber, textWidth)
			m.text(d.Marker(l.Kind, l.Delimiter, it.Number))
			if hang < m.width() {
				t.Errorf("%s has %d twips of room and needs %d", d.Marker(l.Kind, l.Delimiter, it.Number), hang, m.width())
			}
		}
	}
}
