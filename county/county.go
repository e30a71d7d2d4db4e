// Package county knows the 58 counties of California: their codes, their
// names, their county offices of education, and which seven of them owe no
// summary.
//
// The facts are the California Department of Education's (CDE): its directory
// of public schools for codes and offices, and Education Code 52066(i)(3) for
// the exemption of a county superintendent who has jurisdiction over a single
// school district.
package county

import "strings"

// Code is a county's two digits, "01" to "58" in the alphabetical order of the
// counties' names.
type Code string

// County is one of the 58.
type County struct {
	// Code is the county's two digits, "01" to "58".
	Code Code
	// Name is the county's name without the word "County", as in "Los Angeles".
	Name string
	// Office is the name of the county's office in CDE's directory. It is a
	// default only: an office's own name for itself may differ, and is never
	// derived from the county's.
	Office string
	// CDCode is the office's seven-digit county-district code.
	CDCode string
	// Exempt is true for the seven counties whose superintendent has
	// jurisdiction over a single school district (EC 52066(i)(3)).
	Exempt bool
}

// All returns the 58 counties in the order of their codes, which is the
// alphabetical order of their names. The slice is the caller's own.
func All() []County {
	return append([]County(nil), all...)
}

// Reporting returns the 51 counties that owe a summary, in code order.
func Reporting() []County {
	var out []County
	for _, c := range all {
		if !c.Exempt {
			out = append(out, c)
		}
	}
	return out
}

// ByCode returns the county with a two-digit code.
func ByCode(code Code) (County, bool) {
	for _, c := range all {
		if c.Code == code {
			return c, true
		}
	}
	return County{}, false
}

// ByName returns the county with exactly this name, as the summary's JSON
// spells it ("Los Angeles").
func ByName(name string) (County, bool) {
	for _, c := range all {
		if c.Name == name {
			return c, true
		}
	}
	return County{}, false
}

// Find returns the county that a person means: by name in any case, with or
// without the word "County", or by code with or without its leading zero.
func Find(s string) (County, bool) {
	if c, ok := ByName(s); ok { // as nearly every file writes it, at no cost
		return c, true
	}
	name := strings.TrimSpace(strings.TrimSuffix(fold(s), " county"))
	for _, c := range all {
		if fold(c.Name) == name {
			return c, true
		}
	}
	if len(name) == 1 {
		name = "0" + name
	}
	return ByCode(Code(name))
}

// Identify returns the county that a name and a code together stand for. Either
// may be empty; a name and a code that belong to two counties, or to none,
// identify nobody.
func Identify(name string, code Code) (County, bool) {
	byName, named := Find(name)
	byCode, coded := ByCode(code)
	switch {
	case named && coded && byName.Code == byCode.Code, named && code == "":
		return byName, true
	case coded && name == "":
		return byCode, true
	}
	return County{}, false
}

// fold lowers the case of a name and makes each run of white space one space.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}

// FileStem returns the beginning of the name of a file that is the county's:
// "25-modoc".
func (c County) FileStem() string {
	return string(c.Code) + "-" + strings.ReplaceAll(strings.ToLower(c.Name), " ", "-")
}
