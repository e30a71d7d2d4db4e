package spelling

import (
	"strings"

	"github.com/golangci/misspell"
)

// accepted are words that the library takes to be British and that are good
// American as well, or common in names.
var accepted = []string{
	"acknowledgement", "acknowledgements", "aeon", "ageing", "amphitheatre", "amphitheatres", "analogue",
	"analogues", "archaeological", "archaeologically", "archaeologist", "archaeologists", "archaeology",
	"artefact", "artefacts", "cancelled", "cancelling", "catalogue", "catalogued", "catalogues", "cataloguing",
	"catalyses", "chilli", "councillor", "councillors", "dialogue", "dialogues", "dishevelled", "flautist",
	"flautists", "gruelling", "gryphon", "gryphons", "instalment", "instalments", "judgement", "judgements",
	"lustre", "marvelled", "marvelling", "moustache", "moustaches", "orthopaedic", "orthopaedics", "paralyses",
	"psychoanalyses", "sabre", "saviour", "saviours", "sulphur", "theatre", "theatres", "uncatalogued",
	"worshipped", "worshipper", "worshipping", "yoghurt", "yoghurts",
}

// british returns the American spelling of a word that is spelled as the British
// do. A word with a capital may be part of a name (a Theatre, a Programme), so
// it counts only where it opens a sentence that goes on in small letters.
func (d *dictionary) british(words []word, i int) (string, bool) {
	w := words[i]
	if w.form == upper || w.form == title && !(w.opens && i+1 < len(words) &&
		words[i+1].form == lower && words[i+1].start == w.end+1) {
		return "", false
	}
	s, ok := d.american(w.base)
	return s, ok && !isIn(accepted, w.base)
}

// american returns the American spelling of a word that the library takes to be
// British, or that is unknown and has a British ending.
func (d *dictionary) american(w string) (string, bool) {
	if s, ok := pair(misspell.DictAmerican, w); ok {
		return s, isPlain(s) && d.knows(s)
	}
	for _, e := range britishEndings {
		if stem, ok := strings.CutSuffix(w, e.british); ok && len(stem) >= 3 && isPlain(w) {
			s := stem + e.american
			return s, d.isWord(s) && !d.knows(w)
		}
	}
	return "", false
}

// britishEndings are endings for which the Americans have others. The first that
// fits is taken.
var britishEndings = []struct{ british, american string }{
	{"isation", "ization"},
	{"isational", "izational"},
	{"isations", "izations"},
	{"ise", "ize"},
	{"ised", "ized"},
	{"iser", "izer"},
	{"isers", "izers"},
	{"ises", "izes"},
	{"ising", "izing"},
	{"lling", "ling"},
	{"lled", "led"},
	{"lment", "llment"},
	{"lments", "llments"},
	{"our", "or"},
	{"oural", "oral"},
	{"oured", "ored"},
	{"ouring", "oring"},
	{"ourly", "orly"},
	{"ours", "ors"},
	{"yse", "yze"},
	{"ysed", "yzed"},
	{"ysing", "yzing"},
}
