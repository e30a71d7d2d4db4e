// Command rulesdoc writes docs/rules.md, the page of every rule, from the table
// in package rule. Run it from the root of the repository after the table or
// the folder of invalid examples has changed:
//
//	go generate ./internal/rulesdoc
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../../examples/invalid ../../docs/rules.md

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: rulesdoc EXAMPLES-FOLDER OUTPUT.md")
		os.Exit(2)
	}
	page, err := page(os.Args[1])
	if err == nil {
		err = os.WriteFile(os.Args[2], page, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "rulesdoc:", err)
		os.Exit(3)
	}
}
