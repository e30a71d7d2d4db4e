package html

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"github.com/coesummary/coesummary/document"
)

// Limits of a page that is read. The statewide document of all counties has a
// third of a megabyte and ten thousand pieces.
const (
	// mostBytes is the size of the largest page.
	mostBytes = 16 << 20
	// deepest is how many elements may stand one in the other.
	deepest = 250
	// mostPieces is how many tags and stretches of text a page may have.
	mostPieces = 1 << 20
)

// Read returns what a page says to its reader, as blocks: headings, paragraphs,
// lists with their numbers, tables. It is made for pages that Write wrote, also
// after a browser or a content management system saved them anew, and reads
// any other as well. Scripts, styles, navigation, what is hidden and what is
// outside of the text (the page's footer) are left out. Nothing is fetched.
//
// White space is as a browser shows it: it counts as one space, except where
// the page says otherwise, as Write does. Where a page has one h1, that is its
// title, and an h2 is a heading of level 1.
//
// An error is a sentence that says what is wrong with the file.
func Read(data []byte) (*document.Document, error) {
	if len(data) > mostBytes {
		return nil, fmt.Errorf("the page is larger than %d MB, and no statewide document is; check that it is the right file", mostBytes>>20)
	}
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	r := &reader{tokens: html.NewTokenizer(strings.NewReader(text)), named: map[string]int{}}
	r.boxes = []*box{{kind: flow}}
	if err := r.read(); err != nil {
		return nil, err
	}
	d := &document.Document{Title: oneSpace(r.title), Language: r.language, Blocks: r.boxes[0].blocks}
	if len(d.Blocks) == 0 {
		return nil, errors.New("the page shows no text; check that it is the right file, and that it was saved with its text")
	}
	d.Blocks = liftTitle(d.Blocks)
	return d, nil
}

// reader reads a page from its tags, one after the other. It keeps what is open
// and nothing else, so that its work is linear and its memory that of the text.
type reader struct {
	tokens *html.Tokenizer
	// open are the elements that are open, the outermost first, and named counts
	// them by their names.
	open  []element
	named map[string]int
	// boxes are the places for blocks that are open: the page, lists and their
	// items, tables and their cells.
	boxes []*box
	// line is the paragraph that is being read.
	line   lineBuilder
	pieces int

	title, language string
	// keeps says that the page's style sheet keeps white space in paragraphs,
	// headings and captions, as that of Write does.
	keeps bool
}

func (r *reader) read() error {
	for {
		switch tokenType := r.tokens.Next(); tokenType {
		case html.ErrorToken:
			if err := r.tokens.Err(); !errors.Is(err, io.EOF) {
				return fmt.Errorf("the page can't be read: %w", err)
			}
			r.closeTo(0)
			r.flush()
			return r.count(0)
		case html.TextToken:
			r.text(string(r.tokens.Text()))
		case html.StartTagToken, html.SelfClosingTagToken:
			tag := r.tag(tokenType == html.SelfClosingTagToken)
			if err := r.start(tag); err != nil {
				return err
			}
			r.pieces++
		case html.EndTagToken:
			name, _ := r.tokens.TagName()
			r.end(string(name))
		}
		if err := r.count(0); err != nil {
			return err
		}
	}
}

// count counts pieces, and is an error where there are too many.
func (r *reader) count(n int) error {
	if r.pieces += n; r.pieces > mostPieces {
		return fmt.Errorf("the page has more than %d tags and stretches of text, and no statewide document does; check that it is the right file", mostPieces)
	}
	return nil
}

// tag is a start tag with the attributes that matter.
type tag struct {
	name       string
	attributes map[string]string
	selfClosed bool
}

func (r *reader) tag(selfClosed bool) tag {
	name, more := r.tokens.TagName()
	t := tag{name: string(name), selfClosed: selfClosed}
	for more {
		var key, value []byte
		key, value, more = r.tokens.TagAttr()
		switch k := string(key); k {
		case "class", "style", "hidden", "href", "type", "start", "value", "reversed", "colspan", "rowspan", "lang", "role", "open", "title":
			if t.attributes == nil {
				t.attributes = map[string]string{}
			}
			if _, twice := t.attributes[k]; !twice {
				t.attributes[k] = string(value)
			}
		}
	}
	return t
}

func (t tag) has(key string) bool { _, ok := t.attributes[key]; return ok }

// hasClass reports whether the element has one of some classes.
func (t tag) hasClass(names ...string) bool {
	for _, class := range strings.Fields(t.attributes["class"]) {
		for _, name := range names {
			if class == name {
				return true
			}
		}
	}
	return false
}

// style returns the value of a property in the element's own style.
func (t tag) style(property string) string {
	for declaration := range strings.SplitSeq(t.attributes["style"], ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if ok && strings.EqualFold(strings.TrimSpace(name), property) {
			return strings.ToLower(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(value), "!important")))
		}
	}
	return ""
}

// liftTitle makes the one h1 of a page its title, and moves the other headings
// up. A page with none or with several is left as it is.
func liftTitle(blocks []document.Block) []document.Block {
	at := -1
	for i, b := range blocks {
		if h, ok := b.(*document.Heading); ok && h.Level == 1 {
			if at >= 0 {
				return blocks
			}
			at = i
		}
	}
	if at < 0 {
		return blocks
	}
	blocks[at] = &document.Paragraph{Text: blocks[at].(*document.Heading).Text, Style: document.Title}
	for _, h := range headingsIn(nil, blocks) {
		h.Level = max(h.Level-1, 1)
	}
	return blocks
}

// oneSpace makes one space of each run of white space.
func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
