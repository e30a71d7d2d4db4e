package wml_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/wml"
)

// The statewide documents of three programs say, county by county, what a
// careful reader wrote down line by line: every label and every word, runs of
// blanks counted as one, as two of the programs folded them.
func TestStatewideDocumentsOfOtherPrograms(t *testing.T) {
	counties := realdata.Files(t, 26, "statewide-2023-24/[0-9]*.txt")
	for _, name := range realdata.Files(t, 3, "received/statewide.*.docx") {
		t.Run(filepath.Base(name), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d, err := wml.Read(data)
			if err != nil {
				t.Fatal(err)
			}
			got := folded(lines(nil, d.Blocks))
			for _, county := range counties {
				text, err := os.ReadFile(county)
				if err != nil {
					t.Fatal(err)
				}
				want := folded(strings.Split(string(text), "\n"))
				at := slices.Index(got, want[0])
				if at < 0 {
					t.Errorf("%s: its first line is missing", filepath.Base(county))
					continue
				}
				end := min(at+len(want), len(got))
				if lost[filepath.Base(name)] == filepath.Base(county) {
					unnumber(got[at:end], want)
				}
				if i := firstDifference(got[at:end], want); i >= 0 {
					t.Errorf("%s: line %d differs\n got %q\nwant %q", filepath.Base(county), i+1, got[min(at+i, len(got)-1)], want[i])
				}
				got = got[end:]
			}
		})
	}
}

// lost is where a program lost the numbers of a list when it wrote its file: all
// its levels are bullets there.
var lost = map[string]string{"statewide.libreoffice.docx": "20-madera.txt"}

// unnumber makes bullets of the numbers of a text, in the lines that are the
// same with them.
func unnumber(got, want []string) {
	for i := range min(len(got), len(want)) {
		number, rest, _ := strings.Cut(want[i], ". ")
		if _, err := strconv.Atoi(number); err == nil && got[i] == "• "+rest {
			want[i] = got[i]
		}
	}
}

// firstDifference is where two texts differ first, -1 where they don't.
func firstDifference(got, want []string) int {
	for i := range want {
		if i >= len(got) || got[i] != want[i] {
			return i
		}
	}
	return -1
}

var blanks = regexp.MustCompile(`[\s\x{00A0}]+`)

func folded(list []string) []string {
	var out []string
	for _, s := range list {
		if s = strings.TrimSpace(blanks.ReplaceAllString(s, " ")); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// Every real file can be read, and has text.
func TestReceived(t *testing.T) {
	for _, name := range realdata.Files(t, 10, "received/*.docx") {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := wml.Read(data)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
			continue
		}
		if len(lines(nil, d.Blocks)) < 10 {
			t.Errorf("%s: hardly any text", filepath.Base(name))
		}
	}
}
