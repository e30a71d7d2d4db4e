package wordtest

import (
	"bytes"
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/coesummary/coesummary/compile"
	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/html"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/verify"
	"github.com/coesummary/coesummary/wml"
)

// TestVerifySavedAnew has LibreOffice open the statewide document and save it
// again. As a Word file it must say of every county what the county said,
// without a remark. As a page it does so but for the brackets of "1)" and "a)",
// which LibreOffice writes no style for: that is seen, and must be told.
func TestVerifySavedAnew(t *testing.T) {
	needPrograms(t)
	for _, f := range []struct {
		name     string
		path     func(t *testing.T) string
		received int
	}{
		{"examples", func(*testing.T) string { return filepath.Join("..", "..", "examples", "statewide") }, 51},
		{"real records", func(t *testing.T) string { return filepath.Join(realdata.Folder(t), "statewide-2023-24") }, 26},
	} {
		t.Run(f.name, func(t *testing.T) {
			folder, err := intake.Reader{Rules: intake.BlockingRules}.ReadFolder(f.path(t))
			if err != nil {
				t.Fatal(err)
			}
			doc, report, err := compile.Statewide(folder, compile.Options{AsReceived: true})
			if err != nil {
				t.Fatal(err)
			}
			var file bytes.Buffer
			if err := docx.Write(&file, doc, docx.Options{}); err != nil {
				t.Fatal(err)
			}
			saved, err := wml.Read(savedAs(t, file.Bytes(), "docx"))
			if err != nil {
				t.Fatal(err)
			}
			r := verify.Run(verify.Word(saved), doc, report)
			if r.Count(verify.Same) != f.received {
				t.Errorf("as a Word file %d of %d counties are the same", r.Count(verify.Same), f.received)
			}
			for _, c := range r.Counties {
				for _, d := range c.Differences {
					t.Errorf("as a Word file, %s: %s: %s", c.Name, d.Kind, d.Message)
				}
			}

			page, err := html.Read(savedAs(t, file.Bytes(), "html"))
			if err != nil {
				t.Fatal(err)
			}
			brackets := withBrackets(doc)
			r = verify.Run(verify.Model(page), doc, report)
			for _, c := range r.Counties {
				want := verify.Same
				if slices.Contains(brackets, c.Code) {
					want = verify.Different
				}
				if c.Status != want && (c.Status == verify.Same || c.Status == verify.Different || c.Status == verify.Missing) {
					t.Errorf("as a page, %s is %s, want %s", c.Name, c.Status, want)
				}
				for _, d := range c.Differences {
					if d.Kind.Counts() && d.Kind != verify.Numbering {
						t.Errorf("as a page, %s: %s: %s", c.Name, d.Kind, d.Message)
					}
				}
			}
			if r.Count(verify.Missing)+r.Count(verify.Extra) > 0 {
				t.Errorf("as a page %d counties are missing and %d extra", r.Count(verify.Missing), r.Count(verify.Extra))
			}
		})
	}
}

// withBrackets returns the counties that have a list with brackets.
func withBrackets(d *document.Document) []county.Code {
	var out []county.Code
	code := county.Code("")
	var walk func(blocks []document.Block)
	walk = func(blocks []document.Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *document.Heading:
				if c, ok := county.ByCode(county.Code(last(b.ID, 2))); ok && b.Level == 1 && b.ID != "" {
					code = c.Code
				}
			case *document.List:
				if b.Delimiter == ')' && !slices.Contains(out, code) {
					out = append(out, code)
				}
				for _, item := range b.Items {
					walk(item.Blocks)
				}
			case *document.Table:
				for _, row := range b.Rows {
					for _, cell := range row {
						walk(cell.Blocks)
					}
				}
			}
		}
	}
	walk(d.Blocks)
	return out
}

// last returns the last n characters of an ID.
func last(id string, n int) string { return id[max(len(id)-n, 0):] }

// savedAs has LibreOffice save a Word file in a format.
func savedAs(t *testing.T, data []byte, format string) []byte {
	t.Helper()
	dir := t.TempDir()
	from, to := filepath.Join(dir, "statewide.docx"), filepath.Join(dir, "saved")
	if err := os.WriteFile(from, data, 0o600); err != nil {
		t.Fatal(err)
	}
	home := url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Join(dir, "profile"))}
	ctx, stop := context.WithTimeout(t.Context(), 4*time.Minute)
	defer stop()
	filter := map[string]string{"docx": "docx", "html": "html:HTML (StarWriter)"}[format]
	if out, err := exec.CommandContext(ctx, "soffice", "-env:UserInstallation="+home.String(), "--headless", "--convert-to", filter, "--outdir", to, from).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
	saved, err := os.ReadFile(filepath.Join(to, "statewide."+format))
	if err != nil {
		t.Fatalf("LibreOffice saved nothing: %v", err)
	}
	return saved
}
