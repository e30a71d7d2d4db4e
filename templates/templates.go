// Package templates holds the words and the order of the two documents, the
// board packet and the statewide document, and makes the document model of
// each from summaries. It also makes the form, a packet to fill in.
//
// What the project says in its own voice stands in six text files beside this
// one, which a person can edit without programming: packet.txt, statewide.txt,
// county.txt (what stands under each county in the statewide document),
// form.txt (what a form has beside the packet), words.txt (table headings,
// labels, names of partners) and fields.txt (what fields are called and say
// while they are empty). README.md in this folder is their manual. Load reads a folder with edited copies; a mistake in
// one of them is an error that names its file and line, and nothing is built.
//
// A layout file is read into a tree of sections: a heading, and what stands
// under it. Text made from a summary has its place at an insertion point such
// as [[local-context]]. A section whose insertion points have nothing to show
// is left out with its heading, so that no heading is ever empty.
//
// What a county wrote reaches the document unchanged. Narratives are Markdown
// and go through package markdown; their headings move below the section that
// holds them. Every other value is plain text and becomes a document.Text of
// its own, with nothing trimmed, joined or turned.
//
// Where a caller asks for fields, each value stands in one
// (PacketOptions.Fields), so that the finished file can be read back. Whoever
// reads it builds the same document again, from the summary that the file
// carries, and compares the two: PacketOptions.Fields and Form say what can be
// relied on.
package templates

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

//go:embed packet.txt statewide.txt county.txt form.txt words.txt fields.txt
var builtIn embed.FS

// fileNames are the files of a set of templates.
var fileNames = []string{"packet.txt", "statewide.txt", "county.txt", "form.txt", "words.txt", "fields.txt"}

// Set is a set of templates that was read without a mistake. It can build any
// number of documents, at the same time if need be.
type Set struct {
	packet    *section
	statewide *section
	county    *section
	form      *section
	words     words
	fields    words
}

// Default returns the templates that are part of the program.
func Default() (*Set, error) { return read(builtIn, builtIn) }

// Load reads templates from the top of a folder. A file that is there replaces
// the one that is part of the program, as a whole; a file that is not there
// leaves it as it is. A folder with none of the files, or with a file of
// another name, is an error, because a misspelt name would otherwise be passed
// over in silence; README.md and files that systems leave behind are allowed.
//
// Mistakes in the files come back together as Mistakes.
func Load(fsys fs.FS) (*Set, error) {
	entries, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("the folder of templates cannot be read: %w", err)
	}
	found := 0
	for _, e := range entries {
		switch name := e.Name(); {
		case slices.Contains(fileNames, name):
			found++
		case leftBehind(name):
		default:
			return nil, fmt.Errorf("the folder of templates holds %q, which is not the name of a template: the names are %s; rename it or move it elsewhere", name, list(fileNames))
		}
	}
	if found == 0 {
		return nil, fmt.Errorf("the folder of templates holds no template: put in it at least one of %s", list(fileNames))
	}
	return read(fsys, builtIn)
}

// leftBehind tells the files that stand in a folder without anybody's doing:
// hidden files, locks of an open editor, and the manual of this one.
func leftBehind(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~") ||
		slices.Contains([]string{"README.md", "desktop.ini", "Thumbs.db"}, name)
}

// read takes each file from own, or from standard where own has none.
func read(own, standard fs.FS) (*Set, error) {
	var mistakes Mistakes
	lines := func(from fs.FS, name string) ([]string, error) {
		data, err := fs.ReadFile(from, name)
		if err != nil {
			return nil, err
		}
		out, wrong := splitLines(name, data)
		mistakes = append(mistakes, wrong...)
		return out, nil
	}
	either := func(name string) ([]string, error) {
		out, err := lines(own, name)
		if errors.Is(err, fs.ErrNotExist) {
			out, err = lines(standard, name)
		}
		if err != nil {
			return nil, fmt.Errorf("the template %s cannot be read: %w", name, err)
		}
		return out, nil
	}

	set := new(Set)
	for _, l := range []struct {
		layout *layout
		tree   **section
	}{
		{&packetLayout, &set.packet},
		{&statewideLayout, &set.statewide},
		{&countyLayout, &set.county},
		{&formLayout, &set.form},
	} {
		text, err := either(l.layout.file)
		if err != nil {
			return nil, err
		}
		tree, wrong := parseLayout(l.layout, text)
		mistakes = append(mistakes, wrong...)
		*l.tree = tree
	}

	for _, w := range []struct {
		file  string
		words *words
	}{
		{"words.txt", &set.words},
		{"fields.txt", &set.fields},
	} {
		pattern, err := lines(standard, w.file)
		if err != nil {
			return nil, err
		}
		text, err := either(w.file)
		if err != nil {
			return nil, err
		}
		var wrong Mistakes
		*w.words, wrong = parseWords(w.file, text, pattern)
		mistakes = append(mistakes, wrong...)
	}
	if len(mistakes) > 0 {
		mistakes.sort()
		return nil, mistakes
	}
	return set, nil
}
