package countydoc

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// fact is something that a line or a row of a table says by name.
type fact int

const (
	noFact fact = iota
	boardFact
	meetingFact
	hearingFact
	adoptionFact
	agendaFact
	itemTypeFact
	actionFact
	voteFact
	movedFact
	secondedFact
	ayesFact
	noesFact
	abstainedFact
	absentFact
	superintendentFact
	contactFact
	contactNameFact
	titleFact
	emailFact
	phoneFact
	officeFact
	countyFact
	yearFact
)

// factNames are what facts are called.
var factNames = []struct {
	fact  fact
	names map[string]bool
}{
	{boardFact, phrases("county board of education|board|governing board|name of the board|county board|board of education|presented to|submitted to|presented to the|name of board")},
	{meetingFact, phrases("meeting date|date of the meeting|board meeting date|board meeting|date of meeting|date of board meeting|date of the board meeting|date presented|presentation date|date of presentation|date of the presentation|presented on|presented")},
	{hearingFact, phrases("date of the public hearing|public hearing|public hearing date|hearing date|date of public hearing|hearing|date of hearing")},
	{adoptionFact, phrases("date on which the lcap is adopted|lcap adoption date|lcap adoption|date of lcap adoption|lcap adopted|adoption of the lcap|date of the adoption of the lcap|lcap adopted on")},
	{agendaFact, phrases("agenda item|agenda item number|agenda item no|agenda number|item number|agenda item #")},
	{itemTypeFact, phrases("type of item|item type|type of agenda item|agenda item type")},
	{actionFact, phrases("what the board did with this summary|board action|action of the board|action taken|action by the board")},
	{voteFact, phrases("vote")},
	{movedFact, phrases("moved by|moved|motion by|motion|motion made by")},
	{secondedFact, phrases("seconded by|seconded|second|second by")},
	{ayesFact, phrases("ayes|aye|yes|yes votes|in favor|for")},
	{noesFact, phrases("noes|no|nays|nay|nos|no votes|opposed|against")},
	{abstainedFact, phrases("abstained|abstain|abstentions|abstention|abstaining")},
	{absentFact, phrases("absent")},
	{superintendentFact, phrases("superintendent|county superintendent|county superintendent of schools|name of superintendent|superintendent of schools")},
	{contactFact, phrases("contact|contact person|primary contact|contact information|for questions contact")},
	{contactNameFact, phrases("contact name|name|name of contact|name of the contact|contact name and title|contact persons name")},
	{titleFact, phrases("title|contact title|position|title of contact")},
	{emailFact, phrases("email|e-mail|email address|e-mail address|contact email")},
	{phoneFact, phrases("phone|telephone|phone number|tel|telephone number|contact phone")},
	{officeFact, phrases("county office of education|county office|coe|coe name|name of coe|office|name of county office|name of the county office of education|county office of education name")},
	{countyFact, phrases("county|county name|name of county")},
	{yearFact, phrases("fiscal year|school year|year|plan year|lcap year")},
}

// factOf tells which fact a name is of.
func factOf(name string) fact {
	k := key(name)
	for _, f := range factNames {
		if f.names[k] {
			return f.fact
		}
	}
	return noFact
}

// nothingWords are what our own packet prints where there is no value.
var nothingWords = phrases("not recorded|not yet provided|none stated")

// board is the part about the meeting.
func (r *reader) board() *summary.Board {
	if r.summary.Board == nil {
		r.summary.Board = &summary.Board{}
	}
	return r.summary.Board
}

func (r *reader) vote() *summary.Vote {
	b := r.board()
	if b.Vote == nil {
		b.Vote = &summary.Vote{}
	}
	return b.Vote
}

func (r *reader) contact() *summary.Contact {
	if r.summary.Contact == nil {
		r.summary.Contact = &summary.Contact{}
	}
	return r.summary.Contact
}

func (r *reader) superintendent() *summary.Superintendent {
	if r.summary.Superintendent == nil {
		r.summary.Superintendent = &summary.Superintendent{}
	}
	return r.summary.Superintendent
}

// setFact writes a fact, and says whether the value is one that its field can
// hold and that says the same as what it holds already.
func (r *reader) setFact(f fact, value string) bool {
	value = trim(value)
	if value == "" {
		return false
	}
	ok := false
	switch f {
	case boardFact:
		ok = strings.Contains(strings.ToLower(value), "board") && r.setText(&r.board().Name, value)
	case meetingFact:
		ok = r.setDate(&r.board().MeetingDate, value)
	case hearingFact:
		ok = r.setDate(&r.board().HearingDate, value)
	case adoptionFact:
		ok = r.setDate(&r.board().LCAPAdoptionDate, value)
	case agendaFact:
		ok = r.setText(&r.board().AgendaItem, value)
	case itemTypeFact:
		ok = r.setItemType(value)
	case actionFact:
		ok = r.setAction(value)
	case voteFact:
		ok = len(words(value)) > 4 && fixedLines[key(value)]
		if ok {
			r.shape(value)
		}
	case movedFact:
		ok = r.setText(&r.vote().Moved, value)
	case secondedFact:
		ok = r.setText(&r.vote().Seconded, value)
	case ayesFact:
		ok = r.setCount(&r.vote().Ayes, value)
	case noesFact:
		ok = r.setCount(&r.vote().Noes, value)
	case abstainedFact:
		ok = r.setCount(&r.vote().Abstained, value)
	case absentFact:
		ok = r.setCount(&r.vote().Absent, value)
	case superintendentFact:
		ok = r.setSuperintendent(value)
	case contactFact:
		ok = r.setContact(value)
	case contactNameFact:
		ok = r.setText(&r.contact().Name, value)
	case titleFact:
		ok = r.setText(&r.contact().Title, value)
	case emailFact:
		ok = email.FindString(value) == value && r.setText(&r.contact().Email, value)
	case phoneFact:
		ok = r.setText(&r.contact().Phone, value)
	case officeFact:
		ok = key(value) == key(r.summary.Office.Name) || r.setText(&r.summary.Office.Name, value)
	case countyFact:
		ok = key(value) == key(r.summary.County.Name) || key(value) == key(r.summary.County.Name)+" county"
		if ok {
			r.shape(value)
		}
	case yearFact:
		found, _ := yearsIn(value)
		ok = len(found) == 1 && found[0] == r.summary.FiscalYear && len(words(r.withoutOwn(value))) == 0
		if ok {
			r.shape(value)
		}
	}
	if ok {
		r.found()
	}
	return ok
}

// setText writes a text where none is, or the same.
func (r *reader) setText(to *string, value string) bool {
	if *to != "" && *to != value {
		return false
	}
	if *to == value {
		r.shape(value)
	}
	*to = value
	return true
}

func (r *reader) setDate(to *summary.Date, value string) bool {
	d, ok := parseDate(value)
	if !ok || !to.IsZero() && *to != d {
		return false
	}
	r.shape(value)
	*to = d
	return true
}

func (r *reader) setCount(to **int, value string) bool {
	n := 0
	if key(value) != "none" {
		if !onlyDigits(value) || len(value) > 2 {
			return false
		}
		n, _ = strconv.Atoi(value)
	}
	if *to != nil && **to != n {
		return false
	}
	r.shape(value)
	*to = &n
	return true
}

var itemTypes = map[string]summary.ItemType{
	"information": summary.Information, "informational": summary.Information, "information item": summary.Information, "informational item": summary.Information,
	"consent": summary.Consent, "consent item": summary.Consent, "consent calendar": summary.Consent, "consent agenda": summary.Consent,
	"action": summary.ActionItem, "action item": summary.ActionItem,
}

func (r *reader) setItemType(value string) bool {
	t, ok := itemTypes[key(value)]
	if !ok || r.board().ItemType != "" && r.board().ItemType != t {
		return false
	}
	r.shape(value)
	r.board().ItemType = t
	return true
}

var boardActions = map[string]summary.Action{
	"presented": summary.Presented, "accepted": summary.Accepted, "approved": summary.Approved, "adopted": summary.Adopted,
	"the summary was presented":              summary.Presented,
	"the summary was presented and accepted": summary.Accepted,
	"the summary was presented and approved": summary.Approved,
	"the summary was presented and adopted":  summary.Adopted,
}

func (r *reader) setAction(value string) bool {
	a, ok := boardActions[key(value)]
	if !ok || r.board().Action != "" && r.board().Action != a {
		return false
	}
	r.shape(value)
	r.board().Action = a
	return true
}

// superintendentTitle is how a county superintendent's title reads.
var superintendentTitle = regexp.MustCompile(`(?i)^(?:[\p{L} ]+ )?(?:county )?superintendent(?: of schools| of [\p{L} ]+ schools)?$`)

// setSuperintendent takes "Name, Title" or a name alone.
func (r *reader) setSuperintendent(value string) bool {
	name, title := value, ""
	if at := strings.LastIndex(value, ", "); at > 0 && superintendentTitle.MatchString(value[at+2:]) {
		name, title = value[:at], value[at+2:]
	}
	if r.summary.Superintendent != nil || len(words(name)) > 8 {
		return false
	}
	s := r.superintendent()
	s.Name, s.Title = name, title
	return true
}

var (
	email = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`)
	phone = regexp.MustCompile(`(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]+\d{3}[-. ]\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?`)
)

// setContact takes a contact on one line: "Name, Title, address, number".
func (r *reader) setContact(value string) bool {
	if r.summary.Contact != nil {
		return false
	}
	c := summary.Contact{Email: email.FindString(value), Phone: phone.FindString(value)}
	var names []string
	for piece := range strings.SplitSeq(value, ", ") {
		piece = trim(piece)
		if piece != "" && piece != c.Email && piece != c.Phone {
			names = append(names, piece)
		}
	}
	if len(names) == 0 || len(names) > 3 || len(words(names[0])) > 6 || strings.Contains(names[0], "@") {
		return false
	}
	c.Name, c.Title = names[0], strings.Join(names[1:], ", ")
	if c.Email != "" && strings.Contains(c.Title, c.Email) || c.Phone != "" && strings.Contains(c.Title, c.Phone) {
		return false
	}
	*r.contact() = c
	return true
}

// factLine takes a line that names a fact: "Meeting date: June 24, 2025".
func (r *reader) factLine(p *wml.Paragraph) bool {
	if len(p.Notes) > 0 {
		return false
	}
	label, value, ok := labelOf(p)
	if ok && r.namedFact(label, value) {
		return true
	}
	return r.voteLine(structure.Plain([]wml.Block{p}))
}

func (r *reader) namedFact(label, value string) bool {
	f := factOf(label)
	switch {
	case f == noFact:
		return false
	case nothingWords[key(value)]:
		r.shape(value)
	case !r.setFact(f, value):
		return false
	}
	r.shape(label)
	return true
}

// voteLine takes the counts of a vote on one line: "Ayes 5, Noes 0, Absent 1".
func (r *reader) voteLine(line string) bool {
	type count struct {
		f      fact
		number string
	}
	var counts []count
	for _, piece := range strings.FieldsFunc(line, func(c rune) bool { return c == ',' || c == ';' || c == '.' }) {
		ws := words(piece)
		if len(ws) == 0 {
			continue
		}
		if len(ws) != 2 {
			return false
		}
		f := factOf(ws[0])
		if f < ayesFact || f > absentFact || !onlyDigits(ws[1]) {
			return false
		}
		counts = append(counts, count{f, ws[1]})
	}
	if len(counts) < 2 {
		return false
	}
	v := summary.Vote{}
	if r.summary.Board != nil && r.summary.Board.Vote != nil {
		v = *r.summary.Board.Vote
	}
	if v.Ayes != nil || v.Noes != nil || v.Abstained != nil || v.Absent != nil {
		return false
	}
	for _, c := range counts {
		if !r.setFact(c.f, c.number) {
			return false
		}
	}
	r.shape(line)
	return true
}

// facts reads a section of facts: contact, record of the meeting.
func (r *reader) facts(s *section) {
	for _, g := range r.groups(s) {
		if g.table != nil {
			r.table(s, g.table)
			continue
		}
		for _, b := range g.blocks {
			p, ok := b.(*wml.Paragraph)
			if !ok {
				r.leave(s, b)
				continue
			}
			if empty(p) || r.fixed(p) || r.factLine(p) || s.kind == contact && len(p.Notes) == 0 && r.contactLine(text(p)) {
				continue
			}
			r.leave(s, p)
		}
	}
}

// contactLine takes a line of a contact's section that has no name in front.
func (r *reader) contactLine(line string) bool {
	switch {
	case strings.Contains(line, "\n"):
		return false
	case email.FindString(line) == line:
		return r.setFact(emailFact, line)
	case phone.FindString(line) == line:
		return r.setFact(phoneFact, line)
	case len(words(line)) > 12 || strings.HasSuffix(line, ".") || strings.Contains(line, ":"):
		return false
	case r.summary.Contact == nil && strings.Contains(line, ", "):
		return r.setContact(line)
	case r.summary.Contact == nil && looksLikeName(line):
		return r.setFact(contactNameFact, line)
	case r.summary.Contact != nil && r.summary.Contact.Title == "" && r.summary.Contact.Email == "":
		return r.setFact(titleFact, line)
	}
	return false
}

// looksLikeName reports whether a line may be a person's name: two to five
// words that begin with a capital.
func looksLikeName(line string) bool {
	fields := strings.Fields(line)
	if len(fields) < 2 || len(fields) > 5 || strings.ContainsAny(line, "0123456789:;/") {
		return false
	}
	for _, f := range fields {
		if c := firstRune(f); strings.ToUpper(string(c)) != string(c) {
			return false
		}
	}
	return true
}

// factRows reads a table that names facts in its first column.
func (r *reader) factRows(s *section, t *grid) {
	for _, row := range t.rows {
		name, value := structure.Plain(cell(row, 0)), structure.Plain(cell(row, 1))
		switch {
		case value == "" && factOf(name) != noFact:
			r.shape(name)
		case r.namedFact(name, value):
		default:
			r.leave(s, labelled(name, cell(row, 1))...)
			if value == "" {
				r.leaveText(s, name)
			}
		}
		for i := 2; i < len(row.Cells); i++ {
			r.leaveAll(s, cell(row, i))
		}
	}
}
