package wml

import (
	"encoding/xml"
	"slices"
	"strings"
)

// field is a complex field (ISO/IEC 29500-1, 17.16): a code, and a result that
// the reader sees.
type field struct {
	code []byte
	// result says that the code is over, and ended that the field is.
	result, ended bool
	// contents says that it is a list of contents.
	contents bool
	link     *link
	// choice is what a drop-down or a check box of a form of old shows, and box
	// says that it is a check box.
	choice string
	box    bool
}

// The limits of fields. Where more are open than that, their ends are missing,
// and the first one is forgotten.
const (
	maxFields = 100
	maxCode   = 8192
)

// fieldChar reads a w:fldChar.
func (r *run) fieldChar(e xml.StartElement) error {
	s := r.s
	kind, _ := attr(e, "fldCharType")
	var f *field
	if len(s.fields) > 0 {
		f = s.fields[len(s.fields)-1]
	}
	switch {
	case kind == "begin":
		f = &field{}
		if len(s.fields) == maxFields {
			s.forget(s.fields[0])
		}
		s.fields = append(s.fields, f)
		s.recount()
		return s.c.children(func(e xml.StartElement) error { return f.readForm(s.c, e) })
	case kind == "separate" && f != nil && !f.result:
		f.result = true
		s.decide(f)
		s.recount()
	case kind == "end" && f != nil:
		s.fields = s.fields[:len(s.fields)-1]
		f.ended = true
		s.recount()
		if !f.result {
			s.decide(f)
			r.put(f.shown())
		}
	}
	return s.c.skip()
}

// instruct adds to the code of the field that is open.
func (s *story) instruct(text string) {
	if n := len(s.fields); n > 0 {
		if f := s.fields[n-1]; !f.result && len(f.code)+len(text) <= maxCode {
			f.code = append(f.code, text...)
		}
	}
}

// recount finds out in what of its fields the text stands.
func (s *story) recount() {
	s.code, s.contents = nil, 0
	for _, f := range s.fields {
		if !f.result && s.code == nil {
			s.code = f
		}
		if f.contents && f.result {
			s.contents++
		}
	}
}

// forget takes a field for one that has no end.
func (s *story) forget(f *field) {
	s.fields = slices.DeleteFunc(s.fields, func(open *field) bool { return open == f })
	s.r.endless = s.r.endless || f.contents
	s.recount()
}

// fieldLink is the link of the innermost field that is one.
func (s *story) fieldLink() *link {
	for i := len(s.fields) - 1; i >= 0; i-- {
		if l := s.fields[i].link; l != nil && s.fields[i].result {
			return l
		}
	}
	return nil
}

// decide finds out what kind of field it is, now that its code is known.
func (s *story) decide(f *field) {
	words := splitCode(string(f.code))
	if len(words) == 0 {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "TOC":
		f.contents = true
		s.began++
	case "HYPERLINK":
		f.link = linkOf(words[1:])
	case "PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF":
		s.pageNumbers = true
	}
}

// shown is what a field without a result shows all the same.
func (f *field) shown() string {
	code := string(f.code)
	words := splitCode(code)
	if len(words) == 0 {
		return ""
	}
	switch strings.ToUpper(words[0]) {
	case "FORMDROPDOWN", "FORMCHECKBOX":
		return f.choice
	case "MACROBUTTON", "GOTOBUTTON":
		if len(words) > 2 {
			_, text, _ := strings.Cut(strings.TrimSpace(code), words[1])
			return strings.TrimSpace(text)
		}
	case "SYMBOL":
		return symbolField(words[1:])
	}
	return ""
}

// simpleField reads a w:fldSimple.
func (s *story) simpleField(p *para, e xml.StartElement, at place) error {
	code, _ := attr(e, "instr")
	f := &field{result: true}
	if len(code) <= maxCode {
		f.code = []byte(code)
	}
	s.decide(f)
	depth := len(s.fields)
	s.fields = append(s.fields, f)
	s.recount()
	if err := s.c.children(func(e xml.StartElement) error { return s.inline(p, e, at) }); err != nil {
		return err
	}
	s.fields = s.fields[:min(depth, len(s.fields))]
	s.recount()
	return nil
}

// splitCode splits the code of a field into its words; those in quotes may hold
// blanks, and a backslash before a quote or a backslash takes it as it is.
func splitCode(code string) []string {
	var words []string
	for {
		code = strings.TrimLeft(code, " \t\r\n\u00A0")
		if code == "" {
			return words
		}
		if code[0] != '"' {
			end := strings.IndexAny(code, " \t\r\n\"")
			if end < 0 {
				end = len(code)
			}
			words, code = append(words, code[:end]), code[end:]
			continue
		}
		var b strings.Builder
		i := 1
		for ; i < len(code) && code[i] != '"'; i++ {
			if code[i] == '\\' && i+1 < len(code) && (code[i+1] == '"' || code[i+1] == '\\') {
				i++
			}
			b.WriteByte(code[i])
		}
		words = append(words, b.String())
		code = code[min(i+1, len(code)):]
	}
}
