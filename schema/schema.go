// Package schema holds the JSON Schema of a summary and checks a JSON value
// against it.
//
// The schema is the public description of the format: editors show its titles
// and descriptions while people type. Its titles are also the words of the
// findings, so that a person reads the same name for a field everywhere. It is
// closed, which means that a key it does not list is a mistake, and it is one
// tree without references, which has the shape of a summary: the schema of a
// value is found by the value's own JSON Pointer.
//
// The schema says what a value must look like. What values mean together (a
// county's code belongs to its name) is for the package check.
//
// This is the only package that imports jsonschema.
package schema

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v5"

	"github.com/coesummary/coesummary/finding"
)

// ID is the schema's own name, its "$id".
const ID = "urn:coesummary:summary:1.0"

//go:embed summary.schema.json
var source []byte

// JSON returns the schema as the bytes of a JSON file. They are the caller's
// own.
func JSON() []byte { return slices.Clone(source) }

// tree is the schema as a plain tree, which knows the words for the findings.
var tree = sync.OnceValues(func() (*shape, error) { return readShape(source) })

// checker is the schema made ready to find out all that is wrong with a value.
// To make it ready takes longer than to read a county's file, so it is done
// only where something is wrong.
var checker = sync.OnceValues(func() (*jsonschema.Schema, error) { return compile(source) })

// readShape reads a schema as a plain tree. A keyword that the tree doesn't
// know is an error, because suits would pass over it.
func readShape(source []byte) (*shape, error) {
	d := json.NewDecoder(bytes.NewReader(source))
	d.DisallowUnknownFields()
	s := new(shape)
	if err := d.Decode(s); err != nil {
		return nil, damaged(err)
	}
	return s, nil
}

// compile makes a schema ready. Nothing is ever fetched: a schema that refers
// to another document is refused.
func compile(source []byte) (*jsonschema.Schema, error) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("it refers to %s, and nothing is ever fetched", url)
	}
	if err := c.AddResource(ID, bytes.NewReader(source)); err != nil {
		return nil, damaged(err)
	}
	ready, err := c.Compile(ID)
	if err != nil {
		return nil, damaged(err)
	}
	return ready, nil
}

func damaged(err error) error { return fmt.Errorf("the schema of summaries is damaged: %w", err) }

// Validate checks a JSON value against the schema and returns one finding for
// every mistake, sorted. The value is what a decoder of JSON makes: map[string]any,
// []any, string, json.Number, bool and nil. The findings have JSON Pointers and
// no lines. The error means that the check itself could not be done.
func Validate(value any) ([]finding.Finding, error) {
	s, err := tree()
	if err != nil {
		return nil, err
	}
	return s.mistakes(value)
}

// mistakes asks the checker what is wrong with a value.
func (s *shape) mistakes(value any) ([]finding.Finding, error) {
	ready, err := checker()
	if err != nil {
		return nil, err
	}
	plain, odd := plainNumbers(value)
	err = ready.Validate(plain)
	var broken *jsonschema.ValidationError
	if err != nil && !errors.As(err, &broken) {
		return nil, fmt.Errorf("the summary could not be checked: %w", err)
	}
	j := judge{tree: s, root: value, first: map[string]ranked{}, misspelt: map[string]bool{}}
	for _, pointer := range odd {
		j.oddNumber(pointer)
	}
	if broken != nil {
		if err := j.walk(broken); err != nil {
			return nil, err
		}
	}
	return j.findings(), nil
}
