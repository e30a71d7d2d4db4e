// Command invalidexamples writes examples/invalid: for each rule about one file
// a summary that breaks this rule and, where that can be, no other. All of them
// are one complete summary with a small change, so that a file differs from a
// sound one in just the place that its rule is about.
//
// Run it from the root of the repository after a rule or a case has changed:
//
//	go generate ./internal/invalidexamples
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

//go:generate go run . ../../examples/invalid

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: invalidexamples FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "invalidexamples:", err)
		os.Exit(3)
	}
}

// write writes every example and the folder's README. Files that are there
// already and belong to no case are the test's to report.
func write(dir string) error {
	for _, c := range cases {
		data, err := c.build()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, c.file()), data, 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(dir, "README.md"), readme(), 0o644)
}
