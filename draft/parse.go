package draft

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/coesummary/coesummary/internal/surrogate"
)

// maxDepth is how deep a file may be nested. No summary comes near to it; it
// is the limit of package intake.
const maxDepth = 64

var byteOrderMark = []byte("\ufeff")

// parse reads a file into a tree, or says why it could not be written again
// without a loss.
func parse(data []byte) (*node, error) {
	data = bytes.TrimPrefix(data, byteOrderMark)
	switch {
	case !utf8.Valid(data):
		return nil, errors.New("this file is not in UTF-8, so some of its letters and marks can't be told")
	case !json.Valid(data):
		return nil, errors.New("this file is not sound JSON")
	case surrogate.Lone(data):
		return nil, errors.New("this file has half of an escaped pair in it, which stands for no character")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	root, err := read(d, 0)
	if err != nil {
		return nil, err
	}
	if root.sort != object {
		return nil, errors.New("this file is no summary: a summary is one group in { }")
	}
	return root, nil
}

// read reads the next value. The JSON is known to be valid.
func read(d *json.Decoder, depth int) (*node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, fmt.Errorf("this file can't be read: %w", err)
	}
	switch v := token.(type) {
	case json.Delim:
		if depth == maxDepth {
			return nil, fmt.Errorf("this file is nested more than %d levels deep", maxDepth)
		}
		if v == '[' {
			return readArray(d, depth)
		}
		return readObject(d, depth)
	case string:
		return newText(v), nil
	case json.Number:
		return newNumber(v.String()), nil
	case bool:
		return newTruth(v), nil
	}
	return &node{sort: null, says: "null"}, nil
}

func readArray(d *json.Decoder, depth int) (*node, error) {
	n := &node{sort: array}
	for d.More() {
		item, err := read(d, depth+1)
		if err != nil {
			return nil, err
		}
		n.items = append(n.items, item)
	}
	_, err := d.Token()
	return n, err
}

func readObject(d *json.Decoder, depth int) (*node, error) {
	n := newObject()
	for d.More() {
		token, err := d.Token()
		if err != nil {
			return nil, err
		}
		key, _ := token.(string)
		if _, twice := n.fields[key]; twice {
			return nil, fmt.Errorf("the key %q is in one group twice, and only one of the two can be meant", key)
		}
		value, err := read(d, depth+1)
		if err != nil {
			return nil, err
		}
		n.put(key, value)
	}
	_, err := d.Token()
	return n, err
}
