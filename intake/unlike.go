package intake

import (
	"bytes"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// unlikeJSON returns a finding about the whole file where it can't be JSON in
// UTF-8 at all, so that a person reads "this is a Word file" and not that a
// letter was unexpected.
func unlikeJSON(data []byte) (finding.Finding, bool) {
	if len(data) > MaxSize {
		return rule.Finding("FILE0002", "", "The file is larger than 16 MiB."), true
	}
	if encoding, ok := wideEncoding(data); ok {
		return rule.Finding("FILE0004", "", "The file is stored as %s, not as UTF-8.", encoding), true
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(data, []byte(byteOrderMark)), " \t\r\n")
	if len(text) == 0 {
		if len(data) == 0 {
			return rule.Finding("FILE0001", "", "The file is empty."), true
		}
		return rule.Finding("FILE0001", "", "The file has nothing in it but spaces and line breaks."), true
	}
	if kind, ok := otherKind(text); ok {
		return rule.Finding("FILE0003", "", "This is %s, not JSON.", kind), true
	}
	return finding.Finding{}, false
}

// wideEncoding names an encoding of Unicode with two or four bytes a
// character, by its byte order mark or by the zero bytes that it puts beside
// the first characters of any JSON, which are ASCII.
func wideEncoding(data []byte) (string, bool) {
	for _, e := range []struct{ mark, name string }{
		{"\xff\xfe\x00\x00", "UTF-32"},
		{"\x00\x00\xfe\xff", "UTF-32"},
		{"\xff\xfe", "UTF-16 (often called Unicode)"},
		{"\xfe\xff", "UTF-16 (often called Unicode)"},
	} {
		if bytes.HasPrefix(data, []byte(e.mark)) {
			return e.name, true
		}
	}
	if len(data) < 4 {
		return "", false
	}
	zero := [4]bool{data[0] == 0, data[1] == 0, data[2] == 0, data[3] == 0}
	switch zero {
	case [4]bool{false, true, true, true}, [4]bool{true, true, true, false}:
		return "UTF-32", true
	case [4]bool{false, true, false, true}, [4]bool{true, false, true, false}:
		return "UTF-16 (often called Unicode)", true
	}
	return "", false
}

// otherKind names the kind of a file by how it begins.
func otherKind(text []byte) (string, bool) {
	begins := func(s string) bool { return bytes.HasPrefix(text, []byte(s)) }
	lower := strings.ToLower(string(text[:min(len(text), 64)]))
	switch {
	case isWord(text):
		return "a Word file or an archive of other files", true
	case begins("%PDF-"):
		return "a PDF file", true
	case begins(`{\rtf`):
		return "a text in Rich Text Format (.rtf)", true
	case begins("\x1f\x8b"):
		return "a compressed file (gzip)", true
	case begins("\x89PNG"), begins("\xff\xd8\xff"), begins("GIF8"):
		return "a picture", true
	case strings.HasPrefix(lower, "<!doctype html"), strings.HasPrefix(lower, "<html"):
		return "a web page (HTML)", true
	case begins("<"):
		return "a file in XML or HTML", true
	}
	return "", false
}
