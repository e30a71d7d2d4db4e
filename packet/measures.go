package packet

import (
	"slices"
	"strings"

	"github.com/coesummary/coesummary/document"
	"github.com/coesummary/coesummary/structure"
	"github.com/coesummary/coesummary/wml"
)

// labels are the words in front of a metric's baseline and its target.
type labels struct{ baseline, target []string }

// split gives the items of a cell. An item begins at a marker of its own; what
// is indented below it goes on with it. Paragraphs outside lists are items.
// Where nothing has a marker, marks that somebody typed are taken for such.
func split(blocks []wml.Block) [][]wml.Block {
	marked := false
	for p := range paragraphs(blocks) {
		marked = marked || p.Label != nil
	}
	if !marked {
		return structure.Items(blocks)
	}
	var out [][]wml.Block
	var open *wml.Paragraph
	for p := range paragraphs(blocks) {
		if strings.TrimSpace(plain(p.Text)) == "" {
			continue
		}
		c := *p
		switch {
		case p.Label != nil && (open == nil || p.Label.Level <= open.Label.Level):
			open = p
			c.Label = nil
			out = append(out, []wml.Block{&c})
		case open != nil && (p.Label != nil || p.Indent >= open.Indent):
			out[len(out)-1] = append(out[len(out)-1], &c)
		default:
			open = nil
			out = append(out, []wml.Block{&c})
		}
	}
	return out
}

// madeItems gives the items of a cell as the packet made it.
func madeItems(made []document.Block) [][]wml.Block {
	if len(made) != 1 {
		return [][]wml.Block{asRead(made)}
	}
	list, ok := made[0].(*document.List)
	if !ok {
		return [][]wml.Block{asRead(made)}
	}
	var out [][]wml.Block
	for _, item := range list.Items {
		out = append(out, asRead(item.Blocks))
	}
	return out
}

// kept finds entries of which the text is still the same.
type kept struct {
	old  *node
	made [][]string
	used []bool
}

func keep(old *node, items [][]wml.Block, say func([]wml.Block) []string) *kept {
	k := &kept{old: old}
	if old == nil || len(items) != len(old.items) {
		return k
	}
	for _, item := range items {
		k.made = append(k.made, say(item))
	}
	k.used = make([]bool, len(items))
	return k
}

// entry returns the entry that says just this, nil for none.
func (k *kept) entry(lines []string) *node {
	for i, made := range k.made {
		if !k.used[i] && slices.Equal(made, lines) {
			k.used[i] = true
			return k.old.items[i]
		}
	}
	return nil
}

// metrics reads the metrics of a measure.
func (a *assembly) metrics(r reading, old *node) *node {
	k := keep(old, madeItems(r.field.made), textLines)
	var groups [][]string
	for _, item := range split(r.blocks) {
		lines := textLines(item)
		if len(groups) > 0 && len(lines) > 0 && a.labelled(lines[0]) {
			groups[len(groups)-1] = append(groups[len(groups)-1], lines...)
			continue
		}
		if len(lines) > 0 {
			groups = append(groups, lines)
		}
	}
	out := &node{array: true}
	for _, lines := range groups {
		entry := k.entry(lines)
		if entry == nil {
			entry = a.metric(lines)
		}
		out.items = append(out.items, entry)
	}
	return out
}

// textLines are the lines of an item, those within a paragraph included.
func textLines(item []wml.Block) []string {
	var out []string
	for _, text := range plainLines(item) {
		for line := range strings.SplitSeq(text, "\n") {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, line)
			}
		}
	}
	return out
}

func (a *assembly) labelled(line string) bool {
	_, baseline := cutLabel(line, a.labels.baseline)
	_, target := cutLabel(line, a.labels.target)
	return baseline || target
}

// cutLabel cuts "Baseline:" off a line.
func cutLabel(line string, labels []string) (string, bool) {
	label, rest, ok := strings.Cut(line, ":")
	if !ok || !slices.ContainsFunc(labels, func(l string) bool { return strings.EqualFold(fold(label), l) }) {
		return "", false
	}
	return strings.TrimSpace(rest), true
}

// metric makes a metric of its lines.
func (a *assembly) metric(lines []string) *node {
	var metric, baseline, target []string
	into := &metric
	for _, line := range lines {
		if rest, ok := cutLabel(line, a.labels.baseline); ok {
			into, line = &baseline, rest
		} else if rest, ok := cutLabel(line, a.labels.target); ok {
			into, line = &target, rest
		}
		if line != "" {
			*into = append(*into, line)
		}
	}
	out := object()
	for _, v := range []struct {
		key   string
		lines []string
	}{{"metric", metric}, {"baseline", baseline}, {"target", target}} {
		if len(v.lines) > 0 {
			out.keys = append(out.keys, v.key)
			out.fields[v.key] = text(strings.Join(v.lines, " "))
		}
	}
	return out
}

// actions reads the actions of a measure. A title stands in bold on a line of
// its own in front of the first paragraph.
func actions(r reading, old *node) *node {
	k := keep(old, split(r.field.want), seen)
	out := &node{array: true}
	for _, item := range split(r.blocks) {
		if len(plainLines(item)) == 0 {
			continue
		}
		entry := k.entry(seen(item))
		if entry == nil {
			entry = action(item)
		}
		out.items = append(out.items, entry)
	}
	return out
}

func action(item []wml.Block) *node {
	out := object()
	title, rest := cutTitle(item)
	if src := structure.Item(rest); src != "" {
		out.keys = append(out.keys, "action")
		out.fields["action"] = text(src)
	} else {
		title, rest = "", item
		out.keys = append(out.keys, "action")
		out.fields["action"] = text(structure.Item(rest))
	}
	if title != "" {
		out.keys = append(out.keys, "title")
		out.fields["title"] = text(title)
	}
	return out
}

// cutTitle takes the title off an action: bold words up to the first line
// break, or a bold paragraph in front of another.
func cutTitle(item []wml.Block) (string, []wml.Block) {
	first, ok := item[0].(*wml.Paragraph)
	if !ok {
		return "", item
	}
	var title []document.Inline
	for i, in := range first.Text {
		switch in := in.(type) {
		case *document.Strong:
			title = append(title, in.Text...)
			continue
		case *document.LineBreak:
			if words := strings.TrimSpace(document.Plain(title)); words != "" && i > 0 {
				rest := *first
				rest.Text = first.Text[i+1:]
				return words, append([]wml.Block{&rest}, item[1:]...)
			}
		case *document.Text:
			if strings.TrimSpace(in.Value) == "" {
				title = append(title, in)
				continue
			}
			if strings.HasPrefix(in.Value, "\n") && len(title) > 0 {
				rest := *first
				rest.Text = append([]document.Inline{&document.Text{Value: in.Value[1:]}}, first.Text[i+1:]...)
				return strings.TrimSpace(document.Plain(title)), append([]wml.Block{&rest}, item[1:]...)
			}
		}
		return "", item
	}
	if words := strings.TrimSpace(document.Plain(title)); words != "" && len(item) > 1 {
		return words, item[1:]
	}
	return "", item
}
