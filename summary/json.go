package summary

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Decode reads one summary from JSON. It is strict: an unknown key, a value of
// another type or anything after the closing brace is an error. It does not
// say where, and like encoding/json it takes the last of two equal keys and
// keys in other capitals; files that people send go through intake, which
// takes neither.
func Decode(data []byte) (*Summary, error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	s := new(Summary)
	if err := d.Decode(s); err != nil {
		return nil, fmt.Errorf("this is not a summary: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("this is not a summary: there is something after its end")
	}
	return s, nil
}

// Encode writes a summary as JSON for people and programs: UTF-8, two spaces a
// level, keys in the order of the types, no HTML escapes, a newline at the end.
func Encode(s *Summary) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(s); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
