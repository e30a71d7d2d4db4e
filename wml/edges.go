package wml

import (
	"strings"

	"github.com/coesummary/coesummary/document"
)

// readEdges reads the headers and footers, in the order in which the main part
// leads to them, and leaves out what was there before.
func (r *reader) readEdges() error {
	list, err := r.pkg.Related(r.pkg.Main())
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	read := map[string]bool{}
	for _, rel := range list {
		to := &r.out.Header
		switch rel.Type {
		case relation + "header":
		case relation + "footer":
			to = &r.out.Footer
		default:
			continue
		}
		if rel.External || read[rel.Target] {
			continue
		}
		read[rel.Target] = true
		blocks, words, err := r.readEdge(rel.Target)
		if err != nil {
			return err
		}
		text := strings.Join(texts(nil, blocks), "\n")
		if strings.TrimSpace(text) == "" || seen[text] {
			continue
		}
		seen[text] = true
		*to = append(*to, blocks...)
		if words != "" {
			r.remarks.addAt(HeadersFooters, words)
		}
	}
	return nil
}

// readEdge reads one header or footer. words is the first text in it that isn't
// the number of a page.
func (r *reader) readEdge(name string) (blocks []Block, words string, err error) {
	c, err := r.part(name)
	if err != nil || c == nil {
		return nil, "", err
	}
	// What is remarkable in a header is no remark about the text.
	body := r.remarks
	r.remarks = remarks{}
	defer func() { r.remarks = body }()
	s, err := r.newStory(c)
	if err != nil {
		return nil, "", err
	}
	if blocks, err = s.readPart(); err != nil {
		return nil, "", err
	}
	return blocks, s.words, nil
}

// texts are the texts of all paragraphs.
func texts(out []string, blocks []Block) []string {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Paragraph:
			out = append(out, document.Plain(b.Text))
		case *Control:
			out = texts(out, b.Blocks)
		case *Table:
			for _, row := range b.Rows {
				for _, cell := range row.Cells {
					out = texts(out, cell.Blocks)
				}
			}
		}
	}
	return out
}
