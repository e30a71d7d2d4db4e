package prose

import "strings"

// expansion says where an acronym is spelled out.
type expansion struct {
	*acronymPlace
	// words are what it stands for, as far as its letters say; empty where the
	// letters don't fit and only the form tells that it is spelled out.
	words []term
	// phrase is where the text spells it out with other letters: the terms up to
	// this one, which stands before the bracket; -1 in any other form.
	phrase int
	// key is true where a key of signs says what it is, in words of any letters.
	key bool
}

// hasKey reports whether the text says what the acronym is in so many words:
// "HOM = homeless students", "SAN stands for students' own news".
func (m *acronymPlace) hasKey() bool {
	rest := strings.TrimLeft(m.line.Text[m.terms[m.at].to:], " \"“”\u00a0")
	for _, sign := range []string{"= ", "stands for ", "stand for "} {
		if strings.HasPrefix(rest, sign) {
			return true
		}
	}
	return false
}

// spelledOut returns how an acronym is spelled out where it is mentioned. The
// forms are: Full Name (FN), FN (Full Name), the same with square brackets,
// Full Name, or FN; FN: Full Name; FN = what it is; and two cells of a table
// side by side. A name's last word may have no letter: Full Name Office (FN).
func (m *acronymPlace) spelledOut() (expansion, bool) {
	e := expansion{acronymPlace: m, phrase: -1}
	if last := m.beforeBracket(); last >= 0 {
		if e.words = m.wordsEndingAt(last, true); e.words != nil {
			return e, true
		}
		if last > 0 && isClose(m.line.Text, m.terms[last-1], m.terms[last]) {
			if e.words = m.wordsEndingAt(last-1, false); len(e.words) > 1 {
				return e, true
			}
		}
		e.phrase = last
		return e, m.beginsLike(m.terms[max(0, last-2*len(m.name)-1) : last+1])
	}
	if inside := m.insideBracketAfter(); len(inside) > 1 {
		if from := backward(m.name, m.line.Text, inside, len(inside)-1, true); from >= 0 && onlySmall(inside[:from]) {
			e.words = inside[from:]
			return e, true
		}
		first := inside[0]
		if first.isSmall() {
			first = inside[1]
		}
		return e, strings.EqualFold(first.text[:1], m.name[:1])
	}
	if e.words = m.apposition(); e.words != nil {
		return e, true
	}
	if e.words = m.explained(); e.words != nil {
		return e, true
	}
	if e.key = m.hasKey(); e.key {
		return e, true
	}
	return e, m.besideCell()
}

// onlySmall reports whether the terms are little words and nothing else.
func onlySmall(terms []term) bool {
	for _, t := range terms {
		if !t.isSmall() {
			return false
		}
	}
	return true
}

// beginsLike reports whether one of the terms begins like the acronym.
func (m *acronymPlace) beginsLike(terms []term) bool {
	for _, t := range terms {
		if strings.EqualFold(t.text[:1], m.name[:1]) && acronym(t.text) != m.name {
			return true
		}
	}
	return false
}

// beforeBracket returns the term before the bracket that the acronym stands in,
// alone or with other acronyms; -1 where it stands in no such bracket.
func (m *acronymPlace) beforeBracket() int {
	line := m.line.Text
	first := max(m.at-context, 0) // the first term that may stand in the bracket
	from := max(m.terms[first].from-len("“("), 0)
	open := strings.LastIndexAny(line[from:m.terms[m.at].from], "()[]")
	if open < 0 || line[from+open] != '(' && line[from+open] != '[' {
		return -1
	}
	open += from
	to := min(m.terms[min(m.at+context, len(m.terms)-1)].to+len("”)"), len(line))
	end := strings.IndexAny(line[open+1:to], ",;()[]")
	if end < 0 || line[open+1+end] == ',' {
		return -1
	}
	end += open + 1
	before := first - 1
	for i, t := range m.terms[first:min(m.at+context+1, len(m.terms))] {
		switch {
		case t.to <= open:
			before = first + i
		case t.to <= end && acronym(t.text) == "" && !isLeadIn(t.text):
			return -1
		}
	}
	if before >= 0 && strings.Trim(line[m.terms[before].to:open], " \u00a0\"“”'’*,") != "" {
		return -1
	}
	return before
}

// isLeadIn reports whether a word leads to an acronym: "also known as".
func isLeadIn(w string) bool {
	switch strings.ToLower(w) {
	case "a", "aka", "abbreviated", "also", "and", "as", "called", "collectively", "hereafter", "henceforth",
		"herein", "hereinafter", "k", "known", "or", "referred", "the", "to", "&":
		return true
	}
	return false
}

func isAnd(w string) bool { return w == "and" || w == "&" }

// insideBracketAfter returns the terms in the bracket that follows the acronym.
func (m *acronymPlace) insideBracketAfter() []term {
	line := m.line.Text
	// A number may stand between: "QRB 9 (Quiet Region 9 Bureau)".
	rest := strings.TrimLeft(strings.TrimLeft(line[m.terms[m.at].to:], " \u00a0"), "0123456789 \u00a0")
	if rest == "" || rest[0] != '(' && rest[0] != '[' {
		return nil
	}
	open := len(line) - len(rest)
	end := strings.IndexAny(rest[1:], "()[];")
	if end < 0 {
		return nil
	}
	end += open + 1
	var out []term
	for _, t := range m.terms[m.at+1:] {
		if t.to > end {
			break
		}
		if t.from > open {
			out = append(out, t)
		}
	}
	return out
}

// apposition returns the words that stand right before the acronym and have its
// letters: "the Plan Team, or PT,".
func (m *acronymPlace) apposition() []term {
	last := m.at - 1
	for last >= 0 && isLeadIn(m.terms[last].text) && !isAnd(m.terms[last].text) {
		last--
	}
	if last < 0 || len(m.name) < 3 && last == m.at-1 {
		return nil
	}
	if strings.Trim(m.line.Text[m.terms[last].to:m.terms[last+1].from], " \u00a0,/=:-–—\"“”") != "" {
		return nil
	}
	return m.wordsEndingAt(last, false)
}

// explained returns the words that follow the acronym behind a colon, a dash or
// a comma and have its letters.
func (m *acronymPlace) explained() []term {
	line, after := m.line.Text, m.terms[m.at+1:]
	if len(after) == 0 {
		return nil
	}
	gap := strings.TrimSpace(line[m.terms[m.at].to:after[0].from])
	switch gap {
	case ":", "-", "–", "—", "=", ",":
	default:
		if w := after[0].text; w != "means" && w != "is" && w != "stands" && (w != "the" && !after[0].isCapital() || len(m.name) < 4) {
			return nil
		}
	}
	for len(after) > 0 && (after[0].isSmall() || after[0].text == "means" || after[0].text == "is" || after[0].text == "stands") {
		after = after[1:]
	}
	for last := 1; last < len(after) && last <= 2*len(m.name); last++ {
		if backward(m.name, line, after, last, false) == 0 {
			return after[:last+1]
		}
	}
	return nil
}

// besideCell reports whether the next cell of a table spells the acronym out
// that fills this one.
func (m *acronymPlace) besideCell() bool {
	l, next := m.line, m.next
	if len(m.terms) != 1 || next == nil || l.Table == 0 || next.Table != l.Table || next.Row != l.Row {
		return false
	}
	terms := termsOf(next.Text)
	return len(terms) > 1 && backward(m.name, next.Text, terms, len(terms)-1, true) == 0
}

// wordsEndingAt returns the words up to a term of the line that have the
// acronym's letters; nil where they don't.
func (m *acronymPlace) wordsEndingAt(last int, free bool) []term {
	if from := backward(m.name, m.line.Text, m.terms, last, free); from >= 0 && from < last {
		return m.terms[from : last+1]
	}
	return nil
}
