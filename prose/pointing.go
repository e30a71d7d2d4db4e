package prose

import (
	"slices"
	"strconv"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/finding"
	"github.com/coesummary/coesummary/markdown"
)

// pointed are the words that point at an item by its number. The law's own
// (paragraph, subdivision) are not among them.
var pointed = []string{"bullet ", "bullets ", "bullet points ", "bullet point ", "item ", "items ", "step ", "steps ", "point ", "points ", "number ", "numbers "}

// numbersNobodyHas: where a sentence points at "bullets (1) and (2)", the text
// has items so numbered, in a list or typed.
func numbersNobodyHas(o *outline) []finding.Finding {
	out := numbersNotThere(o)
	if !strings.Contains(o.Value, "(") {
		return out
	}
	numbered := -1 // whether the text has such numbers: not known yet
	for i := range o.lines {
		l := &o.lines[i]
		for at := 0; ; {
			open := strings.IndexByte(l.Text[at:], '(')
			if open < 0 {
				break
			}
			at += open + 1
			word := pointingWord(l.Text[:at-1])
			close := strings.IndexByte(l.Text[at:min(len(l.Text), at+4)], ')')
			if word == "" || close < 1 || close > 2 || strings.Trim(l.Text[at:at+close], "0123456789") != "" {
				continue
			}
			end := pointedEnd(l.Text, at+close+1)
			if pointsAtLaw(l.Text[end:]) {
				continue
			}
			if numbered < 0 {
				numbered = o.highestNumber()
			}
			number, _ := strconv.Atoi(l.Text[at : at+close])
			if number > numbered {
				from := at - 1 - len(word)
				out = append(out, o.find("TEXT0312", l, from, end, "%q: no list of this text is so numbered.", l.Text[from:end]))
			}
			at = end
		}
	}
	return out
}

// numbersNotThere: so has it where a sentence points at "items 1 and 2 above".
func numbersNotThere(o *outline) []finding.Finding {
	var out []finding.Finding
	numbered := -1 // not known yet
	for i := range o.lines {
		l := &o.lines[i]
		if !strings.Contains(l.Text, " above") && !strings.Contains(l.Text, " below") {
			continue
		}
		for _, m := range numbersAround().FindAllStringSubmatchIndex(l.Text, -1) {
			if numbered < 0 {
				numbered = o.highestNumber()
			}
			if number, _ := strconv.Atoi(l.Text[m[2]:m[3]]); number > numbered {
				out = append(out, o.find("TEXT0312", l, m[0], m[1], "%q: no list of this text is so numbered.", l.Text[m[0]:m[1]]))
			}
		}
	}
	return out
}

var numbersAround = pattern(`(?i)\b(?:bullets|bullet points|items|steps)(?:(?:,| and| or| through| to|–|-)? ?[0-9]{1,2})*(?: | and | or | through | to |–|-)([0-9]{1,2}) (?:above|below)\b`)

// pointingWord is the word that points at items, with its space, at the end of
// a text; or "".
func pointingWord(s string) string {
	for _, w := range pointed {
		if len(s) >= len(w) && strings.EqualFold(s[len(s)-len(w):], w) && (len(s) == len(w) || !isWordByte(s[len(s)-len(w)-1])) {
			return s[len(s)-len(w):]
		}
	}
	return ""
}

func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || isDigit(c) || c == '-'
}

// pointedEnd is where a row of numbers ends: "(1), (2), and (3)".
func pointedEnd(s string, end int) int {
	for {
		rest := strings.TrimLeft(s[end:], " ,")
		for _, word := range []string{"and ", "or ", "through ", "to ", "& "} {
			rest = strings.TrimPrefix(rest, word)
		}
		close := strings.IndexByte(rest, ')')
		if !strings.HasPrefix(rest, "(") || close < 2 || close > 3 || strings.Trim(rest[1:close], "0123456789") != "" {
			return end
		}
		end = len(s) - len(rest) + close + 1
	}
}

// pointsAtLaw reports whether a reference goes on with a place of the law.
func pointsAtLaw(s string) bool {
	s = strings.ToLower(s[:min(len(s), 40)])
	for _, word := range []string{"subdivision", "section", "paragraph", " ec ", "code"} {
		if strings.Contains(s, word) {
			return true
		}
	}
	return false
}

// highestNumber is the highest number of an item of the text: of a list with
// digits, or typed as (1) where nothing points at it.
func (o *outline) highestNumber() int {
	highest := 0
	for i := range o.lines {
		l := &o.lines[i]
		if l.Role == markdown.ItemLine && l.Kind == document.Decimal {
			highest = max(highest, l.Number)
		}
		for at := 0; ; {
			open := strings.IndexByte(l.Text[at:], '(')
			if open < 0 {
				break
			}
			at += open
			m, ok := scanMark(l.Text[at:])
			switch {
			case !ok || m.class != roundClass:
				at++
			case pointingWord(l.Text[:at]) != "":
				at = pointedEnd(l.Text, at+m.bytes)
			default:
				highest = max(highest, m.value)
				at += m.bytes
			}
		}
	}
	return highest
}

// shownThings are what a text can't bring with it.
var shownThings = []string{"chart", "graph", "graphic", "diagram", "picture", "photo", "photograph", "flowchart", "infographic", "illustration", "screenshot"}

// pointers are the words that point at a thing, and on which side of them the
// thing is named.
var pointers = []struct {
	word   string
	behind bool
}{{"below", false}, {"above", false}, {"following", true}, {"see", true}, {"attached", false}}

// attachments are what "see" sends to that comes beside a text.
var attachments = []string{"attached", "attachment", "attachments", "enclosed", "enclosure", "exhibit"}

// thingsNotThere: a text points at no picture, since it can't have one, and at
// no table or attachment that is not there.
func thingsNotThere(o *outline) []finding.Finding {
	var out []finding.Finding
	for _, p := range pointers {
		if !strings.Contains(o.Value, p.word[1:]) {
			continue
		}
		for i := range o.lines {
			l := &o.lines[i]
			for at := 0; ; {
				next := strings.Index(l.Text[at:], p.word[1:])
				if next < 0 {
					break
				}
				from, to := at+next-1, at+next-1+len(p.word)
				at = to
				if from < 0 || !strings.EqualFold(l.Text[from:to], p.word) || from > 0 && isWordByte(l.Text[from-1]) || to < len(l.Text) && isWordByte(l.Text[to]) {
					continue
				}
				if p.behind {
					to = wordEnd(l.Text, to)
				} else {
					from = wordStart(l.Text, from)
				}
				thing := strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(l.Text[from:to]), p.word), p.word)))
				switch {
				case p.word == "attached":
					if (thing == "is" || thing == "are" || thing == "the") && !strings.HasPrefix(l.Text[to:], " to ") {
						out = append(out, o.find("TEXT0313", l, from, to, "%q points at something that the text doesn’t have.", l.Text[from:to]))
					}
				case p.word == "see" && slices.Contains(attachments, thing),
					slices.Contains(shownThings, thing),
					p.word != "see" && thing == "table" && !o.hasTable():
					out = append(out, o.find("TEXT0313", l, from, to, "%q points at something that the text doesn’t have.", l.Text[from:to]))
				}
			}
		}
	}
	return out
}

// hasTable reports whether the text has a table, or one follows it in print.
func (o *outline) hasTable() bool {
	return o.goesOn || slices.ContainsFunc(o.lines, func(l markdown.Line) bool { return l.Role == markdown.CellLine })
}

// wordEnd is where the word ends that stands behind a single space at a place.
func wordEnd(s string, at int) int {
	if at+1 >= len(s) || s[at] != ' ' {
		return at
	}
	end := at + 1
	for end < len(s) && isWordByte(s[end]) {
		end++
	}
	return end
}

// wordStart is where the word begins that stands before a single space at a
// place.
func wordStart(s string, at int) int {
	if at < 2 || s[at-1] != ' ' {
		return at
	}
	start := at - 1
	for start > 0 && isWordByte(s[start-1]) {
		start--
	}
	return start
}
