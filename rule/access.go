package rule

import "github.com/coesummary/coesummary/finding"

// accessRules are the rules of TEXT from TEXT0901 on: what a screen reader can
// not read. What CDE posts has to meet the Web Content Accessibility Guidelines
// (WCAG) at level AA.
var accessRules = []Rule{
	{
		Code:      "TEXT0901",
		Severity:  finding.Warning,
		Title:     "The words of a link say where it leads.",
		Why:       "Many who use a screen reader hear the links of a page one after another, without the text around them. An address is read letter by letter.",
		Help:      "Put the name of the page in the square brackets: [the office's calendar](https://…).",
		Authority: "WCAG 2.1, 2.4.4",
		Example: Example{
			Fails:  "The calendar of workshops is [here](https://coe.example/calendar).",
			Passes: "See the [calendar of workshops](https://coe.example/calendar).",
		},
	},
	{
		Code:      "TEXT0902",
		Severity:  finding.Warning,
		Title:     "The address of a web page is behind words.",
		Why:       "An address that is typed out is no link in the document. A screen reader reads it letter by letter.",
		Help:      "Write the name of the page in square brackets and the address in round ones behind it: [the office's calendar](https://…).",
		Authority: "WCAG 2.1, 2.4.4",
		Example: Example{
			Fails:  "The calendar of workshops is at https://coe.example/calendar.",
			Passes: "See the [calendar of workshops](https://coe.example/calendar).",
		},
	},
	{
		Code:      "TEXT0903",
		Severity:  finding.Warning,
		Title:     "Headings skip no level on the way down.",
		Why:       "The levels say what belongs below what. Where one is skipped, somebody who only hears the text looks for the heading between.",
		Help:      "Give the heading one # more than the heading above it, and no more.",
		Authority: "WCAG 2.1, 1.3.1",
		Example: Example{
			Fails:  "# Small districts\n\nThey share a data team.\n\n### Visits\n\nEach school is visited in the fall.",
			Passes: "# Small districts\n\nThey share a data team.\n\n## Visits\n\nEach school is visited in the fall.",
		},
	},
	{
		Code:      "TEXT0904",
		Severity:  finding.Warning,
		Title:     "Each column of a table has a name.",
		Why:       "A screen reader says the name of the column before each cell. Without it nobody knows what the cell says something about.",
		Help:      "Write what the column holds in the table's first row.",
		Authority: "WCAG 2.1, 1.3.1",
		Example: Example{
			Fails:  "| Work | |\n| --- | --- |\n| Visits | October |",
			Passes: "| Work | Month |\n| --- | --- |\n| Visits | October |",
		},
	},
	{
		Code:      "TEXT0905",
		Severity:  finding.Warning,
		Title:     "A cell says yes or no in words.",
		Why:       "A single letter or a tick has no meaning of its own, and many screen readers say nothing at all at a dash.",
		Help:      "Write Yes and No, or what the cell means: the month, the amount, Not planned.",
		Authority: "WCAG 2.1, 1.1.1",
		Example: Example{
			Fails:  "| Work | Fall | Spring |\n| --- | --- | --- |\n| Visits | Y | - |",
			Passes: "| Work | Fall | Spring |\n| --- | --- | --- |\n| Visits | Yes | No |",
		},
	},
	{
		Code:      "TEXT0906",
		Severity:  finding.Warning,
		Title:     "A color is not the only sign.",
		Why:       "Texts have no colors here, so what was marked by one can't be told any more. Where it can be seen, not everybody sees it.",
		Help:      "Say in words what is meant: the steps that are new, the steps marked New.",
		Authority: "WCAG 2.1, 1.4.1",
		Example: Example{
			Fails:  "The steps highlighted in yellow are new.",
			Passes: "The second and the fourth step are new.",
		},
	},
	{
		Code:     "TEXT0907",
		Severity: finding.Warning,
		Title:    "A text is not all in capitals.",
		Why:      "Capitals are slow to read, acronyms can't be told from words in them, and some screen readers spell them out.",
		Help:     "Write the text in small letters. If it is to stand out, put two stars on both sides.",
		Example: Example{
			Fails:  "ALL DISTRICTS ARE INVITED TO THE WORKSHOPS.",
			Passes: "**All districts are invited to the workshops.**",
		},
	},
	{
		Code:      "TEXT0908",
		Severity:  finding.Warning,
		Title:     "A star that is meant as a star is one.",
		Why:       "Two stars that touch words may be taken for a pair: the words between become italic and the stars are gone.",
		Help:      "Write a backslash before each star that is to be seen: \\*.",
		Authority: markdownDialect,
		Example: Example{
			Fails:  "*See the note below. The office pays for coaching* and for books.",
			Passes: "\\*See the note below. The office pays for coaching\\* and for books.",
		},
	},
}
