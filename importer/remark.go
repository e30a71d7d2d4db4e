package importer

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/rule"
	"github.com/coesummary/coesummary/wml"
)

// remarks are the findings about how the file was read.
func remarks(list []wml.Remark) []finding.Finding {
	var out []finding.Finding
	for _, r := range list {
		if w, ok := wordings[r.Kind]; ok {
			out = append(out, rule.Finding(w.code, "", "%s", w.say(r)))
		}
	}
	return out
}

// wording is how one kind of remark is told.
type wording struct{ code, one, many string }

// wordings has every kind of remark that people are told of. Headers and
// footers are not among them: that a letterhead is left out is what everybody
// expects.
var wordings = map[wml.RemarkKind]wording{
	wml.Revisions:    {"WORD0002", "The file holds a tracked change; the text was taken as if it were accepted", "The file holds %d tracked changes; the text was taken as if all were accepted"},
	wml.Comments:     {"WORD0003", "A comment was left out", "%d comments were left out"},
	wml.MergedCells:  {"WORD0004", "A merged cell was taken apart", "%d merged cells were taken apart"},
	wml.Pictures:     {"WORD0005", "A picture was left out", "%d pictures were left out"},
	wml.TextBoxes:    {"WORD0007", "The text of a box was put after the paragraph beside it", "The texts of %d boxes were put after the paragraphs beside them"},
	wml.Footnotes:    {"WORD0007", "A footnote was put at the end of the text that it belongs to", "%d footnotes were put at the end of the texts that they belong to"},
	wml.Hidden:       {"WORD0007", "A hidden passage was taken in with the text around it", "%d hidden passages were taken in with the text around them"},
	wml.NestedTables: {"WORD0007", "A table inside a table was read row by row", "%d tables inside tables were read row by row"},
}

func (w wording) say(r wml.Remark) string {
	text := w.one
	if r.Count != 1 {
		text = fmt.Sprintf(w.many, r.Count)
	}
	where := excerpt(r.Where)
	switch {
	case where == "":
	case r.Count == 1:
		text += fmt.Sprintf(", at “%s”", where)
	default:
		text += fmt.Sprintf(", the first at “%s”", where)
	}
	return text + "."
}

// roomForExcerpt is how many characters of a paragraph are quoted.
const roomForExcerpt = 60

// excerpt is the beginning of a text in one line.
func excerpt(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	runes := []rune(text)
	if len(runes) <= roomForExcerpt {
		return text
	}
	cut := string(runes[:roomForExcerpt+1]) // a word may end right there
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return cut + " …"
}
