package wml

import (
	"encoding/xml"
)

// levels is how many levels a list has.
const levels = 9

// The limits of numbering.xml.
const (
	maxLists = 50_000
	maxLabel = 1000
)

// numbering is what numbering.xml says.
type numbering struct {
	abstracts map[int]*abstract
	instances map[int]*instance
	styles    *styles
}

// abstract is a w:abstractNum: what a list looks like, and what it counts in.
type abstract struct {
	levels [levels]*level
	// link is the id of a style of numbering that has the levels.
	link string
}

// instance is a w:num: a list.
type instance struct {
	abstract int
	// starts are the numbers with which levels begin anew, and has says which
	// do.
	has    [levels]bool
	starts [levels]int
	// own are levels that look different in this list.
	own [levels]*level

	// resolved says that base is known: the abstract that it counts in, nil
	// where there is none.
	resolved bool
	base     *abstract
}

// level is a w:lvl.
type level struct {
	start  int
	format string
	// custom is the format as the first numbers show it: "01, 02, 03, ...".
	custom string
	text   string
	// picture says that the bullet is a picture.
	picture bool
	// legal says that all numbers are shown as 1, 2, 3.
	legal bool
	// restart is the level after which it begins anew, from 1; 0 for never, and
	// -1 where it isn't said.
	restart int
	// style is the id of the paragraph style that has this level.
	style  string
	indent indent
	// hidden says that the label is not shown.
	hidden bool
}

// readNumbering reads numbering.xml.
func readNumbering(c *cursor, s *styles) (*numbering, error) {
	n := &numbering{abstracts: map[int]*abstract{}, instances: map[int]*instance{}, styles: s}
	if _, err := c.root(); err != nil {
		return nil, err
	}
	err := c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "abstractNum":
			return n.readAbstract(c, e)
		case "num":
			return n.readInstance(c, e)
		}
		return c.skip()
	})
	return n, err
}

func (n *numbering) readAbstract(c *cursor, e xml.StartElement) error {
	a := &abstract{}
	v, _ := attr(e, "abstractNumId")
	if id, ok := number(v); ok && len(n.abstracts) < maxLists && n.abstracts[id] == nil {
		n.abstracts[id] = a
	}
	return c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "numStyleLink":
			a.link = val(e)
		case "lvl":
			return readLevels(c, e, &a.levels)
		}
		return c.skip()
	})
}

// readLevels reads the w:lvl that is open to its place.
func readLevels(c *cursor, e xml.StartElement, to *[levels]*level) error {
	v, _ := attr(e, "ilvl")
	l, err := readLevel(c)
	if err != nil {
		return err
	}
	if i, ok := number(v); ok && i >= 0 && i < levels {
		to[i] = l
	}
	return nil
}

func readLevel(c *cursor) (*level, error) {
	l := &level{restart: -1, format: "decimal"}
	return l, c.children(func(e xml.StartElement) error { return l.read(c, e) })
}

func (l *level) read(c *cursor, e xml.StartElement) error {
	if e.Name.Space == spaceCompat {
		return c.compatible(e, func(e xml.StartElement) error { return l.read(c, e) })
	}
	switch word(e.Name) {
	case "start":
		if n, ok := number(val(e)); ok && n >= 0 {
			l.start = n
		}
	case "numFmt":
		l.format = val(e)
		l.custom, _ = attr(e, "format")
	case "lvlText":
		l.text = val(e)
		if len(l.text) > maxLabel {
			l.text = ""
		}
	case "lvlPicBulletId":
		l.picture = true
	case "isLgl":
		l.legal = isOn(e)
	case "lvlRestart":
		if n, ok := number(val(e)); ok && n >= 0 {
			l.restart = n
		}
	case "pStyle":
		l.style = val(e)
	case "pPr":
		look, err := readParaLook(c)
		l.indent = look.indent
		return err
	case "rPr":
		look, err := readRunLook(c)
		l.hidden = look.hidden == on
		return err
	}
	return c.skip()
}

func (n *numbering) readInstance(c *cursor, e xml.StartElement) error {
	in := &instance{abstract: -1}
	v, _ := attr(e, "numId")
	if id, ok := number(v); ok && len(n.instances) < maxLists && n.instances[id] == nil {
		n.instances[id] = in
	}
	return c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "abstractNumId":
			if id, ok := number(val(e)); ok {
				in.abstract = id
			}
		case "lvlOverride":
			return in.readOverride(c, e)
		}
		return c.skip()
	})
}

func (in *instance) readOverride(c *cursor, e xml.StartElement) error {
	v, _ := attr(e, "ilvl")
	i, ok := number(v)
	if !ok || i < 0 || i >= levels {
		return c.skip()
	}
	return c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "startOverride":
			if n, ok := number(val(e)); ok && n >= 0 {
				in.has[i], in.starts[i] = true, n
			}
		case "lvl":
			l, err := readLevel(c)
			in.own[i] = l
			return err
		}
		return c.skip()
	})
}

// instance is a list by its id, nil where there is none.
func (n *numbering) instance(id int) *instance {
	in := n.instances[id]
	if in == nil {
		return nil
	}
	if !in.resolved {
		in.resolved = true
		in.base = n.base(in.abstract)
	}
	if in.base == nil {
		return nil
	}
	return in
}

// base is the abstract that has the levels: the one with this id or, where that
// only names a style of numbering, the one that the style leads to. A circle
// leads nowhere.
func (n *numbering) base(id int) *abstract {
	for range maxChain {
		a := n.abstracts[id]
		if a == nil || a.link == "" {
			return a
		}
		st := n.styles.byID[a.link]
		if st == nil || !st.para.num.has {
			return a
		}
		in := n.instances[st.para.num.id]
		if in == nil {
			return a
		}
		id = in.abstract
	}
	return nil
}

// level is how a level of this list looks, nil where nothing is said of it.
func (in *instance) level(i int) *level {
	if in.own[i] != nil {
		return in.own[i]
	}
	return in.base.levels[i]
}

// styled is the level that belongs to one of these styles, the first one first;
// -1 where none does.
func (in *instance) styled(chain []*style) int {
	for _, st := range chain {
		for i := range levels {
			if l := in.level(i); l != nil && l.style != "" && l.style == st.id {
				return i
			}
		}
	}
	return -1
}
