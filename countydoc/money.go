package countydoc

import (
	"regexp"
	"strings"
	"sync"

	"github.com/coesummary/coesummary/summary"
	"github.com/coesummary/coesummary/wml"
)

// exactMoney is an amount to the dollar or the cent. It asks for more than
// summary.TypedAmount does, which reads what somebody types into the field of an
// amount: in a document, "1.2" may stand under a title that says "in millions",
// and "1.2 million" may have been rounded.
var exactMoney = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:\$|USD)?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d\d))?(?:\s*(?i:dollars|USD))?\.?$`)
})

// parseMoney reads an amount of dollars; ok is false for words such as "TBD"
// and for anything that is not exact.
func parseMoney(s string) (m summary.Money, ok bool) {
	match := exactMoney().FindStringSubmatch(trim(s))
	if match == nil {
		return 0, false
	}
	number := strings.TrimLeft(strings.ReplaceAll(match[1], ",", ""), "0")
	if number == "" {
		number = "0"
	}
	if match[2] != "" {
		number += "." + match[2]
	}
	m, err := summary.ParseMoney(number)
	return m, err == nil
}

// part is what goes on with the name of a source behind a comma: "Title I,
// Part A".
var part = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:part|subpart|section|sec\.|chapter|inc\.?$|ed\.?$)\b`)
})

// sources splits a list of sources of funding: one on each line, or with
// semicolons or commas between them. Commas within brackets, and before
// "Part A", are a name's own.
func (r *reader) sources(s string) []string {
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		pieces := strings.Split(line, ";")
		if len(pieces) == 1 {
			pieces = commas(line)
		}
		for i, piece := range pieces {
			piece = trim(piece)
			if i > 0 && i == len(pieces)-1 && len(piece) > 4 && strings.EqualFold(piece[:4], "and ") {
				r.shape(piece[:3])
				piece = trim(piece[4:])
			}
			if piece != "" {
				out = append(out, piece)
			}
		}
	}
	return out
}

// commas splits a line at the commas that stand between names.
func commas(line string) []string {
	var out []string
	depth, start := 0, 0
	for i, c := range line {
		switch c {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',':
			rest := line[i+1:]
			if depth == 0 && strings.HasPrefix(rest, " ") && !part().MatchString(trim(rest)) {
				out = append(out, line[start:i])
				start = i + 1
			}
		}
	}
	return append(out, line[start:])
}

// amountFrom is an amount with its source behind it: "$5,000 (LCFF)", "$5,000
// from LCFF".
var amountFrom = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\$\s*[\d,]+(?:\.\d\d)?)\s*(?:\(([^()$%]+)\)|,?\s*(?:(?:funded |paid )?from|(?:funded|paid) by)\s+([^$%]+?)\.?)$`)
})

// fundWords are words of the names of sources.
var fundWords = set("lcff title fund funds funding grant grants supplemental concentration")

// namesFund reports whether words name a source of funding.
func namesFund(s string) bool {
	for _, w := range words(s) {
		if fundWords.has(w) {
			return true
		}
	}
	return false
}

// isFundName reports whether a paragraph may be the name of a source, or of
// several: it is short, and no sentence and no amount.
func isFundName(p *wml.Paragraph) bool {
	line := text(p)
	return len(words(line)) <= 16 && !strings.HasSuffix(line, ".") && !strings.ContainsAny(line, "$\n")
}
