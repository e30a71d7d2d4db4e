package countydoc

import (
	"maps"
	"regexp"
	"strings"
	"sync"
)

// kind is what a section of the document is.
type kind int

const (
	unknown kind = iota
	cover
	context
	review        // goal area: the review of LCAPs, EC 52070
	assistance    // technical assistance, EC 52071(a) and (b), and part (B)
	support       // goal area: any other support
	goalSection   // one goal
	goalsTitle    // a title above all goals
	differential  // differentiated assistance, EC 52071(c)
	districtOwn   // what districts do independently
	direct        // direct technical assistance, EC 52072
	districtTable // who receives assistance
	collaboration // part (A)
	expenditures
	glossary
	contact
	record
	additional
	contents
	requirements // the packet's own table of requirements
)

// titleRule knows the titles of one kind of section by their words: one of
// each group of need, and besides only words that such a title may have.
type titleRule struct {
	kind kind
	need []lexicon
	may  lexicon
	// loud titles are taken only where they look like a heading.
	loud bool
}

// Words that any title may have, and words for those who are helped or help.
const (
	common = "the of and or for to in by a an our its each all any their with on overview narrative section description optional summary plan plans "
	people = "county counties coe coes office offices education superintendent superintendents schools school district districts lea leas charter charters local agency agencies student students "
)

// titleRules in the order in which they are asked: the narrower first.
var titleRules = []titleRule{
	rule1(requirements, false, "", "where", "each", "requirement", "is", "met"),
	rule1(contents, false, "table page pages", "contents"),
	rule1(direct, false, people+"support dta providing", "direct", "technical", "assistance support"),
	rule1(direct, false, people+"direct technical assistance support", "dta"),
	rule1(districtOwn, false, people+"taken take takes taking will does do be from own independently independent what which that identified implement actions action", "district districts lea leas", "independent independently own", "actions action steps activities will do take work responsibilities"),
	rule1(districtOwn, false, people+"identified", "district districts lea leas", "actions action responsibilities commitments"),
	rule1(districtTable, false, people+"that who differentiated technical assistance support da dta list receiving receive identified eligible supported", "district districts schools leas", "receive receiving identified eligible supported assisted served", "assistance support da dta"),
	rule1(differential, false, people+"providing provide provided technical da actions activities services identified eligible under level two 2 targeted", "differentiated", "assistance support supports"),
	rule1(differential, false, people+"eligible identified actions support", "da"),
	rule1(support, false, people+"providing provide within", "other additional", "support supports assistance services"),
	rule1(review, false, people+"completing complete completion reviewing review reviews local control accountability lcap lcaps approval approving approve process support supports feedback oversight annual", "lcap lcaps accountability", "review reviews reviewing support supports approval approving approve completing completion oversight"),
	rule1(collaboration, false, people+"support supports providing steps efforts activities", "continuous", "improvement"),
	rule1(assistance, false, people+"providing provide support supports identified requested voluntary actions activities", "technical", "assistance"),
	rule1(collaboration, false, people+"how we ccee cde geo lead leads geographic sos system support supports state statewide regional other steps efforts activities activity matrix working work continuous improvement california collaborative educational excellence department partner partners partnership partnerships", "collaboration collaborative collaborating collaborate partnership partnerships partners coordination"),
	rule1(expenditures, false, people+"related estimated projected planned proposed sources source goal goals total per table annual cost costs budget budgets funding", "expenditures expenditure cost costs budget budgets funding"),
	rule1(glossary, false, "common used list key terms definitions meanings acronyms abbreviations", "glossary acronyms abbreviations acronym definitions"),
	rule1(contact, false, people+"information person persons questions us", "contact contacts"),
	rule1(record, true, people+"board date information item public meeting adoption lcap record presentation presented vote", "record certification approval action adoption presentation vote agenda", "board presentation vote record"),
	rule1(additional, true, "county coe", "additional other further", "information sections comments notes"),
	rule1(goalsTitle, false, people+"metrics actions activities measures areas annual", "goals"),
	rule1(context, false, people+"demographic demographics about community regional background introduction profile executive", "context background introduction overview profile"),
}

func rule1(k kind, loud bool, may string, need ...string) titleRule {
	t := titleRule{kind: k, loud: loud, may: set(common + may + " " + strings.Join(need, " "))}
	for _, group := range need {
		t.need = append(t.need, set(group))
	}
	return t
}

// lawWords may stand in a title that names a section of the Education Code,
// beside the words of its kind: they describe the law, and say nothing of the
// county.
var lawWords = set("ec ed education code california section sections pursuant provisions article subdivision subdivisions paragraph subparagraph under this chapter a b c f i 1 d e " +
	"completing complete review reviewing local control accountability plan plans lcap lcaps submitted by providing provide technical assistance any other support differentiated direct identified " +
	"within county implementing implementation part state")

// sectionNumber is a section of the law that such documents cite.
var sectionNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:520[567]\d(?:\.\d)?|47607(?:\.3)?)\b`)
})

// citesLaw reports whether a text cites one of them.
func citesLaw(s string) bool {
	return (strings.Contains(s, "520") || strings.Contains(s, "47607")) && sectionNumber().MatchString(s)
}

var numberWord = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:520[567]\d|47607|[3-9])$`)
})

// titleOf tells what section a line is the title of, if every word of it is one
// that such a title may have.
func titleOf(s string) (kind, bool) {
	if !mayBeTitle(s) {
		return unknown, false
	}
	ws := words(s)
	if len(ws) == 0 || len(ws) > 40 {
		return unknown, false
	}
	cites := citesLaw(s)
	if cites && strings.Contains(s, "52072") && !strings.Contains(s, "52071") && only(ws, titleRules[2].may, true) {
		return direct, true
	}
	for _, t := range titleRules {
		if !t.matches(ws, cites) {
			continue
		}
		if t.kind == assistance && strings.Contains(s, "52071(c)") {
			return differential, true
		}
		return t.kind, true
	}
	return unknown, false
}

// longestTitle is how long a line may be that is a title or stands on a title
// page, in bytes: forty words and what stands between them.
const longestTitle = 400

// mayBeTitle tells most of what is no title by its length, or by its first
// words: so much is asked of every paragraph.
func mayBeTitle(s string) bool {
	const front = 60
	if len(s) <= front {
		return true
	}
	if len(s) > longestTitle {
		return false
	}
	first := words(s[:front])
	for _, w := range first[:max(0, len(first)-1)] { // the last one may be cut
		if !wordsOfTitles()[w] && (w[0] < '0' || w[0] > '9') {
			return false
		}
	}
	return true
}

// wordsOfTitles are those of all kinds of titles.
var wordsOfTitles = sync.OnceValue(func() map[string]bool {
	all := maps.Clone(lawWords.all())
	for _, t := range titleRules {
		maps.Copy(all, t.may.all())
	}
	return all
})

func (t *titleRule) matches(ws []string, cites bool) bool {
	if !only(ws, t.may, cites) {
		return false
	}
next:
	for _, group := range t.need {
		for _, w := range ws {
			if group.has(w) {
				continue next
			}
		}
		return false
	}
	return true
}

// only reports whether all words are among may, or of the law where it is cited.
func only(ws []string, may lexicon, cites bool) bool {
	for _, w := range ws {
		if !may.has(w) && (!cites || !lawWords.has(w) && !numberWord().MatchString(w)) {
			return false
		}
	}
	return true
}

// isLoud reports whether titles of a kind are taken only from headings.
func isLoud(k kind) bool {
	for _, t := range titleRules {
		if t.kind == k && t.loud {
			return true
		}
	}
	return false
}
