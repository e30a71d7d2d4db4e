package docxcheck

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var bookmarkName = regexp.MustCompile(`^[\pL_][\pL\pN_]*$`)

// checkBookmarks gathers the bookmarks of all parts: their names and ids are
// the whole file's. Word drops a bookmark whose name is too long or taken, and
// with it every link that leads there.
func (c *checker) checkBookmarks() {
	c.bookmarks = map[string]*node{}
	names, ids := map[string]bool{}, map[string]bool{}
	for _, p := range c.texts() {
		open := map[string]int{}
		p.root.walk(func(n *node) bool {
			id := n.attr("w:id")
			switch n.name {
			case "w:bookmarkStart":
				name := n.attr("w:name")
				folded := strings.ToLower(name)
				if utf8.RuneCountInString(name) > 40 || !bookmarkName.MatchString(name) || names[folded] {
					c.report(BookmarkName, p, "the bookmark %q is too long, has a character that is not allowed, or occurs twice", name)
				}
				if ids[id] {
					c.report(BookmarkID, p, "the bookmark %q has the id %s, which is taken", name, id)
				}
				names[folded], ids[id] = true, true
				open[id]++
				c.bookmarks[name] = n
			case "w:bookmarkEnd":
				if open[id]--; open[id] < 0 {
					c.report(BookmarkPair, p, "a bookmark with the id %s ends that didn't begin", id)
				}
			}
			return true
		})
		for _, n := range p.root.all("w:bookmarkStart") {
			if open[n.attr("w:id")] > 0 {
				c.report(BookmarkPair, p, "the bookmark %q doesn't end", n.attr("w:name"))
			}
		}
	}
}

// checkAnchor reports a place within the file that isn't there.
func (c *checker) checkAnchor(p *part, name, from string) {
	if c.bookmarks[name] == nil {
		c.report(Anchor, p, "%s leads to the bookmark %q, which is not there", from, name)
	}
}
