package document

import "strconv"

// Marker returns what a reader sees before an item: "•", "3.", "iv)". Letters
// go on after z with aa, as in Word (aa, bb) up to its limit of 780; romans
// have no zero and end at 3999. Outside those limits the marker is decimal.
func Marker(kind ListKind, delimiter byte, number int) string {
	if kind == Bullet {
		return "•"
	}
	return Numeral(kind, number) + string(rune(delimiter))
}

// Numeral returns a number in a list kind's form: 4 is "4", "d", "D", "iv" or
// "IV".
func Numeral(kind ListKind, n int) string {
	switch {
	case kind == LowerLetter && n >= 1 && n <= 780:
		return letters(n, 'a')
	case kind == UpperLetter && n >= 1 && n <= 780:
		return letters(n, 'A')
	case kind == LowerRoman && n >= 1 && n <= 3999:
		return roman(n, "m cm d cd c xc l xl x ix v iv i")
	case kind == UpperRoman && n >= 1 && n <= 3999:
		return roman(n, "M CM D CD C XC L XL X IX V IV I")
	}
	return strconv.Itoa(n)
}

// letters repeats one letter, as Word does: z is followed by aa, then bb.
func letters(n int, first rune) string {
	b := make([]rune, (n-1)/26+1)
	for i := range b {
		b[i] = first + rune((n-1)%26)
	}
	return string(b)
}

var romanValues = []int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}

func roman(n int, digits string) string {
	var out []byte
	next := 0
	for _, value := range romanValues {
		end := next
		for end < len(digits) && digits[end] != ' ' {
			end++
		}
		for ; n >= value; n -= value {
			out = append(out, digits[next:end]...)
		}
		next = end + 1
	}
	return string(out)
}
