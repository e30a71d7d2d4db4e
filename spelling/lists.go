package spelling

import (
	_ "embed"
	"strings"
	"sync"
)

// The lists hold one word a line in lower case, in the order of their bytes, and
// no word twice. What SCOWL ranks 10 and 20 is frequent, 35 is common; the rest
// of what it ranks up to 70 is rare.
var (
	//go:embed scowl/frequent.txt
	frequentWords string
	//go:embed scowl/common.txt
	commonWords string
	//go:embed scowl/rare.txt
	rareWords string
	//go:embed scowl/names.txt
	nameWords string
	//go:embed surnames.txt
	surnames string
	//go:embed field.txt
	fieldWords string
	//go:embed slips.txt
	slipLines string
)

// longest is the number of letters of the longest word that is looked for.
const longest = 24

// A dictionary is the index that Check needs beside the lists.
type dictionary struct {
	// frequent holds the frequent words and those of the field's phrases.
	frequent map[string]string
	// targets holds the frequent and the common words by first letter and length.
	targets [26][longest + 1][]target
	// field holds the words of the field in lower case.
	field map[string]struct{}
	// acronyms holds the acronyms of the field.
	acronyms map[string]struct{}
	// slips holds what was meant by a slip of our own list.
	slips map[string]string
}

// A target is a word that may have been meant.
type target struct {
	word     string
	frequent bool
}

// load returns the index, and builds it when it is first asked for.
var load = sync.OnceValue(newDictionary)

func newDictionary() *dictionary {
	d := &dictionary{
		frequent: make(map[string]string, strings.Count(frequentWords, "\n")),
		field:    make(map[string]struct{}, strings.Count(fieldWords, "\n")),
		acronyms: map[string]struct{}{},
		slips:    map[string]string{},
	}
	for line := range strings.Lines(slipLines) {
		if got, meant, ok := strings.Cut(strings.TrimSpace(line), " "); ok && got != "#" {
			d.slips[got] = meant
		}
	}
	for w := range strings.Lines(frequentWords) {
		w = strings.TrimSuffix(w, "\n")
		d.frequent[w] = w
		d.aim(w, true)
	}
	for phrase := range strings.Lines(phrases) {
		for w := range strings.FieldsSeq(phrase) {
			for _, w := range [...]string{w, w + "s"} { // "district" and "districts"
				if !d.isFrequent(w) && (w[len(w)-1] != 's' || contains(commonWords, w)) {
					d.frequent[w] = w
					d.aim(w, true)
				}
			}
		}
	}
	for w := range strings.Lines(commonWords) {
		d.aim(strings.TrimSuffix(w, "\n"), false)
	}
	for w := range strings.Lines(fieldWords) {
		w = strings.TrimSuffix(w, "\n")
		if formOf(w) == upper {
			d.acronyms[w] = struct{}{}
		}
		d.field[strings.ToLower(w)] = struct{}{}
	}
	return d
}

// aim adds a word to those that may have been meant.
func (d *dictionary) aim(w string, frequent bool) {
	if len(w) >= 5 && len(w) <= longest && !strings.Contains(w, "'") {
		slot := &d.targets[w[0]-'a'][len(w)]
		*slot = append(*slot, target{w, frequent})
	}
}

// knows reports whether a word in lower case stands in one of the lists.
func (d *dictionary) knows(w string) bool {
	if _, ok := d.frequent[w]; ok {
		return true
	}
	return d.inField(w) || contains(commonWords, w) || contains(rareWords, w) || contains(nameWords, w)
}

// isCommon reports whether a word in lower case is frequent or common.
func (d *dictionary) isCommon(w string) bool {
	return d.isFrequent(w) || contains(commonWords, w)
}

// isFrequent reports whether a word in lower case is frequent.
func (d *dictionary) isFrequent(w string) bool {
	_, ok := d.frequent[w]
	return ok
}

// inField reports whether a word in lower case is one of the field.
func (d *dictionary) inField(w string) bool {
	_, ok := d.field[w]
	return ok
}

// knowsAll reports whether every part of a word is known.
func (d *dictionary) knowsAll(w string) bool {
	w = strings.ReplaceAll(strings.ToLower(w), "’", "'")
	if w == "" {
		return false
	}
	if d.knows(w) {
		return true
	}
	for part := range strings.SplitSeq(w, "-") {
		part = part[:len(part)-possessive(part)]
		if part == "" || !d.knows(part) {
			return false
		}
	}
	return true
}

// contains reports whether a sorted list of words, one a line, holds the word.
func contains(list, word string) bool {
	low, high := 0, len(list)
	for low < high {
		middle := (low + high) / 2
		start := low + strings.LastIndexByte(list[low:middle], '\n') + 1
		end := middle + strings.IndexByte(list[middle:high], '\n')
		switch line := list[start:end]; {
		case line == word:
			return true
		case line < word:
			low = end + 1
		default:
			high = start
		}
	}
	return false
}
