package html

import (
	"fmt"
	"strings"

	"github.com/coesummary/coesummary/document"
)

// inlines writes a line's text. Within a link there can't be another one.
func (p *page) inlines(inlines []document.Inline, inLink bool) error {
	for _, in := range inlines {
		if err := p.inline(in, inLink); err != nil {
			return err
		}
	}
	return nil
}

func (p *page) inline(in document.Inline, inLink bool) error {
	switch in := in.(type) {
	case *document.Text:
		return p.escape(in.Value)
	case *document.Emphasis:
		return p.wrap("em", in.Text, inLink)
	case *document.Strong:
		return p.wrap("strong", in.Text, inLink)
	case *document.Link:
		return p.link(in, inLink)
	case *document.Reference:
		return p.reference(in, inLink)
	case *document.LineBreak:
		p.raw("<br>")
		return nil
	case *document.FillIn:
		p.raw(`<span class="fill-in"><span class="hidden">`)
		if err := p.escape(in.Label); err != nil {
			return err
		}
		p.raw("</span></span>")
		return nil
	}
	return fmt.Errorf("a line holds a %T, which this format doesn't know", in)
}

func (p *page) wrap(tag string, text []document.Inline, inLink bool) error {
	p.raw("<", tag, ">")
	if err := p.inlines(text, inLink); err != nil {
		return err
	}
	p.raw("</", tag, ">")
	return nil
}

// link writes a link. One without words shows its address, or nobody could
// see or follow it.
func (p *page) link(l *document.Link, inLink bool) error {
	if inLink {
		return fmt.Errorf("the link to %q stands inside another link", l.URL)
	}
	scheme, _, _ := strings.Cut(l.URL, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
	default:
		return fmt.Errorf("a link leads to %q, and only http:, https: and mailto: links are allowed", l.URL)
	}
	p.raw(`<a href="`)
	// HTML has no spaces in an address; a browser sends this for each.
	if err := p.escape(strings.ReplaceAll(l.URL, " ", "%20")); err != nil {
		return err
	}
	p.raw(`" rel="noopener noreferrer">`)
	text := l.Text
	if blank(text) {
		text = append([]document.Inline{&document.Text{Value: l.URL}}, text...)
	}
	if err := p.inlines(text, true); err != nil {
		return err
	}
	p.raw("</a>")
	return nil
}

func (p *page) reference(r *document.Reference, inLink bool) error {
	text := document.Plain(r.Text)
	switch {
	case inLink:
		return fmt.Errorf("the link to the heading with the ID %q stands inside another link", r.Target)
	case !p.outline.ids[r.Target]:
		return fmt.Errorf("the text %q leads to a heading with the ID %q, and there is none", text, r.Target)
	case blank(r.Text):
		return fmt.Errorf("the link to the heading with the ID %q has no words", r.Target)
	}
	p.raw(`<a href="#`, r.Target, `">`)
	if err := p.inlines(r.Text, true); err != nil {
		return err
	}
	p.raw("</a>")
	return nil
}
