package richtext

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// run is characters with the same marks, or a line break. The editor has no
// emphasis inside emphasis as the document model does, but a set of marks for
// each character.
type run struct {
	text   string // "\n" is a line break, and always a run by itself
	strong bool
	em     bool
	href   string // where a link leads; empty where there is none
}

const lineBreak = "\n"

// sameMarks reports whether two runs look alike.
func (r run) sameMarks(other run) bool {
	return r.strong == other.strong && r.em == other.em && r.href == other.href
}

// joined gives runs with neighbors that look alike as one.
func joined(in []run) []run {
	var out []run
	for i := 0; i < len(in); {
		first := in[i]
		i++
		if first.text != lineBreak {
			var b strings.Builder
			b.WriteString(first.text)
			for ; i < len(in) && in[i].text != lineBreak && in[i].sameMarks(first); i++ {
				b.WriteString(in[i].text)
			}
			first.text = b.String()
		}
		out = append(out, first)
	}
	return out
}

// flat gives inlines as runs. An inline that the editor does not have, or a
// link that can't be followed, is errUnfit.
func (f follower) flat(in []document.Inline) ([]run, error) {
	runs, err := f.flatten(nil, in, run{})
	return joined(runs), err
}

func (f follower) flatten(out []run, in []document.Inline, around run) ([]run, error) {
	for _, i := range in {
		inside := around
		var text []document.Inline
		switch i := i.(type) {
		case *document.Text:
			if strings.ContainsAny(i.Value, "\r\n") {
				return nil, errUnfit
			}
			if i.Value != "" {
				inside.text = i.Value
				out = append(out, inside)
			}
			continue
		case *document.LineBreak:
			inside.text = lineBreak
			out = append(out, inside)
			continue
		case *document.Emphasis:
			inside.em, text = true, i.Text
		case *document.Strong:
			inside.strong, text = true, i.Text
		case *document.Link:
			if around.href != "" || !f.follows(i.URL) || strings.TrimSpace(document.Plain(i.Text)) == "" {
				return nil, errUnfit
			}
			inside.href, text = i.URL, i.Text
		default:
			return nil, errUnfit
		}
		var err error
		if out, err = f.flatten(out, text, inside); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// nested gives runs as inlines. What reaches furthest stands outside, except
// that emphasis never cuts a link in two. With narrow set a link always stands
// outside: emphasis beside its brackets can be read in more places.
func nested(runs []run, narrow bool) []document.Inline {
	var out []document.Inline
	for len(runs) > 0 {
		first := runs[0]
		link := reach(runs, func(r run) bool { return first.href != "" && r.href == first.href })
		strong := emphasisReach(runs, func(r run) bool { return r.strong }, narrow)
		em := emphasisReach(runs, func(r run) bool { return r.em }, narrow)
		switch end := max(link, strong, em); {
		case end == 0:
			if first.text == lineBreak {
				out = append(out, &document.LineBreak{})
			} else {
				out = append(out, &document.Text{Value: first.text})
			}
			runs = runs[1:]
		case link == end:
			inside := without(runs[:end], func(r *run) { r.href = "" })
			out = append(out, &document.Link{URL: first.href, Text: nested(inside, narrow)})
			runs = runs[end:]
		case strong == end:
			inside := without(runs[:end], func(r *run) { r.strong = false })
			out = append(out, &document.Strong{Text: nested(inside, narrow)})
			runs = runs[end:]
		default:
			inside := without(runs[:end], func(r *run) { r.em = false })
			out = append(out, &document.Emphasis{Text: nested(inside, narrow)})
			runs = runs[end:]
		}
	}
	return out
}

// reach is how many of the runs, from the first on, have something.
func reach(runs []run, has func(run) bool) int {
	end := 0
	for end < len(runs) && has(runs[end]) {
		end++
	}
	return end
}

// emphasisReach is the same for a kind of emphasis, up to the last place where
// it cuts no link.
func emphasisReach(runs []run, has func(run) bool, narrow bool) int {
	if narrow {
		return reach(runs, func(r run) bool { return has(r) && r.href == "" })
	}
	end := reach(runs, has)
	for end > 0 && end < len(runs) && runs[end].href != "" && runs[end].href == runs[end-1].href {
		end--
	}
	return end
}

// without gives runs with something taken away.
func without(runs []run, take func(*run)) []run {
	out := make([]run, len(runs))
	for i, r := range runs {
		take(&r)
		out[i] = r
	}
	return out
}

// unlinkBlanks takes links away where nothing but space would lead anywhere.
func unlinkBlanks(runs []run) {
	for from := 0; from < len(runs); {
		to, words := from, false
		for to < len(runs) && runs[to].href == runs[from].href {
			words = words || strings.TrimSpace(runs[to].text) != ""
			to++
		}
		if !words {
			for i := from; i < to; i++ {
				runs[i].href = ""
			}
		}
		from = to
	}
}

// inlines reads the text of a paragraph, a heading or a cell. Only the first
// has line breaks; a line end among the characters is one there, and a space
// elsewhere.
func (r *reader) inlines(nodes []node, breaks bool) ([]document.Inline, error) {
	var runs []run
	for _, n := range nodes {
		if n.Type != "text" && (n.Type != "hard_break" || !breaks) {
			return nil, misplaced(n)
		}
		marks, err := r.marks(n)
		if err != nil {
			return nil, err
		}
		text := lineBreak
		if n.Type == "hard_break" {
			n.Marks = nil
			err = n.bare()
		} else {
			text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(n.Text)
			err = exactly("text", n.Attrs, nil)
		}
		switch {
		case err != nil:
			return nil, err
		case len(n.Content) > 0:
			return nil, misplaced(n.Content[0])
		case text == "":
			return nil, fmt.Errorf("this text can't be stored: it holds a text without a character")
		}
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				marks.text = lineBreak
				if !breaks {
					marks.text = " "
				}
				runs = append(runs, marks)
			}
			if line != "" {
				marks.text = line
				runs = append(runs, marks)
			}
		}
	}
	unlinkBlanks(runs)
	return nested(joined(runs), r.narrow), nil
}

// marks reads the marks of a text into a run without text.
func (r *reader) marks(n node) (run, error) {
	var out run
	for _, m := range n.Marks {
		twice := false
		var err error
		switch m.Type {
		case "strong":
			twice, out.strong = out.strong, true
			err = exactly(m.Type, m.Attrs, nil)
		case "em":
			twice, out.em = out.em, true
			err = exactly(m.Type, m.Attrs, nil)
		case "link":
			twice = out.href != ""
			if err = exactly(m.Type, m.Attrs, []string{"href"}); err == nil {
				out.href, _ = m.Attrs["href"].(string)
				if !r.follows(out.href) {
					err = fmt.Errorf("the link on “%s” can't be kept, because nobody could follow it. A link starts with http://, https:// or mailto: and has no spaces. Please change its address or remove the link", shorten(n.Text, 60))
				}
			}
		default:
			err = fmt.Errorf("this text can't be stored: it has a mark named %q, which is not known here", shorten(m.Type, 40))
		}
		if twice {
			err = fmt.Errorf("this text can't be stored: it has the mark %q twice in one place", m.Type)
		}
		if err != nil {
			return run{}, err
		}
	}
	return out, nil
}
