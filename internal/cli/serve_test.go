package cli_test

import (
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// startServe starts "coesummary serve" in a folder, and returns the address that
// it says.
func startServe(t *testing.T, folder string, args ...string) (*session, string) {
	t.Helper()
	return startSession(t, folder, exec.Command("coesummary", append([]string{"serve", "--no-browser"}, args...)...)) // as TestMain makes it
}

func startSession(t *testing.T, folder string, cmd *exec.Cmd) (*session, string) {
	t.Helper()
	s := &session{t: t, cmd: cmd, lines: make(chan string)}
	s.cmd.Dir = folder
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	s.cmd.Stdout, s.cmd.Stderr = write, write
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	write.Close()
	go s.read(read)
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill() // where the test did not end it
		for range s.lines {
		}
		_ = s.cmd.Wait()
		read.Close()
	})
	said := s.wait("http://127.0.0.1:")
	s.wait("Press Ctrl-C")
	return s, said[strings.LastIndex(said, "http://"):]
}

// asked returns the status of an address.
func asked(t *testing.T, method, address string) int {
	t.Helper()
	q, err := http.NewRequest(method, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	if method == "POST" {
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	answer, err := http.DefaultClient.Do(q)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	defer http.DefaultClient.CloseIdleConnections()
	return answer.StatusCode
}

func TestServe(t *testing.T) {
	folder := t.TempDir()
	s, address := startServe(t, folder)
	if said := strings.Join(s.said, "\n"); !strings.Contains(said, filepath.Base(folder)) {
		t.Errorf("it does not say which folder it shows:\n%s", said)
	}
	if got := asked(t, "GET", address+"static/style.css"); got != 200 {
		t.Errorf("the style sheet is answered with %d", got)
	}
	port := strings.TrimSuffix(strings.SplitN(address, ":", 3)[2], "/")
	port, _, _ = strings.Cut(port, "/")
	if got := asked(t, "GET", "http://127.0.0.1:"+port+"/"); got != 404 {
		t.Errorf("without the secret the answer is %d", got)
	}

	// A second one for the same folder works too; one at the same port doesn't.
	second, other := startServe(t, folder, ".")
	if other == address {
		t.Errorf("both are at %s", other)
	}
	out, err := exec.Command("coesummary", "serve", "--no-browser", "--port", port).CombinedOutput()
	if err == nil || !strings.Contains(string(out), "does another program use it?") {
		t.Errorf("%v: %s", err, out)
	}

	if got := asked(t, "POST", other+"quit"); got != 200 {
		t.Errorf("the button is answered with %d", got)
	}
	second.wait("coesummary has ended.")
	if err := second.cmd.Wait(); err != nil {
		t.Errorf("after the button: %v", err)
	}

	if runtime.GOOS == "windows" {
		t.Log("NOT TRIED on Windows: Ctrl-C")
		return
	}
	if status, rest := s.end(); status != 0 || rest != "coesummary has ended." {
		t.Errorf("on Ctrl-C the exit status is %d, and it says %q", status, rest)
	}
}
