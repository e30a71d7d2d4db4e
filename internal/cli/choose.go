package cli

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
	"github.com/coesummary/coesummary/rule"
)

// choice says which rules somebody wants to hear of.
type choice struct {
	// selected and ignored are beginnings of codes, a family's or a whole
	// rule's. Nothing selected is everything.
	selected, ignored []string
	// all takes also the rules that are not on by default.
	all bool
}

// newChoice reads what was typed after --select and --ignore.
func newChoice(selected, ignored []string, all bool) (choice, error) {
	c := choice{all: all}
	var err error
	if c.selected, err = prefixes("--select", selected); err != nil {
		return c, err
	}
	c.ignored, err = prefixes("--ignore", ignored)
	return c, err
}

// prefixes checks that each word is the beginning of a code, in capitals or
// not.
func prefixes(flag string, words []string) ([]string, error) {
	var out []string
	for _, word := range words {
		code := strings.ToUpper(strings.TrimSpace(word))
		if len(rulesUnder(code)) == 0 {
			return nil, usagef("%s: there is no rule or family %q. %s", flag, word, nearRules(code))
		}
		out = append(out, code)
	}
	return out, nil
}

// has reports whether a rule is wanted. One that is not on by default is
// wanted where all are, or where its whole code is selected.
func (c choice) has(r rule.Rule) bool {
	switch {
	case len(c.selected) > 0 && !begins(r.Code, c.selected), begins(r.Code, c.ignored):
		return false
	case r.Optional:
		return c.all || slices.Contains(c.selected, r.Code)
	}
	return true
}

// any reports whether a rule that is looked at is wanted.
func (c choice) any(lookedAt func(rule.Rule) bool) bool {
	return slices.ContainsFunc(rule.All(), func(r rule.Rule) bool { return lookedAt(r) && c.has(r) })
}

// wording is which rules have to be applied so that those that are wanted are
// among them.
func (c choice) wording() intake.Rules {
	if c.any(func(r rule.Rule) bool { return r.Optional }) {
		return intake.AllRules
	}
	return intake.DefaultRules
}

// keep returns the findings that somebody wants to hear of. A file that could
// not be read is always told of: a check that checked nothing must not pass.
func (c choice) keep(r intake.Result) []finding.Finding {
	var out []finding.Finding
	for _, f := range r.Findings {
		known, _ := rule.ByCode(f.Code)
		if c.has(known) || r.Summary == nil && f.Severity == finding.Fatal {
			out = append(out, f)
		}
	}
	return out
}

// begins reports whether a code begins in one of the ways.
func begins(code string, ways []string) bool {
	return slices.ContainsFunc(ways, func(way string) bool { return strings.HasPrefix(code, way) })
}

// rulesUnder returns the rules whose codes begin in a way, at least with the
// four letters.
func rulesUnder(prefix string) []rule.Rule {
	if len(prefix) < 4 {
		return nil
	}
	return slices.DeleteFunc(rule.All(), func(r rule.Rule) bool { return !strings.HasPrefix(r.Code, prefix) })
}

// nearRules names the codes or families that somebody may have meant.
func nearRules(typed string) string {
	var words []string
	for _, r := range rule.All() {
		if word := r.Code[:min(max(len(typed), 4), len(r.Code))]; !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	const few = 3
	var near []string
	for slips := 1; slips <= 2 && len(near) == 0; slips++ {
		for _, word := range words {
			if len(near) < few && within(slips, word, typed) {
				near = append(near, word)
			}
		}
	}
	hint := "\"coesummary rules\" lists them"
	if len(near) > 0 {
		hint = "Did you mean " + strings.Join(near, " or ") + "? " + hint
	}
	return hint
}

// within reports whether one word becomes another by so many slips: a letter
// changed, put in or left out, or two neighbours that changed places.
func within(slips int, a, b string) bool {
	switch {
	case a == b:
		return true
	case a == "" || b == "":
		return len(a)+len(b) <= slips
	case a[0] == b[0]:
		return within(slips, a[1:], b[1:])
	case slips == 0:
		return false
	case len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && within(slips-1, a[2:], b[2:]):
		return true
	}
	return within(slips-1, a[1:], b[1:]) || within(slips-1, a[1:], b) || within(slips-1, a, b[1:])
}
