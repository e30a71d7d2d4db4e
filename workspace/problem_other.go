//go:build !windows

package workspace

import (
	"errors"
	"syscall"
)

const noPermission = "you have no permission for it; ask whoever looks after the folder, or choose another folder"

// isBusy reports whether another program has the file open. Here it happens on
// the shares of Windows servers only.
func isBusy(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }
