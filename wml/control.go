package wml

import (
	"encoding/xml"
	"math"
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// The elements of newer Words that are told apart by their namespaces.
const (
	space2012 = "http://schemas.microsoft.com/office/word/2012/wordml"
)

// maxControls is how deep controls within a line are told apart.
const maxControls = 8

// sdtProperties is what a w:sdtPr says.
type sdtProperties struct {
	ControlInfo
	// contents says that it is a list of contents.
	contents bool
}

// readProperties reads the w:sdtPr that is open.
func (c *cursor) sdtProperties() (sdtProperties, error) {
	var out sdtProperties
	err := c.children(func(e xml.StartElement) error {
		if e.Name.Space == space2012 {
			switch e.Name.Local {
			case "repeatingSection":
				out.Repeats = true
			case "repeatingSectionItem":
				out.Repeated = true
			}
			return c.skip()
		}
		switch word(e.Name) {
		case "tag":
			out.Tag = val(e)
		case "alias":
			out.Title = val(e)
		case "showingPlcHdr":
			out.Placeholder = isOn(e)
		case "date":
			full, _ := attr(e, "fullDate")
			out.Date = day(full)
		case "docPartObj":
			return c.children(func(e xml.StartElement) error {
				if word(e.Name) == "docPartGallery" && val(e) == "Table of Contents" {
					out.contents = true
				}
				return c.skip()
			})
		}
		return c.skip()
	})
	return out, err
}

// day is the day of a w:fullDate: 2026-06-23T00:00:00Z.
func day(s string) string {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return ""
	}
	for i, c := range []byte(s[:10]) {
		if i != 4 && i != 7 && (c < '0' || c > '9') {
			return ""
		}
	}
	return s[:10]
}

// tells says whether there is anything to know of a control. Google Docs wraps
// much of its text in controls whose tags are its own affair.
func (i *ControlInfo) tells() bool {
	return i.Tag != "" && !strings.HasPrefix(i.Tag, "goog_rdk_") || i.Title != "" || i.Placeholder || i.Date != "" ||
		i.Repeats || i.Repeated
}

// tells is that of the control, which is noted for the whole document.
func (s *story) tells(sdt *sdtProperties) bool {
	s.r.controls = s.r.controls || sdt.tells()
	return sdt.tells()
}

// sdt reads the w:sdt that is open: its properties, and with f what it holds.
func (c *cursor) sdt(f func(e xml.StartElement, sdt *sdtProperties) error) error {
	var sdt sdtProperties
	return c.children(func(e xml.StartElement) (err error) {
		switch word(e.Name) {
		case "sdtPr":
			sdt, err = c.sdtProperties()
			return err
		case "sdtContent":
			return f(e, &sdt)
		}
		return c.skip()
	})
}

// blockControl reads a w:sdt around blocks.
func (s *story) blockControl(to *[]Block, at place) error {
	return s.c.sdt(func(_ xml.StartElement, sdt *sdtProperties) error {
		if sdt.contents && !s.r.withContents {
			return s.contentsControl(to, at)
		}
		var inner []Block
		if err := s.blocks(&inner, at); err != nil {
			return err
		}
		if s.tells(sdt) {
			*to = append(*to, &Control{ControlInfo: sdt.ControlInfo, Blocks: inner})
		} else {
			*to = append(*to, inner...)
		}
		return nil
	})
}

// contentsControl reads the control that Word puts around a list of contents
// and its heading. The heading goes with the list: what has a style for it, and
// the last line in front of the list. Whatever somebody typed into the control
// besides is text.
func (s *story) contentsControl(to *[]Block, at place) error {
	var inner []Block
	began := s.began
	err := s.c.children(func(e xml.StartElement) error {
		before := len(inner)
		err := s.block(e, &inner, at)
		if s.began > began {
			began = math.MaxInt
			inner = slices.Delete(inner, headingOf(inner[:before]), before)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := s.flush(&inner); err != nil {
		return err
	}
	for _, b := range inner {
		if p, ok := b.(*Paragraph); !ok || !contentsStyle(p.Style) {
			*to = append(*to, b)
		}
	}
	return nil
}

// headingOf is where the last line with text begins, and the empty ones behind
// it.
func headingOf(blocks []Block) int {
	for i := len(blocks) - 1; i >= 0; i-- {
		if p, ok := blocks[i].(*Paragraph); !ok {
			return i + 1
		} else if strings.TrimSpace(document.Plain(p.Text)) != "" {
			return i
		}
	}
	return 0
}

// contentsStyle says whether a style is that of a list of contents: those of
// Word, "toc heading" and "toc 1", and those of LibreOffice.
func contentsStyle(name string) bool {
	return strings.HasPrefix(name, "toc ") || strings.HasPrefix(name, "contents ")
}

// lineControl reads a w:sdt within a line.
func (s *story) lineControl(p *para, at place) error {
	return s.c.sdt(func(_ xml.StartElement, sdt *sdtProperties) error {
		if s.tells(sdt) && (at.control == nil || at.control.depth < maxControls) {
			c := &inlineControl{ControlInfo: sdt.ControlInfo, parent: at.control, depth: 1}
			if at.control != nil {
				c.depth = at.control.depth + 1
			}
			at.control = c
			if !at.deleted {
				s.put(p, piece{kind: controlMark}, at)
			}
		}
		return s.c.children(func(e xml.StartElement) error { return s.inline(p, e, at) })
	})
}
