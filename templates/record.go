package templates

import (
	"strconv"

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
	row("record.board", p.textCell(board.Name))
	row("record.meetingDate", p.textCell(board.MeetingDate.Print()))
	if !board.HearingDate.IsZero() {
		row("record.hearingDate", p.textCell(board.HearingDate.Print()))
	}
	row("record.lcapAdoptionDate", p.textCell(board.LCAPAdoptionDate.Print()))
	row("record.agendaItem", p.writeIn("record.agendaItem", board.AgendaItem))
	row("record.itemType", p.writeIn("record.itemType", p.term("itemType", string(board.ItemType))))
	row("record.action", p.writeIn("record.action", p.term("action", string(board.Action))))
	p.vote(board, row)
	return []document.Block{t}
}

// vote adds the rows of the vote: its counts where there was one; else that
// none is recorded, once the board has acted, and before that a line.
func (p *packet) vote(board *summary.Board, row func(key string, entry document.Cell)) {
	v := board.Vote
	switch {
	case v == nil && board.Action == "":
		row("record.vote", p.writeIn("record.vote", ""))
		return
	case v == nil:
		row("record.vote", document.TextCell(p.say("record.noVote")))
		return
	}
	recorded := func(key, who string) {
		if who == "" {
			who = p.say("notRecorded")
		}
		row(key, document.TextCell(who))
	}
	recorded("record.moved", v.Moved)
	recorded("record.seconded", v.Seconded)
	recorded("record.ayes", p.members(v.Ayes))
	recorded("record.noes", p.members(v.Noes))
	recorded("record.abstained", p.members(v.Abstained))
	recorded("record.absent", p.members(v.Absent))
}

// members prints a count of members: "None" for zero, nothing where it was not
// recorded.
func (p *packet) members(n *int) string {
	switch {
	case n == nil:
		return ""
	case *n == 0:
		return p.say("none")
	}
	return strconv.Itoa(*n)
}

// writeIn returns a cell with a value, or with a line to write it on.
func (p *packet) writeIn(key, value string) document.Cell {
	if value != "" {
		return document.TextCell(value)
	}
	line := &document.Paragraph{Text: []document.Inline{&document.FillIn{Label: p.say(key)}}}
	return document.Cell{Blocks: []document.Block{line}}
}
