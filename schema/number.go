package schema

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/internal/jsonpointer"
)

// maxNumber is the length in characters of the longest number that is looked
// at. The largest amount has fifteen.
const maxNumber = 40

// plainNumbers returns a value in which every number that is not written
// plainly, in a few digits, is 0, and the JSON Pointers of those numbers. A
// number such as 1e999999999 is a few bytes in a file but gigabytes in exact
// arithmetic, so it must never come so far. The value that is given does not
// change, and one without such numbers is returned as it is.
func plainNumbers(value any) (any, []string) {
	var odd []string
	switch v := value.(type) {
	case json.Number:
		if !plain(string(v)) {
			return json.Number("0"), []string{""}
		}
	case map[string]any:
		out := v
		for key, old := range v {
			item, below := plainNumbers(old)
			if below == nil {
				continue
			}
			if odd == nil {
				out = maps.Clone(v)
			}
			out[key] = item
			for _, pointer := range below {
				odd = append(odd, "/"+jsonpointer.Escape(key)+pointer)
			}
		}
		return out, odd
	case []any:
		out := v
		for i, old := range v {
			item, below := plainNumbers(old)
			if below == nil {
				continue
			}
			if odd == nil {
				out = slices.Clone(v)
			}
			out[i] = item
			for _, pointer := range below {
				odd = append(odd, "/"+strconv.Itoa(i)+pointer)
			}
		}
		return out, odd
	}
	return value, nil
}

// plain reports whether a number is written as digits with at most one point
// among them, and a minus before them where it is negative.
func plain(s string) bool {
	if len(s) > maxNumber {
		return false
	}
	whole, part, hasPoint := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	return digits(whole) && (!hasPoint || digits(part))
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
