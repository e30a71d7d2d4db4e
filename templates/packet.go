package templates

import (
	"errors"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/summary"
)

// PacketOptions say how a packet is built.
type PacketOptions struct {
	// Draft builds the packet of an unfinished summary: every page is marked,
	// the findings are listed in front, and a part that a complete summary has
	// is shown as not yet provided. Otherwise such a part is left out.
	Draft bool
	// Findings are listed in a draft, fatal ones first. They are not used
	// otherwise.
	Findings []finding.Finding
}

// Packet builds the board packet of one summary.
//
// The summary is taken as it is; whether it may go to a board is for package
// check to say. An error means that there is not enough of it for a packet
// that is not a draft.
func (set *Set) Packet(s *summary.Summary, o PacketOptions) (*document.Document, error) {
	if !o.Draft && (s.FiscalYear == 0 || s.County.Name == "" || s.Office.Name == "") {
		return nil, errors.New("a board packet needs the fiscal year, the county and the office's name; add them, or build a draft")
	}
	p := &packet{builder: builder{words: set.words, county: s.County.Name}, summary: s, draft: o.Draft, findings: o.Findings}
	if o.Draft {
		p.nothing = p.say("notProvided")
	} else {
		p.nothing = p.say("notStated")
	}
	p.county = p.orNothing(s.County.Name)

	f := &filling{
		values: p.values(),
		points: p.points(),
		last:   "requirements",
		id:     firstPoint,
	}
	if o.Draft {
		f.absent = []document.Block{line(document.Alert, p.nothing)}
	}
	p.heading = func(point string) *document.Heading { return f.above(set.packet, point) }

	office := p.orNothing(s.Office.Name)
	year := p.orNothing(s.FiscalYear.Print())
	d := &document.Document{
		Title:      p.say("packet.title", "fiscalYear", year, "office", office),
		ShortTitle: p.say("packet.shortTitle", "fiscalYear", year, "office", office),
		Subject:    p.say("packet.subject"),
		Keywords:   p.keywords("packet.keywords"),
		Creator:    office,
		Language:   language,
		Blocks:     f.document(set.packet),
	}
	if s.Board != nil {
		d.Date = s.Board.MeetingDate.String()
	}
	if o.Draft {
		d.Draft = p.say("draft.mark")
	}
	return d, nil
}

// packet is the board packet that is being built.
type packet struct {
	builder
	summary  *summary.Summary
	draft    bool
	findings []finding.Finding
	// heading is the one above an insertion point that has text.
	heading func(point string) *document.Heading
}

// points are the makers of the packet's insertion points.
func (p *packet) points() map[string]func(level int) []document.Block {
	s := p.summary
	goals := func(area summary.Area) func(int) []document.Block {
		return func(level int) []document.Block { return p.goals(area, level) }
	}
	return map[string]func(int) []document.Block{
		"findings":                   p.findingTables,
		"contents":                   func(int) []document.Block { return p.contents(2) },
		"requirements":               func(int) []document.Block { return p.requirements() },
		"local-context":              func(level int) []document.Block { return p.narrative(s.LocalContext, level) },
		"goals-lcap-review":          goals(summary.LCAPReview),
		"goals-technical-assistance": goals(summary.TechnicalGoal),
		"goals-other-support":        goals(summary.OtherSupport),
		"goals-without-area":         goals(""),
		"assistance-narrative":       func(level int) []document.Block { return p.assistanceNarrative(s.TechnicalAssistance, level) },
		"assistance-actions":         func(int) []document.Block { return p.assistanceActions(s.TechnicalAssistance) },
		"district-actions":           func(level int) []document.Block { return p.districtActions(s.TechnicalAssistance, level) },
		"direct-assistance":          func(level int) []document.Block { return p.directAssistance(s.TechnicalAssistance, level) },
		"collaboration-narrative":    func(level int) []document.Block { return p.collaborationNarrative(s.Collaboration, level) },
		"collaboration-matrix":       func(int) []document.Block { return p.collaborationMatrix(s.Collaboration) },
		"districts":                  func(int) []document.Block { return p.districts() },
		"expenditures":               func(int) []document.Block { return p.expenditures() },
		"additional-sections":        p.additionalSections,
		"glossary":                   func(int) []document.Block { return p.glossary() },
		"record":                     func(int) []document.Block { return p.record() },
	}
}

// values are what stands in the placeholders of the packet. Where a draft
// lacks something that a complete summary has, its line says so.
func (p *packet) values() map[string][]document.Inline {
	s := p.summary
	expected := func(value string) []document.Inline {
		if value == "" && p.draft {
			value = p.nothing
		}
		return given(value)
	}
	v := map[string][]document.Inline{
		"fiscalYear":   expected(s.FiscalYear.Print()),
		"county":       expected(s.County.Name),
		"office":       expected(s.Office.Name),
		"abbreviation": given(s.Office.Abbreviation),
	}
	board := s.Board
	if board == nil {
		board = &summary.Board{}
	}
	v["board"] = expected(board.Name)
	v["meetingDate"] = expected(board.MeetingDate.Print())
	v["lcapAdoptionDate"] = expected(board.LCAPAdoptionDate.Print())
	v["hearingDate"] = given(board.HearingDate.Print())
	v["agendaItem"] = given(board.AgendaItem)
	v["itemType"] = given(p.term("itemType", string(board.ItemType)))

	if who := s.Superintendent; who != nil {
		v["superintendent"] = join(given(who.Name), given(who.Title))
	}
	if who := s.Contact; who != nil {
		v["contact"] = join(given(who.Name), given(who.Title), mail(who.Email), given(who.Phone))
	}
	for _, name := range []string{"superintendent", "contact"} {
		if len(v[name]) == 0 {
			v[name] = expected("")
		}
	}
	return v
}

// given returns a value of the summary as text, nothing for an empty one.
func given(value string) []document.Inline {
	if value == "" {
		return nil
	}
	return document.Words(value)
}

// join puts a comma between the values that are there.
func join(values ...[]document.Inline) []document.Inline {
	var out []document.Inline
	for _, v := range values {
		if len(v) > 0 && len(out) > 0 {
			out = append(out, &document.Text{Value: ", "})
		}
		out = append(out, v...)
	}
	return out
}

// mail returns an address as a link to write to, or as mere text where it has
// a character that such a link cannot carry as it is.
func mail(address string) []document.Inline {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@"
	name, domain, ok := strings.Cut(address, "@")
	if !ok || name == "" || domain == "" || strings.Contains(domain, "@") || strings.Trim(address, plain) != "" {
		return given(address)
	}
	return []document.Inline{&document.Link{URL: "mailto:" + address, Text: document.Words(address)}}
}
