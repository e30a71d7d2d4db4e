package docxcheck

import (
	"bytes"
	"errors"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

var errTooLarge = errors.New("it is larger than any part of a Word file should be")

// readParts reads the XML parts. One that isn't sound stays without a root, and
// the rules about what it says don't run.
func (c *checker) readParts(parts []*part) {
	c.parts = parts
	for _, p := range parts {
		if !p.isXML() {
			continue
		}
		if why := forbidden(p.data); why != "" {
			c.report(XMLCharacters, p, "%s", why)
			continue
		}
		root, err := parse(p.data)
		switch {
		case errors.Is(err, errDoctype):
			c.report(XMLDoctype, p, "%v", err)
		case errors.Is(err, errIgnorable):
			c.report(XMLIgnorable, p, "%v", err)
		case err != nil:
			c.report(XMLWellFormed, p, "%v", err)
		default:
			p.root = root
			c.checkIgnored(p)
		}
	}
}

// checkIgnored: an element of a later Word stands only where readers are told
// that they may pass over it.
func (c *checker) checkIgnored(p *part) {
	told := map[*node]bool{}
	p.root.walk(func(n *node) bool {
		told[n] = told[n.parent] || slices.Contains(n.ignores, wordOf2013)
		if n.space == wordOf2013 && !told[n] {
			c.report(XMLIgnorable, p, "%s is of Word 2013, and mc:Ignorable doesn't name its prefix", n.name)
			return false
		}
		return true
	})
}

// isXML reports whether a part has to be XML, by its ending.
func (p *part) isXML() bool {
	return strings.HasSuffix(p.name, ".xml") || strings.HasSuffix(p.name, ".rels")
}

// reference is a character written by its number.
var reference = regexp.MustCompile(`&#(x[0-9A-Fa-f]+|[0-9]+);`)

// forbidden returns why the bytes hold a character that XML 1.0 forbids, as it
// is or by its number, or "".
func forbidden(data []byte) string {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 {
			return "byte " + strconv.Itoa(i) + " is not UTF-8"
		}
		if !allowed(r) {
			return "byte " + strconv.Itoa(i) + " begins a character that XML forbids: " + strconv.QuoteRuneToASCII(r)
		}
		i += size
	}
	for _, m := range reference.FindAllSubmatch(data, -1) {
		digits, base := string(m[1]), 10
		if bytes.HasPrefix(m[1], []byte("x")) {
			digits, base = digits[1:], 16
		}
		n, err := strconv.ParseInt(digits, base, 32)
		if err != nil || !allowed(rune(n)) {
			return string(m[0]) + " stands for a character that XML forbids"
		}
	}
	return ""
}

// allowed reports whether XML 1.0 allows a character (production 2, Char).
func allowed(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' ||
		r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= 0x10FFFF
}

// contentTypes is what [Content_Types].xml says: by part, and by ending.
type contentTypes struct {
	override, byEnding map[string]string
}

// checkTypes holds the content types and the parts against each other. XML
// parts need an Override; the ending alone is enough for relationships and for
// pictures, because it says what they are.
func (c *checker) checkTypes() {
	list := c.part("[Content_Types].xml")
	if list == nil {
		c.report(PartRequired, nil, "there is no [Content_Types].xml")
		return
	}
	if list.root == nil {
		return
	}
	c.types = contentTypes{map[string]string{}, map[string]string{}}
	for _, d := range list.root.named("ct:Default") {
		c.types.byEnding[strings.ToLower(d.attr("Extension"))] = d.attr("ContentType")
	}
	for _, o := range list.root.named("ct:Override") {
		name := strings.TrimPrefix(o.attr("PartName"), "/")
		c.types.override[name] = o.attr("ContentType")
		if c.part(name) == nil {
			c.report(TypePart, list, "it gives a type to %s, which is not in the file", o.attr("PartName"))
		}
	}
	for _, p := range c.parts {
		ending := strings.ToLower(strings.TrimPrefix(path.Ext(p.name), "."))
		byEnding := c.types.byEnding[ending] != "" && ending != "xml"
		if p != list && c.types.override[p.name] == "" && !byEnding {
			c.report(PartType, p, "[Content_Types].xml gives it no type of its own")
		}
	}
}
