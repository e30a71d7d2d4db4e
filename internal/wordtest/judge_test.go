package wordtest

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/coesummary/coesummary/internal/docxcheck"
)

// asItCame are the rules that a county's own words may break: they are passed
// on as they came.
var asItCame = map[docxcheck.Rule]bool{
	docxcheck.LinkText:         true,
	docxcheck.HeadingDisguised: true,
}

func TestOurOwnChecks(t *testing.T) {
	withFiles(t, func(t *testing.T, list []wordFile) {
		for _, f := range list {
			t.Run(f.name, func(t *testing.T) {
				data, err := os.ReadFile(f.path)
				if err != nil {
					t.Fatal(err)
				}
				for _, p := range docxcheck.Check(data) {
					if f.received && asItCame[p.Rule] || f.form && p.Rule == docxcheck.ContentsPresent {
						continue
					}
					t.Error(p)
				}
			})
		}
	})
}

// sdkError is one complaint of the Open XML SDK.
type sdkError struct {
	Description, Path, XPath, ID, ErrorType string
}

func TestOpenXMLSDK(t *testing.T) {
	program := sdk(t)
	withFiles(t, func(t *testing.T, list []wordFile) {
		for _, f := range list {
			t.Run(f.name, func(t *testing.T) {
				t.Parallel()
				for _, e := range validate(t, program, f.path) {
					t.Errorf("%s: %s at %s: %s", e.ID, e.Path, e.XPath, e.Description)
				}
			})
		}
	})
	t.Run("a file that is broken", func(t *testing.T) {
		t.Parallel()
		broken := filepath.Join(t.TempDir(), "broken.docx")
		if err := os.WriteFile(broken, []byte("Dear Sir or Madam"), 0o600); err != nil {
			t.Fatal(err)
		}
		if len(validate(t, program, broken)) == 0 {
			t.Error("the SDK finds nothing wrong with a file that is no Word file: it judges nothing")
		}
	})
}

// sdk returns the SDK's program, and skips the test where nobody asked for it.
func sdk(t *testing.T) string {
	t.Helper()
	program := os.Getenv("OOXML_VALIDATOR")
	if program == "" {
		if !inCI() {
			t.Skip("NOT RUN: the Open XML SDK is asked for by OOXML_VALIDATOR, the path of its dist/src/cli.js")
		}
		program = filepath.Join("..", "..", "tools", "ooxml", "node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js")
	}
	if _, err := os.Stat(program); err != nil {
		t.Fatalf("the Open XML SDK is not here (%v): run npm ci --ignore-scripts in tools/ooxml", err)
	}
	return program
}

// validate asks the SDK about one file. It takes one file a call, and ends
// with 1 where the file is wrong.
func validate(t *testing.T, program, path string, flags ...string) []sdkError {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "node", append([]string{program, path}, flags...)...).Output()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() != 1 {
		t.Fatalf("the SDK could not run: %v\n%s", err, exit.Stderr)
	} else if err != nil && exit == nil {
		t.Fatalf("the SDK could not run: %v", err)
	}
	var answer struct {
		OK     *bool
		Errors []sdkError
	}
	if err := json.Unmarshal(out, &answer); err != nil || answer.OK == nil || *answer.OK != (len(answer.Errors) == 0) {
		t.Fatalf("the SDK's answer is not understood (%v): %s", err, out)
	}
	return answer.Errors
}
