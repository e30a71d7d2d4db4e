package across

import (
	"path/filepath"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/county"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
)

// fileNames finds files whose name says one county and whose content another.
// A number before the name counts as a county's code only where most of the
// numbered files have it as their code: a folder may as well be numbered in the
// order in which the files came.
func fileNames(all []*submission) []finding.Finding {
	numbered, right := 0, 0
	for _, s := range all {
		if c, ok := codeIn(s.File); ok {
			numbered++
			if c.Code == s.county.Code {
				right++
			}
		}
	}
	var out []finding.Finding
	for _, s := range all {
		named := namesIn(s.File)
		if c, ok := codeIn(s.File); ok && named == nil && 2*right > numbered {
			named = []county.County{c}
		}
		if named == nil || slices.Contains(named, s.county) {
			continue
		}
		out = append(out, s.Place(rule.Finding("ACRS0004", "/county",
			"The file is named after %s (%s), and its content is from %s.", named[0].Name, filepath.Base(s.File), s.county.Name)))
	}
	return out
}

// codeIn returns the county whose code is the number that a file's name begins
// with. Two numbers of two digits are a fiscal year.
func codeIn(file string) (county.County, bool) {
	name := stem(file)
	numbers := strings.FieldsFunc(name, func(r rune) bool { return r < '0' || r > '9' })
	if len(numbers) == 0 || len(numbers[0]) != 2 || !strings.HasPrefix(name, numbers[0]) {
		return county.County{}, false
	}
	if len(numbers) > 1 && len(numbers[1]) == 2 && strings.HasPrefix(name[3:], numbers[1]) {
		return county.County{}, false
	}
	return county.ByCode(county.Code(numbers[0]))
}

// namesIn returns the counties that a file's name names, as one word or as
// several: "san-mateo", "San Mateo County", "sanmateo".
func namesIn(file string) []county.County {
	words := strings.FieldsFunc(strings.ToLower(stem(file)), func(r rune) bool { return r < 'a' || r > 'z' })
	var out []county.County
	for i := 0; i < len(words); i++ {
		for n := min(3, len(words)-i); n > 0; n-- { // no name has more words
			if c, ok := joined[strings.Join(words[i:i+n], "")]; ok {
				out = append(out, c)
				i += n - 1
				break
			}
		}
	}
	return out
}

// stem is a file's name without its folder and ending.
func stem(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// joined are the counties by their names in small letters without spaces.
var joined = func() map[string]county.County {
	m := map[string]county.County{}
	for _, c := range county.All() {
		m[strings.ToLower(strings.ReplaceAll(c.Name, " ", ""))] = c
	}
	return m
}()
