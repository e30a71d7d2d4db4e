package docx

import "github.com/coesummary/coesummary/document"

// richText takes whatever Word can hold.
const richText = "<w:richText/>"

// takesBlocks reports whether a field of this kind may hold more than a line.
func takesBlocks(kind document.FieldKind) bool {
	switch kind {
	case document.Narrative, document.ItemText, document.Metrics, document.Actions, document.Texts, document.Choices:
		return true
	}
	return false
}

// kindOf is the element that says what the control of a field in a line takes.
// Word's plain text, its dates and its lists to choose from hold characters with
// one look. A field that holds more than that, whatever its kind, is rich text:
// Word's own plain text could hold line breaks too, and have the look of the
// words around it, but LibreOffice 7.4 loses both from there.
func (w *writer) kindOf(f *document.Field, oneLine bool, around format) string {
	if !oneLine {
		return richText
	}
	switch f.Kind {
	case document.Narrative, document.ItemText, document.Metrics, document.Actions:
		return richText
	case document.Date:
		return w.dateKind(f)
	case document.Choice, document.Included:
		return choiceKind(f)
	}
	if around != (format{}) {
		return richText
	}
	return "<w:text/>"
}

// dateKind is a date that is chosen from a calendar and stands as
// "June 23, 2026". A value that is no day is left to its words.
func (w *writer) dateKind(f *document.Field) string {
	day := ""
	if isDate(f.Value) {
		day = ` w:fullDate="` + f.Value + `T00:00:00Z"`
	}
	b := []byte(`<w:date` + day + `><w:dateFormat w:val="MMMM d, yyyy"/>`)
	b = named(b, "lid", w.doc.Language)
	return string(append(b, `<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>`...))
}

// choiceKind is a list to choose from. Its first entry has no text of its own
// but its value alone: Word doesn't take that for a choice, but empties the
// field. LibreOffice writes it into the field; it is the placeholder, so that
// there too the field reads as empty.
func choiceKind(f *document.Field) string {
	b := []byte("<w:dropDownList>")
	if none := promptOf(f); !offers(f, none) {
		b = append(b, `<w:listItem w:value="`...)
		b = quote(b, none)
		b = append(b, `"/>`...)
	}
	for _, c := range f.Choices {
		b = append(b, `<w:listItem w:displayText="`...)
		b = quote(b, c.Text)
		b = append(b, `" w:value="`...)
		b = quote(b, c.Value)
		b = append(b, `"/>`...)
	}
	return string(append(b, "</w:dropDownList>"...))
}

// offers reports whether a text is one of a field's choices.
func offers(f *document.Field, text string) bool {
	for _, c := range f.Choices {
		if c.Value == text || c.Text == text {
			return true
		}
	}
	return false
}
