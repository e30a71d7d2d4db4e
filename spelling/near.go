package spelling

import (
	"strings"

	"github.com/golangci/misspell"
)

// listed returns the correction of a word that the library lists as a common
// misspelling.
func (d *dictionary) listed(w word) (string, bool) {
	s, ok := pair(misspell.DictMain, w.base)
	if !ok || !isPlain(s) || !d.isCommon(s) {
		return "", false
	}
	if looksSpanish(w.base, s) {
		return "", false
	}
	if w.form == lower {
		return s, true
	}
	// The list is long, and capitals are names far more often than slips.
	far, _ := slipBetween(w.base, s)
	return s, far != none && s[0] == w.base[0] && (len(w.base) >= 9 || w.form == title && len(w.base) >= 7)
}

// pair returns the word that follows w in a list of pairs of the library, which
// are in the order of length, the longest first, and then of bytes.
func pair(list []string, w string) (string, bool) {
	low, high := 0, len(list)/2
	for low < high {
		middle := (low + high) / 2
		switch s := list[2*middle]; {
		case s == w:
			return list[2*middle+1], true
		case len(s) > len(w) || len(s) == len(w) && s < w:
			low = middle + 1
		default:
			high = middle
		}
	}
	return "", false
}

// near returns the common word that was meant where an unknown word is one slip
// away from it, and the slip is of a kind that names, terms and new forms of
// words do not look like.
func (d *dictionary) near(text string, w word) (string, bool) {
	n := len(w.base)
	if n < 5 || n < 7 && w.form != lower || w.form == upper && n < 9 || n+2 > longest || !isPlain(w.base) {
		return "", false
	}
	var best target
	var bestSlip slip
	for size := n - 2; size <= n+2; size++ {
		for _, t := range d.targets[w.base[0]-'a'][size] {
			if !t.frequent && (w.form != lower || n < 9) {
				continue
			}
			s, at := slipBetween(w.base, t.word)
			if s != none && likely(s, at, w, t) && (s == changedRound && n >= 8 || !looksSpanish(w.base, t.word)) && (bestSlip == none || better(t, s, best, bestSlip)) {
				best, bestSlip = t, s
			}
		}
	}
	if bestSlip == none || d.derived(w.base) || bestSlip != lostSyllable && d.compound(w.base) {
		return "", false
	}
	if strings.HasPrefix(best.word, w.base) && w.end < len(text) && (text[w.end] == '.' || apostrophe(text, w.end) > 0) {
		return "", false // shortened on purpose: "coord.", "learnin'"
	}
	return best.word, true
}

// likely reports whether a slip at an offset of a word is more likely than that
// the word is a new one. New words are mostly made at the end: a detailee is not
// a detailed, and an influencer no influence.
func likely(s slip, at int, w word, t target) bool {
	n := len(w.base)
	if n < 7 && !(t.frequent && at > 0 && (at < n-1 && (s == changedRound || s == doubledLetter) || at < n && s == lostLetter)) {
		return false // a short word is soon near another
	}
	switch s {
	case lostLetter:
		return at < n || strings.IndexByte("sdr", t.word[n]) < 0 && w.form == lower
	case addedLetter:
		return at < n-3
	case wrongLetter:
		return at < n-3 && n >= 8 && t.frequent
	case lostSyllable:
		return t.frequent
	}
	return true
}

// better reports whether a target with its slip is more likely than another.
func better(t target, s slip, other target, otherSlip slip) bool {
	if t.frequent != other.frequent {
		return t.frequent
	}
	return s < otherSlip
}

// A slip is what happened between the word that was meant and the word that was
// typed, the most likely first.
type slip int

const (
	none slip = iota
	changedRound
	lostLetter
	doubledLetter
	addedLetter
	wrongLetter
	lostSyllable // two letters beside each other lost, or typed twice
)

// slipBetween returns the one slip that makes got out of meant, and the offset in
// got where it happened, or none.
func slipBetween(got, meant string) (slip, int) {
	p := 0
	for p < len(got) && p < len(meant) && got[p] == meant[p] {
		p++
	}
	s := 0
	for s < len(got)-p && s < len(meant)-p && got[len(got)-1-s] == meant[len(meant)-1-s] {
		s++
	}
	switch len(got) - len(meant) {
	case 0:
		switch len(got) - p - s {
		case 1:
			return wrongLetter, p
		case 2:
			if got[p] == meant[p+1] && got[p+1] == meant[p] {
				return changedRound, p
			}
		}
	case -1:
		if p+s == len(got) {
			return lostLetter, p
		}
	case 1:
		if p+s == len(meant) {
			if got[p] == got[p-1] {
				return doubledLetter, p
			}
			return addedLetter, p
		}
	case -2:
		if p+s == len(got) && p >= 3 && s >= 3 && len(got) >= 8 {
			return lostSyllable, p
		}
	case 2:
		if p+s == len(meant) && p >= 3 && s >= 3 && len(meant) >= 8 && got[p:p+2] == got[p-2:p] {
			return lostSyllable, p
		}
	}
	return none, p
}

// isPlain reports whether a word consists of small letters only.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return s != ""
}
