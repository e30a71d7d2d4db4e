//go:build !unix

package docx

import "os/exec"

// endTogether does nothing here: the program itself is LibreOffice.
func endTogether(*exec.Cmd) {}
