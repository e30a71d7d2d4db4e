package clipboard_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/coesummary/coesummary/clipboard"
	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
)

// FuzzRead pastes anything. What comes out can be written and read back, and
// each letter and digit is there that the page shows, or a note tells why not.
func FuzzRead(f *testing.F) {
	for _, c := range captures(f) {
		f.Add(c.HTML, c.Text)
	}
	for _, src := range hostile {
		if len(src) < 20_000 {
			f.Add(src, "")
		}
	}
	f.Fuzz(func(t *testing.T, src, text string) {
		blocks, notes := clipboard.Read(clipboard.Content{HTML: src, Text: text})
		readsBack(t, blocks)
		if !utf8.ValidString(src) || !utf8.ValidString(text) {
			return
		}
		have := letters(linesOf(blocks))
		flat := letters(linesOf(clipboard.Flatten(blocks)))
		for r, n := range have {
			if flat[r] < n {
				t.Errorf("Flatten loses %q", r)
			}
		}
		if len(notes) > 0 {
			return // which say what is missing
		}
		want := letters(shown(src))
		if strings.TrimSpace(src) == "" {
			want = letters(text)
		}
		for r, n := range want {
			if have[r] < n && r != 'o' {
				t.Errorf("%q is %d times in %q and %d times in what was pasted, and there is no note:\n%s",
					r, n, src, have[r], write(t, blocks))
			}
		}
	})
}

// letters counts letters and digits. The letter o is not asked for, since it is
// a bullet of Word's.
func letters(s string) map[rune]int {
	out := map[rune]int{}
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out[r]++
		}
	}
	return out
}

// shown gives the text that a browser shows of a page, as far as elements alone
// tell it, and without drawn markers and pages that set fonts of symbols.
func shown(src string) string {
	for _, s := range []string{"ymbol", "ingdings", "ebdings", "YMBOL", "INGDINGS", "EBDINGS", "gnore", "GNORE"} {
		if strings.Contains(src, s) {
			return ""
		}
	}
	page, err := html.ParseWithOptions(strings.NewReader(src), html.ParseOptionEnableScripting(false))
	if err != nil {
		return ""
	}
	var b strings.Builder
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		switch n.Data {
		case "head", "script", "style", "title", "template", "noscript", "datalist", "xml", "desc", "metadata", "annotation",
			"o:officedocumentsettings", "w:worddocument", "w:latentstyles", "video", "audio", "input", "frameset", "noframes":
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if n.Type != html.ElementNode || n.Data != "select" || c.Type == html.ElementNode {
				walk(c)
			}
		}
	}
	walk(page)
	return b.String()
}

// FuzzText pastes plain text: every letter and digit is there.
func FuzzText(f *testing.F) {
	for _, c := range captures(f) {
		f.Add(c.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		blocks, _ := clipboard.Read(clipboard.Content{Text: text})
		readsBack(t, blocks)
		if !utf8.ValidString(text) {
			return
		}
		have := letters(linesOf(blocks))
		for r, n := range letters(text) {
			if have[r] < n && r != 'o' {
				t.Errorf("%q is %d times in %q and %d times in\n%s", r, n, text, have[r], write(t, blocks))
			}
		}
	})
}

func linesOf(blocks []document.Block) string {
	return strings.Join(structure.DocumentLines(blocks), "\n")
}
