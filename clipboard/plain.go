package clipboard

import (
	"strings"
	"unicode/utf8"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
)

// readPlain gives plain text as blocks: cells of a spreadsheet as a table, lines
// with typed bullets and numbers as lists, and else paragraphs.
func readPlain(text string) ([]document.Block, []string) {
	t := &tally{}
	pieces := []piece{}
	if table := spreadsheet(text, t); table != nil {
		pieces = append(pieces, piece{table: table})
	} else {
		pieces = paragraphs(text)
	}
	return assemble(pieces, &numbering{}), t.notes()
}

// paragraphs gives a piece for each paragraph of a text. An empty line ends one.
// A text without empty lines has a paragraph on each line, as programs write it
// that know paragraphs.
func paragraphs(text string) []piece {
	var groups [][]string
	var group []string
	width := 0
	blank := false
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n \t"), "\n") {
		if strings.TrimSpace(line) != "" {
			group = append(group, line)
			width = max(width, utf8.RuneCountInString(strings.TrimRight(line, " \t")))
			continue
		}
		if len(group) > 0 {
			groups, group, blank = append(groups, group), nil, true
		}
	}
	if len(group) > 0 {
		groups = append(groups, group)
	}
	var out []piece
	for _, g := range groups {
		lines := unwrapped(g, width)
		if !blank {
			for _, line := range lines {
				out = append(out, piece{runs: []run{{text: line}}})
			}
			continue
		}
		var runs [][]run
		for _, line := range lines {
			runs = append(runs, []run{{text: line}})
		}
		out = append(out, piece{runs: joinLines(runs, run{end: true})})
	}
	return out
}

// A text that was wrapped by hand or by a mail program has lines of at most
// widest characters, and one of at least narrowest.
const (
	narrowest = 60
	widest    = 100
)

// unwrapped puts lines together that were one line before something wrapped
// them: where each of them is so long that the next one's first word did not fit
// any more, and where lines are indented to go on with an item.
func unwrapped(lines []string, width int) []string {
	var out []string
	for i := 0; i < len(lines); {
		m, isItem := scanMarker(lines[i])
		k := i + 1
		for k < len(lines) {
			if _, marked := scanMarker(lines[k]); marked {
				break
			}
			k++
		}
		whole := lines[i:k]
		switch {
		case isItem && indented(whole[1:], m.Lead) || isWrapped(whole, width):
			for n := range whole {
				if n > 0 {
					whole[n] = strings.TrimLeft(whole[n], " \t\u00a0")
				}
				if n+1 < len(whole) {
					whole[n] = strings.TrimRight(whole[n], " \t\u00a0")
				}
			}
			out = append(out, strings.Join(whole, " "))
		default:
			out = append(out, whole...)
		}
		i = k
	}
	return out
}

// indented reports whether all lines begin further in than a marker.
func indented(lines []string, lead int) bool {
	for _, line := range lines {
		if own, _ := structure.Lead(line); own <= lead+nearby {
			return false
		}
	}
	return true
}

func isWrapped(lines []string, width int) bool {
	if len(lines) < 2 || width < narrowest || width > widest {
		return false
	}
	for i, line := range lines[:len(lines)-1] {
		next, _, _ := strings.Cut(strings.TrimSpace(lines[i+1]), " ")
		if utf8.RuneCountInString(strings.TrimRight(line, " \t"))+1+utf8.RuneCountInString(next) <= width {
			return false
		}
	}
	return true
}
