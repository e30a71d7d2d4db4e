package cli_test

import (
	"bufio"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// fakeBrowser puts a program in the place of the browser. It returns the search
// path for programs that finds it, and what it is asked to open.
func fakeBrowser(t *testing.T) (path string, opened func() string) {
	t.Helper()
	folder := t.TempDir()
	pipe := filepath.Join(folder, "opened")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	save(t, folder, "xdg-open", "#!/bin/sh\necho what a browser says\necho \"$1\" >'"+pipe+"'\n")
	if err := os.Chmod(filepath.Join(folder, "xdg-open"), 0o700); err != nil {
		t.Fatal(err)
	}
	return folder + ":" + os.Getenv("PATH"), func() string {
		said, err := os.ReadFile(pipe) // waits for the browser
		if err != nil {
			t.Fatal(err)
		}
		return strings.TrimSpace(string(said))
	}
}

func TestTheBrowserOpens(t *testing.T) {
	path, opened := fakeBrowser(t)
	cmd := exec.Command("coesummary", "serve")
	cmd.Env = append(os.Environ(), "PATH="+path)
	s, address := startSession(t, t.TempDir(), cmd)
	if got := opened(); got != address {
		t.Errorf("the browser opens %q, not %q", got, address)
	}
	if status, rest := s.end(); status != 0 || rest != "coesummary has ended." {
		t.Errorf("the exit status is %d, and it says %q", status, rest)
	}
}

func TestWithoutABrowser(t *testing.T) {
	cmd := exec.Command("coesummary", "serve")
	var err error
	if cmd.Path, err = exec.LookPath("coesummary"); err != nil {
		t.Fatal(err)
	}
	cmd.Env = append(os.Environ(), "PATH="+t.TempDir())
	s, address := startSession(t, t.TempDir(), cmd)
	s.wait("Your browser could not be opened.")
	if got := asked(t, "GET", address+"static/style.css"); got != 200 {
		t.Errorf("the style sheet is answered with %d", got)
	}
	s.end()
}

// TestFileManager starts the program as a file manager does, with nothing to
// read and the system's journal to write to.
func TestFileManager(t *testing.T) {
	path, opened := fakeBrowser(t)
	cmd := exec.Command(buildProgram(t))
	cmd.Dir = t.TempDir()
	cmd.Env = append(os.Environ(), "PATH="+path, "DISPLAY=:0")
	ours, theirs := journal(t)
	cmd.Stdout, cmd.Stderr = theirs, theirs
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill() // where the test did not end it
		_ = cmd.Wait()
	})
	lines := bufio.NewReader(ours)
	said, err := lines.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if folder := filepath.Dir(cmd.Path); !strings.Contains(said, folder) {
		t.Errorf("the program is in %s, and says %q", folder, said)
	}
	if got := asked(t, "POST", opened()+"quit"); got != 200 {
		t.Errorf("the button is answered with %d", got)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("after the button: %v", err)
	}
}

// journal returns both ends of a socket.
func journal(t *testing.T) (net.Conn, *os.File) {
	t.Helper()
	ends, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM, 0)
	if err != nil {
		t.Fatal(err)
	}
	theirs := os.NewFile(uintptr(ends[1]), "journal")
	t.Cleanup(func() { theirs.Close() })
	end := os.NewFile(uintptr(ends[0]), "ours")
	defer end.Close()
	ours, err := net.FileConn(end)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { ours.Close() })
	return ours, theirs
}
