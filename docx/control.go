package docx

import "unicode/utf8"

// contentControl is what is said of a content control (ISO/IEC 29500-1, 17.5.2). Only
// openControl knows the order that the standard demands.
//
// How a control looks on the screen is left to Word, whose own way is a thin
// frame that is there while the pointer or the cursor is in the field and that
// no paper shows. Someone who edits a packet sees in it where a field ends.
type contentControl struct {
	// look is how the words look that somebody types into it.
	look format
	// title is for people and tag for programs.
	title, tag string
	// lock says what can't be done: "sdtLocked" to take the control away,
	// "contentLocked" to change what is in it. Empty for neither.
	lock string
	// prompt is the name of its placeholder in the glossary, empty for none,
	// and prompting says that it shows that and holds nothing.
	prompt    string
	prompting bool
	// temporary says that Word takes the control away when somebody changes what
	// is in it.
	temporary bool
	// kind is the element that says what it takes.
	kind string
}

// longestControlName is the most that Word takes as a control's title or tag, in the
// units of UTF-16; it cuts the rest off.
const longestControlName = 64

// openControl begins a content control, up to where its content goes.
func (w *writer) openControl(c *contentControl) {
	b := append(w.xml, "<w:sdt><w:sdtPr>"...)
	b = c.look.properties(b)
	b = named(b, "alias", c.title)
	b = named(b, "tag", c.tag)
	b = number(b, "id", w.control())
	if c.lock != "" {
		b = value(b, "lock", c.lock)
	}
	if c.prompt != "" {
		b = append(b, "<w:placeholder>"...)
		b = value(b, "docPart", c.prompt)
		b = append(b, "</w:placeholder>"...)
	}
	b = flag(b, "temporary", c.temporary)
	b = flag(b, "showingPlcHdr", c.prompting)
	b = append(b, c.kind...)
	w.xml = append(b, "</w:sdtPr><w:sdtContent>"...)
}

func (w *writer) closeControl() {
	w.xml = append(w.xml, "</w:sdtContent></w:sdt>"...)
}

// firstControl is the number of the first content control. Any will do that is
// not 0 and fits into 31 bits; Word drops all but one of those that share one.
const firstControl = 52066000

func (w *writer) control() int {
	w.controls++
	return firstControl + w.controls
}

// named appends an element with a text that isn't ours, unless that is empty.
func named(b []byte, name, s string) []byte {
	if s == "" {
		return b
	}
	b = append(b, "<w:"...)
	b = append(b, name...)
	b = append(b, ` w:val="`...)
	b = quote(b, s)
	return append(b, `"/>`...)
}

// clipName shortens a title to what Word takes.
func clipName(s string) string {
	if utf16Length(s) <= longestControlName {
		return s
	}
	for utf16Length(s) > longestControlName-1 {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s + "…"
}

// utf16Length is how long Word finds a text.
func utf16Length(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}
