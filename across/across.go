// Package across holds the summaries of several counties against one another.
// Each may be sound alone and still be wrong beside the others: two offices
// with one abbreviation, paragraphs of one county in the text of another, a
// file under another county's name, costs that are somebody else's.
//
// What it says is for people to judge, so every finding is a warning. Two
// counties may write the same sentence with good reason: both repeat the law,
// both began with the same sample, or both belong to one network. Hence the
// limits in copies.go, which were set by reading what they report of real
// texts.
//
// The counties are known by what the summaries say. A summary that doesn't say
// clearly whose it is takes no part, and two of the same county are never held
// against each other; package compile reports both.
//
// It runs within every compilation. So no Markdown is parsed: the texts are cut
// into paragraphs and reduced to numbers in one pass, and only what is reported
// is looked at more closely.
package across

import (
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/intake"
)

// Run returns what is found in several summaries together, with files and
// places, in the order of finding.Sort. A county's finding stands in its own
// file and names the others. Of a single summary only the name of its file can
// be judged.
func Run(results []intake.Result) []finding.Finding {
	all := submissions(results)
	var out []finding.Finding
	for _, rule := range []func([]*submission) []finding.Finding{abbreviations, copies, fileNames, costs} {
		out = append(out, rule(all)...)
	}
	finding.Sort(out)
	return out
}
