// Package prose holds the rules about the wording of a summary: what was left
// over from a template, a county that is not the author's own, lists and
// headings that lost their form, acronyms nobody spelled out, names that are no
// longer, slips of the keyboard, and what a screen reader can't read.
//
// The rules know no grammar and guess nothing. Each looks for something that
// can be told from the letters alone, and is on by default only where nine of
// ten of its findings in real summaries are mistakes; the tests measure it. A
// rule reads, and never changes a word: what it says is for the author.
//
// A rule is one function in the file of its family and one entry of its code in
// the table of package rule. It reads lines (markdown.Line), which are the
// words as a reader sees them, and points at the piece that it means.
package prose

import (
	"slices"

	"github.com/coesummary/coesummary/check"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/summary"
)

// blocking are the rules that can stop a final document: their findings are
// fatal.
var blocking = slices.Concat(partBBlocking, wrongCountyBlocking, leftOverBlocking)

// advisory are the rules whose findings are warnings.
var advisory = slices.Concat(
	wrongCountyRules,
	leftOverRules,
	structureRules,
	acronymRules,
	nameRules,
	lawRules,
	typingRules,
	timingRules,
	accessRules,
)

// Run applies the rules that are on by default and returns what they find, rule
// by rule. The findings have pointers, and quotes where they are about a piece
// of a text; lines and columns are for intake, which has the bytes. A nil
// summary has no findings.
func Run(s *summary.Summary) []finding.Finding { return RunTexts(s, check.Texts(s), Usual) }

// RunAll applies every rule, those that are not on by default too.
func RunAll(s *summary.Summary) []finding.Finding { return RunTexts(s, check.Texts(s), All) }

// RunBlocking applies only the rules whose findings are fatal. It is for a
// caller that asks whether a document may be built.
func RunBlocking(s *summary.Summary) []finding.Finding { return RunTexts(s, check.Texts(s), Blocking) }

// Rules says which rules are applied.
type Rules int

// The choices of rules: those that are on by default, those whose findings are
// fatal, and all.
const (
	Usual Rules = iota
	Blocking
	All
)

// RunTexts applies rules for a caller who has gathered the texts of the summary
// (check.Texts).
func RunTexts(s *summary.Summary, texts []check.Text, rules Rules) []finding.Finding {
	if s == nil {
		return nil
	}
	read := newSubject(s, texts)
	sets := [][]func(*subject) []finding.Finding{blocking, advisory}
	if rules == Blocking {
		sets = sets[:1]
	}
	var out []finding.Finding
	for _, set := range sets {
		for _, apply := range set {
			for _, f := range apply(read) {
				if r, ok := rule.ByCode(f.Code); rules == All || !ok || !r.Optional {
					out = append(out, f)
				}
			}
		}
	}
	return withoutEchoes(out)
}

// echoes are the rules that would say again of the same words what another has
// said more exactly.
var echoes = map[string]string{"TEXT0301": "TEXT0204", "TEXT0310": "TEXT0207", "TEXT0504": "CNTY0104"}

// withoutEchoes leaves out findings that another rule has made already, so that
// one mistake gives one finding.
func withoutEchoes(found []finding.Finding) []finding.Finding {
	said := map[string][]finding.Finding{} // by the rules that others echo
	for _, code := range echoes {
		said[code] = nil
	}
	for _, f := range found {
		if _, ok := said[f.Code]; ok {
			said[f.Code] = append(said[f.Code], f)
		}
	}
	echo := func(f finding.Finding) bool {
		return slices.ContainsFunc(said[echoes[f.Code]], func(g finding.Finding) bool {
			return g.Pointer == f.Pointer && g.Start < f.Start+len(f.Quote) && f.Start < g.Start+len(g.Quote)
		})
	}
	var out []finding.Finding
	for _, f := range found {
		if !echo(f) {
			out = append(out, f)
		}
	}
	return out
}
