package packet

import (
	"strings"

	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// leftovers keeps what belongs to no field, whole and in order, in additional
// sections.
func (a *assembly) leftovers() {
	for _, s := range a.strays {
		heading, blocks := s.section()
		body := structure.Narrative(blocks)
		if body == "" {
			body, heading = heading, ""
		}
		if body == "" {
			continue
		}
		if heading == "" {
			heading = "Text at the beginning of the document"
			if s.heading != "" {
				heading = "Text found under “" + s.heading + "”"
			}
		}
		list := a.tree.at(sectionList)
		n := 0
		if list != nil {
			n = len(list.items)
		}
		pointer := entryPointer(sectionList, n)
		a.tree.set(pointer+"/heading", text(heading))
		a.tree.set(pointer+"/body", text(body))
		a.changes = append(a.changes, Change{Pointer: pointer, Title: heading, After: clip(says(blocks)), final: true})
		if !s.own {
			a.findings = append(a.findings, rule.Finding("WORD0006", pointer,
				"The text “%s” belongs to no field of the document. It was kept as the additional section “%s”.",
				clip(says(blocksOf(s.units))), heading))
		}
	}
}

// section gives the heading with which a stray text begins, if it does, and
// the rest.
func (s *stray) section() (string, []wml.Block) {
	blocks := blocksOf(s.units)
	if len(blocks) == 0 {
		return "", nil
	}
	if p, ok := blocks[0].(*wml.Paragraph); ok && p.Outline > 0 {
		return fold(plain(p.Text)), blocks[1:]
	}
	return "", blocks
}

// fixedWords tells of fixed words that somebody changed.
func (a *assembly) fixedWords() {
	told := map[edit]bool{}
	for _, e := range a.edits {
		if told[e] {
			continue
		}
		told[e] = true
		if strings.TrimSpace(e.after) == "" {
			continue
		}
		f := rule.Finding("WORD0006", "",
			"The words “%s” are printed by the program and were changed to “%s”. The change was not taken over.", fold(e.before), fold(e.after))
		f.Help = "Nothing needs to be done if the program's words may stay. If the new words say something of your own, write them into a field."
		a.findings = append(a.findings, f)
	}
}
