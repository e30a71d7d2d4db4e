package wml

import (
	"encoding/xml"
	"slices"
	"strings"
)

// The limits of styles.xml. Word itself stops at 4079 styles.
const (
	maxStyles = 20_000
	// maxChain is how many styles may be based on each other in a row.
	maxChain = 64
)

// styles is what styles.xml says.
type styles struct {
	byID map[string]*style
	// normal is the paragraph style of paragraphs that name none.
	normal *style
	// base is the look of characters that no style says anything about.
	base runLook
	// indent and align are those of paragraphs that no style says anything of.
	para paraLook
	// language is that of the text, as w:lang has it.
	language string
}

// style is a style, as it is stored.
type style struct {
	id, name, basedOn string
	// kind is "paragraph", "character", "table" or "numbering".
	kind string
	run  runLook
	para paraLook

	// resolved says that chain is known: the style and what it is based on, in
	// that order.
	resolved bool
	chain    []*style
	// look is the look of its characters, and outline the level of a heading,
	// 0 for body text, both with what it is based on.
	look    runLook
	outline int
	align   alignment
	newPage tristate
	num     numRef
	// indents are the indent without that of lists, and with it; nil until it
	// is asked for.
	indents [2]*indent
}

// readStyles reads styles.xml.
func readStyles(c *cursor) (*styles, error) {
	s := &styles{byID: map[string]*style{}}
	if _, err := c.root(); err != nil {
		return nil, err
	}
	err := c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "docDefaults":
			return s.readDefaults(c)
		case "style":
			return s.readStyle(c, e)
		}
		return c.skip()
	})
	return s, err
}

func (s *styles) readDefaults(c *cursor) error {
	return c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "rPrDefault", "pPrDefault":
			return c.children(func(e xml.StartElement) (err error) {
				switch word(e.Name) {
				case "rPr":
					s.base, s.language, err = readDefaultRun(c)
					return err
				case "pPr":
					s.para, err = readParaLook(c)
					return err
				}
				return c.skip()
			})
		}
		return c.skip()
	})
}

// readDefaultRun reads the w:rPr that is open, with its language.
func readDefaultRun(c *cursor) (l runLook, language string, err error) {
	err = c.children(func(e xml.StartElement) error {
		switch word(e.Name) {
		case "b":
			l.bold = toggle(e)
		case "i":
			l.italic = toggle(e)
		case "sz":
			l.size = readSize(e)
		case "lang":
			language = val(e)
		}
		return c.skip()
	})
	return l, language, err
}

func (s *styles) readStyle(c *cursor, e xml.StartElement) error {
	st := &style{}
	st.id, _ = attr(e, "styleId")
	st.kind, _ = attr(e, "type")
	if st.kind == "" {
		st.kind = "paragraph"
	}
	byDefault, _ := attr(e, "default")
	err := c.children(func(e xml.StartElement) (err error) {
		switch word(e.Name) {
		case "name":
			st.name = strings.ToLower(strings.TrimSpace(val(e)))
		case "basedOn":
			st.basedOn = val(e)
		case "rPr":
			st.run, err = readRunLook(c)
			return err
		case "pPr":
			st.para, err = readParaLook(c)
			return err
		}
		return c.skip()
	})
	if err != nil {
		return err
	}
	if len(s.byID) < maxStyles && s.byID[st.id] == nil {
		s.byID[st.id] = st
	}
	if (byDefault == "1" || byDefault == "true" || byDefault == "on") && st.kind == "paragraph" && s.normal == nil {
		s.normal = st
	}
	return nil
}

// paragraph is the style of a paragraph that names this one; nil where there is
// nothing to know of it. A style that is named and isn't there is the normal
// one, as in Word; but one that is called for as Word calls a heading is meant
// as one, and some libraries write it without a styles.xml.
func (s *styles) paragraph(id string) *style {
	if id != "" {
		st := s.byID[id]
		if st == nil && headingName(strings.ToLower(id)) > 0 {
			st = &style{id: id, name: spacedHeading(id), kind: "paragraph"}
			s.byID[id] = st
		}
		if st != nil && st.kind == "paragraph" {
			s.resolve(st)
			return st
		}
	}
	if s.normal != nil {
		s.resolve(s.normal)
	}
	return s.normal
}

// character is a character style, nil where it isn't there.
func (s *styles) character(id string) *style {
	if id == "" {
		return nil
	}
	st := s.byID[id]
	if st == nil || st.kind != "character" {
		return nil
	}
	s.resolve(st)
	return st
}

// resolve follows a style through what it is based on. A circle is broken where
// it closes.
func (s *styles) resolve(st *style) {
	if st.resolved {
		return
	}
	st.resolved = true
	for at := st; at != nil && len(st.chain) < maxChain && at.kind == st.kind && !slices.Contains(st.chain, at); at = s.byID[at.basedOn] {
		st.chain = append(st.chain, at)
	}
	level := 0
	for _, at := range st.chain {
		st.look = st.look.over(at.run)
		if level == 0 {
			level = at.para.outline
			if level == 0 {
				level = headingName(at.name)
			}
		}
		if st.align == 0 {
			st.align = at.para.align
		}
		st.newPage = st.newPage.or(at.para.newPage)
		if !st.num.has {
			st.num.has, st.num.id = at.para.num.has, at.para.num.id
		}
		if !st.num.hasLevel {
			st.num.hasLevel, st.num.level = at.para.num.hasLevel, at.para.num.level
		}
	}
	if level != bodyLevel {
		st.outline = level
	}
}

// headingName is the level of a heading by the name of its style, which is the
// same in the Words of all languages: "heading 1" to "heading 9".
func headingName(name string) int {
	rest, ok := strings.CutPrefix(name, "heading")
	if !ok {
		return 0
	}
	rest = strings.TrimSpace(rest)
	if len(rest) != 1 || rest[0] < '1' || rest[0] > '9' {
		return 0
	}
	return int(rest[0] - '0')
}

// spacedHeading is the name of a heading's style by its id: "heading 1".
func spacedHeading(id string) string {
	return "heading " + id[len(id)-1:]
}
