package countydoc

import (
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// tableKind is what a table is about.
type tableKind int

const (
	unknownTable tableKind = iota
	measuresTable
	assistanceTable
	matrixTable
	costTable
	glossaryTable
	promptTable
	districtsTable
	requirementsTable
	factsTable
)

// grid is a table whose columns are known.
type grid struct {
	kind    tableKind
	columns []column
	// notes are the notes that the headings refer to.
	notes []wml.Block
	// crosses says that crosses in a matrix say no, since ticks say yes.
	crosses bool
	// above are the rows above the row of headings, and rows those below it.
	above, rows []wml.Row
}

// group is a table that is known, or blocks that are none.
type group struct {
	table  *grid
	blocks []wml.Block
}

// headingReach is in how many rows from the top the headings are looked for.
const headingReach = 3

// grid finds the row of headings that says what a table is about.
func (r *reader) grid(t *wml.Table, in kind) *grid {
	for h := 0; h < len(t.Rows) && h < headingReach; h++ {
		columns := r.columnsOf(t.Rows[h], t.Rows[:h])
		k := kindOf(columns, in)
		if k == unknownTable || k == matrixTable && r.partnersBelow(t, h) {
			continue
		}
		g := &grid{kind: k, columns: columns, above: t.Rows[:h], notes: notesOf(t.Rows[h])}
		for _, row := range t.Rows[h+1:] {
			if repeatsHeadings(row, columns) {
				for _, c := range row.Cells {
					r.shape(cellText(c))
				}
				continue
			}
			g.rows = append(g.rows, row)
		}
		return g
	}
	return r.gridWithoutHeadings(t)
}

// partnersBelow reports whether the names of the partners stand in the row
// below a row of headings, under one cell that spans them: "Partners".
func (r *reader) partnersBelow(t *wml.Table, h int) bool {
	if h+1 >= len(t.Rows) || h+1 >= headingReach {
		return false
	}
	here, below := r.columnsOf(t.Rows[h], t.Rows[:h]), r.columnsOf(t.Rows[h+1], t.Rows[:h+1])
	return count(below, partnerRole) >= 2 && count(below, partnerRole) > count(here, partnerRole) && kindOf(below, unknown) == matrixTable
}

// gridWithoutHeadings knows two tables by their cells: goals with amounts, and
// facts with their names in front.
func (r *reader) gridWithoutHeadings(t *wml.Table) *grid {
	facts, costs, rows := 0, 0, 0
	for _, row := range t.Rows {
		if len(row.Cells) != 2 {
			return nil
		}
		first, second := cellText(row.Cells[0]), cellText(row.Cells[1])
		if first == "" && second == "" {
			continue
		}
		rows++
		if factOf(first) != noFact {
			facts++
		}
		if _, ok := parseMoney(second); ok {
			if _, isGoal := goalTitle(first); isGoal || isTotal(first) {
				costs++
			}
		}
	}
	switch {
	case rows > 0 && costs == rows:
		return &grid{kind: costTable, columns: []column{{role: goalRole}, {role: amountRole}}, rows: t.Rows}
	case facts >= 2 && 2*facts >= rows:
		return &grid{kind: factsTable, columns: []column{{role: itemRole}, {role: recordRole}}, rows: t.Rows}
	}
	return nil
}

// notesOf are the notes of a row, as paragraphs of their own.
func notesOf(row wml.Row) []wml.Block {
	var out []wml.Block
	for _, c := range row.Cells {
		for _, p := range paragraphs(c.Blocks) {
			if len(p.Notes) > 0 {
				out = append(out, &wml.Paragraph{Style: "normal", Notes: p.Notes})
			}
		}
	}
	return out
}

// repeatsHeadings reports whether a row says again what the headings say, as
// where a table goes on over a page.
func repeatsHeadings(row wml.Row, columns []column) bool {
	said := false
	if len(notesOf(row)) > 0 {
		return false
	}
	for i, c := range row.Cells {
		got := key(cellText(c))
		if i >= len(columns) || got != key(columns[i].heading) {
			return false
		}
		said = said || got != ""
	}
	return said
}

// kindOf tells what a table is about by its columns, and by the section in
// which it stands.
func kindOf(columns []column, in kind) tableKind {
	has := func(roles ...role) bool { return holds(columns, roles...) }
	inGoal := in == goalSection || in == review || in == support || in == goalsTitle
	switch {
	case has(metricRole) && has(actionRole, baselineRole, targetRole, goalRole), has(metricRole) && inGoal:
		return measuresTable
	case count(columns, partnerRole) >= 2 && len(columns) > 2,
		has(actionRole) && has(partnersRole),
		has(actionRole) && has(partnerRole) && (has(frequencyRole) || in == collaboration):
		return matrixTable
	case has(goalRole) && has(actionRole):
		return measuresTable
	case has(actionRole) && has(fundingRole) && (!inGoal || in == goalSection && len(columns) == 2):
		return assistanceTable
	case has(goalRole) && has(amountRole), has(amountRole) && in == expenditures && len(columns) >= 2:
		return costTable
	case has(acronymRole) && (has(meaningRole) || in == glossary):
		return glossaryTable
	case has(promptRole) && has(narrativeRole):
		return promptTable
	case has(districtRole) && has(pathwayRole, groupsRole, prioritiesRole, cdsRole, dashboardRole, supportYearRole, yearsRole):
		return districtsTable
	case has(requirementRole) && has(sectionRole) && len(columns) == 2:
		return requirementsTable
	case has(itemRole) && has(recordRole) && len(columns) == 2:
		return factsTable
	case has(actionRole) && inGoal:
		return measuresTable
	case has(actionRole) && (in == assistance || in == differential):
		return assistanceTable
	case has(actionRole) && has(frequencyRole) && in == collaboration:
		return matrixTable
	}
	return unknownTable
}

// groups cuts the body of a section into tables that are known and the rest. A
// table without headings of its own, right below one that is known and as wide,
// goes on with it.
func (r *reader) groups(s *section) []group {
	var out []group
	text := func(b ...wml.Block) {
		if len(out) == 0 || out[len(out)-1].table != nil {
			out = append(out, group{})
		}
		last := &out[len(out)-1]
		last.blocks = append(last.blocks, b...)
	}
	var before *grid
	for _, b := range s.body {
		switch b := b.(type) {
		case *wml.Table:
			g := r.grid(b, s.kind)
			switch {
			case g != nil:
				for _, row := range g.above {
					r.above(row, g, text)
				}
				out = append(out, group{table: g})
				before = g
			case before != nil && width(b) == len(before.columns):
				before.rows = append(before.rows, b.Rows...)
			default:
				text(b)
				before = nil
			}
		case *wml.Paragraph:
			if !empty(b) {
				before = nil
			}
			if empty(b) && before != nil {
				continue
			}
			text(b)
		default:
			text(b)
		}
	}
	return out
}

// above takes what stands above the headings of a table as text in front of
// it, but for headings of columns that go over two rows.
func (r *reader) above(row wml.Row, g *grid, text func(...wml.Block)) {
	for i, c := range row.Cells {
		heading := cellText(c)
		over := i < len(g.columns) && g.columns[i].role == partnerRole && r.columnOf(heading).role == partnersRole
		if i < len(g.columns) && (heading == g.columns[i].heading || over) && len(notesOf(row)) == 0 {
			r.shape(cellText(c)) // the heading of this column
			continue
		}
		text(flatten(c.Blocks)...)
	}
}

func width(t *wml.Table) int {
	if len(t.Rows) == 0 {
		return 0
	}
	return len(t.Rows[0].Cells)
}

// table takes a table to its fields.
func (r *reader) table(s *section, g *grid) {
	r.found()
	if len(g.notes) > 0 {
		r.leave(s, g.notes...)
	}
	for i, c := range g.columns {
		r.columnHeading(s, c, blank(g.rows, i))
	}
	switch g.kind {
	case measuresTable:
		r.measures(s, g)
	case assistanceTable:
		r.assistanceActions(s, g)
	case matrixTable:
		r.matrix(s, g)
	case costTable:
		r.costRows(s, g)
	case glossaryTable:
		r.glossaryRows(s, g)
	case promptTable:
		r.prompts(s, g)
	case districtsTable:
		r.districts(s, g)
	case requirementsTable:
		r.requirementRows(s, g)
	case factsTable:
		r.factRows(s, g)
	}
}

// columnHeading notes a heading that the summary says by its shape. One that
// nobody knows goes with each of its cells; where nothing stands under it, it
// is left, unless another part of the table has kept it.
func (r *reader) columnHeading(s *section, c column, blank bool) {
	switch {
	case c.role != extra:
		r.shape(c.heading)
	case !blank:
		r.kept[c.heading] = true
	case r.kept[c.heading]:
		r.shape(c.heading)
	default:
		r.leaveText(s, c.heading)
		r.kept[c.heading] = true
	}
}

// blank reports whether no row has anything in a column.
func blank(rows []wml.Row, column int) bool {
	for _, row := range rows {
		if column < len(row.Cells) && !isEmpty(row.Cells[column].Blocks) {
			return false
		}
	}
	return true
}

// cell returns the blocks in a row's column, none where there is no such.
func cell(row wml.Row, column int) []wml.Block {
	if column < 0 || column >= len(row.Cells) {
		return nil
	}
	return flatten(row.Cells[column].Blocks)
}

// items are the items of a cell that say something.
func items(blocks []wml.Block) [][]wml.Block {
	var out [][]wml.Block
	for _, item := range structure.Items(blocks) {
		if isEmpty(item) {
			continue
		}
		// A note at the foot belongs to the item that refers to it.
		if p, ok := item[0].(*wml.Paragraph); ok && len(item) == 1 && text(p) == "" && len(out) > 0 {
			out[len(out)-1] = append(out[len(out)-1], p)
			continue
		}
		out = append(out, item)
	}
	return out
}

// labelled puts the heading of a column before what stands in a cell of it.
func labelled(heading string, blocks []wml.Block) []wml.Block {
	said := paragraphs(blocks)
	if heading == "" || len(said) == 0 {
		return blocks
	}
	heading = oneLine(heading)
	if len(said) == 1 && said[0].Label == nil {
		p := *said[0]
		p.Text = append(para(heading+": ").Text, p.Text...)
		return []wml.Block{&p}
	}
	return append([]wml.Block{para(heading + ":")}, blocks...)
}
