//go:build !linux

package main

import "os"

// peakMemory is not measured here: systems count it in units of their own.
func peakMemory(*os.ProcessState) float64 { return 0 }
