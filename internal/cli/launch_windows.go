package cli

import (
	"syscall"
	"unsafe"
)

// ownsConsole reports whether the program is the only one in its console: the
// window was opened for it, and closes with it.
func ownsConsole() bool {
	list := syscall.NewLazyDLL("kernel32.dll").NewProc("GetConsoleProcessList")
	var programs [2]uint32
	n, _, _ := list.Call(uintptr(unsafe.Pointer(&programs[0])), uintptr(len(programs)))
	return n == 1
}

// detachedProcess is DETACHED_PROCESS of the Windows API: a console program that
// gets no console, and so no window.
const detachedProcess = 0x00000008

// withoutWindow starts a program that goes on when this one's window is closed.
func withoutWindow() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: detachedProcess | syscall.CREATE_NEW_PROCESS_GROUP}
}
