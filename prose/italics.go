package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// accidentalEmphasis: italics hold whole sentences or stand within one. Where
// they begin in one sentence and end in another, two stars that were meant as
// stars were taken for a pair.
func accidentalEmphasis(o *outline) []finding.Finding {
	if strings.Count(o.Value, "*") < 2 && strings.Count(o.Value, "_") < 2 {
		return nil
	}
	parse := markdown.ParseItem
	if o.Kind == check.Markdown {
		parse = markdown.Parse
	}
	blocks, _ := parse(o.Value)
	var out []finding.Finding
	line, from := 0, 0 // the italics come in the order of the lines
	for _, words := range italics(nil, blocks) {
		for i := line; i < len(o.lines); i++ {
			if i > line {
				from = 0
			}
			l := &o.lines[i]
			at := strings.Index(l.Text[from:], words)
			if at < 0 {
				continue
			}
			at += from
			line, from = i, at+len(words)
			if isAccident(l.Text, at, from) {
				out = append(out, o.find("TEXT0908", l, at, from,
					"A star or an underscore before these words and one behind them make them italic, from the middle of one sentence to another: %q.", opening(words)))
			}
			break
		}
	}
	return out
}

// italics gathers the words of what blocks hold in italics.
func italics(out []string, blocks []document.Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Paragraph:
			out = italicWords(out, b.Text)
		case *document.Heading:
			out = italicWords(out, b.Text)
		case *document.List:
			for _, item := range b.Items {
				out = italics(out, item.Blocks)
			}
		case *document.Table:
			for _, row := range append([][]document.Cell{b.Header}, b.Rows...) {
				for _, cell := range row {
					out = italics(out, cell.Blocks)
				}
			}
		}
	}
	return out
}

func italicWords(out []string, in []document.Inline) []string {
	for _, i := range in {
		switch i := i.(type) {
		case *document.Emphasis:
			out = append(out, document.Plain(i.Text))
		case *document.Strong:
			out = italicWords(out, i.Text)
		}
	}
	return out
}

// isAccident reports whether the words from..to of a text hold the end of a
// sentence, and not whole sentences only.
func isAccident(s string, from, to int) bool {
	if !endsInside(s[from:to]) {
		return false
	}
	before := strings.TrimRight(s[:from], " \n(“\"‘")
	begins := before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:")
	inside := strings.TrimRight(s[from:to], " )”\"’")
	after := strings.TrimLeft(s[to:], " )”\"’")
	ends := after == "" || strings.ContainsAny(after[:1], ".!?\n") || strings.ContainsAny(inside[len(inside)-1:], ".!?:")
	return !begins || !ends
}

// endsInside reports whether a sentence ends in a text and another one begins.
// The stop behind a number may be the number's.
func endsInside(s string) bool {
	for i := 1; i+2 < len(s); i++ {
		if (s[i] == '.' || s[i] == '!' || s[i] == '?') && s[i+1] == ' ' && !isDigit(s[i-1]) && !isAbbreviation(s[:i]) {
			if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i+1:], " ")); unicode.IsUpper(r) {
				return true
			}
		}
	}
	return false
}
