package webtest

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/coesummary/coesummary/internal/cli"
)

// asProgram makes the test binary the program itself, so that a server can be
// killed without the tests.
const asProgram = "COES_AS_PROGRAM"

var (
	root    context.Context // of the one browser that all tests use
	program string          // the browser
	axeCode string          // axe, to be run in pages
	absent  error           // what of them is not there
)

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
	}
	flag.Parse()
	if err := flag.Set("test.parallel", atOnce); err != nil {
		panic(err)
	}
	os.Exit(withBrowser(m))
}

func withBrowser(m *testing.M) int {
	if program, axeCode, absent = tools(); absent == nil {
		home, err := os.MkdirTemp("", "webtest")
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			return 1
		}
		defer os.RemoveAll(home)
		allocator, end := chromedp.NewExecAllocator(context.Background(), flags(home)...)
		defer end()
		var stop context.CancelFunc
		root, stop = chromedp.NewContext(allocator)
		defer stop()
		if err := chromedp.Do(root); err != nil { // starts it
			fmt.Fprintf(os.Stderr, "%s does not start: %v\n", program, err)
			return 1
		}
		defer chromedp.Cancel(root) //nolint:errcheck // its folder goes next
	}
	return m.Run()
}

// tools finds the browser and axe.
func tools() (program, axe string, err error) {
	code, err := os.ReadFile(filepath.Join("..", "..", "tools", "axe", "node_modules", "axe-core", "axe.min.js"))
	if err != nil {
		return "", "", fmt.Errorf("axe is not installed (npm ci --ignore-scripts in tools/axe): %w", err)
	}
	names := []string{"chromium", "chromium-browser", "google-chrome"}
	if chosen := os.Getenv("COES_CHROMIUM"); chosen != "" {
		names = []string{chosen}
	}
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path, string(code), nil
		}
	}
	return "", "", errors.New("there is no Chromium; COES_CHROMIUM names one that lies elsewhere")
}

// flags have the browser run without a window, with a profile of its own that is
// empty, and without asking anything of the network.
func flags(home string) []chromedp.ExecAllocatorOption {
	out := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(program), chromedp.UserDataDir(home), chromedp.Headless, chromedp.DisableGPU,
		chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
	}
	for _, name := range []string{
		"disable-quic", "disable-background-networking", "disable-component-update", "disable-sync", "disable-extensions",
		"disable-dev-shm-usage", "disable-breakpad", "metrics-recording-only",
		// Tabs that nobody looks at must work as fast as the one in front.
		"disable-background-timer-throttling", "disable-backgrounding-occluded-windows", "disable-renderer-backgrounding",
	} {
		out = append(out, chromedp.Flag(name, true))
	}
	return append(out, chromedp.Flag("force-color-profile", "srgb"), chromedp.Flag("lang", "en-US"))
}

// needBrowser ends a test that can't be run.
func needBrowser(t *testing.T) {
	t.Helper()
	switch {
	case absent == nil:
	case os.Getenv("CI") != "":
		t.Fatal(absent)
	default:
		t.Skipf("NOT RUN: %v", absent)
	}
}

// atOnce is how many tests use the browser at once: more than there are
// processors, for most of the time a page waits for somebody to type on.
const atOnce = "4"

// inTurn lets a test that has a browser run beside others.
func inTurn(t *testing.T) {
	t.Helper()
	needBrowser(t)
	t.Parallel()
}
