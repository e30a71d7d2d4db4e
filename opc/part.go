package opc

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"strings"
)

// isPartName says whether a name within the archive can be that of a part: no
// name that leads out of the archive, and none that two programs could
// understand in two ways.
func isPartName(name string) bool {
	if name == "" || len(name) > 1024 || strings.ContainsAny(name, "\\\x00") || len(name) > 1 && name[1] == ':' {
		return false
	}
	for segment := range strings.SplitSeq(name, "/") {
		if segment == "" || segment == "." || segment == ".." {
			return false
		}
	}
	return true
}

// fold is a name with its ASCII letters in lower case, as names are compared.
func fold(name string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, name)
}

// Part is what a part holds, inflated and held against its checksum. Every
// error is an *Error.
func (p *Package) Part(name string) ([]byte, error) {
	e := p.entries[fold(name)]
	if e == nil {
		return nil, damaged(name, "it is missing", nil)
	}
	if size := e.file.UncompressedSize64; size > maxPart {
		return nil, tooBig(e.name)
	} else if !e.counted {
		e.counted = true
		p.inflated += int(size)
	}
	if p.inflated > maxTotal {
		return nil, tooBig(e.name)
	}
	return e.inflate()
}

// inflate reads a part. It makes as much room as the archive says that it needs,
// where that is possible at all, and reads no further.
func (e *entry) inflate() ([]byte, error) {
	claimed, packed := e.file.UncompressedSize64, e.file.CompressedSize64
	if claimed > max(ratioFrom, packed*maxRatio) {
		return nil, tooBig(e.name)
	}
	r, err := e.file.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, damaged(e.name, "it is packed in a way that no Word file is", nil)
	}
	if err != nil {
		return nil, damaged(e.name, "it can't be unpacked", err)
	}
	defer r.Close()
	data := bytes.NewBuffer(make([]byte, 0, claimed+bytes.MinRead))
	if _, err := data.ReadFrom(io.LimitReader(r, int64(claimed)+1)); err != nil {
		return nil, damaged(e.name, "it can't be unpacked", err)
	}
	if uint64(data.Len()) != claimed {
		return nil, damaged(e.name, "it is larger than the file says", nil)
	}
	return data.Bytes(), nil
}

// tooBig says that a part is larger than any text is.
func tooBig(part string) *Error {
	return &Error{Kind: TooBig, Part: part, Reason: "it is larger when it is unpacked than any text needs"}
}

// within names the part in which a Decoder met an error.
func within(part string, err error) error {
	if e := (*Error)(nil); errors.As(err, &e) {
		return &Error{Kind: e.Kind, Part: part, Reason: e.Reason, Err: e.Err}
	}
	return damaged(part, "it can't be read", err)
}
