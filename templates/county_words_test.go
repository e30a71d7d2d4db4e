package templates

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/summary"
)

// Values of the summary by what becomes of them. The last part of their JSON
// Pointer names them.
var (
	markdownFields = []string{"localContext", "narrative", "districtActions", "directTechnicalAssistance", "body"}
	itemFields     = []string{"activity", "action"}
	// on the cover, in the record or in headings, as often as the layout says
	repeatedFields = []string{"name", "title", "abbreviation", "moved", "seconded", "agendaItem", "email", "phone"}
	// printed as words from a list, as dates, as numbers, or not at all
	otherFields = []string{
		"schemaVersion", "fiscalYear", "code", "area", "type", "itemType", "meetingDate", "lcapAdoptionDate", "hearingDate",
		"partners", "pathways", "id",
	}
)

// eachString calls f with every string of a JSON value and the name of the
// property that holds it, and the pointer of that property.
func eachString(value any, name, pointer string, f func(name, pointer, s string)) {
	switch v := value.(type) {
	case string:
		f(name, pointer, v)
	case []any:
		for _, e := range v {
			eachString(e, name, pointer, f)
		}
	case map[string]any:
		for key, e := range v {
			eachString(e, key, pointer+"/"+key, f)
		}
	}
}

// texts counts the pieces of text in blocks.
func texts(blocks []document.Block, count map[string]int) {
	var inline func([]document.Inline)
	inline = func(list []document.Inline) {
		for _, in := range list {
			switch in := in.(type) {
			case *document.Text:
				count[in.Value]++
			case *document.Emphasis:
				inline(in.Text)
			case *document.Strong:
				inline(in.Text)
			case *document.Link:
				inline(in.Text)
			}
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Heading:
			inline(b.Text)
		case *document.Paragraph:
			inline(b.Text)
		case *document.List:
			for _, item := range b.Items {
				texts(item.Blocks, count)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					texts(cell.Blocks, count)
				}
			}
		}
	}
}

// sameWords holds a packet against the JSON that it is made from: every string
// of the county is there, unchanged, as often as the county wrote it.
func sameWords(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var value any
	if err := json.Unmarshal(data, &value); err != nil {
		t.Fatal(err)
	}
	once, repeated := map[string]int{}, map[string]int{}
	eachString(value, "", "", func(name, pointer, s string) {
		switch {
		case pointer == "/board/action", pointer == "/county/name", pointer == "/office/abbreviation":
		case slices.Contains(markdownFields, name):
			blocks, _ := markdown.Parse(s)
			texts(blocks, once)
		case slices.Contains(itemFields, name):
			blocks, _ := markdown.ParseItem(s)
			texts(blocks, once)
		case slices.Contains(repeatedFields, name):
			repeated[s]++
		case !slices.Contains(otherFields, name):
			once[s]++
		}
	})

	s := readSummary(t, path)
	withCover, err := defaults(t).Packet(s, PacketOptions{Draft: true})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	texts(withCover.Blocks, got)
	for text := range repeated {
		if got[text] == 0 {
			t.Errorf("the packet does not hold %q", text)
		}
	}
	for text, want := range once {
		if repeated[text] == 0 && got[text] != want {
			t.Errorf("the packet holds %q %d times, want %d", text, got[text], want)
		}
	}
}

func TestPacketHoldsEveryWord(t *testing.T) {
	sameWords(t, "testdata/packet/full.json")
	sameWords(t, "testdata/packet/minimal.json")
}

func TestRealPacketHoldsEveryWord(t *testing.T) {
	path := realdata.Files(t, 1, "sacramento-2025-26.json")[0]
	sameWords(t, path)
	d, err := defaults(t).Packet(readSummary(t, path), PacketOptions{})
	if err != nil {
		t.Fatal(err)
	}
	checkModel(t, d)
}

// TestRealStatewide compares each county's section with the lines that a
// careful reader took from what was published.
func TestRealStatewide(t *testing.T) {
	st := Statewide{FiscalYear: summary.MustFiscalYear("2023-24")}
	want := map[string]string{}
	for _, file := range realdata.Counties(t) {
		s := readSummary(t, file)
		c, _ := county.ByCode(s.County.Code)
		st.Counties = append(st.Counties, StatewideCounty{County: c, Summary: s})
		lines, err := os.ReadFile(strings.TrimSuffix(file, ".json") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		want[countyID(c)] = strings.TrimSpace(string(lines))
	}
	d, err := defaults(t).Statewide(st)
	if err != nil {
		t.Fatal(err)
	}
	checkModel(t, d)

	got := map[string][]string{}
	id := ""
	for _, b := range d.Blocks {
		if h, ok := b.(*document.Heading); ok && h.ID != "" {
			if h.Level == 1 {
				id = h.ID
			}
			continue
		}
		if p, ok := b.(*document.Paragraph); ok && p.Style == document.Alert {
			continue
		}
		got[id] = append(got[id], readerLines([]document.Block{b}, "")...)
	}
	for id, lines := range want {
		if g := strings.Join(got[id], "\n"); g != lines {
			t.Errorf("%s:\n got %q\nwant %q", id, g, lines)
		}
	}
}

// readerLines returns blocks as a reader sees them: each paragraph a line, the
// marker of an item in front of its first.
func readerLines(blocks []document.Block, marker string) []string {
	var out []string
	for i, b := range blocks {
		if i > 0 {
			marker = ""
		}
		switch b := b.(type) {
		case *document.Paragraph:
			for j, line := range strings.Split(document.Plain(b.Text), "\n") {
				if j > 0 {
					marker = ""
				}
				out = append(out, strings.TrimSpace(marker+line))
			}
		case *document.Heading:
			out = append(out, strings.TrimSpace(marker+document.Plain(b.Text)))
		case *document.List:
			for _, item := range b.Items {
				out = append(out, readerLines(item.Blocks, document.Marker(b.Kind, b.Delimiter, item.Number)+" ")...)
			}
		}
	}
	return out
}
