package clipboard

import "strings"

// builder puts the text of a paragraph together and collapses white space.
type builder struct {
	runs []run
	buf  strings.Builder // the text of the last run
	look look            // and how it looks
	last rune            // the last character of the line, 0 at its beginning
	// Blanks wait until a character follows them; those at the end of a line
	// never come.
	blanks    []byte // ' ' and '\t', as many as are to be seen
	hard      bool   // a no-break space is among them
	exact     bool   // all of them count, as in a <pre>
	soft      bool   // the last one was a blank that collapses
	blankLook look
}

// text adds characters as HTML shows them.
func (b *builder) text(s string, l look) {
	for _, r := range s {
		switch {
		case r == noBreakSpace:
			b.blank(' ', l)
			b.hard = true
		case isBlank(r):
			if !b.soft {
				b.blank(' ', l)
				b.soft = true
			}
		default:
			b.write(r, l)
		}
	}
}

// verbatim adds characters whose blanks all count.
func (b *builder) verbatim(s string, l look) {
	for _, r := range s {
		switch r {
		case '\n':
			b.lineBreak(l)
		case ' ', '\t', '\f', noBreakSpace:
			blank := byte(' ')
			if r == '\t' {
				blank = '\t'
			}
			b.blank(blank, l)
			b.hard = b.hard || r == noBreakSpace
			b.exact = true
		default:
			b.write(r, l)
		}
	}
}

// addTab adds a distance that is wider than a space.
func (b *builder) addTab(l look) { b.blank('\t', l) }

func (b *builder) blank(blank byte, l look) {
	if len(b.blanks) == 0 {
		b.blankLook = l
	}
	b.blanks = append(b.blanks, blank)
	b.soft = false
}

// seen gives the blanks before a character as they are kept. At the beginning of
// a line they tell how far it is indented, where they are meant to.
func (b *builder) seen(next rune) string {
	wide := len(b.blanks) > 2 || strings.Contains(string(b.blanks), "\t")
	switch {
	case len(b.blanks) == 0:
		return ""
	case b.hard && len(b.blanks) == 1 && b.last != 0 && (binds(b.last) || binds(next)):
		return string(noBreakSpace)
	case b.exact || b.last == 0 && (b.hard || wide):
		return string(b.blanks)
	case b.last == 0:
		return ""
	case wide:
		return "\t"
	}
	return string(b.blanks)
}

func (b *builder) write(r rune, l look) {
	for _, blank := range b.seen(r) {
		b.put(blank, b.blankLook)
	}
	b.dropBlanks()
	b.put(r, l)
	b.last = r
}

func (b *builder) dropBlanks() { b.blanks, b.hard, b.exact, b.soft = b.blanks[:0], false, false, false }

// binds reports whether a person may have put a no-break space beside a
// character.
func binds(r rune) bool { return '0' <= r && r <= '9' || r == '§' || r == '¶' || r == '№' }

func (b *builder) put(r rune, l look) {
	if l != b.look {
		b.closeRun()
		b.look = l
	}
	b.buf.WriteRune(r)
}

func (b *builder) closeRun() {
	if b.buf.Len() > 0 {
		b.runs = append(b.runs, run{text: b.buf.String(), look: b.look})
		b.buf.Reset()
	}
}

// lineBreak ends a line.
func (b *builder) lineBreak(l look) {
	b.closeRun()
	b.runs = append(b.runs, run{end: true, look: l})
	b.dropBlanks()
	b.last = 0
}

// lastWord is the word that was written last, as far as it looks the same.
func (b *builder) lastWord() string {
	s := b.buf.String()
	if len(b.blanks) > 0 {
		return ""
	}
	return s[strings.LastIndexAny(s, " \t\n\u00a0(")+1:]
}

// take gives the runs and begins anew.
func (b *builder) take() []run {
	b.closeRun()
	runs := b.runs
	*b = builder{}
	return runs
}
