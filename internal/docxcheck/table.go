package docxcheck

// checkTables looks at every table of a part, those within cells too.
func (c *checker) checkTables(p *part) {
	for _, t := range p.root.all("w:tbl") {
		c.checkGrid(p, t)
		c.checkCells(p, t)
		c.checkTableWords(p, t)
	}
	p.root.walk(func(n *node) bool {
		if n.name == "w:sdt" || n.name == "w:sdtContent" {
			return true // Looked at from around it.
		}
		beside := n.flat()
		for i := 1; i < len(beside); i++ {
			if beside[i-1].name == "w:tbl" && beside[i].name == "w:tbl" {
				c.report(TableApart, p, "two tables stand side by side; the second begins with %q", clip(textOf(beside[i])))
			}
		}
		return true
	})
}

// nameOfTable is how a message tells one table from another.
func nameOfTable(t *node) string {
	if caption := t.kid("w:tblPr").val("w:tblCaption"); caption != "" {
		return clip(caption)
	}
	return clip(textOf(t))
}

// checkGrid counts the columns and the cells of each row.
func (c *checker) checkGrid(p *part, t *node) {
	grid := t.kid("w:tblGrid")
	if t.kid("w:tblPr") == nil || grid == nil {
		c.report(TableGrid, p, "the table %q has no properties or no grid", nameOfTable(t))
		return
	}
	columns, rows := len(grid.named("w:gridCol")), t.within("w:tr")
	if columns == 0 || len(rows) == 0 {
		c.report(TableGrid, p, "the table %q has no columns or no rows", nameOfTable(t))
	}
	for i, row := range rows {
		cells := 0
		for _, cell := range row.within("w:tc") {
			cells += span(cell)
		}
		if cells != columns {
			c.report(TableGrid, p, "the table %q has %d columns and row %d has cells for %d", nameOfTable(t), columns, i+1, cells)
		}
	}
}

// span returns how many columns a cell takes. Merging is a mistake of its own,
// reported by checkCells; it should not be reported as a wrong count as well.
func span(cell *node) int {
	n := 0
	for _, d := range cell.kid("w:tcPr").val("w:gridSpan") {
		if d < '0' || d > '9' || n > 100 {
			return 1
		}
		n = n*10 + int(d-'0')
	}
	return max(n, 1)
}

// checkCells: a screen reader finds its way by rows and columns, which merged
// cells break; Word refuses a cell without a paragraph at its end.
func (c *checker) checkCells(p *part, t *node) {
	for i, row := range t.within("w:tr") {
		for j, cell := range row.within("w:tc") {
			properties := cell.kid("w:tcPr")
			for _, merge := range []string{"w:gridSpan", "w:vMerge", "w:hMerge"} {
				if properties.kid(merge) != nil {
					c.report(TableMerge, p, "the table %q: row %d, cell %d is merged (%s)", nameOfTable(t), i+1, j+1, merge)
				}
			}
			if held := cell.flat(); len(held) == 0 || held[len(held)-1].name != "w:p" {
				c.report(TableCell, p, "the table %q: row %d, cell %d doesn't end with a paragraph", nameOfTable(t), i+1, j+1)
			}
		}
	}
}

// checkTableWords looks at what a screen reader says about a table.
func (c *checker) checkTableWords(p *part, t *node) {
	properties := t.kid("w:tblPr")
	rows := t.within("w:tr")
	if properties == nil || len(rows) == 0 {
		return
	}
	repeated, _ := rows[0].kid("w:trPr").on("w:tblHeader")
	if !repeated || !looks(properties.kid("w:tblLook"), "w:firstRow", 0x20) {
		c.report(TableHeader, p, "the first row of the table %q is not marked as its header (tblHeader, and firstRow in tblLook)", nameOfTable(t))
	}
	body := false
	for i, row := range rows {
		header, _ := row.kid("w:trPr").on("w:tblHeader")
		if header && body {
			c.report(TableHeader, p, "row %d of the table %q is marked as a header below rows that are not", i+1, nameOfTable(t))
		}
		body = body || !header
	}
	if properties.val("w:tblCaption") == "" || properties.val("w:tblDescription") == "" {
		c.report(TableDescribed, p, "the table %q has no caption or no description", nameOfTable(t))
	}
}
