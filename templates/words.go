package templates

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// words are the entries of words.txt, or of fields.txt, by their keys.
type words map[string]phrase

var keyForm = regexp.MustCompile(`^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$`)

// wordLine is a line of such a file.
type wordLine struct {
	key   string
	value string
	line  int
}

// parseWords reads such a file. The program's own is the pattern: it says which
// keys there are, and which placeholders the words of each may use.
func parseWords(file string, lines, pattern []string) (words, Mistakes) {
	known := map[string]phrase{}
	standard, wrong := wordEntries(file, pattern)
	for _, e := range standard {
		p, err := parseWord(e.value, placeholderNames(e.value))
		if err != nil {
			wrong = append(wrong, Mistake{file, e.line, err.Error()})
		}
		known[e.key] = p
	}
	if len(wrong) > 0 {
		return nil, wrong
	}
	if slices.Equal(lines, pattern) {
		return known, nil
	}

	entries, wrong := wordEntries(file, lines)
	out := words{}
	for _, e := range entries {
		usual, ok := known[e.key]
		if !ok {
			wrong = append(wrong, Mistake{file, e.line, fmt.Sprintf("there is no word with the key %q; check its spelling, or take the line out", e.key)})
			continue
		}
		p, err := parseWord(e.value, usual.placeholders())
		if err != nil {
			wrong = append(wrong, Mistake{file, e.line, err.Error()})
		}
		out[e.key] = p
	}
	for _, e := range standard {
		if _, ok := out[e.key]; !ok {
			wrong = append(wrong, Mistake{file, len(lines), fmt.Sprintf("the word %q is missing; add the line: %s = %s", e.key, e.key, e.value)})
		}
	}
	return out, wrong
}

// parseWord reads the words of an entry.
func parseWord(value string, allowed []string) (phrase, error) {
	p, err := parsePhrase(value, allowed)
	if err == nil && slices.ContainsFunc(p, func(part piece) bool { return part.url != "" }) {
		err = errors.New("a link cannot stand here; write the words alone")
	}
	return p, err
}

// wordEntries reads the lines of such a file, and whatever is wrong with them
// as lines.
func wordEntries(file string, lines []string) ([]wordLine, Mistakes) {
	var entries []wordLine
	var wrong Mistakes
	first := map[string]int{}
	for i, line := range lines {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		key, value, ok := strings.Cut(line, "=")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		switch {
		case !ok || !keyForm.MatchString(key):
			wrong = append(wrong, Mistake{file, i + 1, "this line is not a word; write it as key = words, or begin it with // to make it a remark"})
			continue
		case first[key] > 0:
			wrong = append(wrong, Mistake{file, i + 1, fmt.Sprintf("the word %q stands here again; it is already in line %d, so take one of the two out", key, first[key])})
			continue
		case value == "":
			wrong = append(wrong, Mistake{file, i + 1, fmt.Sprintf("the word %q is empty; write what is to be printed after the = sign", key)})
		}
		first[key] = i + 1
		entries = append(entries, wordLine{key, value, i + 1})
	}
	return entries, wrong
}

// placeholderNames returns what stands between braces in s.
func placeholderNames(s string) []string {
	var names []string
	for _, part := range strings.Split(s, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		names = append(names, name)
	}
	return names
}

// say returns the words of a key, its placeholders replaced by values given
// as name, value, name, value. Keys are literals or pass known first; a key
// that does not exist is a programmer's mistake and panics.
func (w words) say(key string, values ...string) string {
	p, ok := w[key]
	if !ok {
		panic("templates: no word " + key)
	}
	return p.say(values...)
}

// has reports whether there are words for a key.
func (w words) has(key string) bool {
	_, ok := w[key]
	return ok
}
