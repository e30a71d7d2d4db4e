package prose

import "github.com/coesummary/coesummary/finding"

// structureRules look for the form of lists and headings.
var structureRules = []func(*subject) []finding.Finding{
	eachOutline(
		leadInToNothing, leadInWithoutColon,
		listsOfOne, changedMarks, brokenNumbers, emptyItems,
		markBehindMark, marksAtLineStarts, marksInRunningText,
		repeatedItems, repeatedParagraphs,
		pseudoHeadings, headingsWithoutText,
		numbersNobodyHas, thingsNotThere,
	),
	repeatedEntries,
}
