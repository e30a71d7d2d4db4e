// Command coesummary helps California's county offices of education with the
// summary of EC 52066(i): it checks summaries, makes the board packet from
// one, and compiles those of all counties into the statewide document.
package main

import (
	"os"
	"runtime/debug"

	"github.com/coesummary/coesummary/internal/cli"
)

func main() {
	// A run lasts a moment and holds little: collecting garbage less often makes
	// it a quarter faster, for a few megabytes.
	debug.SetGCPercent(600)
	// Nearly all files need much less than this; a Word file that needs more takes
	// its time instead of memory.
	debug.SetMemoryLimit(120 << 20)
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
