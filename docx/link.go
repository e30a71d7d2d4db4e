package docx

import (
	"fmt"
	"strings"
)

// checkURL refuses a link that leads anywhere but to the web or to a mailbox.
// It asks no more: an address that leads nowhere harms no file, and is the
// author's to mend.
func checkURL(target string) error {
	scheme, _, _ := strings.Cut(target, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return nil
	}
	return fmt.Errorf("%q leads neither to the web (http:, https:) nor to a mailbox (mailto:)", target)
}

// escapeURL writes the characters that no URL may hold in the form that every
// browser gives them; an address without such characters stays as it is.
func escapeURL(target string) string {
	var b strings.Builder
	for i := 0; i < len(target); i++ {
		c := target[i]
		switch {
		case c <= ' ' || c == 0x7F || strings.IndexByte("\"<>\\^`{|}", c) >= 0,
			c == '%' && !(i+2 < len(target) && isHex(target[i+1]) && isHex(target[i+2])):
			fmt.Fprintf(&b, "%%%02X", c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}

// links are the targets outside the document, each once, in the order in which
// the text first leads to them.
type links struct {
	targets []string
	index   map[string]int
}

// firstLink is the number of the first link's relationship; the ones before it
// lead to the package's own parts.
const firstLink = 100

// id returns the relationship that leads to a target.
func (l *links) id(target string) string {
	target = escapeURL(target)
	i, ok := l.index[target]
	if !ok {
		if l.index == nil {
			l.index = map[string]int{}
		}
		i = len(l.targets)
		l.index[target] = i
		l.targets = append(l.targets, target)
	}
	return fmt.Sprintf("rId%d", firstLink+i)
}
