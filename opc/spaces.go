package opc

// xmlSpace is the namespace of xml:space and xml:lang.
const xmlSpace = "http://www.w3.org/XML/1998/namespace"

// spaces are the namespaces of a part, with what their prefixes mean at the
// place that is being read (Namespaces in XML 1.0).
type spaces struct {
	// now is what each prefix stands for.
	now map[string]string
	// before are the meanings that prefixes had before they got another one.
	before []meaning
	// forms are all namespaces that were declared, and the names of the
	// transitional form for them.
	forms map[string]string
	// last is the prefix that was looked up last: most have the same.
	last meaning
}

// meaning is what a prefix stands for.
type meaning struct {
	prefix, space string
	known         bool
}

func newSpaces() spaces {
	return spaces{now: map[string]string{"": ""}, forms: map[string]string{}}
}

// of is what a prefix stands for.
func (s *spaces) of(prefix string) (space string, known bool) {
	switch {
	case s.last.known && prefix == s.last.prefix:
		return s.last.space, true
	case prefix == "xml":
		return xmlSpace, true
	case prefix == "xmlns":
		return prefix, true
	}
	space, known = s.now[prefix]
	s.last = meaning{prefix, space, known}
	return space, known
}

// declare gives a prefix a meaning. It is false where there are too many
// namespaces.
func (s *spaces) declare(prefix, space string) bool {
	form, known := s.forms[space]
	if !known {
		if len(s.forms) == maxSpaces {
			return false
		}
		form = transitional(space)
		s.forms[space] = form
	}
	was, had := s.now[prefix]
	s.before = append(s.before, meaning{prefix, was, had})
	s.now[prefix] = form
	s.last.known = false
	return true
}

// back takes back what was declared since there were so many meanings before.
func (s *spaces) back(declared int) {
	for len(s.before) > declared {
		last := s.before[len(s.before)-1]
		s.before = s.before[:len(s.before)-1]
		if last.known {
			s.now[last.prefix] = last.space
		} else {
			delete(s.now, last.prefix)
		}
		s.last.known = false
	}
}
