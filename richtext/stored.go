package richtext

import (
	"bytes"
	"encoding/json"

	"github.com/coesummary/coesummary/document"
)

// storedText is a text as it is stored.
type storedText struct {
	text    string
	dialect Dialect
	doc     []byte           // what the editor was given
	root    node             // the same
	blocks  []document.Block // and as it comes back, if nothing is edited
}

// open reads a stored text.
func open(text string, d Dialect) (*storedText, error) {
	s := &storedText{text: text, dialect: d}
	var err error
	if s.doc, err = Doc(text, d); err != nil {
		return nil, err
	}
	if err = json.Unmarshal(s.doc, &s.root); err != nil {
		return nil, err
	}
	s.blocks, err = blocksOf(s.root, d, false)
	return s, err
}

// shows reports whether the editor was given just these blocks.
func (s *storedText) shows(blocks []document.Block) (bool, error) {
	doc, err := encode(blocks, s.dialect)
	return bytes.Equal(s.doc, doc), err
}

// says reports whether the stored text and what the editor shows would be
// written alike.
func (s *storedText) says(shown *settled) bool {
	if bytes.Equal(s.doc, shown.key) {
		return true
	}
	given, err := settle(s.root, s.dialect)
	return err == nil && bytes.Equal(given.key, shown.key)
}
