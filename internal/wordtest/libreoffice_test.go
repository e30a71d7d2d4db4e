package wordtest

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/coesummary/coesummary/internal/cli"
)

// TestLibreOffice has every file laid out on pages and reads the pages back.
func TestLibreOffice(t *testing.T) {
	needPrograms(t)
	withFiles(t, func(t *testing.T, list []wordFile) {
		convert(t, list)
		for _, f := range list {
			t.Run(f.name, func(t *testing.T) {
				text := oneLine(strings.Join(pages(t, f.path), " "))
				for _, words := range f.words {
					if !strings.Contains(text, oneLine(words)) {
						t.Errorf("%q is not on its pages", words)
					}
				}
			})
		}
	})
}

// TestContentsPages holds the page numbers of the contents list against the
// pages on which LibreOffice puts the counties: estimated they may be one off,
// and worked out with LibreOffice's help (--exact-pages) they are right.
func TestContentsPages(t *testing.T) {
	needPrograms(t)
	for _, c := range []struct {
		name  string
		flags []string
		slack int
	}{
		{"estimated", nil, 1},
		{"exact", []string{"--exact-pages"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "statewide.docx")
			args := append([]string{"compile", filepath.Join("..", "..", "examples", "statewide"), "-o", path}, c.flags...)
			var said strings.Builder
			if status := cli.Run(args, strings.NewReader(""), &said, &said); status != cli.ExitClean {
				t.Fatalf("exit status %d\n%s", status, said.String())
			}
			convert(t, []wordFile{{path: path}})
			entries, err := topEntries(path)
			if err != nil {
				t.Fatal(err)
			}
			if len(entries) < 52 {
				t.Fatalf("the contents list has %d entries of the first level; 51 counties and the last section should be there", len(entries))
			}
			printed := pages(t, path)
			right := 0
			for _, e := range entries {
				page, err := strconv.Atoi(e.page)
				if err != nil {
					t.Fatalf("the entry %q has the page %q", e.heading, e.page)
				}
				found := pageOf(printed, e.heading, page)
				if off := found - page; found == 0 || off > c.slack || off < -c.slack {
					t.Errorf("%s: page %d in the contents list, and page %d in LibreOffice", e.heading, page, found)
				} else if off == 0 {
					right++
				}
			}
			t.Logf("%d of %d entries have the exact page", right, len(entries))
		})
	}
}

// pageOf returns the page, from 1, on which a heading stands in a line of its
// own: the nearest to a page, because a county's name may stand so elsewhere
// too. It is 0 where there is none.
func pageOf(printed []string, heading string, near int) int {
	found := 0
	for i, text := range printed {
		for line := range strings.Lines(text) {
			if oneLine(line) == oneLine(heading) && (found == 0 || distance(i+1, near) < distance(found, near)) {
				found = i + 1
			}
		}
	}
	return found
}

func distance(a, b int) int { return max(a-b, b-a) }

// needPrograms skips the test where nobody asked for LibreOffice.
func needPrograms(t *testing.T) {
	t.Helper()
	if os.Getenv("LIBREOFFICE_CHECK") == "" && !inCI() {
		t.Skip("NOT RUN: LibreOffice is asked for by LIBREOFFICE_CHECK=1")
	}
	for _, program := range []string{"soffice", "pdftotext"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Fatalf("%s is not here; install LibreOffice Writer and poppler-utils", program)
		}
	}
}

// pages returns the text of each page of the PDF that convert made of a file.
func pages(t *testing.T, path string) []string {
	t.Helper()
	pdf := strings.TrimSuffix(path, ".docx") + ".pdf"
	out, err := exec.CommandContext(t.Context(), "pdftotext", pdf, "-").Output()
	if err != nil {
		t.Fatalf("LibreOffice made no pages of it: %v", err)
	}
	return strings.Split(strings.TrimSuffix(string(out), "\f"), "\f")
}

// oneLine takes the line ends of the layout out of a text.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// convert makes a PDF beside each file of one folder, all in one run of LibreOffice, which
// takes longer to start than to convert. It hangs on some mistakes (a style
// based on itself), and is then stopped. The profile is its own, so that a
// window that somebody has open is left alone.
func convert(t *testing.T, list []wordFile) {
	t.Helper()
	profile, err := filepath.Abs(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	home := url.URL{Scheme: "file", Path: filepath.ToSlash(profile)}
	args := []string{"-env:UserInstallation=" + home.String(), "--headless", "--convert-to", "pdf", "--outdir", filepath.Dir(list[0].path)}
	for _, f := range list {
		args = append(args, f.path)
	}
	ctx, stop := context.WithTimeout(t.Context(), 8*time.Minute)
	defer stop()
	if out, err := exec.CommandContext(ctx, "soffice", args...).CombinedOutput(); err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, out)
	}
}
