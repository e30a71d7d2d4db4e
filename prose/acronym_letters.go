package prose

import "strings"

// backward reads the letters of an acronym off the terms that end with last,
// from behind, and returns the first of them; -1 where they don't have those
// letters. A word gives its first letter, an acronym also all of its letters; a
// little word may give none. In the freest reading a word may also give letters
// that follow in it (CALifornia). Nothing that ends a sentence may stand between
// the words.
func backward(letters, line string, terms []term, last int, free bool) int {
	letters = strings.ReplaceAll(letters, "&", "")
	return (&backReader{line, terms, last, free}).read(letters, last)
}

type backReader struct {
	line  string
	terms []term
	last  int
	free  bool
}

func (r *backReader) read(letters string, k int) int {
	if letters == "" {
		return k + 1
	}
	if k < 0 || k < r.last && strings.ContainsAny(r.line[r.terms[k].to:r.terms[k+1].from], ".;:!?()[]\n") {
		return -1
	}
	w := r.terms[k].bare()
	for n := 1; n <= len(letters); n++ {
		if given := letters[len(letters)-n:]; r.gives(w, given) {
			if from := r.read(letters[:len(letters)-n], k-1); from >= 0 {
				return from
			}
		}
	}
	if r.terms[k].isSmall() && k < r.last {
		return r.read(letters, k-1)
	}
	return -1
}

// gives reports whether a word has the letters to give.
func (r *backReader) gives(w, letters string) bool {
	if acronym(w) != "" && len(letters) > 1 {
		return acronym(w) == letters
	}
	w = strings.ToUpper(w)
	if w == "" || w[0] != letters[0] {
		return false
	}
	if len(letters) == 1 {
		return true
	}
	if !r.free || len(letters) > 3 {
		return false
	}
	i := 1
	for k := 1; k < len(w) && i < len(letters); k++ {
		if w[k] == letters[i] {
			i++
		}
	}
	return i == len(letters)
}
