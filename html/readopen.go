package html

import (
	"errors"
	"slices"
	"strings"
)

// element is an element that is open. It has of the elements around it what
// they hand down.
type element struct {
	name string
	// own is what the element itself adds, to work the rest out anew where an
	// element around it ends before it does.
	own effect
	effect
	// boxes is how many boxes were open before it.
	boxes int
}

// effect is what an element does to the text in it.
type effect struct {
	hidden, keep bool
	// spaces says that the element decides about white space, in keep.
	spaces bool
	look   look
	// level is that of a heading.
	level int
	// article says that it is the text itself, in which a footer is a part of
	// the text.
	article bool
}

// within returns what an element shows that stands in another.
func (e effect) within(outer effect) effect {
	e.hidden = e.hidden || outer.hidden
	if !e.spaces {
		e.keep = outer.keep
	}
	e.look.strong = e.look.strong || outer.look.strong
	e.look.em = e.look.em || outer.look.em
	if e.look.link == "" {
		e.look.link = outer.look.link
	}
	if e.level == 0 {
		e.level = outer.level
	}
	e.article = e.article || outer.article
	return e
}

func (r *reader) top() element {
	if len(r.open) == 0 {
		return element{}
	}
	return r.open[len(r.open)-1]
}

// Elements by what they do (HTML, "The elements of HTML").
var (
	// void elements have no end.
	void = set("area base br col embed frame hr img input keygen link meta param source track wbr")
	// inline elements stand within a line, and may end in another paragraph
	// than the one that they began in. All others end the line.
	inline = set("a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb rt " +
		"rp s samp small span strike strong sub sup time title style tt u var svg math script template button select meter " +
		"output progress canvas audio video object iframe noscript textarea map picture slot")
	// unshown elements show nothing that belongs to the text.
	unshown = set("script style template title nav svg iframe object audio video canvas select datalist textarea " +
		"button noscript noembed noframes rp meter progress applet map dialog")
	// scopes are elements out of which no paragraph is closed.
	scopes = set("td th caption li dd button object applet template svg math")
	// unseenClasses are names of classes, ours and common ones, for text that
	// only a screen reader or the keyboard finds.
	unseenClasses = []string{"hidden", "skip", "skip-link", "sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"}
)

func set(names string) map[string]bool {
	out := map[string]bool{}
	for _, n := range strings.Fields(names) {
		out[n] = true
	}
	return out
}

// start opens an element.
func (r *reader) start(t tag) error {
	switch t.name {
	case "html":
		r.language = t.attributes["lang"]
		return nil
	case "body", "head":
		return nil
	case "br":
		if !r.top().hidden {
			r.lineBreak()
		}
		return nil
	}
	if !inline[t.name] {
		r.implyEnds(t.name)
		r.flush()
	}
	if void[t.name] {
		return nil
	}
	if t.selfClosed && r.named["svg"]+r.named["math"] > 0 {
		return nil
	}
	if len(r.open) >= deepest {
		return errors.New("the elements of the page stand one in the other hundreds deep, and no statewide document's do; check that it is the right file")
	}
	e := element{name: t.name, own: r.effectOf(t), boxes: len(r.boxes)}
	e.effect = e.own.within(r.top().effect)
	r.open = append(r.open, e)
	r.named[e.name]++
	if !e.hidden {
		return r.openBox(t)
	}
	return nil
}

// effectOf returns what an element does by itself.
func (r *reader) effectOf(t tag) effect {
	e := effect{
		hidden: unshown[t.name] && !(t.name == "dialog" && t.has("open")) || t.has("hidden") ||
			t.style("display") == "none" || t.style("visibility") == "hidden" || t.style("mso-hide") == "all" ||
			t.hasClass(unseenClasses...),
	}
	switch t.name {
	case "b", "strong":
		e.look.strong = true
	case "i", "em", "cite", "dfn", "var":
		e.look.em = true
	case "a":
		e.look.link = linkTo(t.attributes["href"])
	case "pre", "listing", "xmp":
		e.keep, e.spaces = true, true
	case "p", "caption":
		e.keep, e.spaces = r.keeps, r.keeps
	case "h1", "h2", "h3", "h4", "h5", "h6":
		e.level = int(t.name[1] - '0')
		e.keep, e.spaces = r.keeps, r.keeps
	case "main", "article":
		e.article = true
	case "footer":
		e.hidden = e.hidden || !r.top().article
	case "div": // the top and the foot of each page, as LibreOffice writes them
		e.hidden = e.hidden || t.attributes["title"] == "header" || t.attributes["title"] == "footer"
	}
	switch t.style("font-weight") {
	case "bold", "bolder", "600", "700", "800", "900":
		e.look.strong = true
	}
	switch t.style("font-style") {
	case "italic", "oblique":
		e.look.em = true
	}
	switch t.style("white-space") {
	case "pre", "pre-wrap", "break-spaces", "pre-line":
		e.keep, e.spaces = true, true
	case "normal", "nowrap":
		e.keep, e.spaces = false, true
	}
	return e
}

// linkTo returns an address that leads out of the page; empty for another.
func linkTo(href string) string {
	href = strings.TrimSpace(href)
	scheme, _, ok := strings.Cut(href, ":")
	if !ok || !slices.Contains([]string{"http", "https", "mailto"}, strings.ToLower(scheme)) {
		return ""
	}
	return href
}

// implyEnds closes what an element that begins a block ends without a tag.
func (r *reader) implyEnds(name string) {
	switch name {
	case "li":
		r.closeWithin([]string{"li"}, "ul", "ol", "menu", "table")
	case "dt", "dd":
		r.closeWithin([]string{"dt", "dd"}, "dl", "table")
	case "td", "th":
		r.closeWithin([]string{"td", "th"}, "tr", "table")
	case "tr":
		r.closeWithin([]string{"caption", "colgroup", "tr"}, "thead", "tbody", "tfoot", "table")
	case "thead", "tbody", "tfoot":
		r.closeWithin([]string{"caption", "colgroup", "thead", "tbody", "tfoot"}, "table")
	case "h1", "h2", "h3", "h4", "h5", "h6":
		if top := r.top().name; len(top) == 2 && top[0] == 'h' && top[1] >= '1' && top[1] <= '6' {
			r.closeTo(len(r.open) - 1)
		}
	}
	r.closeWithin([]string{"p"}, "table")
}

// closeWithin closes the innermost open element of some names, with all that
// is open in it, unless one of the scopes is met first.
func (r *reader) closeWithin(names []string, until ...string) {
	if !slices.ContainsFunc(names, func(n string) bool { return r.named[n] > 0 }) {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		name := r.open[i].name
		switch {
		case slices.Contains(names, name):
			r.closeTo(i)
			return
		case slices.Contains(until, name), names[0] == "p" && scopes[name]:
			return
		}
	}
}

// end closes the innermost element with a name. An end without a beginning is
// passed over, and so is one that would close the cell around it.
func (r *reader) end(name string) {
	if r.named[name] == 0 {
		return
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		e := &r.open[i]
		switch {
		case e.name == name:
			if inline[name] && i+1 < len(r.open) {
				r.takeOut(i)
				return
			}
			r.closeTo(i)
			return
		case e.name == "table", (e.name == "td" || e.name == "th") && !tableParts[name]:
			return
		}
	}
}

var tableParts = set("table thead tbody tfoot tr td th")

// takeOut closes an inline element and leaves those in it open.
func (r *reader) takeOut(i int) {
	r.named[r.open[i].name]--
	r.open = slices.Delete(r.open, i, i+1)
	for k := i; k < len(r.open); k++ {
		outer := effect{}
		if k > 0 {
			outer = r.open[k-1].effect
		}
		r.open[k].effect = r.open[k].own.within(outer)
	}
}

// closeTo closes elements until n are open.
func (r *reader) closeTo(n int) {
	for len(r.open) > n {
		e := r.open[len(r.open)-1]
		if !inline[e.name] {
			r.flush()
		}
		r.open = r.open[:len(r.open)-1]
		r.named[e.name]--
		for len(r.boxes) > max(e.boxes, 1) {
			r.closeBox()
		}
	}
}
