package webtest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a tab waits for what must come. It is long because the
// machine may have much to do; a test that passes never waits for it.
const patience = 30 * time.Second

// tab is a page that is open in the browser. A test has one or more.
type tab struct {
	t         *testing.T
	ctx       context.Context
	at        *server
	downloads string
	noScript  bool

	mu       sync.Mutex
	trouble  []string
	forgiven []string
	dialogs  chan string
}

// newTab opens an empty tab that shares nothing with those of other tests.
func newTab(t *testing.T, at *server) *tab {
	t.Helper()
	ctx, stop := chromedp.NewContext(root, chromedp.WithNewBrowserContext())
	b := &tab{t: t, ctx: ctx, at: at, downloads: t.TempDir(), dialogs: make(chan string, 9)}
	if err := chromedp.Listen(ctx, b.hear); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		b.checkTrouble()
		stop()
	})
	do(b, network.Enable, network.EnableParams{})
	do(b, log.Enable, cdp.Empty{})
	do(b, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true})
	events := true
	if _, err := chromedp.CallBrowser(ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: b.downloads, EventsEnabled: &events,
		BrowserContextID: chromedp.FromContext(ctx).BrowserContextID,
	}); err != nil {
		t.Fatal(err)
	}
	b.resize(1280)
	go b.answerDialogs()
	return b
}

// do runs a command of the browser's protocol in the tab.
func do[P, R any](b *tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	r, err := try(b, command, params)
	if err != nil {
		b.t.Fatalf("%s: %v", command.Method, err)
	}
	return r
}

func try[P, R any](b *tab, command cdp.Command[P, R], params P) (R, error) {
	ctx, stop := context.WithTimeout(b.ctx, patience)
	defer stop()
	return chromedp.Call(ctx, command, params)
}

// hear notes whatever goes wrong in the page.
func (b *tab) hear(event any) {
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning || e.Type == runtime.ConsoleAPICalledTypeAssert {
			words, _ := json.Marshal(e.Args) //nolint:errcheck // it came as JSON
			b.note("the console has %s", words)
		}
	case *runtime.EventExceptionThrown:
		b.note("a script failed: %s", describe(e.ExceptionDetails))
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			b.note("the browser says: %s %s", e.Entry.Text, b.short(e.Entry.URL))
		}
	case *network.EventResponseReceived:
		if e.Response.Status >= 400 {
			b.note("%s is answered with %d", b.short(e.Response.URL), e.Response.Status)
		}
	case *network.EventLoadingFailed:
		// What is cut off because the page is left, or is saved to a file, is not
		// a failure.
		if !e.Canceled && e.ErrorText != "net::ERR_ABORTED" {
			b.note("a request failed: %s %s", e.ErrorText, e.BlockedReason)
		}
	case *page.EventJavascriptDialogOpening:
		b.dialogs <- string(e.Type)
	}
}

// answerDialogs agrees to leave a page that asks whether one wants to, and notes
// that it asked.
func (b *tab) answerDialogs() {
	for {
		select {
		case kind := <-b.dialogs:
			b.note("a dialog asks: %s", kind)
			_, err := try(b, page.HandleJavaScriptDialog, page.HandleJavaScriptDialogParams{Accept: true})
			if err != nil && b.ctx.Err() == nil {
				b.note("the dialog can't be answered: %v", err)
			}
		case <-b.ctx.Done():
			return
		}
	}
}

func describe(d *runtime.ExceptionDetails) string {
	if d.Exception != nil && d.Exception.Description != "" {
		return d.Exception.Description
	}
	return d.Text
}

// short leaves the secret out of an address.
func (b *tab) short(address string) string {
	return strings.TrimPrefix(address, b.at.url)
}

func (b *tab) note(format string, args ...any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.trouble = append(b.trouble, fmt.Sprintf(format, args...))
}

// forgive says that trouble with these words in it is what the test is about.
func (b *tab) forgive(words ...string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.forgiven = append(b.forgiven, words...)
}

// checkTrouble fails the test for what went wrong since it was last asked.
func (b *tab) checkTrouble() {
	b.t.Helper()
	b.mu.Lock()
	defer b.mu.Unlock()
	for _, line := range b.trouble {
		known := false
		for _, words := range b.forgiven {
			known = known || strings.Contains(line, words)
		}
		if !known {
			b.t.Errorf("in the page: %s", line)
		}
	}
	b.trouble = nil
}

// errNoPage says that the page is just being left for another.
var errNoPage = errors.New("there is no page at the moment")

// ask calls a function of JavaScript in the page.
func ask[T any](b *tab, function string, args ...any) T {
	b.t.Helper()
	got, err := tryAsk[T](b, function, args...)
	if err != nil {
		b.t.Fatalf("%s: %v", function, err)
	}
	return got
}

func tryAsk[T any](b *tab, function string, args ...any) (T, error) {
	var out T
	yes := true
	r, err := try(b, runtime.Evaluate, runtime.EvaluateParams{Expression: b.call(function, args), ReturnByValue: &yes, AwaitPromise: &yes})
	switch {
	case err != nil:
		return out, errors.Join(errNoPage, err)
	case r.ExceptionDetails != nil:
		return out, errors.New(describe(r.ExceptionDetails))
	case len(r.Result.Value) == 0:
		return out, nil
	}
	return out, json.Unmarshal(r.Result.Value, &out)
}

// call is the call of a function of JavaScript.
func (b *tab) call(function string, args []any) string {
	list := make([]string, len(args))
	for i, a := range args {
		data, err := json.Marshal(a)
		if err != nil {
			b.t.Fatal(err)
		}
		list[i] = string(data)
	}
	return "(" + function + ")(" + strings.Join(list, ",") + ")"
}

// wait waits until a function of JavaScript is true in the page, also across
// pages.
func (b *tab) wait(what, function string, args ...any) {
	b.t.Helper()
	if !b.comes(patience, function, args...) {
		b.t.Fatalf("%s: it did not come. The page is %s:\n%s", what, b.short(b.address()), b.words())
	}
}

func (b *tab) comes(within time.Duration, function string, args ...any) bool {
	end := time.Now().Add(within)
	for {
		if ok, err := tryAsk[bool](b, function, args...); err == nil && ok {
			return true
		}
		if time.Now().After(end) {
			return false
		}
		time.Sleep(10 * time.Millisecond)
	}
}

func (b *tab) address() string {
	got, _ := tryAsk[string](b, `() => location.href`) //nolint:errcheck // for a message
	return got
}

// words are those of the page as they can be seen.
func (b *tab) words() string {
	got, _ := tryAsk[string](b, `() => document.body.innerText`) //nolint:errcheck // for a message
	return got
}

// resize makes the window a width.
func (b *tab) resize(width int64) { b.t.Helper(); b.window(width, 900) }

func (b *tab) window(width, height int64) {
	b.t.Helper()
	do(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// paint chooses between the light and the dark colors.
func (b *tab) paint(colors string) {
	b.t.Helper()
	do(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: colors}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// scripts lets the pages' scripts run, or not.
func (b *tab) scripts(run bool) {
	b.t.Helper()
	do(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !run})
}
