package rule

import (
	"strings"

	"github.com/coesummary/coesummary/finding"
)

const (
	jsonStandard = "RFC 8259 (JSON)"
	utf8Standard = "RFC 8259, section 8.1 (UTF-8)"
)

// fileRules are the family FILE: the bytes are one JSON object in UTF-8 that
// can be read in one way only, and whose every character can be printed.
var fileRules = []Rule{
	{
		Code: "FILE0001", Severity: finding.Fatal,
		Title:     "The file has something in it.",
		Why:       "Nothing in, nothing out: an empty file never counts as a summary.",
		Help:      "Save the summary again, or begin one with the command \"coesummary new\".",
		Authority: jsonStandard,
		Example: Example{
			Fails:  "\n",
			Passes: "{\n  \"schemaVersion\": \"1.0\"",
		},
	},
	{
		Code: "FILE0002", Severity: finding.Fatal,
		Title: "The file is no larger than 16 MiB.",
		Why:   "A summary of a hundred pages is about half a megabyte; a file this large is something else.",
		Help:  "Look whether this is the right file.",
	},
	{
		Code: "FILE0003", Severity: finding.Fatal,
		Title:     "The file is JSON and not a file of another kind.",
		Why:       "A PDF file stays what it is when it is renamed to .json.",
		Help:      "Give the summary's .json or .docx file. To begin one, use the command \"coesummary new\".",
		Authority: jsonStandard,
		Example: Example{
			Fails: "%PDF-1.7",
			Passes: `{
  "schemaVersion": "1.0"`,
		},
	},
	{
		Code: "FILE0004", Severity: finding.Fatal,
		Title:     "The file is stored as UTF-8.",
		Why:       "JSON that goes from one office to another is UTF-8; the same bytes read in another encoding are other letters.",
		Help:      "Open the file in an editor and save it with the encoding UTF-8 (in Notepad: File, Save as, Encoding).",
		Authority: utf8Standard,
		Example: Example{
			Fails:  `"localContext": "The office serves eight peque` + "\xf1" + `os districts."`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "FILE0005", Severity: finding.Warning,
		Title:     "The file does not begin with a byte order mark.",
		Why:       "Some programs refuse a file that begins with this invisible mark. It is passed over here, and nothing is lost.",
		Help:      "Save the file as UTF-8 without BOM when you next change it.",
		Authority: utf8Standard,
		Example: Example{
			Fails:  "\ufeff{\n  \"schemaVersion\": \"1.0\"",
			Passes: "{\n  \"schemaVersion\": \"1.0\"",
		},
	},
	{
		Code: "FILE0006", Severity: finding.Fatal,
		Title:     "The file follows the rules of JSON.",
		Why:       "After a mistake in the brackets, commas or quotation marks nobody can say for sure what belongs where.",
		Help:      "Correct this place and check again: there may be more after it.",
		Authority: jsonStandard,
		Example: Example{
			Fails: `"name": "Glenn"
"code": "11"`,
			Passes: `"name": "Glenn",
"code": "11"`,
		},
	},
	{
		Code: "FILE0007", Severity: finding.Fatal,
		Title:     "The file holds one summary between { and }.",
		Why:       "One file is one county's summary of one year.",
		Help:      "Put one summary into the file, from { to }, and nothing before or after it.",
		Authority: schemaForm,
		Example: Example{
			Fails: `[
{
  "schemaVersion": "1.0"`,
			Passes: `{
  "schemaVersion": "1.0"`,
		},
	},
	{
		Code: "FILE0008", Severity: finding.Fatal,
		Title:     "A group has each key once.",
		Why:       "Of two values under the same key most programs keep the last one and drop the other without a word.",
		Help:      "Keep one of the two, or put their texts together.",
		Authority: "RFC 8259, section 4",
		Example: Example{
			Fails: `"name": "Glenn",
"code": "11",
"code": "11"`,
			Passes: `"name": "Glenn",
"code": "11"`,
		},
	},
	{
		Code: "FILE0009", Severity: finding.Fatal,
		Title: "Groups and lists are nested at most 64 levels deep.",
		Why:   "A summary needs eight levels. More is a damaged file, or one that is made to do harm.",
		Help:  "Look whether this is the right file.",
		Example: Example{
			Fails:  `"localContext": ` + strings.Repeat("[", 64) + strings.Repeat("]", 64),
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "FILE0010", Severity: finding.Fatal,
		Title: "The file holds at most 20,000 values.",
		Why:   "A full summary has some hundreds. More is a damaged file, or one that is made to do harm.",
		Help:  "Look whether this is the right file.",
	},
	{
		Code: "FILE0011", Severity: finding.Fatal,
		Title:     "A line break or a tab within text is written as \\n or \\t.",
		Why:       "JSON allows no line break between quotation marks, so this is either one that was typed or pasted, or a closing quotation mark that is missing.",
		Help:      "Close the text with a quotation mark, or write \\n for the line break and \\t for the tab.",
		Authority: "RFC 8259, section 7",
		Example: Example{
			Fails: `"localContext": "The office serves eight
small districts."`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "FILE0012", Severity: finding.Fatal,
		Title:     "Text has only characters that a document can hold.",
		Why:       "Word files cannot hold control characters; leaving them out would change the text.",
		Help:      "Delete the character, and type what it was meant to be. It often comes from copying out of a PDF file.",
		Authority: "XML 1.0, section 2.2 (characters); ISO/IEC 29500 (Word files)",
		Example: Example{
			Fails:  `"localContext": "The office serves eight\u000bsmall districts."`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "FILE0013", Severity: finding.Fatal,
		Title:     "Every escape in text is one that JSON knows and stands for a character.",
		Why:       "A backslash begins an escape such as \\n. Half of a pair of \\u escapes stands for nothing, and most programs put another character in its place.",
		Help:      "Write a backslash that is meant as one twice (\\\\), and type characters as they are instead of escaping them.",
		Authority: "RFC 8259, sections 7 and 8.2",
		Example: Example{
			Fails:  `"localContext": "The office serves eight \ud83d small districts."`,
			Passes: `"localContext": "The office serves eight small districts."`,
		},
	},
	{
		Code: "FILE0014", Severity: finding.Fatal,
		Title: "The tool can do its work on the file.",
		Why:   "This shows a fault in coesummary itself and not in the summary.",
		Help:  "Please report it to those who gave you coesummary, with this message.",
	},
}
