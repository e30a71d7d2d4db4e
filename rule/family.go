package rule

import (
	"slices"
	"strings"
)

// Family is a group of rules that people look at, choose and leave out
// together. The codes of its rules begin alike.
type Family struct {
	// Prefix is how the codes begin: "FILE", or "TEXT07" where the four
	// letters have several families.
	Prefix string
	// Title names the family, without a full stop.
	Title string
	// About says what its rules look at, in a sentence or two.
	About string
}

// Families returns the families in the order of the table. Every rule is in
// one of them. The slice is the caller's own.
func Families() []Family { return slices.Clone(families) }

// Rules returns the rules of a family in the order of the table.
func (f Family) Rules() []Rule {
	return slices.DeleteFunc(All(), func(r Rule) bool { return !strings.HasPrefix(r.Code, f.Prefix) })
}

var families = []Family{
	{"FILE", "The file", "Whether the bytes are one JSON object that can be read in one way only. Where they are not, nothing else is checked."},
	{"WORD", "Word files", "What happened to a summary that came as a Word file on its way in."},
	{"SCHM", "The form", "Whether every key is known, the needed ones are there, and each value is of its kind. This is what the schema says."},
	{"CNTY00", "The county", "Whose summary it is."},
	{"CNTY01", "Another county's name", "Whether the texts speak of the county that they are from. Plans are copied from a neighbor, and a name stays behind."},
	{"DATE", "The year and the days", "The fiscal year and the days of the county board of education, held against one another. No clock is asked."},
	{"PRTA", "Part (A)", "Support for the continuous improvement of all districts, with the steps to collaborate. Names are found in the text however they are written: CCEE or in full, in any case, in the plural."},
	{"PRTB00", "Part (B)", "Assistance to the districts that CDE identified under EC 52071(c)."},
	{"PRTB01", "The table of districts", "The record of the identified districts, held against itself. The rules never work out who is eligible."},
	{"GOAL", "The goals", "The three areas, their metrics and actions."},
	{"COST", "The costs", "What the goals cost."},
	{"TEXT00", "The texts", "Whether a text says something."},
	{"TEXT01", "Markdown", "Whether the Markdown of a text can be taken as it looks."},
	{"TEXT02", "Left over from a template", "Instructions, blanks and samples that nobody filled in or took out."},
	{"TEXT03", "Lists and headings", "Whether lists, headings and paragraphs kept the form that they were meant to have."},
	{"TEXT04", "Acronyms", "Whether a reader is told what an acronym stands for, and always the same."},
	{"TEXT05", "Names", "Whether names of offices, programs and systems are the ones they have."},
	{"TEXT06", "The law in the texts", "Whether sections of the law are cited as they are."},
	{"TEXT07", "Typing and spelling", "Slips of the keyboard. No text is judged by its style."},
	{"TEXT08", "Time", "Whether years and days in the texts fit the summary's own year."},
	{"TEXT09", "Accessibility", "Whether everybody can read the text, also with a screen reader."},
	{"ACRS", "Several counties", "Summaries of several counties, held against one another. They are looked at where a folder or more than one file is checked."},
	{"COMP", "The statewide document", "What must be so of all summaries together before one document can be made of them. The command compile looks at it."},
	{"WAIV", "The file of waivers", "The file in which a validator keeps the warnings that were accepted: docs/waivers.md."},
}
