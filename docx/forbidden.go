package docx

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// forbidden gathers the characters that XML 1.0 has no way to write: the
// control characters except tab, newline and carriage return, the two
// characters U+FFFE and U+FFFF, and bytes that are no UTF-8 at all. A file
// that held one would not open.
type forbidden struct {
	names  []string // each character once, as it was met
	sample string   // the start of the first text that held one
}

func (f *forbidden) any() bool { return len(f.names) > 0 }

func (f *forbidden) error() error {
	return fmt.Errorf("the text holds what no Word file can hold: %s; the first stands in %q; take it out and try again",
		strings.Join(f.names, ", "), f.sample)
}

// check looks at one piece of text.
func (f *forbidden) check(s string) {
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < utf8.RuneSelf {
			i++
			continue
		}
		if c < ' ' {
			if c != '\t' && c != '\n' && c != '\r' {
				f.add(fmt.Sprintf("the character U+%04X", c), s)
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			f.add(fmt.Sprintf("the byte %02X, which is no UTF-8", c), s)
		case r == 0xFFFE || r == 0xFFFF:
			f.add(fmt.Sprintf("the character U+%04X", r), s)
		}
		i += size
	}
}

func (f *forbidden) add(name, text string) {
	for _, known := range f.names {
		if known == name {
			return
		}
	}
	if len(f.names) == 0 {
		f.sample = start(text, 60)
	}
	f.names = append(f.names, name)
}

// start returns at most n characters of a text, to say where something stands.
func start(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}
