package workspace

import (
	"errors"
	"syscall"
)

// Numbers of errors that package syscall has no names for.
const (
	writeProtect     syscall.Errno = 19
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
	handleDiskFull   syscall.Errno = 39
	diskFull         syscall.Errno = 112
	userMapped       syscall.Errno = 1224
)

const noPermission = "you have no permission for it, or another program has it open; close it there and try again, or ask whoever looks after the folder"

// isBusy reports whether another program may have the file open. Windows says
// that the access is denied where a file that is open is to be replaced.
func isBusy(err error) bool {
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation) || errors.Is(err, userMapped) ||
		errors.Is(err, syscall.ERROR_ACCESS_DENIED)
}

func isFull(err error) bool {
	return errors.Is(err, diskFull) || errors.Is(err, handleDiskFull)
}

func isReadOnly(err error) bool { return errors.Is(err, writeProtect) }
