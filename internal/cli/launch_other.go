//go:build !windows

package cli

import "syscall"

// ownsConsole reports whether the window was opened for the program. Only
// Windows does that.
func ownsConsole() bool { return false }

// withoutWindow starts a program without a window. Only on Windows would it have
// one.
func withoutWindow() *syscall.SysProcAttr { return nil }
