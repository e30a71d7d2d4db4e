package importer_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/opc"
	"github.com/coesummary/coesummary/summary"
)

// word makes a Word file of blocks.
func word(t *testing.T, blocks ...document.Block) []byte {
	t.Helper()
	var b bytes.Buffer
	d := &document.Document{Title: "A document", Language: "en-US", Blocks: blocks}
	if err := docx.Write(&b, d, docx.Options{}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func heading(text string) document.Block {
	return &document.Heading{Level: 1, Text: document.Words(text)}
}

func TestKinds(t *testing.T) {
	paragraph := document.Para("The office meets with each district twice a year.")
	for _, tc := range []struct {
		name   string
		blocks []document.Block
		want   importer.Kind
		count  int
	}{
		{"two counties", []document.Block{
			heading("Modoc County"), document.Para("The Modoc County Office of Education works with all. The office meets with each district twice a year."),
			heading("Mono County"), document.Para("The Mono County Office of Education works with all. The office meets with each district twice a year."),
		}, importer.Statewide, 2},
		{"one county", []document.Block{heading("Modoc County Office of Education"), paragraph}, importer.CountyDocument, 1},
		{"no county at all", []document.Block{paragraph}, importer.CountyDocument, 1},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r, err := importer.Read(word(t, tc.blocks...), importer.Options{})
			if err != nil {
				t.Fatal(err)
			}
			if r.Kind != tc.want || len(r.Summaries) != tc.count {
				t.Fatalf("it is %v with %d summaries, not %v with %d", r.Kind, len(r.Summaries), tc.want, tc.count)
			}
			for _, s := range r.Summaries {
				if !strings.Contains(string(s.JSON), "The office meets with each district twice a year.") {
					t.Errorf("the text is lost:\n%s", s.JSON)
				}
				if _, err := summary.Decode(s.JSON); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// What the caller knows is used where the document doesn't say it.
func TestOptions(t *testing.T) {
	year, err := summary.ParseFiscalYear("2026-27")
	if err != nil {
		t.Fatal(err)
	}
	o := importer.Options{Year: year}
	o.County.Name, o.County.Code = "Modoc", "25"
	r, err := importer.Read(word(t, document.Para("The office meets with each district.")), o)
	if err != nil {
		t.Fatal(err)
	}
	s, err := summary.Decode(r.Summaries[0].JSON)
	if err != nil {
		t.Fatal(err)
	}
	if s.County.Code != "25" || s.FiscalYear != year {
		t.Errorf("the summary is of county %q and year %v", s.County.Code, s.FiscalYear)
	}
}

func TestNoWordFile(t *testing.T) {
	_, err := importer.Read([]byte("%PDF-1.7"), importer.Options{})
	if wrong := (*opc.Error)(nil); !errors.As(err, &wrong) {
		t.Fatalf("the error is %v", err)
	}
}
