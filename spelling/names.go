package spelling

// titles stand before the name of a person.
var titles = []string{
	"coordinator", "director", "dr", "miss", "mr", "mrs", "ms", "mx", "president", "principal", "professor", "sr",
	"superintendent", "trustee",
}

// named reports whether a word with a capital is a surname, or stands as names
// do: after a title, beside an initial, or beside another capital on a word that
// is not a common one.
func (d *dictionary) named(words []word, i int) bool {
	if words[i].form != title {
		return false
	}
	if contains(surnames, words[i].base) {
		return true
	}
	if isIn(titles, previous(words, i).base) {
		return true
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(words) &&
			words[j].form == title && !d.isCommon(words[j].base) && !d.inField(words[j].base) {
			return true
		}
	}
	return false
}
