package rule

import "github.com/coesummary/coesummary/finding"

// wordRules are the family WORD: what happened to a summary that came as a
// Word file on its way in. Their findings have no line: a Word file has none.
var wordRules = []Rule{
	{
		Code: "WORD0001", Severity: finding.Fatal,
		Title: "The file is a Word file that can be read.",
		Why:   "A file of another kind, one that is protected by a password and one that is damaged hold words that nobody can take out for sure.",
		Help:  "Open the file in Word and save it as a Word document (.docx), without a password.",
	},
	{
		Code: "WORD0002", Severity: finding.Warning,
		Title: "The file holds no tracked changes.",
		Why:   "The text was taken as if every change were accepted, which may not be what the office decided.",
		Help:  "In Word, choose Review, then Accept or Reject, for every change, and save the file.",
	},
	{
		Code: "WORD0003", Severity: finding.Warning,
		Title: "The file holds no comments.",
		Why:   "Comments are talk about the text and were left out; one may hold a change that nobody has made yet.",
		Help:  "Look at each comment in Word, and delete it when it is dealt with.",
	},
	{
		Code: "WORD0004", Severity: finding.Warning,
		Title:     "No cells of tables are merged.",
		Why:       "A merged cell was taken apart; the cells that it covered are empty.",
		Help:      "Look at the table in the result, and fill in the cells that are empty where words belong there.",
		Authority: "WCAG 2.1, 1.3.1",
	},
	{
		Code: "WORD0005", Severity: finding.Warning,
		Title: "The file says everything in words.",
		Why:   "Pictures, drawings and charts were left out, because a summary is text.",
		Help:  "Say in words what the picture shows, if the words around it don't.",
	},
	{
		Code: "WORD0006", Severity: finding.Warning,
		Title: "Every part of the document is recognized.",
		Why:   "What was not recognized was kept whole, as an additional section, or is quoted here where it belongs to no field, so that no word is lost.",
		Help:  "Read the section, and move its text to the field where it belongs.",
	},
	{
		Code: "WORD0007", Severity: finding.Warning,
		Title: "The text stands in one column from top to bottom.",
		Why:   "Text in boxes, in footnotes, in tables inside tables and in hidden passages has no one place in that order, and was put where it fits best.",
		Help:  "Read the text near this place in the result, and see that it stands where it should.",
	},
	{
		Code: "WORD0008", Severity: finding.Warning,
		Title:     "The document tells part (A) from part (B).",
		Why:       "Where a document has no heading or words that tell them apart, the program can't know where one ends and the other begins.",
		Help:      "Read both parts in the result, and move the text that stands in the wrong one.",
		Authority: "EC 52066(i)(1)",
	},
	{
		Code: "WORD0009", Severity: finding.Warning,
		Title: "The document says once, and clearly, what a field is to hold.",
		Why:   "Where two places say different things, or a value has to be put together from several places, the program takes one and says so.",
		Help:  "Look at the value in the result, and correct it where needed.",
	},
	{
		Code: "WORD0010", Severity: finding.Fatal,
		Title: "A Word file holds the summary of one county.",
		Why:   "A document with the summaries of many counties has to be split first; otherwise nobody knows whose text it is.",
		Help:  "Split it with the command \"coesummary import\", and use the files that it writes.",
	},
}
