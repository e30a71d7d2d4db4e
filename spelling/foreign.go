package spelling

import "strings"

// spanish are the small words of Spanish that tell that a text is in Spanish, and
// that are no English words of this field.
var spanish = []string{
	"al", "como", "con", "de", "del", "el", "en", "es", "la", "las", "lo", "los", "mi", "nuestra", "nuestro",
	"nuestros", "para", "por", "que", "se", "sin", "son", "su", "sus", "tu", "un", "una", "y",
}

// spanishEndings are endings of Spanish words that English words rarely have.
var spanishEndings = []string{
	"a", "ado", "ados", "ante", "ar", "as", "ban", "cion", "cional", "cionales", "ciones", "dad", "dor", "dores",
	"ente", "entes", "es", "i", "ir", "mente", "o", "os", "u",
}

// foreign reports whether a word stands among words of another language: beside a
// small word of Spanish, or beside another unknown word in small letters. Nothing
// can be said of it then.
func (d *dictionary) foreign(words []word, i int) bool {
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(words) {
			continue
		}
		n := words[j]
		if isIn(spanish, n.base) {
			return true
		}
		if n.skip || n.frequent || n.form != lower || len(n.base) < 4 || d.knows(n.base) || d.derived(n.base) {
			continue
		}
		if _, ok := d.listed(n); !ok && words[i].form == lower {
			return true
		}
	}
	return false
}

// looksSpanish reports whether a word ends as Spanish words do where the one that
// may have been meant does not: "educacion" beside "education".
func looksSpanish(got, meant string) bool {
	for _, ending := range spanishEndings {
		if strings.HasSuffix(got, ending) && !strings.HasSuffix(meant, ending) {
			return true
		}
	}
	return false
}
