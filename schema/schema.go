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

// compiled is the schema in the two forms in which it is used: made ready to
// check values, and as a plain tree that knows the words for the findings.
type compiled struct {
	checker *jsonschema.Schema
	tree    *shape
}

var load = sync.OnceValues(func() (compiled, error) { return compile(source) })

// compile makes a schema ready. Nothing is ever fetched: a schema that refers
// to another document is refused.
func compile(source []byte) (compiled, error) {
	c := jsonschema.NewCompiler()
	c.Draft = jsonschema.Draft2020
	c.AssertFormat = true
	c.LoadURL = func(url string) (io.ReadCloser, error) {
		return nil, fmt.Errorf("it refers to %s, and nothing is ever fetched", url)
	}
	if err := c.AddResource(ID, bytes.NewReader(source)); err != nil {
		return compiled{}, fmt.Errorf("the schema of summaries is damaged: %w", err)
	}
	checker, err := c.Compile(ID)
	if err != nil {
		return compiled{}, fmt.Errorf("the schema of summaries is damaged: %w", err)
	}
	tree := new(shape)
	if err := json.Unmarshal(source, tree); err != nil {
		return compiled{}, fmt.Errorf("the schema of summaries is damaged: %w", err)
	}
	return compiled{checker, tree}, nil
}

// Validate checks a JSON value against the schema and returns one finding for
// every mistake, sorted. The value is what a decoder of JSON makes: map[string]any,
// []any, string, json.Number, bool and nil. The findings have JSON Pointers and
// no lines. The error means that the check itself could not be done.
func Validate(value any) ([]finding.Finding, error) {
	s, err := load()
	if err != nil {
		return nil, err
	}
	plain, odd := plainNumbers(value)
	err = s.checker.Validate(plain)
	var broken *jsonschema.ValidationError
	if err != nil && !errors.As(err, &broken) {
		return nil, fmt.Errorf("the summary could not be checked: %w", err)
	}
	j := judge{tree: s.tree, root: value, first: map[string]ranked{}, misspelt: map[string]bool{}}
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
