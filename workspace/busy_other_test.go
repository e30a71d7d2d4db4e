//go:build !windows

package workspace

import "syscall"

// busyForTests is what a system says of a file that another program has open.
const busyForTests = syscall.EBUSY
