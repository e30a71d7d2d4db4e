package statewide

import (
	"regexp"
	"strings"
	"sync"
)

// What counties write at the beginning of part (B), in small letters.
var (
	assists = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:provid|offer|support|give|assist|receiv)\w*\b.{0,60}\b(?:technical|differentiated) assistance`)
	})
	under = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\b52071\b`) })
	named = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:identified|eligible|qualif\w+) (?:for|in) (?:\w+ ){0,2}(?:technical|differentiated) assistance`)
	})
	speaks = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:technical|differentiated) assistance|\b52071\b`) })
	works  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`collaborat`) })
	others = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`\b(?:ccee|cde|geo(?:graphic)? leads?|sos|collaborative for educational excellence|department of education|county superintendents|county offices)\b`)
	})
)

// byText divides a text without headings of parts where its own words do: part
// (B) begins with a paragraph that opens a list or a passage about technical
// assistance under EC 52071, below a part (A) that tells of working with others.
// tells says that something above does so already.
func byText(in []piece, tells bool) split {
	guess := -1
	for i, p := range in {
		if p.paragraph == nil || p.item || p.text == "" {
			continue
		}
		line := strings.ToLower(p.text)
		partner := works().MatchString(line) && others().MatchString(line)
		if !speaks().MatchString(line) || partner {
			tells = tells || partner
			continue
		}
		if i == 0 || !said(in[:i]) {
			continue
		}
		plainly := named().MatchString(line) || assists().MatchString(line) && (under().MatchString(line) || strings.Contains(line, "district"))
		if tells && plainly && opens(in, i) && guess < 0 {
			return split{a: in[:i], b: in[i:]}
		}
		if guess < 0 {
			guess = i
		}
	}
	switch {
	case guess >= 0:
		return split{a: in[:guess], b: in[guess:], doubt: "Nothing says clearly where part (B) begins. It was taken to begin with " + quoted(in[guess]) + "."}
	case onlyB(in):
		return split{b: in, doubt: "Nothing in this county's text was recognized as part (A). All of it was put into part (B)."}
	}
	return split{a: in, doubt: "Nothing in this county's text was recognized as part (B). All of it was put into part (A)."}
}

// opens reports whether a paragraph leads into what follows: it ends with a
// colon, or a list or a table stands below it.
func opens(in []piece, i int) bool {
	if strings.HasSuffix(in[i].text, ":") {
		return true
	}
	return i+1 < len(in) && (in[i+1].item || in[i+1].paragraph == nil)
}

// onlyB reports whether a text begins as part (B) does and never tells of
// working with others.
func onlyB(in []piece) bool {
	first := true
	for _, p := range in {
		line := strings.ToLower(p.text)
		if p.paragraph == nil || line == "" {
			continue
		}
		if works().MatchString(line) && others().MatchString(line) {
			return false
		}
		if first && !(named().MatchString(line) || assists().MatchString(line) && under().MatchString(line)) {
			return false
		}
		first = false
	}
	return !first
}

func quoted(p piece) string { return "“" + clip(p.text) + "”" }
