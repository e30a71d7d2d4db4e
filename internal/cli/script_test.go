package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/docx"
	"github.com/coesummary/coesummary/internal/cli"
	"github.com/coesummary/coesummary/markdown"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"coesummary": func() {
			os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
		},
	})
}

// TestScripts runs what a user types, as in testdata/script: each is a session
// in an empty folder, with $EXAMPLES naming this repository's examples.
func TestScripts(t *testing.T) {
	examples, err := filepath.Abs(filepath.Join("..", "..", "examples"))
	if err != nil {
		t.Fatal(err)
	}
	const folder = "testdata/script"
	if scripts, _ := filepath.Glob(folder + "/*.txtar"); len(scripts) == 0 {
		t.Fatal("there are no scripts in " + folder)
	}
	testscript.Run(t, testscript.Params{
		Dir: folder,
		Setup: func(env *testscript.Env) error {
			env.Setenv("EXAMPLES", examples)
			return nil
		},
		Cmds: map[string]func(ts *testscript.TestScript, neg bool, args []string){
			"status":    status,
			"sameBytes": sameBytes,
			"wordFile":  wordFile,
		},
	})
}

// status N COMMAND… asserts the exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	if neg || err != nil || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND [ARGS]")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("the exit status is %d, not %d", got, want)
	}
}

// wordFile WORD TEXT makes a Word file of a text in the dialect of the narratives.
func wordFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: wordFile WORD TEXT")
	}
	blocks, problems := markdown.Parse(ts.ReadFile(args[1]))
	if len(problems) > 0 {
		ts.Fatalf("%s: %v", args[1], problems)
	}
	var b bytes.Buffer
	ts.Check(docx.Write(&b, &document.Document{Title: args[0], Language: "en-US", Blocks: blocks}, docx.Options{}))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o600))
}

// sameBytes A B asserts that two files are equal, Word files included.
func sameBytes(ts *testscript.TestScript, neg bool, args []string) {
	if same := ts.ReadFile(args[0]) == ts.ReadFile(args[1]); same == neg {
		ts.Fatalf("the files are the same: %v", same)
	}
}
