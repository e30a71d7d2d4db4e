package prose

import "strings"

// crosses finds letters X in place of a number or a name: "XX County",
// "20XX-XX", "$XXX,XXX". Two alone may also be a roman number.
func crosses(s string, i int) hole {
	x := s[i]
	before := at(s, i-1)
	if before == x {
		return hole{} // they were looked at from their first one on
	}
	to := i
	for at(s, to) == x {
		to++
	}
	after := at(s, to)
	if x == 'X' && !isAlnum(before) {
		for _, name := range [...]string{"X", "XYZ"} {
			if (wordsAt(s, i, name+" County") || wordsAt(s, i, name+" COE")) && !takesNumeral(wordBefore(s, i)) {
				return hole{from: i, to: i + len(name)}
			}
		}
	}
	if isAlnum(after) || to-i < 2 {
		return hole{}
	}
	if to-i == 2 && strings.HasSuffix(s[:i], "20") && !isAlnum(at(s, i-3)) {
		return hole{from: i - 2, to: endOfCrosses(s, to)}
	}
	switch {
	case isAlnum(before) || before == '.' || after == '.' && isLetter(at(s, to+1)):
		return hole{}
	case to-i > 2:
		if takesNumeral(wordBefore(s, i)) {
			return hole{}
		}
	case before != '$' && before != '/' && after != '%' && (after != '/' || !isAlnum(at(s, to+1))) && !standsForAName(s[to:]):
		return hole{}
	}
	return hole{from: i, to: endOfCrosses(s, to)}
}

// takesNumeral reports whether a word is one that a letter or a roman number
// follows: "Measure X", "Title XXX".
func takesNumeral(word string) bool {
	return isOneOf(strings.ToLower(word), " title part chapter article section volume region phase measure proposition prop generation gen appendix attachment schedule ")
}

// endOfCrosses goes on over what belongs to the same number or date.
func endOfCrosses(s string, to int) int {
	end := to
	for i, r := range s[to:] {
		switch {
		case r == 'X' || r == 'x' || '0' <= r && r <= '9':
			end = to + i + 1
		case r == '%':
			return to + i + 1
		case !strings.ContainsRune("-/,–", r):
			return end
		}
	}
	return end
}

// standsForAName reports whether what follows "XX" is what a name or a number
// would stand before.
func standsForAName(after string) bool {
	word, ok := strings.CutPrefix(after, " ")
	if !ok {
		return false
	}
	n := 0
	for n < len(word) && isLetter(word[n]) {
		n++
	}
	return isOneOf(strings.ToLower(word[:n]), " county coe unified district districts lea leas schools charters percent ")
}

// wordBefore is the word that ends one space before a place.
func wordBefore(s string, i int) string {
	end := i
	for end > 0 && s[end-1] == ' ' {
		end--
	}
	from := end
	for from > 0 && isLetter(s[from-1]) {
		from--
	}
	return s[from:end]
}

// wordsAt reports whether words stand at a place, in any case and not within
// a longer word.
func wordsAt(s string, i int, words string) bool {
	end := i + len(words)
	return end <= len(s) && strings.EqualFold(s[i:end], words) && !isAlnum(at(s, i-1)) && !isAlnum(at(s, end))
}

// levelPrompt is the end of "List Level 1 Supports", or of the words that fill
// a page for its designer.
func levelPrompt(s string, i int) int {
	const list, filler = "list level 1", "lorem ipsum"
	if end := i + len(list); end <= len(s) && strings.EqualFold(s[i:end-1], list[:len(list)-1]) && isDigit(s[end-1]) && !isAlnum(at(s, i-1)) {
		if wordsAt(s, end+1, "supports") {
			end += len(" supports")
		}
		return end
	}
	if wordsAt(s, i, filler) {
		return i + len(filler)
	}
	return 0
}

// describePrompt is the end of "Describe how the COE will collaborate with CCEE"
// at the beginning of a line: nobody describes oneself by that name.
func describePrompt(s string, i int) int {
	if before := strings.TrimRight(s[max(i-4, 0):i], " -*_"); before != "" && !strings.HasSuffix(before, "\n") {
		return 0
	}
	for _, words := range [...]string{"describe how the coe", "describe how your", "describe how the county office", "describe how the county superintendent"} {
		if wordsAt(s, i, words) {
			return i + len(words)
		}
	}
	return 0
}

// clickPrompt is the end of what Word puts into an empty field of a form.
func clickPrompt(s string, i int) int {
	for _, words := range [...]string{
		"click or tap here", "click or tap to enter", "click here to enter text", "click here to enter a date",
		"click to enter text", "click to enter a date",
	} {
		if wordsAt(s, i, words) {
			return endOfSentence(s, i+len(words))
		}
	}
	const choose = "choose an item"
	if end := i + len(choose); wordsAt(s, i, choose) && (end == len(s) || s[end] == '.' || s[end] == '\n') {
		return end
	}
	return 0
}

// endOfSentence goes on to the end of a short sentence.
func endOfSentence(s string, from int) int {
	rest := s[from:min(from+40, len(s))]
	if n := strings.IndexAny(rest, ".\n"); n >= 0 {
		return from + n
	}
	if from+len(rest) == len(s) {
		return len(s)
	}
	return from
}

// herePrompt is the end of "Insert name here" and of its like, and of "Enter
// county name".
func herePrompt(s string, i int) int {
	if isAlnum(at(s, i-1)) {
		return 0
	}
	first := lettersFrom(s, i)
	if !isOneOf(strings.ToLower(first), " insert enter type add ") {
		return 0
	}
	place := i + len(first)
	last := ""
	for n := 0; n < 5 && at(s, place) == ' ' && isLetter(at(s, place+1)); n++ {
		next := strings.ToLower(lettersFrom(s, place+1))
		place += 1 + len(next)
		end := place == len(s) || strings.IndexByte(".:)]>\n*_", s[place]) >= 0
		switch {
		case next == "here" && end:
			return place
		case (next == "name" || next == "names") && isOneOf(last, " county coe district office superintendent your lea ") && (end || strings.EqualFold(first, "insert")):
			return place
		}
		last = next
	}
	return 0
}

// lettersFrom is the run of letters at a place.
func lettersFrom(s string, from int) string {
	to := from
	for to < len(s) && isLetter(s[to]) {
		to++
	}
	return s[from:to]
}
