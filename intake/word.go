package intake

import (
	"bytes"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/importer"
	"github.com/coesummary/coesummary/rule"
)

// isWord reports whether a file is a zip archive, as Word files are, or one of
// the compound files that came before them and that still hold a file with a
// password.
func isWord(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("PK\x05\x06")) ||
		bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
}

// readWord takes in a Word file that holds one summary. What was found in it is
// judged as any other summary; findings have no line, since a Word file has
// none.
func (reader Reader) readWord(name string, data []byte) Result {
	r := Result{File: name, SHA256: Checksum(data), word: true}
	if len(data) > MaxSize {
		r.add(rule.Finding("FILE0002", "", "The file is larger than 16 MiB."))
		return r
	}
	found, err := importer.Read(data, importer.Options{Templates: reader.Templates})
	switch {
	case err != nil:
		r.add(unread(err))
		return r
	case found.Kind == importer.Statewide:
		r.foreign = "it is a statewide document; \"coesummary import\" splits it"
		r.add(rule.Finding("WORD0010", "", "This is a statewide document, with the headings of many counties."))
		return r
	}
	inner := reader.readJSON(name, found.Summaries[0].JSON)
	r.Summary, r.texts, r.Unread, r.tree = inner.Summary, inner.texts, inner.Unread, inner.tree
	if !found.Recognized {
		r.foreign = "it is a Word file, but not a summary"
	}
	for _, f := range append(found.Summaries[0].Findings, inner.Findings...) {
		f.Line, f.Column, f.EndColumn = 0, 0, 0
		r.add(importer.ForWord(f))
	}
	finding.Sort(r.Findings)
	return r
}

// unread is the finding for a Word file that can't be read. The error says what the
// file is and, in a sentence of its own, what to do with such a file: that is the
// advice then, instead of the rule's.
func unread(err error) finding.Finding {
	what, help, found := strings.Cut(err.Error(), ". ")
	f := rule.Finding("WORD0001", "", "%s.", strings.TrimSuffix(what, "."))
	if found {
		f.Help = help
	}
	return f
}
