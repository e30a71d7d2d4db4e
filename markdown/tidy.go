package markdown

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// tidy gives inlines in their simplest form: no empty text, no two texts in a
// row, no emphasis beside the same emphasis or inside it. It looks the same,
// and there is then one way to write it.
func tidy(in []document.Inline) []document.Inline { return tidyIn(in, false, false) }

// tidyIn tidies inlines that stand inside emphasis or strong already. Pieces
// that belong together are gathered before they are joined, so that the cost
// stays linear.
func tidyIn(in []document.Inline, emphasis, strong bool) []document.Inline {
	flat := spliced(nil, in, emphasis, strong)
	var out []document.Inline
	for i := 0; i < len(flat); {
		var inside []document.Inline
		switch first := flat[i].(type) {
		case *document.Text:
			texts := []string{first.Value}
			for i++; i < len(flat); i++ {
				t, ok := flat[i].(*document.Text)
				if !ok {
					break
				}
				texts = append(texts, t.Value)
			}
			out = append(out, &document.Text{Value: strings.Join(texts, "")})
		case *document.Emphasis:
			for ; i < len(flat); i++ {
				e, ok := flat[i].(*document.Emphasis)
				if !ok {
					break
				}
				inside = append(inside, e.Text...)
			}
			out = append(out, &document.Emphasis{Text: tidyIn(inside, true, strong)})
		case *document.Strong:
			for ; i < len(flat); i++ {
				s, ok := flat[i].(*document.Strong)
				if !ok {
					break
				}
				inside = append(inside, s.Text...)
			}
			out = append(out, &document.Strong{Text: tidyIn(inside, emphasis, true)})
		case *document.Link:
			out = append(out, &document.Link{URL: first.URL, Text: tidyIn(first.Text, emphasis, strong)})
			i++
		default:
			out = append(out, first)
			i++
		}
	}
	return out
}

// spliced appends inlines to out, without what is empty and without emphasis
// that is there already.
func spliced(out, in []document.Inline, emphasis, strong bool) []document.Inline {
	for _, next := range in {
		switch n := next.(type) {
		case *document.Emphasis:
			if emphasis {
				out = spliced(out, n.Text, emphasis, strong)
				continue
			}
		case *document.Strong:
			if strong {
				out = spliced(out, n.Text, emphasis, strong)
				continue
			}
		}
		if !isEmpty(next) {
			out = append(out, next)
		}
	}
	return out
}

// isEmpty reports whether nothing would be shown of an inline.
func isEmpty(in document.Inline) bool {
	if t, ok := in.(*document.Text); ok {
		return t.Value == ""
	}
	if !isEmphasis(in) {
		return false
	}
	for _, i := range textOf(in) {
		if !isEmpty(i) {
			return false
		}
	}
	return true
}
