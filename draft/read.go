package draft

import (
	"encoding/json"
	"strings"

	"github.com/coesummary/coesummary/summary"
)

// read makes a value of what was typed into a field of one value. What is
// nothing of its kind stays the text that it is.
func (s *shape) read(typed string) *node {
	word := strings.TrimSpace(typed)
	switch s.kind {
	case Date:
		if d, ok := day(word); ok {
			return newText(d.String())
		}
	case Money:
		if digits, ok := amount(word); ok {
			return newNumber(digits)
		}
	case Number:
		if digits, ok := whole(word); ok {
			return newNumber(digits)
		}
	case YesNo:
		switch strings.ToLower(word) {
		case "yes", "true":
			return newTruth(true)
		case "no", "false":
			return newTruth(false)
		}
	}
	return newText(typed)
}

// means reports whether a value that is there says the same as one that was
// read, though it may be written in another way: 596125.00 and 596125.
func (s *shape) means(old, value *node) bool {
	switch {
	case old.isNot(value.sort):
		return false
	case s.kind == Money && old.sort == number:
		a, errA := summary.ParseMoney(old.says)
		b, errB := summary.ParseMoney(value.says)
		if errA == nil && errB == nil {
			return a == b
		}
	}
	return same(old, value)
}

// amount reads dollars as people write them: $1,250.50, 1250, 1,250 dollars,
// USD 1,250, .50. What is a number but can be no cost (-5, 1.005) is a number
// all the same: the checks then say what is wrong with it.
func amount(words string) (digits string, ok bool) {
	digits = words
	for _, unit := range []string{"dollars", "USD"} {
		if n := len(digits) - len(unit); n > 0 && strings.EqualFold(digits[n:], unit) {
			digits = strings.TrimSpace(digits[:n])
			break
		}
	}
	if rest, ok := strings.CutPrefix(digits, "USD "); ok {
		digits = strings.TrimSpace(rest)
	}
	digits = strings.TrimSpace(strings.TrimPrefix(digits, "$"))
	digits = strings.TrimSuffix(ungrouped(digits), ".")
	if strings.HasPrefix(digits, ".") {
		digits = "0" + digits
	}
	if m, err := summary.ParseMoney(digits); err == nil {
		raw, err := m.MarshalJSON()
		return string(raw), err == nil
	}
	return digits, decimal(digits)
}

// whole reads a whole number: 5, 1,250, -1.
func whole(words string) (digits string, ok bool) {
	digits = ungrouped(words)
	return digits, decimal(digits) && !strings.Contains(digits, ".")
}

// ungrouped takes the commas out that set off thousands.
func ungrouped(number string) string {
	whole, rest, point := strings.Cut(number, ".")
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if len(g) > 3 && len(groups) > 1 || len(g) != 3 && i > 0 || g == "" {
			return number
		}
	}
	whole = strings.Join(groups, "")
	if point {
		whole += "." + rest
	}
	return whole
}

// decimal reports whether a text is a number of JSON without an exponent.
func decimal(s string) bool {
	return strings.Trim(s, "0123456789.-") == "" && json.Valid([]byte(s))
}
