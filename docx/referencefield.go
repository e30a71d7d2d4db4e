package docx

import "strings"

// storyFields is what is known of the fields of a header or a footer before it
// is taken over.
type storyFields struct {
	// of is the field to which a mark or an instruction belongs.
	of map[*element]*storyField
	// hidden are pieces that no reader sees: instructions, and what a field
	// shows that is left out.
	hidden map[*element]bool
	// total are the pieces of text that show the number of pages.
	total map[*element]bool
}

// storyField is one field.
type storyField struct {
	instruction string
	shows       bool // its result has begun
	whole       bool // it ends, too
	nested      bool // another field is part of its instruction
	results     []*element
	inner       []*element // all that stands in it
}

// kind is the first word of an instruction: "PAGE".
func kindOfField(instruction string) string {
	words := strings.Fields(instruction)
	if len(words) == 0 {
		return ""
	}
	return strings.ToUpper(words[0])
}

// live are the fields that stay fields: they count pages, or say the day.
var live = map[string]bool{"PAGE": true, "NUMPAGES": true, "SECTION": true, "SECTIONPAGES": true, "DATE": true, "TIME": true}

// foreign are the fields that speak of the other file, of its text or of its
// properties. What they show would be wrong here.
var foreign = map[string]bool{
	"REF": true, "PAGEREF": true, "NOTEREF": true, "STYLEREF": true, "TOC": true, "INDEX": true, "SEQ": true,
	"TITLE": true, "SUBJECT": true, "KEYWORDS": true, "COMMENTS": true, "FILENAME": true, "FILESIZE": true, "TEMPLATE": true,
	"AUTHOR": true, "LASTSAVEDBY": true, "USERNAME": true, "CREATEDATE": true, "SAVEDATE": true, "PRINTDATE": true,
	"EDITTIME": true, "REVNUM": true, "NUMWORDS": true, "NUMCHARS": true, "INCLUDETEXT": true, "INCLUDEPICTURE": true,
}

// live says that a field stays one.
func (f *storyField) live() bool {
	return f.whole && f.shows && !f.nested && live[kindOfField(f.instruction)]
}

// deepestField is how many fields may stand one in the other. What is deeper is
// no field.
const deepestField = 20

// fieldsOf finds the fields of a story.
func fieldsOf(root *element) *storyFields {
	s := &storyFields{of: map[*element]*storyField{}, hidden: map[*element]bool{}, total: map[*element]bool{}}
	var open, all []*storyField
	visit := func(e *element) {
		switch {
		case e.is("fldChar") && e.attr(nsWord, "fldCharType") == "begin":
			if len(open) == deepestField {
				return
			}
			for _, f := range open {
				f.nested = true
			}
			f := &storyField{}
			s.of[e] = f
			open, all = append(open, f), append(all, f)
		case e.is("fldChar") && len(open) > 0:
			f := open[len(open)-1]
			s.of[e] = f
			if e.attr(nsWord, "fldCharType") == "end" {
				f.whole = true
				open = open[:len(open)-1]
			} else {
				f.shows = true
			}
		case e.is("instrText") && len(open) > 0:
			f := open[len(open)-1]
			s.of[e] = f
			for _, k := range e.kids {
				f.instruction += k.text
			}
		case len(open) > 0 && (e.is("t") || e.is("tab") || e.is("br") || e.is("sym") || e.is("drawing") || e.is("pict")):
			for _, f := range open {
				f.inner = append(f.inner, e)
				if !f.shows {
					s.hidden[e] = true
				}
			}
			if f := open[len(open)-1]; f.shows && e.is("t") {
				f.results = append(f.results, e)
			}
		}
	}
	var walk func(*element)
	walk = func(e *element) {
		for _, k := range e.kids {
			visit(k)
			walk(k)
		}
	}
	walk(root)
	for _, f := range all {
		switch kind := kindOfField(f.instruction); {
		case f.live() && kind == "NUMPAGES" && len(f.results) > 0:
			s.total[f.results[0]] = true
			for _, e := range f.results[1:] {
				s.hidden[e] = true
			}
		case f.whole && !f.live() && foreign[kind]:
			for _, e := range f.inner {
				s.hidden[e] = true
			}
		}
	}
	return s
}
