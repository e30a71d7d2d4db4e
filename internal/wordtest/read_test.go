package wordtest

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// paragraph is what these tests need to know of a Word file: who it is and what
// it says, a tab as a tab.
type paragraph struct{ style, text string }

// paragraphs reads a Word file's paragraphs in order.
func paragraphs(path string) ([]paragraph, error) {
	z, err := zip.OpenReader(path)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	r, err := z.Open("word/document.xml")
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var out []paragraph
	words, properties := false, false
	for d := xml.NewDecoder(r); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		last := len(out) - 1
		switch token := token.(type) {
		case xml.StartElement:
			switch name := token.Name.Local; {
			case name == "p":
				out = append(out, paragraph{})
			case name == "pPr":
				properties = true
			case name == "pStyle" && last >= 0:
				for _, a := range token.Attr {
					out[last].style = a.Value
				}
			case name == "tab" && last >= 0 && !properties:
				out[last].text += "\t"
			case name == "t":
				words = true
			}
		case xml.EndElement:
			words = false
			if token.Name.Local == "pPr" {
				properties = false
			}
		case xml.CharData:
			if words && last >= 0 {
				out[last].text += string(token)
			}
		}
	}
}

// printedTitle returns the title on a Word file's cover.
func printedTitle(path string) (string, error) {
	all, err := paragraphs(path)
	if err != nil {
		return "", err
	}
	for _, p := range all {
		if p.style == "Title" && p.text != "" {
			return p.text, nil
		}
	}
	return "", fmt.Errorf("%s has no title on its cover", path)
}

// contentsEntry is a line of a contents list.
type contentsEntry struct{ heading, page string }

// topEntries returns the entries of the first level.
func topEntries(path string) ([]contentsEntry, error) {
	all, err := paragraphs(path)
	if err != nil {
		return nil, err
	}
	var out []contentsEntry
	for _, p := range all {
		if i := strings.LastIndexByte(p.text, '\t'); p.style == "TOC1" && i >= 0 {
			out = append(out, contentsEntry{p.text[:i], p.text[i+1:]})
		}
	}
	return out, nil
}
