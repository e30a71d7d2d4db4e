package spelling

import "strings"

// prefixes and endings make new words of known ones, and no dictionary has them
// all.
var (
	prefixes = []string{
		"anti", "bi", "co", "counter", "cross", "cyber", "de", "eco", "extra", "geo", "hyper", "inter", "intra",
		"macro", "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "neuro", "non", "out", "over",
		"para", "photo", "post", "pre", "pro", "pseudo", "psycho", "quasi", "radio", "re", "semi", "socio", "stereo",
		"sub", "super", "tele", "trans", "tri", "ultra", "un", "under", "uni", "up", "video", "web",
	}
	endings = []string{
		"s", "ability", "able", "based", "ed", "ee", "ees", "er", "ers", "ing", "ings", "ish", "less", "like", "ness",
		"wide", "y",
	}
)

// derived reports whether a word is a known one with a prefix, an ending or both.
// Nobody can tell such a new word from a slip.
func (d *dictionary) derived(w string) bool {
	if d.ended(w) {
		return true
	}
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 4 && (d.isWord(rest) || d.ended(rest)) {
			return true
		}
	}
	return false
}

// ended reports whether a word is a known one with an ending, with or without
// the silent "e" or the doubled letter that come and go before one.
func (d *dictionary) ended(w string) bool {
	for _, s := range endings {
		stem, ok := strings.CutSuffix(w, s)
		n := len(stem)
		if !ok || n < 4 {
			continue
		}
		vowel := strings.IndexByte("aeiy", s[0]) >= 0
		switch last := stem[n-1]; {
		case last == 's' && s == "s" || last == 'e' && vowel:
		case d.isWord(stem), vowel && d.isWord(stem+"e"):
			return true
		case vowel && last == stem[n-2] && d.isWord(stem[:n-1]):
			return true
		}
	}
	return false
}

// compound reports whether a word is two frequent words of four letters or more
// written together.
func (d *dictionary) compound(w string) bool {
	for i := 4; i <= len(w)-4; i++ {
		if d.isFrequent(w[:i]) && d.isFrequent(w[i:]) {
			return true
		}
	}
	return false
}

// isWord reports whether a word is known and more than a name.
func (d *dictionary) isWord(w string) bool {
	return d.isCommon(w) || contains(rareWords, w) || d.inField(w)
}
