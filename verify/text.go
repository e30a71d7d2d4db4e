package verify

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// width is where lines for people end.
const width = 96

// WriteText writes a report for people: a line for each county that isn't
// plainly the same, with what was found below it; what is to be said about the
// document; and at the end a line that accounts for all 58.
func WriteText(w io.Writer, r *Report) error {
	var b bytes.Buffer
	var notReceived []string
	for _, c := range r.Counties {
		if c.Status == NotReceived && len(c.Differences) == 0 {
			notReceived = append(notReceived, c.Name)
			continue
		}
		if c.Status == Exempt || c.Status == Same && len(c.Differences) == 0 {
			continue
		}
		fmt.Fprintf(&b, "%s (%s): %s\n", c.Name, c.Code, standing(c))
		for _, d := range c.Differences {
			writeDifference(&b, d)
		}
	}
	if len(notReceived) > 0 {
		wrap(&b, "", "  ", "Not received: "+strings.Join(notReceived, ", ")+".")
	}
	if len(r.Remarks) > 0 {
		b.WriteString("About the document:\n")
		for _, remark := range r.Remarks {
			wrap(&b, "  ", "  ", remark.Message)
		}
	}
	var counts []string
	for _, s := range statuses {
		if n := r.Count(s.status); n > 0 || s.status == Same {
			counts = append(counts, fmt.Sprintf("%d %s", n, s.words))
		}
	}
	fmt.Fprintf(&b, "%d counties: %s.\n", len(r.Counties), strings.Join(counts, ", "))
	_, err := w.Write(b.Bytes())
	return err
}

// statuses are all statuses in the words for people.
var statuses = []struct {
	status Status
	words  string
}{
	{Same, "the same"},
	{Different, "different"},
	{Missing, "missing"},
	{Extra, "not submitted and in the document"},
	{Exempt, "exempt"},
	{NotReceived, "not received"},
}

// standing says in a few words how a county stands.
func standing(c County) string {
	switch c.Status {
	case Same:
		return "the same, with " + plural(len(c.Differences), "remark", "remarks")
	case Missing:
		return "missing: it was submitted, and the document has no text of it under its name"
	case Extra:
		return "not submitted, and the document has a text of it"
	case NotReceived:
		return "not received"
	}
	return string(c.Status)
}

// writeDifference writes what differs, where, and both sides of it.
func writeDifference(b *bytes.Buffer, d Difference) {
	text := d.Message
	if place := d.Place.String(); place != "" {
		if d.Count > 1 {
			place = "the first in " + place
		}
		text = strings.TrimSuffix(text, ".") + " (" + place + ")."
	}
	wrap(b, "  ", "    ", text)
	submission, doc := d.Submission.show(), d.Document.show()
	if submission != "" {
		wrap(b, "    submitted: ", "               ", submission)
	}
	if doc != "" {
		wrap(b, "    document:  ", "               ", doc)
	}
}

// String is a place in words: paragraph 12, under “Butte County”.
func (p Place) String() string {
	var parts []string
	if p.Paragraph > 0 {
		parts = append(parts, fmt.Sprintf("paragraph %d", p.Paragraph))
	}
	if p.Heading != "" {
		parts = append(parts, "under “"+clip(inLine(p.Heading), 70)+"”")
	}
	return strings.Join(parts, ", ")
}

// show writes a quote in a line, what matters in square brackets, and white
// space and other characters that can't be seen there by their names.
func (q Quote) show() string {
	if q == (Quote{}) {
		return ""
	}
	out := "[" + visible(q.Text) + "]"
	if q.Before != "" {
		out = "… " + inLine(q.Before) + " " + out
	}
	if q.After != "" {
		out += " " + inLine(q.After) + " …"
	}
	return out
}

// inOneLine writes both sides of a difference in one line.
func (d *Difference) inOneLine() string {
	submission, doc := d.Submission.show(), d.Document.show()
	switch {
	case submission == "":
		return "added " + doc
	case doc == "":
		return "missing " + submission
	}
	return doc + " for " + submission
}

// inLine writes a text of several lines in one.
func inLine(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, "\n", " ¶ ")), " ")
}

// visible writes a text in one line and names what can't be seen in it.
func visible(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		spaces := len(s[i:]) - len(strings.TrimLeft(s[i:], " "))
		switch {
		case spaces > 1:
			fmt.Fprintf(&b, "<%d spaces>", spaces)
			size = spaces
		case r == '\n':
			b.WriteString(" ¶ ")
		case r == '\t':
			b.WriteString("<tab>")
		case r == '\u00a0':
			b.WriteString("<no-break space>")
		case r == '\u00ad':
			b.WriteString("<soft hyphen>")
		case r == '\u2011':
			b.WriteString("<no-break hyphen>")
		case isUnseen(r) || r != ' ' && kindOf(r) == space:
			fmt.Fprintf(&b, "<U+%04X>", r)
		default:
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// clip shortens a text to so many characters.
func clip(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// wrap writes a text in lines of the width, the first behind one indent and the
// others behind another.
func wrap(b *bytes.Buffer, first, others, text string) {
	b.WriteString(first)
	at := utf8.RuneCountInString(first)
	begun := false
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if begun && at+1+n > width {
			b.WriteString("\n" + others)
			at, begun = utf8.RuneCountInString(others), false
		}
		if begun {
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at, begun = at+n, true
	}
	b.WriteByte('\n')
}
