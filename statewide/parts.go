package statewide

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"github.com/coesummary/coesummary/county"
)

// The parts of EC 52066(i)(1).
const (
	partA = 'A'
	partB = 'B'
)

var (
	lawA  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`52066 ?\(i\) ?\(1\) ?\(a\)`) })
	lawB  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`52066 ?\(i\) ?\(1\) ?\(b\)`) })
	runIn = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:(?:sub)?part |(?:sub)?paragraph )?\(([a-z])\)[.:]? `)
	})
	spelled = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?:part|sub-?part|subparagraph|paragraph|section|sub-?section|component|question|prompt) \(?([ab])\)?(?:[ .:,)–—-]|$)`)
	})
	// sectionNumber is what programs put before headings: "1.2.1 ".
	sectionNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\d{1,3}(?:\.\d{1,3})*\.? `) })
	letter        = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(?:\(([a-z])\)|([a-z])[.):])(?: |$)`) })
)

// partOf reports which part a line is the heading of, 0 for none. It is sure
// where the line names the part, and not only what it is about.
func partOf(p piece) (part rune, sure bool) {
	if p.paragraph == nil || p.text == "" || len(p.text) > 200 || p.item && !p.setOff {
		return 0, false
	}
	line := strings.ToLower(p.text)
	if p.setOff {
		line = sectionNumber().ReplaceAllString(line, "")
	}
	about := subjectOf(line)
	if m := spelled().FindStringSubmatch(line); m != nil {
		if opposite(about, rune(m[1][0])) {
			return 0, false
		}
		return unicode.ToUpper(rune(m[1][0])), p.setOff || len(p.text) < 100 && !strings.HasSuffix(line, ".")
	}
	a, b := lawA().MatchString(line), lawB().MatchString(line)
	if a != b && (p.setOff || len(p.text) < 100 && !strings.HasSuffix(line, ".")) {
		if a {
			return partA, true
		}
		return partB, true
	}
	if m := letter().FindStringSubmatch(line); m != nil {
		which := rune((m[1] + m[2])[0])
		bare := line == m[0]
		if (which == 'a' || which == 'b') && !opposite(about, which) && (p.setOff || bare) {
			return unicode.ToUpper(which), bare || about != 0
		}
		return 0, false
	}
	if p.setOff && len(strings.Fields(line)) <= 14 {
		return about, false
	}
	return 0, false
}

func opposite(about, which rune) bool { return about != 0 && unicode.ToLower(about) != which }

// subjectOf tells from a heading's words which part it is about, 0 where they
// name both subjects or none.
func subjectOf(line string) rune {
	a := strings.Contains(line, "collaborat") || strings.Contains(line, "continuous improvement") || strings.Contains(line, "all districts")
	b := strings.Contains(line, "technical assistance") || strings.Contains(line, "differentiated assistance") ||
		strings.Contains(line, "assistance to ") && strings.Contains(line, "district")
	switch {
	case a && !b:
		return partA
	case b && !a:
		return partB
	}
	return 0
}

// genericWords are the words of a heading that says no more than the name of a
// part.
var genericWords = words(`a subsection question prompt all and others our assistance b california ccee cde code coes collaborate collaborating collaboration
	collaborative continuous counties county da department differentiated district districts ec education for i identified
	improvement in lea leas of office offices other part partners partnership plan provided schools school section steps
	subdivision subparagraph c summary superintendent superintendents support supporting supports ta technical the to under with work
	component paragraph independent each actions action`)

// isGeneric reports whether a heading only names its part, so that nothing is
// lost where the document that is compiled names it in its own words.
func isGeneric(text string, c county.County) bool {
	line := strings.ToLower(text)
	line = strings.ReplaceAll(line, strings.ToLower(c.Name), " ")
	for _, w := range strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if !genericWords[w] && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return true
}

// split is how the pieces of a county are divided into parts.
type split struct {
	a, b []piece
	// doubt says why the division is a guess, "" where it is none.
	doubt string
}

// divide divides the pieces of a county into parts (A) and (B), by headings, or
// else by the text.
func divide(in []piece, c county.County) split {
	heads := partHeads(in)
	var a, b []int
	for _, h := range heads {
		if h.part == partA {
			a = append(a, h.at)
		} else {
			b = append(b, h.at)
		}
	}
	switch {
	case len(a) == 0 && len(b) == 0:
		if s, ok := byRunIn(in); ok {
			return s
		}
		return byText(in, false)
	case len(b) == 0:
		rest := in[a[0]+1:]
		s := byText(rest, true)
		front := append([]piece{}, in[:a[0]]...)
		s.a = append(append(front, keep(in[a[0]], c)...), s.a...)
		return s
	}
	s := split{}
	at, part := 0, rune(partA)
	add := func(to int) {
		if part == partA {
			s.a = append(s.a, in[at:to]...)
		} else {
			s.b = append(s.b, in[at:to]...)
		}
	}
	for _, h := range heads {
		add(h.at)
		at, part = h.at+1, h.part
		if kept := keep(in[h.at], c); kept != nil {
			at = h.at
		}
	}
	add(len(in))
	if len(a) > 1 || len(b) > 1 {
		s.doubt = "The headings of parts (A) and (B) stand in this county's text more than once. What belongs to each was put together in the order in which it stands."
	} else if len(a) == 0 && !heads[0].sure && speaksAbove(in[:b[0]]) {
		s.doubt = "Nothing says clearly where part (B) begins. It was taken to begin with the heading " + quoted(in[b[0]]) + ", but the text above that speaks of technical assistance as well."
	} else if len(a) == 1 && said(in[:min(a[0], b[0])]) {
		s.doubt = "Text stands before the headings of parts (A) and (B). It was put at the beginning of part (A)."
	}
	return s
}

// speaksAbove reports whether a text without headings of parts may hold the
// beginning of part (B).
func speaksAbove(in []piece) bool {
	for i, p := range in {
		line := strings.ToLower(p.text)
		if i > 0 && speaks().MatchString(line) && !(works().MatchString(line) && others().MatchString(line)) {
			return true
		}
	}
	return false
}

// byRunIn divides a text whose parts begin with their letters on the line of
// their first words: "(A) Butte works with …". The letters stay, because a list
// of the county's own may begin so.
func byRunIn(in []piece) (split, bool) {
	begin, at := false, -1
	for i, p := range in {
		m := runIn().FindStringSubmatch(strings.ToLower(p.text))
		switch {
		case p.text == "":
		case m == nil:
			if !begin {
				return split{}, false
			}
		case m[1] == "a" && !begin:
			begin = true
		case m[1] == "b" && begin && at < 0:
			at = i
		default:
			return split{}, false
		}
	}
	if at < 0 {
		return split{}, false
	}
	s := split{a: in[:at], b: in[at:]}
	if !speaks().MatchString(strings.ToLower(in[at].text)) {
		s.doubt = "Nothing says clearly where part (B) begins. It was taken to begin with " + quoted(in[at]) + "."
	}
	return s, true
}

// keep gives a heading of a part back where it says more than the part's name.
func keep(p piece, c county.County) []piece {
	if isGeneric(p.text, c) {
		return nil
	}
	return []piece{p}
}

// head is the heading of a part.
type head struct {
	at   int
	part rune
	sure bool
	rank int
}

// partHeads gives the headings that divide a county's text. Where some name the
// part, only they do; a list of bold lines (A), (B), (C) is none; and below the
// heading of a part, one that is less than that divides nothing.
func partHeads(in []piece) []head {
	var all []head
	sure := map[rune]bool{}
	for i, p := range in {
		if m := letter().FindStringSubmatch(strings.ToLower(p.text)); m != nil && p.setOff && m[1]+m[2] == "c" {
			return nil
		}
		part, ok := partOf(p)
		if part == 0 {
			continue
		}
		h := head{i, part, ok, rank(p)}
		all = append(all, h)
		sure[part] = sure[part] || ok
	}
	var out []head
	for _, h := range all {
		if sure[partA] && sure[partB] && !h.sure {
			continue
		}
		if n := len(out); n > 0 {
			if h.rank > out[0].rank && (h.part == out[n-1].part || hasPart(all, h.part, out[0].rank)) {
				continue
			}
			if h.part == out[n-1].part && !h.sure {
				continue
			}
			if !h.sure && hasPart(out, h.part, h.rank) {
				continue
			}
		}
		out = append(out, h)
	}
	return out
}

// hasPart reports whether a heading of a part stands among some, of at least a
// rank.
func hasPart(in []head, part rune, atLeast int) bool {
	for _, h := range in {
		if h.part == part && h.rank <= atLeast {
			return true
		}
	}
	return false
}

// rank orders headings: real ones by level, then what looks like one, then
// plain lines.
func rank(p piece) int {
	switch {
	case p.level > 0:
		return p.level
	case p.setOff:
		return 10
	}
	return 11
}
