package docx

// Colors. Running text has none of its own, so that a reader's own colors
// reach it. On white, and on the light shades, every text color has a contrast
// far above the 4.5 to 1 of WCAG 2.1; the tests work it out.
const (
	navy     = "1F3864" // titles and headings
	blue     = "2A4A7F" // lower headings
	grey     = "4A4A4A" // notes and leads
	faint    = "595959" // headers and footers
	linkBlue = "0B4A8F"
	red      = "8F1D14" // the draft mark
	rule     = "9DB2D3" // lines; they carry no text
	gridLine = "B4BFCE"
	paleBlue = "DCE6F2" // behind a table's header row
	paleGrey = "F1F3F6" // behind a total
	palePink = "FBF1EF" // behind an alert
)

// font is on nearly every machine, and its widths are those of Liberation Sans.
const font = "Arial"

// US Letter with one-inch margins, in twips.
const (
	pageWidth    = 12240
	pageHeight   = 15840
	margin       = 1440
	edgeDistance = 576 // from the paper's edge to the header and the footer
	textWidth    = pageWidth - 2*margin
	textHeight   = pageHeight - 2*margin
)

// look is a paragraph style: what styles.xml says and what the page counter
// measures by, in one place. Nothing is inherited but the font, so that a
// style's measures are those written here.
type look struct {
	paragraphProperties
	run  runProperties
	id   string
	name string // Word's own names are in lower case
	next string // the style of the paragraph typed after it
	// quick puts the style among the ones that Word offers on its ribbon.
	quick bool
	// ours tells this project's styles from those that Word brings itself.
	ours bool
	// contextual says that no space stands between two paragraphs of the style,
	// and typeface what its letters are like. Only the styles of another file
	// have these.
	contextual bool
	typeface   typeface
}

// newLook returns a style of so many half-points, with space in twips above
// and below it, and lines of so many 240ths.
func newLook(id, name string, size, before, after, line int) *look {
	p := plain("")
	p.before, p.after, p.line = before, after, line
	return &look{id: id, name: name, paragraphProperties: p, run: runProperties{size: size}}
}

func (l *look) color(c string) *look           { l.run.color = c; return l }
func (l *look) bold() *look                    { l.run.bold = true; return l }
func (l *look) italic() *look                  { l.run.italic = true; return l }
func (l *look) together() *look                { l.keepLines = true; return l }
func (l *look) withNext() *look                { l.keepNext = true; return l }
func (l *look) bordered(sides ...border) *look { l.borders = sides; return l }
func (l *look) then(id string) *look           { l.next = id; return l }
func (l *look) offered() *look                 { l.quick = true; return l }
func (l *look) own() *look                     { l.ours = true; return l }
func (l *look) shaded(c string) *look          { l.shade = c; return l }
func (l *look) centred() *look                 { l.align = "center"; return l }
func (l *look) exactly() *look                 { l.exact = true; return l }

func (l *look) indented(left, right int) *look {
	l.left, l.right = left, right
	return l
}

func newHeadingLook(level, size, before, after int, c string) *look {
	digit := string(rune('0' + level))
	l := newLook("Heading"+digit, "heading "+digit, size, before, after, 252).
		color(c).withNext().together().then("Normal").offered()
	l.outline = level
	return l
}

func newContentsLook(level int) *look {
	digit := string(rune('0' + level))
	l := newLook("TOC"+digit, "toc "+digit, 22, 0, 70, 252).then("Normal")
	if level > 1 {
		l.indented((level-1)*240, unset)
	}
	l.tabs = []tab{{at: textWidth, right: true, leader: "dot"}}
	return l
}

// The paragraph styles.
var (
	lookNormal    = newLook("Normal", "Normal", 22, 0, 150, 264).offered()
	lookTitle     = newLook("Title", "Title", 56, 2400, 200, 240).color(navy).bold().together().withNext().then("Subtitle").offered().bordered(border{"bottom", 12, 10, rule})
	lookSubtitle  = newLook("Subtitle", "Subtitle", 32, 120, 320, 252).color(blue).together().then("Normal").offered()
	lookCoverLine = newLook("CoverLine", "Cover Line", 24, 0, 100, 264).own().color(grey).offered()
	lookLead      = newLook("Lead", "Lead", 24, 0, 200, 276).own().color(grey).then("Normal").offered()
	lookNote      = newLook("Note", "Note", 19, 0, 140, 252).own().color(grey).offered()
	lookAlert     = newLook("Alert", "Alert", 22, 160, 240, 264).own().together().indented(180, 120).offered().bordered(
		border{"top", 4, 6, red}, border{"left", 36, 6, red}, border{"bottom", 4, 6, red}, border{"right", 4, 6, red}).shaded(palePink)

	lookHeadings = [...]*look{
		newHeadingLook(1, 36, 360, 180, navy).bold().bordered(border{"bottom", 6, 4, rule}),
		newHeadingLook(2, 27, 320, 110, navy).bold(),
		newHeadingLook(3, 24, 260, 90, blue).bold(),
		newHeadingLook(4, 22, 220, 80, navy).bold(),
		newHeadingLook(5, 22, 200, 70, blue).bold().italic(),
		newHeadingLook(6, 22, 200, 70, blue).italic(),
	}
	lookContents = [...]*look{
		newContentsLook(1), newContentsLook(2), newContentsLook(3),
		newContentsLook(4), newContentsLook(5), newContentsLook(6),
	}
	lookContentsHeading = newLook("TOCHeading", "TOC Heading", 36, 0, 220, 252).color(navy).bold().
				withNext().together().then("Normal").bordered(border{"bottom", 6, 4, rule})

	lookBullet       = newLook("ListBullet", "List Bullet", 22, 0, 70, 264).offered()
	lookNumber       = newLook("ListNumber", "List Number", 22, 0, 70, 264).offered()
	lookContinue     = newLook("ListContinue", "List Continue", 22, 0, 70, 264)
	lookFillIn       = newLook("FillIn", "Fill In", 22, 380, 60, 240).own().together()
	lookCaption      = newLook("Caption", "caption", 20, 180, 90, 252).color(navy).bold().together().withNext().then("Normal").offered()
	lookCell         = newLook("TableText", "Table Text", 20, 50, 50, 252).own().offered()
	lookCellHeading  = newLook("TableHeading", "Table Head", 20, 50, 50, 252).own().color(navy).bold().offered()
	lookCellTotal    = newLook("TableTotal", "Table Total", 20, 60, 60, 252).own().bold()
	lookCellBullet   = newLook("TableBullet", "Table Bullet", 20, 20, 20, 252).own()
	lookCellNumber   = newLook("TableNumber", "Table Number", 20, 20, 20, 252).own()
	lookCellContinue = newLook("TableContinue", "Table Continue", 20, 20, 20, 252).own()

	lookHeader    = newLook("Header", "header", 18, 0, 0, 240).color(faint).bordered(border{"bottom", 4, 4, rule})
	lookFooter    = newLook("Footer", "footer", 18, 0, 0, 240).color(faint).centred()
	lookDraftMark = newLook("DraftMark", "Draft Mark", 19, 0, 40, 240).own().color(red).bold()
	lookBetween   = newLook("Between", "Between Tables", 2, 0, 0, 20).own().exactly()
)

// bodyLooks are the looks of the document model's paragraph styles.
var bodyLooks = [...]*look{lookNormal, lookTitle, lookSubtitle, lookCoverLine, lookLead, lookNote, lookAlert}

// looks are the paragraph styles in the order in which they are written.
func looks() []*look {
	all := append([]*look{}, bodyLooks[:]...)
	all = append(all, lookHeadings[:]...)
	all = append(all, lookContentsHeading)
	all = append(all, lookContents[:]...)
	return append(all, lookBullet, lookNumber, lookContinue, lookFillIn, lookCaption,
		lookCell, lookCellHeading, lookCellTotal, lookCellBullet, lookCellNumber, lookCellContinue,
		lookHeader, lookFooter, lookDraftMark, lookBetween)
}
