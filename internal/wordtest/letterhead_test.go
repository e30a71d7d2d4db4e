package wordtest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/internal/cli"
)

// TestLetterheads puts a packet on the letterhead of each file that other
// programs made, and one of our own, and asks the Open XML SDK about it.
func TestLetterheads(t *testing.T) {
	program := sdk(t)
	references := []string{files(t)[0].path}
	if data := realData(); data != "" {
		received, err := filepath.Glob(filepath.Join(data, "received", "*.docx"))
		if err != nil || len(received) == 0 {
			t.Fatalf("no Word files were received: %v", err)
		}
		references = append(references, received...)
	}
	for _, reference := range references {
		t.Run(filepath.Base(reference), func(t *testing.T) {
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
		})
	}
}
