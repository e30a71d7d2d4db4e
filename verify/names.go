package verify

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/coesummary/coesummary/county"
)

// names knows the headings that a county may stand under.
type names struct {
	codes map[string]county.Code
	// exact are the templates' own headings.
	exact map[string]county.Code
}

// offices are what county offices call themselves behind the county's name.
var offices = []string{
	"", " Office of Education", " COE", " Superintendent of Schools", " Department of Education",
	" Office of the Superintendent of Schools", " Schools", " Schools Office", " Education Office", " Public Schools",
}

// newNames takes the counties' names, the names of their offices, and the
// headings of the document that the submissions make.
func newNames(sections map[county.Code]*section) *names {
	n := &names{codes: map[string]county.Code{}, exact: map[string]county.Code{}}
	for _, c := range county.All() {
		for _, office := range offices {
			n.codes[plainName(c.Name+office)] = c.Code
			n.codes[plainName(c.Name+" County"+office)] = c.Code
		}
		n.codes[plainName("County of "+c.Name)] = c.Code
		n.codes[plainName(c.Office)] = c.Code
	}
	for _, c := range county.All() {
		if s := sections[c.Code]; s != nil {
			heading := plainName(spell(s.heading.words))
			n.codes[heading], n.exact[heading] = c.Code, c.Code
		}
	}
	return n
}

// beforeName is what a title may say before a county's name.
var beforeName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:(?:[a-z][.)]|annual|county|lcap|statewide|support|of|summary|summaries|report|response|submission|narrative|section|chapter)\s+)+(?:\d{1,2}\b)?(?:(?:for|from|by)\b)?\s*[-–—:.|]?\s*(?:the\s+)?`)
})

// of returns the county that a line names, and whether it does so in the words
// of the templates. A heading may go on behind the name and a mark: "Butte
// County, continued". A bullet, a cell and a line of the contents name none.
func (n *names) of(l *line) (code county.Code, exact, ok bool) {
	const longest = 30
	if l.contents || l.table > 0 || isBullet(l.mark) || len(l.words) == 0 || len(l.words) > longest {
		return "", false, false
	}
	text := spell(l.words)
	name := plainName(text)
	if code, ok := n.exact[name]; ok {
		return code, true, true
	}
	if code, ok := n.codes[name]; ok {
		return code, false, true
	}
	if l.level == 0 && !l.bold {
		return "", false, false
	}
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) // a code
	if rest := beforeName().ReplaceAllString(text, ""); rest != text {
		if code, ok := n.codes[plainName(rest)]; ok {
			return code, false, true
		}
		text = rest
	}
	if i := strings.IndexAny(text, ":,|(–—"); i > 0 {
		code, ok = n.codes[plainName(text[:i])]
	}
	if i := strings.Index(text, " - "); !ok && i > 0 {
		code, ok = n.codes[plainName(text[:i])]
	}
	return code, false, ok
}

// entry reports whether a line outside the counties is an entry of a list of
// contents, whatever it looks like: a heading, with or without a page.
func (n *names) entry(l *line, titles map[string]bool) bool {
	name := plainName(spell(l.words))
	_, ok := n.codes[name]
	return ok || titles[name]
}

// plainName is a name in small letters, without a number before it and a mark
// after it.
func plainName(s string) string {
	s = strings.ToLower(shown(s))
	s = strings.TrimLeftFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	s = strings.TrimRightFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	return strings.Join(strings.Fields(s), " ")
}
