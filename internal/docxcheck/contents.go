package docxcheck

import (
	"regexp"
	"strconv"
	"strings"
)

// checkContents finds the contents list and holds it against the headings that
// Word itself would list if somebody updated the field: then updating changes
// nothing but page numbers.
func (c *checker) checkContents() {
	var list *field
	for _, f := range c.document.fields {
		if !f.is("TOC") {
			continue
		}
		if list != nil {
			c.report(ContentsPresent, c.document, "it has more than one contents list")
			return
		}
		list = f
	}
	if list == nil {
		c.report(ContentsPresent, c.document, "it has no contents list")
		return
	}
	if list.begin == nil || list.end == nil {
		return // Reported as a field that doesn't end.
	}
	if !inContentsControl(list.begin) {
		c.report(ContentsControl, c.document, "the contents list stands outside a content control for contents")
	}
	c.checkEntries(entriesOf(list), c.listed(list))
}

// inContentsControl looks for the content control around a run.
func inContentsControl(run *node) bool {
	for control := run.up("w:sdt"); control != nil; control = control.up("w:sdt") {
		if control.kid("w:sdtPr").kid("w:docPartObj").val("w:docPartGallery") == "Table of Contents" {
			return true
		}
	}
	return false
}

// listedHeading is a heading that belongs in the contents list.
type listedHeading struct {
	paragraph *node
	level     int
	text      string
}

var levelRange = regexp.MustCompile(`\\o\s+"?1-([1-9])"?`)

// listed returns the headings that a contents field lists: by \o those with
// Word's heading styles, by \u those with an outline level of their own too.
func (c *checker) listed(list *field) []listedHeading {
	deepest := 9
	if m := levelRange.FindStringSubmatch(list.instruction); m != nil {
		deepest = int(m[1][0] - '0')
	}
	byOutline := strings.Contains(list.instruction, `\u`)
	var out []listedHeading
	for _, paragraph := range c.document.root.all("w:p") {
		level := 0
		if m := headingName.FindStringSubmatch(c.styles.nameOf(paragraph)); m != nil {
			level = int(m[1][0] - '0')
		} else if byOutline {
			level = c.styles.outlineLevel(paragraph)
		}
		if text := oneLine(textOf(paragraph)); level > 0 && level <= deepest && text != "" {
			out = append(out, listedHeading{paragraph, level, text})
		}
	}
	return out
}

// oneLine writes a heading as an entry does: its breaks as spaces.
func oneLine(s string) string {
	return strings.TrimSpace(strings.NewReplacer("\n", " ", "\t", " ").Replace(s))
}

// entriesOf returns the paragraphs of a contents list that hold text; the
// closing one holds only the field's end.
func entriesOf(list *field) []*node {
	from, to := list.begin.up("w:p"), list.end.up("w:p")
	if from == nil || to == nil {
		return nil
	}
	var out []*node
	inside := false
	for _, k := range from.parent.kids {
		inside = inside || k == from
		if inside && k.name == "w:p" && strings.TrimSpace(textOf(k)) != "" {
			out = append(out, k)
		}
		if k == to {
			break
		}
	}
	return out
}

func (c *checker) checkEntries(entries []*node, headings []listedHeading) {
	if len(entries) != len(headings) {
		c.report(ContentsEntries, c.document, "the contents list has %d entries for %d headings", len(entries), len(headings))
		return
	}
	lastPage := 0
	for i, entry := range entries {
		heading := headings[i]
		text, page := splitEntry(entry)
		if text != heading.text {
			c.report(ContentsEntries, c.document, "the entry %q stands for the heading %q", clip(text), clip(heading.text))
			continue
		}
		c.checkEntryLink(entry, heading)
		c.checkEntryStyle(entry, heading)
		number, err := strconv.Atoi(page)
		switch {
		case !isNumber(page) || err != nil || c.pageField(entry) != page:
			c.report(ContentsPage, c.document, "the entry %q has the page %q, and its field says %q", clip(text), page, c.pageField(entry))
		case number < lastPage:
			c.report(ContentsPage, c.document, "the entry %q is on page %d, before the entry above it on page %d", clip(text), number, lastPage)
		default:
			lastPage = number
		}
	}
}

// splitEntry parts an entry at its last tab.
func splitEntry(entry *node) (text, page string) {
	whole := textOf(entry)
	if i := strings.LastIndexByte(whole, '\t'); i >= 0 {
		return oneLine(whole[:i]), whole[i+1:]
	}
	return oneLine(whole), ""
}

// checkEntryLink: the whole entry is one link, to a bookmark in its heading,
// and the page is that bookmark's.
func (c *checker) checkEntryLink(entry *node, heading listedHeading) {
	links := entry.named("w:hyperlink")
	if len(links) != 1 || textOf(links[0]) != textOf(entry) {
		c.report(ContentsLink, c.document, "the entry %q is not one link", clip(heading.text))
		return
	}
	name := links[0].attr("w:anchor")
	mark := c.bookmarks[name]
	if mark == nil {
		return // Reported as a link that leads nowhere.
	}
	if mark.up("w:p") != heading.paragraph {
		c.report(ContentsLink, c.document, "the entry %q leads to another place than its heading", clip(heading.text))
	}
	for _, f := range c.document.fields {
		if words := f.words(); f.is("PAGEREF") && f.begin.up("w:p") == entry && (len(words) < 2 || words[1] != name) {
			c.report(ContentsLink, c.document, "the entry %q has the page of another place", clip(heading.text))
		}
	}
}

// checkEntryStyle looks for "toc 1" on an entry of level 1, and for the dots
// that lead the eye to its page.
func (c *checker) checkEntryStyle(entry *node, heading listedHeading) {
	if want, got := "toc "+strconv.Itoa(heading.level), c.styles.nameOf(entry); got != want {
		c.report(ContentsStyle, c.document, "the entry %q has the style %q and not %q", clip(heading.text), got, want)
		return
	}
	properties := entry.kid("w:pPr")
	tabs := properties.all("w:tab")
	for _, st := range c.styles.chain("paragraph", properties.val("w:pStyle")) {
		tabs = append(tabs, st.node.kid("w:pPr").all("w:tab")...)
	}
	for _, tab := range tabs {
		if tab.attr("w:val") == "right" && tab.attr("w:leader") == "dot" {
			return
		}
	}
	c.report(ContentsStyle, c.document, "the entry %q has no dotted tab to the right", clip(heading.text))
}

// pageField returns the value of an entry's page reference, "" for none.
func (c *checker) pageField(entry *node) string {
	for _, f := range c.document.fields {
		if f.is("PAGEREF") && f.begin.up("w:p") == entry {
			return f.result
		}
	}
	return ""
}
