// Package docxcheck judges a Word file from outside. It knows nothing of the
// writer in the package docx and shares no code with it, so that a mistake made
// there is not made here again.
//
// Microsoft's Open XML SDK already says whether elements stand in the order and
// hold the values that the standard (ISO/IEC 29500) allows. It passes much that
// makes Word refuse a file, LibreOffice hang on it, a list count wrongly, a
// prompt appear, or a reader with a screen reader lose the way. Those are the
// rules of this package. The two together are the whole judgement.
//
// A file goes through in layers: the zip archive, then each part as XML, then
// the package's own bookkeeping (content types and relationships), then what
// the parts say to each other. A layer that is broken keeps the later ones from
// running on what it holds, so that one mistake gives one kind of problem and
// not an avalanche.
//
// Nothing here is a failure of the tool: any bytes at all give problems or none.
package docxcheck

import "fmt"

// Problem is one thing that is wrong with a Word file.
type Problem struct {
	// Rule is the rule that is broken.
	Rule Rule
	// Part is the part of the package, "word/document.xml"; empty where the
	// archive as a whole is meant.
	Part string
	// Message says what is wrong, and where in the part.
	Message string
}

// String returns the problem on one line.
func (p Problem) String() string {
	if p.Part == "" {
		return fmt.Sprintf("%s: %s", p.Rule, p.Message)
	}
	return fmt.Sprintf("%s: %s: %s", p.Rule, p.Part, p.Message)
}

// Check returns everything that is wrong with a Word file, in the order of the
// layers and, within one, of the text. A perfect file gives nil.
func Check(data []byte) []Problem {
	c := &checker{controls: map[string]bool{}}
	files, ok := c.readArchive(data)
	if !ok {
		return c.problems
	}
	c.readParts(files)
	c.checkTypes()
	c.readRelationships()
	if !c.findParts() {
		return c.problems
	}
	c.checkSettings()
	c.checkProperties()
	c.checkStyles()
	c.checkNumbering()
	c.checkBookmarks()
	c.readGlossary()
	for _, p := range c.texts() {
		c.checkText(p)
		c.checkFields(p)
		c.checkLists(p)
		c.checkTables(p)
		c.checkControls(p)
		c.checkLinks(p)
		c.checkPictures(p)
		c.checkSpacing(p)
		c.checkContrast(p)
	}
	c.checkData()
	c.checkPages()
	c.checkOutline()
	c.checkContents()
	return c.problems
}

// checker holds one file while it is judged. The fields below parts are filled
// layer by layer, in the order of Check.
type checker struct {
	problems []Problem

	// parts are the entries of the archive in its order, whatever they hold.
	parts []*part
	// types are the content types by part and by ending.
	types contentTypes
	// The parts that the rules ask about. Only document is sure to be there.
	document, settings, core, numbering *part
	styles                              *styleSheet
	lists                               *listSheet
	bookmarks                           map[string]*node
	// controls are the numbers of content controls that are taken, and prompts
	// the names of placeholders in the glossary.
	controls, prompts map[string]bool
}

// part is one entry of the archive.
type part struct {
	name string
	data []byte
	// root is nil where the part isn't XML or isn't sound XML.
	root *node
	// links are the part's relationships by their id.
	links map[string]relationship
	// fields are the part's fields, filled by checkFields.
	fields []*field
}

// report adds a problem.
func (c *checker) report(rule Rule, p *part, format string, args ...any) {
	name := ""
	if p != nil {
		name = p.name
	}
	c.problems = append(c.problems, Problem{rule, name, fmt.Sprintf(format, args...)})
}

// part returns the entry with a name, or nil.
func (c *checker) part(name string) *part {
	for _, p := range c.parts {
		if p.name == name {
			return p
		}
	}
	return nil
}

// clip shortens text that is shown in a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 50 {
		return string(r[:50]) + "…"
	}
	return s
}
