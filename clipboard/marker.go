package clipboard

import "github.com/coesummary/coesummary/structure"

// scanMarker is how the package structure reads markers, for what was pasted.
// There ">" begins a line of quoted mail. Plain text has "§" for the bullet of
// Wingdings, and a wide gap tells that from a section of a law. Only what is
// nothing but a bullet may touch its word, as it does in text of PDF files.
func scanMarker(s string) (m structure.Marker, ok bool) {
	m, ok = structure.ScanMarker(s)
	switch {
	case !ok || m.Glyph == '>':
		return m, false
	case m.Glyph == '§':
		return m, m.Wide && (s[m.Length] < '0' || s[m.Length] > '9')
	case m.Gap == 0:
		return m, m.Sure && m.Glyph != '·'
	}
	return m, true
}
