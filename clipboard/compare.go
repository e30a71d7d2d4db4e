package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
)

// counts reports whether a character is part of a word or a number.
func counts(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

// lost reports whether a letter or a digit that was read is not in the blocks.
func (t *tally) lost(blocks []document.Block) bool {
	have := map[rune]int{}
	for _, line := range structure.DocumentLines(blocks) {
		for _, r := range line {
			if counts(r) {
				have[r]++
			}
		}
	}
	for r, n := range t.letters {
		if have[r] < n {
			return true
		}
	}
	return false
}

const (
	// mostMissing is how many words may be missing from HTML before its plain
	// text is taken instead.
	mostMissing = 40
	// shortestWord is the shortest word that is looked for. Shorter ones are
	// often markers of items, which programs draw in many ways.
	shortestWord = 2
)

// missingWords gives the words of the plain text that are neither in the blocks
// nor in what was left out of them on purpose.
func missingWords(text string, blocks []document.Block, t *tally) []string {
	have := map[string]int{}
	add := func(s string) {
		for _, w := range wordsOf(s) {
			have[w]++
		}
	}
	for _, line := range structure.DocumentLines(blocks) {
		add(line)
	}
	for why := range t.left {
		add(t.left[why].String())
	}
	for _, s := range append(t.glued, t.pictureTexts...) {
		add(s)
	}
	addresses(blocks, add)
	have["image"] += t.pictures // mail programs write [image: …]
	var missing []string
	for line := range strings.Lines(text) {
		for field := range strings.FieldsSeq(withoutMarker(line)) {
			if isAddress(field) {
				continue
			}
			for _, w := range wordsOf(field) {
				switch {
				case have[w] > 0:
					have[w]--
				case utf8.RuneCountInString(w) >= shortestWord:
					missing = append(missing, w)
				}
			}
		}
	}
	return missing
}

// wordsOf gives the words of a text in lower case, without marks.
func wordsOf(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !counts(r) })
}

// withoutMarker gives a line without what looks like the marker of an item, of
// whatever form: "1.1", "(a)", "iv)". It is short, and a tab or a bracket or a
// full stop tells it from a word.
func withoutMarker(line string) string {
	line = strings.TrimLeft(line, " \t\u00a0")
	end := strings.IndexAny(line, " \t\u00a0")
	if end < 0 || end > 8 {
		return line
	}
	if line[end] == '\t' || strings.ContainsAny(line[end-1:end], ".)") {
		return line[end:]
	}
	return line
}

// isAddress tells what mail programs write behind the words of a link.
func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.Contains(s, "mailto:") || strings.HasPrefix(s, "cid:") || strings.HasPrefix(s, "[cid:")
}

// addresses gives the addresses of all links.
func addresses(blocks []document.Block, add func(string)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			inlineAddresses(b.Text, add)
		case *document.Heading:
			inlineAddresses(b.Text, add)
		case *document.List:
			for _, item := range b.Items {
				addresses(item.Blocks, add)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					addresses(cell.Blocks, add)
				}
			}
		}
	}
}

func inlineAddresses(in []document.Inline, add func(string)) {
	for _, i := range in {
		switch i := i.(type) {
		case *document.Link:
			add(i.URL)
		case *document.Strong:
			inlineAddresses(i.Text, add)
		case *document.Emphasis:
			inlineAddresses(i.Text, add)
		}
	}
}
