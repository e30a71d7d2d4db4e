//go:build unix

package docx

import (
	"os/exec"
	"syscall"
)

// endTogether makes the end of a program the end of those that it started:
// soffice is a script that starts LibreOffice and waits for it.
func endTogether(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
