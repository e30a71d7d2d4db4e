package draft

import (
	"strings"

	"github.com/coesummary/coesummary/summary"
)

// read makes a value of what was typed into a field of one value. What is
// nothing of its kind stays the text that it is.
func (s *shape) read(typed string) *node {
	word := strings.TrimSpace(typed)
	switch s.kind {
	case Date:
		if d, ok := summary.TypedDate(word); ok {
			return newText(d.String())
		}
	case Money:
		if number, ok := summary.TypedAmount(word); ok {
			return newNumber(number)
		}
	case Number:
		if number, ok := summary.TypedWhole(word); ok {
			return newNumber(number)
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
