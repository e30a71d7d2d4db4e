package importer

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
)

// ForWord says a finding about a summary to somebody who has it before them in
// Word, where there are no quotation marks around texts and no keys: the
// messages and the advice about the shape of a summary are for those who type
// JSON. Code, severity and place stay what they are.
func ForWord(f finding.Finding) finding.Finding {
	help, ok := helpInWord[f.Code]
	if !ok {
		return f
	}
	f.Help = help
	if strings.HasPrefix(f.Code, "SCHM") {
		f.Message = notJSON.Replace(f.Message)
	}
	return f
}

// notJSON replaces what messages say about the way JSON is written.
var notJSON = strings.NewReplacer(
	"true or false, without quotation marks", "Yes or No",
	"a number without quotation marks", "a number",
	"a whole number without quotation marks", "a whole number",
	"but here is the text ", "but here is ",
	`, written as year, month and day, such as "2026-06-23"`, `, such as "June 23, 2026"`,
)

// helpInWord is what to do in Word, by the code of the rule.
var helpInWord = map[string]string{
	"SCHM0001": "Fill this in, in Word. In a packet that has no place for it, start from a form: coesummary new --help tells how.",
	"SCHM0003": "Write nothing else into this field: an amount as $1,250.50, other numbers in digits.",
	"SCHM0004": "Use one of the choices that the form and its drop-down lists offer, in their words.",
	"SCHM0005": "Write it in the form that is shown.",
	"SCHM0006": "Write the text, or take the empty place out.",
	"SCHM0007": "Fill in at least one, or take the row out.",
	"SCHM0009": "Look for a typing error in the number.",
	"SCHM0010": "Write whole numbers as 5 and amounts as $596,125 or $1,250.50.",
	"TEXT0307": "Make it a list: begin a new line for each item, and use the buttons for bullets or numbers in Word. Take other marks away.",
}
