package docx

// flow counts pages: it takes the boxes of a document one by one and puts them
// on pages as Word does, as far as that can be done without its fonts.
type flow struct {
	page int // from 1
	// first and others are how much of the first page and of the others text
	// may use, in twips.
	first, others int
	y             int    // how far down the page is used
	after         int    // the space wanted below what was put last
	alike         string // what the last box says of it
	// chain holds boxes that must stand on one page with the next one.
	chain []box
	// headings is the page of each heading.
	headings []int
}

// box is a paragraph or a table's row, with its measures in twips. The space
// between two boxes is the larger of what the upper one wants below and the
// lower one above.
type box struct {
	before, after int
	top, bottom   int // the borders
	lines, line   int
	// slack is the part of a line's height that is only there to part it from
	// the next one; the last line of a page may hang over its end by so much.
	slack     int
	keepNext  bool
	keepLines bool
	newPage   bool
	heading   int   // the heading that it is, or -1
	within    []int // the headings that stand in a row's cells
	repeat    int   // the height of the header row that each page repeats
	// alike is the style of a paragraph that wants no space between itself and
	// another of the same; empty for all others.
	alike string
}

// height is the box's own height, without the space around it.
func (b *box) height() int { return b.top + b.lines*b.line + b.bottom }

// least is the height of the lines that must stand together at the start: two,
// so that none is alone, and three where one would be left for the next page.
func (b *box) least() int {
	if b.keepLines || b.lines <= 3 {
		return b.height()
	}
	return b.top + 2*b.line
}

func newFlow(headings, first, others int) *flow {
	return &flow{page: 1, first: first, others: others, headings: make([]int, headings)}
}

// height is how much of this page text may use.
func (f *flow) height() int {
	if f.page == 1 {
		return f.first
	}
	return f.others
}

func (f *flow) add(b box) {
	if b.alike != "" && b.alike == f.alike {
		b.before = 0
		if n := len(f.chain); n > 0 {
			f.chain[n-1].after = 0
		} else {
			f.after = 0
		}
	}
	f.alike = b.alike
	if b.newPage {
		f.place()
		if f.y > 0 {
			f.turn()
		}
	}
	f.chain = append(f.chain, b)
	if !b.keepNext {
		f.place()
	}
}

// place puts the boxes that wait on a page: on this one if all of them, and
// the first lines of the last, have room there.
func (f *flow) place() {
	if len(f.chain) == 0 {
		return
	}
	need, after := f.y, f.after
	for i := range f.chain {
		b := &f.chain[i]
		need += max(after, b.before)
		if i == len(f.chain)-1 {
			need += b.least()
		} else {
			need += b.height()
		}
		after = b.after
	}
	if need-f.chain[len(f.chain)-1].slack > f.height() && f.y > 0 {
		f.turn()
	}
	for i := range f.chain {
		f.put(&f.chain[i])
	}
	f.chain = f.chain[:0]
}

func (f *flow) turn() {
	f.page++
	f.y, f.after = 0, 0
}

// put puts a box on the page, and as many of its lines on the next pages as
// don't fit.
func (f *flow) put(b *box) {
	gap := max(f.after, b.before)
	if f.y > 0 && f.y+gap+b.least()-b.slack > f.height() {
		f.turn()
	}
	if f.y == 0 && f.page > 1 && !b.newPage {
		// A page that begins by itself begins without space.
		gap = 0
	}
	if f.y == 0 && f.page > 1 {
		f.y = b.repeat
	}
	f.y += gap
	f.note(b)
	f.y += b.top
	left := b.lines
	for !b.keepLines {
		fit := (f.height() + b.slack - f.y) / b.line
		if fit >= left {
			break
		}
		// Two lines at least go on the next page, and one at least stays.
		fit = max(min(fit, left-2), 1)
		left -= fit
		f.turn()
		f.y = b.repeat
	}
	f.y += left*b.line + b.bottom
	f.after = b.after
}

func (f *flow) note(b *box) {
	if b.heading >= 0 {
		f.headings[b.heading] = f.page
	}
	for _, h := range b.within {
		f.headings[h] = f.page
	}
}

func (f *flow) finish() { f.place() }

// estimate is what has been counted.
func (f *flow) estimate() Pages {
	return Pages{Headings: append([]int{}, f.headings...), Total: f.page}
}

// column measures the blocks of a cell.
type column struct {
	height int
	after  int
	alike  string
	within []int
}

func (c *column) add(b box) {
	if b.alike != "" && b.alike == c.alike {
		b.before, c.after = 0, 0
	}
	c.alike = b.alike
	c.height += max(c.after, b.before) + b.height()
	c.after = b.after
	if b.heading >= 0 {
		c.within = append(c.within, b.heading)
	}
	c.within = append(c.within, b.within...)
}

// rowMeasure gathers the cells of a row.
type rowMeasure struct {
	height int
	within []int
}

func (r *rowMeasure) add(c *column) {
	r.height = max(r.height, c.height+c.after)
	r.within = append(r.within, c.within...)
}

// gridLineHeight is the height of the line below a row; the header row has one
// above it too.
const gridLineHeight = 10

// box is the row: as one piece where it may stay whole, and else as lines of
// the table's text.
func (r *rowMeasure) box() box {
	height := r.height + 2*cellTop + gridLineHeight
	b := box{lines: 1, line: height, keepLines: true, heading: -1, within: r.within}
	if height > tallRow {
		line := lookCell.typeface.lineHeight(lookCell.run.size, lookCell.line, false)
		b.keepLines = false
		b.line, b.lines = line, r.height/line
		b.top = cellTop
		b.bottom = height - b.top - b.lines*line
	}
	return b
}
