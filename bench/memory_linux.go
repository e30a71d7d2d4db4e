package main

import (
	"os"
	"syscall"
)

// peakMemory returns the most memory that a process that has ended ever held,
// in megabytes. Linux counts in what its parent held when it started it, so
// bench must still be small itself when it measures.
func peakMemory(p *os.ProcessState) float64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(usage.Maxrss) / 1024 // In kilobytes, says getrusage(2).
}
