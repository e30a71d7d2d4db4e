package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
	"github.com/coesummary/coesummary/spelling"
)

// lookAlikes: each letter is the one that it looks like. A Cyrillic letter in a
// Latin word, a small l for a capital I or a zero for an O looks right in print,
// and neither a search nor a screen reader finds the word.
func lookAlikes(s *subject) []finding.Finding {
	return eachLine(s, func(t *text, l *markdown.Line) []finding.Finding {
		var out []finding.Finding
		for i := 0; i < len(l.Text); {
			w := wordFrom(l.Text, i)
			if w == "" {
				_, size := utf8.DecodeRuneInString(l.Text[i:])
				i += size
				continue
			}
			from, to := i, i+len(w)
			i = to
			what := wrongLetter(l.Text, from, to)
			if what == "" || inAddress(l.Text, from) {
				continue
			}
			if before := at(l.Text, from-1); before == '&' { // C&l is one word to a reader
				from, _ = chunk(l.Text, from)
				from += len(l.Text[from:to]) - len(strings.TrimLeft(l.Text[from:to], "(\"“["))
			}
			out = append(out, t.find("TEXT0711", l, from, to, "%q has %s.", l.Text[from:to], what))
		}
		return out
	})
}

// wrongLetter says what is wrong with the letters of the word from..to; "" where
// nothing is.
func wrongLetter(s string, from, to int) string {
	w := s[from:to]
	switch {
	case len(w) > 4 && isLowerWord(w[1:]) && isLetter(w[0]): // nearly all
		return ""
	case !isASCII(w):
		return foreignLetter(s, w)
	case isSmallL(s, from, w):
		return "a small l where a capital I is meant"
	case isLetterInNumber(w):
		return "a letter where a digit is meant"
	case isDigitInWord(w):
		return "a digit where a letter is meant"
	}
	return ""
}

// twins are the Cyrillic and Greek letters that look like Latin ones.
const twins = "АВЕЅІЈКМНОРСТУХаеорсухѕіјһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι"

// foreignLetter looks at a word with letters beyond ASCII.
func foreignLetter(line, w string) string {
	latin, twin := 0, 0
	script := ""
	for _, r := range w {
		switch {
		case r >= '\uFB00' && r <= '\uFB06':
			return "two letters in one character, as they come from a PDF"
		case r >= '\uFF21' && r <= '\uFF5A' || r >= 0x1D400 && r <= 0x1D7FF:
			return "characters that only look like letters"
		case unicode.Is(unicode.Latin, r):
			latin++
		case strings.ContainsRune(twins, r):
			twin++
			script = "Cyrillic"
			if unicode.Is(unicode.Greek, r) {
				script = "Greek"
			}
		}
	}
	switch {
	case twin > 0 && latin > 0:
		return "a " + script + " letter that looks like a Latin one"
	case twin > 1 && !isWrittenIn(line, script):
		return script + " letters that look like Latin ones"
	}
	return ""
}

// isWrittenIn reports whether a line has letters of a script that look like no
// Latin ones, and so words of another language.
func isWrittenIn(line, script string) bool {
	table := unicode.Scripts[script]
	for _, r := range line {
		if unicode.Is(table, r) && !strings.ContainsRune(twins, r) {
			return true
		}
	}
	return false
}

// numbered are the words that a roman number follows.
const numbered = " Title Tier Level Phase Part Region Goal Type Stage Group Section Article Chapter Category Step Cohort Director Specialist Coordinator Analyst Manager Grade Area Year Volume Appendix Attachment "

// isSmallL reports whether a word has a small l for a capital I: a roman number
// ("Title lll", "Region lV"), an acronym ("PBlS") or "C&l".
func isSmallL(s string, from int, w string) bool {
	if !strings.Contains(w, "l") {
		return false
	}
	capitals := 0
	for i := 0; i < len(w); i++ {
		switch {
		case isUpper(w[i]):
			capitals++
		case w[i] != 'l' && len(w) > 2:
			return false
		}
	}
	switch {
	case w == "l":
		if at(s, from-1) == '&' {
			return isUpper(at(s, from-2)) && !isAlnum(at(s, from-3))
		}
		return at(s, from-1) == ' ' && isOneOf(wordEndingAt(s, from-1), numbered) && !isAlnum(at(s, from+1)) && at(s, from+1) != '.'
	case w == "ll" || w == "lll":
		return at(s, from-1) == ' ' && isOneOf(wordEndingAt(s, from-1), numbered)
	case isOneOf(w, " lV lX Vl Vll Vlll Xl Xll Xlll "):
		return true
	case isOneOf(w, " ln lt lf "): // "In", "It" and "If" at the beginning of a sentence
		return opensSentence(s, from) && at(s, from+2) == ' ' && isLetter(at(s, from+3))
	}
	// NaCl and HCl are salt and acid, Al is aluminium.
	return capitals >= 2 && !strings.HasSuffix(w, "Cl") && !strings.HasPrefix(w, "Al")
}

// isLetterInNumber reports whether a word is a number with a letter O, l or I
// for a digit: "2O23", "5OO", "20l3".
func isLetterInNumber(w string) bool {
	digits, letters := 0, 0
	for i := 0; i < len(w); i++ {
		switch c := w[i]; {
		case isDigit(c):
			digits++
		case c == 'O', c == 'o', c == 'l', c == 'I':
			letters++
			if !isDigit(at(w, i-1)) && at(w, i-1) != c || c != 'O' && !isDigit(at(w, i+1)) {
				return false
			}
		default:
			return false
		}
	}
	last := w[len(w)-1]
	return letters > 0 && digits > 0 && (isDigit(last) && digits > 1 || strings.HasSuffix(w, "OO"))
}

// isDigitInWord reports whether a word has one digit, and is a word with the
// letter that looks like it: "C0unty", "schoo1".
func isDigitInWord(w string) bool {
	i := strings.IndexAny(w, "0123456789")
	if i < 0 || len(w) < 5 {
		return false
	}
	twin := map[byte]string{'0': "o", '1': "l"}[w[i]]
	word := strings.ToLower(w[:i]) + twin + strings.ToLower(w[i+1:])
	return twin != "" && isLowerWord(word) && spelling.Known(word)
}
