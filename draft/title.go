package draft

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// Title names the place at a pointer for people, from the titles of the schema:
// "Goal 2: statement", "Collaboration, activity 3: partners". Goals are called
// by their identifiers, as in the packet, other entries by their numbers. A
// place that no summary has is called by its key.
func (d *Draft) Title(pointer string) string {
	way, ok := jsonpointer.Tokens(pointer)
	if !ok || len(way) == 0 {
		return "Summary"
	}
	s, at := schemaShape(), ""
	var owners []string
	last := ""
	for i, token := range way {
		list := s
		s, at = s.child(token), below(at, token)
		switch {
		case s == nil:
			last = strings.Join(way[i:], ", ")
		case list.entry != nil:
			last = s.title + " " + d.number(at, token)
		case s.entry != nil && i < len(way)-1:
			continue // its entries say what they are of
		default:
			last, _, _ = strings.Cut(s.title, " (")
		}
		if s == nil || i == len(way)-1 {
			break
		}
		owners = append(owners, last)
	}
	for i := range owners {
		if i > 0 {
			owners[i] = lowerFirst(owners[i])
		}
	}
	if len(owners) == 0 {
		return last
	}
	return strings.Join(owners, ", ") + ": " + lowerFirst(last)
}

// longestID is the size in bytes from which on a goal's identifier is no name
// for it any more.
const longestID = 20

// number is what an entry is called by: from 1, or a goal's identifier.
func (d *Draft) number(pointer, token string) string {
	if list := jsonpointer.Owner(pointer); list == goalList {
		if id := show(d.at(pointer).child("id")); strings.TrimSpace(id) != "" && len(id) <= longestID {
			return id
		}
	}
	i, _ := jsonpointer.Index(token)
	return strconv.Itoa(i + 1)
}

// lowerFirst makes a title fit for the middle of a line. An acronym stays as it
// is.
func lowerFirst(title string) string {
	r := []rune(title)
	if len(r) == 0 || len(r) > 1 && unicode.IsUpper(r[1]) {
		return title
	}
	return string(unicode.ToLower(r[0])) + string(r[1:])
}
