package verify

import (
	"regexp"
	"strings"
	"sync"
)

// nothingCame is how documents say that a county sent nothing: in the words of
// the templates, or in others.
var nothingCame = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\W*(?:(?:n/a|none|not (?:received|submitted|applicable|available)|pending|missing|exempt)|.*\b(?:no (?:summary|report|information|submission|response|text)\b.{0,60}\b(?:received|submitted|provided|sent|available|on file)|(?:did not|didn.t|has not|hasn.t) (?:yet )?(?:submit\w*|sent|send|provided?)|(?:was|is|has been|were) not (?:yet )?(?:received|submitted|provided|required to)|(?:is|was) exempt)\b.*)\W*$`)
})

// mostNote is the most words and marks that a note has, and mostNoteLines the
// most lines.
const (
	mostNote      = 40
	mostNoteLines = 2
)

// nothingInstead reports whether what the document says under a county that did
// submit is only a note that nothing came. What has half of the county's words
// is the county's text, whatever was put into it.
func (c *comparison) nothingInstead() bool {
	if len(c.got.words) > mostNote || len(c.got.lines) > mostNoteLines || len(c.pairs) > 0 {
		return false
	}
	var lines []string
	for i := range c.got.lines {
		lines = append(lines, c.got.lines[i].text())
	}
	kept := 0
	has := map[string]bool{}
	for i := range c.got.words {
		has[c.got.word(i).key] = true
	}
	for i := range c.want.words {
		if has[c.want.word(i).key] {
			kept++
		}
	}
	return 2*kept < len(c.want.words) && nothingCame().MatchString(strings.Join(strings.Fields(strings.Join(lines, " ")), " "))
}

// sayNothingCame reports whether the words under a county that submitted
// nothing are a note that says so, in whatever words.
func (c *comparison) sayNothingCame() bool {
	const longest = 60 // words and marks of punctuation
	if len(c.got.words) > longest || len(c.got.lines) > mostNoteLines {
		return false
	}
	for i := range c.got.words {
		switch strings.ToLower(c.got.word(i).key) {
		case "no", "not", "none", "nothing", "exempt", "missing", "pending":
			return true
		}
	}
	return false
}
