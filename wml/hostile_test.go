package wml_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/wml"
)

// unpacked is a file whose parts aren't packed, so that nobody can refuse it
// for how well it packs.
func unpacked(t testing.TB, f *file) []byte {
	t.Helper()
	data := f.bytes()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	to := zip.NewWriter(&b)
	for _, f := range from.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		w, err := to.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Store})
		if err == nil {
			_, err = io.Copy(w, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := to.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// nested is n elements one in the other, with something within.
func nested(n int, open, within, end string) string {
	return strings.Repeat(open, n) + within + strings.Repeat(end, n)
}

// numbered writes a text n times, each time with its number.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i+1)))
	}
	return b.String()
}

const (
	say   = `<w:p><w:r><w:t>Hello</w:t></w:r></w:p>`
	cell  = `<w:tc><w:p><w:r><w:t>Hello</w:t></w:r></w:p></w:tc>`
	boxed = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>`
	unbox = `</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`
)

// TestHostile: whatever a sound package says, the end is a document in which
// the text stands, or an error that says what is wrong; and the way there takes
// no more than a file of that size may.
func TestHostile(t *testing.T) {
	inStyle := func(style string) string {
		return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr><w:r><w:t>Hello</w:t></w:r></w:p>`
	}
	inList := func(id, level string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + id + `"/></w:numPr></w:pPr><w:r><w:t>Hello</w:t></w:r></w:p>`
	}
	style := func(id, basedOn string) string {
		return `<w:style w:type="paragraph" w:styleId="` + id + `"><w:name w:val="Style ` + id + `"/><w:basedOn w:val="` + basedOn + `"/></w:style>`
	}
	for _, c := range []struct {
		name string
		file *file
		// opens says that the text must be found, and otherwise that an error
		// must say what is wrong.
		opens bool
	}{
		{"a style based on itself", newFile(inStyle("a")).styles(style("a", "a")), true},
		{"styles based on each other", newFile(inStyle("a")).styles(style("a", "b") + style("b", "c") + style("c", "a")), true},
		{"a chain of a hundred thousand styles", newFile(strings.Repeat(inStyle("1"), 100)).styles(numbered(1e5, `<w:style w:type="paragraph" w:styleId="%"><w:basedOn w:val="%0"/></w:style>`)), true},
		{"a chain of styles that is used at every link", newFile(numbered(3e4, `<w:p><w:pPr><w:pStyle w:val="s%"/></w:pPr><w:r><w:t>Hello</w:t></w:r></w:p>`)).styles(chain(3e4)), true},
		{
			"numbering that leads to itself", newFile(inList("1", "0")).
				styles(`<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`).
				numbering(`<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`), true,
		},
		{
			"numbering and styles that lead to each other", newFile(inStyle("a")).
				styles(`<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`).
				numbering(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:pStyle w:val="a"/><w:lvlText w:val="%1.%1.%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`), true,
		},
		{"a hundred thousand lists", newFile(inList("1", "0")).numbering(`<w:abstractNum w:abstractNumId="0"/>` + numbered(1e5, `<w:num w:numId="%"><w:abstractNumId w:val="0"/></w:num>`)), true},
		{"a million lists", newFile(inList("1", "0")).numbering(numbered(1e6, `<w:num w:numId="%"/>`)), false},
		{"lists that are not there", newFile(inList("2000000000", "0") + inList("-7", "0") + inList("1", "99999999999") + inList("x", "-1")), true},
		{
			"numbers beyond all measure", newFile(strings.Repeat(inList("1", "0"), 3)).
				numbering(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`), true,
		},
		{
			"labels of a million characters", newFile(strings.Repeat(inList("1", "0"), 1000)).
				numbering(`<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="` + strings.Repeat("%1", 5e5) + `"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`), true,
		},
		{"a cell of two thousand million columns", newFile(`<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>` + say + `</w:tc></w:tr></w:tbl>`), true},
		{"a cell of a negative width", newFile(`<w:tbl><w:tblGrid><w:gridCol w:w="-99999999999999999999"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="-2000000000" w:type="pct"/><w:gridSpan w:val="-5"/></w:tcPr>` + say + `</w:tc></w:tr></w:tbl>`), true},
		{"rows that begin two thousand million columns in", newFile(`<w:tbl>` + strings.Repeat(`<w:tr><w:trPr><w:gridBefore w:val="2000000000"/><w:gridAfter w:val="2000000000"/></w:trPr>`+cell+`</w:tr>`, 100) + `</w:tbl>`), true},
		{"wide cells in many rows", newFile(`<w:tbl>` + strings.Repeat(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="60"/></w:tcPr>`+say+`</w:tc></w:tr>`, 2e4) + `</w:tbl>`), true},
		{"one wide row above many", newFile(`<w:tbl><w:tr>` + strings.Repeat(cell, 2e4) + `</w:tr>` + strings.Repeat(`<w:tr>`+cell+`</w:tr>`, 2e4) + `</w:tbl>`), false},
		{"cells merged down through many rows", newFile(`<w:tbl>` + strings.Repeat(`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>`+say+`</w:tc></w:tr>`, 2e4) + `</w:tbl>`), true},
		{"tables in tables", newFile(nested(1e4, `<w:tbl><w:tr><w:tc>`, say, `<w:p/></w:tc></w:tr></w:tbl>`)), false},
		{"tables in tables, not so deep", newFile(nested(200, `<w:tbl><w:tr><w:tc>`, say, `<w:p/></w:tc></w:tr></w:tbl>`)), true},
		{"controls in controls", newFile(nested(1e4, `<w:sdt><w:sdtContent>`, say, `</w:sdtContent></w:sdt>`)), false},
		{"controls in controls, not so deep", newFile(nested(300, `<w:sdt><w:sdtPr><w:tag w:val="/a"/></w:sdtPr><w:sdtContent>`, say, `</w:sdtContent></w:sdt>`)), true},
		{"controls in a line", newFile(`<w:p>` + nested(300, `<w:sdt><w:sdtContent>`, `<w:r><w:t>Hello</w:t></w:r>`, `</w:sdtContent></w:sdt>`) + `</w:p>`), true},
		{"text boxes in text boxes", newFile(nested(1e4, boxed, say, unbox)), false},
		{"text boxes in text boxes, not so deep", newFile(nested(100, boxed, say, unbox)), true},
		{"alternatives in alternatives", newFile(`<w:p><w:r>` + nested(200, `<mc:AlternateContent><mc:Choice Requires="nobody"><w:t>no</w:t></mc:Choice><mc:Fallback>`, `<w:t>Hello</w:t>`, `</mc:Fallback></mc:AlternateContent>`) + `</w:r></w:p>`), true},
		{
			"a footnote that refers to itself", newFile(`<w:p><w:r><w:t>Hello</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`).
				part("footnotes", "footnotes", `<w:footnote w:id="2"><w:p><w:r><w:t>note</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote>`), true,
		},
		{
			"a footnote that is referred to ten thousand times", newFile(`<w:p><w:r><w:t>Hello</w:t></w:r></w:p>`+strings.Repeat(`<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`, 1e4)).
				part("footnotes", "footnotes", `<w:footnote w:id="2"><w:p><w:r><w:t>`+strings.Repeat("long ", 1e5)+`</w:t></w:r></w:p></w:footnote>`), false,
		},
		{
			"notes that refer to each other", newFile(`<w:p><w:r><w:t>Hello</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`).
				part("footnotes", "footnotes", `<w:footnote w:id="2"><w:p><w:r><w:endnoteReference w:id="3"/><w:endnoteReference w:id="3"/></w:r></w:p></w:footnote>`).
				part("endnotes", "endnotes", `<w:endnote w:id="3"><w:p><w:r><w:footnoteReference w:id="2"/><w:footnoteReference w:id="2"/></w:r></w:p></w:endnote>`), true,
		},
		{"a file within itself", newFile(say+strings.Repeat(`<w:altChunk r:id="me"/>`, 50)).lead("me", "aFChunk", "document.xml"), false},
		{"fields that never end", newFile(say + strings.Repeat(`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`, 5e4)), true},
		{"fields that end before they begin", newFile(say + strings.Repeat(`<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`, 5e4)), true},
		{"bookmarks by the hundred thousand", newFile(numbered(1e5, `<w:bookmarkStart w:id="%" w:name="b%"/>`) + say), true},
		{"ninety thousand empty paragraphs", newFile(say + strings.Repeat(`<w:p/>`, 90_000)), true},
		{"empty paragraphs by the million", newFile(say + strings.Repeat(`<w:p/>`, 1e6)), false},
		{"runs by the hundred thousand", newFile(`<w:p><w:r><w:t>Hello</w:t></w:r>` + strings.Repeat(`<w:r><w:t>x</w:t></w:r>`, 1e5) + `</w:p>`), true},
		{"runs that each look different", newFile(`<w:p><w:r><w:t>Hello</w:t></w:r>` + strings.Repeat(`<w:r><w:rPr><w:b/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>y</w:t></w:r>`, 5e4) + `</w:p>`), true},
		{"indents beyond all measure", newFile(`<w:p><w:pPr><w:ind w:left="99999999999999999999" w:hanging="-2147483648" w:firstLine="x"/></w:pPr><w:r><w:rPr><w:sz w:val="-1"/></w:rPr><w:t>Hello</w:t></w:r></w:p>`), true},
		{"a document that is something else", newFile("").put("word/document.xml", `<html><body><p>Hello</p></body></html>`), false},
	} {
		data := unpacked(t, c.file)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		d, err := wml.Read(data)
		runtime.ReadMemStats(&after)
		// All that was asked for on the way is far more than what was held at
		// once.
		if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 400 {
			t.Errorf("%s: took %d MB", c.name, used)
		}
		e := (*opc.Error)(nil)
		switch {
		case !c.opens && (!errors.As(err, &e) || e.Kind == opc.Unknown):
			t.Errorf("%s: there is no error that says so, but %v", c.name, err)
		case c.opens && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.opens && !strings.Contains(everything(d.Blocks), "Hello"):
			t.Errorf("%s: the text is lost", c.name)
		}
	}
}

// chain is styles each of which is based on the next.
func chain(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<w:style w:type="paragraph" w:styleId="s%d"><w:basedOn w:val="s%d"/></w:style>`, i+1, i+2)
	}
	return b.String()
}

// everything is all text of some blocks.
func everything(blocks []wml.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		switch block := block.(type) {
		case *wml.Paragraph:
			b.WriteString(document.Plain(block.Text))
			for _, n := range block.Notes {
				b.WriteString(everything(n.Blocks))
			}
		case *wml.Control:
			b.WriteString(everything(block.Blocks))
		case *wml.Table:
			for _, row := range block.Rows {
				for _, cell := range row.Cells {
					b.WriteString(everything(cell.Blocks))
				}
			}
		}
	}
	return b.String()
}
