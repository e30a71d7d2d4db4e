// Package spelling finds words that are not spelled as American English spells
// them, in texts of the kind that a county office of education writes.
//
// It says nothing about a word unless it is sure. A text of this field is full
// of names, brands, acronyms, Spanish, and words of the trade that no dictionary
// holds; so a word that is unknown is not a mistake. It is one only where
// something else speaks for it as well:
//
//   - it is on the list of misspellings that the golangci/misspell library
//     keeps, or on our own short one (slips.txt), or
//   - a common word of the same beginning is one slip of the keyboard away, and
//     nothing makes the unknown word a name or a term, or
//   - it is two common words with the space between them lost, or a common word
//     with a space too much.
//
// What is known are the common and less common words of SCOWL (the folder scowl,
// with its license), and the words of this field, which the project keeps itself
// (field.txt). A word that is wrongly reported belongs into field.txt.
//
// The lists are plain text, sorted, and are searched where they lie in the
// program: nothing is read, unpacked or built before the first text is checked,
// and then only an index of the common words.
package spelling

import "strings"

// A Kind tells what is wrong with a word.
type Kind int

const (
	// Misspelt is a word that is not one: "reseach".
	Misspelt Kind = iota + 1
	// Joined is two words without their space: "statepriorities".
	Joined
	// Split is one word with a space in it: "imple mentation".
	Split
	// British is a word as British English spells it: "programme".
	British
)

// String names the kind in one or two words.
func (k Kind) String() string {
	switch k {
	case Misspelt:
		return "misspelt"
	case Joined:
		return "joined"
	case Split:
		return "split"
	case British:
		return "British"
	}
	return "unknown kind"
}

// A Mistake is a piece of a text that is not spelled as it should be.
type Mistake struct {
	// Start and End are the byte offsets of Word in the text.
	Start, End int
	Kind       Kind
	// Word is the piece itself, exactly as it stands in the text.
	Word string
	// Suggestion is what was probably meant, in the case of Word. It is never
	// empty and never equal to Word.
	Suggestion string
}

// Check returns what is misspelt in a text, in the order of the text and without
// overlap. The text is what a reader sees; in a longer one the lines are ended
// by "\n", and no word is looked at together with one of another line. Bytes
// that are not UTF-8 and marks of Markdown do no harm: words that touch them
// closely are left alone. Check may be called by several goroutines at once.
func Check(text string) []Mistake {
	d := load()
	var found []Mistake
	var words []word
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		words = d.scan(words[:0], text, start, end)
		for i := 0; i < len(words); i++ {
			if m, used := d.judge(text, words, i); used > 0 {
				found = append(found, m)
				i += used - 1
			}
		}
		start = end + 1
	}
	return found
}

// Known reports whether a word stands in one of the lists, whatever its case. A
// possessive ending is not looked at, and a compound with hyphens is known when
// each of its parts is.
func Known(word string) bool { return load().knowsAll(word) }

// judge looks at word i of a line and returns the mistake that begins there and
// the number of words that it covers; 0 is no mistake.
func (d *dictionary) judge(text string, words []word, i int) (Mistake, int) {
	w := words[i]
	if w.skip {
		return Mistake{}, 0
	}
	report := func(kind Kind, last word, suggestion string) Mistake {
		return Mistake{
			Start: w.start, End: last.end, Kind: kind,
			Word: text[w.start:last.end], Suggestion: suggestion,
		}
	}
	if i+1 < len(words) && !(w.frequent && words[i+1].frequent) {
		if whole, ok := d.split(text, w, words[i+1], previous(words, i)); ok {
			return report(Split, words[i+1], whole), 2
		}
	}
	if w.frequent {
		return Mistake{}, 0
	}
	switch w.form {
	case mixed:
		if s, ok := d.camel(w); ok {
			return report(Joined, w, s), 1
		}
		return Mistake{}, 0
	case lower, title, upper:
		if s, ok := d.british(words, i); ok {
			return report(British, w, w.inCase(s)), 1
		}
		if s, ok := d.slips[w.base]; ok && w.form != upper && !d.named(words, i) {
			return report(Misspelt, w, w.inCase(s)), 1
		}
		if len(w.base) < 3 || d.knows(w.base) || d.foreign(words, i) {
			return Mistake{}, 0
		}
		if _, british := d.american(w.base); british || d.named(words, i) {
			return Mistake{}, 0
		}
		if s, ok := d.joined(w); ok {
			return report(Joined, w, w.inCase(s)), 1
		}
		if s, ok := d.listed(w); ok {
			return report(Misspelt, w, w.inCase(s)), 1
		}
		if s, ok := d.near(text, w); ok {
			return report(Misspelt, w, w.inCase(s)), 1
		}
	}
	return Mistake{}, 0
}

// previous returns the word before word i, or nothing.
func previous(words []word, i int) word {
	if i == 0 {
		return word{}
	}
	return words[i-1]
}
