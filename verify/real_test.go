package verify_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/realdata"
	"github.com/coesummary/coesummary/verify"
)

// Three programs made Word files of the texts of 26 counties. Two of them fold
// runs of spaces, one writes the numbers of lists by hand, and LibreOffice made
// bullets of one numbered list in the text of Madera, as its file shows.
func TestRealDocuments(t *testing.T) {
	base, err := fromFolder(filepath.Join(realdata.Folder(t), "statewide-2023-24"))
	if err != nil {
		t.Fatal(err)
	}
	remarks := map[string]map[verify.Kind]bool{
		"pandoc":      {verify.Spaces: true},
		"libreoffice": {verify.Spaces: true},
		"python-docx": {verify.Typed: true},
	}
	for _, file := range realdata.Files(t, 3, "received/statewide.*.docx") {
		maker := strings.Split(filepath.Base(file), ".")[1]
		t.Run(maker, func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r := base.againstWord(t, data)
			if r.Count(verify.NotReceived) != 25 || r.Count(verify.Exempt) != 7 {
				t.Errorf("%d not received, %d exempt", r.Count(verify.NotReceived), r.Count(verify.Exempt))
			}
			met := map[verify.Kind]bool{}
			for _, c := range r.Counties {
				if c.Status == verify.Different && (maker != "libreoffice" || c.Name != "Madera") {
					t.Errorf("%s is different", c.Name)
				}
				for _, d := range c.Differences {
					met[d.Kind] = true
					if d.Kind == verify.Marks && maker == "libreoffice" && c.Name == "Madera" && d.Count == 3 {
						continue
					}
					if !remarks[maker][d.Kind] {
						t.Errorf("%s: %s", c.Name, d.Message)
					}
				}
			}
			for kind := range remarks[maker] {
				if !met[kind] {
					t.Errorf("no remark of the kind %s", kind)
				}
			}
		})
	}
	t.Run("HTML", func(t *testing.T) {
		r := base.asHTML(t, func(s string) string { return s })
		for _, c := range r.Counties {
			if c.Status == verify.Different || len(c.Differences) > 0 {
				t.Errorf("%s: %v", c.Name, kindsOf(c))
			}
		}
		if r.Count(verify.Same) != 26 {
			t.Errorf("%d are the same", r.Count(verify.Same))
		}
	})
}
