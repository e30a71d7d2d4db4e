package templates

import (
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/summary"
)

// values are what stands in the placeholders of the packet. Where a draft
// lacks something that a complete summary has, its line says so.
func (p *packet) values() map[string][]document.Inline {
	s := p.summary
	absent := "" // nothing, which leaves the line out
	if p.draft {
		absent = p.nothing
	}
	board := s.Board
	if board == nil {
		board = &summary.Board{}
	}
	expected := func(value string) []document.Inline {
		if value == "" {
			value = absent
		}
		return given(value)
	}
	return map[string][]document.Inline{
		"fiscalYear":       expected(s.FiscalYear.Print()),
		"county":           expected(s.County.Name),
		"office":           p.value(p.field(document.PlainText, "/office/name"), s.Office.Name, absent),
		"abbreviation":     p.value(p.field(document.PlainText, "/office/abbreviation"), s.Office.Abbreviation, ""),
		"superintendent":   p.superintendent(absent),
		"contact":          p.contact(absent),
		"board":            p.boardName(board, absent),
		"meetingDate":      p.meetingDate(board, absent),
		"lcapAdoptionDate": p.adoptionDate(board, absent),
		"hearingDate":      p.hearingDate(board),
		"agendaItem":       p.agendaItem(board),
		"itemType":         p.itemType(board),
	}
}

func (p *packet) boardName(b *summary.Board, nothing string) []document.Inline {
	return p.value(p.field(document.PlainText, "/board/name"), b.Name, nothing)
}

func (p *packet) meetingDate(b *summary.Board, nothing string) []document.Inline {
	return p.date("/board/meetingDate", b.MeetingDate, nothing)
}

func (p *packet) adoptionDate(b *summary.Board, nothing string) []document.Inline {
	return p.date("/board/lcapAdoptionDate", b.LCAPAdoptionDate, nothing)
}

func (p *packet) hearingDate(b *summary.Board) []document.Inline {
	return p.date("/board/hearingDate", b.HearingDate, "")
}

func (p *packet) agendaItem(b *summary.Board) []document.Inline {
	return p.value(p.field(document.PlainText, "/board/agendaItem"), b.AgendaItem, "")
}

func (p *packet) itemType(b *summary.Board) []document.Inline {
	return p.choice(p.field(document.Choice, "/board/itemType"), "itemType", string(b.ItemType), itemTypes, "")
}

func (p *packet) boardAction(b *summary.Board) []document.Inline {
	return p.choice(p.field(document.Choice, "/board/action"), "action", string(b.Action), boardActions, "")
}

// date prints a day in its field.
func (p *packet) date(pointer string, d summary.Date, nothing string) []document.Inline {
	// A plan is adopted in the June before its fiscal year begins.
	f := p.field(document.Date, pointer, "year", strconv.Itoa(int(p.summary.FiscalYear)))
	f.Value = d.String()
	return p.value(f, d.Print(), nothing)
}

// superintendent prints the name and the title.
func (p *packet) superintendent(nothing string) []document.Inline {
	who := p.summary.Superintendent
	if who == nil {
		who = new(summary.Superintendent)
	}
	name := p.field(document.PlainText, "/superintendent/name")
	return p.person(name, nothing,
		detail{"", p.value(name, who.Name, "")},
		detail{"form.superintendentTitle", p.value(p.field(document.PlainText, "/superintendent/title"), who.Title, "")})
}

// contact prints the name, the title, the address and the telephone.
func (p *packet) contact(nothing string) []document.Inline {
	who := p.summary.Contact
	if who == nil {
		who = new(summary.Contact)
	}
	name := p.field(document.PlainText, "/contact/name")
	return p.person(name, nothing,
		detail{"", p.value(name, who.Name, "")},
		detail{"form.contactTitle", p.value(p.field(document.PlainText, "/contact/title"), who.Title, "")},
		detail{"form.contactEmail", p.mail(p.field(document.PlainText, "/contact/email"), who.Email)},
		detail{"form.contactPhone", p.value(p.field(document.PlainText, "/contact/phone"), who.Phone, "")})
}

// detail is one thing about a person, and the label that a form has for it.
type detail struct {
	label string
	value []document.Inline
}

// person puts commas between what is known of a person; in a form, each thing
// has a line and a label of its own. Where nothing is known, the words for that
// stand in the field of the name.
func (p *packet) person(name document.Field, nothing string, details ...detail) []document.Inline {
	var out []document.Inline
	for _, d := range details {
		switch {
		case len(d.value) == 0 || len(out) == 0:
		case p.form:
			out = append(out, &document.LineBreak{}, &document.Text{Value: p.fields.say(d.label) + ": "})
		default:
			out = append(out, &document.Text{Value: ", "})
		}
		out = append(out, d.value...)
	}
	if len(out) == 0 {
		return p.value(name, "", nothing)
	}
	return out
}

// given returns a value of the summary as text, nothing for an empty one.
func given(value string) []document.Inline {
	if value == "" {
		return nil
	}
	return document.Words(value)
}

// mail returns an address as a link to write to, or as mere text where it has
// a character that such a link cannot carry as it is. The field stands within
// the link: the other way round, Word has no field for plain text.
func (b *builder) mail(f document.Field, address string) []document.Inline {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_+@"
	text := b.value(f, address, "")
	if b.fields != nil {
		// In a link, LibreOffice closes a field in the wrong order and spoils the
		// file; and an address that is corrected would keep its old target.
		return text
	}
	name, domain, ok := strings.Cut(address, "@")
	if !ok || name == "" || domain == "" || strings.Contains(domain, "@") || strings.Trim(address, plain) != "" {
		return text
	}
	return []document.Inline{&document.Link{URL: "mailto:" + address, Text: text}}
}
