package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
)

// doubleClick returns the arguments that a double click on the program stands
// for: serve the folder that the program is in. Where a person called it without
// arguments, there are none.
func (s *streams) doubleClick() []string {
	program, err := os.Executable()
	if err != nil || !doubleClicked(runtime.GOOS, s.startedBy()) {
		return nil
	}
	return []string{"serve", "--" + launchedFlag, "--", filepath.Dir(program)}
}

// starter is what can be seen of whoever started the program.
type starter struct {
	in, out, err stream
	ownConsole   bool // a console window with nothing else in it
	wholePath    bool // the program was called by its path from the root
	atHome       bool // in the user's home folder
	desktop      bool // where windows can be shown
}

// stream is what one of the three standard streams leads to.
type stream int

const (
	nowhere  stream = iota // to nothing, or to the system's journal
	terminal               // to a person
	file                   // to a file
	handed                 // to another program
)

func (s *streams) startedBy() starter {
	by := starter{
		in: leadsTo(s.in), out: leadsTo(s.out), err: leadsTo(s.err),
		ownConsole: ownsConsole(),
		wholePath:  len(os.Args) > 0 && filepath.IsAbs(os.Args[0]),
		desktop:    os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != "",
	}
	here, err := os.Stat(".")
	if err != nil {
		return by
	}
	if home, err := os.UserHomeDir(); err == nil {
		if info, err := os.Stat(home); err == nil {
			by.atHome = os.SameFile(here, info)
		}
	}
	return by
}

func leadsTo(s any) stream {
	f, ok := s.(*os.File)
	if !ok {
		return handed
	}
	if isTerminal(f) {
		return terminal
	}
	info, err := f.Stat()
	switch {
	case err != nil: // it was closed
		return nowhere
	case info.Mode().IsRegular():
		return file
	case info.Mode()&fs.ModeNamedPipe != 0:
		return handed
	default: // the null device, or the socket of the journal
		return nowhere
	}
}

// doubleClicked reports whether the program was started by a double click and
// not by a person at a terminal or by another program. It is asked only where
// there are no arguments.
//
// Explorer gives a program a console of its own. Finder opens a terminal, which
// is in the home folder, and types the whole path. The file managers of Linux
// start a program like any with windows: nobody writes to it or reads from it,
// and what it says goes into the journal or a file of the session.
func doubleClicked(system string, by starter) bool {
	switch system {
	case "windows":
		return by.ownConsole
	case "darwin":
		return by.in == terminal && by.out == terminal && by.wholePath && by.atHome
	default:
		unread := func(s stream) bool { return s == nowhere || s == file }
		return by.desktop && by.in == nowhere && unread(by.out) && unread(by.err)
	}
}

// addressBegins begins the line that says where a server is.
const addressBegins = "http://127.0.0.1:"

// handOver starts the program once more and waits until it says its address.
// It reports false if it can't be started at all. If it ends instead of saying
// its address, its words are shown until the user has read them: the window
// closes with this program.
func (s *streams) handOver(again *exec.Cmd) (done bool, err error) {
	out, err := again.StdoutPipe()
	if err != nil {
		return false, nil
	}
	again.Stderr = again.Stdout
	if err := again.Start(); err != nil {
		return false, nil
	}
	var said []string
	for lines := bufio.NewScanner(out); lines.Scan(); {
		if strings.HasPrefix(lines.Text(), addressBegins) {
			return true, nil
		}
		said = append(said, strings.TrimPrefix(lines.Text(), "coesummary: "))
	}
	if err := again.Wait(); err != nil {
		said = append(said, err.Error())
	}
	fmt.Fprintf(s.err, "coesummary could not be started.\n%s\nPress Enter to close this window.\n", strings.Join(said, "\n"))
	bufio.NewReader(s.in).ReadString('\n') //nolint:errcheck // whatever comes is enough
	return true, errors.New("coesummary could not be started")
}
