package wordtest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/internal/realdata"
)

// TestLetterheads puts a packet on the letterhead of each file that other
// programs made, and one of our own, and asks the Open XML SDK about it.
func TestLetterheads(t *testing.T) {
	program := sdk(t)
	onLetterhead := func(t *testing.T, reference string) {
		t.Parallel()
		out := filepath.Join(t.TempDir(), "packet.docx")
		var said strings.Builder
		packet := filepath.Join("..", "..", "examples", "statewide", "19-los-angeles.json")
		if status := cli.Run([]string{"render", packet, "--reference", reference, "-o", out}, strings.NewReader(""), &said, &said); status != cli.ExitClean {
			t.Fatalf("exit status %d: %s", status, said.String())
		}
		for _, e := range validate(t, program, out) {
			t.Errorf("%s: %s at %s: %s", e.ID, e.Path, e.XPath, e.Description)
		}
	}
	ours := examples(t)[0].path
	t.Run("our own", func(t *testing.T) { onLetterhead(t, ours) })
	t.Run("real records", func(t *testing.T) {
		for _, reference := range realdata.Files(t, 10, "received/*.docx") {
			t.Run(filepath.Base(reference), func(t *testing.T) { onLetterhead(t, reference) })
		}
	})
}
