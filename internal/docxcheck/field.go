package docxcheck

import "strings"

// field is a complex field: begin, instruction, separator, result, end. The
// short form, w:fldSimple, is read into the same.
type field struct {
	instruction string
	result      string
	// begin and end are the runs that hold the marks, or the one w:fldSimple.
	begin, end *node
	separated  bool
}

// words returns the instruction's words: "PAGEREF", "_Toc000000001", `\h`.
func (f *field) words() []string { return strings.Fields(f.instruction) }

// is reports whether the field is of a kind: "TOC", "PAGE".
func (f *field) is(kind string) bool {
	w := f.words()
	return len(w) > 0 && strings.EqualFold(w[0], kind)
}

// checkFields reads a part's fields, in the order in which they begin, and
// looks at how they are made and where they lead.
func (c *checker) checkFields(p *part) {
	r := &fieldReader{c: c, p: p}
	p.root.walk(r.visit)
	for _, f := range r.open {
		c.report(FieldBalance, p, "the field %q doesn't end", clip(f.instruction))
	}
	p.fields = r.done
	for _, f := range p.fields {
		c.checkFieldPlace(p, f)
		words := f.words()
		switch {
		case len(words) == 0:
			c.report(FieldBalance, p, "a field has no instruction")
		case (f.is("PAGEREF") || f.is("REF")) && len(words) > 1:
			c.checkAnchor(p, words[1], "the field "+words[0])
		}
	}
}

// fieldReader meets the marks of fields one after the other.
type fieldReader struct {
	c    *checker
	p    *part
	done []*field // every field that began, the open ones too
	open []*field // the fields that have not ended, the innermost last
}

func (r *fieldReader) visit(n *node) bool {
	switch n.name {
	case "w:fldSimple":
		f := &field{instruction: n.attr("w:instr"), result: textOf(n), begin: n, end: n, separated: true}
		r.done = append(r.done, f)
		r.checkDirty(n)
	case "w:fldChar":
		r.mark(n)
	case "w:instrText":
		if f := r.innermost(); f != nil && !f.separated {
			f.instruction += n.text
		} else {
			r.c.report(FieldBalance, r.p, "the instruction %q is outside a field", clip(n.text))
		}
	case "w:t":
		for _, f := range r.open {
			if f.separated {
				f.result += n.text
			}
		}
	}
	return true
}

// mark takes one begin, separate or end.
func (r *fieldReader) mark(n *node) {
	f := r.innermost()
	switch kind := n.attr("w:fldCharType"); {
	case kind == "begin":
		f = &field{begin: n.parent}
		r.open = append(r.open, f)
		r.done = append(r.done, f)
		r.checkDirty(n)
	case f == nil:
		r.c.report(FieldBalance, r.p, "a field's mark %q stands where no field has begun", kind)
	case kind == "separate" && !f.separated:
		f.separated = true
	case kind == "end":
		f.end = n.parent
		r.open = r.open[:len(r.open)-1]
		if !f.separated {
			r.c.report(FieldBalance, r.p, "the field %q has no separator, and so no value to show", clip(f.instruction))
		}
	default:
		r.c.report(FieldBalance, r.p, "the field %q has the mark %q once too often", clip(f.instruction), kind)
	}
}

func (r *fieldReader) innermost() *field {
	if len(r.open) == 0 {
		return nil
	}
	return r.open[len(r.open)-1]
}

// checkDirty: a dirty field is worked out anew on opening, with a prompt.
func (r *fieldReader) checkDirty(n *node) {
	if isTrue(n.attr("w:dirty")) {
		r.c.report(FieldDirty, r.p, "a field is marked as out of date, which makes Word ask")
	}
}

// checkFieldPlace: a field that begins in a link and ends outside it, or begins
// in one paragraph and ends in another, breaks when Word updates it. A contents
// list alone goes over many paragraphs, which stand beside each other.
func (c *checker) checkFieldPlace(p *part, f *field) {
	if f.begin == nil || f.end == nil || f.begin.parent == f.end.parent {
		return
	}
	from, to := f.begin.up("w:p"), f.end.up("w:p")
	list := f.is("TOC") && from != nil && to != nil && from != to && from.parent == to.parent &&
		f.begin.parent == from && f.end.parent == to
	if !list {
		c.report(FieldParagraph, p, "the field %q ends in another element than it began in", clip(f.instruction))
	}
}
