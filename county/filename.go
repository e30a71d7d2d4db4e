package county

import (
	"path/filepath"
	"regexp"
	"strings"
)

// coded is a file's name that begins with two digits, and dated one that goes on
// as a date does: 01-15.
var (
	coded = regexp.MustCompile(`^([0-9]{2})(?:[^0-9]|$)`)
	dated = regexp.MustCompile(`^[0-9]{2}[^0-9a-zA-Z]+[0-9]{1,2}(?:[^0-9]|$)`)
	apart = regexp.MustCompile(`[^a-z0-9]+`)
)

// OfFile returns the county that a file's name speaks of, by a code at its
// beginning or by a county's name. A name that speaks of two speaks of none. It is
// for files in which nobody can read whose they are.
func OfFile(path string) (County, bool) {
	file := filepath.Base(path)
	stem := strings.TrimSuffix(file, filepath.Ext(file))
	words := "-" + apart.ReplaceAllString(strings.ToLower(stem), "-") + "-"
	found := map[Code]County{}
	if m := coded.FindStringSubmatch(stem); m != nil && !dated.MatchString(stem) {
		if c, ok := ByCode(Code(m[1])); ok {
			found[c.Code] = c
		}
	}
	for _, c := range all {
		_, name, _ := strings.Cut(c.FileStem(), "-")
		if strings.Contains(words, "-"+name+"-") || strings.Contains(words, "-"+strings.ReplaceAll(name, "-", "")+"-") {
			found[c.Code] = c
		}
	}
	if len(found) != 1 {
		return County{}, false
	}
	for _, c := range found {
		return c, true
	}
	return County{}, false
}
