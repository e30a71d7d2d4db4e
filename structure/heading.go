package structure

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/wml"
)

// Heading reports whether a paragraph is a heading. The level is that of a real
// one, from 1; it is 0 for one that only looks like a heading (all bold, large
// or in capitals, short, without a label and without a full stop), whose level
// only its neighbors tell.
func Heading(p *wml.Paragraph) (level int, ok bool) {
	plain := document.Plain(p.Text)
	words := strings.TrimSpace(plain)
	if words == "" {
		return 0, false
	}
	if p.Outline > 0 && !isBullet(p.Label) {
		return p.Outline, true
	}
	if p.Label != nil && strings.TrimSpace(p.Label.Text) != "" || !isShort(words) {
		return 0, false
	}
	if m, ok := scanMarker(endLines(plain)); ok && m.Glyph != 0 {
		return 0, false
	}
	return 0, looksLikeHeading(clean(p.Text), p.Bold || p.Style == "title" || p.Size >= large)
}

// large is a size that running text hardly has, in half-points.
const large = 28

const (
	headingRunes = 120
	headingWords = 16
	capitalWords = 10
)

func isBullet(l *wml.Label) bool {
	return l != nil && l.Plain && l.Kind == document.Bullet
}

// looksLikeHeading reports whether a text can be a heading, as far as it tells
// alone: short, of one line, no sentence, and all bold, in capitals, or set off
// in another way.
func looksLikeHeading(text []document.Inline, setOff bool) bool {
	words := strings.TrimSpace(document.Plain(text))
	if !isShort(words) || strings.Contains(words, "\n") || !strings.ContainsFunc(words, unicode.IsLetter) {
		return false
	}
	if strings.ContainsRune(".;,!?", rune(words[len(words)-1])) && !strings.HasSuffix(words, "etc.)") {
		return false
	}
	if n := len(strings.Fields(words)); n > headingWords {
		return false
	}
	return setOff || allStrong(text) || inCapitals(words)
}

// isShort reports whether words are few enough for a heading. Most paragraphs
// are not, so that nothing else needs to be known of them.
func isShort(words string) bool {
	return len(words) <= headingRunes*utf8.UTFMax && utf8.RuneCountInString(words) <= headingRunes
}

// inCapitals reports whether a line is written in capitals. One short word may
// be an acronym.
func inCapitals(words string) bool {
	letters := 0
	for _, c := range words {
		if unicode.IsLower(c) {
			return false
		}
		if unicode.IsLetter(c) {
			letters++
		}
	}
	n := len(strings.Fields(words))
	return n <= capitalWords && (letters >= 8 || n > 1 && letters >= 5)
}

// look is how a line that is meant as a heading is set off.
type look struct {
	size          int
	bold, capital bool
}

// markHeadings recognizes the headings, real and looking like one.
func (r *passage) markHeadings() {
	for _, e := range r.entries {
		if e.grid == nil && e.from.Outline > 0 && said(e.text) && !isBullet(e.label) {
			e.heading = e.from.Outline
		}
	}
	if r.way == exact {
		return
	}
	body := r.bodySize()
	looks := map[*entry]look{}
	var order []look
	followed := false // by text that is no heading
	for i := len(r.entries) - 1; i >= 0; i-- {
		e := r.entries[i]
		if e.grid != nil || e.heading > 0 || e.label != nil {
			followed = e.heading == 0
			continue
		}
		larger := body > 0 && e.from.Size > body+1
		if !looksLikeHeading(e.text, e.from.Bold || e.from.Style == "title" || larger) {
			followed = true
			continue
		}
		words := strings.TrimSpace(document.Plain(e.text))
		if !followed || strings.HasSuffix(words, ":") && i+1 < len(r.entries) && r.entries[i+1].label != nil {
			continue
		}
		looks[e] = look{max(e.from.Size, body), e.from.Bold || allStrong(e.text), inCapitals(words)}
	}
	for _, e := range r.entries {
		if l, ok := looks[e]; ok && !slices.Contains(order, l) && len(order) < maxLooks {
			order = append(order, l)
		}
	}
	slices.SortStableFunc(order, func(a, b look) int { return cmp.Compare(b.size, a.size) })
	above := 0
	for _, e := range r.entries {
		if e.heading > 0 {
			above = e.heading
		}
		if l, ok := looks[e]; ok {
			rank := slices.Index(order, l)
			if rank < 0 {
				rank = len(order) - 1
			}
			e.heading = min(above+rank+1, 6)
		}
	}
}

// maxLooks is how many ways of setting off a heading are told apart.
const maxLooks = 6

// bodySize is the size of most of the text, 0 where it is not known.
func (r *passage) bodySize() int {
	count := map[int]int{}
	for _, e := range r.entries {
		if e.grid == nil && e.from.Size > 0 {
			count[e.from.Size] += len(document.Plain(e.text))
		}
	}
	best := 0
	for size, n := range count {
		if n > count[best] || n == count[best] && size < best {
			best = size
		}
	}
	return best
}
