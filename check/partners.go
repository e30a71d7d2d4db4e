package check

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/county"
)

// The partners are recognised in running text by their names as people write
// them. A name that is missed would tell a county that it broke the law when it
// didn't, so each pattern takes what can only mean the partner, in any case,
// and leaves out what is known to mean somebody else: the county's own
// superintendent and office, the departments of counties, of other states and
// of the nation.
//
// Nearly every text has the shortest of a partner's names, and to look for a
// word is many times quicker than a pattern; so the patterns come second.
var (
	ccee = pattern(`\bccees?\b|\bcollaborative (?:for|of|on) education(?:al)? excellence\b`)

	cde = pattern(`\bcdes?\b` +
		`|(?:^|[(,;:/&–—] ?|\b(?:california|california's|ca|state|state's|the|and|with|by|from|or|to) )` +
		`dep(?:artmen)?t\.? of ed(?:ucation)?\b`)

	// superintendents are the county superintendents together, their
	// association under its names, or their offices.
	superintendents = pattern(`\bcounty (?:superintendents|supts|sups|supes|offices|coes)\b` +
		`|\b(?:california|ca) county superintendent\b` +
		`|\bccsesa\b` +
		`|\bcoes\b` +
		`|\b(?:other|another|fellow|partner|neighbou?ring|surrounding|nearby|adjacent|adjoining) (?:[a-z]+ )?` +
		`(?:counties|coe|county (?:superintendent|supt|office|department))\b`)

	// oneOf is how an office counts itself in: it names no other.
	oneOf = pattern(`\bone of (?:the )?(?:state's |california's )?(?:58|fifty-eight) county (?:offices|superintendents)\b`)

	// namedOffice is the superintendent or office of a county by name.
	namedOffice = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(` + countyNames() + `) (?:coe|county (?:superintendent|supt|office|department|education office))\b`)
	})
)

// pattern returns a regular expression that is made when it is first asked
// for: most summaries need none, and most commands read no summary.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// countyNames returns the names of the 58 as alternatives of a pattern.
func countyNames() string {
	var names []string
	for _, c := range county.All() {
		names = append(names, regexp.QuoteMeta(strings.ToLower(c.Name)))
	}
	return strings.Join(names, "|")
}

// namesCCEE reports whether a spoken text names the California Collaborative
// for Educational Excellence.
func namesCCEE(text, _ string) bool { return hasWord(text, "ccee") || ccee().MatchString(text) }

// namesCDE reports whether a spoken text names the California Department of
// Education, also as just "the Department of Education".
func namesCDE(text, _ string) bool { return hasWord(text, "cde") || cde().MatchString(text) }

// namesCountySuperintendents reports whether a spoken text names other county
// superintendents: together, by their association, by their offices, or one by
// the name of a county other than the summary's own.
func namesCountySuperintendents(text, own string) bool {
	if strings.Contains(text, "one of ") {
		text = oneOf().ReplaceAllString(text, "")
	}
	if hasWord(text, "county superintendents") || superintendents().MatchString(text) {
		return true
	}
	for _, m := range namedOffice().FindAllStringSubmatch(text, -1) {
		if m[1] != strings.ToLower(own) {
			return true
		}
	}
	return false
}

// hasWord reports whether a word, or several in a row, stand in a text by
// themselves, as between two \b of a pattern.
func hasWord(text, word string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], word)
		if at < 0 {
			return false
		}
		from += at + len(word)
		if !isLetter(text, from-len(word)-1) && !isLetter(text, from) {
			return true
		}
	}
}

// isLetter reports whether a pattern counts the byte at an index to a word. At
// the ends of the text there is none.
func isLetter(text string, i int) bool {
	if i < 0 || i == len(text) {
		return false
	}
	b := text[i]
	return b == '_' || '0' <= b && b <= '9' || 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z'
}

// spoken brings a text into the form that the patterns are written in: lower
// case, straight apostrophes, one space for any white space, and nothing that
// can't be seen.
func spoken(s string) string {
	out := make([]byte, 0, len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = true
			continue
		case r == '’' || r == 'ʼ' || r == '‘':
			r = '\''
		case unicode.Is(unicode.Cf, r): // soft hyphens, joiners
			continue
		}
		if space && len(out) > 0 {
			out = append(out, ' ')
		}
		space = false
		out = utf8.AppendRune(out, unicode.ToLower(r))
	}
	return string(out)
}
