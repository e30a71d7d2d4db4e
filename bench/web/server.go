package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
)

// build builds the program as users have it.
func build(dir string) (string, error) {
	program := filepath.Join(dir, "coesummary")
	if runtime.GOOS == "windows" {
		program += ".exe"
	}
	if out, err := exec.Command("go", "build", "-o", program, "./cmd/coesummary").CombinedOutput(); err != nil {
		return "", fmt.Errorf("the program can't be built; run bench/web at the top of the project: %w\n%s", err, out)
	}
	return program, nil
}

// server is the program that serves a folder.
type server struct {
	cmd  *exec.Cmd
	url  string
	said chan struct{} // closed when it has written its last line
	// heap is what was in use after the last collection of garbage, in megabytes.
	heap atomic.Int64
}

// serve starts the program on a folder.
func serve(program, folder string) (*server, error) {
	s := &server{cmd: exec.Command(program, "serve", "--no-browser", folder), said: make(chan struct{})}
	// The runtime tells of each collection on standard error, and changes nothing
	// else by it.
	s.cmd.Env = append(os.Environ(), "GODEBUG=gctrace=1")
	stdout, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	stderr, err := s.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	go s.listen(stderr)
	lines := bufio.NewScanner(stdout)
	for lines.Scan() {
		if s.url = lines.Text(); strings.HasPrefix(s.url, "http://127.0.0.1:") {
			go io.Copy(io.Discard, stdout) //nolint:errcheck // what it says at its end
			return s, nil
		}
	}
	s.kill()
	return nil, errors.New("the server gave no address")
}

// collection is a line of the runtime such as "gc 7 @0.9s 1%: …, 9->10->5 MB, …".
var collection = regexp.MustCompile(`^gc \d+ .*, \d+->\d+->(\d+) MB`)

// listen reads what the server says of its memory, and passes on the rest.
func (s *server) listen(stderr io.Reader) {
	defer close(s.said)
	for lines := bufio.NewScanner(stderr); lines.Scan(); {
		if m := collection.FindStringSubmatch(lines.Text()); m != nil {
			n, _ := strconv.ParseInt(m[1], 10, 64) //nolint:errcheck // the expression lets only digits through
			s.heap.Store(n)
		} else {
			fmt.Fprintln(os.Stderr, lines.Text())
		}
	}
}

// end asks the server to end, as the button on each page does.
func (s *server) end() error {
	answer, err := http.Post(s.url+"quit", formType, nil)
	if err != nil {
		return err
	}
	answer.Body.Close()
	<-s.said
	return s.cmd.Wait()
}

// kill ends the server where it did not end.
func (s *server) kill() {
	_ = s.cmd.Process.Kill()
}

// memory returns what the system says of the server's memory in megabytes: what
// it holds now, and the most that it ever held. Both are 0 where the system has
// no such file.
func (s *server) memory() (now, peak float64, err error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", s.cmd.Process.Pid))
	if errors.Is(err, os.ErrNotExist) {
		return 0, 0, nil
	}
	for line := range strings.Lines(string(status)) {
		f := strings.Fields(line)
		if len(f) != 3 || f[2] != "kB" {
			continue
		}
		n, err := strconv.ParseFloat(f[1], 64)
		switch {
		case err != nil:
			return 0, 0, err
		case f[0] == "VmRSS:":
			now = n / 1024
		case f[0] == "VmHWM:":
			peak = n / 1024
		}
	}
	return now, peak, err
}

// remembering prints what the server holds after everything.
func remembering(out io.Writer, _ *visitor, s *server) error {
	now, peak, err := s.memory()
	if err != nil {
		return err
	}
	if peak == 0 {
		fmt.Fprintf(out, "  memory              not measured on this system\n")
		return nil
	}
	fmt.Fprintf(out, "  memory              %7.1f MB now, %.1f at its peak, %d of it in use   goal: below %.0f, %s\n",
		now, peak, s.heap.Load(), goalMemory, verdict(peak < goalMemory))
	return nil
}
