package docx

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// bytesPerField is what the control and the bookmark around a field take, more
// or less.
const bytesPerField = 600

// field checks what is said of a field. What stands in it is looked at next,
// and is no field itself: in Word only rich text could hold one, and a reader
// would not know whose words they are.
func (s *scan) field(f *document.Field) {
	s.room += bytesPerField
	if s.inField {
		s.fail(fmt.Errorf("the field %q stands within another field", f.Title))
	}
	s.inField = true
	switch tag := f.Pointer; {
	case strings.TrimSpace(f.Title) == "":
		s.fail(fmt.Errorf("the field of %q has no title; somebody who can't see the page needs one", f.Pointer))
	case !strings.HasPrefix(tag, "/"):
		s.fail(fmt.Errorf("the field %q says with %q where its value stands in the summary; that begins with a slash", f.Title, f.Pointer))
	case utf16Length(tagOf(f)) > longestControlName:
		s.fail(fmt.Errorf("the field %q has the name %q for programs, which is longer than the %d characters that Word takes", f.Title, tagOf(f), longestControlName))
	case f.Kind < document.PlainText || f.Kind > document.Included:
		s.fail(fmt.Errorf("the field %q is of a kind that the Word writer doesn't know: %d", f.Title, f.Kind))
	}
	for _, text := range [...]string{f.Pointer, f.Title, f.Placeholder, f.Value} {
		s.forbidden.check(text)
	}
	s.choices(f)
}

// choices checks what can be chosen. Word wants no entry of a list twice.
func (s *scan) choices(f *document.Field) {
	if f.Kind == document.Choice && len(f.Choices) == 0 {
		s.fail(fmt.Errorf("the field %q offers nothing to choose", f.Title))
	}
	values, texts := map[string]bool{}, map[string]bool{}
	for _, c := range f.Choices {
		if values[c.Value] || texts[c.Text] || c.Text == "" {
			s.fail(fmt.Errorf("the field %q offers %q (%q) twice, or without a name", f.Title, c.Text, c.Value))
		}
		values[c.Value], texts[c.Text] = true, true
		s.forbidden.check(c.Value)
		s.forbidden.check(c.Text)
	}
}

// repeats checks what is said of rows that are the entries of a list.
func (s *scan) repeats(t *document.Table) {
	if t.Repeats == "" {
		return
	}
	s.room += len(t.Rows) * bytesPerField / 4
	if !strings.HasPrefix(t.Repeats, "/") || utf16Length(t.Repeats) > longestControlName {
		s.fail(fmt.Errorf("the rows of the table %q say with %q which list of the summary they are; that begins with a slash and has at most %d characters", t.Caption, t.Repeats, longestControlName))
	}
	s.forbidden.check(t.Repeats)
	s.forbidden.check(t.RepeatsTitle)
}
