// Package opc opens Word files safely: the Open Packaging Conventions of
// ECMA-376, part 2 (ISO/IEC 29500-2), which say how a zip archive holds the
// parts of a document and how they lead to each other.
//
// # What comes in
//
// Anything may come in: a file that somebody renamed, a download that broke
// off, an archive made to fill a computer's memory. Open therefore looks first
// and trusts nothing. What isn't a Word file is named for what it is, with what
// to do about it; what is one is held against limits that no real document
// comes near. What a header of the archive claims is never believed: a part is
// inflated up to a limit and no further.
//
// # What goes out
//
// A Package hands out its parts as bytes, and says which part leads to which.
// Nothing is ever fetched: a relationship that leads out of the file, to the
// web or to a disk, is marked as External and is otherwise left alone. Decoder
// reads the XML of a part, in which neither a document type nor an entity of
// its own may stand.
//
// Both forms of the standard are read. The names of the strict one are handed
// out as those of the transitional one, which is what every program writes, so
// that a reader needs to know only these.
package opc

import (
	"archive/zip"
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// The limits. Real Word files stay far below each of them.
const (
	// MaxFile is the largest file that is opened, in bytes.
	MaxFile = 64 << 20
	// maxParts is how many parts a package may have.
	maxParts = 4096
	// maxPart is how large one part may be when it is inflated.
	maxPart = 24 << 20
	// maxTotal is how large all parts that are asked for may be together.
	maxTotal = 64 << 20
	// maxRatio is by how much a part may grow when it is inflated, once it is
	// larger than ratioFrom.
	maxRatio  = 400
	ratioFrom = 4 << 20
)

// Package is an open Word file. It is not safe for concurrent use.
type Package struct {
	names []string
	// entries are the parts by their folded names.
	entries map[string]*entry
	types   contentTypes
	// related are the relationships that were read already.
	related map[string][]Relationship
	main    string
	// inflated is the size of all parts that were asked for.
	inflated int
}

// entry is a part within the archive.
type entry struct {
	name string
	file *zip.File
	// counted says that its size is part of the total.
	counted bool
}

// Open opens a Word file: .docx, .docm, .dotx or .dotm, strict or
// transitional. Every error is an *Error. The package holds on to data, which
// must not be changed.
func Open(data []byte) (*Package, error) {
	if kind := sniff(data); kind != zipArchive {
		return nil, fail(kind)
	}
	if len(data) > MaxFile {
		return nil, &Error{Kind: TooBig, Reason: "it has more than 64 MB"}
	}
	p := &Package{entries: map[string]*entry{}, related: map[string][]Relationship{}}
	if err := p.directory(data); err != nil {
		return nil, err
	}
	if !p.Has(typesName) {
		return nil, p.stranger()
	}
	if err := p.readTypes(); err != nil {
		return nil, err
	}
	if err := p.findMain(); err != nil {
		return nil, err
	}
	return p, nil
}

// directory reads the list of the archive's entries. The number of entries is
// bounded before the list is read, by the marks with which they begin.
func (p *Package) directory(data []byte) error {
	if bytes.Count(data, []byte("PK\x01\x02")) > maxParts {
		return &Error{Kind: TooComplex, Reason: "it has thousands of parts"}
	}
	if !bytes.Contains(data, []byte("PK\x05\x06")) {
		return damaged("", "its end is missing, as if it was not copied or loaded whole", nil)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return damaged("", "the list of its parts can't be read", err)
	}
	for _, f := range archive.File {
		if strings.HasSuffix(f.Name, "/") && f.UncompressedSize64 == 0 {
			continue // a folder, which some programs list
		}
		if !isPartName(f.Name) {
			return damaged(f.Name, "it has a name that no part of a Word file has", nil)
		}
		if f.Flags&1 != 0 {
			return fail(Encrypted)
		}
		key := fold(f.Name)
		if p.entries[key] != nil {
			return damaged(f.Name, "it is there twice, if only in capital and small letters", nil)
		}
		p.entries[key] = &entry{name: f.Name, file: f}
		p.names = append(p.names, f.Name)
	}
	slices.Sort(p.names)
	return p.apart()
}

// apart refuses entries that share bytes, with which a small archive can
// pretend to hold a large one.
func (p *Package) apart() error {
	type span struct {
		from, to int64
		name     string
	}
	spans := make([]span, 0, len(p.entries))
	for _, name := range p.names {
		f := p.entries[fold(name)].file
		from, err := f.DataOffset()
		if err != nil {
			return damaged(name, "its place in the file can't be found", err)
		}
		spans = append(spans, span{from, from + int64(f.CompressedSize64), name})
	}
	slices.SortFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to), cmp.Compare(a.name, b.name))
	})
	for i := 1; i < len(spans); i++ {
		if spans[i].from < spans[i-1].to {
			return damaged(spans[i].name, "it shares bytes with another part", nil)
		}
	}
	return nil
}

// Main is the name of the main part, without a slash at its beginning:
// "word/document.xml" in nearly every file.
func (p *Package) Main() string { return p.main }

// Names are the names of all parts in their order as strings. The list is the
// caller's.
func (p *Package) Names() []string { return slices.Clone(p.names) }

// Has says whether there is a part with this name. Capital and small letters
// are the same here and everywhere else where a part is named (ECMA-376-2,
// 6.2.2.3).
func (p *Package) Has(name string) bool { return p.entries[fold(name)] != nil }
