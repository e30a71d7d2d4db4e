package prose

import (
	"slices"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// accessRules look for accessibility: what a screen reader can't say or
// somebody who doesn't see colors can't tell.
var accessRules = []func(*subject) []finding.Finding{
	eachOutline(
		linkTexts, bareAddresses, skippedLevels,
		columnsWithoutName, signsInCells,
		colorAlone, allCapitals,
		accidentalEmphasis,
	),
}

// emptyLinkTexts say nothing about where a link leads.
var emptyLinkTexts = []string{"here", "click here", "click", "link", "this link", "read more", "more", "learn more", "see here", "this", "this page", "website", "this website", "web page", "page", "download", "document", "this document"}

// linkTexts: the words of a link say where it leads.
func linkTexts(o *outline) []finding.Finding {
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		for _, link := range l.Links {
			words := strings.TrimSpace(l.Text[link.From:link.To])
			plain := strings.ToLower(strings.Trim(words, " .:,()[]>»→"))
			switch {
			case slices.Contains(emptyLinkTexts, plain):
				out = append(out, o.find("TEXT0901", l, link.From, link.To, "The words of this link, %q, don’t say where it leads.", words))
			case isWebAddress(words):
				out = append(out, o.find("TEXT0901", l, link.From, link.To, "The words of this link are an address: %q.", words))
			}
		}
	}
	return out
}

// isWebAddress reports whether a text is the address of a web page.
func isWebAddress(s string) bool {
	s = strings.ToLower(s)
	return !strings.ContainsAny(s, " \n") && (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www."))
}

// bareAddresses: an address of a web page is behind the words of a link.
func bareAddresses(o *outline) []finding.Finding {
	if !strings.Contains(o.Value, "://") && !strings.Contains(o.Value, "www.") {
		return nil
	}
	var out []finding.Finding
	for i := range o.lines {
		l := &o.lines[i]
		for at := 0; at < len(l.Text); {
			end := strings.IndexFunc(l.Text[at:], unicode.IsSpace)
			if end < 0 {
				end = len(l.Text) - at
			}
			end += at
			from := at + len(l.Text[at:end]) - len(strings.TrimLeft(l.Text[at:end], "([<“\"'‘"))
			to := from + len(strings.TrimRight(l.Text[from:end], ")]>.,;:!?”\"'’"))
			if isWebAddress(l.Text[from:to]) && !slices.ContainsFunc(l.Links, func(k markdown.Span) bool { return k.From < to && from < k.To }) {
				out = append(out, o.find("TEXT0902", l, from, to, "%q is an address and no link.", l.Text[from:to]))
			}
			at = end + 1
			for at < len(l.Text) && l.Text[at]&0xC0 == 0x80 {
				at++
			}
		}
	}
	return out
}

// skippedLevels: on the way down, headings skip no level.
func skippedLevels(o *outline) []finding.Finding {
	var out []finding.Finding
	above := 0
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role != markdown.HeadingLine {
			continue
		}
		if above > 0 && l.Level > above+1 {
			out = append(out, o.all("TEXT0903", i, "%q is a heading of level %d, below one of level %d.", opening(l.Text), l.Level, above))
		}
		above = l.Level
	}
	return out
}
