package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/wml"
)

// entriesAt says which row of the table each row of the document is, nowhere
// for a new one. What a row says decides first: somebody who copies a row
// copies its tags as well. Then come the tags, the bookmarks, the words that
// two rows share, and last the place between rows that are known.
func (r *reader) entriesAt(g *grid, rows []wml.Row, columns []int) []int {
	at := make([]int, len(rows))
	for j := range at {
		at[j] = nowhere
	}
	taken := make([]bool, len(g.rows))
	want := make([][]string, len(g.rows))
	byText := map[string][]int{}
	byTag := map[string]int{}
	byMark := map[int]int{}
	for i, row := range g.rows {
		var shown []string
		for _, cell := range row {
			want[i] = append(want[i], strings.Join(seenSlots(cell, false), "\x02"))
			shown = append(shown, strings.Join(seenSlots(cell, true), "\x02"))
			for _, f := range fieldsOf(cell) {
				byTag[f.tag()] = i
				if f.number > 0 {
					byMark[f.number] = i
				}
			}
		}
		key, other := strings.Join(want[i], "\x03"), strings.Join(shown, "\x03")
		byText[key] = append(byText[key], i)
		if other != key {
			byText[other] = append(byText[other], i)
		}
	}
	got := make([][]string, len(rows))
	tags := make([][]int, len(rows)) // the rows that the tags of a row name
	for j, row := range rows {
		for k := range columns {
			text := ""
			if cell, ok := cellAt(row, columns, k); ok {
				text = strings.Join(seenBold(cell.Blocks), "\x02")
			}
			got[j] = append(got[j], text)
		}
		for _, tag := range tagsOf(row) {
			if i, ok := byTag[tag]; ok && !slices.Contains(tags[j], i) && len(tags[j]) < mostTries {
				tags[j] = append(tags[j], i)
			}
		}
	}
	// A row that says the same: the tagged one first.
	for j := range rows {
		same := byText[strings.Join(got[j], "\x03")]
		pick := nowhere
		for _, i := range tags[j] {
			if !taken[i] && slices.Contains(same, i) {
				pick = i
			}
		}
		for len(same) > 0 && pick == nowhere {
			if !taken[same[0]] {
				pick = same[0]
			}
			same = same[1:]
			byText[strings.Join(got[j], "\x03")] = same
		}
		if pick != nowhere {
			at[j], taken[pick] = pick, true
		}
	}
	pickLikest(at, taken, want, got, tags)
	marks := make([][]int, len(rows))
	for j, row := range rows {
		for _, n := range marksOf(row) {
			if i, ok := byMark[n]; ok && len(marks[j]) < mostTries {
				marks[j] = append(marks[j], i)
			}
		}
	}
	byBookmarks(at, taken, marks)
	byFirstCell(at, taken, want, got)
	byPlace(at, taken, want, got)
	return at
}

// pickLikest gives each row of the table to the row of the document that names
// it by a tag and shares most with it.
func pickLikest(at []int, taken []bool, want, got [][]string, tags [][]int) {
	best := map[int]int{} // by row of the table, the row of the document
	for j := range at {
		if at[j] != nowhere {
			continue
		}
		for _, i := range tags[j] {
			if taken[i] {
				continue
			}
			if k, ok := best[i]; !ok || equalCells(want[i], got[j]) > equalCells(want[i], got[k]) {
				best[i] = j
			}
		}
	}
	for j := range at {
		for _, i := range tags[j] {
			if at[j] == nowhere && !taken[i] && best[i] == j {
				at[j], taken[i] = i, true
			}
		}
	}
}

// equalCells counts the cells that say the same, and counts twice as much what
// is not empty.
func equalCells(a, b []string) int {
	n := 0
	for k := range min(len(a), len(b)) {
		switch {
		case a[k] != b[k]:
		case a[k] == "":
			n++
		default:
			n += 2
		}
	}
	return n
}

// byBookmarks takes a row's bookmarks for what they say, unless that turns the
// order of the rows around: a row that was moved is known by its words.
func byBookmarks(at []int, taken []bool, marks [][]int) {
	for j := range at {
		if at[j] != nowhere {
			continue
		}
		for _, i := range marks[j] {
			if !taken[i] {
				at[j], taken[i] = i, true
				break
			}
		}
	}
}

// byFirstCell takes rows for the same that have one text in their first cell.
func byFirstCell(at []int, taken []bool, want, got [][]string) {
	byCell := map[string][]int{}
	for i, cells := range want {
		if !taken[i] && len(cells) > 0 && cells[0] != "" {
			byCell[cells[0]] = append(byCell[cells[0]], i)
		}
	}
	for j := range at {
		if at[j] != nowhere || len(got[j]) == 0 {
			continue
		}
		if list := byCell[got[j][0]]; len(list) > 0 {
			at[j], taken[list[0]] = list[0], true
			byCell[got[j][0]] = list[1:]
		}
	}
}

// byPlace pairs rows that are left between two known ones: where they are as
// many in the document as in the table, each with its like; else where at least
// half of a row's cells are the same.
func byPlace(at []int, taken []bool, want, got [][]string) {
	below := 0
	for j := 0; j < len(at); {
		if at[j] != nowhere {
			below = at[j] + 1
			j++
			continue
		}
		end := j
		for end < len(at) && at[end] == nowhere {
			end++
		}
		var open []int
		for i := below; i < len(taken) && !taken[i]; i++ {
			open = append(open, i)
		}
		if len(open) == end-j {
			for k, i := range open {
				at[j+k], taken[i] = i, true
			}
		} else {
			for k := j; k < end && len(open) > 0; k++ {
				for n, i := range open[:min(len(open), mostTries)] {
					if equalCells(want[i], got[k]) >= len(want[i]) {
						at[k], taken[i] = i, true
						open = open[n+1:]
						break
					}
				}
			}
		}
		j = end
	}
}
