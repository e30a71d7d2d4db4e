package prose

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

const (
	// copiedWords is from how many words on the same words in two lists are a
	// copy; short items may well stand in both.
	copiedWords = 8
	// copiedTail is from how many words on the end of an item is another item.
	copiedTail = 6
)

// entry is an item as repetitions are looked for. Two entries whose sums differ
// have different words.
type entry struct {
	line, list int
	words      int
	same       uint64 // the sum of the words
	core       uint64 // the sum without a remark in brackets at the end
}

// repeatedItems: an item stands once. Items in a row that repeat others are one
// finding.
func repeatedItems(o *outline) []finding.Finding {
	if len(o.lists) == 0 {
		return nil
	}
	var entries []entry
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role == markdown.ItemLine && !o.holds(i) && !strings.HasSuffix(strings.TrimSpace(l.Text), ":") && saysSomething(l.Text) {
			entries = append(entries, entry{i, l.List, countWords(l.Text), sumOf(l.Text), sumOf(withoutRemark(l.Text))})
		}
	}
	var out []finding.Finding
	first := map[uint64]int{}
	run := 0   // items in a row that are repeated, before this one
	last := -2 // which item the one before this repeats
	for i, e := range entries {
		j, met := first[e.same]
		if !met {
			first[e.same] = i
		}
		if met && (e.list == entries[j].list || e.words >= copiedWords || j == last+1) {
			last = j
			if run++; run == 1 {
				out = append(out, o.all("TEXT0308", e.line, "This item stands twice: %q.", opening(o.lines[e.line].Text)))
			} else {
				out[len(out)-1].Message = fmt.Sprintf("%d items in a row stand twice, from %q on.", run, opening(o.lines[entries[i-run+1].line].Text))
			}
			continue
		}
		run, last = 0, -2
		if message := o.nearlyThere(entries, i); message != "" {
			out = append(out, o.all("TEXT0308", e.line, message+": %q.", opening(o.lines[e.line].Text)))
		}
	}
	return out
}

// nearlyThere reports how item i repeats another one of its list but for a
// remark in brackets, or as the end of the item before it; or "".
func (o *outline) nearlyThere(entries []entry, i int) string {
	e := entries[i]
	for j := i - 1; j >= 0 && entries[j].list == e.list && e.words > 2; j-- {
		// One of the two has a remark and the other has none.
		if other := entries[j]; other.core == e.core && (other.core == other.same) != (e.core == e.same) {
			return "But for what is in parentheses, this item stands twice"
		}
	}
	if i > 0 && entries[i-1].list == e.list && e.words >= copiedTail {
		above, text := strings.TrimSpace(o.lines[entries[i-1].line].Text), strings.TrimSpace(o.lines[e.line].Text)
		if len(above) > len(text) && strings.HasSuffix(above, " "+text) {
			return "This item stands once more at the end of the one before it"
		}
	}
	return ""
}

// sumOf is a checksum (FNV-1a) of the letters, digits and marks of a text
// without regard to capitals, spaces and the stops at its end.
func sumOf(s string) uint64 {
	s = strings.TrimRight(s, " .,;")
	sum := uint64(14695981039346656037)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c <= ' ' {
			continue
		}
		if isUpper(c) {
			c += 'a' - 'A'
		}
		sum = (sum ^ uint64(c)) * 1099511628211
	}
	return sum
}

// countWords counts the words of a text: what stands between spaces.
func countWords(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] > ' ' && (i == 0 || s[i-1] <= ' ') {
			n++
		}
	}
	return n
}

// withoutRemark takes a remark in brackets off the end of a text.
func withoutRemark(s string) string {
	s = strings.TrimRight(s, " .,;")
	if !strings.HasSuffix(s, ")") {
		return s
	}
	if i := strings.LastIndex(s, " ("); i > 0 {
		return s[:i]
	}
	return s
}

// repeatedParagraphs: a paragraph of some length stands once in a text. Those
// that lead in to a list may come again.
func repeatedParagraphs(o *outline) []finding.Finding {
	var out []finding.Finding
	met := map[string]bool{}
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.ParagraphLine || o.leads(i) || strings.HasSuffix(l.Text, ":") || countWords(l.Text) < copiedWords {
			continue
		}
		if met[l.Text] {
			out = append(out, o.all("TEXT0308", i, "This paragraph stands twice: %q.", opening(l.Text)))
		}
		met[l.Text] = true
	}
	return out
}

// repeatedEntries: an activity stands once among the activities, and an action
// once among the actions.
func repeatedEntries(s *subject) []finding.Finding {
	var out []finding.Finding
	met := map[string]map[uint64]bool{"/activity": {}, "/action": {}}
	for _, t := range s.texts {
		if t.part == elsewhere || len(t.Pointer) == 0 {
			continue
		}
		sums := met[t.Pointer[strings.LastIndexByte(t.Pointer, '/'):]]
		if sums == nil {
			continue
		}
		sum := sumOf(t.Value)
		if sums[sum] {
			out = append(out, t.whole("TEXT0308", "This entry stands twice: %q.", opening(t.Value)))
		}
		sums[sum] = true
	}
	return out
}
