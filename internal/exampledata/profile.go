package exampledata

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/county"
)

// profile is what is particular to one county.
type profile struct {
	code county.Code
	// abbreviation is the office's; no two examples share one.
	abbreviation string
	// team is the unit that does most of the work, without an article.
	team string
	// students and the numbers of districts by kind are invented.
	students                  int
	elementary, high, unified int
	// focus and second are what the support is about.
	focus, second topic
	// identified is how many districts receive assistance; with direct, the
	// last of them receives direct technical assistance as well. charters is
	// how many charter schools do.
	identified, charters int
	direct               bool
	partA                layoutA
	partB                layoutB
	// place describes the county; empty where it has no local context.
	place string

	// The rest is filled in by profileOf.

	// index is the county's place among those that report, from 0.
	index          int
	county, office string
	// words replaces the names in braces that the banks use.
	words *strings.Replacer
}

// layoutA is how part (A) is laid out.
type layoutA int

const (
	// aBullets is a bullet list and a table of activities.
	aBullets layoutA = iota
	// aTwoLists is narrative alone: a list of support and a list of partners.
	aTwoLists
	// aNumbered is a list numbered "1)" and a table of activities.
	aNumbered
	// aOutline is an outline I., a., and a table of activities.
	aOutline
	// aDeepOutline is an outline A., 1), a), and a table of activities.
	aDeepOutline
	// aHeadings is lists below headings, and a table of activities.
	aHeadings
	// aTable is a list and a Markdown table of partners.
	aTable
	// aProse is paragraphs and a table of activities.
	aProse
	// aShort is one paragraph and a table of activities.
	aShort
)

// layoutB is how part (B) is laid out.
type layoutB int

const (
	// bActions is a paragraph and a table of actions with their sources.
	bActions layoutB = iota
	// bBullets is narrative alone, with a bullet list.
	bBullets
	// bNumbered is narrative alone, with a list numbered "1.".
	bNumbered
	// bParens is narrative alone, with a list numbered "1)".
	bParens
	// bCapitals is narrative alone, with a list lettered "A.".
	bCapitals
	// bPhases is bullets with letters below them.
	bPhases
	// bDeep is bullets, letters and small romans.
	bDeep
	// bOutline is an outline I., a., i.
	bOutline
	// bProse is paragraphs, and a table of actions with their sources.
	bProse
	// bNone says that no district is identified.
	bNone
)

// ownNames are names that offices use for themselves and that differ from
// the directory's.
var ownNames = map[county.Code]string{
	"42": "Santa Barbara County Education Office",
}

// profiles are the 51, in code order.
var profiles = slices.Concat(profilesAToH, profilesIToM, profilesMToP, profilesRToS, profilesSToS, profilesSToY)

// profileOf returns the profile of a county that reports.
func profileOf(c county.County) (*profile, bool) {
	i := slices.IndexFunc(profiles, func(p profile) bool { return p.code == c.Code })
	if i < 0 {
		return nil, false
	}
	p := profiles[i]
	p.index = i
	p.county = c.Name
	p.office = c.Office
	if own, ok := ownNames[c.Code]; ok {
		p.office = own
	}
	p.words = strings.NewReplacer(p.replacements()...)
	return &p, true
}

func (p *profile) replacements() []string {
	n := p.districtCount()
	return []string{
		"{office}", p.office,
		"{abbr}", p.abbreviation,
		"{county}", p.county,
		"{slug}", slug(p.county),
		"{team}", p.team,
		"{focus}", p.focus.name,
		"{second}", p.second.name,
		"{districts}", number(n),
		"{students}", thousands(p.students),
		"{direct}", p.directDistrict(),
	}
}

// say fills in a text from a bank, and in some counties makes its quotation
// marks and apostrophes straight, because real texts have both kinds.
func (p *profile) say(text string) string {
	text = p.words.Replace(text)
	if p.straightQuotes() {
		text = straight.Replace(text)
	}
	return text
}

// pick is the county's own wording of a pair.
func (p *profile) pick(words pair, turn int) string { return p.say(words.at(p.index, turn)) }

var straight = strings.NewReplacer("’", "'", "“", `"`, "”", `"`)

func (p *profile) straightQuotes() bool { return p.index%8 == 5 }

func (p *profile) districtCount() int { return p.elementary + p.high + p.unified }

// size is how large the county is, from 0 to 4; lists grow with it.
func (p *profile) size() int {
	switch {
	case p.students < 3_000:
		return 0
	case p.students < 15_000:
		return 1
	case p.students < 60_000:
		return 2
	case p.students < 230_000:
		return 3
	}
	return 4
}

// number spells out the numbers up to ten.
func number(n int) string {
	if n <= 10 {
		return strings.Fields("zero one two three four five six seven eight nine ten")[n]
	}
	return strconv.Itoa(n)
}

// thousands writes a number with a comma before each three digits.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// series joins names as a sentence does: "a", "a and b", "a, b, and c".
func series(names []string) string {
	switch n := len(names); n {
	case 0:
		return ""
	case 1:
		return names[0]
	case 2:
		return names[0] + " and " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", and " + names[n-1]
	}
}
