package page

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Count says what there is to do on a page, in the words of the script: fatal
// findings are to be done; where there are none, warnings are to be checked.
func Count(fatal, warnings int) string {
	switch {
	case fatal > 0:
		return fmt.Sprintf("%d to do", fatal)
	case warnings > 0:
		return fmt.Sprintf("%d to check", warnings)
	default:
		return "Done"
	}
}

// Tally says how many of some findings are fatal and how many are warnings: "2
// to fix, 1 to check".
func Tally(findings []Finding) string {
	fatal := 0
	for _, f := range findings {
		if f.Fatal() {
			fatal++
		}
	}
	warnings := len(findings) - fatal
	switch {
	case warnings == 0:
		return fmt.Sprintf("%d to fix", fatal)
	case fatal == 0:
		return fmt.Sprintf("%d to check", warnings)
	default:
		return fmt.Sprintf("%d to fix, %d to check", fatal, warnings)
	}
}

// Plural returns a count with its noun: "1 county", "51 counties".
func Plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// Sentence writes an error as people read it on a page: with a capital letter
// and a period.
func Sentence(err error) string {
	text := err.Error()
	// The name of a file is not a word that could have a capital letter.
	if word, _, _ := strings.Cut(text, " "); !strings.Contains(strings.TrimRight(word, ".,:;"), ".") {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

// VersionWords says how a version came into the history of a file, by the kind
// that package workspace gives it.
func VersionWords(kind string) string {
	switch kind {
	case "saved":
		return "saved"
	case "undone":
		return "saved when a change was taken back"
	case "redone":
		return "saved when a change was put back"
	case "found":
		return "found in the folder"
	case "aside":
		return "set aside"
	default:
		return "typed, and not saved because the file had changed"
	}
}
