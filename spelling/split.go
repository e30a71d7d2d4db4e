package spelling

// designators stand before a single letter that is a word of its own: "Part B".
var designators = []string{
	"appendix", "attachment", "class", "cohort", "column", "exhibit", "figure", "goal", "grade", "group", "level",
	"option", "part", "phase", "plan", "row", "section", "step", "table", "team", "tier", "title", "type", "vitamin",
}

// split returns the one word that two words are with a space in it, and the word
// that stands before them is for the sake of "Part B".
func (d *dictionary) split(text string, a, b, before word) (string, bool) {
	if b.skip || text[a.end:b.start] != " " && text[a.end:b.start] != "- " {
		return "", false
	}
	if isCapital(a.text) && b.form == upper || a.form == upper && isCapital(b.text) {
		whole := a.text + b.text
		_, known := d.acronyms[whole]
		_, own := d.acronyms[a.text]
		_, ownToo := d.acronyms[b.text]
		return whole, known && !own && !ownToo && text[a.end] == ' ' &&
			a.text != "A" && a.text != "I" && b.text != "I" && b.text != "A" && !isIn(designators, before.base)
	}
	if b.form != lower || a.form != lower && a.form != title {
		return "", false
	}
	if len(a.base) < 2 || len(b.base) < 2 || d.whole(a) && d.whole(b) || isIn(spanish, before.base) {
		return "", false
	}
	whole := a.base + b.base
	if len(whole) < 7 || !isPlain(whole) || !d.isCommon(whole) {
		return "", false
	}
	return a.inCase(whole), true
}

// whole reports whether a piece of a word is a word, or a prefix that some write
// apart.
func (d *dictionary) whole(w word) bool {
	return w.frequent || d.knows(w.base) || isIn(prefixes, w.base) || d.derived(w.base)
}

func isCapital(s string) bool { return len(s) == 1 && 'A' <= s[0] && s[0] <= 'Z' }
