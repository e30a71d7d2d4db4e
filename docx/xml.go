package docx

import "strings"

// xmlHead opens every part.
const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// The namespaces that the parts are written in.
const (
	nsWord          = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	nsRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// escape appends s as it must stand between tags. The text has been checked
// for characters that XML forbids. A carriage return never comes here: a
// parser would read it as a newline.
func escape(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); i++ {
		var name string
		switch s[i] {
		case '&':
			name = "&amp;"
		case '<':
			name = "&lt;"
		case '>':
			name = "&gt;"
		default:
			continue
		}
		b = append(b, s[from:i]...)
		b = append(b, name...)
		from = i + 1
	}
	return append(b, s[from:]...)
}

// attributeNames are what an attribute's value must not hold as it is; a
// parser would turn the white space among them into plain spaces.
var attributeNames = strings.NewReplacer(
	"&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;",
	"\n", "&#10;", "\r", "&#13;", "\t", "&#9;")

// quote appends s as it must stand in an attribute's double quotes.
func quote(b []byte, s string) []byte {
	return append(b, attributeNames.Replace(s)...)
}
