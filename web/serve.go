package web

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"time"
)

// The limits of a connection. Files that are dropped on a page may lie on a slow
// share, and the browser reads them while it sends them.
const (
	headerTime    = 10 * time.Second
	readTime      = 10 * time.Minute
	writeTime     = 15 * time.Minute
	keepAliveTime = 2 * time.Minute
	headerBytes   = 64 << 10
	connections   = 256 // a browser has six for a server

	// endTime is what requests are given that are not done when the server ends.
	endTime = 30 * time.Second
)

// Serve answers the requests that come to a listener, and closes it in the end.
// It returns nil when it was ended in order: by the context, by a page, or
// because nobody asked for anything for a long time.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	if ln.Addr().String() != s.addr {
		ln.Close()
		return fmt.Errorf("the server was made for %s and not for %s", s.addr, ln.Addr())
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	server := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: headerTime,
		ReadTimeout:       readTime,
		WriteTimeout:      writeTime,
		IdleTimeout:       keepAliveTime,
		MaxHeaderBytes:    headerBytes,
		ErrorLog:          s.log,
		// The guard answers OPTIONS, as everything.
		DisableGeneralOptionsHandler: true,
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(limitConnections(ln, connections)) }()
	unused := make(chan struct{})
	go func() {
		if s.waitUnused(ctx) {
			close(unused)
		}
	}()
	select {
	case err := <-failed:
		return fmt.Errorf("the server can't go on: %w", err)
	case <-ctx.Done():
	case <-s.quit:
	case <-unused:
		s.log.Printf("no page has asked for anything for %v; the server ends", s.idle)
	}
	return s.finish(server)
}

// finish takes no new requests and lets those end that are being answered.
func (s *Server) finish(server *http.Server) error {
	patience, enough := context.WithTimeout(context.Background(), endTime)
	defer enough()
	err := server.Shutdown(patience)
	if errors.Is(err, context.DeadlineExceeded) {
		s.log.Printf("a request was not done after %v and was cut off", endTime)
		err = server.Close()
	}
	return err
}

// looks is how often in the time that it may be idle the server looks whether
// somebody asked. It counts its own looks instead of reading the clock, because
// a machine that slept through the night has not waited for anybody.
const looks = 72

// waitUnused waits until nobody asked for anything for as long as the server may
// be idle, and returns false if the context ends before.
func (s *Server) waitUnused(ctx context.Context) bool {
	if s.idle <= 0 {
		return false
	}
	look := time.NewTicker(s.idle / looks)
	defer look.Stop()
	for quiet := 0; quiet < looks; quiet++ {
		select {
		case <-look.C:
		case <-ctx.Done():
			return false
		}
		if s.asked.Swap(false) || len(s.slots) > 0 {
			quiet = -1
		}
	}
	return true
}
