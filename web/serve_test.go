package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// pipes is a network inside the test, so that its clock moves only when
// everybody waits.
type pipes struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func newPipes() *pipes { return &pipes{conns: make(chan net.Conn), closed: make(chan struct{})} }

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error {
	p.once.Do(func() { close(p.closed) })
	return nil
}

func (p *pipes) Addr() net.Addr {
	a, err := net.ResolveTCPAddr("tcp4", testAddr)
	if err != nil {
		panic(err)
	}
	return a
}

// dial connects to the server.
func (p *pipes) dial(context.Context, string, string) (net.Conn, error) {
	ours, theirs := net.Pipe()
	select {
	case p.conns <- theirs:
		return ours, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

// run is a server on such a network.
type run struct {
	*Server
	net    *pipes
	client *http.Client
	stop   context.CancelFunc
	done   chan error
	log    bytes.Buffer
}

// play runs a server, and ends it after the test if the test didn't.
func play(t *testing.T, o Options, test func(t *testing.T, r *run)) {
	synctest.Test(t, func(t *testing.T) {
		r := &run{net: newPipes(), done: make(chan error, 1)}
		o.Log = &r.log
		r.Server = newServer(t, o)
		transport := &http.Transport{DialContext: r.net.dial}
		r.client = &http.Client{Transport: transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		var ctx context.Context
		ctx, r.stop = context.WithCancel(context.Background())
		ended := make(chan struct{})
		go func() {
			defer close(ended)
			r.done <- r.Serve(ctx, r.net)
		}()
		test(t, r)
		r.stop()
		transport.CloseIdleConnections()
		<-ended
	})
}

// get asks for a page and returns its words.
func (r *run) get(t *testing.T, path string) string {
	t.Helper()
	answer, err := r.client.Get(r.URL() + path)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func (r *run) ended() bool {
	synctest.Wait()
	return len(r.done) > 0
}

func TestTheButtonEndsIt(t *testing.T) {
	play(t, Options{}, func(t *testing.T, r *run) {
		answer, err := r.client.Get(r.URL() + "quit")
		if err != nil || answer.StatusCode != 405 || r.ended() {
			t.Fatalf("to look at the address is enough to end it: %v, %v", answer, err)
		}
		answer.Body.Close()
		for range 2 { // a double click
			answer, err = r.client.Post(r.URL()+"quit", "application/x-www-form-urlencoded", nil)
			if err != nil {
				break
			}
			body, err := io.ReadAll(answer.Body)
			answer.Body.Close()
			if err != nil || !strings.Contains(string(body), "coesummary has stopped") {
				t.Fatalf("%s, %v", body, err)
			}
		}
		if err := <-r.done; err != nil {
			t.Errorf("it ended with %v", err)
		}
		if _, err := r.client.Get(r.URL()); err == nil {
			t.Error("it still answers")
		}
	})
}

// slowly has a save that waits until the test lets it go on.
type slowly struct {
	begun, let chan struct{}
	saved      atomic.Int32
	shown      atomic.Int32 // how often the start page was
}

// routes makes the channels too: the test's own clock knows only those that
// are made under it.
func (s *slowly) routes(mux *http.ServeMux, _ string) error {
	s.begun, s.let = make(chan struct{}, 999), make(chan struct{})
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		s.shown.Add(1)
		io.WriteString(w, "start") //nolint:errcheck // the test reads it
	})
	mux.HandleFunc("POST /api/save", func(w http.ResponseWriter, r *http.Request) {
		if _, err := io.Copy(io.Discard, r.Body); err != nil {
			return
		}
		s.begun <- struct{}{}
		select {
		case <-s.let:
			s.saved.Add(1)
			io.WriteString(w, "saved") //nolint:errcheck // the test reads it
		case <-r.Context().Done():
		}
	})
	return nil
}

// save saves and sends the answer's words, or the error's.
func (r *run) save(said chan<- string) {
	answer, err := r.client.Post(r.URL()+"api/save", "application/json", strings.NewReader("{}"))
	if err != nil {
		said <- err.Error()
		return
	}
	body, _ := io.ReadAll(answer.Body) //nolint:errcheck // what was cut off is not "saved"
	answer.Body.Close()
	said <- string(body)
}

func TestASaveIsFinishedFirst(t *testing.T) {
	slow := &slowly{}
	play(t, Options{Routes: slow.routes}, func(t *testing.T, r *run) {
		said := make(chan string, 1)
		go r.save(said)
		<-slow.begun
		r.stop() // Ctrl-C
		time.Sleep(endTime / 2)
		if r.ended() {
			t.Fatal("it did not wait for the save")
		}
		if _, err := r.client.Get(r.URL()); err == nil {
			t.Error("it takes new requests")
		}
		close(slow.let)
		if got := <-said; got != "saved" || slow.saved.Load() != 1 {
			t.Errorf("the page is told %q, %d saved", got, slow.saved.Load())
		}
		if err := <-r.done; err != nil {
			t.Errorf("it ended with %v", err)
		}
	})
}

func TestTheEndComesAllTheSame(t *testing.T) {
	slow := &slowly{}
	play(t, Options{Routes: slow.routes}, func(t *testing.T, r *run) {
		said := make(chan string, 1)
		go r.save(said)
		<-slow.begun
		r.stop()
		time.Sleep(endTime + time.Second)
		if !r.ended() {
			t.Fatal("a request that never ends holds it")
		}
		if err := <-r.done; err != nil || !strings.Contains(r.log.String(), "was cut off") {
			t.Errorf("it ended with %v and wrote %q", err, r.log.String())
		}
		<-said
	})
}

func TestHalfADayWithoutAPage(t *testing.T) {
	const half = 12 * time.Hour
	play(t, Options{Idle: half}, func(t *testing.T, r *run) {
		for range 3 { // a page that is open asks now and then
			time.Sleep(half - time.Minute)
			if got := r.get(t, ""); got != "start" {
				t.Fatalf("it says %q", got)
			}
		}
		time.Sleep(half - time.Second)
		if r.ended() {
			t.Fatal("it ended too early")
		}
		time.Sleep(half/looks + time.Second)
		if !r.ended() {
			t.Fatal("it goes on for ever")
		}
		if err := <-r.done; err != nil || !strings.Contains(r.log.String(), "12h0m0s") {
			t.Errorf("it ended with %v and wrote %q", err, r.log.String())
		}
	})
}

// Somebody who doesn't know the secret doesn't keep it alive.
func TestStrangersDontKeepItAlive(t *testing.T) {
	play(t, Options{Idle: time.Hour}, func(t *testing.T, r *run) {
		for range 63 {
			time.Sleep(time.Minute)
			if answer, err := r.client.Get("http://" + testAddr + "/favicon.ico"); err == nil {
				answer.Body.Close()
			}
		}
		if !r.ended() {
			t.Error("it goes on")
		}
	})
}

func TestARequestThatTakesLongKeepsItAlive(t *testing.T) {
	slow := &slowly{}
	play(t, Options{Routes: slow.routes, Idle: time.Minute}, func(t *testing.T, r *run) {
		said := make(chan string, 1)
		go r.save(said)
		<-slow.begun
		time.Sleep(5 * time.Minute)
		close(slow.let)
		if got := <-said; got != "saved" || r.ended() {
			t.Errorf("the page is told %q; it ended: %v", got, r.ended())
		}
	})
}

func TestWithoutALimitItWaitsForEver(t *testing.T) {
	play(t, Options{}, func(t *testing.T, r *run) {
		time.Sleep(1000 * time.Hour)
		if r.ended() {
			t.Error("it ended")
		}
	})
}

// What is too many at once is not turned away.
func TestACrowdWaitsItsTurn(t *testing.T) {
	slow := &slowly{}
	play(t, Options{Routes: slow.routes}, func(t *testing.T, r *run) {
		const crowd = 100
		said := make(chan string, crowd)
		for range crowd {
			go r.save(said)
		}
		synctest.Wait()
		if n := len(slow.begun); n != atOnce {
			t.Errorf("%d are answered at once, not %d", n, atOnce)
		}
		close(slow.let)
		for range crowd {
			if got := <-said; got != "saved" {
				t.Fatalf("one of the crowd is told %q", got)
			}
		}
		if n := slow.saved.Load(); n != crowd {
			t.Errorf("%d of %d are saved", n, crowd)
		}
	})
}

// Whoever goes away while it waits leaves its place in the queue.
func TestWhoGoesAwayIsNotWaitedFor(t *testing.T) {
	slow := &slowly{}
	play(t, Options{Routes: slow.routes}, func(t *testing.T, r *run) {
		said := make(chan string, atOnce)
		for range atOnce {
			go r.save(said)
		}
		synctest.Wait()
		ctx, leave := context.WithCancel(context.Background())
		q, err := http.NewRequestWithContext(ctx, "GET", r.URL(), nil)
		if err != nil {
			t.Fatal(err)
		}
		gone := make(chan error, 1)
		go func() {
			_, err := r.client.Do(q) //nolint:bodyclose // there is none
			gone <- err
		}()
		synctest.Wait()
		leave()
		if err := <-gone; !errors.Is(err, context.Canceled) {
			t.Errorf("it was answered: %v", err)
		}
		synctest.Wait()
		close(slow.let)
		for range atOnce {
			<-said
		}
		if got := r.get(t, ""); got != "start" || slow.shown.Load() != 1 {
			t.Errorf("afterwards it says %q, and has shown it %d times", got, slow.shown.Load())
		}
	})
}

func TestWhoSaysNothingIsSentAway(t *testing.T) {
	play(t, Options{Routes: func(mux *http.ServeMux, _ string) error {
		mux.HandleFunc("POST /read", func(_ http.ResponseWriter, r *http.Request) {
			io.Copy(io.Discard, r.Body) //nolint:errcheck // it is cut off
		})
		return pages(mux, "")
	}}, func(t *testing.T, r *run) {
		host := " HTTP/1.1\r\nHost: " + testAddr + "\r\n"
		for sent, limit := range map[string]time.Duration{
			"":                 headerTime,
			"GET / HTTP/1.1\r": headerTime,
			"POST " + r.guard.Base() + "/read" + host + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\nhalf": readTime,
			"GET " + r.guard.Base() + "/" + host + "\r\n": keepAliveTime,
		} {
			conn, err := r.net.dial(t.Context(), "", "")
			if err != nil {
				t.Fatal(err)
			}
			began := time.Now()
			fmt.Fprint(conn, sent)
			_, err = io.Copy(io.Discard, conn)
			if took := time.Since(began); err != nil || took < limit || took > limit+time.Second {
				t.Errorf("%q: the connection is closed after %v, not %v: %v", sent, took, limit, err)
			}
			conn.Close()
		}
	})
}

// A browser opens connections that it may need. The end doesn't wait for them.
func TestTheEndIsNotHeldByConnections(t *testing.T) {
	play(t, Options{}, func(t *testing.T, r *run) {
		spare, err := r.net.dial(t.Context(), "", "")
		if err != nil {
			t.Fatal(err)
		}
		defer spare.Close()
		r.get(t, "") // its connection stays open
		synctest.Wait()
		began := time.Now()
		r.stop()
		if err := <-r.done; err != nil || time.Since(began) > time.Second {
			t.Errorf("it took %v to end: %v", time.Since(began), err)
		}
	})
}

func TestItServesOnlyWhatItWasMadeFor(t *testing.T) {
	ln, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := newServer(t, Options{Addr: "127.0.0.1:1"})
	if err := s.Serve(t.Context(), ln); err == nil {
		t.Error("it serves another address than its guard knows")
	}
}
