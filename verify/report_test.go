package verify_test

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"os"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// edited is the small document with three changes; docs/verify.md shows what is
// said of it.
func edited(t *testing.T) *verify.Report {
	t.Helper()
	base := small(t)
	r := base.againstWord(t, edit(t, base.docx, func(s string) string {
		s = swap("1,250", "1,260")(s)
		s = swap("doesn't", "doesn’t")(s)
		s = swap("collects  att", "collects att")(s)
		return moved("made from data", "in each quarter")(s)
	}))
	r.Document = "statewide.docx"
	return r
}

// The page about the report shows what is really written.
func TestDocumentation(t *testing.T) {
	page, err := os.ReadFile("../docs/verify.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range verify.Kinds() {
		if !strings.Contains(string(page), "| `"+string(kind)+"` |") {
			t.Errorf("docs/verify.md does not explain the kind %s", kind)
		}
	}
	r := edited(t)
	var b bytes.Buffer
	if err := verify.WriteJSON(&b, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{text(t, r), partOf(t, b.String())} {
		if !strings.Contains(string(page), want) {
			t.Errorf("docs/verify.md does not show\n%s", want)
		}
	}
}

// partOf is the county of Butte in a report's JSON.
func partOf(t *testing.T, report string) string {
	t.Helper()
	from := strings.Index(report, "    {\n      \"code\": \"04\"")
	to := strings.Index(report, "    {\n      \"code\": \"05\"")
	if from < 0 || to < from {
		t.Fatalf("no Butte in %s", report)
	}
	return strings.TrimSuffix(strings.TrimSpace(report[from:to]), ",")
}

func TestJSON(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := verify.WriteJSON(w, edited(t)); err != nil {
			t.Fatal(err)
		}
	}
	if a.String() != b.String() {
		t.Error("two reports of one document differ")
	}
	var got struct {
		Report, ReportVersion, Document, FiscalYear string
		Same                                        bool
		Counts                                      map[string]int
		Counties                                    []struct {
			Code, Name, Status   string
			Differences, Remarks []struct {
				Kind  string
				Count int
				First struct {
					Heading              string
					Paragraph            int
					Submission, Document struct{ Before, Text, After string }
				}
			}
		}
		Remarks []any
	}
	d := json.NewDecoder(&a)
	d.DisallowUnknownFields()
	d.UseNumber()
	if err := json.Unmarshal(a.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Report != "coesummary verify" || got.ReportVersion != "1.0" || got.Document != "statewide.docx" || got.FiscalYear != "2026-27" || got.Same {
		t.Errorf("%+v", got)
	}
	sum := 0
	for _, n := range got.Counts {
		sum += n
	}
	if sum != 58 || len(got.Counties) != 58 || got.Remarks == nil || got.Counts["missing"] != 1 || got.Counts["different"] != 2 {
		t.Errorf("%v, %d counties", got.Counts, len(got.Counties))
	}
	butte := got.Counties[3]
	if butte.Status != "different" || len(butte.Differences) != 2 || len(butte.Remarks) != 1 ||
		butte.Differences[0].First.Submission.Text != "1,250" || butte.Differences[0].First.Document.Text != "1,260" ||
		butte.Differences[0].First.Paragraph == 0 || butte.Remarks[0].Kind != "spaces" {
		t.Errorf("%+v", butte)
	}
}

// A quote has no more than ten words on either side, and a long change is cut.
func TestQuotesAreShort(t *testing.T) {
	base := small(t)
	long := strings.Repeat("new words come ", 500)
	r := base.againstWord(t, edit(t, base.docx, swap("steady growth", long)))
	for _, d := range of(t, r, "04").Differences {
		for _, q := range []verify.Quote{d.Submission, d.Document} {
			if len(strings.Fields(q.Before)) > 10 || len(strings.Fields(q.After)) > 12 || len(strings.Fields(q.Text)) > 62 {
				t.Errorf("%d, %d and %d words", len(strings.Fields(q.Before)), len(strings.Fields(q.Text)), len(strings.Fields(q.After)))
			}
		}
	}
	for line := range strings.Lines(text(t, r)) {
		if n := len([]rune(line)); n > 100 {
			t.Errorf("a line of %d characters: %s", n, line)
		}
	}
}

// Whatever word of a county is changed, lost or added, the county is no longer
// the same; and whatever is changed elsewhere, it still is.
func TestEveryWordCounts(t *testing.T) {
	base := small(t)
	d, err := wml.Read(base.docx)
	if err != nil {
		t.Fatal(err)
	}
	var paragraphs []*wml.Paragraph
	collect(d.Blocks, &paragraphs)
	random := rand.New(rand.NewSource(4))
	changed := 0
	for _, p := range paragraphs {
		for _, in := range p.Text {
			text, ok := in.(*document.Text)
			words := strings.Fields(plainOf(in))
			if !ok || len(words) == 0 {
				continue
			}
			before := text.Value
			code := countyOf(paragraphs, p)
			at := random.Intn(len(words))
			for name, to := range map[string]string{"changed": "zebra", "lost": "", "added": words[at] + " zebra"} {
				text.Value = strings.Replace(before, words[at], to, 1)
				r := base.inWord(d)
				if own := code != ""; own && r.Same {
					t.Errorf("%q, %s in %q: the same", words[at], name, before)
				}
				changed++
			}
			text.Value = before
		}
	}
	if changed < 60 {
		t.Errorf("only %d changes", changed)
	}
	if r := base.inWord(d); !r.Same {
		t.Errorf("not the same in the end:\n%s", text(t, r))
	}
}

func plainOf(in document.Inline) string { return document.Plain([]document.Inline{in}) }

func collect(blocks []wml.Block, out *[]*wml.Paragraph) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			*out = append(*out, b)
		case *wml.Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					collect(cell.Blocks, out)
				}
			}
		case *wml.Control:
			collect(b.Blocks, out)
		}
	}
}

// countyOf returns the county that submitted a paragraph's words; none for the
// document's own.
func countyOf(all []*wml.Paragraph, p *wml.Paragraph) county.Code {
	var code county.Code
	for _, at := range all {
		text := document.Plain(at.Text)
		if at.Outline == 1 {
			c, _ := county.Find(text)
			code = c.Code
		}
		if at == p {
			if at.Outline > 0 && text != "Data" || at.Style == "alert" || code == "" {
				return ""
			}
			return code
		}
	}
	return ""
}

// The work is bounded, however the document was made.
func TestBounded(t *testing.T) {
	base := small(t)
	heading := func(name string) wml.Block {
		return &wml.Paragraph{Text: document.Words(name), Outline: 1, Style: "heading 1"}
	}
	same := []wml.Block{heading("Butte County")}
	other := []wml.Block{heading("Butte County")}
	for i := range 20_000 {
		same = append(same, &wml.Paragraph{Text: document.Words("It listens to families."), Index: i})
		other = append(other, heading("Colusa County"), &wml.Paragraph{Text: document.Words(strings.Repeat("a ", i%50) + "b"), Index: i})
	}
	for name, blocks := range map[string][]wml.Block{
		"a line many times": same, "many headings": other,
		"one line": {heading("Butte County"), &wml.Paragraph{Text: document.Words(strings.Repeat("It listens. ", 100_000))}},
	} {
		if r := base.inWord(&wml.Document{Blocks: blocks}); r.Same || len(r.Counties) != 58 {
			t.Errorf("%s: %v", name, r.Same)
		}
	}
}

func TestTooManyWords(t *testing.T) {
	base := small(t)
	d, err := wml.Read(base.docx)
	if err != nil {
		t.Fatal(err)
	}
	d.Blocks = append(d.Blocks, &wml.Paragraph{Text: document.Words(strings.Repeat("a ", 1<<20))})
	r := base.inWord(d)
	if r.Same || r.Count(verify.Same) != 4 || !strings.Contains(remarksOf(r), "more than 1048576 words") {
		t.Errorf("same %v, %d counties, %s", r.Same, r.Count(verify.Same), remarksOf(r))
	}
}

func FuzzRun(f *testing.F) {
	base := small(f)
	f.Add("Butte County\n(A) x\n• a  b\n1. c\n", "1,250 “x” – don't...")
	f.Add("Alameda\n\nYuba County\tx\n- a\n\u00ad\u200b", "\x00\xff\u0301é")
	f.Fuzz(func(t *testing.T, body, line string) {
		var blocks []wml.Block
		for i, text := range strings.Split(body, "\n") {
			p := &wml.Paragraph{Text: document.Words(text), Index: i + 1}
			switch {
			case strings.HasSuffix(text, "County"):
				p.Outline = 1 + i%2
			case strings.HasPrefix(text, "•"):
				p.Label = &wml.Label{List: i % 3, Level: i % 4, Text: text[:min(3, len(text))]}
			case strings.HasPrefix(text, "|"):
				blocks = append(blocks, &wml.Table{Rows: []wml.Row{{Cells: []wml.Cell{{Blocks: []wml.Block{p}}, {}}}}})
				continue
			}
			blocks = append(blocks, p)
		}
		blocks = append(blocks, &wml.Paragraph{Text: []document.Inline{&document.Strong{Text: document.Words(line)}}, Bold: true})
		r := base.inWord(&wml.Document{Blocks: blocks})
		if len(r.Counties) != 58 || r.Same {
			t.Errorf("%d counties, same %v", len(r.Counties), r.Same)
		}
		var b bytes.Buffer
		if err := verify.WriteText(&b, r); err != nil {
			t.Error(err)
		}
		b.Reset()
		if err := verify.WriteJSON(&b, r); err != nil || !json.Valid(b.Bytes()) {
			t.Error(err)
		}
	})
}
