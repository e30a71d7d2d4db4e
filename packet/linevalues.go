package packet

import (
	"strings"
)

// lineReading splits a line into the values of its fields.
type lineReading struct {
	text   string
	fields []*field
	spans  []*span
	// before are the fixed words in front of each field, and after those
	// behind the last one.
	before []string
	after  string
	// values are what was found.
	values []string
	// changed says that the fixed words are no longer what they were, and
	// unsure that the bounds of the values had to be guessed.
	changed, unsure bool
}

// byWords takes what stands between the fixed words, where there is one way
// to do so.
func (l *lineReading) byWords() bool {
	rest, ok := cutPrefix(l.text, l.before[0])
	if !ok {
		return false
	}
	if rest, ok = cutSuffix(rest, l.after); !ok {
		return false
	}
	if len(l.fields) == 1 {
		l.values = []string{rest}
		return true
	}
	return false
}

// cutPrefix cuts fixed words off; blanks at their ends may be gone.
func cutPrefix(s, words string) (string, bool) {
	if rest, ok := strings.CutPrefix(s, words); ok {
		return rest, true
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(s, " \t"), strings.TrimSpace(words))
	return rest, ok && strings.TrimSpace(words) != ""
}

func cutSuffix(s, words string) (string, bool) {
	if rest, ok := strings.CutSuffix(s, words); ok {
		return rest, true
	}
	rest, ok := strings.CutSuffix(strings.TrimRight(s, " \t"), strings.TrimSpace(words))
	return rest, ok && strings.TrimSpace(words) != ""
}

// bySpans takes what stands in the controls, and what was typed directly
// before or behind them.
func (l *lineReading) bySpans() bool {
	for i, sp := range l.spans {
		if sp == nil || i > 0 && sp.start < l.spans[i-1].end {
			return false
		}
	}
	l.values = make([]string, len(l.fields))
	end := 0
	for i, sp := range l.spans {
		between := l.text[end:sp.start]
		l.values[i] = l.text[sp.start:sp.end]
		switch rest, ok := cutPrefix(between, l.before[i]); {
		case ok:
			l.values[i] = rest + l.values[i]
		case i > 0 && l.before[i] != "" && strings.Contains(between, l.before[i]):
			behind, front, _ := strings.Cut(between, l.before[i])
			l.values[i-1] += behind
			l.values[i] = front + l.values[i]
		default:
			if rest, ok := cutSuffix(between, l.before[i]); ok && i > 0 {
				l.values[i-1] += rest
			} else {
				l.changed = true
			}
		}
		end = sp.end
	}
	if rest, ok := cutSuffix(l.text[end:], l.after); ok {
		l.values[len(l.values)-1] += rest
	} else if fold(l.text[end:]) != fold(l.after) {
		l.changed = true
	}
	return true
}

// byGuess is for a line without controls in which several values stand side by
// side, or whose fixed words were changed. Values that are still what they
// were show where the others are.
func (l *lineReading) byGuess() {
	l.values = make([]string, len(l.fields))
	rest := l.text
	if cut, ok := cutPrefix(rest, l.before[0]); ok {
		rest = cut
	} else {
		l.changed = true
		if _, value, ok := strings.Cut(rest, ":"); ok && strings.HasSuffix(strings.TrimSpace(l.before[0]), ":") {
			rest = value
		}
	}
	if cut, ok := cutSuffix(rest, l.after); ok {
		rest = cut
	}
	first, last := 0, len(l.fields)-1
	for ; first < last; first++ {
		value := l.expected(first)
		cut, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), value+l.before[first+1])
		if !ok {
			break
		}
		l.values[first], rest = value, cut
	}
	for ; last > first; last-- {
		value := l.expected(last)
		cut, ok := strings.CutSuffix(strings.TrimRight(rest, " "), l.before[last]+value)
		if !ok {
			break
		}
		l.values[last], rest = value, cut
	}
	for ; first < last; first++ {
		value, after, ok := strings.Cut(rest, l.before[first+1])
		if !ok || l.before[first+1] == "" {
			break
		}
		l.unsure = true
		l.values[first], rest = value, after
	}
	l.values[first] = rest
}

func (l *lineReading) expected(i int) string { return l.fields[i].shows() }
