package prose

import (
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// These lists have a space before and behind each word.
const (
	// doubledInGoodEnglish are words that can stand twice in a row: "that that",
	// "had had", "gave her her", "so so". "Yes yes" and "no no" are the cells of
	// a table that was pasted as text.
	doubledInGoodEnglish = " that had is was do her him you so very really many much far no now there long little new more who what yes met none bye blah ha well again on one two hear ever over out up half pro "
	// particles are doubled in good English behind a verb that has one of its
	// own: "log in in the morning".
	particles     = " in by to "
	withParticles = " log logs logged logging sign signs signed signing check checks checked checking turn turns turned turning come comes came coming go goes went going hand hands handed handing drop drops dropped dropping opt opts opted opting buy bring brings brought phone phones fill fills filled plug plugged dial dialed call calls called stop stopped stand stood pass passed move moves moved tune weigh weighed get gets give gives "
	// officeWords can't stand twice in a row with a capital, as names can ("Walla
	// Walla") and as "Example High School School Site Council" does.
	officeWords = " county office superintendent superintendents department the of and for to with "
	// leads and articles: "of the of the".
	leads    = " of in to for with on at by from and through as into under that "
	articles = " the a an our their its this these all each "
)

// doubledWords: no word stands twice in a row. Names do ("Walla Walla"), and so
// do some words in good English; a slip is a word in small letters, or one of
// those that are in no name twice.
func doubledWords(s *subject) []finding.Finding {
	var words []word
	return eachLine(s, func(t *text, l *markdown.Line) []finding.Finding {
		var out []finding.Finding
		words = appendWords(words[:0], l.Text)
		for i := 1; i < len(words); i++ {
			from, to := words[i-1].from, words[i].to
			switch {
			case isDoubled(l.Text, words, i):
				out = append(out, t.find("TEXT0701", l, from, to, "The word %q stands here twice in a row.", words[i].in(l.Text)))
			case isDoubledPhrase(l.Text, words, i):
				from = words[i-3].from
				out = append(out, t.find("TEXT0701", l, from, to, "Two words stand here twice in a row: %q.", shown(l.Text[from:to])))
			}
		}
		return out
	})
}

// word is a run of letters and digits, with the apostrophes inside it.
type word struct{ from, to int }

func (w word) in(s string) string { return s[w.from:w.to] }

// appendWords appends the words of a line.
func appendWords(out []word, s string) []word {
	for i := 0; i < len(s); {
		end := i
		for {
			w := wordFrom(s, end)
			end += len(w)
			if w == "" || end >= len(s) {
				break
			}
			if s[end] == ' ' {
				break
			}
			n := apostropheAt(s, end)
			if n == 0 || wordFrom(s, end+n) == "" {
				break
			}
			end += n
		}
		if end > i {
			out = append(out, word{i, end})
			i = end
			continue
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return out
}

// apostropheAt returns the bytes of the apostrophe at a place, or 0.
func apostropheAt(s string, i int) int {
	switch {
	case at(s, i) == '\'':
		return 1
	case strings.HasPrefix(s[i:], "’"):
		return len("’")
	}
	return 0
}

// isNext reports whether only spaces part two words.
func isNext(s string, a, b word) bool {
	between := s[a.to:b.from]
	return between != "" && strings.Trim(between, " ") == ""
}

// isDoubled reports whether word i is the one before it again.
func isDoubled(s string, words []word, i int) bool {
	first, second := words[i-1].in(s), words[i].in(s)
	if len(first) != len(second) || first[len(first)-1]|0x20 != second[len(second)-1]|0x20 || !strings.EqualFold(first, second) || !isNext(s, words[i-1], words[i]) {
		return false
	}
	// A word thrice is a row of a table, or meant.
	if i+1 < len(words) && strings.EqualFold(words[i+1].in(s), second) || i >= 2 && strings.EqualFold(words[i-2].in(s), first) {
		return false
	}
	// "one on one on one": the word belongs to a compound.
	if at(s, words[i].to) == '-' || at(s, words[i-1].from-1) == '-' || inAddress(s, words[i].from) {
		return false
	}
	// “Done done” is a term where it is all that is quoted.
	if opens, closes := runeBefore(s, words[i-1].from), runeAt(s, words[i].to); strings.ContainsRune("\"“‘'", opens) && strings.ContainsRune("\"”’',.", closes) {
		return false
	}
	before := ""
	if i >= 2 && isNext(s, words[i-2], words[i-1]) {
		before = strings.ToLower(words[i-2].in(s))
	}
	lower := strings.ToLower(second)
	switch {
	case isOneOf(lower, doubledInGoodEnglish), isOneOf(lower, particles) && isOneOf(before, withParticles):
		return false
	case isLowerWord(second):
		// "Title I, Part A a program": a capital in front is a label, unless it
		// begins the sentence.
		return first == second || len(second) > 1 && opensSentence(s, words[i-1].from)
	}
	return isOneOf(lower, officeWords) && first[0] == second[0] && len(second) > 1
}

// opensSentence reports whether a sentence begins at a place of a line.
func opensSentence(s string, i int) bool {
	before := strings.TrimRight(s[:i], " \n\"“‘'(")
	return before == "" || strings.IndexByte(".!?:", before[len(before)-1]) >= 0
}

// isDoubledPhrase reports whether words i-1 and i are the two before them again,
// and are such as "of the".
func isDoubledPhrase(s string, words []word, i int) bool {
	if i < 3 {
		return false
	}
	a, b := words[i-1].in(s), words[i].in(s)
	return words[i-3].to-words[i-3].from == len(a) && words[i-3].in(s) == a && words[i-2].in(s) == b && isOneOf(a, leads) && isOneOf(b, articles) &&
		isNext(s, words[i-3], words[i-2]) && isNext(s, words[i-2], words[i-1]) && isNext(s, words[i-1], words[i])
}
