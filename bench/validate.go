package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// ajv is where npm puts the checker that validate is measured against.
const ajv = "tools/ajv/node_modules/.bin/ajv"

// validating compares the program with ajv-cli, as whole processes, on the same
// schema and files. ajv checks the schema alone; the program applies the rules
// of the law and those about the wording besides.
func validating(out io.Writer, dir, summaries string, rounds int) error {
	own, memory, err := measure(rounds, []string{program(dir), "validate", summaries})
	if err != nil {
		return err
	}
	took := milliseconds(own)
	fmt.Fprintf(out, "Checking the summaries, whole process\n")
	fmt.Fprintf(out, "  coesummary validate%8.1f ms     goal: below %.0f, %s\n", took, goalValidate, verdict(took < goalValidate))
	if memory > 0 {
		fmt.Fprintf(out, "  its peak memory    %8.1f MB     goal: below %.0f, %s\n", memory, goalValidateMemory, verdict(memory < goalValidateMemory))
	}
	if _, err := os.Stat(ajv); err != nil {
		fmt.Fprintf(out, "  ajv-cli            not measured: npm ci in tools/ajv installs it\n\n")
		return nil
	}
	theirs, _, err := measure(rounds, []string{
		ajv, "validate", "--spec=draft2020", "-c", "ajv-formats",
		"-s", filepath.Join("schema", "summary.schema.json"), "-d", filepath.Join(summaries, "*.json"),
	})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "  ajv-cli            %8.1f ms     the schema alone\n", milliseconds(theirs))
	fmt.Fprintf(out, "  ajv-cli / coesummary %6.1f\n\n", float64(theirs)/float64(own))
	return nil
}
