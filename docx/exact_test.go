package docx

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	d "github.com/coesummary/coesummary/document"
)

const madeUp = `%PDF-1.6
3 0 obj
<</Type/Page/Parent 9 0 R>>
endobj
5 0 obj
<</Type/Page/Parent 9 0 R>>
endobj
9 0 obj
<</Type/Pages
/Kids[ 5 0 R 3 0 R ]
/Count 2>>
endobj
`

func TestPagesAreReadFromLibreOfficesFile(t *testing.T) {
	places := "<</5FToc000000001[5 0 R/XYZ 72 702 0]\n/#5FToc000000002[3 0 R/XYZ 72 457 0]\n>>"
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	fmt.Fprint(zw, "9 0 10 5 "+places)
	if err := zw.Close(); err != nil {
		t.Fatal(err)
	}
	for name, pdf := range map[string]string{
		"plain":  madeUp + "10 0 obj\n" + places + "\nendobj\n",
		"packed": madeUp + "10 0 obj\n<</Type/ObjStm/N 1/First 5/Length " + fmt.Sprint(z.Len()) + "/Filter/FlateDecode>>\nstream\n" + z.String() + "\nendstream\nendobj\n",
	} {
		p, err := readPages([]byte(pdf), 2)
		if err != nil || fmt.Sprint(p) != "{[1 2] 2}" {
			t.Errorf("%s: %v %v", name, p, err)
		}
		if _, err := readPages([]byte(pdf), 3); err == nil || !strings.Contains(err.Error(), "2 of the document's 3 headings") {
			t.Errorf("%s with a heading missing: %v", name, err)
		}
		if _, err := readPages([]byte(pdf), 1); err == nil {
			t.Errorf("%s with a place too many is taken", name)
		}
	}
	for _, pdf := range []string{"", "%PDF", "/Type/Pages", "/Type/Pages /Kids[]/Type/Pages", madeUp + "/5FToc000000001[7 0 R"} {
		if p, err := readPages([]byte(pdf), 1); err == nil {
			t.Errorf("%q is read as %v", pdf, p)
		}
	}
}

func TestWithoutLibreOfficeExactPagesSaysSo(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	if _, err := ExactPages(t.Context(), doc(), Options{}); !errors.Is(err, ErrNoLibreOffice) {
		t.Errorf("%v", err)
	}
}

// office puts a program in LibreOffice's place.
func office(t *testing.T, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("not run: it needs a shell script")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "soffice"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
}

func TestALibreOfficeThatFailsIsReported(t *testing.T) {
	for script, want := range map[string]string{
		"echo no room left; exit 7": "no room left",
		"echo nothing done; exit 0": "nothing done",
	} {
		office(t, script)
		if _, err := ExactPages(t.Context(), doc(), Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", script, err)
		}
	}
}

func TestALibreOfficeThatHangsIsEnded(t *testing.T) {
	office(t, "sleep 60 & wait")
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := ExactPages(ctx, doc(), Options{}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
}

// statewide is as large as the real document: 51 counties with headings,
// lists and tables, none of them at a page's top by itself.
func statewide() *d.Document {
	blocks := []d.Block{
		&d.Paragraph{Style: d.Title, Text: d.Words("What the Counties Wrote")}, d.Para(prose(5)), &d.PageBreak{},
		&d.Contents{Heading: "Contents", Levels: 1},
	}
	for i := range 51 {
		county := &d.Heading{Level: 1, Text: d.Words(fmt.Sprintf("County %d", i+1)), NewPage: i == 0}
		blocks = append(blocks, county, head(2, "", "Support for all districts"), d.Para(prose(2+i%7)))
		l := &d.List{Kind: d.ListKind(i % 6), Delimiter: '.', Tight: i%3 > 0}
		for j := range 3 + i%5 {
			it := item(j+1, d.Para(prose(1+(i+j)%4)))
			if j%3 == 1 {
				it.Blocks = append(it.Blocks, bullets(prose(1), prose(2), "short"), d.Para(prose(1)))
			}
			l.Items = append(l.Items, it)
		}
		blocks = append(blocks, l, head(2, "", "Help to districts that were identified"),
			&d.Paragraph{Style: d.Style(i % 7), Text: []d.Inline{&d.Text{Value: prose(i % 5)}, &d.Strong{Text: d.Words(" " + prose(2))}}})
		if i%4 == 0 {
			table := grid1()
			table.ShowCaption = i%8 == 0
			for j := range 2 + i%6 {
				table.Rows = append(table.Rows, cells(prose(1), prose(1+(i*j)%9)))
			}
			blocks = append(blocks, table, d.Para(prose(3)))
		}
	}
	return doc(blocks...)
}

func TestTheEstimateIsWhatLibreOfficeCounts(t *testing.T) {
	if os.Getenv("CI") == "" {
		t.Skip("not run: it starts LibreOffice; set CI=true to run it")
	}
	for name, document := range map[string]*d.Document{"statewide": statewide(), "packet": packet()} {
		exact, err := ExactPages(t.Context(), document, Options{})
		if err != nil {
			t.Fatal(err)
		}
		estimate, err := EstimatePages(document, Options{})
		if err != nil {
			t.Fatal(err)
		}
		right := 0
		for i, page := range exact.Headings {
			off := page - estimate.Headings[i]
			if off == 0 {
				right++
			}
			if off < -1 || off > 1 {
				t.Errorf("%s: heading %d is on page %d and was expected on page %d", name, i, page, estimate.Headings[i])
			}
		}
		t.Logf("%s: %d of %d headings are on the page expected; %d pages, expected %d", name, right, len(exact.Headings), exact.Total, estimate.Total)
		if right*51 < len(exact.Headings)*43 {
			t.Errorf("%s: only %d of %d headings are on the page expected", name, right, len(exact.Headings))
		}
	}
}
