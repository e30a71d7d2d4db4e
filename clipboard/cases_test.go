package clipboard_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/coesummary/coesummary/clipboard"
	"github.com/coesummary/coesummary/markdown"
)

// textBox is how Word has a text box, a comment and a picture of it.
const textBox = "<p>a</p><p><!--[if gte vml 1]><v:shape><v:textbox><![if !mso]><table><tr><td><![endif]><div><p>In a box</p></div>" +
	"<![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]--><![if !vml]><img alt='Text Box: In a box'><![endif]>b</p>"

// drawnItems has an item of a list of Word's for each marker.
func drawnItems(markers ...string) string {
	var b strings.Builder
	for _, m := range markers {
		b.WriteString("<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>" + m + "</span>a</p>")
	}
	return b.String()
}

// TestHTML says for small pieces of HTML what becomes of them.
func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"white space", "<p> one\n two </p>\t<p>three<span> </span>four</p>", "one two\n\nthree four"},
		{"two blanks", "<p>One.&nbsp; Two.</p>", "One.  Two."},
		{"more blanks", "<p>Name:&nbsp; &nbsp; &nbsp;Pat</p>", "Name: Pat"},
		{"bound numbers", "<p>§&nbsp;52066 at 9&nbsp;a.m. in&nbsp;the office</p>", "§\u00a052066 at 9\u00a0a.m. in the office"},
		{"soft hyphens", "<p>Super&shy;intendent&#8203;s</p>", "Superintendents"},
		{"hyphens that are written as soft ones", "<p>K&shy;12 in 2026&shy;27</p>", "K-12 in 2026-27"},
		{"control characters", "<p>a&#1;b&#11;c</p>", "a b c"},
		{"control characters in tags", "<p>a</p><table cellpadding=\x00\x04\"><tr>b", "a\n\nb"},
		{"bytes that are no text", "<p>a\xff<a href=https://a.example/\xff>b</a>", "a\ufffdb"},
		{"bold words", "<p><b>a</b> <strong>b</strong> <span style='font-weight:600'>c</span> d</p>", "**a** **b** **c** d"},
		{"bold that is none", "<b style='font-weight:normal'><p>a</p></b>", "a"},
		{"font shorthand", "<p><span style='font:italic bold 12px serif'>a</span></p>", "**_a_**"},
		{"bold by class", "<style>.x, p.y{font-weight:700}</style><p class=x>a<p class=y>b<p class=z>c", "**a**\n\n**b**\n\nc"},
		{"not for others", "<style>div .x, .x:hover, #x, @media print{.x{display:none}}</style><p class=x>a", "a"},
		{"headings are not bold", "<h4><b>a</b></h4>", "#### a"},
		{"bold lines are no headings", "<p><b>GOAL ONE</b></p><p>text</p>", "**GOAL ONE**\n\ntext"},
		{"heading in an item", "<ul><li><h3>a</h3>b</li></ul>", "- **a**\n\n    b"},
		{"ninth level", "<p style='mso-outline-level:9'>a", "###### a"},
		{"empty lines", "<div>a<br><br>b<br>c</div>", "a\n\nb\\\nc"},
		{"item of a list alone", "<li>a</li><li>b</li>", "- a\n- b"},
		{"empty items", "<ol><li>a</li><li></li><li>c</li></ol>", "1. a\n3. c"},
		{"list without words above", "<ol><li><ul><li>a</li></ul></li></ol>", "1.\n    - a"},
		{"list that only indents", "<ul><li style='list-style-type:none'><ul><li>a</li></ul></li></ul>", "- a"},
		{"list within a list", "<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>", "- a\n    - b\n- c"},
		{"old types", "<ol type=A start=27><li>a<li>b</ol>", "AA\\. a\n\nBB\\. b"},
		{"letters that could be romans", "<ol type=a start=9><li>a<li>b</ol>", "i. a\nj. b"},
		{"leading zeros", "<ol style='list-style-type:decimal-leading-zero'><li>a</ol>", "01. a"},
		{"list shorthand", "<ol style='list-style:upper-roman outside'><li>a</ol>", "I. a"},
		{"reversed", "<ol reversed><li>a<li>b</ol>", "2. a\n1. b"},
		{"zero", "<ol start=0><li>a</ol>", "0. a"},
		{"negative", "<ol start=-1><li>a<li>b</ol>", "-1. a\n\n0. b"},
		{"text before a table in an item", "<ul><li>a<table border=1><tr><th>b<th>c<tr><td>d<td>e</table></ul>", "- a\n\n| b | c |\n| --- | --- |\n| d | e |"},
		{"links", "<p><a href='HTTPS://a.example/b(c)'>x</a> <a name=y>z</a></p>", "[x](HTTPS://a.example/b(c)) z"},
		{"link around blocks", "<a href=https://a.example><p>x</p><p>y</p></a>", "[x](https://a.example)\n\n[y](https://a.example)"},
		{"marks of Markdown", "<p># a *b* _c_ [d](e) | 1. f</p><p>- g</p>", "\\# a \\*b\\* \\_c\\_ [d\\](e) | 1. f\n\n\\- g"},
		{"unknown elements", "<x-a><y-b>a</y-b></x-a>", "a"},
		{"text in shapes", "<v:shape><v:textbox><p>a</p></v:textbox></v:shape>", "a"},
		{"symbols", "<p><font face=Wingdings>ü</font> <span style='font-family:Symbol'>³</span> \uf0e0", "✓ ≥ →"},
		{"digits of a font of symbols", "<p><span style='font-family:Symbol'>\uf0b3\uf020\uf039\uf035\uf025\uf07f</span>", "≥ 95%\uf07f"},
		{"letters of a font of symbols", "<p><span style='font-family:Symbol'>s g l</span> <font face=Symbol>W</font> <span style='mso-symbol-font-family:\"Symbol\"'>\uf066\uf0a5</span> s", "σ γ λ Ω φ∞ s"},
		{"spaces and arrows in a font of symbols", "<p style='font-family:symbol,serif'>a&nbsp;&shy; b<span style='font-family:Wingdings'>\uf0b7&nbsp;A</span> \uf0b7", "α ↑ β🕐 ✌ •"},
		{"rows of signs", "<p>★★★ a</p><p>★☆☆ b</p><p>* * *</p><p>* * *</p>", "★★★ a\n\n★☆☆ b\n\n* * *\n\n* * *"},
		{"lines by style", "<span style='display:flex'>a</span><span style='display:list-item'>b</span><button>c</button><button>d</button>", "a\n\nb\n\nc\n\nd"},
		{"words in a tab", "<p>a<span style='mso-tab-count:1'> </span>b<span style='mso-tab-count:1'>c</span>", "a bc"},
		{"an element that does not end", "<p>a<w:sdtPr/>b</p>", "ab"},
		{"a letter before an item", "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>A</span> a</p>", "A a"},
		{"a letter that is a bullet", "<p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>Ø</span></span>a</p>", "- a"},
		{"a letter that is a tick", "<p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>ü</span></span>a</p><p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>û</span></span>b</p>", "✓ a\n\n✗ b"},
		{"boxes, ticks, crosses and a plus that are drawn", drawnItems("☑", "☐", "✓", "✗", "✘", "+", "\uf0fd", "-", "★"), "☑ a\n\n☐ a\n\n✓ a\n\n✗ a\n\n✘ a\n\n\\+ a\n\n☒ a\n\n- a\n- a"},
		{"a tick that is not drawn", "<style>@list l0:level1 {mso-level-number-format:bullet;mso-level-text:\\F0FC;font-family:Wingdings}</style><p style='mso-list:l0 level1 lfo1'>a</p>", "✓ a"},
		{"a tick by the font of its list", "<style>@list l0:level1 {mso-level-number-format:bullet;font-family:Wingdings}</style><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>ü</span>a</p>", "✓ a"},
		{"an x for a bullet", "<style>@list l0:level1 {mso-level-number-format:bullet}</style><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>x</span>a</p>", "x a"},
		{"the circle of a list in a paragraph of signs", "<p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='font-family:\"Courier New\"'><span style='mso-list:Ignore'>o</span></span></span>a</p>", "- a"},
		{"a tick of Word for the web", "<ul><li data-listid=1 data-aria-level=1 data-leveltext='\uf0fc' data-font=Wingdings>a</li></ul><ul><li data-listid=1 data-aria-level=1 data-leveltext='\uf0b7' data-font=Symbol>b</li></ul>", "✓ a\n\n- b"},
		{"ticks by style", "<ul style=\"list-style-type:'✓ '\"><li>a<li style='list-style:\"\\2717  \" inside'>b<li style='list-style-type:\"→ \"'>c</ul>", "✓ a\n\n✗ b\n\n- c"},
		{"words by style", "<ul style=\"list-style-type:'Step: '\"><li>a</ul><ul style='list-style:url(\"a b.png\") square'><li>b</ul>", "Step: a\n\n- b"},
		{"a tick drawn before what can be ticked", "<ul><li role=checkbox style='list-style-type:\"☑ \"'>a<li role=checkbox aria-checked=true>b</ul>", "☑ a\n\n- ☑ b"},
		{"a tick above a table", "<ul><li style='list-style-type:\"✓\"'><table border=1><tr><th>a<th>b<tr><td>c<td>d</table></ul>", "✓\n\n| a | b |\n| --- | --- |\n| c | d |"},
		{"Greek letters", "<ol style='list-style-type:lower-greek'><li>a<li>b<li value=18>c<li value=25>d<li value=0>e</ol>", "α. a\n\nβ. b\n\nσ. c\n\nαα. d\n\n- e"},
		{"a legend", "<p>★ = state average</p><p>◆ = county average</p><p>• = none</p>", "★ = state average\n\n◆ = county average\n\n• = none"},
		{"lines of signs in a paragraph", "<p>Change:<br>- 5% in math<br>- 3% in reading</p>", "Change:\\\n\\- 5% in math\\\n\\- 3% in reading"},
		{"fractions", "<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>, 3<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>h, <math><mrow><mn>2</mn><mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mrow><mi>x</mi></mrow></math>", "1/2, 3 3/4 h, 2 1/2 x"},
		{"fractions of sums", "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mfrac><mn>1</mn><mn>2</mn></mfrac></mfrac></math> <math><mfrac linethickness=0><mi>n</mi><mi>k</mi></mfrac><mfrac><mi>x</mi></mfrac></math>", "(a+b)/(1/2) nkx"},
		{"a word for a bullet", "<style>@list l0:level1 {mso-level-number-format:bullet}</style><p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>Goal</span>a</p>", "Goal a"},
		{"an item that is a table", "<ol start=4><li><table border=1><tr><th>a<th>b<tr><td>c<td>d</table><li>e</ol>", "4\\.\n\n| a | b |\n| --- | --- |\n| c | d |\n\n5. e"},
		{"a text box", textBox, "a\n\nIn a box\n\nb"},
		{"emoji", "<p>a <img alt='🎉'></p>", "a 🎉"},
		{"fields", "<input type=checkbox checked> a <input value=b> <input type=hidden value=c>", "☑ a b"},
		{"quotes", "<p>“a” ‘b’ \"c\"</p>", "“a” ‘b’ \"c\""},
		{"footnotes in the middle", "<p>a<a class=sdfootnoteanc name=sdfootnote1anc href=#x><sup>1</sup></a></p><div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href=#y>1</a>b</p></div><p>c</p>", "a[1]\n\nc\n\n[1] b"},
		{"list behind an indented paragraph", "<p style='margin-left:36pt'>a</p><ul><li><p>b</p><p>c</p></li></ul>", "a\n\n- b\n\n    c"},
		{"link around a table", "<a href=https://a.example><table border=1><tr><th>a<th>b<tr><td>c<td>d</table></a>", "| [a](https://a.example) | [b](https://a.example) |\n| --- | --- |\n| [c](https://a.example) | [d](https://a.example) |"},
		{"list in a cell of an item", "<ul><li>a<table border=1><tr><th>b<th>c<tr><td><ol><li>d<li>e</ol><td>f</table></ul>", "- a\n\n| b | c |\n| --- | --- |\n| 1. d / 2. e | f |"},
		{"bold row", "<table border=1><tr><th>a<th>b<tr style='font-weight:bold'><td>c<td>d</table>", "| a | b |\n| --- | --- |\n| **c** | **d** |"},
		{"one cell", "<table border=1><tr><td><p>a</p><ul><li>b</ul></td></tr></table>", "a\n\n- b"},
		{"foot of a table", "<table border=1><tfoot><tr><td>z<td>9</tfoot><thead><tr><th>a<th>b</thead><tr><td>c<td>d</table>", "| a | b |\n| --- | --- |\n| c | d |\n| z | 9 |"},
		{"columns of no cell", "<table border=1><tr><th colspan=2>a<th>b<tr><td colspan=2>c<td>d</table>", "| a | b |\n| --- | --- |\n| c | d |"},
		{"side by side", "<table><tr><td><table><tr><th>a<th>b<tr><td>c<td>d</table><td><p>e</table>", "| a | b |\n| --- | --- |\n| c | d |\n\ne"},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks, _ := clipboard.Read(clipboard.Content{HTML: c.html})
			if got := strings.TrimSuffix(write(t, blocks), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			readsBack(t, blocks)
		})
	}
}

// TestText does the same for plain text. What only looks a little like a list
// stays text.
func TestText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"paragraphs", "a\nb\n", "a\n\nb"},
		{"lines of a paragraph", "a\nb\n\nc", "a\\\nb\n\nc"},
		{"line ends", "a\r\nb\rc\vd", "a\n\nb\n\nc\n\nd"},
		{"bullets", "• a\n• b", "- a\n- b"},
		{"bullets that touch", "•a\n•b", "- a\n- b"},
		{"a section", "§ 52066 says a", "§ 52066 says a"},
		{"a lone hyphen", "- a", "\\- a"},
		{"an announced hyphen", "This is to do:\n- a", "This is to do:\n\n- a"},
		{"hyphens", "- a\n- b", "- a\n- b"},
		{"a dash in a sentence", "– he said –", "– he said –"},
		{"a name", "A. Example wrote this.", "A\\. Example wrote this."},
		{"a year", "2024. That was it.", "2024\\. That was it."},
		{"numbers", "3. a\n4. b", "3. a\n4. b"},
		{"numbers out of step", "3. a\n9. b", "3\\. a\n\n9\\. b"},
		{"a number and a tab", "7.\ta", "7. a"},
		{"leading zeros", "01. a\n02. b", "01. a\n\n02. b"},
		{"letters", "a) x\nb) y\nc) z", "a) x\nb) y\nc) z"},
		{"romans", "i. x\nii. y\niii. z", "i. x\nii. y\niii. z"},
		{"letters up to i", "h. x\ni. y\nj. z", "h. x\ni. y\nj. z"},
		{"romans from v", "iv. x\nv. y\nvi. z", "iv. x\nv. y\nvi. z"},
		{"nested by tabs", "1. a\n\t- b\n\t\t* c\n2. d", "1. a\n    - b\n        - c\n2. d"},
		{"nested by two spaces", "- a\n  - b\n- c", "- a\n    - b\n- c"},
		{"not indented", "1. a\na. b\nb. c\n2. d", "1. a\n    a. b\n    b. c\n2. d"},
		{"nested numbers", "• a\n  5. b\n  6. c", "- a\n\n    5. b\n    6. c"},
		{"goes on", "- a\n  b\n- c", "- a b\n- c"},
		{"boxes are no bullets", "☐ a\n☑ b", "☐ a\n\n☑ b"},
		{"a tab in a line", "a\tb", "a b"},
		{"cells", "a\tb\n1\t2", "| a | b |\n| --- | --- |\n| 1 | 2 |"},
		{"an uneven table", "a\tb\nc", "a b\n\nc"},
		{"quoted cells", "\"a\nb\"\tc\n\"d\"\" e\"\t\"f", "| a / b | c |\n| --- | --- |\n| d\" e | \"f |"},
		{"cells with quotation marks", "\"a\"\tb\n\"\"\"c\"\"\"\td", "| \"a\" | b |\n| --- | --- |\n| \"c\" | d |"},
		{"hyphens of Word and of pages", "2026\x1e27, re\x1fform, dis\u00ad\ntricts", "2026‑27, reform, dis-\n\ntricts"},
		{"signs of no font", "\uf076 a\n\uf076 b \uf032", "- a\n- b \uf032"},
		{"bullets of Wingdings", "§\ta", "- a"},
		{"a section far from its sign", "§  52066 says a", "§  52066 says a"},
		{"letters after z", "y. a\nz. b\naa. c", "y. a\nz. b\naa. c"},
		{"numbers from zero", "0. a\n1. b", "0. a\n1. b"},
		{"years and a tab", "2024.\ta", "2024\\. a"},
		{"signs that could be anything", "\uf041 \uf0c5", "- \uf0c5"},
		{"rows of signs", "•••\n- - -\n- - -", "•••\n\n- - -\n\n- - -"},
		{"quoted mail", "> a\n> b", "> a\n\n> b"},
		{"what grew and what fell", "+ 12% in math\n- 5% in reading\n+ 3%\n- 2%", "\\+ 12% in math\n\n\\- 5% in reading\n\n\\+ 3%\n\n\\- 2%"},
		{"what speaks for it and what against", "Results:\n+ more children\n− fewer buses\n+ more time\n- less room", "Results:\n\n\\+ more children\n\n− fewer buses\n\n\\+ more time\n\n\\- less room"},
		{"what grew alone", "Change from last year:\n+ 5%", "Change from last year:\n\n\\+ 5%"},
		{"what fell alone", "Change from last year:\n- 5%", "Change from last year:\n\n\\- 5%"},
		{"what fell, indented", "Change:\n\t-\t$5\n\t-\t.5", "Change:\n\n\\- $5\n\n\\- .5"},
		{"dashes before numbers and words", "- 5 visits\n- a plan", "- 5 visits\n- a plan"},
		{"pluses", "+ a\n+ b", "- a\n- b"},
		{"ratings", "★★ meets\n★ below\n◆ some\n◇ few\n❖ none", "★★ meets\n\n★ below\n\n◆ some\n\n◇ few\n\n❖ none"},
		{"bullets of no font", "\uf0b7\ta\n\uf0a7\tb", "- a\n    - b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			blocks, _ := clipboard.Read(clipboard.Content{Text: c.text})
			if got := strings.TrimSuffix(write(t, blocks), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			readsBack(t, blocks)
		})
	}
}

// TestLimits pastes what is beyond the limits: the plain text, or what stands
// between the tags, and a note.
func TestLimits(t *testing.T) {
	const note = "The text was too large or too deeply nested to keep its formatting. Only its words were pasted."
	for name, src := range map[string]string{
		"bytes":      "<b>a</b>" + strings.Repeat(" ", 4<<20),
		"tags":       "<b>a</b>" + strings.Repeat("<br>", 400_001),
		"depth":      strings.Repeat("<div>", 600) + "<b>a</b>",
		"formatting": strings.Repeat("<b>", 400) + "a" + strings.Repeat("<p>", 3000),
	} {
		for _, text := range []string{"", "plain a"} {
			blocks, notes := clipboard.Read(clipboard.Content{HTML: src, Text: text})
			want := "a\n"
			if text != "" {
				want = text + "\n"
			}
			if got := write(t, blocks); got != want || !slices.Equal(notes, []string{note}) {
				t.Errorf("%s with %q: got %q, %q", name, text, got, notes)
			}
		}
	}
	apart := strings.Repeat("<div>", 600) + "a<br>b<br/>c</div>d<p>e</p>f<table><tr><td>g</td>h"
	blocks, _ := clipboard.Read(clipboard.Content{HTML: apart})
	if got, want := strings.Join(strings.Fields(write(t, blocks)), " "), "a b c d e f g h"; got != want {
		t.Errorf("the words are %q, and should be %q", got, want)
	}
	blocks, notes := clipboard.Read(clipboard.Content{
		HTML: "<table border=1>" + strings.Repeat("<tr><td>a<td colspan=9>b", 30_000) + "</table>",
	})
	if len(blocks) != 60_000 || !slices.Equal(notes, []string{"A table was too large to stay a table. Its cells became paragraphs."}) {
		t.Errorf("a large table is %d blocks, %q", len(blocks), notes)
	}
}

// TestNothing pastes nothing.
func TestNothing(t *testing.T) {
	for _, c := range []clipboard.Content{{}, {HTML: " ", Text: "\n"}, {HTML: "<p>&nbsp;</p>"}, {HTML: "<!--x-->", Text: "\t"}} {
		if blocks, notes := clipboard.Read(c); len(blocks) != 0 || len(notes) != 0 {
			t.Errorf("%q gives %q, %q", c, write(t, blocks), notes)
		}
	}
}

// TestNotes says what a person is told.
func TestNotes(t *testing.T) {
	for html, want := range map[string][]string{
		"<p>a <del>b</del></p>":               {"1 word was left out, because it was marked as deleted."},
		"<p>a <del>b</del><del>c d</del></p>": {"3 words were left out, because they were marked as deleted."},
		"<p>a <span style='visibility:hidden'>b</span></p>": {
			"1 hidden word was left out. It could not be seen where you copied it.",
		},
		"<p>a<img src=x><img src=y alt='Two  children\nread'></p>": {
			"2 pictures were left out. Describe in words what they show.",
			"What was said about the pictures: “Two children read”.",
		},
		textBox:                            nil,
		"<p>a<video><p>no</p></video></p>": {"A video, a sound or an embedded page was left out."},
		"<p><s>a <b>b</b></s> <span style='text-decoration:line-through'>c</span></p>": {
			"Crossed-out words look like other words now: “a b”, “c”. Delete them if they no longer count.",
		},
		"<p>1<sup>st</sup> 10<sup>2</sup></p>": {"Raised or lowered characters now stand on the line: “102”."},
		"<p><sup>1</sup> <sup>2</sup> <sup>3</sup> <sup>4</sup> <sup>5</sup> <sup>6</sup> <sup>7</sup>": {
			"Raised or lowered characters now stand on the line: “1”, “2”, “3”, “4”, “5” and more.",
		},
		"<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>": {"Raised or lowered characters now stand on the line: “1/2”."},
		"<p><a href='file:///C:/plan.docx'>a</a> <a href='#b'>b</a> <a href='javascript:x()'>c</a></p>": {
			"The words of a link stay, but the link does not, because readers could not follow it: “file:///C:/plan.docx”.",
		},
		"<p>a<a style='mso-footnote-id:ftn2' href='#_ftn2'></a></p>": {
			"The text has the mark of a footnote, but the footnote itself was not copied.",
		},
		"<table border=1><tr><th>a<tr><td>b</table>": {"A table with one column became paragraphs."},
	} {
		_, notes := clipboard.Read(clipboard.Content{HTML: html})
		if !slices.Equal(notes, want) {
			t.Errorf("%s: got %q, want %q", html, notes, want)
		}
	}
}

// TestFlatten says what headings and tables are in an item.
func TestFlatten(t *testing.T) {
	for src, want := range map[string]string{
		"# a\n\nb": "**a**\n\nb\n",
		"| Metric | Goal |\n| --- | --- |\n| a | b |\n| | c |": "- **Metric:** a\n    - **Goal:** b\n- **Metric:**\n    - **Goal:** c\n",
		"| a | b |\n| --- | --- |":                             "- **a:**\n    - **b:**\n",
		"| | b |\n| --- | --- |\n| c | d |":                    "- c\n    - **b:** d\n",
		"1. a\n    - b\n\n    c":                               "1. a\n    - b\n\n    c\n",
	} {
		blocks, _ := markdown.Parse(src)
		if got := write(t, clipboard.Flatten(blocks)); got != want {
			t.Errorf("%s\nbecomes\n%s\nand should be\n%s", src, got, want)
		}
		if got := write(t, blocks); got != strings.TrimSuffix(src, "\n")+"\n" {
			t.Errorf("Flatten changed what it was given: %s", got)
		}
	}
}
