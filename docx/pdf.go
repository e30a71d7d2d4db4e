package docx

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"sync"
)

// What is read of LibreOffice's PDF file: the pages in their order, and the
// named places, which are the headings' bookmarks. Older releases write the
// underscore at the name's start as 5F, newer ones as #5F.
var (
	pageTree   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Type\s*/Pages\b`) })
	pageKids   = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Kids\s*\[([^\]]*)\]`) })
	pageRef    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d+)\s+\d+\s+R`) })
	namedPlace = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?:#?5F|_)Toc(\d{9})\)?\s*(?:<<\s*/D\s*)?\[\s*(\d+)\s+\d+\s+R`)
	})
	packed = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`/Type\s*/ObjStm\b`) })
)

// readPages finds the page of each heading.
func readPages(pdf []byte, headings int) (Pages, error) {
	objects := unpack(pdf)
	order, err := pageOrder(objects)
	if err != nil {
		return Pages{}, err
	}
	p := Pages{Headings: make([]int, headings), Total: len(order)}
	found := 0
	for _, m := range namedPlace().FindAllSubmatch(objects, -1) {
		n, err := strconv.Atoi(string(m[1]))
		if err != nil || n < 1 || n > headings {
			return Pages{}, fmt.Errorf("LibreOffice's pages hold a place that the document doesn't: %s", m[0])
		}
		page := order[string(m[2])]
		if page == 0 {
			return Pages{}, fmt.Errorf("LibreOffice's pages hold a place on no page: %s", m[0])
		}
		if p.Headings[n-1] == 0 {
			found++
		}
		p.Headings[n-1] = page
	}
	if found != headings {
		return Pages{}, fmt.Errorf("LibreOffice said where %d of the document's %d headings stand; its release 7.4 or newer is needed", found, headings)
	}
	return p, nil
}

// pageOrder numbers the page objects from 1.
func pageOrder(objects []byte) (map[string]int, error) {
	trees := pageTree().FindAllIndex(objects, -1)
	if len(trees) != 1 {
		return nil, fmt.Errorf("LibreOffice's pages can't be counted: they have %d lists", len(trees))
	}
	kids := pageKids().FindSubmatch(objects[trees[0][0]:])
	if kids == nil {
		return nil, errors.New("LibreOffice's pages can't be counted: their list is missing")
	}
	order := map[string]int{}
	for i, ref := range pageRef().FindAllSubmatch(kids[1], -1) {
		order[string(ref[1])] = i + 1
	}
	return order, nil
}

// unpack returns the objects of a PDF file as text, the ones that newer
// releases pack together unpacked behind the others.
func unpack(pdf []byte) []byte {
	if !packed().Match(pdf) {
		return pdf
	}
	all := bytes.Clone(pdf)
	for _, at := range packed().FindAllIndex(pdf, -1) {
		from := bytes.Index(pdf[at[1]:], []byte("stream"))
		if from < 0 {
			continue
		}
		data := bytes.TrimLeft(pdf[at[1]+from+len("stream"):], "\r\n")
		z, err := zlib.NewReader(bytes.NewReader(data))
		if err != nil {
			continue // what can't be read is found missing above
		}
		// The reader ends with the stream; what comes after it is not read.
		text, _ := io.ReadAll(z)
		all = append(append(all, '\n'), text...)
	}
	return all
}
