// Package rule is the one table of every rule that a summary is checked by:
// its code, severity, statement, reason and remedy. The packages that apply
// rules (intake, schema, check, compile) take a rule from here by its code and
// add the place and the particulars.
package rule

import (
	"fmt"

	"github.com/coesummary/coesummary/finding"
)

// Rule is one rule.
type Rule struct {
	// Code is four letters for the family and four digits, stable for ever: a
	// rule that is withdrawn leaves its code unused.
	Code     string
	Severity finding.Severity
	// Title states the rule in one sentence: what must be so.
	Title string
	// Why says where the rule comes from, in a sentence or two.
	Why string
	// Help says what to do when the rule is broken.
	Help string
	// Authority cites the law, the guide or the standard: "EC 52066(i)". Empty
	// for plain sense.
	Authority string
	// Optional rules are not on by default: what they say is useful to some
	// and wrong too often for all.
	Optional bool
	// Example shows the rule at work. It is empty for the few rules for which
	// NoExample says why.
	Example Example
}

// All returns every rule in the order of the table, which is the order of the
// families in the documentation. The slice is the caller's own.
func All() []Rule { return append([]Rule(nil), table...) }

// ByCode returns the rule with a code.
func ByCode(code string) (Rule, bool) {
	for _, r := range table {
		if r.Code == code {
			return r, true
		}
	}
	return Rule{}, false
}

// Finding makes a finding of the rule with a code, at a JSON Pointer. The
// message is formatted from its arguments. A code that is not in the table is
// a programmer's mistake and panics; codes are literals, and a test holds each
// against the table.
func Finding(code, pointer, format string, args ...any) finding.Finding {
	r, ok := ByCode(code)
	if !ok {
		panic("rule: no rule " + code)
	}
	return finding.Finding{
		Code:      r.Code,
		Severity:  r.Severity,
		Pointer:   pointer,
		Message:   fmt.Sprintf(format, args...),
		Help:      r.Help,
		Authority: r.Authority,
	}
}
