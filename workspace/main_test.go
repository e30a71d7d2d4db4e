package workspace_test

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/coesummary/coesummary/workspace"
)

// Some tests need other processes, which they can kill or which have fewer
// rights. Those run this test binary again, with the work in its environment.
const (
	work   = "WORKSPACE_TEST_WORK"
	folder = "WORKSPACE_TEST_FOLDER"
	label  = "WORKSPACE_TEST_LABEL"
)

// works are what another process can do. It prints what the test has to know;
// an error ends it.
var works = map[string]func(dir, label string) error{
	"save for ever": saveForEver,
	"save a lot":    saveALot,
}

func TestMain(m *testing.M) {
	name := os.Getenv(work)
	if name == "" {
		os.Exit(m.Run())
	}
	if err := works[name](os.Getenv(folder), os.Getenv(label)); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// another is a process that does some work in a folder.
func another(name, dir, tag string) *exec.Cmd {
	program, err := os.Executable()
	if err != nil {
		panic(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), work+"="+name, folder+"="+dir, label+"="+tag)
	cmd.Stderr = os.Stderr
	return cmd
}

// saveForEver saves one version after the other until the process is killed.
// It says when it begins.
func saveForEver(dir, tag string) error {
	w, err := workspace.Open(dir)
	if err != nil {
		return err
	}
	for n := 0; ; n++ {
		_, base, err := w.Read(modoc)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		if n == 0 {
			fmt.Println("go")
		}
		if _, err = w.Save(modoc, base, paper(fmt.Sprintf("%s.%d", tag, n))); err != nil {
			return err
		}
	}
}

// paper is what a saver writes: anybody can see by its first line what the
// rest has to be.
func paper(title string) []byte {
	return []byte(title + "\n" + strings.Repeat(title+" is whole.\n", 400))
}

// isPaper reports whether data is a paper, whole, and returns its title.
func isPaper(data []byte) (string, bool) {
	title, _, _ := strings.Cut(string(data), "\n")
	return title, string(data) == string(paper(title))
}

// clients is how many save at once in one process, and rounds how often each
// of them succeeds.
const clients, rounds = 25, 4

// saveALot has clients save into the same file. Each goes on until it succeeded
// in all its rounds; the process says which versions were saved.
func saveALot(dir, tag string) error {
	w, err := workspace.Open(dir)
	if err != nil {
		return err
	}
	defer w.Close()
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var (
		group   sync.WaitGroup
		mu      sync.Mutex
		trouble []error
	)
	for c := range clients {
		group.Go(func() {
			for round := 0; round < rounds; {
				title := fmt.Sprintf("%s.%d.%d", tag, c, round)
				_, base, err := w.Read(modoc)
				if err == nil {
					_, err = w.Save(modoc, base, paper(title))
				}
				var conflict *workspace.Conflict
				mu.Lock()
				switch {
				case err == nil:
					fmt.Fprintln(out, title)
					round++
				case !errors.As(err, &conflict):
					trouble = append(trouble, err)
					round = rounds
				}
				mu.Unlock()
			}
		})
	}
	group.Wait()
	return errors.Join(trouble...)
}
