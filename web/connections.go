package web

import (
	"net"
	"sync"
	"sync/atomic"
)

// limitConnections returns a listener that has at most n connections open. The
// next is taken when one is closed; the system keeps it waiting.
//
// Closing the listener closes the connections too on which nothing has come.
// Browsers open some that they may need, and an orderly end would wait for the
// first request on them.
func limitConnections(ln net.Listener, n int) net.Listener {
	return &limited{Listener: ln, room: make(chan struct{}, n), closed: make(chan struct{}), open: map[*counted]bool{}}
}

type limited struct {
	net.Listener
	room   chan struct{} // one for each connection
	closed chan struct{}
	once   sync.Once

	mu   sync.Mutex
	open map[*counted]bool
}

// Accept waits for a connection that may be open.
func (l *limited) Accept() (net.Conn, error) {
	select {
	case l.room <- struct{}{}:
	case <-l.closed:
		return nil, net.ErrClosed
	}
	conn, err := l.Listener.Accept()
	if err != nil {
		<-l.room
		return nil, err
	}
	c := &counted{Conn: conn, of: l}
	l.mu.Lock()
	l.open[c] = true
	l.mu.Unlock()
	return c, nil
}

// Close ends the waiting for connections, of the program and of the system.
func (l *limited) Close() error {
	l.once.Do(func() { close(l.closed) })
	err := l.Listener.Close()
	l.mu.Lock()
	defer l.mu.Unlock()
	for c := range l.open {
		if !c.used.Load() {
			c.Conn.Close() // whoever reads from it closes the rest
		}
	}
	return err
}

// counted is a connection that makes room when it is closed, however often.
type counted struct {
	net.Conn
	of   *limited
	used atomic.Bool
	once sync.Once
}

// Read reads what comes.
func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Conn.Read(p)
	if n > 0 {
		c.used.Store(true)
	}
	return n, err
}

// Close closes the connection.
func (c *counted) Close() error {
	err := c.Conn.Close()
	c.once.Do(func() {
		c.of.mu.Lock()
		delete(c.of.open, c)
		c.of.mu.Unlock()
		<-c.of.room
	})
	return err
}
