package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// buildProgram builds the program as a user would and returns its path.
func buildProgram(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "coesummary.exe")
	if out, err := exec.Command("go", "build", "-o", program, "../../cmd/coesummary").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	return program
}

// TestKilledAtAnyMoment kills a compilation that replaces a document at moments
// spread over its whole run. Whatever happens, the document's name leads to all
// of the old bytes or all of the new ones.
func TestKilledAtAnyMoment(t *testing.T) {
	program := buildProgram(t)
	target := filepath.Join(t.TempDir(), "statewide.html")
	compile := func() *exec.Cmd {
		return exec.Command(program, "compile", "../../examples/statewide", "-o", target, "--force")
	}
	began := time.Now()
	if out, err := compile().CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	whole := time.Since(began)
	updated, err := os.ReadFile(target)
	if err != nil {
		t.Fatal(err)
	}
	old := []byte("the document of last week")

	const moments = 150
	var kept, replaced int
	for i := range moments {
		if err := os.WriteFile(target, old, 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := compile()
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(whole*time.Duration(i)*3/(2*moments), func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait() // killed or done: both are what is tested
		got, err := os.ReadFile(target)
		switch {
		case err != nil:
			t.Fatalf("kill %d: the document is gone: %v", i, err)
		case bytes.Equal(got, old):
			kept++
		case bytes.Equal(got, updated):
			replaced++
		default:
			t.Fatalf("kill %d: the document has %d bytes that are neither the old nor the new ones", i, len(got))
		}
	}
	if kept == 0 {
		t.Errorf("no kill came in time: the old document stood %d times, the new one %d times", kept, replaced)
	}
	t.Logf("the old document stood %d times, the new one %d times", kept, replaced)
}
