package countydoc

import (
	"regexp"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
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
	need []map[string]bool
	may  map[string]bool
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
	rule1(collaboration, false, people+"ccee cde geo lead leads geographic sos system support supports state statewide regional other steps efforts activities activity matrix working work continuous improvement california collaborative educational excellence department partner partners partnership partnerships", "collaboration collaborative collaborating collaborate partnership partnerships partners coordination"),
	rule1(expenditures, false, people+"related estimated projected planned proposed sources source goal goals total per table annual cost costs budget budgets funding", "expenditures expenditure cost costs budget budgets funding"),
	rule1(glossary, false, "common used list key terms definitions meanings acronyms abbreviations", "glossary acronyms abbreviations acronym"),
	rule1(contact, false, people+"information person persons questions us", "contact contacts"),
	rule1(record, true, people+"board date information item public meeting adoption lcap record presentation presented vote", "record certification approval action adoption presentation vote agenda", "board presentation vote record"),
	rule1(additional, true, "county coe", "additional other further", "information sections comments notes"),
	rule1(goalsTitle, false, people+"metrics actions activities measures areas annual", "goals"),
	rule1(context, false, people+"demographic demographics about community regional background introduction profile executive", "context background introduction overview profile"),
}

func rule1(k kind, loud bool, may string, need ...string) titleRule {
	t := titleRule{kind: k, loud: loud, may: set(common + may)}
	for _, group := range need {
		t.need = append(t.need, set(group))
		for w := range set(group) {
			t.may[w] = true
		}
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
var sectionNumber = regexp.MustCompile(`\b(?:520[567]\d(?:\.\d)?|47607(?:\.3)?)\b`)

var numberWord = regexp.MustCompile(`^(?:520[567]\d|47607|[3-9])$`)

// titleOf tells what section a line is the title of, if every word of it is one
// that such a title may have.
func titleOf(s string) (kind, bool) {
	ws := words(s)
	if len(ws) == 0 || len(ws) > 40 {
		return unknown, false
	}
	cites := sectionNumber.MatchString(s)
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

func (t *titleRule) matches(ws []string, cites bool) bool {
	if !only(ws, t.may, cites) {
		return false
	}
next:
	for _, group := range t.need {
		for _, w := range ws {
			if group[w] {
				continue next
			}
		}
		return false
	}
	return true
}

// only reports whether all words are among may, or of the law where it is cited.
func only(ws []string, may map[string]bool, cites bool) bool {
	for _, w := range ws {
		if !may[w] && (!cites || !lawWords[w] && !numberWord.MatchString(w)) {
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

// partMark is the mark of part (A) or (B), alone or before a title.
var partMark = regexp.MustCompile(`^(?:\(([AB])\)|(?i:part|subparagraph|paragraph)\s+\(?([AB])\b\)?|(?:(?i:ec|ed\.? code|education code)\s*)?(?i:section\s*)?§?\s*52066\s*\(i\)\s*\(1\)\s*\(([AB])\))[\s.:\-–—]*`)

// enumerator is a number typed before a title.
var enumerator = regexp.MustCompile(`^(?:(?i:section|part)\s+)?(?:[IVX]+|[A-Z]|\d{1,2}(?:\.\d{1,2})*)[.):]\s*`)

// title is what a paragraph is found to be the title of.
type title struct {
	kind kind
	// level is a heading's; 0 where it doesn't look like one.
	level int
	// goal is the goal's number.
	goal string
	// shape is what the title says by its words, and rest the paragraph of what
	// stands behind it, nil for nothing.
	shape string
	rest  *wml.Paragraph
}

// noteMarks are the marks of notes at the end of a line.
var noteMarks = regexp.MustCompile(`(?:\s*\[[^\][]{1,6}\])+$`)

// titleIn tells what a paragraph is the title of. The notes of a title, with
// their marks, are the beginning of what stands below it.
func (r *reader) titleIn(p *wml.Paragraph) (title, bool) {
	marks := noteMarks.FindString(text(p))
	if len(p.Notes) == 0 || marks == "" {
		return r.titleWithoutNotes(p)
	}
	bare := *p
	bare.Notes = nil
	bare.Text = cutEnd(p.Text, len(text(p))-len(marks)+strings.Index(plainText(p), text(p)))
	t, ok := r.titleWithoutNotes(&bare)
	if !ok {
		return title{}, false
	}
	rest := &wml.Paragraph{Style: "normal", Index: p.Index, Notes: p.Notes}
	if t.rest != nil {
		rest.Text = append(rest.Text, t.rest.Text...)
	}
	rest.Text = append(rest.Text, &document.Text{Value: trim(marks)})
	t.rest = rest
	return t, true
}

func (r *reader) titleWithoutNotes(p *wml.Paragraph) (title, bool) {
	line := text(p)
	if line == "" || p.Label != nil && p.Label.Delimiter == 0 && p.Label.Plain {
		return title{}, false
	}
	level, heading := headingLevel(p)
	if p.Label != nil && !heading && !p.Bold {
		return title{}, false
	}
	t := title{level: level}
	start := 0 // of the words behind marks and numbers
	if m := partMark.FindStringSubmatch(line); m != nil {
		rest := line[len(m[0]):]
		part := assistance
		if m[1]+m[2]+m[3] == "A" {
			part = collaboration
		}
		k, ok := r.titleWords(rest)
		switch {
		case rest == "":
			t.kind, t.shape = part, line
			return t, true
		case ok && (part == collaboration || k == assistance || k == differential || k == districtOwn || k == direct):
			t.kind, t.shape = k, line
			if part == collaboration {
				t.kind = part
			}
			return t, true
		case ok:
			t.kind, t.shape = part, line
			return t, true
		case heading:
			t.kind, t.shape, t.rest = part, line[:len(m[0])], r.behind(p, len(m[0]))
			return t, true
		}
		return title{}, false
	}
	if heading {
		start = len(enumerator.FindString(line))
		if start == len(line) {
			start = 0
		}
	}
	if g, ok := goalTitle(line[start:]); ok && (heading || g.strict) {
		t.kind, t.goal, t.shape = goalSection, g.id, line[:start+g.end]
		t.rest = r.behind(p, start+g.end)
		return t, true
	}
	if k, ok := r.titleWords(line[start:]); ok && (heading || quiet(line, k)) {
		t.kind, t.shape = k, line
		return t, true
	}
	return r.titleBefore(p, line, start, t, heading)
}

// quiet reports whether a line that doesn't look like a heading may be one all
// the same: it is short and no sentence, or begins with a short title and a
// colon and goes on with the law's words.
func quiet(line string, k kind) bool {
	if isLoud(k) {
		return false
	}
	if len(words(line)) <= 8 && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, ";") && !strings.HasSuffix(line, ",") {
		return true
	}
	before, _, ok := strings.Cut(line, ":")
	if !ok || !sectionNumber.MatchString(line) {
		return false
	}
	_, ok = titleOf(before)
	return ok
}

// titleBefore finds a title with words of its own behind it: "Local Context
// (revised March 3)" in a heading, "Local Context: The county…" anywhere.
func (r *reader) titleBefore(p *wml.Paragraph, line string, start int, t title, heading bool) (title, bool) {
	marks := ":"
	if heading {
		marks = ":(–—[|\n"
	}
	for i, c := range line[start:] {
		if !strings.ContainsRune(marks, c) || c == '(' && !strings.HasSuffix(line[:start+i], " ") {
			continue
		}
		k, ok := r.titleWords(line[start : start+i])
		if !ok || len(words(line[start:start+i])) > 8 || !heading && isLoud(k) {
			return title{}, false
		}
		if !heading && !r.runsIn(k, p, start+i) {
			return title{}, false
		}
		end := start + i
		if c == ':' || c == '–' || c == '—' || c == '|' || c == '\n' {
			end += len(string(c))
		}
		t.kind, t.shape = k, line[:end]
		t.rest = r.behind(p, end)
		return t, true
	}
	return title{}, false
}

// runsIn reports whether a paragraph of running text may begin with a title of
// a kind. Words that a sentence may begin with as well must be bold, and labels
// of lines are no titles: "Sources of funding: …".
func (r *reader) runsIn(k kind, p *wml.Paragraph, length int) bool {
	switch k {
	case context, districtOwn, direct, differential:
		return true
	case assistance, collaboration, support, review:
		return boldFront(p.Text, length)
	}
	return false
}

// boldFront reports whether the first bytes of a text are bold.
func boldFront(in []document.Inline, length int) bool {
	for _, x := range in {
		words := document.Plain([]document.Inline{x})
		if _, ok := x.(*document.Strong); !ok && trim(words) != "" {
			return false
		}
		if length -= len(words); length <= 0 {
			return true
		}
	}
	return false
}

// behind is what stands in a paragraph behind the first n bytes of its text;
// nil where that is nothing, or the year or the county that the summary says.
func (r *reader) behind(p *wml.Paragraph, n int) *wml.Paragraph {
	line := text(p)
	rest := trim(line[n:])
	if len(words(r.withoutOwn(rest))) == 0 && len(p.Notes) == 0 {
		r.shape(rest)
		return nil
	}
	// The plain text may begin with white space that text takes off.
	whole := plainText(p)
	q := cut(p, strings.Index(whole, line)+n)
	if _, heading := headingLevel(p); heading {
		q.Text = plainWeight(q.Text)
	}
	return q
}

// titleWords is titleOf without the county's own name and the year.
func (r *reader) titleWords(s string) (kind, bool) {
	if k, ok := titleOf(s); ok {
		return k, ok
	}
	if own := r.withoutOwn(s); own != s {
		return titleOf(own)
	}
	return unknown, false
}

// plainLevel is the level of a title that doesn't look like a heading: below
// all that do.
const plainLevel = 2000

// headingLevel is the level of a paragraph that is a heading or looks like one.
// Those that only look like one are ordered by how they are set off (larger,
// in capitals, bold), and stand below all real ones.
func headingLevel(p *wml.Paragraph) (int, bool) {
	level, ok := structure.Heading(p)
	if !ok || level > 0 {
		return level, ok
	}
	level = 1000 - 10*min(max(p.Size, 0), 90)
	if line := text(p); strings.ToUpper(line) == line {
		level -= 4
	}
	if p.Bold {
		level -= 2
	}
	return level, true
}
