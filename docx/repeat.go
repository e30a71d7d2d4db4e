package docx

import "github.com/coesummary/coesummary/document"

// Rows that are the entries of a list stand in a repeating section, an
// extension of Word 2013 ([MS-DOCX]): a control around all of them, and one
// around each. Word shows a button at the last of them that adds one, and
// takes one away from the menu of its frame. Programs that don't know it see
// controls around rows.

// nsWord2013 is the namespace of what came with Word 2013, and nsCompatibility
// the one in which a part says that others may ignore it.
const (
	nsWord2013      = "http://schemas.microsoft.com/office/word/2012/wordml"
	nsCompatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
)

// openRepeats begins the control around the rows of a list.
func (w *writer) openRepeats(t *document.Table) {
	w.extended = true
	kind := []byte("<w15:repeatingSection>")
	if t.RepeatsTitle != "" {
		kind = append(kind, `<w15:sectionTitle w:val="`...)
		kind = quote(kind, clipName(t.RepeatsTitle))
		kind = append(kind, `"/>`...)
	}
	kind = append(kind, "</w15:repeatingSection>"...)
	w.openControl(&contentControl{title: clipName(t.RepeatsTitle), tag: t.Repeats, kind: string(kind)})
}

// entries is how many of a table's rows are entries of a list; the total that
// may follow them is not.
func entries(t *document.Table) int {
	n := len(t.Rows)
	switch {
	case t.Repeats == "":
		return 0
	case t.TotalRow && n > 0:
		return n - 1
	}
	return n
}

// entryRow writes a row that is an entry of a list.
func (w *writer) entryRow(g *grid, cells []document.Cell, kind rowKind) (int, error) {
	around := w.repeating
	w.repeating = true
	w.openControl(&contentControl{kind: "<w15:repeatingSectionItem/>"})
	height, err := w.row(g, cells, kind)
	w.closeControl()
	w.repeating = around
	return height, err
}
