package docxcheck

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
)

// controlProperties are the children of a w:sdtPr in the order that the
// standard demands (ISO/IEC 29500-1, 17.5.2.38), with Word's later ones where
// Word itself writes them: directly before what says the kind.
var controlProperties = []string{
	"w:rPr", "w:alias", "w:tag", "w:id", "w:lock", "w:placeholder", "w:temporary", "w:showingPlcHdr",
	"w:dataBinding", "w15:color", "w15:appearance", "w:label", "w:tabIndex",
}

// controlKinds are the children of a w:sdtPr that say what the control takes.
// One that has none takes rich text.
var controlKinds = []string{
	"w:richText", "w:text", "w:date", "w:dropDownList", "w:comboBox", "w:docPartObj", "w:docPartList",
	"w:group", "w:picture", "w15:repeatingSection", "w15:repeatingSectionItem",
}

// longestControlName is what Word takes of a title or a tag.
const longestControlName = 64

// checkControls looks at every content control of a part.
func (c *checker) checkControls(p *part) {
	groups := 0
	p.root.walk(func(n *node) bool {
		if n.name != "w:sdt" {
			return true
		}
		c.checkControlShape(p, n)
		c.checkControlID(p, n)
		c.checkControlNames(p, n)
		c.checkControlContent(p, n)
		c.checkPrompt(p, n)
		c.checkRepeats(p, n)
		if kindOf(n) == "w:group" {
			groups++
			c.checkGroup(p, n, groups)
		}
		return true
	})
	c.checkFieldMarks(p)
}

// kindOf returns what a control takes.
func kindOf(control *node) string {
	if pr := control.kid("w:sdtPr"); pr != nil {
		for _, k := range pr.kids {
			if slices.Contains(controlKinds, k.name) {
				return k.name
			}
		}
	}
	return "w:richText"
}

// nameOfControl is how a message tells one control from another.
func nameOfControl(control *node) string {
	pr := control.kid("w:sdtPr")
	for _, name := range []string{pr.val("w:tag"), pr.val("w:alias"), textOf(control)} {
		if name != "" {
			return clip(name)
		}
	}
	return "without a name"
}

// checkControlShape: Word takes the children of a control's properties in any
// order, but other readers and the standard don't.
func (c *checker) checkControlShape(p *part, control *node) {
	var shape []string
	for _, k := range control.kids {
		shape = append(shape, strings.TrimPrefix(k.name, "w:"))
	}
	if s := strings.Join(shape, " "); s != "sdtPr sdtContent" && s != "sdtPr sdtEndPr sdtContent" {
		c.report(ControlOrder, p, "the control %q is made of %q", nameOfControl(control), s)
	}
	last, kinds := -1, 0
	for _, k := range control.kid("w:sdtPr").children() {
		at := slices.Index(controlProperties, k.name)
		if slices.Contains(controlKinds, k.name) {
			at = len(controlProperties)
			kinds++
		}
		if at < 0 || at < last || kinds > 1 || at == last {
			c.report(ControlOrder, p, "the control %q has %s where it must not stand", nameOfControl(control), k.name)
		}
		last = max(last, at)
	}
}

// checkControlID: of controls that share a number Word keeps the last alone.
func (c *checker) checkControlID(p *part, control *node) {
	id := control.kid("w:sdtPr").val("w:id")
	if n, err := strconv.ParseInt(id, 10, 32); err != nil || n <= 0 || c.controls[id] {
		c.report(ControlID, p, "the control %q has the number %q, which is none, or taken", nameOfControl(control), id)
	}
	c.controls[id] = true
}

// checkControlNames: a tag is for programs and a title for people.
func (c *checker) checkControlNames(p *part, control *node) {
	pr := control.kid("w:sdtPr")
	for _, name := range []string{"w:tag", "w:alias"} {
		k := pr.kid(name)
		if v := k.attr("w:val"); k != nil && (strings.TrimSpace(v) == "" || len(utf16.Encode([]rune(v))) > longestControlName) {
			c.report(ControlName, p, "the control has the %s %q, which is empty or longer than %d characters", strings.TrimPrefix(name, "w:"), v, longestControlName)
		}
	}
	if pr.kid("w:tag") != nil && pr.kid("w:alias") == nil {
		c.report(ControlName, p, "the control %q has no title", nameOfControl(control))
	}
}

// held are the elements that a control may hold, by what holds the control.
var held = map[string][]string{
	"blocks": {"w:p", "w:tbl", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"},
	"w:p":    {"w:r", "w:hyperlink", "w:fldSimple", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"},
	"w:tbl":  {"w:tr", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"},
	"w:tr":   {"w:tc", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"},
}

// checkControlContent: what a control holds fits the place where it stands, and
// is something. Word's plain text, dates and lists hold no more than one
// paragraph with one look; LibreOffice moves the line breaks in them.
func (c *checker) checkControlContent(p *part, control *node) {
	content := control.kid("w:sdtContent")
	around := control.container().nameOf()
	fits := held[around]
	switch around {
	case "w:hyperlink", "w:fldSimple":
		fits = held["w:p"]
	case "w:tbl", "w:tr", "w:p":
	default:
		fits = held["blocks"]
	}
	whole := 0
	for _, k := range content.children() {
		if !slices.Contains(fits, k.name) {
			c.report(ControlContent, p, "the control %q holds %s, and stands in %s", nameOfControl(control), k.name, around)
		}
		if !strings.HasPrefix(k.name, "w:bookmark") {
			whole++
		}
	}
	if whole == 0 {
		c.report(ControlContent, p, "the control %q holds nothing", nameOfControl(control))
	}
	switch kindOf(control) {
	case "w:text", "w:date", "w:dropDownList", "w:comboBox":
		plain := control.kid("w:sdtPr").kid("w:text")
		if len(content.all("w:p")) > 1 || len(content.all("w:tbl")) > 0 || len(content.all("w:br")) > 0 && !isTrue(plain.attr("w:multiLine")) || looksOf(content) > 1 {
			c.report(ControlContent, p, "the control %q holds more than one line with one look", nameOfControl(control))
		}
	}
}

// looksOf counts the ways in which the runs of an element look.
func looksOf(n *node) int {
	looks := map[string]bool{}
	for _, run := range n.all("w:r") {
		var b strings.Builder
		run.kid("w:rPr").walk(func(k *node) bool {
			b.WriteString(k.name + "=" + k.attr("w:val") + " ")
			return true
		})
		looks[b.String()] = true
	}
	return len(looks)
}

// checkGroup: the group of a form is around the whole text and locked.
func (c *checker) checkGroup(p *part, control *node, number int) {
	if number > 1 || control.parent.name != "w:body" {
		c.report(ControlGroup, p, "a group stands where it is not around the whole text")
		return
	}
	if control.kid("w:sdtPr").val("w:lock") != "contentLocked" {
		c.report(ControlGroup, p, "the group doesn't lock the words in it")
	}
	for _, k := range control.parent.kids {
		if k != control && k.name != "w:sectPr" {
			c.report(ControlGroup, p, "the group is not around %q", clip(textOf(k)))
		}
	}
}
