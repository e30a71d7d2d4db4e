package richtext

import "fmt"

// Notes says what the editor shows and can't be stored, though Save does store
// the text: bold and italic that the dialect has no marks for. The notes are
// sentences for the person who typed.
func Notes(doc []byte, d Dialect) ([]string, error) {
	root, err := readNode(doc)
	if err != nil {
		return nil, err
	}
	shown, err := settle(root, d)
	if err != nil {
		return nil, err
	}
	notes := []string{}
	for _, words := range shown.lost {
		notes = append(notes, fmt.Sprintf("“%s” can't be kept bold or italic, because a part of a word can't. The words themselves are kept. Mark the whole word instead.", shorten(words, 60)))
	}
	return notes, nil
}
