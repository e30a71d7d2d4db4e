package templates

import (
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// record returns the facts of the meeting for the clerk of the board. What the
// board does is known only after the meeting, so where the summary does not
// say it yet, there is a line to write on. The summary is presented; a vote is
// not needed.
func (p *packet) record() []document.Block {
	board := p.summary.Board
	if board == nil {
		board = &summary.Board{}
	}
	t := &document.Table{
		Caption:     p.say("record.caption"),
		Description: p.say("record.description"),
		Columns:     []document.Column{{Width: 2}, {Width: 3}},
		Header:      p.header("record.item", "record.entry"),
		RowHeader:   true,
	}
	row := func(key string, entry document.Cell) {
		t.Rows = append(t.Rows, []document.Cell{document.TextCell(p.say(key)), entry})
	}
	row("record.board", lineCell(p.boardName(board, p.nothing)))
	row("record.meetingDate", lineCell(p.meetingDate(board, p.nothing)))
	if hearing := p.hearingDate(board); len(hearing) > 0 {
		row("record.hearingDate", lineCell(hearing))
	}
	row("record.lcapAdoptionDate", lineCell(p.adoptionDate(board, p.nothing)))
	row("record.agendaItem", p.writeIn("record.agendaItem", p.agendaItem(board)))
	row("record.itemType", p.writeIn("record.itemType", p.itemType(board)))
	row("record.action", p.writeIn("record.action", p.boardAction(board)))
	p.vote(board, row)
	return []document.Block{t}
}

// vote adds the rows of the vote: its counts where there was one; else that
// none is recorded, once the board has acted, and before that a line.
func (p *packet) vote(board *summary.Board, row func(key string, entry document.Cell)) {
	v := board.Vote
	switch {
	case v == nil && p.form:
		v = new(summary.Vote)
	case v == nil && board.Action == "":
		row("record.vote", p.writeIn("record.vote", nil))
		return
	case v == nil:
		row("record.vote", document.TextCell(p.say("record.noVote")))
		return
	}
	notRecorded := p.say("notRecorded")
	row("record.moved", lineCell(p.value(p.field(document.PlainText, "/board/vote/moved"), v.Moved, notRecorded)))
	row("record.seconded", lineCell(p.value(p.field(document.PlainText, "/board/vote/seconded"), v.Seconded, notRecorded)))
	for _, count := range []struct {
		key, pointer string
		members      *int
	}{
		{"record.ayes", "/board/vote/ayes", v.Ayes},
		{"record.noes", "/board/vote/noes", v.Noes},
		{"record.abstained", "/board/vote/abstained", v.Abstained},
		{"record.absent", "/board/vote/absent", v.Absent},
	} {
		row(count.key, lineCell(p.members(count.pointer, count.members, notRecorded)))
	}
}

// members prints a count of members, "None" for zero.
func (p *packet) members(pointer string, n *int, notRecorded string) []document.Inline {
	f, none := p.field(document.Number, pointer), p.say("none")
	f.Choices = []document.FieldChoice{{Value: "0", Text: none}}
	if n != nil && *n == 0 {
		f.Value = "0"
		return p.value(f, none, notRecorded)
	}
	return p.value(f, printed(n), notRecorded)
}

// writeIn returns a cell with a value, or with a line to write it on.
func (p *packet) writeIn(key string, value []document.Inline) document.Cell {
	if len(value) == 0 {
		value = []document.Inline{&document.FillIn{Label: p.say(key)}}
	}
	return lineCell(value)
}
