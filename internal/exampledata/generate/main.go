// Command generate writes the examples into the folder named by its argument:
//
//	go run ./internal/exampledata/generate examples
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/coesummary/coesummary/internal/exampledata"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: generate FOLDER, where FOLDER is the project's folder examples")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(3)
	}
}

// write writes every example below a folder.
func write(folder string) error {
	files, err := exampledata.Files()
	if err != nil {
		return err
	}
	for _, f := range files {
		path := filepath.Join(folder, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, f.Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
