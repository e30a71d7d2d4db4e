package html_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/html"
)

var update = flag.Bool("update", false, "write the golden pages anew")

// TestGolden compares whole pages, but for the fixed style sheet and its hash,
// which have tests of their own.
func TestGolden(t *testing.T) {
	fixed, err := os.ReadFile("style.css")
	if err != nil {
		t.Fatal(err)
	}
	hash := regexp.MustCompile(`sha256-[A-Za-z0-9+/=]+`)
	for name, d := range cases {
		t.Run(name, func(t *testing.T) {
			got := write(t, d)
			got = strings.Replace(got, string(fixed), "/* style.css */\n", 1)
			got = hash.ReplaceAllString(got, "sha256-…")
			file := filepath.Join("testdata", name+".html")
			if *update {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("%s differs; look at it, then run go test ./html -update\n%s", file, firstDifference(got, string(want)))
			}
		})
	}
	files, err := filepath.Glob(filepath.Join("testdata", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(cases) || len(files) == 0 {
		t.Errorf("testdata holds %d pages, and there are %d cases", len(files), len(cases))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return "got:  " + g[i] + "\nwant: " + strings.Join(w[min(i, len(w)):min(i+1, len(w))], "")
		}
	}
	return "want more: " + w[len(g)]
}

func TestSameBytesTwice(t *testing.T) {
	for name, d := range cases {
		first, second := write(t, d), write(t, d)
		if first != second {
			t.Errorf("%s came out in two ways", name)
		}
	}
}

// write returns the page of a document that has nothing wrong.
func write(t testing.TB, d *document.Document) string {
	t.Helper()
	var b bytes.Buffer
	if err := html.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
