package web

import (
	"errors"
	"net"
	"testing"
	"testing/synctest"
)

func TestConnectionsAreCounted(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		inner := newPipes()
		ln := limitConnections(inner, 2)
		accepted := make(chan net.Conn, 9)
		ended := make(chan error, 1)
		go func() {
			for {
				c, err := ln.Accept()
				if err != nil {
					ended <- err
					return
				}
				accepted <- c
			}
		}()
		for range 3 {
			go func() {
				if c, err := inner.dial(t.Context(), "", ""); err == nil {
					defer c.Close()
				}
			}()
		}
		synctest.Wait()
		if len(accepted) != 2 {
			t.Fatalf("%d connections are open", len(accepted))
		}
		first := <-accepted
		first.Close()
		first.Close() // net/http closes more than once
		synctest.Wait()
		if len(accepted) != 2 {
			t.Errorf("%d connections are open after one was closed", len(accepted))
		}
		if err := ln.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; !errors.Is(err, net.ErrClosed) {
			t.Errorf("it ended with %v", err)
		}
	})
}
