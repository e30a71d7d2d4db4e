package countydoc

import (
	"regexp"
	"strconv"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
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
	names lexicon
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
		if f.names.has(k) {
			return f.fact
		}
	}
	return noFact
}

// nothingWords are what our own packet prints where there is no value.
var nothingWords = phrases("not recorded|not yet provided|none stated")

// board is the part about the meeting.
func (r *reader) board() *summary.Board { return made(&r.summary.Board) }

func (r *reader) vote() *summary.Vote { return made(&r.board().Vote) }

func (r *reader) contact() *summary.Contact { return made(&r.summary.Contact) }

func (r *reader) superintendent() *summary.Superintendent { return made(&r.summary.Superintendent) }

// made is a part of the summary, empty at first.
func made[T any](part **T) *T {
	if *part == nil {
		*part = new(T)
	}
	return *part
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
		ok = len(words(value)) > 4 && fixedLines.has(key(value))
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
		ok = email().FindString(value) == value && r.setText(&r.contact().Email, value)
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

// setValue writes what words say, where nothing is or the same. The summary then
// says the words by its shape.
func setValue[T comparable](r *reader, to *T, value T, words string) bool {
	var none T
	if *to != none && *to != value {
		return false
	}
	r.shape(words)
	*to = value
	return true
}

func (r *reader) setDate(to *summary.Date, value string) bool {
	d, ok := summary.TypedDate(trim(value))
	return ok && setValue(r, to, d, value)
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
	return ok && setValue(r, &r.board().ItemType, t, value)
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
	return ok && setValue(r, &r.board().Action, a, value)
}

// superintendentTitle is how a county superintendent's title reads.
var superintendentTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^(?:[\p{L} ]+ )?(?:county )?superintendent(?: of schools| of [\p{L} ]+ schools)?$`)
})

// setSuperintendent takes "Name, Title" or a name alone.
func (r *reader) setSuperintendent(value string) bool {
	name, title := value, ""
	if at := strings.LastIndex(value, ", "); at > 0 && superintendentTitle().MatchString(value[at+2:]) {
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
	email = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`) })
	phone = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]+\d{3}[-. ]\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?`)
	})
)

// setContact takes a contact on one line: "Name, Title, address, number".
func (r *reader) setContact(value string) bool {
	if r.summary.Contact != nil {
		return false
	}
	c := summary.Contact{Email: email().FindString(value), Phone: phone().FindString(value)}
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
