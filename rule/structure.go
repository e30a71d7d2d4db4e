package rule

import "github.com/coesummary/coesummary/finding"

// structureAuthority is the standard for what CDE posts: what a reader sees from
// the form of a text, a program must be able to tell.
const structureAuthority = "WCAG 2.1, 1.3.1"

// structureRules are the rules of TEXT from TEXT0301 on: lists, their numbers and headings.
var structureRules = []Rule{
	{
		Code:     "TEXT0301",
		Severity: finding.Warning,
		Title:    "What ends in a colon leads in to something.",
		Why:      "A reader who is told that a list follows and finds none thinks that a piece of the text was lost.",
		Help:     "Put the list below these words, or write them as a whole sentence that doesn't announce a list.",
		Example: Example{
			Fails:  "The office helps new directors in the following ways:\n\nThis work goes on all year in each of the districts of the county.",
			Passes: "The office helps new directors in the following ways:\n\n- a mentor for the first year\n- a workshop each month\n\nThis work goes on all year in each of the districts of the county.",
		},
	},
	{
		Code:     "TEXT0302",
		Severity: finding.Warning,
		Title:    "The words that lead in to a list end in a colon.",
		Why:      "With a period or without any mark a reader can't tell that the list belongs to the sentence.",
		Help:     "End the words with a colon. If the list does not belong to them, put a sentence between the two that leads in to it.",
		Example: Example{
			Fails:  "The office will help small districts in three ways.\n\n- a shared calendar\n- a shared data team\n- visits to each school",
			Passes: "The office will help small districts in three ways:\n\n- a shared calendar\n- a shared data team\n- visits to each school",
		},
	},
	{
		Code:      "TEXT0303",
		Severity:  finding.Warning,
		Title:     "A list that belongs to an item stands inside that item.",
		Why:       "Where it stands at the item's own level nobody can tell where it ends, and the item seems to say nothing.",
		Help:      "Indent the items that belong to this one by four spaces.",
		Authority: structureAuthority,
		Example: Example{
			Fails:  "The office will:\n\n- Train coaches on these subjects:\n- reading\n- attendance\n- Visit each school in the fall",
			Passes: "The office will:\n\n- Train coaches on these subjects:\n    - reading\n    - attendance\n- Visit each school in the fall",
		},
	},
	{
		Code:     "TEXT0304",
		Severity: finding.Warning,
		Title:    "A list has more than one item.",
		Why:      "A single item with a mark looks as if the others were lost, and a screen reader announces a list of one.",
		Help:     "Write the item as a sentence, or add the items that are missing.",
		Example: Example{
			Fails:  "The office will do the following:\n\n- Visit each school in the fall",
			Passes: "The office will do the following:\n\n- Visit each school in the fall\n- Report to the district in May",
		},
	},
	{
		Code:     "TEXT0305",
		Severity: finding.Warning,
		Title:    "The numbers of a list follow each other.",
		Why:      "The document keeps each number as it was typed. Where one is missing or comes twice, readers look for what was lost, and nobody can point at an item by its number.",
		Help:     "Put the numbers in order. If the line is no item (a name with an initial, a year), write a backslash before the period: A\\. Example.",
		Example: Example{
			Fails:  "The work has three steps:\n\n1. Read the data\n2. Find the cause\n4. Choose a change",
			Passes: "The work has three steps:\n\n1. Read the data\n2. Find the cause\n3. Choose a change",
		},
	},
	{
		Code:      "TEXT0306",
		Severity:  finding.Warning,
		Title:     "The items of a list have the same kind of mark.",
		Why:       "Where the mark changes, one list ends and another begins: the last step of a numbered list becomes a bullet of its own.",
		Help:      "Give each item the mark that the others have, or indent by four spaces those that belong to the item above.",
		Authority: structureAuthority,
		Example: Example{
			Fails:  "The work has three steps:\n\n1. Read the data\n2. Find the cause\n- Choose a change",
			Passes: "The work has three steps:\n\n1. Read the data\n2. Find the cause\n3. Choose a change",
		},
	},
	{
		Code:      "TEXT0307",
		Severity:  finding.Warning,
		Title:     "The marks of a list are marks and not characters of the text.",
		Why:       "A mark that was typed looks like a list on paper, but a screen reader doesn't announce a list. What CDE posts has real lists.",
		Help:      "Put each item on a line of its own that begins with a hyphen and a space, or with a number, a period and a space. Take other marks away.",
		Authority: markdownDialect + "; " + structureAuthority,
		Example: Example{
			Fails:  "The team will 1) read the data with the principal, 2) find the cause, and 3) choose a change.",
			Passes: "The team will:\n\n1. read the data with the principal\n2. find the cause\n3. choose a change",
		},
	},
	{
		Code:     "TEXT0308",
		Severity: finding.Warning,
		Title:    "An item or a paragraph stands once.",
		Why:      "What stands twice was most likely pasted twice, and perhaps over something else.",
		Help:     "Take one of the two away, or say in each what is different.",
		Example: Example{
			Fails:  "The office will:\n\n- Visit each school in the fall\n- Train new coaches\n- Visit each school in the fall.",
			Passes: "The office will:\n\n- Visit each school in the fall\n- Train new coaches\n- Visit each school in the spring",
		},
	},
	{
		Code:     "TEXT0309",
		Severity: finding.Warning,
		Title:    "An item has words.",
		Why:      "An item without words is printed as a mark that stands alone.",
		Help:     "Write the item, or take its mark away.",
		Example: Example{
			Fails:  "The office will:\n\n- Visit each school in the fall\n-\n- Train new coaches",
			Passes: "The office will:\n\n- Visit each school in the fall\n- Train new coaches",
		},
	},
	{
		Code:      "TEXT0310",
		Severity:  finding.Warning,
		Title:     "A heading is marked as a heading.",
		Why:       "Bold words or a line of its own look like a heading, but a screen reader can't jump to them, and they are not told apart from text. What CDE posts has real headings.",
		Help:      "Put ## and a space before the words, or write them as part of a sentence.",
		Authority: structureAuthority,
		Example: Example{
			Fails:  "Work with Small Districts\n\nThe office visits each small district twice a year and shares a data team with it.",
			Passes: "## Work with Small Districts\n\nThe office visits each small district twice a year and shares a data team with it.",
		},
	},
	{
		Code:     "TEXT0311",
		Severity: finding.Warning,
		Title:    "A heading has words and a text below it.",
		Why:      "A heading with nothing below leads readers to a place where there is nothing, or shows that a text was lost.",
		Help:     "Write the text, or take the heading away.",
		Example: Example{
			Fails:  "## Small districts\n\n## Large districts\n\nThe office visits each large district once a year.",
			Passes: "## Large districts\n\nThe office visits each large district once a year.",
		},
	},
	{
		Code:     "TEXT0312",
		Severity: finding.Warning,
		Title:    "A number that the text points at is there.",
		Why:      "Such words come with a sentence that was copied, for example from the law, whose numbers are not those of this text.",
		Help:     "Name the items themselves, or give them the numbers that the sentence uses.",
		Example: Example{
			Fails:  "The office will read the data and find causes.\n\nIt reports on the work of bullets (1) and (2) in May.",
			Passes: "1. The office will read the data.\n2. It will find causes.\n\nIt reports on the work of items (1) and (2) in May.",
		},
	},
	{
		Code:     "TEXT0313",
		Severity: finding.Warning,
		Title:    "What the text points at is there.",
		Why:      "A text can't bring a picture or an attachment with it, and a table must stand in the same text.",
		Help:     "Say in words what it shows, or link to a page that has it.",
		Example: Example{
			Fails:  "The chart below shows how the work goes on from month to month.",
			Passes: "The work goes on from month to month: data in the fall, visits in the winter, a report in May.",
		},
	},
}
