package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// glossaryRows reads a table of acronyms.
func (r *reader) glossaryRows(s *section, t *grid) {
	acronym, meaning := index(t.columns, acronymRole), index(t.columns, meaningRole)
	if meaning < 0 {
		meaning = index(t.columns, extra)
		if meaning >= 0 && !blank(t.rows, meaning) {
			r.leaveText(s, t.columns[meaning].heading)
		}
	}
	for _, row := range t.rows {
		e := summary.GlossaryEntry{
			Acronym: structure.Plain(cell(row, acronym)),
			Meaning: structure.Plain(cell(row, meaning)),
		}
		if e != (summary.GlossaryEntry{}) {
			r.summary.Glossary = append(r.summary.Glossary, e)
		}
		for i, c := range t.columns {
			if blocks := cell(row, i); i != acronym && i != meaning && !isEmpty(blocks) {
				r.leave(s, labelled(c.heading, blocks)...)
			}
		}
	}
}

// entryLine is a line that spells out an acronym: "CDE – California …".
var entryLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^([\p{L}\d][\p{L}\d/&.’' -]{0,30}?)(?:\s*:\s+|\s+[-–—=]\s+|\t+\s*)(\S.*)$`)
})

// glossary reads a section of acronyms: a table, or a line for each.
func (r *reader) glossary(s *section) {
	r.paragraphsOf(s, func(p *wml.Paragraph) bool {
		if len(p.Notes) > 0 {
			return false
		}
		if empty(p) || r.fixed(p) {
			return true
		}
		for _, item := range items([]wml.Block{p}) {
			line := plainOf(item)
			m := entryLine().FindStringSubmatch(line)
			if m == nil || len(words(m[1])) > 4 || strings.Contains(line, "\n") {
				r.leave(s, item...)
				continue
			}
			r.summary.Glossary = append(r.summary.Glossary, summary.GlossaryEntry{Acronym: trim(m[1]), Meaning: trim(m[2])})
		}
		return true
	})
}

// plainOf is what the paragraphs of an item say, with their tabs.
func plainOf(item []wml.Block) string {
	var lines []string
	for _, p := range paragraphs(item) {
		lines = append(lines, text(p))
	}
	return strings.Join(lines, "\n")
}
