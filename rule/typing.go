package rule

import "github.com/coesummary/coesummary/finding"

// typingRules are the rules of TEXT from TEXT0701 on: slips of the keyboard and
// spelling. None of them needs to know what a text means.
var typingRules = []Rule{
	{
		Code:     "TEXT0701",
		Severity: finding.Warning,
		Title:    "No word stands twice in a row by mistake.",
		Why:      "Words are doubled when a sentence is mended or copied, and a reader skips them where a screen reader reads both.",
		Help:     "Take one of the two away, unless both are meant.",
		Example: Example{
			Fails:  "The office meets with the the districts each month.",
			Passes: "The office meets with the districts each month. It found that that month suits all.",
		},
	},
	{
		Code:     "TEXT0702",
		Severity: finding.Warning,
		Title:    "One space stands between two words.",
		Why:      "Spaces are printed as they are, so a gap shows in the document. Two spaces after the end of a sentence are no mistake.",
		Help:     "Take the spare spaces away. Where columns were made with spaces, make a table.",
		Example: Example{
			Fails:  "The teams look at   local data together.",
			Passes: "The teams look at local data together.  They meet each month.",
		},
	},
	{
		Code:     "TEXT0703",
		Severity: finding.Warning,
		Title:    "A name, a title or another short text has no space at its ends.",
		Why:      "Such a text is shown exactly as it is, and a name with a space behind it is another name to a program that compares the two.",
		Help:     "Take the space away.",
		Example:  Example{Fails: `"name": "Example Unified "`, Passes: `"name": "Example Unified"`},
	},
	{
		Code:     "TEXT0704",
		Severity: finding.Warning,
		Title:    "A space follows a comma, a period and a closing parenthesis, and stands before an opening one.",
		Why:      "Words without it run together in print, and a screen reader may read them as one.",
		Help:     "Put the space in. The rule leaves numbers, addresses, citations such as 52071(c) and endings such as area(s) alone.",
		Example: Example{
			Fails:  "The team visits schools,districts and charters.",
			Passes: "The team visits schools, districts and charters in the area(s) that they name, under EC 52071(c).",
		},
	},
	{
		Code:     "TEXT0705",
		Severity: finding.Warning,
		Title:    "No space stands before a comma, a period or another mark that ends something, nor just inside parentheses.",
		Why:      "A line may break at the space, and then begins with the mark.",
		Help:     "Take the space away.",
		Example: Example{
			Fails:  "The team visits schools , districts and charters.",
			Passes: "The team visits schools, districts and charters.",
		},
	},
	{
		Code:     "TEXT0706",
		Severity: finding.Warning,
		Title:    "A dash, a hyphen or a slash has a space on both sides or on neither.",
		Why:      "A space on one side only leaves it open whether a dash or a compound is meant, and is often left over from the end of a line in a PDF.",
		Help:     "Take the space away in a compound, and put the second one in around a dash. A hyphen that waits for its other half, as in “district- and site-level”, is right.",
		Example: Example{
			Fails:  "The office offers a long- term plan.",
			Passes: "The office offers a long-term plan - a first - and district- and site-level reviews.",
		},
	},
	{
		Code:     "TEXT0707",
		Severity: finding.Warning,
		Title:    "No comma, period or colon stands beside another one.",
		Why:      "It is left over where words were taken out. Three dots are an ellipsis, and “etc.,” is right.",
		Help:     "Take the mark away that is not meant.",
		Example: Example{
			Fails:  "The office invites all districts,, and their partners.",
			Passes: "The office invites all districts, charters, etc., and their partners ...",
		},
	},
	{
		Code:     "TEXT0708",
		Severity: finding.Warning,
		Title:    "Each parenthesis or bracket has its other half.",
		Why:      "A reader can't tell where the remark ends or begins.",
		Help:     "Put the missing one in, or take the other one away. A remark within a remark needs a pair of its own. A label such as a) or 1) needs none.",
		Example: Example{
			Fails:  "The team (a lead and two coaches visits each school.",
			Passes: "The team (a lead (part time) and two coaches) visits each school.",
		},
	},
	{
		Code:     "TEXT0709",
		Severity: finding.Warning,
		Title:    "Each quotation mark has its other half.",
		Why:      "A reader can't tell where the quoted words end or begin.",
		Help:     "Put the missing mark in, or take the other one away.",
		Example: Example{
			Fails:  "Districts in “year one meet each month.",
			Passes: "Districts in “year one” meet each month.",
		},
	},
	{
		Code:     "TEXT0710",
		Severity: finding.Warning,
		Title:    "Words are parted where they should be, and nowhere else.",
		Why:      "A space that was lost or put into a word makes words that no search finds and that a screen reader can't say.",
		Help:     "Write the words as the message says, if that is what they are meant to be.",
		Example: Example{
			Fails:  "Coaches visit schools and or districts.",
			Passes: "Coaches visit schools and/or districts.",
		},
	},
	{
		Code:     "TEXT0711",
		Severity: finding.Warning,
		Title:    "Each letter and digit is the one that it looks like.",
		Why:      "A small l for a capital I, a letter O for a zero or a Cyrillic letter in a Latin word looks right in print, but no search finds the word and a screen reader says it wrong.",
		Help:     "Type the word again.",
		Example: Example{
			Fails:  "Leads of C&l meet in 2O26.",
			Passes: "Leads of C&I meet in 2026.",
		},
	},
	{
		Code:     "TEXT0712",
		Severity: finding.Warning,
		Title:    "Each character can be seen, and is the same in every font.",
		Why:      "Soft hyphens, spaces without width and signs of symbol fonts come along when text is copied from a PDF, a web page or Word. They break searches, show as boxes, and are read aloud as nonsense.",
		Help:     "Delete the word with the character, and type it again.",
		Example: Example{
			Fails:  "The county\ufffds plan is on its page.",
			Passes: "The county’s plan is on its page.",
		},
	},
	{
		Code:     "TEXT0713",
		Severity: finding.Warning,
		Title:    "No character was taken for two or three others.",
		Why:      "Signs such as Ã© or â€™ appear where a file was read with another encoding than it was written with.",
		Help:     "Put in the character that was meant. Where there are many, copy the text again from where it came from.",
		Example: Example{
			Fails:  "The districtâ€™s plan",
			Passes: "The district’s plan",
		},
	},
	{
		Code:     "TEXT0714",
		Severity: finding.Warning,
		Title:    "A no-break space stands only where a line must not break.",
		Why:      "Between ordinary words it was pasted from a web page; the words then hang together at the end of a line, and a search for them fails.",
		Help:     "Type a space in its place. Beside a number or a short word it is right.",
		Example: Example{
			Fails:  "The office supports\u00a0districts.",
			Passes: "The office supports 12\u00a0districts.",
		},
	},
	{
		Code:     "TEXT0715",
		Severity: finding.Warning,
		Title:    "Each word is spelled right.",
		Why:      "The document is public. The program reports only what is very likely a slip: an unknown word is none, as names and terms are unknown too.",
		Help:     "Correct the word. If it is right as it is, leave it; a word in the glossary is not reported.",
		Example: Example{
			Fails:  "The office assists with reseach on attendance.",
			Passes: "The office assists with research on attendance.",
		},
	},
	{
		Code:     "TEXT0716",
		Severity: finding.Warning,
		Title:    "Words are spelled as American English spells them.",
		Why:      "The statewide document has one spelling, and people search it.",
		Help:     "Write the word as the message says, unless it is part of a name.",
		Example: Example{
			Fails:  "The office offers a programme for new teachers.",
			Passes: "The office offers a program for new teachers.",
		},
	},
	{
		Code:     "TEXT0717",
		Severity: finding.Warning,
		Title:    "The number of a bill has a space before it.",
		Why:      "The Legislature writes AB 1840 and SB 98, and people search for them so.",
		Help:     "Put the space in.",
		Example: Example{
			Fails:  "The office helps with AB1840.",
			Passes: "The office helps with AB 1840.",
		},
	},
}
