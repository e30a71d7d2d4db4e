package docx

import (
	"slices"
	"strconv"
	"strings"
)

// styleSheet is the styles of another file.
type styleSheet struct {
	list []*theirStyle
	// byID are the styles by the ids that they have in the other file.
	byID map[string]*theirStyle
	// ours are those that come over, by the ids that they have in our file.
	ours map[string]*theirStyle
	// base is what every paragraph has that no style says otherwise.
	base styleBase
	// majorFont and minorFont are the theme's fonts for headings and text.
	majorFont, minorFont string
}

// styleBase is the document's defaults.
type styleBase struct{ run, paragraph *element }

// theirStyle is a style of another file.
type theirStyle struct {
	source *element
	kind   string
	// id and name are those that it has in our file; without an id it doesn't
	// come over.
	id, name string
	// role is what it stands for in our documents; nil for nothing.
	role    *role
	basedOn *theirStyle
	// paragraph is its properties of paragraphs as they come over, run those of
	// characters; nil for none.
	paragraph, run *element
}

// role is a style that our documents name.
type role struct {
	kind, id, name string
	look           *look // of a paragraph
	// ours says that the other file has no say in it.
	ours bool
}

// roles are the styles that our documents name, the default ones first.
func roles() []role {
	list := []role{
		{kind: "paragraph", id: lookNormal.id, name: lookNormal.name, look: lookNormal},
		{kind: "character", id: "DefaultParagraphFont", name: "Default Paragraph Font"},
		{kind: "table", id: "TableNormal", name: "Normal Table"},
		{kind: "character", id: styleHyperlink, name: "Hyperlink"},
		{kind: "character", id: stylePlaceholder, name: "Placeholder Text"},
		{kind: "table", id: "TableGrid", name: "Table Grid"},
		{kind: "table", id: styleTable, name: "Summary Table"},
		{kind: "numbering", id: "NoList", name: "No List", ours: true},
	}
	for _, l := range looks()[1:] {
		// The space between two tables must stay small, and the mark of a draft
		// must be seen.
		ours := l == lookBetween || l == lookDraftMark
		list = append(list, role{kind: "paragraph", id: l.id, name: l.name, look: l, ours: ours})
	}
	return list
}

// readStyles reads styles.xml; a file without one has no styles.
func (r *referenceReader) readStyles() error {
	s := &r.sheet
	s.byID, s.ours = map[string]*theirStyle{}, map[string]*theirStyle{}
	root, err := r.related("styles")
	if root == nil {
		return err
	}
	for _, e := range root.kids {
		if !e.is("style") {
			continue
		}
		id, kind := e.attr(nsWord, "styleId"), e.attr(nsWord, "type")
		if kind == "" {
			kind = "paragraph"
		}
		if s.byID[id] != nil || kind != "paragraph" && kind != "character" && kind != "table" {
			continue // a list's style is numbering, which stays ours
		}
		t := &theirStyle{source: e, kind: kind}
		s.byID[id] = t
		s.list = append(s.list, t)
	}
	s.giveRoles()
	s.giveIDs()
	s.chain()
	defaults := root.kid("docDefaults")
	s.base.run = s.properties(defaults.kid("rPrDefault").kid("rPr"))
	s.base.paragraph = s.properties(defaults.kid("pPrDefault").kid("pPr"))
	for _, t := range s.list {
		t.run = s.properties(t.source.kid("rPr"))
		t.paragraph = s.properties(t.source.kid("pPr"))
		if t.paragraph != nil {
			t.paragraph.take("rPr") // a style has those elsewhere
		}
		if t.id != "" {
			s.ours[t.id] = t
		}
	}
	s.keepOurs()
	return nil
}

// giveRoles finds out which of their styles are the ones that our documents
// name: the default ones, and else by their names.
func (s *styleSheet) giveRoles() {
	all := roles()
	taken := map[*role]bool{}
	for i := range all[:3] {
		for _, t := range s.list {
			if t.kind == all[i].kind && isDefault(t.source) {
				t.role, taken[&all[i]] = &all[i], true
				break
			}
		}
	}
	for _, t := range s.list {
		for i := range all {
			r := &all[i]
			if t.role == nil && !taken[r] && t.kind == r.kind && strings.EqualFold(t.nameInFile(), r.name) {
				t.role, taken[r] = r, true
			}
		}
	}
}

func isDefault(e *element) bool {
	switch e.attr(nsWord, "default") {
	case "1", "true", "on":
		return true
	}
	return false
}

func (t *theirStyle) nameInFile() string { return strings.TrimSpace(t.source.kid("name").val()) }

// giveIDs names every style that comes over, so that no two share an id or a
// name, whatever the case.
func (s *styleSheet) giveIDs() {
	ids, names := map[string]bool{}, map[string]bool{}
	for _, r := range roles() {
		ids[strings.ToLower(r.id)], names[strings.ToLower(r.name)] = true, true
	}
	for i, t := range s.list {
		if t.role != nil {
			t.id, t.name = t.role.id, t.role.name
			continue
		}
		name := spelled(oneLine.Replace(t.nameInFile()))
		if name == "" || len(name) > 250 || names[strings.ToLower(name)] {
			continue
		}
		id := t.source.attr(nsWord, "styleId")
		if !isPlainID(id) || ids[strings.ToLower(id)] {
			id = "Reference" + strconv.Itoa(i+1)
		}
		t.id, t.name = id, name
		ids[strings.ToLower(id)], names[strings.ToLower(name)] = true, true
	}
}

// lowerNames are the names of Word's own styles that it writes in lower case
// only. Other programs write them as a reader of English would.
const lowerNames = "|heading 7|heading 8|heading 9|toc 7|toc 8|toc 9|index heading|footnote text|footnote reference|" +
	"endnote text|endnote reference|annotation text|annotation reference|annotation subject|table of figures|" +
	"table of authorities|toa heading|envelope address|envelope return|line number|page number|macro|" +
	"index 1|index 2|index 3|index 4|index 5|index 6|index 7|index 8|index 9|"

// spelled is a style's name in Word's own spelling.
func spelled(name string) string {
	if lower := strings.ToLower(name); strings.Contains(lowerNames, "|"+lower+"|") {
		return lower
	}
	return name
}

// isPlainID says whether an id can stay as it is: no more than letters, digits
// and hyphens, and none that giveIDs makes.
func isPlainID(id string) bool {
	for i := range len(id) {
		c := id[i] | 0x20
		if (c < 'a' || c > 'z') && (id[i] < '0' || id[i] > '9') && id[i] != '-' && id[i] != '_' {
			return false
		}
	}
	return id != "" && len(id) <= 60 && !strings.HasPrefix(strings.ToLower(id), "reference")
}

// id is our id for one of theirs, empty where it doesn't come over.
func (s *styleSheet) id(theirs, kind string) string {
	if t := s.byID[theirs]; t != nil && t.kind == kind {
		return t.id
	}
	return ""
}

// longestChain is how many styles may be based one on the other. Word stops
// long before; other programs go down the chain until they run out of memory.
const longestChain = 24

// chain finds what each style is based on, and breaks what goes round in a
// circle or on for ever.
func (s *styleSheet) chain() {
	for _, t := range s.list {
		if b := s.byID[t.source.kid("basedOn").val()]; b != nil && b.kind == t.kind && b.id != "" && t.id != "" {
			t.basedOn = b
		}
	}
	depth := map[*theirStyle]int{}
	for _, t := range s.list {
		var way []*theirStyle
		for at := t; at != nil && depth[at] == 0; at = at.basedOn {
			depth[at] = -1 // on the way
			way = append(way, at)
		}
		for _, at := range slices.Backward(way) {
			switch b := at.basedOn; {
			case b == nil:
				depth[at] = 1
			case depth[b] < 0, depth[b] >= longestChain:
				at.basedOn, depth[at] = nil, 1
			default:
				depth[at] = depth[b] + 1
			}
		}
	}
}

// keepOurs puts into their styles what stays ours: what keeps together, the
// outline, the numbering of lists. The tabs of the contents list are put in
// when the page is known.
func (s *styleSheet) keepOurs() {
	for _, t := range s.list {
		if t.role == nil || t.role.look == nil {
			continue
		}
		l := t.role.look
		if t.paragraph == nil {
			t.paragraph = property("pPr", "")
		}
		if l.keepNext {
			t.paragraph.put(property("keepNext", ""))
		}
		if l.keepLines {
			t.paragraph.put(property("keepLines", ""))
		}
		switch {
		case l.outline > 0:
			t.paragraph.put(property("outlineLvl", strconv.Itoa(l.outline-1)))
		case t.outlined():
			t.paragraph.put(property("outlineLvl", "9")) // none
		}
		num := map[*look]int{lookBullet: styleBulletNum, lookNumber: styleNumberNum}[l]
		if num > 0 {
			numPr := property("numPr", "")
			numPr.kids = []*element{property("ilvl", "0"), property("numId", strconv.Itoa(num))}
			t.paragraph.put(numPr)
		}
	}
}

// outlined says whether a style has an outline level, itself or from what it is
// based on.
func (t *theirStyle) outlined() bool {
	for at := t; at != nil; at = at.basedOn {
		source := at.source.kid("pPr").kid("outlineLvl")
		if source.name.Local != "" || at.role != nil && at.role.look != nil && at.role.look.outline > 0 {
			return true
		}
	}
	return false
}

// put gives a paragraph's properties one more, in its place; it takes that of
// the same name.
func (e *element) put(p *element) {
	index := func(name string) int {
		if name == "numPr" {
			name = "widowControl" // it stands behind that
		}
		return slices.Index(propertyOrder["pPr"], name)
	}
	e.take(p.name.Local)
	at := len(e.kids)
	for at > 0 && index(e.kids[at-1].name.Local) > index(p.name.Local) {
		at--
	}
	e.kids = slices.Insert(e.kids, at, p)
}

// take takes a property out.
func (e *element) take(name string) {
	e.kids = slices.DeleteFunc(slices.Clone(e.kids), func(k *element) bool { return k.is(name) })
}
