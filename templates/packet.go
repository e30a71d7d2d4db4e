package templates

import (
	"errors"

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
	// Place names where a finding is, for readers who don't have the file that
	// it is in. Without it, that is its rule and its line.
	Place func(finding.Finding) string
	// Fields puts every value of the summary that is printed in a field
	// (document.FieldText, document.FieldBlock), for a format that has fields.
	// What is read is the same with them and without.
	//
	// The fields of a document depend on the summary, the set and the options
	// alone, and stand in the order of the text. A value that is printed twice
	// has two (one about the meeting, or an amount). A field in a line has its
	// label before it; a table's rows are the list's entries, those of Repeats
	// in its order. A field whose value the packet prints in other words has
	// the value in Value, and all pairs of values and words in Choices: a count
	// of members too, for zero. An empty field stands only where the packet
	// says that there is nothing, and these words (see Nothing) are its
	// placeholder; they may also stand for an empty metric or action among
	// others. A link around a field leads to what stands in the field.
	Fields bool
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
	p := &packet{builder: builder{words: set.words, county: s.County.Name}, summary: s, draft: o.Draft, findings: o.Findings, place: o.Place}
	if o.Fields {
		p.fields = set.fields
	}
	return p.build(set.packet), nil
}

// build makes the document of a layout.
func (p *packet) build(root *section) *document.Document {
	s := p.summary
	if p.draft {
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
	if p.draft {
		f.absent = p.absent
	}
	p.heading = func(point string) *document.Heading { return f.above(root, point) }

	office := p.orNothing(s.Office.Name)
	year := p.orNothing(s.FiscalYear.Print())
	d := &document.Document{
		Title:      p.say("packet.title", "fiscalYear", year, "office", office),
		ShortTitle: p.say("packet.shortTitle", "fiscalYear", year, "office", office),
		Subject:    p.say("packet.subject"),
		Keywords:   p.keywords("packet.keywords"),
		Creator:    office,
		Language:   language,
		Blocks:     f.document(root),
	}
	if s.Board != nil {
		d.Date = s.Board.MeetingDate.String()
	}
	if p.draft {
		d.Draft = p.say("draft.mark")
	}
	return d
}

// packet is the board packet that is being built.
type packet struct {
	builder
	summary  *summary.Summary
	draft    bool
	findings []finding.Finding
	place    func(finding.Finding) string
	// heading is the one above an insertion point that has text.
	heading func(point string) *document.Heading
}

// points are the makers of the packet's insertion points.
func (p *packet) points() map[string]func(level int) []document.Block {
	s := p.summary
	goals := func(area summary.Area) func(int) []document.Block {
		return func(level int) []document.Block { return p.goals(area, level) }
	}
	points := map[string]func(int) []document.Block{
		"findings":                   p.findingTables,
		"contents":                   func(int) []document.Block { return p.contents(2) },
		"requirements":               func(int) []document.Block { return p.requirements() },
		"local-context":              p.localContext,
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
	if p.form { // they tell where things stand in a packet
		nothing := func(int) []document.Block { return nil }
		points["contents"], points["requirements"] = nothing, nothing
	}
	return points
}

// absent returns what a draft shows in a section of a complete summary that
// has nothing to show.
func (p *packet) absent(point string) []document.Block {
	if p.fields != nil {
		switch point {
		case "assistance-narrative", "assistance-actions":
			return p.inBlock(p.field(document.Narrative, "/technicalAssistance/narrative"), nil, p.nothing)
		case "collaboration-narrative", "collaboration-matrix":
			return p.inBlock(p.field(document.Narrative, "/collaboration/narrative"), nil, p.nothing)
		case "expenditures":
			return p.inBlock(p.field(document.Texts, "/expenditures/fundingSources"), nil, p.nothing)
		}
	}
	return []document.Block{line(document.Alert, p.nothing)}
}

func (p *packet) localContext(level int) []document.Block {
	return p.inBlock(p.field(document.Narrative, "/localContext"), p.narrative(p.summary.LocalContext, level), "")
}
