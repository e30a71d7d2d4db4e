package spelling

import (
	"slices"
	"strings"
	"testing"

	"github.com/golangci/misspell"
)

// TestListsAreSorted holds the lists to the order in which they are searched.
func TestListsAreSorted(t *testing.T) {
	for name, list := range map[string]string{
		"scowl/frequent.txt": frequentWords, "scowl/common.txt": commonWords, "scowl/rare.txt": rareWords,
		"scowl/names.txt": nameWords, "surnames.txt": surnames, "phrases.txt": phrases,
		"field.txt": strings.ToLower(fieldWords),
	} {
		words := strings.Split(list, "\n")
		if words[len(words)-1] != "" || len(words) < 100 {
			t.Fatalf("%s has %d lines and must end with a line break", name, len(words))
		}
		words = words[:len(words)-1]
		for i, w := range words {
			if w == "" || strings.Trim(w, "abcdefghijklmnopqrstuvwxyz' ") != "" {
				t.Errorf("%s: %q is no word", name, w)
			}
			if i > 0 && words[i-1] >= w {
				t.Errorf("%s: %q must not come before %q", name, words[i-1], w)
			}
		}
		for _, w := range []string{words[0], words[1], words[len(words)/2], words[len(words)-1]} {
			if !contains(list, w) {
				t.Errorf("%s: %q is not found", name, w)
			}
		}
		for _, w := range []string{"", "\n", words[0] + "\n" + words[1], words[3][:1] + "zzz", "zzzz"} {
			if contains(list, w) {
				t.Errorf("%s: %q is found", name, w)
			}
		}
	}
	for _, words := range [][]string{spanish, accepted, titles, designators, prefixes, opening, closing} {
		if !slices.IsSorted(words) {
			t.Errorf("not sorted: %q", words)
		}
	}
}

// TestFieldIsNeeded finds words of the field that SCOWL has already.
func TestFieldIsNeeded(t *testing.T) {
	for w := range strings.Lines(fieldWords) {
		w = strings.TrimSuffix(w, "\n")
		if formOf(w) == upper {
			continue // an acronym, whatever word it spells
		}
		for _, list := range []string{frequentWords, commonWords, rareWords, nameWords} {
			if contains(list, strings.ToLower(w)) {
				t.Errorf("field.txt: SCOWL knows %q", w)
			}
		}
	}
}

// TestPhrasesAreWords finds phrases with an unknown word, and those that are
// one word as well.
func TestPhrasesAreWords(t *testing.T) {
	d := load()
	for p := range strings.Lines(phrases) {
		a, b, ok := strings.Cut(strings.TrimSuffix(p, "\n"), " ")
		if !ok || !d.knows(a) || !d.knows(b) || d.knows(a+b) {
			t.Errorf("phrases.txt: %q is no pair of words that are written apart", p)
		}
	}
}

// TestSlips holds our own list to its form: sorted, each slip once, none of them
// a word that is frequent, and each correction a word.
func TestSlips(t *testing.T) {
	d, last, n := load(), "", 0
	for line := range strings.Lines(slipLines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		got, meant, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		if !ok || got <= last || d.isFrequent(got) || got == meant || !d.knows(strings.ToLower(meant)) {
			t.Errorf("slips.txt: %q is no slip in its place", line)
		}
		last = got
		n++
	}
	if n == 0 || n != len(d.slips) {
		t.Errorf("%d slips are read of %d", len(d.slips), n)
	}
}

// TestOrderOfTheLibrary holds the lists of the library to the order in which
// pair searches them: a new release might change it.
func TestOrderOfTheLibrary(t *testing.T) {
	for name, list := range map[string][]string{"DictMain": misspell.DictMain, "DictAmerican": misspell.DictAmerican} {
		if len(list) < 2000 || len(list)%2 != 0 {
			t.Fatalf("%s has %d entries", name, len(list))
		}
		for i := 0; i < len(list); i += 2 {
			if got, ok := pair(list, list[i]); !ok || got != list[i+1] {
				t.Fatalf("%s: %q is not found; the order is no longer the longest first, then by bytes", name, list[i])
			}
		}
		if s, ok := pair(list, "zzzzz"); ok {
			t.Errorf("%s: %q for a word that is not there", name, s)
		}
	}
}

// TestSuggestionsAreWords finds corrections that the dictionary would not take.
func TestSuggestionsAreWords(t *testing.T) {
	d := load()
	for i := 0; i < len(misspell.DictMain); i += 2 {
		for _, m := range Check("we saw " + misspell.DictMain[i] + " there") {
			for w := range strings.FieldsSeq(m.Suggestion) {
				if !d.knows(strings.ToLower(w)) || m.Suggestion == m.Word {
					t.Errorf("%q > %q is no correction", m.Word, m.Suggestion)
				}
			}
		}
	}
}

func TestSlipBetween(t *testing.T) {
	for _, c := range []struct {
		got, meant string
		want       slip
	}{
		{"teh", "the", changedRound},
		{"reseach", "research", lostLetter},
		{"summmer", "summer", doubledLetter},
		{"buildling", "building", addedLetter},
		{"relevent", "relevant", wrongLetter},
		{"leadship", "leadership", lostSyllable},
		{"implementatation", "implementation", lostSyllable},
		{"student", "student", none},
		{"student", "studies", none},
		{"", "", none},
		{"", "a", lostLetter},
		{"leadhp", "leadership", none},
	} {
		if got, _ := slipBetween(c.got, c.meant); got != c.want {
			t.Errorf("%s for %s: slip %d, want %d", c.got, c.meant, got, c.want)
		}
	}
}
