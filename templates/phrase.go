package templates

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// phrase is a line of fixed words with its placeholders and links.
type phrase []piece

// piece is text; or a placeholder, with its name; or, with a URL, a link.
type piece struct {
	text        string
	placeholder string
	url         string
}

// escapable are the marks that a backslash prints as themselves.
const escapable = `\[]{}#-/`

// parsePhrase reads a line of fixed words. The placeholders that it may use
// are given. The error says what is wrong, without file and line.
func parsePhrase(s string, allowed []string) (phrase, error) {
	var out phrase
	var text strings.Builder
	flush := func() {
		if text.Len() > 0 {
			out = append(out, piece{text: text.String()})
			text.Reset()
		}
	}
	for i := 0; i < len(s); i++ {
		switch rest := s[i+1:]; s[i] {
		case '\\':
			if rest == "" || !strings.Contains(escapable, rest[:1]) {
				return nil, fmt.Errorf(`a \ stands before a character that it does not change; to print a \, write two of them`)
			}
			text.WriteByte(rest[0])
			i++
		case '{':
			name, _, ok := strings.Cut(rest, "}")
			if !ok {
				return nil, fmt.Errorf(`the { is never closed; write a placeholder as {name}, or \{ to print the mark itself`)
			}
			if !slices.Contains(allowed, name) {
				return nil, unknownPlaceholder(name, allowed)
			}
			flush()
			out = append(out, piece{placeholder: name})
			i += len(name) + 1
		case '}':
			return nil, fmt.Errorf(`there is a } without its {; write a placeholder as {name}, or \} to print the mark itself`)
		case '[':
			words, address, size, err := parseLink(rest)
			if err != nil {
				return nil, err
			}
			flush()
			out = append(out, piece{text: words, url: address})
			i += size
		default:
			text.WriteByte(s[i])
		}
	}
	flush()
	return out, nil
}

func unknownPlaceholder(name string, allowed []string) error {
	if len(allowed) == 0 {
		return fmt.Errorf("there is no placeholder {%s} here; this line takes none", name)
	}
	names := make([]string, len(allowed))
	for i, n := range allowed {
		names[i] = "{" + n + "}"
	}
	return fmt.Errorf("there is no placeholder {%s} here; use %s, or write the words themselves", name, list(names))
}

// parseLink reads what follows the [ of [words](address), and says how many
// bytes that is.
func parseLink(s string) (words, address string, size int, err error) {
	words, rest, ok := strings.Cut(s, "](")
	address, _, closed := strings.Cut(rest, ")")
	if !ok || !closed || strings.TrimSpace(words) == "" || strings.ContainsAny(words, `[]{}\`) {
		return "", "", 0, fmt.Errorf(`a [ opens a link, written [words](https://address); to print the mark itself, write \[`)
	}
	u, parseErr := url.Parse(address)
	if parseErr != nil || strings.ContainsAny(address, " \t") || !slices.Contains([]string{"http", "https", "mailto"}, u.Scheme) || u.Host+u.Opaque == "" {
		return "", "", 0, fmt.Errorf("the link leads to %q; an address begins with https://, http:// or mailto: and holds no spaces", address)
	}
	return words, address, len(words) + len("](") + len(address) + len(")"), nil
}

// fill puts values in the place of the placeholders. It reports false where a
// placeholder has no value: the line then has nothing to say.
func (p phrase) fill(values map[string][]document.Inline) ([]document.Inline, bool) {
	var out []document.Inline
	for _, part := range p {
		switch {
		case part.placeholder != "":
			value := values[part.placeholder]
			if len(value) == 0 {
				return nil, false
			}
			out = append(out, value...)
		case part.url != "":
			out = append(out, &document.Link{URL: part.url, Text: document.Words(part.text)})
		default:
			out = append(out, &document.Text{Value: part.text})
		}
	}
	return out, true
}

// say is the phrase as plain text, its placeholders replaced by values given as
// name, value, name, value.
func (p phrase) say(values ...string) string {
	var b strings.Builder
	for _, part := range p {
		b.WriteString(part.text)
		for i := 0; i+1 < len(values); i += 2 {
			if part.placeholder == values[i] {
				b.WriteString(values[i+1])
			}
		}
	}
	return b.String()
}

// placeholders returns the names of the placeholders in p.
func (p phrase) placeholders() []string {
	var names []string
	for _, part := range p {
		if part.placeholder != "" {
			names = append(names, part.placeholder)
		}
	}
	return names
}
