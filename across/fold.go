package across

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/coesummary/coesummary/county"
)

// The numbers of the hash FNV-1a with 64 bits. Among the some thousand
// paragraphs of all counties two different ones with the same number are not
// to be expected in the lifetime of this program.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// fold reduces a text to a number that depends on its words alone: not on their
// case, on white space, on punctuation or on Markdown. The names of counties
// and the abbreviations of their offices are passed over, so that a paragraph
// in which nothing but those was changed is still the same. It also returns how
// many words there are, without those.
func fold(said string) (key uint64, words int) {
	key = fnvOffset
	for i := 0; i < len(said); {
		start, word := i, uint64(fnvOffset)
		for i < len(said) {
			b := said[i]
			if b < utf8.RuneSelf {
				small := lower[b]
				if small == 0 {
					break
				}
				word = (word ^ uint64(small)) * fnvPrime
				i++
				continue
			}
			r, size := utf8.DecodeRuneInString(said[i:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
				break
			}
			word = (word ^ uint64(unicode.ToLower(r))) * fnvPrime
			i += size
		}
		if i == start { // what stands between words
			if said[i] < utf8.RuneSelf {
				i++
			} else {
				_, size := utf8.DecodeRuneInString(said[i:])
				i += size
			}
			continue
		}
		if isCapital(said[start]) && (isOfficeLetters(said[start:i]) || isCountyWord(said[start:i], word)) {
			continue
		}
		key = (key ^ word) * fnvPrime
		words++
	}
	return key, words
}

// lower is the small letter of each letter of ASCII and each digit itself, and
// 0 for what is no part of a word.
var lower = func() (t [utf8.RuneSelf]byte) {
	for b := range byte(utf8.RuneSelf) {
		switch {
		case b >= '0' && b <= '9', b >= 'a' && b <= 'z':
			t[b] = b
		case isCapital(b):
			t[b] = b + 'a' - 'A'
		}
	}
	return t
}()

func isCapital(b byte) bool { return b >= 'A' && b <= 'Z' }

// isOfficeLetters reports whether a word is the abbreviation of an office, by
// its form: "XCOE", "XYCSS".
func isOfficeLetters(word string) bool {
	if len(word) < 4 || len(word) > 7 || !isCapital(word[len(word)-1]) {
		return false
	}
	for _, end := range officeEndings {
		if strings.HasSuffix(word, end) {
			return true
		}
	}
	return false
}

// officeEndings is how the abbreviations of offices end: county office of
// education, county superintendent of schools.
var officeEndings = []string{"COE", "CSS", "CSOS"}

// countyWords are the hashes of the words of the counties' names, and
// countyLengths the lengths of those that begin with a letter, as bits.
var countyWords, countyLengths = func() (map[uint64]bool, [26]uint32) {
	words, lengths := map[uint64]bool{}, [26]uint32{}
	for _, c := range county.All() {
		for _, w := range strings.Fields(c.Name) {
			h := uint64(fnvOffset)
			for _, b := range []byte(strings.ToLower(w)) {
				h = (h ^ uint64(b)) * fnvPrime
			}
			words[h] = true
			lengths[w[0]-'A'] |= 1 << len(w)
		}
	}
	return words, lengths
}()

// isCountyWord reports whether a word that begins with a capital letter is a
// word of a county's name.
func isCountyWord(word string, hash uint64) bool {
	return len(word) < 32 && countyLengths[word[0]-'A']&(1<<len(word)) != 0 && countyWords[hash]
}
