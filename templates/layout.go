package templates

// layout is what a template file may hold: its insertion points and its
// placeholders.
type layout struct {
	file string
	// titled files have a cover, with a [title] line.
	titled bool
	// oneHeading files have everything under one heading, with {county} in it.
	oneHeading bool
	points     []point
	// placeholders may stand in any line; those in always have a value in
	// every document, so that a title or a heading may rest on them.
	placeholders []string
	always       []string
}

// point is an insertion point: a place for text made from a summary.
type point struct {
	name string
	// optional points may be left out of the file. All others carry what a
	// county wrote, or what the law asks for, and must stand in it.
	optional bool
	// open points need no heading above them: they bring their own, and so end
	// the section above them.
	open bool
	// expected points have something to show in every complete summary; where
	// they have nothing, a draft says so.
	expected bool
}

// newPage is the insertion point that begins a page. It may stand anywhere and
// any number of times.
const newPage = "new-page"

var packetLayout = layout{
	file:   "packet.txt",
	titled: true,
	points: []point{
		{name: "findings"},
		{name: "contents", optional: true, open: true},
		{name: "requirements", optional: true},
		{name: "local-context"},
		{name: "goals-lcap-review", expected: true},
		{name: "goals-technical-assistance", expected: true},
		{name: "assistance-narrative", expected: true},
		{name: "assistance-actions", expected: true},
		{name: "district-actions"},
		{name: "direct-assistance"},
		{name: "goals-other-support", expected: true},
		{name: "goals-without-area"},
		{name: "collaboration-narrative", expected: true},
		{name: "collaboration-matrix", expected: true},
		{name: "districts"},
		{name: "expenditures", expected: true},
		{name: "additional-sections"},
		{name: "glossary"},
		{name: "record"},
	},
	placeholders: []string{
		"fiscalYear", "county", "office", "abbreviation", "superintendent", "contact", "board",
		"meetingDate", "hearingDate", "lcapAdoptionDate", "agendaItem", "itemType",
	},
	always: []string{"fiscalYear", "county", "office"},
}

var statewideLayout = layout{
	file:   "statewide.txt",
	titled: true,
	points: []point{
		{name: "contents", optional: true, open: true},
		{name: "counties", open: true},
		{name: "counts", optional: true},
		{name: "not-received"},
		{name: "in-part"},
		{name: "exempt"},
	},
	placeholders: []string{"fiscalYear"},
	always:       []string{"fiscalYear"},
}

var countyLayout = layout{
	file:       "county.txt",
	oneHeading: true,
	points: []point{
		{name: "county-note"},
		{name: "collaboration-narrative"},
		{name: "collaboration-activities"},
		{name: "assistance-narrative"},
		{name: "assistance-actions"},
		{name: "district-actions"},
		{name: "direct-assistance"},
	},
	placeholders: []string{"fiscalYear", "county", "code", "office"},
	always:       []string{"fiscalYear", "county", "code"},
}

var formLayout = layout{
	file:         "form.txt",
	placeholders: []string{"fiscalYear", "county", "office", "abbreviation"},
	always:       []string{"fiscalYear", "county", "office"},
}

// point returns the insertion point with a name.
func (l *layout) point(name string) (point, bool) {
	for _, p := range l.points {
		if p.name == name {
			return p, true
		}
	}
	return point{}, false
}

// names returns the names of all insertion points, as they are written.
func (l *layout) names() []string {
	out := []string{"[[" + newPage + "]]"}
	for _, p := range l.points {
		out = append(out, "[["+p.name+"]]")
	}
	return out
}
