package summary

import (
	"fmt"
	"strconv"
	"strings"
)

// Money is an amount of dollars in whole cents. It is never negative and below
// a trillion dollars, so that sums cannot overflow.
type Money int64

const maxMoney = 100_000_000_000_000 // a trillion dollars, in cents

// ParseMoney reads a JSON number of dollars with at most two decimals, such as
// 596125 or 1250.50, without going through floating point.
func ParseMoney(s string) (Money, error) {
	dollars, cents, hasPoint := strings.Cut(s, ".")
	if !digits(dollars) || hasPoint && (!digits(cents) || len(cents) > 2) || len(dollars) > 1 && dollars[0] == '0' {
		return 0, fmt.Errorf("%q is not an amount: write dollars as digits, with at most two decimals, such as 596125 or 1250.50", clip(s))
	}
	if len(dollars) > 12 {
		return 0, fmt.Errorf("%s dollars is more than this format can hold (below a trillion)", clip(s))
	}
	for len(cents) < 2 {
		cents += "0"
	}
	n, err := strconv.ParseInt(dollars+cents, 10, 64)
	if err != nil || n >= maxMoney {
		return 0, fmt.Errorf("%s dollars is more than this format can hold (below a trillion)", clip(s))
	}
	return Money(n), nil
}

// digits reports whether s is one or more of the digits 0 to 9.
func digits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// clip shortens a value that is shown in a message.
func clip(s string) string {
	if r := []rune(s); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}

// UnmarshalJSON reads a JSON number.
func (m *Money) UnmarshalJSON(b []byte) error {
	v, err := ParseMoney(string(b))
	if err != nil {
		return err
	}
	*m = v
	return nil
}

// MarshalJSON writes a JSON number: whole dollars without decimals, else two.
func (m Money) MarshalJSON() ([]byte, error) {
	if m%100 == 0 {
		return strconv.AppendInt(nil, int64(m/100), 10), nil
	}
	return fmt.Appendf(nil, "%d.%02d", m/100, m%100), nil
}

// String returns dollars as people write them: "$596,125" or "$1,250.50".
func (m Money) String() string {
	whole := strconv.FormatInt(int64(m/100), 10)
	var b strings.Builder
	b.WriteByte('$')
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(d)
	}
	if m%100 != 0 {
		fmt.Fprintf(&b, ".%02d", m%100)
	}
	return b.String()
}
