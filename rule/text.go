package rule

import "github.com/coesummary/coesummary/finding"

// markdownDialect is the authority for what a narrative may hold, which is this
// project's own.
const markdownDialect = "docs/markdown.md"

// textRules are the family TEXT: the texts themselves and, from TEXT0101 on,
// whether their Markdown can be taken as it looks. Whatever it is, the text is
// kept in full.
var textRules = []Rule{
	{
		Code:     "TEXT0001",
		Severity: finding.Warning,
		Title:    "A text that is there has words.",
		Why:      "A text of dashes or dots alone would be printed as a line that says nothing.",
		Help:     "Write the text, or leave it out if there is nothing to say.",
		Example: Example{
			Fails:  `"body": "…"`,
			Passes: `"body": "A network of preschools meets at the office."`,
		},
	},
	{
		Code:     "TEXT0002",
		Severity: finding.Warning,
		Title:    "A text is more than N/A, None or TBD.",
		Why:      "Such a word was usually put in to get past an empty field. In print a reader can't tell whether it means that there is nothing or that somebody has still to write it.",
		Help:     "Write the text, or leave it out if there is nothing to say.",
		Example: Example{
			Fails:  `"body": "N/A"`,
			Passes: `"body": "A network of preschools meets at the office."`,
		},
	},
	{
		Code:      "TEXT0101",
		Severity:  finding.Warning,
		Title:     "A table has the same number of cells in each row.",
		Why:       "Without it nobody can say which cell belongs under which heading.",
		Help:      "Give each row as many cells as the first row, with a line of dashes below the first. A table can't stand inside a list.",
		Authority: markdownDialect,
		Example: Example{
			Fails: `| Month | Place |
| --- | --- |
| May |`,
			Passes: `| Month | Place |
| --- | --- |
| May | At the office |`,
		},
	},
	{
		Code:      "TEXT0102",
		Severity:  finding.Warning,
		Title:     "A link leads to a web page or an email address.",
		Why:       "Only http, https and mailto are safe to follow from a public document. Anything else is shown as the text that it is, with its brackets and its address.",
		Help:      "Write the address with https:// or mailto: in front, or take the brackets away.",
		Authority: markdownDialect,
		Example: Example{
			Fails:  "The dates are in the [calendar of workshops](www.example.org).",
			Passes: "The dates are in the [calendar of workshops](https://www.example.org).",
		},
	},
	{
		Code:      "TEXT0103",
		Severity:  finding.Warning,
		Title:     "There is no image in a text.",
		Why:       "A text can't bring an image with it, so its address would be shown in its place. What CDE posts also needs a description in words for each image.",
		Help:      "Say in words what the image shows, or link to a page that has it.",
		Authority: markdownDialect + "; WCAG 2.1",
		Example: Example{
			Fails:  "![The months of the work](months.png)",
			Passes: "The work begins in August and ends in May.",
		},
	},
	{
		Code:      "TEXT0104",
		Severity:  finding.Warning,
		Title:     "A list is not nested too deep.",
		Why:       "Beyond that depth a list's marker stays a character of the text.",
		Help:      "Bring the deepest items up a few levels.",
		Authority: markdownDialect,
	},
	{
		Code:      "TEXT0105",
		Severity:  finding.Warning,
		Title:     "A list is marked as a list.",
		Why:       "A line that begins with a pasted bullet looks like an item, but a screen reader doesn't announce a list. What CDE posts has real lists.",
		Help:      "Put a hyphen and a space where the bullet is, for each item on a line of its own.",
		Authority: markdownDialect + "; WCAG 2.1",
		Example: Example{
			Fails: `The office offers:

• visits to schools
• a network of preschools`,
			Passes: `The office offers:

- visits to schools
- a network of preschools`,
		},
	},
	{
		Code:      "TEXT0106",
		Severity:  finding.Warning,
		Title:     "The program can read the text's Markdown.",
		Why:       "This shows a fault in coesummary itself and not in the text, which is shown exactly as it was typed.",
		Help:      "Please report it to those who gave you coesummary, with this message.",
		Authority: markdownDialect,
	},
}
