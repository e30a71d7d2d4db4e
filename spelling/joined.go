package spelling

import (
	_ "embed"
	"slices"
	"strings"
)

// phrases are pairs of words that stand beside each other all over this field,
// in the singular. A name such as ParentSquare is made of two common words as
// well, so that two common words alone prove nothing.
//
//go:embed phrases.txt
var phrases string

// small are the words that are lost against the word before or after them.
var (
	smallBefore = []string{"and", "for", "from", "into", "our", "that", "the", "their", "these", "this", "with"}
	smallAfter  = []string{"and", "are", "for", "from", "into", "of", "or", "that", "the", "their", "will", "with"}
)

// closing are words that are written together with the one before them in many
// compounds, and opening those with the one after them. Nobody has a list of all
// such compounds.
var (
	closing = []string{
		"abilities", "ability", "able", "back", "base", "based", "bearing", "board", "boards", "book", "books", "bound", "break", "building", "care",
		"craft", "date", "dates", "days", "desk", "down", "fall", "field", "flow", "form", "forms", "free", "front",
		"group", "groups", "hand", "head", "heads", "held", "hold", "holder", "holders", "home", "homes", "hood", "house", "houses",
		"keeper", "keeping", "land", "lands", "life", "light", "like", "line", "lines", "link", "links", "list",
		"lists", "long", "made", "maker", "makers", "making", "mark", "marks", "master", "mate", "mates", "member",
		"members", "ness", "over", "overflow", "page", "pages", "pass", "people", "person", "persons", "phone", "piece", "place",
		"point", "points", "power", "proof", "ready", "room", "rooms", "safe", "setting", "share", "sheet",
		"sheets", "ship", "ships", "shop", "shops", "side", "site", "sites", "solving", "space", "spaces", "stream",
		"streams", "table", "tables", "taker", "takers", "talk", "through", "time", "times", "town", "tree", "walk", "walks",
		"ward", "ware", "water", "ways", "wide", "wise", "woman", "women", "word", "words", "work", "worker",
		"workers", "working", "works", "world", "worth", "worthy", "writer", "writing", "year", "years",
	}
	opening = []string{
		"after", "back", "block", "book", "brain", "co", "cross", "crowd", "data", "down", "every", "fore", "full", "hand",
		"health", "heart", "home", "house", "inter", "land", "life", "light", "main", "mind", "multi", "north", "over", "photo", "post", "real",
		"self", "side", "skill", "some", "south", "stereo", "story", "super", "team", "trans", "under", "video", "water",
		"white", "work", "year",
	}
)

// joined returns the two words of which an unknown one was made by the loss of a
// space.
func (d *dictionary) joined(w word) (string, bool) {
	s := w.base
	if !isPlain(s) || w.form == upper || len(s) > 2*longest {
		return "", false
	}
	for i := 4; i <= len(s)-4; i++ {
		if d.isPhrase(s[:i], s[i:]) {
			return s[:i] + " " + s[i:], true
		}
	}
	if d.ended(s) {
		return "", false // "formatter" is no "for matter"
	}
	for _, before := range smallBefore {
		if rest, ok := strings.CutPrefix(s, before); ok && len(rest) >= 5 && d.isFrequent(rest) && w.form == lower {
			return before + " " + rest, true
		}
	}
	for _, after := range smallAfter {
		rest, ok := strings.CutSuffix(s, after)
		// "implementor" is a doer, and no "implement or".
		if ok && len(rest) >= 5 && d.isFrequent(rest) && !(after == "or" && d.knows(rest+"er")) {
			return rest + " " + after, true
		}
	}
	if w.form != lower {
		return "", false
	}
	for i := 5; i <= len(s)-5; i++ {
		if a, b := s[:i], s[i:]; max(len(a), len(b)) >= 7 && d.isFrequent(a) && d.isFrequent(b) && !closes(b) && !isIn(opening, a) {
			return a + " " + b, true
		}
	}
	return "", false
}

// camel returns the words that were joined, each with its capital: "English
// Learner" of "EnglishLearner". One that is doubled was typed twice: "Do" of
// "DoDo".
func (d *dictionary) camel(w word) (string, bool) {
	if d.inField(w.base) {
		return "", false
	}
	at := 0
	for i := 1; i < len(w.text); i++ {
		if c := w.text[i]; 'A' <= c && c <= 'Z' {
			if at != 0 {
				return "", false // three words or more: a name
			}
			at = i
		}
	}
	if at < 2 || len(w.text)-at < 2 {
		return "", false
	}
	a, b := w.base[:at], w.base[at:]
	if !isPlain(a) || !isPlain(b) {
		return "", false
	}
	if a == b && d.isFrequent(a) {
		return w.text[:at], true
	}
	if d.isPhrase(a, b) {
		return w.text[:at] + " " + w.text[at:], true
	}
	return "", false
}

// isPhrase reports whether two words in lower case make a phrase of the field;
// the second may stand in the plural.
func (d *dictionary) isPhrase(a, b string) bool {
	if contains(phrases, a+" "+b) {
		return true
	}
	if one, ok := strings.CutSuffix(b, "ies"); ok && contains(phrases, a+" "+one+"y") {
		return true
	}
	one, ok := strings.CutSuffix(b, "s")
	return ok && contains(phrases, a+" "+one)
}

// closes reports whether a word may stand at the end of a compound.
func closes(w string) bool {
	for _, ending := range []string{"ed", "er", "ers", "ing"} {
		if strings.HasSuffix(w, ending) {
			return true
		}
	}
	return isIn(closing, w)
}

func isIn(sorted []string, w string) bool {
	_, ok := slices.BinarySearch(sorted, w)
	return ok
}
