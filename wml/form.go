package wml

import "encoding/xml"

// readForm reads what a w:fldChar holds: the w:ffData of a form of old. What a
// drop-down or a check box shows stands nowhere else.
func (f *field) readForm(c *cursor, e xml.StartElement) error {
	var entries []string
	chosen, byDefault := -1, 0
	var read func(e xml.StartElement) error
	read = func(e xml.StartElement) error {
		switch word(e.Name) {
		case "listEntry":
			if len(entries) < maxEntries {
				entries = append(entries, val(e))
			}
		case "result":
			if n, ok := number(val(e)); ok {
				chosen = n
			}
		case "default":
			if n, ok := number(val(e)); ok {
				byDefault = n
			}
			if !isOn(e) || f.choice != "" {
				break
			}
			if f.box {
				f.choice = boxOn
			}
		case "checkBox":
			f.box, f.choice = true, ""
		case "checked":
			f.choice = boxOff
			if isOn(e) {
				f.choice = boxOn
			}
		}
		return c.children(read)
	}
	if err := read(e); err != nil {
		return err
	}
	if f.box {
		if f.choice == "" {
			f.choice = boxOff
		}
		return nil
	}
	if chosen < 0 {
		chosen = byDefault
	}
	if chosen >= 0 && chosen < len(entries) {
		f.choice = entries[chosen]
	}
	return nil
}

// What the boxes of a form look like.
const (
	boxOn  = "☒"
	boxOff = "☐"
	// maxEntries is how many entries a drop-down may have; Word's limit is 25.
	maxEntries = 1000
)
