package clipboard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leftOut sees to elements whose text is not taken, and reports whether this was
// one of them.
func (w *walker) leftOut(n *html.Node, st style, s *state) bool {
	switch {
	case s.drawn && isDrawn(n):
		return true
	case n.DataAtom == atom.Del || hasClass(n, "msoDel") || hasClass(n, "TrackChangeTextDeletion"):
		s.why = deleted
	case st["mso-element"] == "comment-list":
		for d := range n.Descendants() {
			if strings.Contains(withoutBlanks(attr(d, "style")), "mso-element:comment") && d.DataAtom == atom.Div {
				w.tally.comments++
			}
		}
		s.why = comment
	case st["mso-element"] == "comment":
		w.tally.comments++
		s.why = comment
	case hasClass(n, "MsoCommentReference") || hasClass(n, "msocomanchor") || hasClass(n, "msocomtxt"):
		w.tally.anchors++
		s.why = comment
	case st.hidden() || hasAttr(n, "hidden"):
		s.why = hidden
	default:
		return false
	}
	w.children(n, *s)
	w.tally.parts()
	return true
}

func withoutBlanks(s string) string { return strings.ReplaceAll(strings.ToLower(s), " ", "") }

// isDrawn tells the span in which Word draws what numbering puts before a text.
func isDrawn(n *html.Node) bool {
	return strings.Contains(withoutBlanks(attr(n, "style")), "mso-list:ignore")
}

// media sees to pictures and to what plays, and reports whether it was such. A
// drawing's own words stay.
func (w *walker) media(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Img, atom.Image:
		w.image(n)
		return true
	case atom.Svg:
		title := ""
		for d := range n.ChildNodes() {
			if d.Type == html.ElementNode && d.Data == "title" {
				title = textOf(d)
			}
		}
		w.tally.picture(title)
		return false
	case atom.Canvas:
		w.tally.picture(attr(n, "aria-label"))
		return false
	case atom.Video, atom.Audio, atom.Iframe, atom.Embed, atom.Object:
		w.tally.media++
		return n.DataAtom != atom.Object
	}
	return false
}

// image counts a picture, unless it is a character that somebody draws (an
// emoji), the box of a checklist, a text box whose words were read, or a dot that
// only counts readers.
func (w *walker) image(n *html.Node) {
	alt := attr(n, "alt")
	width, ok := number(n, "width")
	height, both := number(n, "height")
	switch {
	case ok && both && width <= 1 && height <= 1:
	case n.Parent != nil && attr(n.Parent, "role") == "checkbox":
	case w.boxes > 0 && strings.HasPrefix(alt, "Text Box:"):
		w.boxes--
	case isEmoji(alt):
		w.text(alt, state{})
	default:
		w.tally.picture(alt)
	}
}

// isEmoji reports whether a description is a character itself.
func isEmoji(alt string) bool {
	alt = strings.TrimSpace(alt)
	return alt != "" && len(alt) <= 32 && strings.IndexFunc(alt, func(r rune) bool {
		return r < 0x203c || unicode.IsLetter(r) || unicode.IsSpace(r)
	}) < 0
}

// inputText gives what a field of a form shows.
func inputText(n *html.Node) string {
	switch strings.ToLower(attr(n, "type")) {
	case "hidden", "password", "image", "file", "color", "range":
		return ""
	case "checkbox", "radio":
		if hasAttr(n, "checked") {
			return "☑ "
		}
		return "☐ "
	}
	return attr(n, "value")
}

// longestURL is the longest address that the dialect has a link for, in bytes.
const longestURL = 2000

// link gives the link of an element, nil for one that leads nowhere from here.
// An address that is information, such as the place of a file, is noted.
func (w *walker) link(n *html.Node) *link {
	url := strings.TrimSpace(attr(n, "href"))
	url = strings.NewReplacer(" ", "%20", "<", "%3C", ">", "%3E", "\t", "", "\n", "", "\r", "").Replace(url)
	scheme, _, _ := strings.Cut(strings.ToLower(url), ":")
	switch {
	case url == "" || strings.HasPrefix(url, "#") || strings.HasPrefix(url, "?"):
		return nil
	case scheme == "javascript" || scheme == "about" || scheme == "data" || scheme == "vbscript" || scheme == "tel":
		return nil
	case canFollow(url):
		return &link{url}
	}
	if oneSpace(textOf(n)) != "" {
		w.tally.links = example(w.tally.links, url)
	}
	return nil
}

// canFollow reports whether the dialect has a link for an address.
func canFollow(url string) bool {
	if len(url) > longestURL || !utf8.ValidString(url) || strings.ContainsFunc(url, func(r rune) bool { return r <= ' ' || r == 0x7f || unicode.IsSpace(r) }) {
		return false
	}
	for _, scheme := range []string{"http://", "https://", "mailto:"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return true
		}
	}
	return false
}
