package verify

import (
	"strings"
	"sync"
	"unicode"
)

// Characters that people and programs write in more than one way. A word's key
// has the first of each.
const (
	singleQuotes = "'’‘‚‛ʼ′`´"
	doubleQuotes = "\"”“„‟″«»"
	dashes       = "-–—‐‑‒―−"
	// hyphens look the same.
	hyphens = "-‐‑"
)

func isDash(r rune) bool { return strings.ContainsRune(dashes, r) }

// isUnseen reports whether a character shows nothing: a soft hyphen, a joiner,
// a mark of direction.
func isUnseen(r rune) bool {
	return r == '\u00ad' || r == '\u034f' || unicode.Is(unicode.Cf, r) || r >= '\ufe00' && r <= '\ufe0f'
}

// fold returns the key of a word.
func fold(text string, kind runeKind) string {
	switch kind {
	case dash:
		return "-"
	case dot:
		return strings.ReplaceAll(shown(text), "…", "...")
	case single:
		text = shown(text)
		switch {
		case text == "":
		case strings.Contains(singleQuotes, text):
			return "'"
		case strings.Contains(doubleQuotes, text):
			return "\""
		}
		return text
	}
	return shown(text)
}

// shown returns what a reader sees of a word: the same for a letter with its
// accent in one character or in two, and without what shows nothing.
func shown(text string) string {
	if ascii(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case isUnseen(r):
		case strings.ContainsRune(hyphens, r):
			b.WriteByte('-')
		default:
			if two, ok := decomposed()[r]; ok {
				b.WriteString(two)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

func ascii(text string) bool {
	for i := range len(text) {
		if text[i] >= 0x80 {
			return false
		}
	}
	return true
}

// decomposed are the accented letters of Western European languages, each as
// its letter and its accent (Unicode's canonical decomposition).
var decomposed = sync.OnceValue(func() map[rune]string {
	all := map[rune]string{}
	for accent, letters := range map[string]string{
		"\u0300": "ÀAÈEÌIÒOÙUàaèeìiòoùu",
		"\u0301": "ÁAÉEÍIÓOÚUÝYáaéeíióoúuýy",
		"\u0302": "ÂAÊEÎIÔOÛUâaêeîiôoûu",
		"\u0303": "ÃAÕOãaõoÑNñn",
		"\u0308": "ÄAËEÏIÖOÜUäaëeïiöoüuÿy",
		"\u030a": "ÅAåa",
		"\u0327": "ÇCçc",
	} {
		pairs := []rune(letters)
		for i := 0; i+1 < len(pairs); i += 2 {
			all[pairs[i]] = string(pairs[i+1]) + accent
		}
	}
	return all
})
