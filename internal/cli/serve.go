package cli

import (
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"syscall"
	"time"

	"github.com/cli/browser"
	"github.com/urfave/cli/v2"

	"github.com/coesummary/coesummary/report"
	"github.com/coesummary/coesummary/web"
)

// A server lives for hours, and its users have other programs open: it gives
// memory back sooner than the commands that last a moment.
const (
	serverGC     = 100
	serverMemory = 48 << 20
)

// unseenTime is how long a server that nobody sees waits for its pages.
const unseenTime = 12 * time.Hour

func (s *streams) serveCommand() *cli.Command {
	return &cli.Command{
		Name:      "serve",
		Usage:     "work on a folder of summaries in your browser",
		ArgsUsage: " ",
		UsageText: "coesummary serve [options] [DIR]",
		Description: "Opens your browser with the summaries in the folder DIR (without it, the folder\n" +
			"that you are in): to fill one in, to check it, to make the packet, and to compile\n" +
			"those of all counties.\n\n" +
			"For example:  coesummary serve summaries\n\n" +
			"Nothing leaves your computer, and no other computer can see the pages. A double\n" +
			"click on the program does the same for the folder that the program is in.",
		Flags: []cli.Flag{
			&cli.StringFlag{Name: "port", Usage: "listen on port `N`; without it, on one that is free"},
			&cli.BoolFlag{Name: "no-browser", DisableDefaultText: true, Usage: "only print the address"},
			templatesFlag,
			&cli.BoolFlag{Name: launchedFlag, Hidden: true},
		},
		Action: s.serve,
	}
}

// launchedFlag says that a double click started the server.
const launchedFlag = "launched"

func (s *streams) serve(c *cli.Context) error {
	folder := "."
	switch c.NArg() {
	case 0:
	case 1:
		folder = c.Args().First()
	default:
		return usagef("name one folder; try: coesummary serve --help")
	}
	if info, err := os.Stat(folder); err != nil {
		return usagef("there is no folder %s; check the name", folder)
	} else if !info.IsDir() {
		return usagef("%s is a file; name the folder that it is in", folder)
	}
	port := "0" // one that is free
	if c.IsSet("port") {
		port = c.String("port")
		if n, err := strconv.ParseUint(port, 10, 16); err != nil || n == 0 {
			return usagef("--port takes a number from 1 to 65535")
		}
	}
	set, err := loadTemplates(c.String("templates"))
	if err != nil {
		return err
	}
	launched := c.Bool(launchedFlag)
	if launched && ownsConsole() {
		if done, err := s.unseen(folder); done {
			return err
		}
	}

	ctx := c.Context
	if !signal.Ignored(syscall.SIGHUP) { // the terminal's window is closed
		var stop context.CancelFunc
		ctx, stop = signal.NotifyContext(ctx, syscall.SIGHUP)
		defer stop()
	}
	debug.SetGCPercent(serverGC)
	debug.SetMemoryLimit(serverMemory)
	ln, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", port))
	if err != nil {
		return fmt.Errorf("the pages can't be shown at port %s; does another program use it? %w", port, err)
	}
	routes, folderOpen, err := web.Pages(folder, set, time.Now)
	if err != nil {
		ln.Close()
		return err
	}
	defer folderOpen.Close()
	o := web.Options{Addr: ln.Addr().String(), Routes: routes, Log: s.err}
	if launched {
		o.Idle = unseenTime
	}
	server, err := web.New(o)
	if err != nil {
		ln.Close()
		return err
	}
	if whole, err := filepath.Abs(folder); err == nil {
		folder = whole
	}
	fmt.Fprintf(s.out, "coesummary shows the folder %s at this address, on this computer only:\n%s\n", report.Printable(folder), server.URL())
	fmt.Fprintln(s.out, "Press Ctrl-C here to end, or choose \"Stop the program\" on a page.")
	if !c.Bool("no-browser") {
		go s.openBrowser(ctx, server.URL())
	}
	if err := server.Serve(ctx, ln); err != nil {
		return err
	}
	fmt.Fprintln(s.out, "coesummary has ended.")
	return nil
}

// openBrowser shows an address in the user's browser. Some systems wait until
// the browser is closed.
func (s *streams) openBrowser(ctx context.Context, address string) {
	browser.Stdout, browser.Stderr = io.Discard, io.Discard // what a browser says is not for our users
	if err := browser.OpenURL(address); err != nil && ctx.Err() == nil {
		fmt.Fprintln(s.err, "Your browser could not be opened. Open it yourself, and copy the address above into it.")
	}
}

// unseen starts the program once more, without a window, and reports whether
// that was done. Where the system doesn't let it, the window stays.
func (s *streams) unseen(folder string) (done bool, err error) {
	program, err := os.Executable()
	if err != nil {
		return false, nil
	}
	again := exec.Command(program, "serve", "--"+launchedFlag, "--", folder)
	again.SysProcAttr = withoutWindow()
	return s.handOver(again)
}
