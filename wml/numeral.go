package wml

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// numeral writes a number in a format of ISO/IEC 29500-1, 17.18.59. Those of
// other scripts than the Latin one are written as 1, 2, 3.
func numeral(format, custom string, n int) string {
	if kind, ok := listKind(format); ok {
		return document.Numeral(kind, n)
	}
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "custom":
		return padded(custom, n)
	case "ordinal":
		return strconv.Itoa(n) + ordinalEnd(n)
	case "cardinalText":
		return capital(inWords(n, false))
	case "ordinalText":
		return capital(inWords(n, true))
	case "hex":
		return fmt.Sprintf("%X", n)
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "chicago":
		return chicago(n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		return enclosed(n, '①', 20)
	case "decimalEnclosedParen":
		return enclosed(n, '⑴', 20)
	case "decimalEnclosedFullstop":
		return enclosed(n, '⒈', 20)
	}
	return strconv.Itoa(n)
}

// padded writes a number as the first numbers of a custom format show it:
// "01, 02, 03, ..." has two digits.
func padded(custom string, n int) string {
	first, _, _ := strings.Cut(custom, ",")
	first = strings.TrimSpace(first)
	return fmt.Sprintf("%0*d", min(len(first), 10), n)
}

func ordinalEnd(n int) string {
	switch {
	case n%100 >= 11 && n%100 <= 13:
		return "th"
	case n%10 == 1:
		return "st"
	case n%10 == 2:
		return "nd"
	case n%10 == 3:
		return "rd"
	}
	return "th"
}

// chicago is the order of the marks in the Chicago Manual of Style: each of
// them once, then each twice, and so on.
func chicago(n int) string {
	marks := [...]string{"*", "†", "‡", "§"}
	if n < 1 || n > 400 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(marks[(n-1)%len(marks)], (n-1)/len(marks)+1)
}

// enclosed is one of the characters from first on, which stand for 1 to last.
func enclosed(n int, first rune, last int) string {
	if n < 1 || n > last {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

var (
	units = [...]string{
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
		"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
	}
	tens   = [...]string{"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	orders = map[string]string{
		"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
		"twelve": "twelfth",
	}
)

// inWords writes a number up to 999,999 in English words; beyond, in digits.
func inWords(n int, ordinal bool) string {
	if n < 0 || n > 999_999 {
		return strconv.Itoa(n)
	}
	s := cardinal(n)
	if !ordinal {
		return s
	}
	at := strings.LastIndexAny(s, " -") + 1
	last := s[at:]
	switch {
	case orders[last] != "":
		last = orders[last]
	case strings.HasSuffix(last, "y"):
		last = last[:len(last)-1] + "ieth"
	default:
		last += "th"
	}
	return s[:at] + last
}

func cardinal(n int) string {
	switch {
	case n < len(units):
		return units[n]
	case n < 100:
		s := tens[n/10]
		if n%10 != 0 {
			s += "-" + units[n%10]
		}
		return s
	case n < 1000:
		return joined(units[n/100]+" hundred", n%100)
	}
	return joined(cardinal(n/1000)+" thousand", n%1000)
}

func joined(s string, rest int) string {
	if rest == 0 {
		return s
	}
	return s + " " + cardinal(rest)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
