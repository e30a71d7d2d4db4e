package rule

import "github.com/coesummary/coesummary/finding"

// leftOverRules are the rules of TEXT from TEXT0201 on: what was left over from
// a template, from the pages of another document or from another year.
var leftOverRules = []Rule{
	{
		Code:     "TEXT0201",
		Severity: finding.Fatal,
		Title:    "No prompt of a template is left in a text.",
		Why:      "A template tells the author what to write, in brackets or in an empty field. In a final document the words themselves have to stand there.",
		Help:     "Put the words in its place that it asks for, or take it out.",
		Example: Example{
			Fails:  "The [County Name] office meets with districts (insert dates).",
			Passes: "The Glenn County office meets with districts each month, and inserts new dates in its calendar.",
		},
	},
	{
		Code:     "TEXT0202",
		Severity: finding.Fatal,
		Title:    "No blank is left to fill in.",
		Why:      "Underscores, XX and 20XX keep the place of a name, a number or a year that nobody wrote.",
		Help:     "Fill in what is missing, or take the blank out.",
		Example: Example{
			Fails:  "Workshops are held on XX/XX/20XX in ____ schools.",
			Passes: "Workshops are held on May 5, 2026 in twelve schools.",
		},
	},
	{
		Code:     "TEXT0203",
		Severity: finding.Warning,
		Title:    "Nothing is left to be determined.",
		Why:      "\"TBD\" tells the reader that the author still had to decide.",
		Help:     "Write what was decided, or say by when and by whom it will be.",
		Example: Example{
			Fails:  "The regional network meets in October (TBD).",
			Passes: "The regional network meets in October; its members choose the day in August.",
		},
	},
	{
		Code:     "TEXT0204",
		Severity: finding.Warning,
		Title:    "No mark of another document's pages is left in a text.",
		Why:      "\"(continued)\" and page numbers belonged to the pages that the text was copied from. Here they stand in the middle.",
		Help:     "Take the mark out. If a heading was repeated only for it, take the heading out too.",
		Example: Example{
			Fails:  "The office supports districts (continued):\n\n- Workshops each month\n- Visits to schools",
			Passes: "The office supports districts:\n\n- Workshops that were continued from last year\n- Visits to schools",
		},
	},
	{
		Code:     "TEXT0205",
		Severity: finding.Warning,
		Title:    "A text is not marked as a draft.",
		Why:      "The mark was meant for readers of an earlier version. Drafts made by this program are marked by it.",
		Help:     "Take the mark out when the text is final.",
		Example: Example{
			Fails:  "DRAFT\n\nThe office meets with districts each month.",
			Passes: "The office reads each draft of a plan in May.",
		},
	},
	{
		Code:     "TEXT0206",
		Severity: finding.Warning,
		Title:    "A title names the summary's own fiscal year.",
		Why:      "The title of another year's summary remains where the text was carried over.",
		Help:     "Correct the year, or take the title out: the document prints its own.",
		Example: Example{
			Fails:  "## 2019-20 Annual Summary Report\n\nThe office meets with districts.",
			Passes: "## Progress since the 2019-20 Annual Summary\n\nThe office meets with districts.",
		},
	},
	{
		Code:     "TEXT0207",
		Severity: finding.Warning,
		Title:    "The template's headings are not pasted as text.",
		Why:      "The document prints its own headings. One of the template's among the paragraphs heads nothing, and comes from a table that was pasted as text.",
		Help:     "Take it out, and put what stood below it in the field that it belongs to.",
		Example: Example{
			Fails:  "Source of Funding\n\nThe general fund.",
			Passes: "The source of funding is the general fund.",
		},
	},
	{
		Code:     "TEXT0208",
		Severity: finding.Warning,
		Title:    "An action has a number only where its goal is named.",
		Why:      "\"Action 1:\" refers to a table of goals. Without the goal, its number tells the reader nothing.",
		Help:     "Take the label out, or name the goal that the action belongs to.",
		Example: Example{
			Fails:  "The office will:\n\n- Action 1: Coach new principals\n- Action 2: Hold workshops",
			Passes: "The office will:\n\n- Coach new principals\n- Hold workshops",
		},
	},
}
