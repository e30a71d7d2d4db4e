package countydoc

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
)

// goalLine is a goal's title: "Goal One: …", "GOAL II", "Goal 3 – …".
var goalLine = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?i:goal)\s+(?:(?i:number|no\.?|#)\s*)?([A-Za-z]?\d{1,3}(?:\.\d{1,2})*[A-Za-z]?|[A-Za-z]+)\b(\s*[:.\-–—|]\s*|\s*\n\s*|\s+|$)`)
})

var numbersInWords = map[string]int{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
}

var romans = map[string]int{
	"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10,
}

// goalMark is a goal's number as a line begins with it.
type goalMark struct {
	// id is the number: digits, or what the county calls the goal.
	id string
	// end is where the line goes on.
	end int
	// strict says that a mark stands behind the number, or nothing.
	strict bool
}

// goalTitle reads the beginning of a goal's title.
func goalTitle(line string) (goalMark, bool) {
	m := goalLine().FindStringSubmatch(line)
	if m == nil {
		return goalMark{}, false
	}
	id := m[1]
	switch {
	case strings.ContainsAny(id, "0123456789"):
	case numbersInWords[strings.ToLower(id)] > 0:
		id = strconv.Itoa(numbersInWords[strings.ToLower(id)])
	case romans[strings.ToUpper(id)] > 0:
		id = strconv.Itoa(romans[strings.ToUpper(id)])
	default:
		return goalMark{}, false
	}
	g := goalMark{id: id, end: len(m[0])}
	g.strict = len(m[0]) == len(line) || trim(m[2]) != "" || strings.Contains(m[2], "\n")
	return g, true
}
