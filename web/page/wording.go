package page

import (
	"regexp"
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// InForm says a finding to somebody who has the summary in a form, with buttons
// above its texts: the messages and the advice of some rules are for those who
// type JSON and Markdown, or commands. A quote is left out where the message says
// the words itself. Code, severity and place stay what they are.
func InForm(f finding.Finding) finding.Finding {
	if help, ok := helpInForm[f.Code]; ok {
		f.Help = help
	}
	if strings.Contains(f.Message, `"`) || strings.Contains(f.Message, f.Quote) {
		f.Quote = ""
	}
	if strings.HasPrefix(f.Code, "SCHM") {
		f.Message = notJSON.Replace(f.Message)
		if what, ok := strings.CutSuffix(f.Message, " must not be empty."); ok {
			f.Message = what + " is missing." // an empty field is one that nobody has filled in yet
		}
		f.Message = asRows(f.Message)
		f = eitherInForm(amountInForm(dayInForm(f)))
	}
	if strings.HasPrefix(f.Code, "DATE") || strings.HasPrefix(f.Code, "PRT") {
		f.Message = notKeys.Replace(f.Message)
	}
	return f
}

// notKeys takes away the names that fields have in JSON.
var notKeys = strings.NewReplacer(" (lcapAdoptionDate)", "", " (meetingDate)", "", " (districtActions)", "")

// measure is how a row of a goal is called in the schema.
var measure = regexp.MustCompile(`\bmeasure (\d+) of goal\b`)

// asRows calls the measures of a goal what a page calls them, in what a message
// says before it quotes anything.
func asRows(message string) string {
	head, quoted, found := strings.Cut(message, `"`)
	head = measure.ReplaceAllString(head, "row $1 of goal")
	head = strings.Replace(head, "The measures of goal", "The table “Metrics and actions” of goal", 1)
	if found {
		return head + `"` + quoted
	}
	return head
}

// eitherInForm says of a part that can be a text, a list or both that it is
// neither yet.
func eitherInForm(f finding.Finding) finding.Finding {
	switch {
	case f.Code != "SCHM0008":
	case f.Pointer == "/collaboration":
		f.Message, f.Help = "Part (A) has no text and no activity yet.", "Write the text, add an activity, or do both."
	case f.Pointer == "/technicalAssistance":
		f.Message, f.Help = "Part (B) has no text and no action yet.", "Write the text, add an action, or do both. If CDE identified no district, choose “No district is”, and say so in the text."
	}
	return f
}

// notJSON replaces what messages say about the way JSON is written.
var notJSON = strings.NewReplacer(
	"true or false, without quotation marks", "Yes or No",
	"a number without quotation marks", "a number",
	"a whole number without quotation marks", "a whole number",
	"text in quotation marks", "text",
	"a list in [ ]", "a list",
	"a group in { }", "a group of fields",
	"nothing (null)", "nothing",
	"but here is the text ", "but here is ",
	" is not a key of ", " is no field of ",
	" an empty list, and it can't be left out", " empty",
	" an empty list", " empty",
	`, written as year, month and day, such as "2026-06-23"`, `, such as "June 23, 2026"`,
)

// helpInForm is what to do in a form, by the code of the rule.
var helpInForm = map[string]string{
	"FILE0001": "Go back to an earlier version of the file, or start a new summary.",
	"FILE0003": "Bring in the summary’s .json or .docx file, or start a new summary.",
	"SCHM0001": "Fill this in.",
	"SCHM0002": "Copy what you need of it into a field, and take it out.",
	"SCHM0003": "Write only what the field asks for: an amount as $1,250.50, other numbers in digits.",
	"SCHM0004": "Choose one of the answers that the field offers.",
	"SCHM0005": "Write it in the form that is shown.",
	"SCHM0006": "Fill this in.",
	"SCHM0007": "Add at least one.",
	"SCHM0010": "Write whole numbers as 5, and amounts as $596,125 or $1,250.50.",
	"SCHM0011": "Take all of them out, and choose again.",
	"TEXT0001": "Write the text, or clear the field if there is nothing to say.",
	"TEXT0002": "Write the text, or clear the field if there is nothing to say.",
	"TEXT0101": "Give each row as many cells as the first row. A table can’t stand inside a list.",
	"TEXT0102": "Make the words a link with the link button, and write the address with https:// or mailto: in front.",
	"TEXT0105": "Make it a list with the button for bullets, and take the typed bullets away.",
	"TEXT0303": "Move the items that belong to this one in by a level (Tab).",
	"TEXT0305": "Put the numbers in order. If the line is no item (a name with an initial, a year), take it out of the list.",
	"TEXT0306": "Give each item the mark that the others have, or move those that belong to the item above in by a level (Tab).",
	"TEXT0307": "Make it a list: begin a new line for each item, and use the buttons for bullets or numbers. Take the typed marks away.",
	"TEXT0310": "Make it a heading with the button for headings, or write it as part of a sentence.",
	"TEXT0901": "Choose the link, and give it words that name the page, such as “the office’s calendar”.",
	"TEXT0902": "Write the name of the page, such as “the office’s calendar”, and make it a link with the link button.",
	"TEXT0903": "Choose the heading level that comes next below the heading above it.",
	"TEXT0907": "Write the text in small letters. If it is to stand out, make it bold.",
	"TEXT0908": "If stars were meant, take the italics away and type the stars: here they stay as you type them.",
	"CNTY0001": "Choose the county from the list.",
	"CNTY0002": "Choose the county from the list.",
	"DATE0001": "Write the day of that one meeting in both fields. If the two really were on different days, the summary has to be presented again.",
	"GOAL0002": "Write under “Metrics” of the goal how its progress is measured.",
	"GOAL0003": "Write under “Actions” of the goal what the office will do.",
	"GOAL0004": "Give each goal a short name of its own, such as 1, 2 and 3.",
	"COST0001": "Write the cost, or say in the note on the cost why there is none: for example, that the work is part of duties that are paid for elsewhere.",
	"PRTA0002": "Say in the text how you work with CCEE, or choose it under “Working with” in an activity.",
	"PRTA0003": "Say in the text how you work with CDE, or choose it under “Working with” in an activity.",
	"PRTA0004": "Say in the text how you work with other county superintendents or their offices, or choose them under “Working with” in an activity.",
	"PRTB0001": "Write the text, or list the actions with their sources of funding. If CDE identified no district, say so in the text and choose “No district is” above it.",
	"PRTB0003": "Change the answer “No district is”, or correct the pathways of the districts in the list.",
	"PRTB0004": "Change the answer “No district is”, or move the actions to the goal that they belong to and give each district its pathway.",
	"PRTB0005": "Write the source or sources under “Sources of funding” of the action.",
	"PRTB0006": "Say in the text where the money comes from, or list the sources on the page “Expenditures”.",
	"PRTB0007": "Write it under “What districts do”.",
	"PRTB0008": "Begin part (B) with a sentence that says so, such as “will provide technical assistance to school districts identified under EC 52071(c)”, and describe that assistance. If CDE identified no district, say so and choose “No district is”. If the text stands in part (A), move it to the page “Technical assistance”.",
	"COMP0001": "Ask the county office for its summary and bring it in, or compile what was received.",
	"COMP0002": "Ask the county office which file is right, and choose it on the county’s page.",
	"COMP0003": "Ask the county office for its summary for this fiscal year. If the document is for another year, choose that year.",
	"COMP0004": "Open the summary, and choose its county.",
	"COMP0005": "Correct what the other findings for this place say.",
	"WORD0010": "To take one county’s text out of it, bring it in on the page “County summaries”.",
}
