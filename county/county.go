// Package county knows the 58 counties of California: their codes, their
// names, their county offices of education, and which seven of them owe no
// summary.
//
// The facts are the California Department of Education's (CDE): its directory
// of public schools for codes and offices, and Education Code 52066(i)(3) for
// the exemption of a county superintendent who has jurisdiction over a single
// school district.
package county

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"
)

// Code is a county's two digits, "01" to "58" in the alphabetical order of the
// counties' names.
type Code string

// County is one of the 58.
type County struct {
	// Code is the county's two digits, "01" to "58".
	Code Code `json:"code"`
	// Name is the county's name without the word "County", as in "Los Angeles".
	Name string `json:"name"`
	// Office is the name of the county's office in CDE's directory. It is a
	// default only: an office's own name for itself may differ, and is never
	// derived from the county's.
	Office string `json:"office"`
	// CDCode is the office's seven-digit county-district code.
	CDCode string `json:"cdCode"`
	// Exempt is true for the seven counties whose superintendent has
	// jurisdiction over a single school district (EC 52066(i)(3)).
	Exempt bool `json:"exempt"`
}

//go:embed counties.json
var data []byte

var (
	all    []County
	byCode = map[Code]County{}
	byName = map[string]County{}
)

func init() {
	if err := json.Unmarshal(data, &all); err != nil {
		panic(fmt.Sprintf("county: the embedded table is damaged: %v", err))
	}
	for _, c := range all {
		byCode[c.Code] = c
		byName[fold(c.Name)] = c
	}
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
	c, ok := byCode[code]
	return c, ok
}

// ByName returns the county with exactly this name, as the summary's JSON
// spells it ("Los Angeles").
func ByName(name string) (County, bool) {
	c, ok := byName[fold(name)]
	if !ok || c.Name != name {
		return County{}, false
	}
	return c, true
}

// Find returns the county that a person means: by name in any case, with or
// without the word "County", or by code with or without its leading zero.
func Find(s string) (County, bool) {
	name := strings.TrimSpace(strings.TrimSuffix(fold(s), " county"))
	if c, ok := byName[name]; ok {
		return c, true
	}
	if len(name) == 1 {
		name = "0" + name
	}
	c, ok := byCode[Code(name)]
	return c, ok
}

// fold lowers the case of a name and makes each run of white space one space.
func fold(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(s), " "))
}
