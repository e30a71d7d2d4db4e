package wml

// remarks gathers what is to be told.
type remarks struct {
	count [kinds]int
	where [kinds]string
	// waiting are the kinds that were met first in the paragraph that is being
	// read, whose text isn't known yet.
	waiting []RemarkKind
}

// kinds is how many kinds of remarks there are.
const kinds = int(NestedTables) + 1

// maxWhere is how much of a paragraph's text a remark has, in bytes.
const maxWhere = 200

// add notes one more of a kind, in the paragraph that is being read.
func (r *remarks) add(kind RemarkKind) { r.addAt(kind, "") }

// addAt notes one more of a kind that has words of its own.
func (r *remarks) addAt(kind RemarkKind, where string) {
	r.count[kind]++
	if r.count[kind] > 1 {
		return
	}
	if where != "" {
		r.where[kind] = short(where)
		return
	}
	r.waiting = append(r.waiting, kind)
}

// here says what the text of the paragraph is in which the waiting ones were
// met. Where it has none, the next one's is taken.
func (r *remarks) here(text string) {
	if len(r.waiting) == 0 || text == "" {
		return
	}
	for _, kind := range r.waiting {
		r.where[kind] = short(text)
	}
	r.waiting = r.waiting[:0]
}

// apart sets aside what waits for the text of the paragraph that is being read,
// while a text within it is: a note or a box. The function that it returns
// takes it up again; what that text has left waits as well.
func (r *remarks) apart() (back func()) {
	waiting := r.waiting
	r.waiting = nil
	return func() { r.waiting = append(waiting, r.waiting...) }
}

func (r *remarks) list() []Remark {
	var out []Remark
	for kind, n := range r.count {
		if n > 0 {
			out = append(out, Remark{Kind: RemarkKind(kind), Count: n, Where: r.where[kind]})
		}
	}
	return out
}

// short is the beginning of a text, without a character cut in two.
func short(s string) string {
	if len(s) <= maxWhere {
		return s
	}
	end := maxWhere
	for end > 0 && s[end]&0xC0 == 0x80 {
		end--
	}
	return s[:end]
}
