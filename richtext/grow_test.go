package richtext_test

import (
	"encoding/json"
	"strings"
	"testing"
)

// tree is a node of the editor's document, as tests write it.
type tree = map[string]any

// doc is the JSON of a document.
func doc(t testing.TB, content ...any) []byte {
	t.Helper()
	data, err := json.Marshal(tree{"type": "doc", "content": content})
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// words is a text with marks: "strong", "em", or the address of a link.
func words(text string, marks ...string) tree {
	n := tree{"type": "text", "text": text}
	var list []any
	for _, m := range marks {
		if m == "strong" || m == "em" {
			list = append(list, tree{"type": m})
		} else {
			list = append(list, tree{"type": "link", "attrs": tree{"href": m}})
		}
	}
	if list != nil {
		n["marks"] = list
	}
	return n
}

// inside makes nodes of strings, and leaves nodes as they are.
func inside(content []any) []any {
	out := []any{}
	for _, c := range content {
		if s, ok := c.(string); ok {
			c = words(s)
		}
		out = append(out, c)
	}
	return out
}

func para(content ...any) tree { return tree{"type": "paragraph", "content": inside(content)} }

func heading(level int, content ...any) tree {
	return tree{"type": "heading", "attrs": tree{"level": level}, "content": inside(content)}
}

var br = tree{"type": "hard_break"}

func item(number int, content ...any) tree {
	return tree{"type": "list_item", "attrs": tree{"number": number}, "content": content}
}

func bullets(items ...any) tree {
	return tree{"type": "bullet_list", "attrs": tree{"tight": true}, "content": items}
}

func ordered(kind, delimiter string, items ...any) tree {
	return tree{"type": "ordered_list", "attrs": tree{"kind": kind, "delimiter": delimiter, "tight": true}, "content": items}
}

// table has rows of cells of one text each, "" for an empty one.
func table(rows ...[]string) tree {
	var out []any
	for i, row := range rows {
		kind := "table_cell"
		if i == 0 {
			kind = "table_header"
		}
		var cells []any
		for _, s := range row {
			cell := tree{"type": kind, "attrs": tree{"align": nil}}
			if s != "" {
				cell["content"] = []any{words(s)}
			}
			cells = append(cells, cell)
		}
		out = append(out, tree{"type": "table_row", "content": cells})
	}
	return tree{"type": "table", "content": out}
}

// grower makes a document of any bytes, so that fuzzing finds its way through
// all that an editor can hold. Without bytes it makes the smallest thing.
type grower struct {
	bytes []byte
	item  bool // no headings and no tables
}

func (g *grower) next(n int) int {
	if len(g.bytes) == 0 {
		return 0
	}
	b := g.bytes[0]
	g.bytes = g.bytes[1:]
	return int(b) % n
}

var (
	growerWords = []string{
		"word", " ", "a", "B.", "*", "_", "**", "\\", "[", "](http://a.example)", "]", "(", "!", "|", "- ", "1. ", "1.",
		"# ", "\n", "  ", "\"", "“", "”", "é", "---", "$5", "1", "\u00a0", "'", "|---|", ")", "\t", "://", "http://a.example/b",
		"<b>", "&amp;", "`", "\u200b", "\x01", "\ufeff", "i.", "a)", "•", "-", "\u2028", "😀",
	}
	growerLinks = []string{"https://coe.example/a", "http://coe.example/(b", "mailto:office@coe.example", `https://coe.example/\_|)`, "https://coe.example/a_b_*c*"}
	growerKinds = []string{"decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman"}
)

func (g *grower) inlines(breaks bool) []any {
	var out []any
	for range g.next(5) {
		var marks []string
		for i, m := range []string{"strong", "em", growerLinks[g.next(len(growerLinks))]} {
			if g.next(3) == 2 || i == 0 && g.next(3) == 1 {
				marks = append(marks, m)
			}
		}
		var b strings.Builder
		for range 1 + g.next(3) {
			b.WriteString(growerWords[g.next(len(growerWords))])
		}
		n := words(b.String(), marks...)
		if breaks && g.next(6) == 5 {
			n["type"] = "hard_break"
			delete(n, "text")
		}
		out = append(out, n)
	}
	return out
}

func (g *grower) paragraph() tree { return tree{"type": "paragraph", "content": g.inlines(true)} }

// list makes a list; doubled letters (aa) are left out, because they can't be
// the first of a list.
func (g *grower) list(depth int) tree {
	n := bullets()
	number, step, last := 0, 0, 0
	if kind := g.next(7); kind < len(growerKinds) {
		n = ordered(growerKinds[kind], []string{".", ")"}[g.next(2)])
		number, step, last = 1+g.next(28), 1, 26
		if kind == 0 || kind > 2 {
			last = 999
		}
	}
	n["attrs"].(tree)["tight"] = g.next(2) == 0
	var items []any
	for range 1 + g.next(4) {
		content := append([]any{g.paragraph()}, g.inList(depth+1)...)
		items = append(items, item(min(number, last), content...))
		number += step * (g.next(5) + 2) / 3
	}
	n["content"] = items
	return n
}

func (g *grower) inList(depth int) []any {
	var out []any
	for range g.next(3) {
		if depth < 5 && g.next(2) == 1 {
			out = append(out, g.list(depth))
		} else {
			out = append(out, g.paragraph())
		}
	}
	return out
}

func (g *grower) blocks() []any {
	var out []any
	for range 1 + g.next(5) {
		switch kind := g.next(8); {
		case kind == 1 && !g.item:
			out = append(out, tree{"type": "heading", "attrs": tree{"level": 1 + g.next(6)}, "content": g.inlines(false)})
		case kind == 2 && !g.item:
			width := 1 + g.next(3)
			var rows [][]string
			for range 1 + g.next(3) {
				rows = append(rows, make([]string, width))
			}
			grid := table(rows...)
			for _, row := range grid["content"].([]any) {
				for _, cell := range row.(tree)["content"].([]any) {
					cell.(tree)["content"] = g.inlines(false)
					cell.(tree)["attrs"] = tree{"align": []any{nil, "center", "right"}[g.next(3)]}
				}
			}
			out = append(out, grid)
		case kind >= 5:
			out = append(out, g.list(0))
		default:
			out = append(out, g.paragraph())
		}
	}
	return out
}
