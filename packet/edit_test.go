package packet_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/wml"
)

// para is a paragraph of plain words.
func para(words string) *wml.Paragraph {
	return &wml.Paragraph{Text: document.Words(words), Style: "normal"}
}

func bullet(words string) *wml.Paragraph {
	p := para(words)
	p.Label = &wml.Label{List: 900, Text: "•", Plain: true}
	p.Indent = 360
	return p
}

// write puts content into the first field with a tag, as somebody does in Word.
func write(t *testing.T, d *wml.Document, tag string, content ...wml.Block) {
	t.Helper()
	if !writeIn(d.Blocks, tag, content) {
		t.Fatalf("there is no field %s", tag)
	}
}

// typed is write for one line of words.
func typed(t *testing.T, d *wml.Document, tag, words string) {
	t.Helper()
	write(t, d, tag, para(words))
}

func writeIn(blocks []wml.Block, tag string, content []wml.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Control:
			if b.Tag == tag {
				b.Blocks, b.Placeholder = content, false
				return true
			}
			if writeIn(b.Blocks, tag, content) {
				return true
			}
		case *wml.Paragraph:
			if writeInLine(b.Text, tag, content) {
				return true
			}
		case *wml.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					if writeIn(c.Blocks, tag, content) {
						return true
					}
				}
			}
		}
	}
	return false
}

func writeInLine(text []document.Inline, tag string, content []wml.Block) bool {
	for _, in := range text {
		switch in := in.(type) {
		case *document.FieldText:
			if in.Pointer == tag {
				in.Placeholder, in.Text = "", nil
				if len(content) > 0 {
					in.Text = content[0].(*wml.Paragraph).Text
				}
				return true
			}
		case *document.Strong:
			if writeInLine(in.Text, tag, content) {
				return true
			}
		case *document.Link:
			if writeInLine(in.Text, tag, content) {
				return true
			}
		}
	}
	return false
}

// find returns the blocks that stand side by side with a block, and its place.
func find(t *testing.T, d *wml.Document, is func(wml.Block) bool) int {
	t.Helper()
	i := slices.IndexFunc(d.Blocks, is)
	if i < 0 {
		t.Fatal("the document has no such block")
	}
	return i
}

// says tells a paragraph by its words.
func says(words string) func(wml.Block) bool {
	return func(b wml.Block) bool {
		p, ok := b.(*wml.Paragraph)
		return ok && document.Plain(p.Text) == words
	}
}

// repeating tells the table of a list.
func repeating(list string) func(wml.Block) bool {
	return func(b wml.Block) bool {
		t, ok := b.(*wml.Table)
		return ok && len(t.Rows) > 1 && slices.ContainsFunc(t.Rows[1].Controls, func(c wml.ControlInfo) bool { return c.Tag == list })
	}
}

func tableOf(t *testing.T, d *wml.Document, list string) *wml.Table {
	t.Helper()
	return d.Blocks[find(t, d, repeating(list))].(*wml.Table)
}

// value reads a value of JSON by its pointer, "" for none.
func value(t *testing.T, data []byte, pointer string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatalf("the result is no JSON: %v\n%s", err, data)
	}
	for name := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		switch inner := v.(type) {
		case map[string]any:
			v = inner[name]
		case []any:
			i, err := strconv.Atoi(name)
			if err != nil || i >= len(inner) {
				return ""
			}
			v = inner[i]
		}
	}
	if v == nil {
		return ""
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer(`\u003c`, "<", `\u003e`, ">", `\u0026`, "&").Replace(string(out))
}

func read(t *testing.T, d *wml.Document) packet.Result {
	t.Helper()
	got, ok := packet.Read(d, standard(t))
	if !ok {
		t.Fatal("it was not recognized")
	}
	return got
}

// fresno is the example that most tests edit: it has nearly everything.
const fresno = "10-fresno.json"

// TestEdits edits one field and finds that one value changed.
func TestEdits(t *testing.T) {
	s := examples(t)[fresno]
	was := encode(t, s)
	for _, tc := range []struct {
		name, tag string
		content   []wml.Block
		pointer   string // where not the tag
		want      string
		findings  int
	}{
		{name: "plain text", tag: "/board/agendaItem", content: []wml.Block{para(" 7.C ")}, want: `"7.C"`},
		{name: "plain text emptied", tag: "/board/agendaItem", want: ""},
		{name: "date in words", tag: "/board/hearingDate", content: []wml.Block{para("June 9, 2026")}, want: `"2026-06-09"`},
		{name: "date in figures", tag: "/board/hearingDate", content: []wml.Block{para("6/9/2026")}, want: `"2026-06-09"`},
		{name: "date as stored", tag: "/board/hearingDate", content: []wml.Block{para("2026-06-09")}, want: `"2026-06-09"`},
		{name: "weekday", tag: "/board/hearingDate", content: []wml.Block{para("Tuesday, june 9th, 2026")}, want: `"2026-06-09"`},
		{name: "weekday of another day", tag: "/board/hearingDate", content: []wml.Block{para("Monday, June 9, 2026")}, want: `"Monday, June 9, 2026"`},
		{name: "date that could be two", tag: "/board/hearingDate", content: []wml.Block{para("5.6.2026")}, want: `"5.6.2026"`},
		{name: "no such day", tag: "/board/hearingDate", content: []wml.Block{para("June 31, 2026")}, want: `"June 31, 2026"`},
		{name: "choice by text", tag: "/board/itemType", content: []wml.Block{para("CONSENT")}, want: `"consent"`},
		{name: "choice by value", tag: "/board/itemType", content: []wml.Block{para("information")}, want: `"information"`},
		{name: "no such choice", tag: "/board/itemType", content: []wml.Block{para("Maybe")}, want: `"Maybe"`},
		{name: "number", tag: "/board/vote/ayes", content: []wml.Block{para("4")}, want: `4`},
		{name: "number in words", tag: "/board/vote/ayes", content: []wml.Block{para("None")}, want: `0`},
		{name: "no number", tag: "/board/vote/ayes", content: []wml.Block{para("four or so")}, want: `"four or so"`},
		{name: "amount", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("$1,250.50")}, want: `1250.5`},
		{name: "amount without marks", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("1250")}, want: `1250`},
		{name: "amount in words", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("$ 12,500 dollars")}, want: `12500`},
		{name: "amount in US dollars", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("USD 1,250.50")}, want: `1250.5`},
		{name: "amount below nothing", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("-5")}, want: `-5`},
		{name: "no amount but its unit", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("dollars")}, want: `"dollars"`},
		{name: "no amount", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("about $1,250")}, want: `"about $1,250"`},
		{name: "amount with odd commas", tag: "/goals/0/expenditure/amount", content: []wml.Block{para("$1,25,0")}, want: `"$1,25,0"`},
		{name: "texts in a line", tag: "/expenditures/fundingSources", content: []wml.Block{para("Title I, Part A; General fund ;Gifts")}, want: `["Title I, Part A","General fund","Gifts"]`},
		{name: "texts in a cell", tag: "/technicalAssistance/actions/0/fundingSources", content: []wml.Block{bullet("Gifts"), bullet("General fund; Title II")}, want: `["Gifts","General fund","Title II"]`},
		{name: "choices", tag: "/technicalAssistance/districts/0/studentGroups", content: []wml.Block{para("foster youth"), para("Homeless; White")}, want: `["Foster Youth","Homeless","White"]`},
		{name: "choices that are numbers", tag: "/technicalAssistance/districts/0/statePriorities", content: []wml.Block{para("4; 6, School Climate"), para("1, 2")}, want: `[4,6,1,2]`},
		{name: "no such number", tag: "/technicalAssistance/districts/0/statePriorities", content: []wml.Block{para("many")}, want: `["many"]`},
		{name: "goal", tag: "/goals/1/statement", content: []wml.Block{para("Help <every> district & school")}, want: `"Help <every> district & school"`},
		{name: "item text", tag: "/collaboration/activities/2/activity", content: []wml.Block{para("Meet *weekly*"), bullet("by phone")}, want: `"Meet \\*weekly\\*\n\n- by phone"`},
		{name: "included", tag: "/collaboration/activities/0/partners#cde", content: []wml.Block{para("yes")}, pointer: "/collaboration/activities/0/partners", want: `["ccee","cde"]`},
		{name: "included no more", tag: "/collaboration/activities/0/partners#ccee", content: []wml.Block{para("-")}, pointer: "/collaboration/activities/0/partners", want: ``},
		{name: "included unclear", tag: "/collaboration/activities/0/partners#cde", content: []wml.Block{para("ask them")}, pointer: "/collaboration/activities/0/partners", want: `["ccee"]`, findings: 1},
		{name: "narrative", tag: "/localContext", content: []wml.Block{para("All new."), bullet("One"), bullet("Two")}, want: `"All new.\n\n- One\n- Two"`},
		{name: "frequency", tag: "/collaboration/activities/0/frequency", content: []wml.Block{para("Each week")}, want: `"Each week"`},
	} {
		for from, d := range map[string]*wml.Document{"by hand": made{}.word(t, s), "file": made{}.real(t, s)} {
			t.Run(tc.name+" "+from, func(t *testing.T) {
				write(t, d, tc.tag, tc.content...)
				got := read(t, d)
				pointer := tc.pointer
				if pointer == "" {
					pointer = tc.tag
				}
				if v := value(t, got.JSON, pointer); v != tc.want {
					t.Errorf("%s = %s, want %s", pointer, v, tc.want)
				}
				if len(got.Findings) != tc.findings {
					t.Errorf("findings: %+v", got.Findings)
				}
				if changed := tc.want != value(t, was, pointer); (len(got.Changes) == 1) != changed {
					t.Errorf("changes: %+v", got.Changes)
				}
				for _, c := range got.Changes {
					if c.Pointer != pointer || c.Title == "" {
						t.Errorf("change: %+v", c)
					}
				}
				onlyThere(t, was, got.JSON, pointer)
			})
		}
	}
}

// onlyThere holds that two summaries are the same but for the value at a
// pointer.
func onlyThere(t *testing.T, was, now []byte, pointer string) {
	t.Helper()
	list := names(pointer)
	a, b := without(t, was, list), without(t, now, list)
	if a != b {
		t.Errorf("something else changed:\n%s", firstDifference(a, b))
	}
}

func names(pointer string) []string {
	return strings.Split(strings.TrimPrefix(pointer, "/"), "/")
}

func without(t *testing.T, data []byte, path []string) string {
	t.Helper()
	var root any
	if err := json.Unmarshal(data, &root); err != nil {
		t.Fatal(err)
	}
	v := root
	for _, name := range path[:len(path)-1] {
		switch inner := v.(type) {
		case map[string]any:
			v = inner[name]
		case []any:
			i, err := strconv.Atoi(name)
			if err != nil || i >= len(inner) {
				t.Fatalf("no entry %s", name)
			}
			v = inner[i]
		}
	}
	if m, ok := v.(map[string]any); ok {
		delete(m, path[len(path)-1])
	}
	out, err := json.MarshalIndent(root, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
