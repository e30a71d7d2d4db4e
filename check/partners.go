package check

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/county"
)

// The partners are recognised in running text by their names as people write
// them. A name that is missed would tell a county that it broke the law when it
// didn't, so each pattern takes what can only mean the partner, in any case,
// and leaves out what is known to mean somebody else: the county's own
// superintendent and office, the departments of counties, of other states and
// of the nation.
var (
	ccee = regexp.MustCompile(`\bccees?\b|\bcollaborative (?:for|of|on) education(?:al)? excellence\b`)

	cde = regexp.MustCompile(`\bcdes?\b` +
		`|(?:^|[(,;:/&–—] ?|\b(?:california|california's|ca|state|state's|the|and|with|by|from|or|to) )` +
		`dep(?:artmen)?t\.? of ed(?:ucation)?\b`)

	// superintendents are the county superintendents together, their
	// association under its names, or their offices.
	superintendents = regexp.MustCompile(`\bcounty (?:superintendents|supts|sups|supes|offices|coes)\b` +
		`|\b(?:california|ca) county superintendent\b` +
		`|\bccsesa\b` +
		`|\bcoes\b` +
		`|\b(?:other|another|fellow|partner|neighbou?ring|surrounding|nearby|adjacent|adjoining) (?:[a-z]+ )?` +
		`(?:counties|coe|county (?:superintendent|supt|office|department))\b`)

	// oneOf is how an office counts itself in: it names no other.
	oneOf = regexp.MustCompile(`\bone of (?:the )?(?:state's |california's )?(?:58|fifty-eight) county (?:offices|superintendents)\b`)

	// namedOffice is the superintendent or office of a county by name.
	namedOffice = regexp.MustCompile(`\b(` + countyNames() +
		`) (?:coe|county (?:superintendent|supt|office|department|education office))\b`)
)

// countyNames returns the names of the 58 as alternatives of a pattern.
func countyNames() string {
	var names []string
	for _, c := range county.All() {
		names = append(names, regexp.QuoteMeta(strings.ToLower(c.Name)))
	}
	return strings.Join(names, "|")
}

// namesCCEE reports whether a text names the California Collaborative for
// Educational Excellence.
func namesCCEE(words string) bool { return ccee.MatchString(spoken(words)) }

// namesCDE reports whether a text names the California Department of
// Education, also as just "the Department of Education".
func namesCDE(words string) bool { return cde.MatchString(spoken(words)) }

// namesCountySuperintendents reports whether a text names other county
// superintendents: together, by their association, by their offices, or one by
// the name of a county other than the summary's own.
func namesCountySuperintendents(words, own string) bool {
	text := oneOf.ReplaceAllString(spoken(words), "")
	if superintendents.MatchString(text) {
		return true
	}
	for _, m := range namedOffice.FindAllStringSubmatch(text, -1) {
		if m[1] != strings.ToLower(own) {
			return true
		}
	}
	return false
}

// spoken brings a text into the form that the patterns are written in: lower
// case, straight apostrophes, one space for any white space, and nothing that
// can't be seen.
func spoken(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == 'ʼ' || r == '‘':
			return '\''
		case unicode.IsSpace(r):
			return ' '
		case unicode.Is(unicode.Cf, r): // soft hyphens, joiners
			return -1
		}
		return unicode.ToLower(r)
	}, s)
	return strings.Join(strings.Fields(s), " ")
}
