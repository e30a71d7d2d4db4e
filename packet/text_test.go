package packet_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/packet"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

func headed(words string, level int) *wml.Paragraph {
	p := para(words)
	p.Outline = level
	return p
}

// TestTextBelowNarrative types below and above a narrative, outside of its
// control.
func TestTextBelowNarrative(t *testing.T) {
	s := examples(t)[fresno]
	for _, way := range ways {
		d := way.by(made{}.word(t, s))
		i := find(t, d, says("Review of LCAPs"))
		d.Blocks = slices.Insert(d.Blocks, i, wml.Block(para("One more.")), wml.Block(bullet("And an item")))
		i = find(t, d, says("Local Context"))
		d.Blocks = slices.Insert(d.Blocks, i+1, wml.Block(para("At the beginning.")))
		got := read(t, d)
		want := *s
		want.LocalContext = "At the beginning.\n\n" + s.LocalContext + "\n\nOne more.\n\n- And an item"
		if x, y := string(encode(t, &want)), string(got.JSON); x != y {
			t.Errorf("%s: %s", way.name, firstDifference(x, y))
		}
		if len(got.Findings) > 0 || len(got.Changes) != 1 {
			t.Errorf("%s: %+v %+v", way.name, got.Findings, got.Changes)
		}
	}
}

// TestLeftovers types text where no field is, and finds it kept.
func TestLeftovers(t *testing.T) {
	s := *examples(t)[fresno]
	s.AdditionalSections = nil
	for _, way := range ways {
		d := way.by(made{}.word(t, &s))
		i := find(t, d, says("Districts That Receive Assistance"))
		d.Blocks = slices.Insert(d.Blocks, i, wml.Block(para("Not in any field, **really**.")), wml.Block(bullet("Nor this")))
		d.Blocks = append(d.Blocks, headed("An Appendix", 1), para("Its text."))
		got := read(t, d)
		want := s
		want.AdditionalSections = []summary.Section{
			{Heading: "Text found under “Collaboration”", Body: "Not in any field, \\*\\*really\\*\\*.\n\n- Nor this"},
			{Heading: "An Appendix", Body: "Its text."},
		}
		if x, y := string(encode(t, &want)), string(got.JSON); x != y {
			t.Errorf("%s: %s", way.name, firstDifference(x, y))
		}
		for i, f := range got.Findings {
			if f.Code != "WORD0006" || f.Pointer != []string{"/additionalSections/0", "/additionalSections/1"}[i] {
				t.Errorf("%s: %+v", way.name, f)
			}
		}
		if len(got.Findings) != 2 {
			t.Errorf("%s: %+v", way.name, got.Findings)
		}
	}
}

// TestSections adds an additional section below another, and takes one out.
func TestSections(t *testing.T) {
	s := *examples(t)[fresno]
	s.AdditionalSections = []summary.Section{{Heading: "First", Body: "One.\n\n# Inside\n\nTwo."}, {Heading: "Second", Body: "Three."}}
	for _, way := range ways {
		d := way.by(made{}.word(t, &s))
		identical(t, d, encode(t, &s))
		i := find(t, d, func(b wml.Block) bool {
			p, ok := b.(*wml.Paragraph)
			return ok && document.Plain(p.Text) == "Second"
		})
		d.Blocks = slices.Insert(d.Blocks, i, wml.Block(headed("Between", 2)), wml.Block(para("Words.")))
		got := read(t, d)
		want := s
		want.AdditionalSections = append(slices.Clone(s.AdditionalSections), summary.Section{Heading: "Between", Body: "Words."})
		if x, y := string(encode(t, &want)), string(got.JSON); x != y {
			t.Errorf("%s: %s", way.name, firstDifference(x, y))
		}

		d = way.by(made{}.word(t, &s))
		i = find(t, d, func(b wml.Block) bool {
			p, ok := b.(*wml.Paragraph)
			return ok && document.Plain(p.Text) == "First"
		})
		j := find(t, d, func(b wml.Block) bool {
			p, ok := b.(*wml.Paragraph)
			return ok && document.Plain(p.Text) == "Second"
		})
		d.Blocks = slices.Delete(d.Blocks, i, j)
		got = read(t, d)
		want.AdditionalSections = s.AdditionalSections[1:]
		if x, y := string(encode(t, &want)), string(got.JSON); x != y {
			t.Errorf("%s: %s\n%+v", way.name, firstDifference(x, y), got.Changes)
		}
	}
}

// TestFixedWords changes words that the program prints: they stay, and it is
// said.
func TestFixedWords(t *testing.T) {
	s := examples(t)[fresno]
	for _, way := range ways {
		d := made{}.word(t, s)
		p := d.Blocks[find(t, d, says("Local Context"))].(*wml.Paragraph)
		p.Text = document.Words("About Our County")
		i := find(t, d, func(b wml.Block) bool {
			p, ok := b.(*wml.Paragraph)
			return ok && strings.HasPrefix(document.Plain(p.Text), "Meeting date: ")
		})
		p = d.Blocks[i].(*wml.Paragraph)
		p.Text[0] = &document.Text{Value: "Date of the meeting: "}
		got := read(t, way.by(d))
		if string(got.JSON) != string(encode(t, s)) {
			t.Errorf("%s: %s\n%+v", way.name, firstDifference(string(encode(t, s)), string(got.JSON)), got.Changes)
		}
		if len(got.Findings) != 2 {
			t.Errorf("%s: %+v", way.name, got.Findings)
		}
		for _, f := range got.Findings {
			if f.Code != "WORD0006" || !strings.Contains(f.Message, "About Our County") && !strings.Contains(f.Message, "Date of the meeting") {
				t.Errorf("%s: %+v", way.name, f)
			}
		}
	}
}

// TestUntouchedPartsStay edits one paragraph of a narrative: the others keep
// the form that their author gave them.
func TestUntouchedPartsStay(t *testing.T) {
	s := *examples(t)[fresno]
	s.LocalContext = "### Deep heading\n\n* star\n\n* spaced list\n\nWord to change.\n\n| A | B |\n| :--- | ---: |\n| x | y |\n\n### Another\n\n1\\. not a list"
	for _, way := range ways {
		d := way.by(made{}.word(t, &s))
		identical(t, d, encode(t, &s))
		var p *wml.Paragraph
		walk(d.Blocks, func(q *wml.Paragraph) {
			if document.Plain(q.Text) == "Word to change." {
				p = q
			}
		})
		p.Text = document.Words("Word that changed.")
		got := decoded(t, read(t, d).JSON)
		want := "### Deep heading\n\n- star\n\n- spaced list\n\nWord that changed.\n\n| A | B |\n| --- | ---: |\n| x | y |\n\n### Another\n\n1\\. not a list"
		if got.LocalContext != want {
			t.Errorf("%s: %q, want %q", way.name, got.LocalContext, want)
		}
	}
}

func walk(blocks []wml.Block, visit func(*wml.Paragraph)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *wml.Paragraph:
			visit(b)
		case *wml.Control:
			walk(b.Blocks, visit)
		case *wml.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					walk(c.Blocks, visit)
				}
			}
		}
	}
}

// TestForeign reads documents that are no packets.
func TestForeign(t *testing.T) {
	s := examples(t)[fresno]
	d := asGoogle(made{}.word(t, s))
	d.Data = nil
	if _, ok := packet.Read(d, standard(t)); ok {
		t.Error("text alone was taken for a packet")
	}
	if _, ok := packet.Read(&wml.Document{}, standard(t)); ok {
		t.Error("nothing was taken for a packet")
	}
	other := made{}.word(t, s)
	other.Blocks = []wml.Block{para("Quite another text.")}
	if _, ok := packet.Read(other, standard(t)); ok {
		t.Error("another text in the file of a packet was taken for the packet")
	}
	bad := made{}.word(t, s)
	bad.Data[0].Text = "{"
	bad.Blocks = []wml.Block{para("x")}
	if _, ok := packet.Read(bad, standard(t)); ok {
		t.Error("data that can't be read were taken for a summary")
	}
}

// TestTagsAlone reads a filled form and a packet that lost their data.
func TestTagsAlone(t *testing.T) {
	s := examples(t)[fresno]
	for _, m := range []made{{form: true}, {}} {
		d := m.word(t, s)
		d.Data = nil
		got := decoded(t, read(t, d).JSON)
		want := *s
		want.Schema, want.SchemaVersion = "", "1.0"
		if !m.form {
			want.Office.Abbreviation = ""
		}
		if x, y := string(encode(t, &want)), string(encode(t, got)); x != y {
			t.Errorf("%+v: %s", m, firstDifference(x, y))
		}
	}
}
