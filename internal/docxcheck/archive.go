package docxcheck

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"strings"
)

// The bounds that keep a hostile archive from filling the memory. A statewide
// document of all counties is a few megabytes unpacked.
const (
	maxEntries = 1000
	maxPart    = 64 << 20
	maxPackage = 128 << 20
)

// dosDate is 1980-01-01, the first day that a zip archive can write.
const dosDate = 1<<5 | 1

// readArchive opens the zip archive and returns its entries. It is false where
// there is nothing to go on with.
func (c *checker) readArchive(data []byte) ([]*part, bool) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		c.report(ZipSound, nil, "it is not a zip archive: %v", err)
		return nil, false
	}
	if len(z.File) == 0 || len(z.File) > maxEntries {
		c.report(ZipSound, nil, "it has %d entries; a Word file has at least one and at most %d", len(z.File), maxEntries)
		return nil, false
	}
	if first := z.File[0].Name; first != "[Content_Types].xml" {
		c.report(ZipOrder, nil, "the first entry is %q and not [Content_Types].xml", first)
	}
	var parts []*part
	seen := map[string]bool{}
	room := int64(maxPackage)
	for _, f := range z.File {
		p := &part{name: f.Name}
		c.checkDate(f, p)
		folded := strings.ToLower(f.Name)
		switch {
		case strings.HasSuffix(f.Name, "/"):
			c.report(ZipEntry, p, "it is a folder")
			continue
		case seen[folded]:
			c.report(ZipEntry, p, "it occurs twice")
			continue
		case f.Name == "" || path.IsAbs(f.Name) || path.Clean(f.Name) != f.Name || strings.HasPrefix(f.Name, "..") || strings.Contains(f.Name, `\`):
			c.report(ZipEntry, p, "its name leads out of the package or is not plain")
			continue
		}
		seen[folded] = true
		if p.data, err = unpack(f, min(room, maxPart)); err != nil {
			c.report(ZipSound, p, "it does not unpack: %v", err)
			return nil, false
		}
		room -= int64(len(p.data))
		parts = append(parts, p)
	}
	return parts, true
}

// checkDate holds an entry against the one fixed date. Extra fields are where
// archives hide the time of day, the time zone and the user.
func (c *checker) checkDate(f *zip.File, p *part) {
	date, time := f.ModifiedDate, f.ModifiedTime
	if date != dosDate || time != 0 {
		c.report(ZipDate, p, "its date is %04d-%02d-%02d and not 1980-01-01 at midnight", 1980+int(date>>9), date>>5&15, date&31)
	}
	if len(f.Extra) > 0 {
		c.report(ZipDate, p, "it has an extra field of %d bytes", len(f.Extra))
	}
	if f.Comment != "" {
		c.report(ZipDate, p, "it has a comment")
	}
}

// unpack reads an entry of at most limit bytes.
func unpack(f *zip.File, limit int64) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, errTooLarge
	}
	return b.Bytes(), nil
}
