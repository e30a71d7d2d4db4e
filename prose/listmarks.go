package prose

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// typedMark is a mark of a list that stands in the text as characters.
type typedMark struct {
	class markClass
	value int // 1 for (1), (a) and a.; 101 for 1.1; 0 for a bullet
	bytes int // without the space behind it
	at    int // where it stands, once it is known
}

// markClass tells the forms of typed marks apart, so that (2) goes on after (1)
// and not after 1.
type markClass byte

const (
	bulletClass markClass = iota
	roundClass            // (1)
	roundLetter           // (a)
	dottedClass           // 1.1
	mixedClass            // 1a.
	numberClass           // 1. or 1)
	letterClass           // a. or a)
)

const (
	// bullets are the characters that other programs use before items. Those
	// of the first row are told apart from words by package markdown.
	bullets      = "•◦▪●○■‣⁃·"
	otherBullets = "➢►▶→➔✓✔☐☑□❖◆"
	// fontBullets are the letters that become bullets in the fonts of Word.
	fontBullets = "o§Øüqv"
)

// scanMark reads the mark that a text begins with.
func scanMark(s string) (typedMark, bool) {
	first, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune(bullets+otherBullets, first) || first >= 0xF000 && first <= 0xF0FF {
		return typedMark{class: bulletClass, bytes: size}, true
	}
	i := 0
	round := strings.HasPrefix(s, "(")
	if round {
		i++
	}
	from := i
	for i < len(s) && i-from < 2 && isDigit(s[i]) {
		i++
	}
	number, _ := strconv.Atoi(s[from:i])
	digits := i > from
	if !digits && i < len(s) && isLower(s[i]) {
		number = int(s[i]-'a') + 1
		i++
	}
	if i == from || i == len(s) {
		return typedMark{}, false
	}
	class := numberClass
	switch {
	case round && s[i] == ')' && digits:
		return typedMark{class: roundClass, value: number, bytes: i + 1}, true
	case round && s[i] == ')':
		return typedMark{class: roundLetter, value: number, bytes: i + 1}, true
	case round:
		return typedMark{}, false
	case digits && isLower(s[i]) && i+1 < len(s) && (s[i+1] == '.' || s[i+1] == ')'):
		return typedMark{class: mixedClass, value: number*26 + int(s[i]-'a'), bytes: i + 2}, true
	case digits && s[i] == '.' && i+1 < len(s) && isDigit(s[i+1]):
		j := i + 1
		for j < len(s) && j-i <= 2 && isDigit(s[j]) {
			j++
		}
		sub, _ := strconv.Atoi(s[i+1 : j])
		return typedMark{class: dottedClass, value: number*100 + sub, bytes: j}, true
	case !digits:
		class = letterClass
	}
	return typedMark{class: class, value: number, bytes: i + 1}, s[i] == '.' || s[i] == ')'
}

// markBehindMark: an item has one mark. A second one, typed behind the first,
// is characters.
func markBehindMark(o *outline) []finding.Finding {
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.ItemLine {
			continue
		}
		m, ok := scanMark(l.Text)
		if !ok && (strings.HasPrefix(l.Text, "- ") || strings.HasPrefix(l.Text, "* ")) {
			m, ok = typedMark{class: bulletClass, bytes: 1}, true
		}
		if !ok && len(l.Text) > 2 && isFontBullet(l.Text) {
			_, size := utf8.DecodeRuneInString(l.Text)
			m, ok = typedMark{class: bulletClass, bytes: size}, true
		}
		rest := l.Text[min(m.bytes, len(l.Text)):]
		if !ok || !saysSomething(rest) || m.class != bulletClass && !startsWithSpace(rest) {
			continue
		}
		if m.class != bulletClass && m.class != numberClass && !isUpperNext(rest) {
			continue // "(3) of the schools", "p. 12 of the plan"
		}
		return []finding.Finding{o.find("TEXT0307", l, 0, m.bytes,
			"The item has the mark %q and, typed into its text, %q.", l.Marker, l.Text[:m.bytes])}
	}
	return nil
}

func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(r)
}

// isUpperNext reports whether the next word of a text begins with a capital.
func isUpperNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, unicode.IsSpace))
	return unicode.IsUpper(r)
}

// marksAtLineStarts: a line that begins with a mark is an item. Those marks
// that the dialect leaves as text must come in their order, (1) and (2), to
// count; a bullet counts alone.
func marksAtLineStarts(o *outline) []finding.Finding {
	items := map[int]bool{} // where the texts of items begin
	for i := range o.lines {
		if l := &o.lines[i]; l.Role == markdown.ItemLine {
			start, _ := l.Source(0, 0)
			items[start] = true
		}
	}
	var met, dashes []typedMark
	for at, next := 0, 0; at < len(o.Value); at = next {
		if next = strings.IndexAny(o.Value[at:], "\r\n"); next < 0 {
			next = len(o.Value)
		} else {
			next += at + 1
		}
		line := strings.TrimLeft(o.Value[at:next], " \t\r\n")
		start := next - len(line)
		m, ok := scanMark(line)
		m.at = start
		switch {
		case ok && m.class == bulletClass:
			first, size := utf8.DecodeRuneInString(line)
			if strings.ContainsRune(bullets, first) && startsWithSpace(line[size:]) || !saysSomething(line[size:]) {
				continue // TEXT0105 says it
			}
			return o.typed(m, "")
		case !ok && len(line) > 2 && isFontBullet(line):
			_, size := utf8.DecodeRuneInString(line)
			return o.typed(typedMark{bytes: size, at: start}, "")
		case !ok && dashOf(line) > 0:
			dashes = append(dashes, typedMark{bytes: dashOf(line), at: start})
			continue
		case !ok || !isUpperNext(line[m.bytes:]) && m.class != roundClass && m.class != roundLetter:
			continue
		}
		text := start + m.bytes + len(line[m.bytes:]) - len(strings.TrimLeft(line[m.bytes:], " \t"))
		if !items[text] {
			met = append(met, m)
		}
	}
	type mark struct {
		class markClass
		value int
	}
	last := map[mark]typedMark{} // of each mark, where it comes last
	for _, m := range met {
		last[mark{m.class, m.value}] = m
	}
	for _, m := range met {
		if other, ok := last[mark{m.class, m.value + 1}]; ok && other.at > m.at {
			return o.typed(m, o.Value[other.at:other.at+other.bytes])
		}
	}
	if len(dashes) > 1 {
		return o.typed(dashes[0], "")
	}
	return nil
}

// dashOf is the length of the dash that a line begins with like an item: a
// longer dash and a space, or a hyphen right before a word. One such line may be
// anything; two are a list.
func dashOf(line string) int {
	for _, dash := range []string{"–", "—", "−"} {
		if rest, ok := strings.CutPrefix(line, dash); ok && startsWithSpace(rest) && saysSomething(rest[:min(len(rest), 20)]) {
			return len(dash)
		}
	}
	if len(line) > 2 && line[0] == '-' && (isUpper(line[1]) || isLower(line[1])) {
		return 1
	}
	return 0
}

// isFontBullet reports whether a line begins with a letter that was a bullet in
// a font of Word: "o Provide coaching".
func isFontBullet(line string) bool {
	first, size := utf8.DecodeRuneInString(line)
	return strings.ContainsRune(fontBullets, first) && strings.ContainsAny(line[size:size+1], " \t") && isUpperNext(line[size:])
}

// typed makes the finding of a line that begins with a mark.
func (o *outline) typed(m typedMark, next string) []finding.Finding {
	mark := o.Value[m.at : m.at+m.bytes]
	if next == "" {
		return []finding.Finding{o.bytes("TEXT0307", m.at, m.at+m.bytes, "%q is typed at the beginning of a line and makes no list.", mark)}
	}
	return []finding.Finding{o.bytes("TEXT0307", m.at, m.at+m.bytes, "%q and %q are typed at the beginning of lines and make no list.", mark, next)}
}
