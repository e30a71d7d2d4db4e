package richtext

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/coesummary/coesummary/internal/surrogate"
)

// MaxSize is how many bytes of JSON an editor's document may have: 2 MiB, some
// fifty times what the longest narrative needs.
const MaxSize = 2 << 20

// node is a node of the editor's document, in JSON as ProseMirror writes it:
// what is empty is left out.
type node struct {
	Type    string         `json:"type"`
	Attrs   map[string]any `json:"attrs,omitempty"`
	Content []node         `json:"content,omitempty"`
	Marks   []mark         `json:"marks,omitempty"`
	Text    string         `json:"text,omitempty"`
}

// mark is what a text is besides its characters: strong, em or a link.
type mark struct {
	Type  string         `json:"type"`
	Attrs map[string]any `json:"attrs,omitempty"`
}

// readNode reads the JSON of a node. Text that Go could only hold as another
// text, such as half of a character, is refused.
func readNode(doc []byte) (node, error) {
	var root node
	if len(doc) > MaxSize {
		return root, fmt.Errorf("this text is too long to be kept: it takes %d bytes, and %d is the limit. Please divide it", len(doc), MaxSize)
	}
	d := json.NewDecoder(bytes.NewReader(doc))
	d.DisallowUnknownFields()
	if err := d.Decode(&root); err != nil {
		return root, fmt.Errorf("this text did not arrive whole: %w", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return root, errors.New("this text did not arrive whole: something follows its end")
	}
	if !utf8.Valid(doc) || surrogate.Lone(doc) {
		return root, errors.New("this text holds half of a character, which can't be stored. Please type that character again")
	}
	return root, nil
}

// bare refuses what a node of its type does not have.
func (n node) bare(attrs ...string) error {
	switch {
	case n.Text != "":
		return fmt.Errorf("this text can't be stored: a part named %q holds words of its own", n.Type)
	case len(n.Marks) > 0:
		return fmt.Errorf("this text can't be stored: a part named %q has a mark", n.Type)
	}
	return exactly(n.Type, n.Attrs, attrs)
}

// exactly refuses attributes other than those named, and their absence.
func exactly(name string, attrs map[string]any, want []string) error {
	for _, key := range want {
		if _, ok := attrs[key]; !ok {
			return fmt.Errorf("this text can't be stored: a part named %q has no %q", name, key)
		}
	}
	if len(attrs) == len(want) {
		return nil
	}
	var unknown []string
	for key := range attrs {
		if !slices.Contains(want, key) {
			unknown = append(unknown, key)
		}
	}
	slices.Sort(unknown)
	return fmt.Errorf("this text can't be stored: a part named %q has %q, which is not known here", name, shorten(unknown[0], 40))
}

// whole gives an attribute that is a whole number within limits.
func (n node) whole(key string, from, to int) (int, error) {
	f, ok := n.Attrs[key].(float64)
	if !ok || f != float64(int(f)) || int(f) < from || int(f) > to {
		return 0, fmt.Errorf("this text can't be stored: the %s of a part named %q must be a whole number from %d to %d", key, n.Type, from, to)
	}
	return int(f), nil
}

// choice gives where an attribute stands in a list of what it may be.
func (n node) choice(key string, among []string) (int, error) {
	if s, ok := n.Attrs[key].(string); ok {
		if i := slices.Index(among, s); i >= 0 {
			return i, nil
		}
	}
	return 0, fmt.Errorf("this text can't be stored: the %s of a part named %q is none that is known here", key, n.Type)
}
