package docxcheck

import (
	"regexp"
	"strconv"
	"strings"
)

// styleSheet is the styles part.
type styleSheet struct {
	part *part
	// defaults are the run properties of docDefaults.
	defaults *node
	inOrder  []*style
	byID     map[string]*style
	// standard is the default style of each type.
	standard map[string]*style
}

// style is one style. kind is paragraph, character, table or numbering.
type style struct {
	id, name, kind string
	basedOn        string
	node           *node
}

func readStyles(p *part) *styleSheet {
	s := &styleSheet{
		part:     p,
		defaults: p.root.kid("w:docDefaults").kid("w:rPrDefault").kid("w:rPr"),
		byID:     map[string]*style{},
		standard: map[string]*style{},
	}
	for _, n := range p.root.named("w:style") {
		st := &style{n.attr("w:styleId"), n.val("w:name"), n.attr("w:type"), n.val("w:basedOn"), n}
		s.inOrder = append(s.inOrder, st)
		if s.byID[st.id] == nil {
			s.byID[st.id] = st
		}
		if isTrue(n.attr("w:default")) && s.standard[st.kind] == nil {
			s.standard[st.kind] = st
		}
	}
	return s
}

func isTrue(v string) bool { return v == "1" || v == "true" || v == "on" }

// chain returns a style and those it is based on, nearest first. An empty id
// means the default style of the type. It ends at a style that isn't there and
// where a cycle closes.
func (s *styleSheet) chain(kind, id string) []*style {
	st := s.byID[id]
	if id == "" {
		st = s.standard[kind]
	}
	var out []*style
	for st != nil && len(out) <= len(s.inOrder) {
		out = append(out, st)
		st = s.byID[st.basedOn]
	}
	return out
}

// outlineLevel returns 1 to 9 for a heading's paragraph and 0 for another: the
// paragraph's own outline level, else its style's.
func (s *styleSheet) outlineLevel(paragraph *node) int {
	properties := paragraph.kid("w:pPr")
	level := properties.val("w:outlineLvl")
	for _, st := range s.chain("paragraph", properties.val("w:pStyle")) {
		if level != "" {
			break
		}
		level = st.node.kid("w:pPr").val("w:outlineLvl")
	}
	if n, err := strconv.Atoi(level); err == nil && n >= 0 && n < 9 {
		return n + 1
	}
	return 0
}

// nameOf returns the name of a paragraph's style in lower case.
func (s *styleSheet) nameOf(paragraph *node) string {
	chain := s.chain("paragraph", paragraph.kid("w:pPr").val("w:pStyle"))
	if len(chain) == 0 {
		return ""
	}
	return strings.ToLower(chain[0].name)
}

var headingName = regexp.MustCompile(`(?i)^heading ([1-9])$`)

// builtIn are the names that Word itself spells in lower case. Under another
// spelling it takes the style for one of the author's, and then headings are
// not headings.
var builtIn = regexp.MustCompile(`(?i)^(heading [1-9]|toc [1-9]|header|footer|caption|footnote text|footnote reference|page number)$`)

// checkStyles looks at the styles themselves; checkText looks at who uses them.
func (c *checker) checkStyles() {
	s := c.styles
	ids, names := map[string]bool{}, map[string]bool{}
	defaults, kinds := map[string]int{}, map[string]bool{"paragraph": true}
	for _, st := range s.inOrder {
		id, name := strings.ToLower(st.id), strings.ToLower(st.name)
		if ids[id] || names[name] || id == "" || name == "" {
			c.report(StyleUnique, s.part, "the style %q, called %q, has no id or name, or shares one with another style", st.id, st.name)
		}
		ids[id], names[name] = true, true
		kinds[st.kind] = true
		if isTrue(st.node.attr("w:default")) {
			defaults[st.kind]++
		}
		if builtIn.MatchString(st.name) && st.name != name {
			c.report(StyleName, s.part, "the style %q is Word's own and is spelled %q", st.name, name)
		}
		if chain := s.chain(st.kind, st.id); len(chain) > len(s.inOrder) {
			c.report(StyleCycle, s.part, "the style %q is based on itself", st.id)
		}
		c.checkStyleNames(st)
		c.checkHeadingStyle(st)
	}
	for _, kind := range []string{"paragraph", "character", "table", "numbering"} {
		if kinds[kind] && defaults[kind] != 1 {
			c.report(StyleDefault, s.part, "%d styles of the type %s are the default; one should be", defaults[kind], kind)
		}
	}
}

// checkStyleNames holds the styles that a style names against those there are.
func (c *checker) checkStyleNames(st *style) {
	for _, kid := range []string{"w:basedOn", "w:next", "w:link"} {
		id := st.node.val(kid)
		other := c.styles.byID[id]
		switch {
		case id == "":
		case other == nil:
			c.report(StyleExists, c.styles.part, "the style %q names the style %q (%s), which is not there", st.id, id, kid)
		case kid != "w:link" && other.kind != st.kind:
			c.report(StyleExists, c.styles.part, "the style %q of the type %s names %q (%s), which is of the type %s", st.id, st.kind, id, kid, other.kind)
		}
	}
	numbered := st.node.kid("w:pPr").kid("w:numPr")
	if id := numbered.val("w:numId"); id != "" && c.lists != nil && c.lists.lists[id] == nil {
		c.report(NumberingExists, c.styles.part, "the style %q has the numbering %q, which is not there", st.id, id)
	}
}

// checkHeadingStyle: the outline level makes it a heading for every reader, and
// a heading alone at the foot of a page has lost its text.
func (c *checker) checkHeadingStyle(st *style) {
	m := headingName.FindStringSubmatch(st.name)
	if m == nil {
		return
	}
	level, keepNext, keepLines := "", false, false
	for _, s := range c.styles.chain(st.kind, st.id) {
		properties := s.node.kid("w:pPr")
		if level == "" {
			level = properties.val("w:outlineLvl")
		}
		next, _ := properties.on("w:keepNext")
		lines, _ := properties.on("w:keepLines")
		keepNext, keepLines = keepNext || next, keepLines || lines
	}
	if n, err := strconv.Atoi(level); err != nil || strconv.Itoa(n+1) != m[1] {
		c.report(HeadingStyle, c.styles.part, "the style %q has the outline level %q", st.name, level)
	}
	if !keepNext || !keepLines {
		c.report(HeadingStyle, c.styles.part, "the style %q doesn't keep its lines together and with the text below it", st.name)
	}
}
