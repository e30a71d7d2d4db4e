package wordtest

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/internal/docxcheck"
	"github.com/coesummary/coesummary/templates"
)

// The ways in which a document has fields.
type fields int

const (
	filledIn  fields = iota // as a packet
	toFillIn                // as a form: they hold nothing
	takenAway               // what they hold stands in the text
)

// inline and blocks give a field in a way.
func (way fields) inline(f document.Field, text []document.Inline) []document.Inline {
	switch way {
	case takenAway:
		return text
	case toFillIn:
		text = nil
	}
	return []document.Inline{&document.FieldText{Field: f, Text: text}}
}

func (way fields) blocks(f document.Field, blocks []document.Block) []document.Block {
	switch way {
	case takenAway:
		return blocks
	case toFillIn:
		blocks = nil
	}
	return []document.Block{&document.FieldBlock{Field: f, Blocks: blocks}}
}

// everyField is a document with a field of every kind: in a line, as a block, in
// a cell of a row that repeats.
func everyField(way fields) *document.Document {
	marked := &document.Paragraph{Text: []document.Inline{
		&document.Strong{Text: document.Words("Plans:")}, &document.Text{Value: "  all,"}, &document.LineBreak{},
		&document.Text{Value: "see\tthe "}, &document.Link{URL: "https://www.example.org/plan", Text: document.Words("plan of the office")},
	}}
	contents := map[document.FieldKind][]document.Block{
		document.Narrative: {marked, document.Para("More.")},
		document.ItemText:  {marked},
		document.Metrics:   {&document.List{Kind: document.Decimal, Delimiter: '.', Items: []document.Item{{Number: 1, Blocks: []document.Block{marked}}}}},
		document.Date:      {document.Para("June 23, 2026")},
	}
	titles := [...]string{
		"Plain text", "Narrative", "Item", "Date", "Choice", "Choices", "Texts", "Amount", "Number", "Metrics", "Actions", "Included",
	}
	choices := []document.FieldChoice{{Value: "a", Text: "A & B"}, {Value: "c", Text: "\"C\""}}
	table := &document.Table{
		Caption: "Rows that repeat", Description: "A row for each kind of field.", RowHeader: true,
		Columns: []document.Column{{Width: 1}, {Width: 2}}, Header: []document.Cell{document.TextCell("Kind"), document.TextCell("Field")},
	}
	if way != takenAway {
		table.Repeats, table.RepeatsTitle = "/rows", "Row"
	}
	d := &document.Document{
		Title: "Every Field", ShortTitle: "Every Field", Language: "en-US", Form: way == toFillIn,
		Blocks: []document.Block{
			&document.Paragraph{Style: document.Title, Text: document.Words("Every Field")},
			&document.Contents{Heading: "Contents", Levels: 1},
		},
	}
	for i, title := range titles {
		kind := document.FieldKind(i)
		field := func(place string) document.Field {
			return document.Field{
				Kind: kind, Pointer: "/" + place + "/" + strconv.Itoa(i), Title: title,
				Placeholder: "[Write the " + strings.ToLower(title) + " here]", Value: "2026-06-23", Choices: choices,
			}
		}
		blocks := contents[kind]
		if blocks == nil {
			blocks = []document.Block{document.Para("A & B")}
		}
		line := []document.Inline{&document.Text{Value: "A & B"}}
		if p, ok := blocks[0].(*document.Paragraph); ok {
			line = p.Text
		}
		d.Blocks = append(d.Blocks,
			&document.Heading{Level: 1, NewPage: i%4 == 0, Text: append(document.Words("About: "), way.inline(field("heading"), line)...)},
			&document.Paragraph{Text: slices.Concat(document.Words(title+": "), way.inline(field("line"), line), document.Words("."))})
		d.Blocks = append(d.Blocks, way.blocks(field("block"), blocks)...)
		table.Rows = append(table.Rows, []document.Cell{document.TextCell(title), {Blocks: way.blocks(field("rows"), blocks)}})
	}
	d.Blocks = append(d.Blocks, table)
	return d
}

// writeWord writes a document that carries data.
func writeWord(t *testing.T, d *document.Document, path string) []byte {
	t.Helper()
	var b bytes.Buffer
	data := &docx.Data{Namespace: "urn:example:data:1", Name: "data", Attributes: [][2]string{{"kind", "packet"}}, Text: "{\"a\": \"<&>\"}\r\n"}
	if err := docx.Write(&b, d, docx.Options{Data: data}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestEveryFieldPassesOurOwnChecks(t *testing.T) {
	for name, d := range map[string]*document.Document{"packet": everyField(filledIn), "form": everyField(toFillIn)} {
		data := writeWord(t, d, filepath.Join(t.TempDir(), name+".docx"))
		for _, p := range docxcheck.Check(data) {
			t.Errorf("%s: %s", name, p)
		}
	}
}

// The SDK knows the controls of Word 2013 where it is told to judge by it or by
// a later one; by default it judges by the latest.
func TestEveryFieldPassesTheSDK(t *testing.T) {
	program := sdk(t)
	for name, d := range map[string]*document.Document{"packet": everyField(filledIn), "form": everyField(toFillIn)} {
		path := filepath.Join(t.TempDir(), name+".docx")
		writeWord(t, d, path)
		for _, version := range []string{"Office2013", "Microsoft365"} {
			for _, e := range validate(t, program, path, "--officeVersion", version) {
				t.Errorf("%s, %s: %s at %s: %s", name, version, e.ID, e.XPath, e.Description)
			}
		}
	}
}

// TestFieldsMoveNothing has documents laid out with their fields and without:
// the same words stand on the same pages, in the same lines.
func TestFieldsMoveNothing(t *testing.T) {
	needPrograms(t)
	dir := t.TempDir()
	var list []wordFile
	var names []string
	add := func(name string, with, without *document.Document) {
		names = append(names, name)
		for suffix, d := range map[string]*document.Document{"-with": with, "-without": without} {
			path := filepath.Join(dir, name+suffix+".docx")
			writeWord(t, d, path)
			list = append(list, wordFile{path: path})
		}
	}
	add("every-field", everyField(filledIn), everyField(takenAway))
	set := templatesOf(t)
	for name, s := range exampleSummaries(t) {
		if !slices.Contains([]string{"01-alameda.json", "19-los-angeles.json", "25-modoc.json"}, name) {
			continue
		}
		with, err := set.Packet(s, templates.PacketOptions{Fields: true})
		if err != nil {
			t.Fatal(err)
		}
		without, err := set.Packet(s, templates.PacketOptions{})
		if err != nil {
			t.Fatal(err)
		}
		add(strings.TrimSuffix(name, ".json"), with, without)
	}
	if len(names) != 4 {
		t.Fatalf("there are only the documents %q", names)
	}
	convert(t, list)
	for _, name := range names {
		with, without := pages(t, filepath.Join(dir, name+"-with.docx")), pages(t, filepath.Join(dir, name+"-without.docx"))
		if !slices.Equal(with, without) {
			t.Errorf("%s: %d pages with fields, %d without, or other lines on them:\n%s\nand\n%s", name, len(with), len(without), strings.Join(with, "\f"), strings.Join(without, "\f"))
		}
	}
}
