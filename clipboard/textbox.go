package clipboard

import (
	"strings"

	"golang.org/x/net/html"
)

// textBoxes takes the words of Word's text boxes, which stand in a comment that
// only Word reads; for others there is a picture of them behind it. They come
// before the paragraph in which the box hangs.
func (w *walker) textBoxes(comment *html.Node, s state) {
	shape, ok := strings.CutPrefix(comment.Data, "[if gte vml 1]>")
	if !ok || s.boxed || !strings.Contains(shape, "v:textbox") {
		return
	}
	page, ok := parse(shape)
	if !ok {
		return // the picture of it is noted
	}
	out := w.out
	w.out = newCollector()
	w.inBoxes(page, state{why: s.why, boxed: true})
	w.out.flush()
	if len(w.out.pieces) > 0 {
		w.boxes++
	}
	out.pieces = append(out.pieces, w.out.pieces...)
	w.out = out
}

func (w *walker) inBoxes(n *html.Node, s state) {
	for c := range n.ChildNodes() {
		if c.Data == "v:textbox" {
			w.children(c, s)
			w.out.flush()
		} else {
			w.inBoxes(c, s)
		}
	}
}
