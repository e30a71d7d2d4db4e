package cli_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestBuildsForEveryone links the program for everybody's machine, without a C
// compiler.
func TestBuildsForEveryone(t *testing.T) {
	if os.Getenv("CI") != "true" {
		t.Skip("NOT RUN: building for six systems takes long; CI=true asks for it")
	}
	begins := map[string][]byte{
		"windows": []byte("MZ"),
		"darwin":  {0xcf, 0xfa, 0xed, 0xfe}, // Mach-O, 64 bits
		"linux":   []byte("\x7fELF"),
	}
	for system, magic := range begins {
		for _, machine := range []string{"amd64", "arm64"} {
			t.Run(system+"/"+machine, func(t *testing.T) {
				program := filepath.Join(t.TempDir(), "coesummary")
				build := exec.Command("go", "build", "-o", program, "../../cmd/coesummary")
				build.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+machine)
				if out, err := build.CombinedOutput(); err != nil {
					t.Fatalf("%v\n%s", err, out)
				}
				data, err := os.ReadFile(program)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.HasPrefix(data, magic) {
					t.Errorf("the program begins with %x", data[:4])
				}
			})
		}
	}
}
