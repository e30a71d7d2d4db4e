package prose

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/markdown"
)

// place is a line of a text and what stands around it.
type place struct {
	*subject
	text *text
	line *markdown.Line
	// list: a list of items follows. spoken: the county named itself in a
	// paragraph above.
	list, spoken bool
}

// slips finds another county in the line where one's own belongs.
func (p place) slips() []slip {
	var out []slip
	if f, ok := p.actor(); ok {
		out = append(out, f)
	}
	if f, ok := p.whose(); ok && len(out) == 0 {
		out = append(out, f)
	}
	if f, ok := p.title(); ok {
		out = append(out, f)
	}
	return out
}

// actor: another county's office at the beginning of the line, and a verb of
// one's own promises right behind it.
func (p place) actor() (slip, bool) {
	text := p.line.Text
	name, end, other, ok := startsWithOffice(text, p.own.Name)
	if !ok || other.Exempt {
		return slip{}, false
	}
	rest := text[end:]
	f := slip{code: "CNTY0101", from: name, to: end}
	f.message = fmt.Sprintf("The county is %s, and here the office of %s County acts: %q.", p.own.Name, other.Name, clip(text[name:end]))
	for f.to > f.from && text[f.to-1] == ' ' {
		f.to--
	}
	own := p.speaksForItself(text)
	begins := !p.spoken // or what was to be part (B) begins in part (A)
	if p.TechnicalAssistance == nil && citesOrNames().MatchString(rest) {
		begins = true
	}
	switch {
	case p.line.Role == markdown.CellLine:
		return slip{}, false
	case attends().MatchString(rest): // in a paragraph or an item
		return f, !own
	case p.line.Level > 0 && superintendents().MatchString(text[name:end]) && wills().MatchString(rest):
		f.code = "CNTY0103" // an officer who promises something in an item
		return f, !own && !withReason().MatchString(rest)
	case p.line.Level > 0 || !promises().MatchString(rest):
		return slip{}, false
	case begins && !oneself().MatchString(rest) && !withReason().MatchString(rest) &&
		(p.text.part == partA && collaborates().MatchString(rest) || strings.Contains(rest, "52071")):
		return f, true // the formulas that the parts begin with
	case !own && !withReason().MatchString(rest) && districtsOf(rest, other.Name):
		return f, true // the other county's office, for that county's districts
	case p.opens() && !oneself().MatchString(rest) && !withReason().MatchString(rest) && forAll().MatchString(rest):
		return f, true
	case own || !begins || withReason().MatchString(rest) || !p.opens():
		f.code = "CNTY0103"
		return f, p.opens() || begins && !own && !withReason().MatchString(rest) && wills().MatchString(rest)
	}
	return f, true
}

// districtsOf reports whether a text speaks of the districts of a county.
func districtsOf(text, name string) bool {
	for _, m := range mentions(text) {
		if m.county.Name == name && theirDistricts().MatchString(text[:m.from]) {
			return true
		}
	}
	return false
}

// opens reports whether the line is one that a list or a part begins with.
func (p place) opens() bool {
	return p.list || strings.HasSuffix(strings.TrimSpace(p.line.Text), ":") || !p.spoken && citesOrNames().MatchString(p.line.Text)
}

// whose: the districts that something is promised to are those of another
// county.
func (p place) whose() (slip, bool) {
	text := p.line.Text
	if p.line.Role == markdown.CellLine || !strings.Contains(text, " County") {
		return slip{}, false
	}
	var other *mention
	met := "" // another county
	all := mentions(text)
	for i, m := range all {
		if m.county.Name == p.own.Name || m.county.Exempt {
			continue
		}
		if met != "" && met != m.county.Name { // several: a region
			return slip{}, false
		}
		met = m.county.Name
		named := isOffice(text[m.to:]) || !theirDistricts().MatchString(text[:m.from])
		if named && !(districtsBehind().MatchString(text[m.to:]) && promisedTo().MatchString(text[:m.from])) || strings.HasPrefix(text[m.to:], ",") || strings.HasPrefix(text[m.to:], " and ") {
			continue
		}
		other = &all[i]
	}
	if other == nil || withReason().MatchString(text[other.to:]) {
		return slip{}, false
	}
	// The sentence that part (A) begins with names partners in every county.
	opening := p.line.Level == 0 && p.text.part == partA && collaborates().MatchString(text[:other.from])
	if !opening && reasonBefore().MatchString(text[:other.from]) {
		return slip{}, false
	}
	f := slip{code: "CNTY0102", from: other.from, to: other.to}
	f.message = fmt.Sprintf("The county is %s, and here the districts of %s County are promised support.", p.own.Name, other.county.Name)
	everyOne := allDistricts().MatchString(text[:other.from]) || allBefore().MatchString(text[:other.from])
	subject, isOwn := p.ownSubject(text)
	if subject > other.from || p.speaksForItself(text[subject:]) {
		return slip{}, false
	}
	if p.line.Level == 0 && isOwn && promises().MatchString(text[subject:]) && (citesOrNames().MatchString(text) || collaborates().MatchString(text) || everyOne) {
		return f, true
	}
	f.code = "CNTY0103"
	return f, everyOne
}

// ownSubject is the end of the county's own office at the beginning of a line,
// and whether it stands there.
func (p place) ownSubject(text string) (end int, ok bool) {
	if _, end, _, ok := startsWithOffice(text, ""); ok && strings.Contains(text[:end], p.own.Name) {
		return end, true
	}
	start := len(text) - len(strings.TrimPrefix(text, "The "))
	if p.Office.Abbreviation != "" && strings.HasPrefix(text[start:], p.Office.Abbreviation+" ") {
		return start + len(p.Office.Abbreviation) + 1, true
	}
	m := unnamedOffice().FindString(text)
	return len(m), m != "" && !strings.HasPrefix(text, "COE ")
}

// title: a line that is only another county's name, as its heading was in the
// document that the text comes from.
func (p place) title() (slip, bool) {
	text := strings.TrimSpace(p.line.Text)
	if p.line.Role != markdown.HeadingLine && (p.line.Role != markdown.ParagraphLine || p.line.Level > 0) || len(text) > 60 {
		return slip{}, false
	}
	name, end, other, ok := startsWithOffice(text+" ", p.own.Name)
	if !ok || end < len(text) || other.Exempt {
		return slip{}, false
	}
	for _, l := range p.text.read() { // one heading of several is a list of a region
		if _, end, c, ok := startsWithOffice(l.Text+" ", other.Name); ok && end >= len(l.Text) && c.Name != other.Name {
			return slip{}, false
		}
	}
	return slip{"CNTY0103", name, len(p.line.Text), fmt.Sprintf("The county is %s, and this line is a title of %s County's.", p.own.Name, other.Name)}, true
}

// speaksForItself reports whether a text names the county of the summary, its
// office by its abbreviation, or itself by "our" or "we".
func (p place) speaksForItself(text string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], p.own.Name)
		if i < 0 {
			break
		}
		from += i + len(p.own.Name)
		if !isAlnum(at(text, from)) && !isAlnum(at(text, from-len(p.own.Name)-1)) {
			return true
		}
	}
	return p.Office.Abbreviation != "" && wordIndex(text, p.Office.Abbreviation) >= 0 || oneself().MatchString(text)
}
